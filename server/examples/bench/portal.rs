//! The portal under load.

use std::{
    io::Read,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, Result};
use app::policy::{Method, Policy};
use server::{
    Outside,
    config::{Config, DatabaseUrl, MasterKey, Passwords},
    courier::{Couriers, outbox::Outbox},
    crypto::id,
    directory::NoDirectory,
    portal::{Clock, Core, SystemClock, totp},
    store::{
        archive,
        authenticator::{self, Authenticator},
        contact,
        tenant::{self, Brand, Tenant},
        user::{self, CLOUD, User},
    },
};

/// How many people are made.
pub(crate) const PEOPLE: usize = 1000;
/// The shared secret of everybody's authenticator.
pub(crate) const SECRET: &[u8; 20] = b"a bench for measures";

/// Everybody's password.
pub(crate) const PASSWORD: &str = "the password before the bench";

/// What a hash costs.
#[derive(Clone, Copy)]
pub(crate) enum Cost {
    /// Next to nothing, so that the portal's own work shows.
    Token,
    /// What a new installation has.
    Configured,
}

impl Cost {
    fn choose(self, config: &mut Config) {
        if let Self::Token = self {
            (config.passwords.memory_kib, config.passwords.passes) = (64, 1);
        }
    }

    /// The parameters of Argon2id.
    pub(crate) fn in_words(self) -> String {
        let mut config = Config::local(DatabaseUrl::Sqlite(PathBuf::new()));
        self.choose(&mut config);
        let Passwords { memory_kib, passes, lanes, .. } = config.passwords;
        format!("m = {memory_kib} KiB, t = {passes}, p = {lanes}")
    }
}

/// The user id of one of them.
pub(crate) fn login(number: usize) -> String {
    format!("person{number}@bench.example")
}

/// Serves until standard input ends. Data that is there is kept.
pub(crate) async fn serve(folder: &Path, cost: Cost, people: usize) -> Result<()> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::default());
    let outbox = Arc::new(Outbox::new({
        let clock = Arc::clone(&clock);
        move || clock.now()
    }));
    let database = match std::env::var("REKEY_BENCH_DATABASE") {
        Ok(url) => DatabaseUrl::parse(&url, |path| PathBuf::from(path)).map_err(anyhow::Error::msg)?,
        Err(_) => DatabaseUrl::Sqlite(folder.join("bench.db")),
    };
    let mut config = Config::local(database);
    config.key = MasterKey::new([7; 32]);
    config.portal.listen = ([127, 0, 0, 1], 0).into();
    config.operations.listen = ([127, 0, 0, 1], 0).into();
    config.portal.proxies = vec!["127.0.0.1/32".parse()?];
    config.limits.puzzle_bits = 1;
    cost.choose(&mut config);
    let outside = Outside { clock, couriers: Couriers::all(outbox as _), directory: Arc::new(NoDirectory) };
    let server = server::start(&config, &outside).await?;
    furnish(&server.core, people).await?;
    println!("{}", server.portal.port());
    tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new())).await??;
    server.stop().await;
    Ok(())
}

/// Makes the tenant and its people, if they are not there yet.
async fn furnish(core: &Core, people: usize) -> Result<()> {
    if tenant::get(&mut core.db.read().await?, "bench").await?.is_some() {
        return Ok(());
    }
    let now = core.clock.now();
    let hash = core.hasher.hash(PASSWORD).await.context("hashing")?;
    let methods = vec![Method::Email, Method::MobileSms, Method::Totp];
    let policy = Policy { enabled: true, methods, countries: vec!["US".into()], notify_users: false, ..Policy::default() };
    let tenant = Tenant {
        id: "bench".into(),
        name: "Bench".into(),
        base_url: "http://localhost".into(),
        languages: vec!["en".into()],
        policy: Some(policy),
        brand: Brand::default(),
    };
    let mut tx = core.db.write().await?;
    tenant::insert(&mut tx, &tenant, now).await?;
    tenant::add_host(&mut tx, "localhost", Some("bench")).await?;
    for number in 0..people {
        let user = User {
            id: id(),
            tenant_id: "bench".into(),
            login: login(number),
            display_name: format!("Number {number}"),
            mail: None,
            source: CLOUD.into(),
            // Somebody administers the others, where there are many.
            roles: if number == 0 && people > PEOPLE { "global".into() } else { String::new() },
            enabled: true,
            plan: "none".into(),
            language: None,
            password_hash: Some(hash.clone()),
            password_set_at: now,
            must_change: false,
            never_expires: false,
            second_factor: false,
            confirmed_at: Some(now),
        };
        user::insert(&mut tx, &user, now).await?;
        contact::set(
            &mut tx,
            "bench",
            &user.id,
            contact::AUTHENTICATION_EMAIL,
            &format!("home{number}@mail.example"),
            contact::By::Owner(now),
        )
        .await?;
        let app = id();
        let secret = core.keys.seal(&totp::bound_to(&app), SECRET);
        let app = Authenticator { id: app, secret, last_step: 0, name: String::new(), created_at: now, used_at: None };
        authenticator::insert(&mut tx, "bench", &user.id, &app).await?;
        if [1_000, 10_000].contains(&number) {
            archive::look(&mut tx).await?;
        }
    }
    tx.commit().await
}
