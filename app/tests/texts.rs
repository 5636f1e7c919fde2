//! The files of texts: every language says what English says, and nothing is written that no page says.

#![cfg(feature = "ssr")]

mod common;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use app::{
    contract::{
        Fault, Frame,
        account::Due,
        panel::Registered,
        recover::{Again, BotPuzzle, Ends, Help, Link, MethodOption, Notice, Prove, Renew, Show, Step, Trail},
        sign_in::{Asked, SignInRefusal},
    },
    l10n::{Texts, Words},
    pages,
    policy::{Method, questions},
};
use common::{Fake, administration, caller, ceremony, demands, enrolment, fake, frame, now, page, refusals, site, texts};

/// Files whose texts stand on the pages; the rest is for messages and questions.
const OF_PAGES: [&str; 15] = [
    "common.ftl",
    "recover.ftl",
    "refusals.ftl",
    "account.ftl",
    "panel.ftl",
    "enrol.ftl",
    "passkeys.ftl",
    "admin.ftl",
    "policy.ftl",
    "accounts.ftl",
    "imports.ftl",
    "groups.ftl",
    "apps.ftl",
    "domains.ftl",
    "brand.ftl",
];

/// Ids (with attributes) and the variables of each, by language.
fn catalogue(of: impl Fn(&str) -> bool) -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
    let mut all = BTreeMap::new();
    let of = |name: &str| name.ends_with(".ftl") && of(name);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
    for folder in fs::read_dir(root).expect("the project has locales") {
        let folder = folder.expect("a readable folder");
        let texts: &mut BTreeMap<String, BTreeSet<String>> =
            all.entry(folder.file_name().to_string_lossy().into_owned()).or_default();
        for file in fs::read_dir(folder.path()).expect("a folder of a language") {
            let file = file.expect("a readable file");
            if of(&file.file_name().to_string_lossy()) {
                read(&fs::read_to_string(file.path()).expect("UTF-8"), texts);
            }
        }
    }
    all
}

fn read(content: &str, texts: &mut BTreeMap<String, BTreeSet<String>>) {
    let (mut message, mut id) = (String::new(), String::new());
    for line in content.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =") {
            if let Some(attribute) = name.trim().strip_prefix('.') {
                id = format!("{message}.{attribute}");
            } else if !name.starts_with(' ') {
                name.clone_into(&mut message);
                name.clone_into(&mut id);
            }
        }
        let variables =
            line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect());
        texts.entry(id.clone()).or_default().extend(variables);
    }
    texts.remove("");
}

#[test]
fn every_language_has_the_ids_the_attributes_and_the_variables_of_english() {
    let mut all = catalogue(|_| true);
    let english = all.remove("en").expect("English is there");
    assert!(english.len() > 100, "the files were read");
    for (tag, texts) in all {
        let ids = |texts: &BTreeMap<String, BTreeSet<String>>| texts.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(ids(&english).difference(&ids(&texts)).collect::<Vec<_>>(), Vec::<&String>::new(), "{tag} lacks");
        assert_eq!(ids(&texts).difference(&ids(&english)).collect::<Vec<_>>(), Vec::<&String>::new(), "{tag} has too much");
        for (id, variables) in &texts {
            assert_eq!(Some(variables), english.get(id), "{tag}: the variables of {id}");
        }
    }
}

#[test]
fn every_security_question_has_its_words_and_no_words_are_left_over() {
    let asked: BTreeSet<String> = questions::CATALOGUE.iter().filter_map(|id| questions::text_id(id)).collect();
    for (tag, texts) in catalogue(|file| file == "questions.ftl") {
        assert_eq!(texts.into_keys().collect::<BTreeSet<_>>(), asked, "{tag}");
    }
    for words in texts().all() {
        let said: Vec<String> = asked.iter().map(|id| words.say(id)).collect();
        assert!(said.iter().all(|said| said.contains(['?', '؟'])), "{}: each is a question", words.tag());
        assert_eq!(said.iter().collect::<BTreeSet<_>>().len(), asked.len(), "{}: no two are the same", words.tag());
    }
}

#[test]
fn no_sentence_has_twenty_words() {
    for (words, id) in everywhere() {
        let said = words.say(&id);
        let long = said.split_inclusive(['.', '!', '?', '؟']).find(|sentence| sentence.split_whitespace().count() >= 20);
        assert_eq!(long, None, "{}: {id} is hard to read", words.tag());
    }
}

#[test]
fn arabic_counts_one_two_few_and_many_in_its_own_forms() {
    let (english, arabic) = (frame("en").words, frame("ar").words);
    let mut counted = 0;
    for (id, variables) in catalogue(|_| true).remove("en").expect("English is there") {
        for variable in variables {
            let forms = |words: &Words, numbers: &[i64]| {
                let said = numbers.iter().map(|number| words.text(&id, &[(&variable, (*number).into())]));
                said.map(|said| said.replace(|c: char| c.is_ascii_digit(), "")).collect::<BTreeSet<_>>().len()
            };
            if forms(&english, &[1, 2]) == 2 {
                assert_eq!(forms(&arabic, &[1, 2, 5, 11]), 4, "{id}: {variable}");
                counted += 1;
            }
        }
    }
    assert!(counted > 10, "{counted} texts were counted");
}

/// Every text in every language, variables unfilled.
fn everywhere() -> Vec<(Words, String)> {
    let ids = catalogue(|_| true).remove("en").expect("English is there");
    let pair = |words: Words| ids.keys().map(move |id| (words.clone(), id.clone())).collect::<Vec<_>>();
    texts().all().into_iter().flat_map(pair).collect()
}

#[test]
fn no_page_says_what_no_file_has_and_no_file_has_what_no_page_says() {
    let ids: BTreeSet<String> =
        catalogue(|file| OF_PAGES.contains(&file)).remove("en").expect("English is there").into_keys().collect();
    let said = everything(&echo(&ids));
    // What stands in a file to download is escaped.
    let forms = |id: &str| [format!("⟦{id}⟧"), format!("%E2%9F%A6{id}%E2%9F%A7")];
    let lost: Vec<&String> = ids.iter().filter(|id| !forms(id).iter().any(|form| said.contains(form))).collect();
    assert!(lost.is_empty(), "said nowhere: {lost:?}");
}

/// A frame in a language where every text is its own id.
fn echo(ids: &BTreeSet<String>) -> Frame {
    let mut file = String::new();
    // Sorted by message, so that its attributes stand right behind it.
    let sorted: BTreeSet<(&str, &str)> = ids.iter().map(|id| id.split_once('.').unwrap_or((id, ""))).collect();
    for (message, attribute) in sorted {
        file += &if attribute.is_empty() {
            format!("{message} = ⟦{message}⟧\n")
        } else {
            format!("    .{attribute} = ⟦{message}.{attribute}⟧\n")
        };
    }
    let texts = Texts::load([("en".to_owned(), "echo.ftl".to_owned(), file)]).expect("a sound file");
    let words = texts.english();
    Frame { languages: vec![words.clone(), words.clone()], words, tenant: None, ..frame("en") }
}

/// All pages with all they can say.
fn everything(frame: &Frame) -> String {
    let (caller, site) = (caller(), site());
    let mut said = String::new();
    for status in [403, 404, 405, 409, 413, 415, 421, 422, 429, 500, 503] {
        said += &pages::fault(frame, &site, status, "any").html;
    }
    for fault in [Fault::Foreign, Fault::Oneself, Fault::OutOfReach, Fault::NotAllowed] {
        let (status, code) = fault.status();
        said += &pages::fault(frame, &site, status, code).html;
    }
    let mut page = page(Step::Done);
    page.frame = frame.clone();
    let mut fake = fake(Ok(page.clone()));
    let portal = fake.clone().portal();
    said += &now(pages::home(&portal, &caller, &site, "/")).html;
    fake.home.frame = frame.clone();
    fake.home.expires_in_days = Some(2);
    fake.home.administers = true;
    for word in ["account-password-changed", "enrol-passkey-added"] {
        fake.home.done = Some(word.to_owned());
        said += &now(pages::account(&fake.clone().portal(), &caller, &site, "/account", true)).html;
    }
    fake.home.apps.clear();
    fake.home.name.clear();
    said += &now(pages::account(&fake.clone().portal(), &caller, &site, "/account", true)).html;
    said += &panel(&mut fake, frame);
    (fake.sign_in.frame, fake.second.frame) = (frame.clone(), frame.clone());
    (fake.sign_in.passkey, fake.second.passkey) = (Some(ceremony()), Some(ceremony()));
    for refusal in SignInRefusal::ALL {
        (fake.sign_in.refusal, fake.second.refusal) = (Some(refusal), Some(refusal));
        said += &now(pages::sign_in(&fake.clone().portal(), &caller, &site, "/sign-in", Asked::default())).html;
        said += &now(pages::second(&fake.clone().portal(), &caller, &site, "/sign-in/second", None)).html;
    }
    // Whoever administers is told what a fresh proof is for.
    (fake.sign_in.refusal, fake.sign_in.next) = (Some(SignInRefusal::ProveAgain), Some("/admin/people".into()));
    said += &now(pages::sign_in(&fake.clone().portal(), &caller, &site, "/sign-in", Asked::default())).html;
    // Many wrong sign-ins came from there: the form must rest.
    fake.second.puzzle = Some(BotPuzzle { rest_s: 30, by_hand_s: 30, ..BotPuzzle::from("v1") });
    for (totp, recovery_code) in [(true, false), (false, true)] {
        (fake.second.totp, fake.second.recovery_code) = (totp, recovery_code);
        said += &now(pages::second(&fake.clone().portal(), &caller, &site, "/sign-in/second", None)).html;
    }
    fake.change.frame = frame.clone();
    for due in [None, Some(Due::Expired), Some(Due::Temporary)] {
        fake.change.due = due;
        said += &now(pages::change(&fake.clone().portal(), &caller, &site, "/account/password", (false, true))).html;
    }
    fake.change.suggestion = Some("a-b".to_owned());
    said += &now(pages::change(&fake.clone().portal(), &caller, &site, "/account/password", (true, true))).html;
    fake.change.elsewhere = true;
    said += &now(pages::change(&fake.clone().portal(), &caller, &site, "/account/password", (false, true))).html;
    said += &enrolment(&portal, frame).concat();
    said += &administration(&portal, frame).concat();
    page.trail = Some(Trail { at: 1, of: 2 });
    page.whom = Some("ada@harbour.example".to_owned());
    page.ends = Some(Ends { in_s: 600, extendable: true });
    page.refusals = refusals();
    let last = |everything| Notice::LastTry { everything, hours: 24 };
    let plain = [Notice::Sent, Notice::SentAgain, Notice::GatePassed, Notice::Extended, Notice::TooLate];
    let notices = plain.into_iter().chain([last(true), last(false)]);
    for (step, notice) in steps().into_iter().zip(notices.cycle()) {
        for help in [Help::Page, Help::Link("https://desk.example/".into())] {
            (page.step, page.notice, page.help) = (step.clone(), Some(notice.clone()), help);
            fake.page = Ok(page.clone());
            said += &now(pages::recover(&fake.clone().portal(), &caller, &site, "/recover", Show::Method)).html;
        }
    }
    said
}

/// What the pages behind the first one of the access panel can say.
fn panel(fake: &mut Fake, frame: &Frame) -> String {
    let (caller, site, mut said) = (caller(), site(), String::new());
    (fake.profile.frame, fake.activity.frame) = (frame.clone(), frame.clone());
    for registered in [fake.profile.registered.clone(), Registered::default()] {
        (fake.profile.registered, fake.profile.done) = (registered, Some("profile-language-kept".to_owned()));
        said += &now(pages::profile(&fake.clone().portal(), &caller, &site, "/account/profile", true)).html;
    }
    for word in ["activity-ended", "activity-ended-others", "activity-pass-ended"] {
        fake.activity.done = Some(word.to_owned());
        said += &now(pages::activity(&fake.clone().portal(), &caller, &site, "/account/activity", true)).html;
    }
    said
}

fn steps() -> Vec<Step> {
    let text = |text: &str| text.to_owned();
    let again = || Again { wait_s: 10, destination: text(""), puzzle: "".into() };
    let mut steps = vec![
        Step::Identify { login: text(""), puzzle: "".into(), closed: None },
        Step::Identify { login: text(""), puzzle: "".into(), closed: Some(text("SSPR_0009")) },
        Step::Prove(Prove::Totp),
        Step::Prove(Prove::RecoveryCode),
        Step::Prove(Prove::Passkey(ceremony())),
        Step::Prove(Prove::Questions { questions: vec![text("?")] }),
        Step::Link(Link::Press { moves: true }),
        Step::Link(Link::TypeInFirstWindow),
        Step::Link(Link::Dead),
        Step::Moved,
        Step::Unlock,
        Step::Renew(Renew { login: text(""), demands: demands(true) }),
        Step::Done,
        Step::Throttled { hours: Some(1) },
        Step::Throttled { hours: None },
        Step::Expired,
        Step::Cancelled,
        Step::Contact { puzzle: "".into() },
        Step::Contacted,
    ];
    let numbered = ["0009", "0010", "0011", "0012", "0013", "0014", "0029", "0030"].map(|number| format!("SSPR_{number}"));
    let named = ["user_unknown", "user_disabled", "contact_too_new", "another"].map(str::to_owned);
    steps.extend(numbered.into_iter().chain(named).map(|code| Step::Refused { code }));
    for hint in [None, Some(text("•"))] {
        let option = |closed_h| {
            let hint = hint.clone();
            move |method| MethodOption { method, hint: hint.clone(), closed_h }
        };
        let options = Method::ALL.into_iter().map(option(None)).chain([Method::Email].into_iter().map(option(Some(2)))).collect();
        steps.push(Step::Method { options, puzzle: "".into() });
        steps.push(Step::Method { options: Vec::new(), puzzle: "".into() });
        for method in Method::ALL {
            steps.push(Step::Prove(Prove::Destination {
                method,
                hint: hint.clone(),
                typed: "".into(),
                example: hint.clone(),
                puzzle: "".into(),
            }));
            steps.push(Step::Prove(Prove::Code { method, hint: hint.clone(), minutes: 5, late_s: 60, again: again() }));
            for left_s in [0, 30] {
                steps.push(Step::Prove(Prove::Call { method, hint: hint.clone(), left_s, again: again() }));
            }
        }
    }
    steps
}
