//! A first installation, and the people in it.

use std::{fs, os::unix::fs::PermissionsExt};

use crate::rekey::{Engine, Installation};

const PASSWORD: &str = "nine green bottles standing";

#[test]
fn init_makes_files_that_only_their_owner_may_read_and_overwrites_nothing() {
    let folder = Installation::new(Engine::Sqlite);
    for name in ["rekey.toml", "rekey.key", "rekey.db"] {
        let mode = fs::metadata(folder.path(name)).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let (config, key) =
        (fs::read(folder.path("rekey.toml")).expect("a file"), fs::read(folder.path("rekey.key")).expect("a file"));
    let again = folder.run(&["init"]);
    assert_eq!(again.status, 1);
    assert!(again.err.contains("nothing is overwritten"), "{again:?}");
    assert_eq!((fs::read(folder.path("rekey.toml")).ok(), fs::read(folder.path("rekey.key")).ok()), (Some(config), Some(key)));
}

#[test]
fn init_lets_the_portal_listen_at_the_port_of_an_address_without_a_proxy() {
    let folder = Installation::empty(Engine::Sqlite);
    let named = ["--tenant", "x", "--name", "X", "--base-url", "http://localhost:24100"];
    folder.run(&[["init", "--dir", "."].as_slice(), &named].concat()).done();
    let config = fs::read_to_string(folder.path("rekey.toml")).expect("a configuration");
    assert!(config.contains("listen = \"127.0.0.1:24100\"") && config.contains("listen = \"127.0.0.1:24102\""), "{config}");
}

#[test]
fn init_refuses_a_base_address_in_the_clear_before_it_makes_anything() {
    let folder = Installation::empty(Engine::Sqlite);
    let said = folder.run(&["init", "--tenant", "x", "--name", "X", "--base-url", "http://reset.example.com"]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("use https"), "{said:?}");
    assert!(!folder.path("rekey.toml").exists());
}

#[test]
fn wrong_usage_ends_with_2_and_help_with_0() {
    let folder = Installation::empty(Engine::Sqlite);
    assert_eq!(folder.run(&["user", "add"]).status, 2);
    assert_eq!(folder.run(&["serve", "--colour", "red"]).status, 2);
    let help = folder.run(&["user", "import", "--help"]).done();
    assert!(help.out.contains("Example: rekey user import"), "{help:?}");
    assert_eq!(folder.run(&["tenant", "list"]).status, 1);
}

#[test]
fn a_bad_configuration_stops_every_command_with_line_and_cure() {
    let folder = Installation::new(Engine::Sqlite);
    folder.configure("[portal]", "[portal]\ncolour = \"red\"");
    for args in [["serve"].as_slice(), &["user", "list"], &["migrate"]] {
        let said = folder.run(args);
        assert_eq!(said.status, 1);
        assert!(said.err.contains("rekey.toml:6: unknown key `colour`") && said.err.contains("cure: "), "{said:?}");
    }
    let said = folder.run(&["user", "list", "--json"]);
    assert!(said.json()["error"].as_str().is_some_and(|error| error.contains("unknown key")), "{said:?}");
}

#[test]
fn people_are_added_changed_shown_and_deleted_on_sqlite() {
    people(Engine::Sqlite);
}

#[test]
fn people_are_added_changed_shown_and_deleted_on_postgres() {
    people(Engine::Postgres);
}

fn people(engine: Engine) {
    let folder = Installation::new(engine);
    folder.run(&["tenant", "set", "harbour", "countries=GB,US"]).done();
    let add = ["user", "add", "Ada@Harbour.Example", "--name", "Ada Lindqvist", "--alternate-email", "ada@mail.example"];
    let more = ["--mobile", "+1 2015550123", "--groups", "Staff;Night shift", "--password-stdin", "--json"];
    let said = folder.run_with(&[add.as_slice(), &more].concat(), &format!("{PASSWORD}\n")).done();
    assert_eq!((&said.json()["login"], &said.json()["first_password"]), (&"ada@harbour.example".into(), &"set".into()));

    let twice = folder.run(&["user", "add", "ada@harbour.example", "--json"]);
    assert_eq!((twice.status, &twice.json()["faults"][0]["code"]), (1, &"taken".into()));
    let nobody = folder.run(&["user", "set", "bob@harbour.example", "--name", "Bob", "--json"]);
    assert_eq!((nobody.status, &nobody.json()["faults"][0]["code"]), (1, &"unknown".into()));

    folder
        .run(&["user", "set", "ada@harbour.example", "--mobile", "-", "--office", "+44 2079460123", "--roles", "helpdesk"])
        .done();
    let shown = folder.run(&["user", "show", "ada@harbour.example", "--json"]).done();
    let ada = shown.json();
    assert_eq!(ada["contacts"].as_array().map(Vec::len), Some(2), "{ada}");
    assert_eq!(ada["groups"], serde_json::json!(["Night shift", "Staff"]));
    assert_eq!((&ada["roles"][0], &ada["has_password"]), (&"helpdesk".into(), &true.into()));
    assert!(!shown.out.contains("argon2") && !shown.out.contains(PASSWORD), "{shown:?}");

    let listed = folder.run(&["user", "list", "--json"]).done();
    assert_eq!(listed.lines().len(), 1);
    folder.run(&["user", "unblock", "ada@harbour.example"]).done();
    assert_eq!(folder.run(&["user", "delete", "ada@harbour.example"]).status, 2);
    folder.run(&["user", "delete", "ada@harbour.example", "--yes"]).done();
    assert_eq!(folder.run(&["user", "show", "ada@harbour.example"]).status, 1);
    assert_eq!(folder.count("SELECT COUNT(*) FROM contacts"), 0);
    // Added, password set, changed, unblocked, deleted.
    assert_eq!(folder.count("SELECT COUNT(*) FROM events WHERE kind LIKE 'user_%' OR kind LIKE 'password_%'"), 5);
}

#[test]
fn abu_087_a_first_password_is_judged_like_any_other() {
    let folder = Installation::new(Engine::Sqlite);
    for (typed, why) in [
        ("short", "fewer than 15"),
        ("password1234567", "easy to guess"),
        ("harbour harbour harbour", "contains"),
        ("", "no password on standard input"),
    ] {
        let said = folder.run_with(&["user", "add", "ada@harbour.example", "--password-stdin"], typed);
        assert_eq!(said.status, 1, "{typed:?}");
        assert!(said.err.contains(why), "{typed:?}: {said:?}");
        assert!(typed.is_empty() || !said.err.contains(typed), "{said:?}");
    }
    assert_eq!(folder.count("SELECT COUNT(*) FROM users"), 0);
}

#[test]
fn abu_088_an_administrator_cannot_set_a_former_password_again() {
    let folder = Installation::new(Engine::Sqlite);
    folder.run_with(&["user", "add", "ada@harbour.example", "--password-stdin"], PASSWORD).done();
    let said = folder.run_with(&["user", "set", "ada@harbour.example", "--password-stdin"], PASSWORD);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("used before"), "{said:?}");
}

#[test]
fn an_invitation_needs_a_mailbox_and_becomes_one_sealed_job() {
    let folder = Installation::new(Engine::Sqlite);
    let said = folder.run(&["user", "add", "ada@harbour.example", "--invite"]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("--alternate-email"), "{said:?}");
    assert_eq!(folder.count("SELECT COUNT(*) FROM users"), 0);

    folder.run(&["user", "add", "ada@harbour.example", "--alternate-email", "ada@mail.example", "--invite"]).done();
    assert_eq!(folder.count("SELECT COUNT(*) FROM jobs WHERE state = 'due'"), 1);
    assert_eq!(folder.count("SELECT COUNT(*) FROM challenges WHERE purpose = 'invite'"), 1);
    assert_eq!(folder.count("SELECT COUNT(*) FROM jobs WHERE instr(CAST(payload AS TEXT), 'ada') > 0"), 0);
}

#[test]
fn a_password_that_lives_elsewhere_is_not_set_here() {
    let folder = Installation::new(Engine::Sqlite);
    let said = folder.run_with(&["user", "add", "sami@harbour.example", "--on-premises", "--password-stdin"], PASSWORD);
    assert_eq!(said.status, 1);
    folder.run(&["user", "add", "sami@harbour.example", "--on-premises"]).done();
    let said = folder.run_with(&["user", "set", "sami@harbour.example", "--password-stdin"], PASSWORD);
    assert!(said.status == 1 && said.err.contains("mastered elsewhere"), "{said:?}");
}

#[test]
fn a_disabled_person_loses_every_session() {
    let folder = Installation::new(Engine::Sqlite);
    folder.run(&["user", "add", "ada@harbour.example"]).done();
    folder.sql(
        "INSERT INTO sessions (id_hash, tenant_id, user_id, created_at, seen_at, expires_at, address, agent)
         SELECT x'01', tenant_id, id, 1, 1, 9999999999, '', '' FROM users",
    );
    folder.run(&["user", "set", "ada@harbour.example", "--enabled", "no"]).done();
    assert_eq!(folder.count("SELECT COUNT(*) FROM sessions"), 0);
    assert_eq!(folder.run(&["user", "show", "ada@harbour.example", "--json"]).json()["enabled"], false);
}

#[test]
fn abu_111_init_prints_one_link_for_the_first_administrator_and_nobody_has_a_password() {
    let folder = Installation::empty(Engine::Sqlite);
    let named = ["init", "--tenant", "harbour", "--name", "Harbour", "--base-url", "https://reset.harbour.example"];
    let said = folder.run(&[named.as_slice(), &["--admin", "not a user id"]].concat());
    assert_eq!(said.status, 1);
    assert!(!folder.path("rekey.toml").exists(), "nothing is made for a user id that is none");
    let more = ["--domain", "harbour.example", "--admin", "Dora@harbour.example", "--json"];
    let said = folder.run(&[named.as_slice(), &more].concat()).done();
    let link = said.json()["link"].as_str().map(str::to_owned).unwrap_or_default();
    assert_eq!(link.strip_prefix("https://reset.harbour.example/r/").map(str::len), Some(43), "{said:?}");
    assert_eq!(folder.count("SELECT COUNT(*) FROM users WHERE roles = 'global' AND password_hash IS NULL"), 1);
    assert_eq!(folder.count("SELECT COUNT(*) FROM users"), 1);
    assert_eq!(folder.count("SELECT COUNT(*) FROM jobs"), 0, "it goes out in no other way");
    let token = link.rsplit('/').next().unwrap_or_default();
    let holds = fs::read(folder.path("rekey.db")).expect("a file").windows(token.len()).any(|bytes| bytes == token.as_bytes());
    assert!(!holds, "the link is written nowhere");
    // Whoever lost it makes another one.
    let said = folder.run(&["user", "set", "dora@harbour.example", "--link"]).done();
    assert!(said.out.contains("https://reset.harbour.example/r/") && !said.out.contains(token), "{said:?}");
}
