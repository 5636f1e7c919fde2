//! `rekey check`: each finding, provoked by breaking that one thing.

use std::{
    fs,
    io::{Read, Write},
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    thread,
};

use crate::{
    post::Post,
    rekey::{Engine, Installation},
};

/// An installation in which only this is to be found: nobody serves yet.
fn sound() -> Installation {
    let folder = Installation::new(Engine::Sqlite);
    folder.run(&["tenant", "set", "harbour", "enabled=false"]).done();
    assert_eq!(folder.findings(), [("base_url_silent".to_owned(), false)]);
    folder
}

#[track_caller]
fn expect(folder: &Installation, code: &str, breaks: bool) {
    let findings = folder.findings();
    assert!(findings.contains(&(code.to_owned(), breaks)), "{code}: {findings:?}");
}

/// Answers every request with a status and gives its port.
fn answering(status: &'static str) -> u16 {
    saying(move |_| format!("{status}\r\nContent-Length: 0"))
}

/// Answers the first request, the second … with a status, headers and a body, and gives its port.
fn saying(answer: impl Fn(usize) -> String + Send + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    thread::spawn(move || {
        for (number, stream) in listener.incoming().enumerate() {
            let Ok(mut stream) = stream else { return };
            let mut head = [0; 4096];
            let _ = stream.read(&mut head);
            let answer = answer(number);
            let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
            let _ = write!(stream, "HTTP/1.1 {head}\r\nConnection: close\r\n\r\n{body}");
        }
    });
    port
}

#[test]
fn the_configuration_and_its_files() {
    for (from, to, what) in [
        ("[portal]", "[portal]\nlisen = 1", "unknown key"),
        ("rekey.key", "other.key", "cannot read"),
        ("\"127.0.0.1:8080\"", "\"here\"", "cannot use"),
    ] {
        let folder = sound();
        folder.configure(from, to);
        let said = folder.run(&["check", "--json"]);
        let finding = said.json()["findings"][0].clone();
        assert_eq!((said.status, &finding["code"]), (1, &"configuration".into()));
        assert!(finding["what"].as_str().is_some_and(|text| text.contains(what) && text.contains("rekey.toml:")), "{finding}");
    }
    let folder = sound();
    fs::set_permissions(folder.path("rekey.key"), fs::Permissions::from_mode(0o644)).expect("the file is ours");
    let said = folder.run(&["check"]);
    assert!(
        said.status == 1 && said.out.contains("0644: others can read it") && said.out.contains("cure: chmod 600"),
        "{said:?}"
    );
}

#[test]
fn listeners_and_proxies() {
    for (from, to, code, breaks) in [
        ("127.0.0.1:8082", "127.0.0.1:8080", "listen_same", true),
        ("127.0.0.1:8082", "0.0.0.0:8082", "operations_open", false),
        ("[\"127.0.0.1\", \"::1\"]", "[]", "proxies_missing", false),
        ("[\"127.0.0.1\", \"::1\"]", "[\"0.0.0.0/0\"]", "proxies_open", true),
    ] {
        let folder = sound();
        folder.configure(from, to);
        expect(&folder, code, breaks);
    }
    let folder = sound();
    folder.configure("[\"127.0.0.1\", \"::1\"]", "[]");
    folder.configure("127.0.0.1:8080", "0.0.0.0:8080");
    expect(&folder, "listen_open", false);
}

#[test]
fn the_database_its_version_its_key_and_the_clock() {
    let folder = sound();
    fs::remove_file(folder.path("rekey.db")).expect("it was there");
    expect(&folder, "database_unreachable", true);
    assert!(!folder.path("rekey.db").exists(), "a check makes no database");

    let folder = sound();
    folder.configure("sqlite:rekey.db", "postgres://rekey@127.0.0.1:1/rekey");
    expect(&folder, "database_unreachable", true);

    let folder = sound();
    folder.sql("DELETE FROM _sqlx_migrations WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)");
    expect(&folder, "database_old", true);

    let folder = sound();
    folder.sql("UPDATE _sqlx_migrations SET version = 9999 WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)");
    expect(&folder, "database_new", true);

    let folder = sound();
    fs::write(folder.path("rekey.db"), "this is no database, whatever its name says").expect("written");
    expect(&folder, "database_failed", true);

    let folder = sound();
    // What nobody foresaw is no reason to give up the data.
    folder.sql("ALTER TABLE events RENAME TO events_away");
    expect(&folder, "database_unknown", true);
    assert!(!folder.run(&["check"]).out.contains("backup"));

    let folder = sound();
    folder.sql("INSERT INTO meta (name, value) VALUES ('demo', '1')");
    expect(&folder, "database_demo", true);

    let (folder, other) = (sound(), sound());
    fs::copy(other.path("rekey.key"), folder.path("rekey.key")).expect("copied");
    expect(&folder, "key_replaced", true);

    let folder = sound();
    folder.sql("UPDATE events SET at = at + 3600");
    expect(&folder, "clock_past", true);
}

#[test]
fn a_database_with_another_time() {
    let folder = Installation::new(Engine::Postgres);
    let drifts = || folder.findings().contains(&("clock_drift".to_owned(), true));
    assert!(!drifts(), "the test's own machine");
    // A function of this name that is found first stands for a server whose clock is wrong.
    folder.sql(
        "CREATE SCHEMA wrong;
         CREATE FUNCTION wrong.now() RETURNS timestamptz LANGUAGE sql AS $$SELECT pg_catalog.now() - interval '60 seconds'$$;
         DO $$ BEGIN
             EXECUTE format('ALTER DATABASE %I SET search_path = public, wrong, pg_catalog', current_database());
         END $$",
    );
    assert!(drifts(), "{:?}", folder.findings());
}

#[test]
fn languages_of_ones_own() {
    let folder = sound();
    folder.configure("#dir = \"locales\"", "dir = \"locales\"");
    expect(&folder, "locales", true);

    fs::create_dir_all(folder.path("locales/eo")).expect("the folder is ours");
    folder.write("locales/eo/common.ftl", "language-name = Esperanto\n");
    assert_eq!(folder.findings(), [("base_url_silent".to_owned(), false)]);

    folder.write("locales/eo/mails.ftl", "greeting = Saluton\nthis is no message\n");
    folder.write("locales/eo/pages.ftl", "language-name = Twice\n");
    let said = folder.run(&["check", "--json"]).json();
    let findings = said["findings"].as_array().expect("a list").iter().filter(|finding| finding["code"] == "locales");
    let found: Vec<_> = findings.map(|finding| finding["what"].as_str().expect("words").to_owned()).collect();
    assert!(found.len() == 2 && found[0].contains("eo/mails.ftl:2") && found[1].contains("eo/pages.ftl:1"), "{found:?}");

    fs::write(folder.path("locales/eo/mails.ftl"), [0xff, 0xfe]).expect("the folder is ours");
    expect(&folder, "locales", true);
}

#[test]
fn organizations_and_their_addresses() {
    for (sql, code, breaks) in [
        ("UPDATE tenants SET base_url = 'http://reset.example.com'", "base_url_clear", true),
        ("UPDATE tenants SET base_url = 'reset'", "base_url", true),
        ("DELETE FROM hosts", "base_url_unbound", true),
        ("UPDATE hosts SET tenant_id = NULL", "base_url_shared", true),
        ("UPDATE tenants SET policy = NULL", "no_policy", false),
        ("UPDATE tenants SET policy = '{\"gates\": 3}'", "policy_gates_range", true),
        ("UPDATE tenants SET base_url = 'https://no-such-name.invalid'", "base_url_unresolved", false),
        ("DELETE FROM hosts; DELETE FROM domains; DELETE FROM events; DELETE FROM tenants", "no_tenant", true),
    ] {
        let folder = sound();
        folder.sql(sql);
        expect(&folder, code, breaks);
    }
    let folder = sound();
    folder.write("words.txt", "not a hash\n");
    folder.run(&["tenant", "set", "harbour", &format!("breached_file={}", folder.path("words.txt").display())]).done();
    expect(&folder, "breached_file", true);
}

#[test]
fn methods_that_nobody_carries() {
    let folder = sound();
    folder.run(&["tenant", "set", "harbour", "enabled=true"]).done();
    expect(&folder, "mail_missing", true);
    folder.run(&["tenant", "set", "harbour", "methods=email,mobile_sms,office_voice", "countries=US"]).done();
    expect(&folder, "sms_missing", true);
    expect(&folder, "voice_missing", true);
}

#[test]
fn the_way_to_the_mail_server() {
    let post = Post::read();
    for (security, port) in [("starttls", post.starttls), ("tls", post.tls)] {
        let folder = sound();
        post.configure(&folder, security, port);
        assert_eq!(folder.findings(), [("base_url_silent".to_owned(), false)]);
        for (from, to, code) in [
            ("user = \"", "user = \"somebody-else-than-", "smtp_auth_refused"),
            ("user = \"", "#user = \"", "configuration"),
            ("ca_file", "#ca_file", "smtp_certificate"),
            ("ca_file = \"", "ca_file = \"/nowhere", "smtp_ca_file"),
            (&format!("port = {port}"), "port = 1", "smtp_unreachable"),
        ] {
            let folder = sound();
            post.configure(&folder, security, port);
            folder.configure(from, to);
            expect(&folder, code, true);
        }
    }
    let folder = sound();
    post.configure(&folder, "starttls", post.plain);
    expect(&folder, "smtp_no_starttls", true);
    let folder = sound();
    post.configure(&folder, "tls", post.starttls);
    expect(&folder, "smtp_tls", true);
}

#[test]
fn the_gateways() {
    let sms = |url: &str, internal: &str| {
        format!("[sms]\npreset = \"http\"\nurl = \"{url}\"\nallowed_hosts = [\"127.0.0.1\"]\ninternal_hosts = [{internal}]\n")
    };
    let folder = sound();
    folder.configure("#[sms]", &sms("http://127.0.0.1:1/send", "\"127.0.0.1\""));
    expect(&folder, "sms_unreachable", true);

    let folder = sound();
    folder.configure("#[sms]", &sms("https://127.0.0.1:1/send", ""));
    expect(&folder, "sms_forbidden", true);

    let folder = sound();
    folder.configure("#[sms]", &format!("{}body = \"no json\"\n", sms("http://127.0.0.1:1/send", "\"127.0.0.1\"")));
    expect(&folder, "sms_gateway", true);

    let folder = sound();
    let port = answering("500 Internal Server Error");
    folder.configure("#[sms]", &sms(&format!("http://127.0.0.1:{port}/send"), "\"127.0.0.1\""));
    expect(&folder, "sms_answer", false);

    let folder = sound();
    folder.write("voice.secret", "token\n");
    fs::set_permissions(folder.path("voice.secret"), fs::Permissions::from_mode(0o600)).expect("the file is ours");
    let port = answering("401 Unauthorized");
    folder.configure(
        "#[voice]",
        &format!(
            "[voice]\npreset = \"twilio\"\naccount = \"AC1\"\nfrom = \"+12015550100\"\nsecret_file = \"voice.secret\"\n\
             url = \"http://127.0.0.1:{port}\"\ninternal_hosts = [\"127.0.0.1\"]\n"
        ),
    );
    expect(&folder, "voice_refused", true);
}

#[test]
fn the_way_through_the_proxy() {
    for (status, code, breaks) in [
        ("421 Misdirected Request", "proxy_host", true),
        ("403 Forbidden", "proxy_origin", true),
        ("200 OK", "base_url_answer", false),
    ] {
        let folder = sound();
        let port = answering(status);
        folder.sql(&format!("UPDATE tenants SET base_url = 'http://localhost:{port}'"));
        expect(&folder, code, breaks);
    }
}

#[test]
fn what_a_proxy_does_to_answers_and_addresses() {
    let kept = "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin";
    for (headers, is_found) in [
        (kept.to_owned(), false),
        (format!("{kept}\r\nReferrer-Policy: no-referrer"), true),
        (kept.replace("no-store", "public, max-age=60"), true),
    ] {
        let folder = sound();
        let port = saying(move |_| format!("303 See Other\r\nContent-Length: 0\r\n{headers}"));
        folder.sql(&format!("UPDATE tenants SET base_url = 'http://localhost:{port}'"));
        assert_eq!(folder.findings().contains(&("proxy_headers".to_owned(), false)), is_found);
    }
    for (grows, is_found) in [(0, false), (1, true)] {
        let folder = sound();
        let port = answering("303 See Other");
        folder.sql(&format!("UPDATE tenants SET base_url = 'http://localhost:{port}'"));
        let metrics = saying(move |number| format!("200 OK\r\n\r\nrekey_forwarded_unreadable_total {}\n", number * grows));
        folder.configure("127.0.0.1:8082", &format!("127.0.0.1:{metrics}"));
        assert_eq!(folder.findings().contains(&("proxy_address".to_owned(), true)), is_found);
    }
}
