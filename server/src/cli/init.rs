//! `rekey init` and `rekey migrate`.

use std::{
    fs::{self, File, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use app::policy::Role;
use serde_json::json;

use super::{
    args::{Common, Init},
    first::hand_over,
    installation::{self, now, open},
    print::{self, Done, Refused},
};
use crate::{
    config::{BaseUrl, Config, DatabaseUrl, MasterKey},
    crypto::Keys,
    portal::{
        people::{self, Change, Field, Meant, Writer},
        tenants,
    },
    store::{Db, event::Actor, meta, tenant::Tenant},
};

/// The configuration as it is written first, with every key and its default.
const TEMPLATE: &str = include_str!("rekey.toml");

/// Makes the files, the database and, where asked for, the first tenant. Nothing that is there is overwritten.
pub(super) async fn run(args: &Init) -> Result<Done> {
    let config = args.dir.join("rekey.toml");
    let text = template(args.database.as_deref(), std::env::var("REKEY_DATABASE_URL").is_ok())?;
    let text = listening(text, args.base_url.as_deref());
    let first = match (&args.tenant, &args.name, &args.base_url) {
        (Some(id), Some(name), Some(base_url)) => Some(tenants::draft(id, name, base_url, &[])?),
        _ => None,
    };
    let admin = args.admin.as_deref().map(administrator).transpose()?;
    for name in ["rekey.toml", "rekey.key"] {
        if args.dir.join(name).exists() {
            bail!("{} is there already, and nothing is overwritten", args.dir.join(name).display());
        }
    }
    fs::create_dir_all(&args.dir).with_context(|| format!("making {}", args.dir.display()))?;
    let mut made = Made::default();
    made.file(&args.dir.join("rekey.key"), MasterKey::random().to_line().as_bytes())?;
    made.file(&config, text.as_bytes())?;
    let read = Config::load(&config)?;
    if let DatabaseUrl::Sqlite(file) = &read.database {
        // Made here, so that nobody but its owner may ever read it; the journals beside it take the same mode.
        made.file(file, b"")?;
    }
    let db = open(&read.database).await?;
    if !db.tables().await?.is_empty() {
        bail!("{} is not empty\n  cure: for a further node copy rekey.toml and rekey.key from the first one", read.database);
    }
    let filled = furnish(&db, &read, first, &args.domains, admin).await;
    if filled.is_err() {
        // It was empty a moment ago. What cannot be taken back either is found by the next try, which says so.
        let _ = db.clear().await;
    }
    db.close().await;
    let link = filled?;
    made.stays();
    let shown = config.display();
    let answer = json!({ "config": config, "database": read.database.to_string(), "tenant": args.tenant, "link": link });
    print::answer(args.json, &answer, || {
        let link = link.map(|link| format!("\nOnce it runs, open this link within a day to be its administrator. It serves once and is not shown again:\n{link}"));
        format!(
            "made {shown}, its key and {}\nNext: fill in [mail], then run `rekey check --config {shown}`{}",
            read.database,
            link.unwrap_or_default()
        )
    });
    Ok(Done::Well)
}

/// The files that were made so far: gone again, unless everything was.
#[derive(Default)]
struct Made(Vec<PathBuf>);

impl Made {
    fn file(&mut self, path: &Path, content: &[u8]) -> Result<()> {
        let mut file = create_file(path)?;
        self.0.push(path.to_owned());
        file.write_all(content).with_context(|| format!("writing {}", path.display()))
    }

    fn stays(mut self) {
        self.0.clear();
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        for path in &self.0 {
            // What cannot be removed is named by the next try, which overwrites nothing.
            let _ = fs::remove_file(path);
        }
    }
}

/// Makes the tables, and the first organization where there is one to be.
async fn furnish(
    db: &Db,
    config: &Config,
    first: Option<Tenant>,
    domains: &[String],
    admin: Option<Change>,
) -> Result<Option<String>> {
    db.migrate().await?;
    mark(config, db).await?;
    match first {
        Some(first) => fill(db, config, first, domains, admin).await,
        None => Ok(None),
    }
}

/// The first administrator, before anything is made.
fn administrator(login: &str) -> Result<Change> {
    Ok(people::parse(&[(Field::Login, login), (Field::Roles, Role::Global.name())], &[]).map_err(Refused)?)
}

/// Makes the first organization, and its administrator with a link to begin with. Nobody has a password yet.
async fn fill(db: &Db, config: &Config, mut first: Tenant, domains: &[String], admin: Option<Change>) -> Result<Option<String>> {
    // Whoever names a tenant here wants to use it.
    first.policy = Some(tenants::first_policy());
    let keys = Keys::new(config.key.expose());
    let mut tx = db.write().await?;
    tenants::insert(&mut tx, &first, (&[], domains), now()).await??;
    let mut link = None;
    if let Some(admin) = admin {
        let writer = Writer::new(&mut tx, &keys, &first, Actor::command(), now()).await?;
        let applied = writer.apply(&mut tx, &admin, Meant::New).await?.map_err(Refused)?;
        let given = hand_over(&mut tx, (&keys, &first), &applied.user, now()).await?;
        link = given.link().map(str::to_owned);
    }
    tx.commit().await?;
    Ok(link)
}

/// Brings the database to this program's version.
pub(super) async fn migrate(common: &Common) -> Result<Done> {
    let config = Config::load(&common.config)?;
    let db = open(&config.database).await?;
    let (_, before) = db.versions().await?;
    installation::migrate(&config, &db).await?;
    let (_, after) = db.versions().await?;
    mark(&config, &db).await?;
    db.close().await;
    print::answer(common.json, &json!({ "before": before.last(), "after": after.last() }), || {
        if before == after {
            format!("{} is up to date", config.database)
        } else {
            format!("{} is at version {}", config.database, after.last().copied().unwrap_or_default())
        }
    });
    Ok(Done::Well)
}

/// Remembers which key the database goes with, if it does not know yet.
async fn mark(config: &Config, db: &Db) -> Result<()> {
    let mut tx = db.write().await?;
    if meta::get(&mut tx, meta::KEY).await?.is_none() {
        meta::set(&mut tx, meta::KEY, &Keys::new(config.key.expose()).fingerprint()).await?;
    }
    tx.commit().await
}

fn template(database: Option<&str>, from_environment: bool) -> Result<String> {
    let default = "url = \"sqlite:rekey.db\"";
    match database {
        None if from_environment => Ok(TEMPLATE.replace(default, "#url = \"sqlite:rekey.db\"")),
        None => Ok(TEMPLATE.to_owned()),
        Some(url) => {
            let parsed =
                DatabaseUrl::parse(url, |file| file.into()).map_err(|fault| anyhow::anyhow!("{fault}; {}", DatabaseUrl::CURE))?;
            if parsed.holds_password() {
                bail!("a password does not belong into rekey.toml\n  cure: leave out --database and set REKEY_DATABASE_URL");
            }
            Ok(TEMPLATE.replace(default, &format!("url = {}", toml::Value::String(url.to_owned()))))
        }
    }
}

/// Lets the portal listen where its address leads when nothing stands before it: `http` is taken for this machine only. Health and metrics
/// lie two ports on, as in the demo. Behind `https` a proxy has the port.
fn listening(text: String, base_url: Option<&str>) -> String {
    let clear = base_url.and_then(|url| BaseUrl::parse(url).ok()).filter(|url| !url.is_secure());
    let ports = clear.and_then(|url| Some((url.port(), url.port().checked_add(2)?)));
    match ports {
        Some((portal, operations)) => text
            .replace("127.0.0.1:8080", &format!("127.0.0.1:{portal}"))
            .replace("127.0.0.1:8082", &format!("127.0.0.1:{operations}")),
        None => text,
    }
}

/// Makes a file that only its owner may read; fails if there is one.
pub(super) fn create_file(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).with_context(|| format!("making {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn create(path: &Path, content: &[u8]) -> Result<()> {
        Ok(create_file(path)?.write_all(content)?)
    }

    fn read(text: &str) -> Result<Config> {
        let folder = tempfile::tempdir()?;
        let config = folder.path().join("rekey.toml");
        create(&folder.path().join("rekey.key"), MasterKey::random().to_line().as_bytes())?;
        for secret in ["mail.password", "sms.secret", "voice.secret"] {
            create(&folder.path().join(secret), b"secret\n")?;
        }
        create(&folder.path().join("database.url"), b"postgres://rekey@db.example/rekey\n")?;
        fs::write(&config, text)?;
        Ok(Config::read(&config, &|_| None)?)
    }

    #[test]
    fn the_first_configuration_reads_as_the_defaults() {
        let config = read(TEMPLATE).expect("the template is good");
        assert_eq!(config.portal.listen.port(), 8080);
        assert!(config.mail.is_none());
    }

    #[test]
    fn every_line_that_is_commented_out_is_a_key_with_its_default() {
        let lines = TEMPLATE.lines().map(|line| line.strip_prefix('#').filter(|rest| !rest.starts_with(' ')).unwrap_or(line));
        let config = read(&lines.collect::<Vec<_>>().join("\n")).expect("every line is good");
        // The network is an example: nobody has one of their own by default.
        let limits = crate::config::Limits { networks: crate::network::Networks::default(), ..config.limits };
        assert_eq!(limits, crate::config::Limits::default());
        assert_eq!(config.passwords.memory_kib, crate::config::Passwords::default().memory_kib);
        assert_eq!(config.portal.max_connections, crate::config::Portal::default().max_connections);
        assert!(config.mail.is_some() && config.sms.is_some() && config.voice.is_some() && config.locales.is_some());
    }

    #[test]
    fn the_portal_listens_where_its_address_leads() {
        let ports = |base_url: Option<&str>| {
            let config = read(&listening(TEMPLATE.to_owned(), base_url)).expect("a good configuration");
            (config.portal.listen.port(), config.operations.listen.port())
        };
        assert_eq!(ports(Some("http://localhost:24100")), (24_100, 24_102));
        assert_eq!(ports(Some("http://127.0.0.1:8080")), (8080, 8082));
        assert_eq!(ports(Some("https://reset.example.com:8443")), (8080, 8082), "a proxy has that port");
        assert_eq!(ports(None), (8080, 8082));
    }

    #[test]
    fn a_database_password_is_never_written() {
        assert!(template(Some("postgres://rekey:hush@db/rekey"), false).is_err());
        assert!(
            template(Some("postgres://rekey@db/rekey"), false)
                .is_ok_and(|text| text.contains("url = \"postgres://rekey@db/rekey\""))
        );
        assert!(template(None, true).is_ok_and(|text| text.contains("\n#url = \"sqlite:rekey.db\"")));
    }
}
