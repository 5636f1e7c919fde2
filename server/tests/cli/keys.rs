//! What is written with another key than the server's, the server cannot open: no command does it.

use std::fs;

use crate::rekey::{Engine, Installation};

const ADA: &str = "ada@harbour.example";

/// One of each command that writes, as it would be accepted with the right key.
const WRITING: &[&[&str]] = &[
    &["migrate"],
    &["tenant", "add", "other", "--name", "Other", "--base-url", "http://other.localhost:2"],
    &["tenant", "set", "harbour", "enabled=false"],
    &["tenant", "host", "reset.harbour.example", "--tenant", "harbour"],
    &["tenant", "export", "harbour", "--out", "mine.archive"],
    &["tenant", "import", "other.archive", "--as", "other", "--base-url", "http://other.localhost:3"],
    &["user", "add", "ben@harbour.example", "--alternate-email", "ben@mail.example", "--invite"],
    &["user", "set", ADA, "--name", "Ada"],
    &["user", "import", "people.csv"],
    &["user", "sign-out", ADA],
    &["user", "forget", ADA],
    &["user", "unblock", ADA],
    &["user", "delete", ADA, "--later"],
    &["group", "add", "Pilot"],
    &["group", "put", "Staff", "--user", ADA],
    &["group", "remove", "Staff"],
    &["role", "give", ADA, "helpdesk"],
    &["policy", "set", "enabled=false"],
    &["password", "reset", ADA],
    &["password-policy", "set", "harbour.example", "--validity", "90"],
    &["authdata", "set", ADA, "--mobile", "+12025550123"],
    &["brand", "set", "colour=#0a5cad"],
    &["question", "add", "What was the name of the first ship?"],
    &["plan", "give", "premium", ADA],
    &["plan", "enforce", "user"],
    &["app", "add", "mail", "--name", "Mail", "--address", "https://mail.harbour.example/"],
    &["event", "prune", "--older-than", "1"],
    &["serve"],
];

#[test]
fn no_command_writes_with_another_key_than_the_databases_own() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let (folder, other) = (Installation::new(engine), Installation::new(Engine::Sqlite));
        folder.run(&["user", "add", ADA, "--alternate-email", "ada.home@mail.example"]).done();
        folder.run(&["group", "add", "Staff"]).done();
        other.run(&["tenant", "export", "harbour", "--out", "other.archive"]).done();
        fs::copy(other.path("other.archive"), folder.path("other.archive")).expect("copied");
        folder.write("people.csv", "UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone\ncleo@harbour.example,,,\n");
        fs::copy(other.path("rekey.key"), folder.path("rekey.key")).expect("copied");
        let rows = ["users", "events", "jobs", "security_groups", "tenants", "hosts", "apps", "contacts", "challenges"];
        let counted = || rows.map(|table| folder.count(&format!("SELECT COUNT(*) FROM {table}")));
        let before = counted();
        for command in WRITING {
            let said = folder.run(command);
            assert!(said.status == 1 && said.err.contains("the key is not the one that"), "{command:?}: {said:?}");
            assert!(said.err.contains("cure: put the key file back from its backup"), "{command:?}: {said:?}");
        }
        assert_eq!(counted(), before);
        // Who cannot find the key any more still gets at the people.
        assert!(folder.run(&["user", "list"]).done().out.contains(ADA));
    }
}
