//! The demo's world: two organizations and the people in them. Tests start from the same world.

mod looks;
mod people;

use anyhow::Result;
use app::contract::Secret;
use app::policy::{Answer, Method, Policy, Profile, Questions};

use async_trait::async_trait;
pub use people::{ADA_AUTHENTICATOR, LAYLA_ANSWERS, PEOPLE, Person};

use crate::{
    courier::outbox::Press,
    crypto::id,
    portal::{Core, recover, totp},
    store::{
        Tx, answer,
        application::{self, Application},
        authenticator::{self, Authenticator},
        contact::{self, By},
        meta, tenant,
        tenant::{Brand, BrandSet, Tenant},
        user,
        user::User,
    },
};

/// Puts the world into an empty, migrated database and marks it as the demo's.
///
/// # Errors
/// If the database does not answer, or holds parts of the world already.
pub async fn fill(core: &Core, port: u16) -> Result<()> {
    let now = core.clock.now();
    let mut hashes = Vec::new();
    for person in PEOPLE {
        let password = match person.password {
            Some(password) => Some(core.hasher.hash(password).await?),
            None => None,
        };
        let mut answers = Vec::new();
        for (question, text) in person.answers {
            answers.push((*question, core.hasher.hash(Answer::fold(text).as_str()).await?));
        }
        hashes.push((person, password, answers));
    }
    let mut tx = core.db.write().await?;
    meta::set(&mut tx, meta::DEMO, "1").await?;
    for tenant in [harbour(port), noor(port)] {
        tenant::insert(&mut tx, &tenant, now).await?;
    }
    looks::HARBOUR.hang(&mut tx, "harbour").await?;
    looks::NOOR.hang(&mut tx, "noor").await?;
    for (host, tenant) in HOSTS {
        tenant::add_host(&mut tx, host, *tenant).await?;
    }
    for (domain, tenant) in [("harbour.example", "harbour"), ("noor.example", "noor")] {
        tenant::add_domain(&mut tx, domain, tenant).await?;
    }
    for (tenant, id, name, address) in APPS {
        let app = Application { id: (*id).into(), name: (*name).into(), address: (*address).into(), icon: None };
        application::put(&mut tx, tenant, &app, now).await?;
    }
    for (person, password, answers) in hashes {
        add(core, &mut tx, person, password, answers, now).await?;
    }
    tx.commit().await
}

const HOSTS: &[(&str, Option<&str>)] = &[
    ("localhost", Some("harbour")),
    ("harbour.localhost", Some("harbour")),
    ("127.0.0.1", Some("harbour")),
    ("noor.localhost", Some("noor")),
    ("portal.localhost", None),
];

/// Applications that the access panel offers. Their addresses are set aside for examples: nobody answers there.
const APPS: &[(&str, &str, &str, &str)] = &[
    ("harbour", "mail", "Mail", "https://mail.harbour.example/"),
    ("harbour", "stock", "Stock room", "https://stock.harbour.example/"),
    ("noor", "mail", "البريد", "https://mail.noor.example/"),
    ("noor", "visits", "المواعيد", "https://visits.noor.example/"),
];

fn countries() -> Vec<String> {
    ["GB", "US", "SA"].map(str::to_owned).to_vec()
}

fn harbour(port: u16) -> Tenant {
    let policy = Policy {
        enabled: true,
        methods: vec![Method::Email, Method::MobileSms, Method::MobileVoice, Method::OfficeVoice, Method::Totp],
        gates: 1,
        require_registration: true,
        reconfirm_days: 180,
        countries: countries(),
        ..Policy::default()
    };
    let brand = looks::HARBOUR.with_text("Harbour Books help desk: ask at the till, or ring extension 12.");
    Tenant {
        id: "harbour".into(),
        name: "Harbour Books".into(),
        base_url: format!("http://localhost:{port}"),
        languages: vec!["en".into(), "*".into()],
        policy: Some(policy),
        brand: Brand { default: brand, ..Brand::default() },
    }
}

fn noor(port: u16) -> Tenant {
    let policy = Policy {
        profile: Profile::Entra2016,
        enabled: true,
        methods: Method::ALL.to_vec(),
        gates: 2,
        questions: Questions {
            register: 5,
            reset: 3,
            predefined: ["q03", "q12", "q24", "q26", "q29"].map(str::to_owned).to_vec(),
            custom: Vec::new(),
        },
        countries: countries(),
        ..Policy::default()
    };
    let arabic = BrandSet {
        text: Some("مكتب المساعدة في عيادات نور: التحويلة 12.".into()), ..BrandSet::default()
    };
    let brand = looks::NOOR.with_text("Noor Clinics help desk: extension 12.");
    Tenant {
        id: "noor".into(),
        name: "Noor Clinics".into(),
        base_url: format!("http://noor.localhost:{port}"),
        languages: vec!["ar".into(), "*".into()],
        policy: Some(policy),
        brand: Brand { default: brand, by_language: [("ar".to_owned(), arabic)].into() },
    }
}

async fn add(
    core: &Core,
    tx: &mut Tx,
    person: &Person,
    password: Option<String>,
    answers: Vec<(&str, String)>,
    now: i64,
) -> Result<()> {
    let user = User {
        id: id(),
        tenant_id: person.tenant.into(),
        login: person.login.into(),
        display_name: person.name.into(),
        mail: Some(person.login.into()),
        source: person.source.into(),
        roles: person.roles.into(),
        enabled: true,
        plan: "none".into(),
        language: None,
        password_hash: password,
        password_set_at: now,
        must_change: false,
        never_expires: false,
        second_factor: false,
        confirmed_at: (!person.contacts.is_empty()).then_some(now),
    };
    user::insert(tx, &user, now).await?;
    for (kind, value) in person.contacts {
        contact::set(tx, person.tenant, &user.id, kind, value, By::Owner(now)).await?;
    }
    if let Some(secret) = person.authenticator {
        let app = id();
        let sealed = core.keys.seal(&totp::bound_to(&app), secret);
        let app = Authenticator { id: app, secret: sealed, last_step: 0, name: String::new(), created_at: now, used_at: None };
        authenticator::insert(tx, person.tenant, &user.id, &app).await?;
    }
    for (question, hash) in answers {
        answer::set(tx, person.tenant, &user.id, question, &hash).await?;
    }
    Ok(())
}

/// The outbox's "press #": what a provider would report.
pub struct Presser(pub Core);

#[async_trait]
impl Press for Presser {
    async fn press(&self, call: &str, token: &Secret) -> bool {
        recover::pressed(&self.0, call, token.expose()).await.is_ok()
    }
}
