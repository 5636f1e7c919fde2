//! `rekey group`, `role`, `policy`, `password`, `authdata`, `brand`, `question` and `plan`.

use serde_json::{Value, json};

use crate::rekey::{Engine, Installation};

const ADA: &str = "ada@harbour.example";
const BEN: &str = "ben@harbour.example";

/// Harbour Books with two people.
fn two_people(engine: Engine) -> Installation {
    let folder = Installation::new(engine);
    for login in [ADA, BEN] {
        folder.run(&["user", "add", login, "--alternate-email", "x@mail.example"]).done();
    }
    folder
}

#[test]
fn groups_hold_people_and_groups_and_no_circles() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let folder = two_people(engine);
        for name in ["Pilot", "Staff"] {
            folder.run(&["group", "add", name]).done();
        }
        folder.run(&["group", "put", "Pilot", "--group", "Staff"]).done();
        folder.run(&["group", "put", "Staff", "--user", BEN]).done();
        let circle = folder.run(&["group", "put", "Staff", "--group", "Pilot", "--json"]);
        assert!(circle.status == 1 && circle.json()["error"].as_str().is_some_and(|error| error.contains("already")));
        let listed = folder.run(&["group", "list", "--json"]).done().lines();
        assert_eq!(
            listed,
            [json!({"name": "Pilot", "people": 0, "groups": 1}), json!({"name": "Staff", "people": 1, "groups": 0})]
        );
        folder.run(&["policy", "set", "group=Pilot"]).done();
        assert_eq!(folder.run(&["group", "remove", "Pilot"]).status, 1, "the policy goes by it");
        folder.run(&["group", "take", "Staff", "--user", BEN]).done();
        folder.run(&["group", "remove", "Staff"]).done();
        assert_eq!(folder.run(&["group", "show", "Pilot", "--json"]).done().json()["groups"], json!([]));
        assert_eq!(folder.run(&["group", "add", "a;b"]).status, 1);
    }
}

#[test]
fn e3_a_restriction_that_names_no_group_makes_an_empty_one() {
    let folder = two_people(Engine::Sqlite);
    folder.run(&["policy", "set", "group= "]).done();
    let listed = folder.run(&["group", "list", "--json"]).done().lines();
    assert_eq!(listed[0]["name"], "SSPRSecurityGroupUsers", "{listed:?}");
}

#[test]
fn roles_are_given_and_taken_one_by_one() {
    let folder = two_people(Engine::Sqlite);
    let roles = |folder: &Installation| folder.run(&["user", "show", BEN, "--json"]).done().json()["roles"].clone();
    folder.run(&["role", "give", BEN, "helpdesk"]).done();
    folder.run(&["role", "give", BEN, "user"]).done();
    assert_eq!(roles(&folder), json!(["helpdesk", "user"]));
    folder.run(&["role", "take", BEN, "helpdesk"]).done();
    assert_eq!(roles(&folder), json!(["user"]));
    folder.run(&["role", "take", BEN, "user"]).done();
    assert_eq!(roles(&folder), json!([]));
    assert!(folder.run(&["role", "give", BEN, "king"]).err.contains("helpdesk"));
    let listed = folder.run(&["role", "list", "--json"]).done().lines();
    assert!(listed.len() == 8 && listed[0]["role"] == "global" && listed[7]["role"] == "operator", "{listed:?}");
}

#[test]
fn only_a_command_of_its_own_gives_and_takes_the_role_above_organizations() {
    let folder = two_people(Engine::Sqlite);
    let roles = |folder: &Installation| folder.run(&["user", "show", BEN, "--json"]).done().json()["roles"].clone();
    assert_eq!(folder.run(&["user", "set", BEN, "--roles", "operator"]).status, 1, "nor does a file");
    folder.run(&["role", "give", BEN, "helpdesk"]).done();
    folder.run(&["role", "give", BEN, "operator"]).done();
    assert_eq!(roles(&folder), json!(["operator", "helpdesk"]));
    folder.run(&["user", "set", BEN, "--roles", "user"]).done();
    folder.run(&["role", "give", BEN, "password"]).done();
    let held = roles(&folder);
    assert!(["operator", "user", "password"].iter().all(|role| held.as_array().expect("roles").contains(&json!(role))), "{held}");
    folder.run(&["role", "take", BEN, "operator"]).done();
    assert!(!roles(&folder).as_array().expect("roles").contains(&json!("operator")));
}

#[test]
fn m1_m2_a_password_is_made_once_and_must_be_changed() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let folder = two_people(engine);
        let shown = |folder: &Installation| folder.run(&["user", "show", BEN, "--json"]).done().json();
        let made = folder.run(&["password", "reset", BEN, ADA, "--json"]).done().lines();
        let [ben, ada] = &made[..] else { panic!("{made:?}") };
        assert!(ben["password"].as_str().is_some_and(|made| made.len() >= 16) && ben["password"] != ada["password"]);
        assert_eq!((&shown(&folder)["must_change"], &shown(&folder)["has_password"]), (&true.into(), &true.into()));
        folder.run(&["password", "reset", BEN, "--force-change", "no"]).done();
        assert_eq!(shown(&folder)["must_change"], false);
        folder.run(&["password", "reset", BEN, "--force-change-only"]).done();
        assert_eq!(shown(&folder)["must_change"], true);
        let weak = folder.run_with(&["password", "reset", BEN, "--password-stdin"], "short\n");
        assert!(weak.status == 1 && weak.err.contains("fewer than 15"), "{weak:?}");
        folder.run_with(&["password", "reset", BEN, "--password-stdin"], "seven-swans-over-the-weir\n").done();
        // Only identities that are managed here, and all or nobody.
        folder.run(&["user", "add", "sami@harbour.example", "--on-premises"]).done();
        let before = folder.count("SELECT COUNT(*) FROM events WHERE kind = 'admin_reset'");
        assert_eq!(folder.run(&["password", "reset", BEN, "sami@harbour.example"]).status, 1);
        assert_eq!(folder.count("SELECT COUNT(*) FROM events WHERE kind = 'admin_reset'"), before);
        assert_eq!(folder.run_with(&["password", "reset", BEN, ADA, "--password-stdin"], "x\n").status, 1);
        // Forty at a time.
        let many: Vec<&str> = ["password", "reset"].into_iter().chain(std::iter::repeat_n(BEN, 41)).collect();
        assert_eq!(folder.run(&many).status, 2);
    }
}

#[test]
fn r2_r4_contact_data_is_read_and_set_and_answers_are_not() {
    let folder = two_people(Engine::Sqlite);
    folder.run(&["tenant", "set", "harbour", "countries=US"]).done();
    folder.run(&["authdata", "set", BEN, "--mobile", "+1 2015550123", "--alternate-email", "ben@home.example"]).done();
    let data = folder.run(&["authdata", "get", BEN, "--json"]).done().json();
    assert_eq!((&data["mobile"], &data["alternate_email"]), (&"+1 2015550123".into(), &"ben@home.example".into()));
    assert_eq!((&data["authentication_phone"], &data["questions_registered"]), (&json!(null), &0.into()));
    folder.write("people.csv", format!("UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone\n{BEN},-,,\n"));
    folder.run(&["authdata", "import", "people.csv"]).done();
    assert_eq!(folder.run(&["authdata", "get", BEN, "--json"]).done().json()["alternate_email"], json!(null));
}

#[test]
fn a_policy_is_read_set_and_taken_back() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let folder = two_people(engine);
        folder.run(&["policy", "set", "reconfirm_days=90"]).done();
        assert_eq!(folder.run(&["policy", "get", "reconfirm_days", "--json"]).done().json(), 90);
        assert_eq!(folder.run(&["policy", "set", "name=Other"]).status, 1, "no setting of the policy");
        assert_eq!(folder.run(&["policy", "get", "nothing"]).status, 1);
        folder.run(&["policy", "set", "plans=user", "--dry-run"]).done();
        assert_eq!(folder.run(&["policy", "get", "plans", "--json"]).done().json(), "off");
        let change = folder.run(&["policy", "changes", "--json"]).done().lines()[0].clone();
        assert_eq!(change["settings"]["reconfirm_days"], json!([180, 90]));
        folder.run(&["policy", "undo", change["id"].as_str().expect("an id")]).done();
        assert_eq!(folder.run(&["policy", "get", "reconfirm_days", "--json"]).done().json(), 180);
        let again = folder.run(&["policy", "undo", change["id"].as_str().expect("an id")]);
        assert!(again.status == 1 && again.err.contains("again since"), "{again:?}");
    }
}

#[test]
fn whoever_would_lose_by_a_change_is_listed_before_it_is_made() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let folder = two_people(engine);
        folder.run(&["policy", "set", "enabled=true", "methods=email", "gates=1"]).done();
        let lost = |change: &str| folder.run(&["policy", "losers", change, "--json"]).done().lines();
        let logins = |lost: Vec<Value>| lost.into_iter().map(|person| person["login"].clone()).collect::<Vec<_>>();
        assert_eq!(logins(lost("methods=mobile_sms")), [json!(ADA), json!(BEN)]);
        assert!(lost("reconfirm_days=90").is_empty());
        assert_eq!(folder.run(&["policy", "get", "methods", "--json"]).done().json(), json!(["email"]), "nothing is changed");
        assert_eq!(folder.run(&["policy", "losers", "name=Other"]).status, 1, "no setting of the policy");
    }
}

#[test]
fn looks_questions_and_plans_have_their_verbs() {
    let folder = two_people(Engine::Sqlite);
    folder.run(&["brand", "set", "colour=#0A5CAD", "text.de=Ruf an"]).done();
    let brand = folder.run(&["brand", "get", "--json"]).done().json();
    assert_eq!((&brand["colour"], &brand["by_language"]["de"]["text"]), (&"#0a5cad".into(), &"Ruf an".into()));
    assert_eq!(folder.run(&["brand", "set", "gates=2"]).status, 1);

    folder.run(&["question", "add", "q07"]).done();
    folder.run(&["question", "add", "Which ward, and when, did you start in?"]).done();
    let listed = folder.run(&["question", "list", "--json"]).done().lines();
    let chosen: Vec<_> = listed.iter().filter(|line| line["chosen"] == true).map(|line| line["id"].clone()).collect();
    assert!(listed.len() == 36 && chosen == [json!("q07"), json!(null)], "{chosen:?}");
    assert_eq!(folder.run(&["question", "add", "q07"]).status, 1);
    folder.run(&["question", "remove", "q07"]).done();

    folder.run(&["plan", "give", "premium", BEN]).done();
    folder.run(&["plan", "enforce", "user"]).done();
    let plans = folder.run(&["plan", "list", "--json"]).done().json();
    assert_eq!(plans, json!({"enforced": "user", "people": {"none": 1, "premium": 1}}));
}

#[test]
fn events_are_listed_by_person_and_by_topic() {
    let folder = two_people(Engine::Sqlite);
    folder.run(&["policy", "set", "reconfirm_days=90"]).done();
    folder.run(&["user", "set", BEN, "--name", "Benno"]).done();
    let kinds = |arguments: &[&str]| {
        let lines = folder.run(&[&["event", "list", "--json"], arguments].concat()).done().lines();
        lines.into_iter().map(|line| line["kind"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&["--limit", "1"]), ["user_changed"], "the newest comes first");
    assert!(kinds(&["--topic", "settings"]).contains(&"policy_changed".to_owned()));
    assert_eq!(kinds(&["--who", &BEN.to_uppercase()]), ["user_changed", "user_added"]);
    assert_eq!(kinds(&["--who", "nobody@harbour.example"]), Vec::<String>::new());
    let said = folder.run(&["event", "list", "--limit", "1"]).done().out;
    assert!(said.contains("user_changed") && said.contains("command line") && said.contains("DisplayName"), "{said}");
}

#[test]
fn abu_125_the_record_of_events_is_verified_by_a_command() {
    let folder = two_people(Engine::Sqlite);
    let found = folder.run(&["event", "verify", "--json"]).done().json();
    assert!(found["open"].as_u64() > Some(0) && found["broken"] == json!([]), "{found}");
    let cut = folder.run(&["event", "verify", "--expect", "0123456789abcdef01234567"]);
    assert!(cut.status == 1 && cut.out.contains("cut off"), "{cut:?}");
    assert_eq!(folder.run(&["event", "prune", "--older-than", "180", "--json"]).done().json(), json!({"deleted": 0}));
    assert_eq!(folder.run(&["event", "prune", "--older-than", "0"]).status, 2);
}

#[test]
fn people_are_signed_out_made_to_register_again_and_listed_by_command() {
    let folder = two_people(Engine::Sqlite);
    folder.run(&["role", "give", BEN, "operator"]).done();
    assert_eq!(folder.run(&["user", "sign-out", BEN, "--json"]).done().json()["signed_out"], true);
    assert_eq!(folder.run(&["user", "forget", BEN, "--json"]).done().json()["forgotten"], json!([]));
    assert_eq!(folder.run(&["user", "forget", BEN, "--way", "phone", "--json"]).done().json()["forgotten"], json!([]));
    assert_eq!(folder.run(&["user", "forget", BEN, "--way", "letter"]).status, 2);
    assert_eq!(folder.count("SELECT COUNT(*) FROM events WHERE kind = 'session_ended'"), 2);
    let out = folder.path("people.csv");
    let out = out.to_str().expect("UTF-8");
    assert_eq!(folder.run(&["user", "export", out, "--json"]).done().json(), json!({"people": 2}));
    assert_eq!(folder.run(&["user", "export", out]).status, 1, "nothing is overwritten");
    let again = folder.run(&["user", "import", out, "--json"]).done().lines();
    assert_eq!(again.last().expect("totals")["unchanged"], 2, "{again:?}");
}

#[test]
fn a_deletion_waits_and_is_undone() {
    let folder = two_people(Engine::Sqlite);
    let waiting = |folder: &Installation| folder.count("SELECT COUNT(*) FROM users WHERE deletes_at IS NOT NULL AND NOT enabled");
    let said = folder.run(&["user", "delete", BEN, "--later", "--json"]).done().json();
    assert!(said["deletes_at"].as_i64().is_some() && waiting(&folder) == 1, "{said}");
    folder.run(&["user", "restore", BEN]).done();
    assert_eq!(waiting(&folder), 0);
    assert_eq!(folder.run(&["user", "show", BEN, "--json"]).done().json()["enabled"], true);
    assert_eq!(folder.run(&["user", "delete", BEN]).status, 2, "at once, or later");
}

#[test]
fn a7_a_report_is_told_as_csv_or_line_by_line() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let folder = two_people(engine);
        let told = folder.run(&["report", "reset", "--period", "day"]).done();
        assert_eq!(told.out.trim_end(), "User,Role,DateTime,MethodsUsed,Result,Details,SupportCode");
        let told = folder.run(&["report", "registration", "--who", "ada", "--json"]).done();
        assert!(told.lines().is_empty(), "what others wrote of them they did not register");
        for no in
            [["weather", "--who", "a"], ["reset", "--result", "fail"], ["reset", "--way", "pigeon"], ["reset", "--role", "boss"]]
        {
            assert_eq!(folder.run(&[&["report"], &no[..]].concat()).status, 2, "{no:?}");
        }
        assert_eq!(folder.run(&["report", "reset", "--period", "ever"]).status, 2);
    }
}
