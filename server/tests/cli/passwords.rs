//! `rekey password-policy`, and what `rekey user set` says of a password.

use serde_json::{Value, json};

use crate::rekey::{Engine, Installation};

const ADA: &str = "ada@harbour.example";

fn get(folder: &Installation) -> Value {
    let line = folder.run(&["password-policy", "get", "harbour.example", "--json"]).done().json();
    json!([line["validity_days"], line["notify_days"], line["default"]])
}

#[test]
fn a9_q1_the_rule_of_a_domain_is_set_and_shown_and_unset_on_both_databases() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let folder = Installation::new(engine);
        assert_eq!(get(&folder), json!([null, null, true]), "nist: never");
        folder.run(&["tenant", "set", "harbour", "profile=entra-2016"]).done();
        assert_eq!(get(&folder), json!([90, 14, true]), "as the original");
        let set = |more: &[&str]| folder.run(&[["password-policy", "set", "Harbour.example"].as_slice(), more].concat());
        set(&["--validity", "730", "--notify", "30"]).done();
        assert_eq!(get(&folder), json!([730, 30, false]));
        set(&["--validity", "14"]).done();
        assert_eq!(get(&folder), json!([14, 14, false]));
        set(&["--validity", "never"]).done();
        assert_eq!(get(&folder), json!([null, null, false]));
        let text = folder.run(&["password-policy", "get"]).done().out;
        assert!(text.contains("harbour.example") && text.contains("ever"), "{text}");
        for bad in [
            &["--validity", "13"][..],
            &["--validity", "731"],
            &["--validity", "90", "--notify", "0"],
            &["--validity", "90", "--notify", "31"],
            &["--validity", "90", "--default"],
            &["--notify", "7"],
            &[],
        ] {
            assert_eq!(set(bad).status, 2, "{bad:?}");
        }
        set(&["--default"]).done();
        assert_eq!(get(&folder), json!([90, 14, true]));
        assert_eq!(folder.count("SELECT COUNT(*) FROM events WHERE kind = 'password_policy_changed'"), 4);
    }
}

#[test]
fn q1_expiry_under_nist_is_set_with_a_warning() {
    let folder = Installation::new(Engine::Sqlite);
    let set = |validity: &str| {
        let args = ["password-policy", "set", "harbour.example", "--validity", validity, "--json"];
        folder.run(&args).done().json()["warnings"].to_string()
    };
    assert!(set("90").contains("SP 800-63B"));
    assert_eq!(set("never"), "[]");
    folder.run(&["tenant", "set", "harbour", "profile=entra-2016"]).done();
    assert_eq!(set("90"), "[]");
    let text = folder.run(&["password-policy", "set", "harbour.example", "--validity", "30", "--notify", "3"]).done().out;
    assert!(text.contains("valid for 30 days, notice 3 days before"), "{text}");
}

#[test]
fn the_rule_of_a_domain_is_its_owners() {
    let folder = Installation::new(Engine::Sqlite);
    let noor = ["tenant", "add", "noor", "--name", "Noor", "--base-url", "https://noor.example", "--domain", "noor.example"];
    folder.run(&noor).done();
    // The domain says whose it is.
    let set = ["password-policy", "set", "noor.example", "--validity", "60", "--json"];
    assert_eq!(folder.run(&set).done().json()["tenant"], "noor");
    let named = folder.run(&[&set[..], &["--tenant", "harbour"]].concat());
    assert!(named.status == 1 && named.json()["error"].as_str().is_some_and(|error| error.contains("belongs to noor")));
    assert_eq!(folder.run(&["password-policy", "get", "--tenant", "harbour", "--json"]).done().lines().len(), 1);
    assert_eq!(folder.run(&["password-policy", "set", "nobodys.example", "--validity", "60"]).status, 1);
}

#[test]
fn q2_q3_never_expires_is_set_and_seen_for_one_and_for_all() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let folder = Installation::new(engine);
        for login in [ADA, "ben@harbour.example"] {
            folder.run(&["user", "add", login]).done();
        }
        let shown = || folder.run(&["user", "show", ADA, "--json"]).done().json()["never_expires"].clone();
        assert_eq!(shown(), false);
        let set = folder.run(&["user", "set", ADA, "--never-expires", "yes", "--json"]).done().json();
        assert_eq!((&set["changed"], shown()), (&json!(["never_expires"]), json!(true)));
        let listed = folder.run(&["user", "list", "--json"]).done().lines();
        let flags: Vec<_> = listed.iter().map(|line| (line["login"].as_str(), &line["never_expires"])).collect();
        assert_eq!(flags, [(Some(ADA), &json!(true)), (Some("ben@harbour.example"), &json!(false))]);
        let text = folder.run(&["user", "list"]).done().out;
        assert_eq!(text.lines().filter(|line| line.contains("[password never expires]")).count(), 1, "{text}");
        folder.run(&["user", "set", ADA, "--never-expires", "no"]).done();
        assert_eq!(shown(), false);
        let audited = "SELECT COUNT(*) FROM events WHERE kind = 'user_changed' AND detail = 'never_expires'";
        assert_eq!(folder.count(audited), 2);
        assert_eq!(folder.run(&["user", "set", ADA, "--never-expires", "perhaps"]).status, 2);
    }
}

#[test]
fn a_password_that_is_set_by_command_is_temporary_where_the_command_says_so() {
    let folder = Installation::new(Engine::Sqlite);
    folder.run(&["user", "add", ADA]).done();
    let must = || folder.run(&["user", "show", ADA, "--json"]).done().json()["must_change"].clone();
    let set = |password: &str, more: &[&str]| {
        let args = [["user", "set", ADA, "--password-stdin"].as_slice(), more].concat();
        folder.run_with(&args, password).done();
    };
    set("a-kettle-sings-in-the-attic\n", &["--must-change", "yes"]);
    assert_eq!(must(), true);
    set("nine-geese-over-the-weir\n", &["--must-change", "yes"]);
    assert_eq!(must(), true);
    set("the-ferry-leaves-at-noon\n", &[]);
    assert_eq!(must(), false);
    folder.run(&["user", "set", ADA, "--must-change", "yes"]).done();
    assert!(folder.run(&["user", "list"]).done().out.contains("[must change password]"));
    folder.run(&["user", "set", ADA, "--must-change", "no"]).done();
    assert_eq!(must(), false);
    folder.run(&["user", "add", "sami@harbour.example", "--on-premises"]).done();
    assert_eq!(folder.run(&["user", "set", "sami@harbour.example", "--must-change", "yes"]).status, 1);
}
