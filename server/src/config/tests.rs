use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{BadBaseUrl, BaseUrl, Config, DatabaseUrl, Gateway, MasterKey, Security};

const KEY: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

/// A folder with a key and the file under test.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().expect("a temporary folder"));
        folder.write("rekey.key", KEY, 0o600);
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str, mode: u32) {
        use std::os::unix::fs::PermissionsExt;
        fs::write(self.path(name), text).expect("the folder is writable");
        fs::set_permissions(self.path(name), fs::Permissions::from_mode(mode)).expect("the file is ours");
    }

    fn read(&self, text: &str) -> Result<Config, String> {
        self.read_with(text, &|_| None)
    }

    fn read_with(&self, text: &str, environment: super::Environment<'_>) -> Result<Config, String> {
        self.write("rekey.toml", text, 0o644);
        let place = self.0.path().display().to_string() + "/";
        Config::read(&self.path("rekey.toml"), environment).map_err(|bad| bad.to_string().replace(&place, ""))
    }
}

/// A file that works, with further lines.
fn good(more: &str) -> String {
    format!("[database]\nurl = \"sqlite:rekey.db\"\n[key]\nfile = \"rekey.key\"\n{more}")
}

#[test]
fn a_short_file_is_enough_and_the_rest_has_the_documented_defaults() {
    let folder = Folder::new();
    let config = folder.read(&good("")).expect("a good file");
    assert_eq!(config.portal.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.operations.listen.to_string(), "127.0.0.1:8082");
    assert_eq!(config.database, DatabaseUrl::Sqlite(folder.path("rekey.db")));
    assert_eq!(config.key.expose()[31], 31);
    assert_eq!((config.passwords.memory_kib, config.passwords.passes, config.passwords.lanes), (19_456, 2, 1));
    assert_eq!((config.limits.sends_per_address, config.limits.sends_per_destination, config.limits.puzzle_bits), (100, 12, 18));
    assert_eq!(
        (config.limits.texts_per_tenant, config.limits.mails_per_tenant, config.limits.flows_per_address),
        (200, 2000, 20)
    );
    assert!(config.mail.is_none() && config.sms.is_none() && config.voice.is_none());
}

#[test]
fn every_fault_names_its_line_and_its_cure() {
    let folder = Folder::new();
    folder.write("short.key", "abc", 0o600);
    folder.write("alike.key", &"00".repeat(32), 0o600);
    let cases = [
        ("[portal]\nlisen = \"x\"", "rekey.toml:6: unknown key `lisen`", "remove it, or use one of `listen`, `proxies`"),
        ("[web]\n", "rekey.toml:5: unknown key `web`", "`portal`"),
        ("[portal]\nlisten = \"8080\"", "rekey.toml:6: cannot use \"8080\"", "127.0.0.1:8080"),
        ("[portal]\nlisten = 8080", "rekey.toml:6: invalid type: integer", "docs/operations.md"),
        ("[portal]\n\nproxies = [\"10.0.0.0/8\", \"ten\"]", "rekey.toml:7: cannot use \"ten\"", "10.0.0.0/8"),
        ("[portal]\nmax_connections = 0", "rekey.toml:6: 0 is out of range", "from 16 to 1000000"),
        ("[[limits.networks]]\nnetwork = \"school\"\ntimes = 2", "rekey.toml:6: cannot use \"school\"", "203.0.113.0/28"),
        ("[[limits.networks]]\nnetwork = \"203.0.113.7\"\ntimes = 0", "rekey.toml:7: 0 is out of range", "from 1 to 10000"),
        ("[portal]\nmax_per_network = 1", "rekey.toml:6: 1 is out of range", "from 8"),
        ("[passwords]\nmemory_kib = 64", "rekey.toml:6: 64 is out of range", "from 7168"),
        ("[limits]\npuzzle_bits = 300", "rekey.toml:6: 300 is out of range", "from 1 to 28"),
        ("[mail]\nfrom = \"p@example.com\"", "rekey.toml:5: [mail] lacks host", "add host ="),
        ("[mail]\nhost = \"m.example\"\nfrom = \"nobody\"", "rekey.toml:7: cannot use \"nobody\"", "portal@example.com"),
        (
            "[mail]\nhost = \"m.example\"\nfrom = \"p@example.com\"\nsecurity = \"none\"",
            "rekey.toml:8: mail to m.example would travel in the clear",
            "starttls",
        ),
        (
            "[mail]\nhost = \"m.example\"\nfrom = \"p@example.com\"\nuser = \"p\"",
            "rekey.toml:5: [mail] has a user and no password",
            "REKEY_MAIL_PASSWORD",
        ),
        ("[sms]\npreset = \"pigeon\"", "rekey.toml:6: preset \"pigeon\" is not known", "\"http\" or \"twilio\""),
        ("[sms]\npreset = \"http\"", "rekey.toml:5: [sms] lacks url", "https://gateway.example.com/send"),
        (
            "[sms]\npreset = \"http\"\nurl = \"https://g.example/send\"",
            "rekey.toml:7: g.example is not among allowed_hosts",
            "allowed_hosts = [\"g.example\"]",
        ),
        ("[sms]\npreset = \"http\"\nurl = \"http://g.example/send\"", "rekey.toml:7: codes would travel in the clear", "https"),
        (
            "[sms]\npreset = \"http\"\nurl = \"https://{to}.example/\"",
            "rekey.toml:7: this is not an address with a fixed",
            "https",
        ),
        (
            "[voice]\npreset = \"http\"\nurl = \"https://g.example\"\nallowed_hosts = [\"g.example\"]\nbody = \"{code}\"",
            "rekey.toml:5: placeholder {code} is not known",
            "{to}, {text}",
        ),
        (
            "[voice]\npreset = \"twilio\"\naccount = \"AC1\"\nfrom = \"+1\"",
            "rekey.toml:5: [voice] lacks secret_file",
            "REKEY_VOICE_SECRET",
        ),
        ("[limits\n", "rekey.toml:5:", "docs/operations.md"),
    ];
    for (lines, what, cure) in cases {
        let fault = folder.read(&good(lines)).expect_err(lines);
        let (said, told) = fault.split_once("\n  cure: ").expect("every fault has a cure");
        assert!(said.starts_with(what), "{lines:?}\n  said {said:?}\nwanted {what:?}");
        assert!(told.contains(cure), "{lines:?}\n  told {told:?}\nwanted {cure:?}");
    }
    for (file, what) in [("short.key", "does not hold 32 bytes"), ("alike.key", "could be guessed"), ("no.key", "cannot read")] {
        let fault = folder.read(&good("").replace("rekey.key", file)).expect_err(file);
        assert!(fault.starts_with("rekey.toml:4: ") && fault.contains(what), "{fault}");
    }
}

#[test]
fn a_key_that_others_may_read_stops_the_start() {
    for mode in [0o644, 0o640, 0o604, 0o660] {
        let folder = Folder::new();
        folder.write("rekey.key", KEY, mode);
        let fault = folder.read(&good("")).expect_err("a key for all to read");
        assert!(fault.starts_with(&format!("rekey.toml:4: rekey.key has mode {mode:04o}")), "{fault}");
        assert!(fault.contains("cure: chmod 600 rekey.key, or set REKEY_KEY"), "{fault}");
    }
}

#[test]
fn secrets_come_from_the_environment_or_from_files_and_never_show() {
    let folder = Folder::new();
    folder.write("mail.password", "in-a-file\n", 0o600);
    let mail = "[mail]\nhost = \"m.example\"\nfrom = \"p@example.com\"\nuser = \"p\"\npassword_file = \"mail.password\"";
    let config = folder.read(&good(mail)).expect("a good file");
    let (user, password) = config.mail.clone().and_then(|mail| mail.login).expect("a login");
    assert_eq!((user.as_str(), password.expose()), ("p", "in-a-file"));

    let environment = |name: &str| match name {
        "REKEY_MAIL_PASSWORD" => Some("in-the-environment".to_owned()),
        "REKEY_DATABASE_URL" => Some("postgres://rekey:wide-open-secret@db.example/rekey".to_owned()),
        _ => None,
    };
    let config = folder.read_with(&good(mail), &environment).expect("a good file");
    let shown = format!("{config:?} {}", config.database);
    let (_, password) = config.mail.and_then(|mail| mail.login).expect("a login");
    assert_eq!(password.expose(), "in-the-environment");
    assert_eq!(config.database.to_string(), "PostgreSQL at db.example/rekey");
    for secret in ["in-the-environment", "wide-open-secret", "wide-open", "0, 1, 2, 3"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

#[test]
fn a_database_password_in_the_file_is_refused_without_repeating_it() {
    let folder = Folder::new();
    for url in ["postgres://rekey:hush-hush@db.example/rekey", "postgres://rekey@db.example/rekey?password=hush-hush"] {
        let fault = folder.read(&good("").replace("sqlite:rekey.db", url)).expect_err(url);
        assert!(fault.starts_with("rekey.toml:2: a password does not belong into this file"), "{fault}");
        assert!(fault.contains("REKEY_DATABASE_URL") && !fault.contains("hush"), "{fault}");
    }
    for url in ["sqlite:", "sqlite::memory:", "mysql://x/y", "rekey.db"] {
        let fault = folder.read(&good("").replace("sqlite:rekey.db", url)).expect_err(url);
        assert!(fault.starts_with("rekey.toml:2: ") && fault.contains(DatabaseUrl::CURE), "{fault}");
    }
}

#[test]
fn the_mail_server_s_port_follows_its_security() {
    let folder = Folder::new();
    for (line, security, port) in [
        ("", Security::StartTls, 587),
        ("security = \"tls\"", Security::Tls, 465),
        ("security = \"none\"", Security::None, 25),
        ("security = \"tls\"\nport = 2465", Security::Tls, 2465),
    ] {
        let mail = format!("[mail]\nhost = \"localhost\"\nfrom = \"p@example.com\"\n{line}");
        let mail = folder.read(&good(&mail)).expect("a good file").mail.expect("a mail server");
        assert_eq!((mail.security, mail.port), (security, port));
    }
}

#[test]
fn gateways_of_both_kinds_are_read() {
    let folder = Folder::new();
    let tables = r#"
        [sms]
        preset = "http"
        url = "https://gateway.example/send"
        allowed_hosts = ["gateway.example"]
        headers = { Authorization = "Bearer {secret}" }
        body = '{"to":"{to}","text":"{text}"}'
        [voice]
        preset = "twilio"
        account = "AC1"
        from = "+12015550100"
    "#;
    let environment = |name: &str| name.ends_with("_SECRET").then(|| format!("value of {name}"));
    let config = folder.read_with(&good(tables), &environment).expect("a good file");
    let (Some(Gateway::Http(sms)), Some(Gateway::Twilio(voice))) = (config.sms, config.voice) else {
        panic!("one gateway of each kind");
    };
    assert_eq!((sms.method.as_str(), sms.ok.as_slice()), ("POST", [200, 201, 202, 204].as_slice()));
    assert_eq!(sms.secret.expect("a secret").expose(), "value of REKEY_SMS_SECRET");
    assert_eq!((voice.token.expose(), voice.url.as_str()), ("value of REKEY_VOICE_SECRET", "https://api.twilio.com/"));
}

#[test]
fn a_base_address_is_https_or_of_this_machine() {
    for (text, stored, secure) in [
        ("https://Reset.Example.com/", "https://reset.example.com", true),
        ("https://reset.example.com:8443", "https://reset.example.com:8443", true),
        ("http://localhost:8080", "http://localhost:8080", false),
        ("http://noor.localhost:8080", "http://noor.localhost:8080", false),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080", false),
        ("http://[::1]:8080", "http://[::1]:8080", false),
    ] {
        let base = BaseUrl::parse(text).expect(text);
        assert_eq!((base.as_str(), base.is_secure()), (stored, secure));
    }
    for (text, bad) in [
        ("http://reset.example.com", BadBaseUrl::Clear),
        ("http://localhost.example.com", BadBaseUrl::Clear),
        ("http://10.0.0.1", BadBaseUrl::Clear),
        ("https://reset.example.com/rekey", BadBaseUrl::Extra),
        ("https://a:b@reset.example.com", BadBaseUrl::Extra),
        ("https://reset.example.com?x", BadBaseUrl::Extra),
        ("ftp://localhost", BadBaseUrl::Malformed),
        ("reset.example.com", BadBaseUrl::Malformed),
        ("", BadBaseUrl::Malformed),
    ] {
        assert_eq!(BaseUrl::parse(text), Err(bad), "{text}");
    }
}

#[test]
fn a_new_key_reads_back_and_a_missing_file_says_what_to_run() {
    let key = MasterKey::random();
    assert!(MasterKey::parse(&key.to_line()).is_ok_and(|read| read == key));
    assert!(MasterKey::random() != key);
    let fault = Config::read(Path::new("/nowhere/rekey.toml"), &|_| None).expect_err("no file");
    assert!(fault.cure.contains("rekey init"), "{fault}");
}
