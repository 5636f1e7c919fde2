//! `docs/errors.md` and the source name the same codes.

use std::{collections::BTreeSet, fs, path::Path};

use app::contract::{Fault, Refusal, sign_in::SignInRefusal};
use http::StatusCode;

type Codes = BTreeSet<String>;

fn source(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Everything between quotes.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).step_by(2)
}

fn is_code(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// Without its unit tests, which name what is no code.
fn code_of(path: &str) -> String {
    let text = source(path);
    text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
}

/// What `fn code` of a file gives.
fn given(path: &str) -> Codes {
    let text = code_of(path);
    let (_, body) = text.split_once("fn code(").unwrap_or_else(|| panic!("{path} has codes"));
    let body = body.split("\n    }\n").next().unwrap_or_default();
    literals(body).filter(|word| is_code(word)).map(str::to_owned).collect()
}

/// The first words in calls of these names: `breaks("listen_same", …)`. A name in braces stands for the sections of gateways.
fn called(path: &str, names: &[&str]) -> Codes {
    let text = code_of(path);
    let calls = names.iter().flat_map(|name| text.split(&format!(".{name}(")).skip(1).collect::<Vec<_>>());
    let first = calls.filter_map(|call| literals(call.split(");").next().unwrap_or_default()).next().map(str::to_owned));
    let named = first.flat_map(|code| match code.strip_prefix("{name}") {
        Some(rest) => vec![format!("sms{rest}"), format!("voice{rest}")],
        None => vec![code],
    });
    named.filter(|code| is_code(code)).collect()
}

fn refusals() -> Codes {
    // serde names every variant it knows when it meets one that it does not.
    let unknown = serde_json::from_str::<Refusal>("\"?\"").expect_err("no refusal").to_string();
    unknown.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

/// As the http layer names a status that no fault stands behind.
fn statuses() -> Codes {
    let named = [
        StatusCode::BAD_REQUEST,
        StatusCode::METHOD_NOT_ALLOWED,
        StatusCode::PAYLOAD_TOO_LARGE,
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        StatusCode::INTERNAL_SERVER_ERROR,
        StatusCode::SERVICE_UNAVAILABLE,
    ];
    named.iter().filter_map(StatusCode::canonical_reason).map(|name| name.to_lowercase().replace([' ', '-'], "_")).collect()
}

fn faults() -> Codes {
    let all = [
        Fault::Expired,
        Fault::NotEarned,
        Fault::TooMany { retry_s: 1 },
        Fault::Denied,
        Fault::Foreign,
        Fault::Oneself,
        Fault::OutOfReach,
        Fault::NotAllowed,
        Fault::NotFound,
        Fault::Malformed,
        Fault::Unavailable,
    ];
    all.iter().map(|fault| fault.status().1.to_owned()).collect()
}

/// Codes of `rekey check`: those in calls, and those that are chosen before one.
fn findings() -> Codes {
    let folder = "server/src/cli/check";
    let files = ["database", "gateways", "listeners", "locales", "mail", "mod", "reach", "tenants"]
        .map(|name| format!("{folder}/{name}.rs"));
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/check")).expect("the command has a folder");
    assert_eq!(entries.count(), files.len(), "another file of findings: name it here");
    let chosen = code_of(&format!("{folder}/tenants.rs"));
    let chosen = chosen.lines().filter(|line| line.contains("let code = if")).flat_map(literals).map(str::to_owned);
    let called = files.iter().flat_map(|file| called(file, &["breaks", "warns"]));
    called.chain(chosen).chain(given("server/src/courier/smtp/probe.rs")).collect()
}

/// What the code can say, under the heading where the catalogue says it.
fn sections() -> Vec<(&'static str, Codes)> {
    let mut wizard = refusals();
    wizard.insert("throttled".into());
    wizard.extend(given("app/src/contract/enrol/pages.rs"));
    let mut cannot = given("server/src/portal/subject.rs");
    cannot.extend(given("server/src/courier/letter.rs"));
    let told = source("app/src/pages/recover/refused.rs");
    cannot.extend(literals(&told).filter(|word| word.starts_with("SSPR_")).map(str::to_owned));
    let mut policy = called("app/src/policy/check.rs", &["refuse", "warn"]);
    let changes = source("app/src/pages/admin/policy/changes.rs");
    policy.extend(changes.split("data-code=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
    let requests = faults().into_iter().chain(statuses()).collect();
    vec![
        ("Refusals of the wizard", wizard),
        ("Refusals of sign-in", SignInRefusal::ALL.iter().map(|refusal| refusal.code().to_owned()).collect()),
        ("Why somebody cannot reset", cannot),
        ("Requests that no page sends", requests),
        ("Findings of `rekey check`", findings()),
        ("Findings about a policy", policy),
        ("Rows of an import", given("server/src/portal/people/fault.rs")),
        ("Files that are no import", given("server/src/portal/people/sheet.rs")),
    ]
}

/// The codes in the first column of the tables under a heading.
fn catalogued(catalogue: &str, heading: &str) -> Codes {
    let (_, section) = catalogue.split_once(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("no heading {heading}"));
    let section = section.split("\n## ").next().unwrap_or_default();
    let cells = section.lines().filter_map(|line| line.strip_prefix("| `")).filter_map(|line| line.split(" | ").next());
    cells.flat_map(|cell| cell.split(['`', ',', ' '])).filter(|word| is_code(word)).map(str::to_owned).collect()
}

#[test]
fn every_code_is_in_the_catalogue_and_every_entry_is_a_code() {
    let catalogue = source("docs/errors.md");
    for (heading, codes) in sections() {
        assert!(codes.len() >= 5, "{heading}: the source was read: {codes:?}");
        let entries = catalogued(&catalogue, heading);
        let missing: Vec<_> = codes.difference(&entries).collect();
        let stale: Vec<_> = entries.difference(&codes).collect();
        assert!(missing.is_empty() && stale.is_empty(), "{heading}: missing {missing:?}, stale {stale:?}");
    }
}
