//! What commands say of people and of what happened, and to whom nobody listens.

use std::{fs, process::Stdio};

use serde_json::json;

use crate::{
    post::Post,
    rekey::{Engine, Installation, wait},
};

const ADA: &str = "ada@harbour.example";

fn ada(engine: Engine) -> Installation {
    let folder = Installation::new(engine);
    folder.run(&["user", "add", ADA, "--alternate-email", "ada.home@mail.example"]).done();
    folder
}

#[test]
fn an_event_by_command_names_whom_it_was_about() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let folder = ada(engine);
        folder.run(&["role", "give", ADA, "helpdesk"]).done();
        folder.run(&["user", "unblock", ADA]).done();
        let events = folder.run(&["event", "list", "--json"]).done().lines();
        for kind in ["user_added", "user_changed", "user_unblocked"] {
            let event = events.iter().find(|event| event["kind"] == kind).unwrap_or_else(|| panic!("{kind}: {events:?}"));
            assert_eq!((&event["whom"], &event["by"]), (&json!(ADA), &json!("command line")), "{event}");
        }
        let of_all = events.iter().find(|event| event["kind"] == "tenant_added");
        assert!(of_all.is_none_or(|event| event["whom"].is_null()), "{of_all:?}");
        assert!(folder.run(&["event", "list"]).done().out.contains(&format!("command line  for {ADA}")));
    }
}

#[test]
fn a_person_is_shown_with_whether_they_can_reset_and_why_not() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let folder = ada(engine);
        let shown = || {
            let shown = folder.run(&["user", "show", ADA, "--json"]).done().json();
            (shown["can_reset"].clone(), shown["why_not"].clone())
        };
        folder.run(&["policy", "set", "enabled=true", "methods=email", "gates=1"]).done();
        assert_eq!(shown(), (json!(true), json!([])));
        folder.run(&["group", "add", "Pilot"]).done();
        folder.run(&["policy", "set", "group=Pilot"]).done();
        assert_eq!(shown(), (json!(false), json!(["in_group"])));
        folder.run(&["group", "put", "Pilot", "--user", ADA]).done();
        assert_eq!(shown(), (json!(true), json!([])));
        folder.run(&["policy", "set", "enabled=false", "plans=user"]).done();
        folder.run(&["user", "set", ADA, "--enabled", "no", "--alternate-email", "-"]).done();
        assert_eq!(shown(), (json!(false), json!(["open", "switched_on", "licensed", "registered"])));
    }
}

#[test]
fn whoever_stops_listening_ends_nothing_and_hears_no_more() {
    let folder = ada(Engine::Sqlite);
    let rows: String = (0..50).map(|number| format!("new{number}@harbour.example,,,\n")).collect();
    folder.write("people.csv", format!("UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone\n{rows}"));
    let unheard = |args: &[&str]| {
        let mut child =
            folder.command(args).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        // As `head` does when it has enough.
        drop(child.stdout.take());
        let said = child.wait_with_output().expect("it ends");
        (said.status.code(), String::from_utf8(said.stderr).expect("UTF-8"))
    };
    for args in [
        ["user", "list"].as_slice(),
        &["user", "list", "--json"],
        &["event", "list"],
        &["tenant", "show", "harbour"],
        &["report", "reset"],
    ] {
        assert_eq!(unheard(args), (Some(0), String::new()), "{args:?}");
    }
    assert_eq!(unheard(&["user", "import", "people.csv"]), (Some(0), String::new()));
    assert_eq!(folder.count("SELECT COUNT(*) FROM users"), 51, "what was begun is done");
}

#[test]
fn a_test_mail_goes_the_way_of_every_mail() {
    let (folder, post) = (ada(Engine::Sqlite), Post::read());
    folder.run(&["tenant", "set", "harbour", "enabled=true", "methods=email", "gates=1"]).done();
    let said = folder.run(&["check", "--send-to", "operator@mail.example"]);
    assert!(said.status == 1 && said.out.contains("there is no [mail]"), "{said:?}");
    post.configure(&folder, "starttls", post.starttls);
    let said = folder.run(&["check", "--send-to", "operator@mail.example", "--json"]).done();
    assert_eq!(said.json()["sent"], true, "{said:?}");
    let mails = wait(async move { Post::read().mails_to("operator@mail.example", 1).await });
    assert!(mails[0].contains("to see whether it arrives"), "{mails:?}");
    let said = folder.run(&["check", "--send-to", "bounce@mail.example", "--json"]);
    let codes: Vec<_> = said.json()["findings"].as_array().expect("findings").iter().map(|f| f["code"].clone()).collect();
    assert!(said.status == 1 && said.json()["sent"] == false && codes.contains(&json!("smtp_test_refused")), "{said:?}");
    assert!(folder.run(&["check", "--send-to", "operator@mail.example"]).done().out.contains("took a test mail"));
}

#[test]
fn the_greeting_is_a_name_of_a_host() {
    let folder = ada(Engine::Sqlite);
    Post::read().configure(&folder, "starttls", Post::read().starttls);
    let configured = fs::read_to_string(folder.path("rekey.toml")).expect("a file");
    for (hello, good) in [
        ("reset.example.com", true),
        ("192.0.2.7", true),
        ("2001:db8::7", true),
        ("a b", false),
        ("", false),
        ("x\\r\\nRCPT", false),
    ] {
        folder.write("rekey.toml", configured.replace("[mail]\n", &format!("[mail]\nhello = \"{hello}\"\n")));
        let said = folder.run(&["user", "list"]);
        assert_eq!(said.status == 0, good, "{hello:?}: {said:?}");
        assert!(good || said.err.contains("is no name of a host"), "{said:?}");
    }
}
