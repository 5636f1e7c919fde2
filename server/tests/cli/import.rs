//! `rekey user import`: each row is done or refused as a whole.

use std::fmt::Write as _;

use serde_json::Value;

use crate::rekey::{Engine, Installation};

const HEADER: &str = "UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone,DisplayName,Roles,Groups,Language,Plan\n";

fn ready(engine: Engine) -> Installation {
    let folder = Installation::new(engine);
    folder.run(&["tenant", "set", "harbour", "countries=GB,US,SA"]).done();
    folder
}

fn import(folder: &Installation, csv: &[u8], more: &[&str]) -> (i32, Vec<Value>) {
    folder.write("people.csv", csv);
    let said = folder.run(&[["user", "import", "people.csv", "--json"].as_slice(), more].concat());
    (said.status, said.lines())
}

#[test]
fn abu_124_an_import_with_twenty_bad_rows_does_the_good_ones_on_sqlite() {
    twenty_bad_rows(Engine::Sqlite);
}

#[test]
fn abu_124_an_import_with_twenty_bad_rows_does_the_good_ones_on_postgres() {
    twenty_bad_rows(Engine::Postgres);
}

fn twenty_bad_rows(engine: Engine) {
    let folder = ready(engine);
    folder
        .run(&[
            "tenant",
            "add",
            "noor",
            "--name",
            "Noor Clinics",
            "--base-url",
            "http://noor.localhost:1",
            "--domain",
            "noor.example",
        ])
        .done();
    folder.run(&["user", "add", "sami@harbour.example", "--on-premises"]).done();
    folder.run(&["user", "add", "ben@harbour.example", "--alternate-email", "ben@mail.example"]).done();

    let bad: [(&[u8], &str); 21] = [
        (b",x@mail.example,,,,,,,", "missing"),
        (b"-,,,,,,,,", "never_cleared"),
        (b"ada,,,,,,,,", "login_at"),
        ("jürgen@harbour.example,,,,,,,,".as_bytes(), "login_characters"),
        (b"ada.@harbour.example,,,,,,,,", "login_dot"),
        (b"omar@noor.example,,,,,,,,", "other_tenant"),
        (b"FIRST@harbour.example,,,,,,,,", "duplicate"),
        (b"sami@harbour.example,,+1 2015550123,,,,,,", "synchronized"),
        (b"a1@harbour.example,at home,,,,,,,", "email"),
        (b"a2@harbour.example,=1+1@mail.example,,,,,,,", "formula"),
        (b"a3@harbour.example,,2015550123,,,,,,", "number_plus"),
        (b"a4@harbour.example,,+1 201555CALL,,,,,,", "number_shape"),
        (b"a5@harbour.example,,,+7 9161234567,,,,,", "number_country"),
        (b"a6@harbour.example,,,,\"two\nlines\",,,,", "control"),
        (b"a7@harbour.example,,,,,king,,,", "role"),
        (b"a8@harbour.example,,,,,,,english!,", "language"),
        (b"a9@harbour.example,,,,,,,,gold", "plan"),
        (b"b1@harbour.example,,,", "columns"),
        (b"b2@harbour.example,,,,caf\xe9,,,,", "encoding"),
        (b"b3@harbour.example,,,,@SUM(A1),,,,", "formula"),
        // One good cell and one bad one: the good one is not written either.
        (b"ben@harbour.example,other@mail.example,12,,,,,,", "number_plus"),
    ];
    let mut csv = HEADER.as_bytes().to_vec();
    csv.extend_from_slice(b"first@harbour.example,first@mail.example,+1 2015550123,,First,helpdesk,Staff,de,premium\r\n");
    for (row, _) in &bad {
        csv.extend_from_slice(row);
        csv.push(b'\n');
    }
    csv.extend_from_slice("last@harbour.example,,,,ليلى,,,ar,\n".as_bytes());

    let (status, lines) = import(&folder, &csv, &["--tenant", "harbour"]);
    assert_eq!(status, 1);
    assert_eq!(lines.len(), bad.len() + 3);
    for (line, (_, code)) in lines[1..].iter().zip(&bad) {
        assert_eq!((&line["result"], &line["faults"][0]["code"]), (&"refused".into(), &(*code).into()), "{line}");
        assert!(line["faults"][0]["message"].as_str().is_some_and(|message| message.len() > 10), "{line}");
    }
    let totals = &lines[lines.len() - 1];
    assert_eq!((&totals["created"], &totals["refused"], &totals["rows"]), (&2.into(), &21.into(), &23.into()));

    assert_eq!(folder.count("SELECT COUNT(*) FROM users"), 4);
    assert_eq!(folder.count("SELECT COUNT(*) FROM contacts WHERE value = 'ben@mail.example'"), 1);
    let first = folder.run(&["user", "show", "first@harbour.example", "--json"]).done().json();
    assert_eq!((&first["language"], &first["plan"], &first["groups"][0]), (&"de".into(), &"premium".into(), &"Staff".into()));
    assert_eq!(first["has_password"], false);
}

#[test]
fn blank_leaves_a_dash_clears_and_the_same_file_twice_changes_nothing() {
    let folder = ready(Engine::Sqlite);
    let short = "UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone\n";
    let full = format!("{short}ada@harbour.example,ada@mail.example,+1 2015550123,+44 2079460123\n");
    assert_eq!(import(&folder, full.as_bytes(), &[]).1[0]["result"], "created");
    let (status, lines) = import(&folder, full.as_bytes(), &[]);
    assert_eq!((status, &lines[0]["result"]), (0, &"unchanged".into()));
    let (_, lines) = import(&folder, format!("{short}ada@harbour.example,,-,\n").as_bytes(), &[]);
    assert_eq!(lines[0]["changed"], serde_json::json!(["MobilePhone"]));
    let contacts = folder.run(&["user", "show", "ada@harbour.example", "--json"]).json()["contacts"].clone();
    let kinds: Vec<_> = contacts.as_array().expect("a list").iter().map(|contact| contact["kind"].clone()).collect();
    assert_eq!(kinds, ["alternate_email", "office"]);
    // Created once, changed once: a line of audit each.
    assert_eq!(folder.count("SELECT COUNT(*) FROM events WHERE kind LIKE 'user_%'"), 2);
}

#[test]
fn a_dry_run_tells_the_same_and_writes_nothing() {
    let folder = ready(Engine::Sqlite);
    let csv = format!("{HEADER}ada@harbour.example,ada@mail.example,,,,,,,\nbad,,,,,,,,\n");
    let (status, dry) = import(&folder, csv.as_bytes(), &["--dry-run"]);
    assert_eq!((status, &dry[2]["dry_run"]), (1, &true.into()));
    assert_eq!(
        folder.count("SELECT COUNT(*) FROM users") + folder.count("SELECT COUNT(*) FROM events WHERE kind LIKE 'user_%'"),
        0
    );
    let (_, real) = import(&folder, csv.as_bytes(), &[]);
    assert_eq!((&dry[0], &dry[1]), (&real[0], &real[1]));
    assert_eq!(folder.count("SELECT COUNT(*) FROM users"), 1);
}

#[test]
fn abu_124_all_rows_are_written_or_none() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let folder = ready(engine);
        let good = format!("{HEADER}ada@harbour.example,ada@mail.example,,,,,,,\n");
        folder.write("people.csv", format!("{good}bad,,,,,,,,\n"));
        let all = || folder.run(&["user", "import", "people.csv", "--all-or-nothing", "--json"]);
        let said = all();
        let lines = said.lines();
        assert_eq!((said.status, lines.len(), &lines[0]["line"]), (1, 2, &3.into()), "the row that is wrong, and the sum");
        assert_eq!((&lines[1]["created"], &lines[1]["dry_run"]), (&1.into(), &true.into()));
        assert_eq!(
            folder.count("SELECT COUNT(*) FROM users") + folder.count("SELECT COUNT(*) FROM events WHERE kind LIKE 'people%'"),
            0
        );
        folder.write("people.csv", good);
        assert_eq!(all().done().lines().len(), 2);
        assert_eq!(folder.count("SELECT COUNT(*) FROM users"), 1);
        assert_eq!(folder.run_with(&["user", "import", "-", "--all-or-nothing"], HEADER).status, 1, "it is read twice");
    }
}

#[test]
fn a_file_that_is_no_import_changes_nothing_and_says_why() {
    let folder = ready(Engine::Sqlite);
    for (csv, why) in [
        ("", "the file is empty"),
        ("UserPrincipalName;AlternateEmail;MobilePhone;OfficePhone\na@harbour.example;;;\n", "save the file with commas"),
        (
            "UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone,Password\na@harbour.example,,,,x\n",
            "only the person it belongs to",
        ),
        ("UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone,SecurityAnswers\n", "only the person it belongs to"),
        ("UserPrincipalName,AlternateEmail\n", "column MobilePhone is missing"),
    ] {
        folder.write("people.csv", csv);
        let said = folder.run(&["user", "import", "people.csv"]);
        assert_eq!(said.status, 1, "{csv:?}");
        assert!(said.err.contains(why), "{said:?}");
    }
    assert_eq!(folder.count("SELECT COUNT(*) FROM users"), 0);
}

#[test]
fn abu_124_many_rows_are_read_from_standard_input() {
    let folder = ready(Engine::Sqlite);
    let mut csv = HEADER.to_owned();
    for n in 0..2_000 {
        let _ = writeln!(csv, "p{n}@harbour.example,p{n}@mail.example,,,Person {n},,,,");
    }
    let said = folder.run_with(&["user", "import", "-", "--json"], &csv).done();
    assert_eq!(said.json()["created"], 2_000);
    assert_eq!(folder.run(&["user", "list", "--json"]).done().lines().len(), 2_000);
}
