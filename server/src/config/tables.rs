//! The tables of `rekey.toml` as written, each turned into its section.

use serde::Deserialize;
use toml::Spanned;

use super::{
    BadConfig, Config, DatabaseUrl, IpNet, Limits, MasterKey, Operations, Passwords, Portal, gateway::GatewayTable,
    mail::MailTable, source::Source,
};
use crate::network::Networks;

type Text = Option<Spanned<String>>;
type Number = Option<Spanned<i64>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(default)]
    portal: PortalTable,
    #[serde(default)]
    operations: OperationsTable,
    #[serde(default)]
    database: DatabaseTable,
    #[serde(default)]
    key: KeyTable,
    mail: Option<Spanned<MailTable>>,
    sms: Option<Spanned<GatewayTable>>,
    voice: Option<Spanned<GatewayTable>>,
    #[serde(default)]
    passwords: PasswordsTable,
    #[serde(default)]
    locales: LocalesTable,
    #[serde(default)]
    limits: LimitsTable,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PortalTable {
    listen: Text,
    proxies: Option<Vec<Spanned<String>>>,
    max_connections: Number,
    max_per_network: Number,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct OperationsTable {
    listen: Text,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct DatabaseTable {
    url: Text,
    url_file: Text,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyTable {
    file: Text,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PasswordsTable {
    memory_kib: Number,
    passes: Number,
    lanes: Number,
    parallel: Number,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct LocalesTable {
    dir: Text,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitsTable {
    sends_per_address: Number,
    wrong_per_address: Number,
    sign_ins_per_address: Number,
    sends_per_destination: Number,
    texts_per_tenant: Number,
    mails_per_tenant: Number,
    flows_per_address: Number,
    puzzle_bits: Number,
    #[serde(default)]
    networks: Vec<NetworkTable>,
}

/// Many people behind one address.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NetworkTable {
    network: Spanned<String>,
    times: Spanned<i64>,
}

impl NetworkTable {
    fn resolve(self, source: &Source<'_>) -> Result<(IpNet, u32), BadConfig> {
        let network =
            network(&self.network, source, "give the address that they come from, or a network such as 203.0.113.0/28")?;
        Ok((network, source.number(Some(self.times), 1, 1..=10_000)?))
    }
}

impl File {
    pub(super) fn resolve(self, source: &Source<'_>) -> Result<Config, BadConfig> {
        Ok(Config {
            portal: self.portal.resolve(source)?,
            operations: self.operations.resolve(source)?,
            database: self.database.resolve(source)?,
            key: self.key.resolve(source)?,
            mail: self.mail.map(|table| MailTable::resolve(table, source)).transpose()?,
            sms: self.sms.map(|table| GatewayTable::resolve(table, "SMS", source)).transpose()?,
            voice: self.voice.map(|table| GatewayTable::resolve(table, "VOICE", source)).transpose()?,
            passwords: self.passwords.resolve(source)?,
            locales: self.locales.dir.map(|dir| source.resolve(dir.into_inner())),
            limits: self.limits.resolve(source)?,
        })
    }
}

const LISTEN: &str = "give an IP address and a port, for example 127.0.0.1:8080 or [::]:8080";

impl PortalTable {
    fn resolve(self, source: &Source<'_>) -> Result<Portal, BadConfig> {
        let default = Portal::default();
        let proxy = |field| network(field, source, "give the address of a proxy, or a network such as 10.0.0.0/8");
        Ok(Portal {
            listen: source.parse(self.listen, default.listen, LISTEN)?,
            proxies: self.proxies.unwrap_or_default().iter().map(proxy).collect::<Result<_, _>>()?,
            max_connections: source.number(self.max_connections, default.max_connections, 16..=1_000_000)?,
            max_per_network: source.number(self.max_per_network, default.max_per_network, 8..=1_000_000)?,
        })
    }
}

/// A network, or an address alone.
fn network(field: &Spanned<String>, source: &Source<'_>, cure: &str) -> Result<IpNet, BadConfig> {
    let alone = field.as_ref().parse().map(|address: std::net::IpAddr| IpNet::from(address));
    alone.or_else(|_| source.parse_one(field, cure))
}

impl OperationsTable {
    fn resolve(self, source: &Source<'_>) -> Result<Operations, BadConfig> {
        Ok(Operations { listen: source.parse(self.listen, Operations::default().listen, LISTEN)? })
    }
}

impl DatabaseTable {
    fn resolve(self, source: &Source<'_>) -> Result<DatabaseUrl, BadConfig> {
        if let Some(url) = source.secret("REKEY_DATABASE_URL", self.url_file.as_ref())? {
            return DatabaseUrl::parse(url.expose(), |path| source.resolve(path))
                .map_err(|fault| source.missing(format!("REKEY_DATABASE_URL or url_file: {fault}"), DatabaseUrl::CURE));
        }
        let Some(url) = self.url else {
            return Err(source.missing("no database is named", "add [database] url = \"sqlite:rekey.db\""));
        };
        let parsed = DatabaseUrl::parse(url.as_ref(), |path| source.resolve(path))
            .map_err(|fault| source.at(&url.span(), fault, DatabaseUrl::CURE))?;
        if parsed.holds_password() {
            let cure = "move the address to REKEY_DATABASE_URL, or to a file of mode 0600 named by url_file";
            return Err(source.at(&url.span(), "a password does not belong into this file", cure));
        }
        Ok(parsed)
    }
}

impl KeyTable {
    fn resolve(self, source: &Source<'_>) -> Result<MasterKey, BadConfig> {
        if let Some(key) = source.variable("REKEY_KEY") {
            return MasterKey::parse(key.expose()).map_err(|bad| source.missing(format!("REKEY_KEY {bad}"), MasterKey::CURE));
        }
        let Some(file) = self.file else {
            return Err(source.missing("no key is named", "run `rekey init`, or add [key] file = \"rekey.key\""));
        };
        let text = source.secret_file(&file, "REKEY_KEY")?;
        MasterKey::parse(text.expose())
            .map_err(|bad| source.at(&file.span(), format!("{} {bad}", file.as_ref()), MasterKey::CURE))
    }
}

impl PasswordsTable {
    fn resolve(self, source: &Source<'_>) -> Result<Passwords, BadConfig> {
        let default = Passwords::default();
        Ok(Passwords {
            // 7 MiB is the least that OWASP's password storage advice knows.
            memory_kib: source.number(self.memory_kib, default.memory_kib, 7168..=4_194_304)?,
            passes: source.number(self.passes, default.passes, 1..=64)?,
            lanes: source.number(self.lanes, default.lanes, 1..=64)?,
            parallel: source.number(self.parallel, default.parallel, 1..=1024)?,
        })
    }
}

impl LimitsTable {
    fn resolve(self, source: &Source<'_>) -> Result<Limits, BadConfig> {
        let default = Limits::default();
        let budget = |field, default| source.number(field, default, 1..=1_000_000);
        Ok(Limits {
            sends_per_address: budget(self.sends_per_address, default.sends_per_address)?,
            wrong_per_address: budget(self.wrong_per_address, default.wrong_per_address)?,
            sign_ins_per_address: budget(self.sign_ins_per_address, default.sign_ins_per_address)?,
            sends_per_destination: budget(self.sends_per_destination, default.sends_per_destination)?,
            texts_per_tenant: budget(self.texts_per_tenant, default.texts_per_tenant)?,
            mails_per_tenant: budget(self.mails_per_tenant, default.mails_per_tenant)?,
            flows_per_address: budget(self.flows_per_address, default.flows_per_address)?,
            puzzle_bits: source.number(self.puzzle_bits, default.puzzle_bits, 1..=28)?,
            networks: Networks::new(self.networks.into_iter().map(|table| table.resolve(source)).collect::<Result<Vec<_>, _>>()?),
        })
    }
}
