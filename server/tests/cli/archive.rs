//! `rekey tenant export` and `import`.

use std::fs;

use serde_json::json;

use crate::rekey::{Engine, Installation, Said};

const PASSPHRASE: &str = "four words are better than one\n";

/// Harbour Books with somebody who has a password, a group and an application.
fn harbour(engine: Engine) -> Installation {
    let folder = Installation::new(engine);
    folder
        .run_with(
            &["user", "add", "ada@harbour.example", "--mobile", "+44 7700900123", "--password-stdin"],
            "nine green bottles standing\n",
        )
        .done();
    folder.run(&["group", "add", "Pilot"]).done();
    folder.run(&["group", "put", "Pilot", "--user", "ada@harbour.example"]).done();
    folder.run(&["app", "add", "mail", "--name", "Mail", "--address", "https://mail.example/"]).done();
    folder.run(&["policy", "set", "enabled=true", "methods=email"]).done();
    folder.write("passphrase.txt", PASSPHRASE);
    folder
}

fn error(said: &Said) -> String {
    assert_eq!(said.status, 1, "{said:?}");
    said.json()["error"].as_str().expect("an error").to_owned()
}

#[test]
fn an_archive_goes_from_one_installation_to_another_with_its_secrets_only_under_the_passphrase() {
    for (from, to) in [(Engine::Sqlite, Engine::Postgres), (Engine::Postgres, Engine::Sqlite)] {
        let (here, there) = (harbour(from), Installation::empty(to));
        there.run(&["init"]).done();
        here.run(&["role", "give", "ada@harbour.example", "operator"]).done();
        here.run(&["user", "set", "ada@harbour.example", "--enabled", "no"]).done();
        let file = there.path("harbour.archive");
        let out = file.to_str().expect("UTF-8");
        let made = here
            .run(&["tenant", "export", "harbour", "--out", out, "--passphrase-file", "passphrase.txt", "--json"])
            .done()
            .json();
        assert_eq!(
            (&made["secrets"], here.count("SELECT COUNT(*) FROM events WHERE kind = 'tenant_exported'")),
            (&json!(true), 1)
        );
        assert!(
            error(&here.run(&["tenant", "export", "harbour", "--out", out, "--json"])).contains("making"),
            "nothing is overwritten"
        );

        there.write("passphrase.txt", PASSPHRASE);
        there.write("wrong.txt", "another passphrase");
        let import = |more: &[&str]| there.run(&[["tenant", "import", "harbour.archive", "--json"].as_slice(), more].concat());
        let signer = made["signer"].as_str().expect("a name");
        assert!(error(&import(&["--passphrase-file", "passphrase.txt"])).contains(signer), "a stranger's archive");
        assert!(error(&import(&["--trust", signer])).contains("--without-secrets"));
        assert!(error(&import(&["--trust", signer, "--passphrase-file", "wrong.txt"])).contains("passphrase"));
        let dry = import(&["--trust", signer, "--passphrase-file", "passphrase.txt", "--dry-run"]).done().json();
        assert_eq!((dry["rows"]["users"].as_u64(), there.count("SELECT COUNT(*) FROM tenants")), (Some(1), 0));
        let came = import(&["--trust", signer, "--passphrase-file", "passphrase.txt"]).done().json();
        assert_eq!((&came["rows"], &came["tenant"]), (&dry["rows"], &json!("harbour")));
        assert_eq!(there.count("SELECT COUNT(*) FROM users WHERE password_hash LIKE '$argon2%'"), 1);
        assert!(error(&import(&["--trust", signer, "--without-secrets"])).contains("already"));

        let rehearsal = ["--trust", signer, "--without-secrets", "--as", "rehearsal", "--base-url", "https://rehearsal.example"];
        let warned = import(&rehearsal).done().json()["warnings"].to_string();
        assert!(warned.contains("harbour.example stays"), "a domain has one owner: {warned}");
        there.run(&["user", "show", "ada@harbour.example", "--tenant", "rehearsal"]).done();
        for (one, other) in [("user", "show"), ("group", "list"), ("app", "list"), ("policy", "get")] {
            let what: &[&str] =
                if one == "user" { &["user", "show", "ada@harbour.example", "--json"] } else { &[one, other, "--json"] };
            let strip = |said: Said| said.done().lines();
            let what = &[what, &["--tenant", "harbour"]].concat();
            let (mut came, mut was) = (strip(there.run(what)), strip(here.run(what)));
            if one == "user" {
                // Nobody becomes an operator by an archive.
                assert_eq!((came[0]["roles"].take(), was[0]["roles"].take()), (json!([]), json!(["operator"])));
            }
            assert_eq!(came, was, "{one}");
        }
    }
}

#[test]
fn abu_an_archive_that_was_changed_cut_off_or_never_one_is_refused_before_anything_is_written() {
    let folder = harbour(Engine::Sqlite);
    folder.run(&["tenant", "export", "harbour", "--out", "harbour.archive"]).done();
    let whole = fs::read_to_string(folder.path("harbour.archive")).expect("an archive");
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    let changed = |name: &str, text: String, why: &str| {
        folder.write(name, text);
        let said =
            error(&folder.run(&["tenant", "import", name, "--as", "copy", "--base-url", "https://copy.example", "--json"]));
        assert!(said.contains(why), "{name}: {said}");
    };
    changed("role", whole.replace("\"roles\":\"\"", "\"roles\":\"global\""), "changed after it was made");
    changed("row-less", [&lines[..2], &lines[3..]].concat().concat(), "changed after it was made");
    changed("end-less", lines[..lines.len() - 1].concat(), "its last line is missing");
    changed("half", whole[..whole.len() - 9].to_owned(), "ends in the middle");
    changed("later", whole.replacen("\"rekey_archive\":1", "\"rekey_archive\":2", 1), "form 2");
    changed("none", "{}\n{}\n".to_owned(), "no archive");
    changed("empty", String::new(), "no archive");
    changed("long", "x".repeat(5_000_000), "no archive");
    assert_eq!(folder.count("SELECT COUNT(*) FROM tenants"), 1);
    folder.write("short.txt", "short");
    let short = folder.run(&["tenant", "export", "harbour", "--out", "x", "--passphrase-file", "short.txt", "--json"]);
    assert!(error(&short).contains("at least 12") && !folder.path("x").exists());
    let nobody = folder.run(&["tenant", "export", "nobody", "--out", "x", "--json"]);
    assert!(error(&nobody).contains("no organization") && !folder.path("x").exists(), "nothing is left behind");
}
