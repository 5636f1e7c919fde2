//! The set-up of an organization as the documentation has it, run by a shell.

use std::{fs, path::Path, process::Command};

/// The script between the marks of the page.
fn script() -> String {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/set-up.md")).expect("the page is there");
    let (_, script) = page.split_once("```sh\n").expect("a script begins");
    script.split_once("```").expect("a script ends").0.to_owned()
}

/// A picture that stands for the organization's own.
const LOGO: &str = "src/demo/harbour-logo.png";

#[test]
fn the_script_of_the_documentation_sets_an_organization_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let rekey = Path::new(env!("CARGO_BIN_EXE_rekey")).parent().expect("a folder");
    let path = format!("{}:{}", rekey.display(), std::env::var("PATH").unwrap_or_default());
    let run = |script: &str| {
        let said =
            Command::new("sh").args(["-eu", "-c", script]).current_dir(&folder).env("PATH", &path).output().expect("a shell");
        let text = format!("{}\n{}", String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
        assert!(said.status.success(), "{text}");
        String::from_utf8(said.stdout).expect("text")
    };
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(LOGO), folder.path().join("logo.png")).expect("a picture");
    let said = run(&script());
    assert!(
        said.contains("200 rows: 200 created")
            && said.contains(
                "
2
"
            ),
        "two gates again: {said}"
    );
    for happened in ["policy_changed", "brand_changed", "people_import", "admin_reset"] {
        assert!(said.contains(happened), "{happened}: {said}");
    }
    let json = |command: &str| -> serde_json::Value { serde_json::from_str(&run(command)).expect("JSON") };
    let policy = json("rekey policy get --json");
    assert_eq!((&policy["group"], &policy["gates"], &policy["verify_callers"]), (&"Pilot".into(), &2.into(), &true.into()));
    assert_eq!(json("rekey group show Pilot --json")["people"].as_array().map(Vec::len), Some(20));
    assert_eq!(json("rekey brand get --json")["by_language"]["de"]["text"], "Ruf 12 an, wenn du uns brauchst.");
    assert_eq!(json("rekey tenant show harbour --json")["languages"], serde_json::json!(["de", "ar"]));
    assert_eq!(json("rekey user show reader1@harbour.example --json")["roles"], serde_json::json!(["helpdesk"]));
}

#[test]
fn every_command_of_the_map_is_one() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/cmdlets.md")).expect("the page is there");
    let mut found = 0;
    for command in page.split('`').filter_map(|text| text.strip_prefix("rekey ")) {
        let words: Vec<&str> =
            command.split_whitespace().take_while(|word| word.starts_with(|c: char| c.is_ascii_lowercase())).collect();
        let said = Command::new(env!("CARGO_BIN_EXE_rekey")).args(words.iter().take(2)).arg("--help").output().expect("it runs");
        assert!(said.status.success(), "rekey {}", words.join(" "));
        found += 1;
    }
    assert!(found > 15, "{found}");
}
