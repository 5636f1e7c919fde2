//! Every page, rendered from a fake portal. The documents are left in the temporary folder of the tests, to be looked at.

#![cfg(feature = "ssr")]

mod common;

use std::{collections::BTreeSet, fs, path::Path};

use app::{
    contract::{
        Fault, Refusal,
        forms::{FILE, FORMS, UPLOADS},
        recover::{Again, BotPuzzle, Ends, Help, Link, MethodOption, Notice, Prove, RecoverPage, Renew, Show, Step, Trail},
        sign_in::{Asked, SignInRefusal},
    },
    pages::{self, Rendered},
    policy::Method,
};
use common::{administration, caller, demands, enrolment, fake, frame, now, page, refusals, site};

const PUZZLE: &str = "v1.18.abc.123.mac";

/// Every look of every step, by name.
fn steps() -> Vec<(&'static str, RecoverPage)> {
    let puzzle = || BotPuzzle::from(PUZZLE);
    let again = |wait_s| Again { wait_s, destination: "+12015550123".into(), puzzle: puzzle() };
    let hint = || Some("+1 •••••••23".to_owned());
    let option = |method, hint, closed_h| MethodOption { method, hint, closed_h };
    let known = vec![
        option(Method::Email, Some("a•••@m•••.example".into()), None),
        option(Method::MobileSms, hint(), None),
        option(Method::OfficeVoice, hint(), Some(24)),
        option(Method::Questions, None, None),
    ];
    let neutral = [Method::Email, Method::MobileSms, Method::MobileVoice, Method::Totp].map(|method| option(method, None, None));
    let prove = |prove| page(Step::Prove(prove));
    let timed = |mut page: RecoverPage| {
        page.trail = Some(Trail { at: 2, of: 3 });
        page.ends = Some(Ends { in_s: 100, extendable: true });
        page.notice = Some(Notice::GatePassed);
        page
    };
    let wrong = |mut page: RecoverPage, refusals: Vec<Refusal>| {
        page.refusals = refusals;
        page
    };
    let renew = || page(Step::Renew(Renew { login: "ada@harbour.example".into(), demands: demands(false) }));
    let code = |hint, wait_s| prove(Prove::Code { method: Method::Email, hint, minutes: 10, late_s: 60, again: again(wait_s) });
    vec![
        ("identify", page(Step::Identify { login: "ada@harbour.example".into(), puzzle: puzzle(), closed: None })),
        (
            "identify-wrong",
            wrong(page(Step::Identify { login: "ada".into(), puzzle: puzzle(), closed: None }), vec![Refusal::LoginMalformed]),
        ),
        ("method-neutral", page(Step::Method { options: neutral.to_vec(), puzzle: puzzle() })),
        ("method-known", timed(page(Step::Method { options: known.clone(), puzzle: puzzle() }))),
        ("method-wrong", wrong(page(Step::Method { options: known, puzzle: puzzle() }), vec![Refusal::MethodMissing])),
        (
            "number",
            prove(Prove::Destination {
                method: Method::MobileSms,
                hint: None,
                typed: "555".into(),
                example: None,
                puzzle: puzzle(),
            }),
        ),
        (
            "number-call",
            timed(prove(Prove::Destination {
                method: Method::OfficeVoice,
                hint: hint(),
                typed: String::new(),
                example: Some("+1 201-555-0000".into()),
                puzzle: puzzle(),
            })),
        ),
        ("code", code(None, 10)),
        ("code-known", timed(code(Some("a•••@m•••.example".into()), 0))),
        ("code-wrong", wrong(code(None, 0), vec![Refusal::WrongCode { left: 4 }])),
        ("code-text", prove(Prove::Code { method: Method::MobileSms, hint: None, minutes: 5, late_s: 0, again: again(60) })),
        ("call", prove(Prove::Call { method: Method::MobileVoice, hint: None, left_s: 40, again: again(10) })),
        ("call-unanswered", prove(Prove::Call { method: Method::MobileVoice, hint: hint(), left_s: 0, again: again(0) })),
        ("totp", prove(Prove::Totp)),
        ("questions", prove(Prove::Questions { questions: vec!["Where?".into(), "Who?".into(), "What?".into()] })),
        ("link", page(Step::Link(Link::Press { moves: true }))),
        ("link-first-window", page(Step::Link(Link::TypeInFirstWindow))),
        ("link-dead", page(Step::Link(Link::Dead))),
        ("moved", page(Step::Moved)),
        ("unlock", page(Step::Unlock)),
        ("renew", timed(renew())),
        ("renew-classes", page(Step::Renew(Renew { login: "omar@noor.example".into(), demands: demands(true) }))),
        ("renew-wrong", wrong(renew(), vec![Refusal::PasswordTooShort { min: 15 }, Refusal::PasswordsDiffer])),
        ("done", page(Step::Done)),
        ("refused", page(Step::Refused { code: "SSPR_0011".into() })),
        (
            "refused-mail",
            RecoverPage { help: Help::Mail("desk@harbour.example".into()), ..page(Step::Refused { code: "SSPR_0010".into() }) },
        ),
        (
            "refused-link",
            RecoverPage { help: Help::Link("https://desk.example/".into()), ..page(Step::Refused { code: "new_code".into() }) },
        ),
        ("throttled", page(Step::Throttled { hours: Some(24) })),
        ("throttled-closed", page(Step::Throttled { hours: None })),
        ("expired", page(Step::Expired)),
        ("cancelled", page(Step::Cancelled)),
        ("contact", page(Step::Contact { puzzle: puzzle() })),
        ("contacted", page(Step::Contacted)),
    ]
}

fn show(page: RecoverPage) -> Rendered {
    now(pages::recover(&fake(Ok(page)).portal(), &caller(), &site(), "/recover", Show::Current { why: None }))
}

/// Everything there is to look at, in that language.
fn gallery(tag: &str) -> Vec<(String, String)> {
    let dressed = |page| RecoverPage { frame: frame(tag), ..page };
    let mut all: Vec<(String, String)> =
        steps().into_iter().map(|(name, page)| (format!("recover-{name}"), show(dressed(page)).html)).collect();
    let mut fake = fake(Ok(dressed(page(Step::Done))));
    let (caller, site) = (caller(), site());
    all.push(("home".into(), now(pages::home(&fake.clone().portal(), &caller, &site, "/")).html));
    all.push(("account".into(), now(pages::account(&fake.clone().portal(), &caller, &site, "/account", false)).html));
    all.push(("sign-in".into(), now(pages::sign_in(&fake.clone().portal(), &caller, &site, "/sign-in", Asked::default())).html));
    all.push(("second".into(), now(pages::second(&fake.clone().portal(), &caller, &site, "/sign-in/second", None)).html));
    all.push((
        "change".into(),
        now(pages::change(&fake.clone().portal(), &caller, &site, "/account/password", (true, true))).html,
    ));
    let enrolled = enrolment(&fake.clone().portal(), &frame(tag));
    all.extend(enrolled.into_iter().enumerate().map(|(n, html)| (format!("enrol-{n:02}"), html)));
    let administered = administration(&fake.clone().portal(), &frame(tag));
    all.extend(administered.into_iter().enumerate().map(|(n, html)| (format!("admin-{n}"), html)));
    fake.sign_in.refusal = Some(SignInRefusal::WrongPassword);
    fake.sign_in.puzzle = Some(PUZZLE.into());
    all.push(("sign-in-wrong".into(), now(pages::sign_in(&fake.portal(), &caller, &site, "/sign-in", Asked::default())).html));
    all.push(("fault".into(), pages::fault(&frame(tag), &site, 404, "not_found").html));
    all
}

/// What stands between tags.
fn texts_of(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.trim())
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = format!(" {attribute}=\"");
    html.split(&*mark).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_page_has_a_title_a_heading_a_language_and_the_support_code() {
    for (tag, dir) in [("en", "ltr"), ("de", "ltr"), ("ar", "rtl")] {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages").join(tag);
        fs::create_dir_all(&folder).expect("the folder of the tests");
        for (name, html) in gallery(tag) {
            fs::write(folder.join(format!("{name}.html")), &html).expect("written");
            let head = format!(r#"<!DOCTYPE html><html lang="{tag}" dir="{dir}" data-build="b1">"#);
            assert!(html.starts_with(&head), "{tag} {name}: {html}");
            assert_eq!(html.matches("<h1").count(), 1, "{tag} {name}");
            assert_eq!(html.matches("<main").count(), 1, "{tag} {name}");
            assert!(html.contains("01JD-4QX7-9M2K"), "{tag} {name}");
            assert!(html.contains("<title>") && html.contains("Harbour Books"), "{tag} {name}");
        }
    }
}

#[test]
fn every_step_is_named_in_the_public_words() {
    let known: BTreeSet<&str> =
        "identify method prove link moved unlock renew done refused throttled expired cancelled contact contacted"
            .split(' ')
            .collect();
    let seen: BTreeSet<String> = steps()
        .into_iter()
        .flat_map(|(_, page)| values(&show(page).html, "data-step").into_iter().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    assert_eq!(seen.iter().map(String::as_str).collect::<BTreeSet<_>>(), known);
}

#[test]
fn no_page_shows_the_id_of_a_text_that_is_missing() {
    for (name, html) in gallery("en") {
        let missing = texts_of(&html).find(|text| {
            text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c))
        });
        assert_eq!(missing, None, "{name}");
    }
}

#[test]
fn no_page_has_inline_script_or_style_or_a_dead_control() {
    for (name, html) in gallery("en") {
        for banned in [" style=", "<style", " onclick", " onsubmit", "placeholder=", " disabled", "javascript:", "tabindex=\"1"] {
            assert!(!html.contains(banned), "{name}: {banned}");
        }
        let files = [r#"<script type="module" src="#, "<script src="];
        assert_eq!(html.matches("<script").count(), files.map(|file| html.matches(file).count()).iter().sum::<usize>(), "{name}");
    }
}

#[test]
fn every_form_is_one_that_the_portal_takes_field_by_field() {
    for (name, html) in gallery("en") {
        for form in html.split("<form").skip(1) {
            let form = form.split("</form>").next().unwrap_or_default();
            let path = values(form, "action").first().copied().unwrap_or_default();
            // A search, and where it goes on, changes nothing: it is an address.
            if ["people\"", "events\"", "reports/"]
                .iter()
                .any(|page| form.contains(&format!(r#"method="get" action="/admin/{page}"#)))
            {
                continue;
            }
            if let Some(upload) = UPLOADS.iter().find(|upload| upload.path == path) {
                let sent = values(form, "name");
                assert!(sent.iter().eq(upload.fields.iter().chain([&FILE])), "{name}: {path} sends {sent:?}");
                continue;
            }
            let takes = FORMS.iter().find(|known| known.path == path).unwrap_or_else(|| panic!("{name}: {path} is no form"));
            assert!(form.contains(r#"method="post""#), "{name}: {path}");
            let sent: BTreeSet<&str> = values(form, "name").into_iter().collect();
            for field in takes.required {
                assert!(sent.contains(field), "{name}: {path} lacks {field}");
            }
            for field in sent {
                assert!(takes.required.contains(&field) || takes.optional.contains(&field), "{name}: {path} has {field}");
            }
        }
    }
}

#[test]
fn every_input_that_is_seen_has_a_label_and_says_what_may_fill_it_in() {
    for (name, html) in gallery("en") {
        for input in html.split("<input").skip(1).filter_map(|rest| rest.split('>').next()) {
            if input.contains(r#"type="hidden""#) || input.contains(" hidden") {
                continue;
            }
            // A box to tick stands inside of its label.
            if input.contains(r#"type="checkbox""#) {
                continue;
            }
            let id = values(input, "id").first().copied().unwrap_or_default();
            assert!(html.contains(&format!(r#"for="{id}""#)), "{name}: {id} has no label");
            assert!(input.contains("autocomplete=") || input.contains(r#"type="radio""#), "{name}: {id}");
        }
    }
}

#[test]
fn the_button_that_shows_a_password_says_which_one_in_every_language() {
    for tag in ["en", "de", "ar"] {
        for (name, html) in gallery(tag) {
            for button in html.split("<button").skip(1).filter(|button| button.contains(" aria-controls=")) {
                let box_of = values(button, "aria-controls")[0];
                let label = html.split(&format!(r#"<label for="{box_of}">"#)).nth(1).and_then(|rest| rest.split('<').next());
                let said = values(button, "aria-label").first().copied().unwrap_or_default();
                assert!(label.is_some_and(|label| said.contains(label)), "{tag} {name}: {box_of} is {label:?}, said is {said:?}");
                let seen = texts_of(button).find(|text| !text.is_empty()).unwrap_or_default();
                assert!(!seen.is_empty() && said.starts_with(seen), "{tag} {name}: seen {seen:?}, said {said:?}");
            }
        }
    }
}

#[test]
fn a_refusal_leads_to_its_field_with_its_code_and_the_field_says_it_too() {
    let (_, page) = steps().into_iter().find(|(name, _)| *name == "renew-wrong").expect("it is in the list");
    let html = show(page).html;
    assert!(html.contains(r#"role="alert""#) && html.contains(r#"data-code="password_too_short""#), "{html}");
    assert!(html.contains(r##"href="#password""##) && html.contains(r##"href="#confirm""##), "{html}");
    assert!(
        html.contains(r#"id="password-error""#)
            && html.contains(r#"aria-describedby="password-error password-rules password-checked""#),
        "{html}"
    );
    assert!(html.contains("<title>Problem: "), "{html}");
    assert!(html.find(r#"class="summary""#) < html.find("<h1"), "the summary comes first");
}

#[test]
fn every_refusal_has_a_text() {
    for refusal in refusals() {
        let code = refusal.code();
        let mut page = page(Step::Done);
        page.refusals = vec![refusal];
        let html = show(page).html;
        assert!(html.contains(&format!(r#"data-code="{code}""#)), "{code}");
        assert!(!html.contains(&format!("refusal-{}", code.replace('_', "-"))), "{code} has no text");
        assert!(!html.contains("{$"), "{code} lacks a variable");
    }
    // That a fresh proof is asked for is nothing wrong.
    for refusal in SignInRefusal::ALL.into_iter().filter(|refusal| *refusal != SignInRefusal::ProveAgain) {
        let mut fake = fake(Ok(page(Step::Done)));
        fake.sign_in.refusal = Some(refusal);
        let html = now(pages::sign_in(&fake.portal(), &caller(), &site(), "/sign-in", Asked::default())).html;
        assert!(html.contains(&format!(r#"data-code="{}""#, refusal.code())), "{refusal:?}");
        assert!(!html.contains("sign-in-refusal-"), "{refusal:?} has no text");
    }
}

#[test]
fn what_was_typed_is_escaped() {
    let typed = r#""><script>alert(1)</script>"#;
    let html = show(page(Step::Identify { login: typed.into(), puzzle: PUZZLE.into(), closed: None })).html;
    assert!(!html.contains("<script>alert"), "{html}");
    let mut named = page(Step::Done);
    named.frame.tenant = Some("<b>Tenant</b>".into());
    assert!(!show(named).html.contains("<b>"));
}

#[test]
fn the_neutral_choice_tells_no_destination_and_no_number_of_steps() {
    let html = show(steps().into_iter().find(|(name, _)| *name == "method-neutral").expect("it is in the list").1).html;
    assert!(!html.contains('•') && !html.contains("trail"), "{html}");
}

#[test]
fn an_ended_flow_goes_to_its_page_and_an_ended_session_to_sign_in() {
    let portal = fake(Err(Fault::Expired)).portal();
    let (caller, site) = (caller(), site());
    let to = |rendered: Rendered| (rendered.status, rendered.location);
    let recover = |show| to(now(pages::recover(&portal, &caller, &site, "/recover", show)));
    assert_eq!(recover(Show::Method), (303, Some("/recover/expired".into())));
    assert_eq!(recover(Show::Expired), (303, Some("/".into())), "the page for the end never leads to itself");
    assert_eq!(to(now(pages::account(&portal, &caller, &site, "/account", false))), (303, Some("/sign-in?next=/account".into())));
    let fault = now(pages::recover(&fake(Err(Fault::NotEarned)).portal(), &caller, &site, "/recover/link", Show::Link));
    assert_eq!(fault.status, 409);
    assert!(fault.html.contains(r#"data-code="not_earned""#));
}

#[test]
fn a_page_that_waits_reloads_itself_only_without_scripts() {
    let (_, page) = steps().into_iter().find(|(name, _)| *name == "call").expect("it is in the list");
    let html = show(page).html;
    assert!(html.contains(r#"<noscript><meta http-equiv="refresh" content="5"></noscript>"#), "{html}");
}

#[test]
fn the_links_of_languages_keep_the_path() {
    let mut page = page(Step::Identify { login: String::new(), puzzle: PUZZLE.into(), closed: None });
    page.frame.languages.push(page.frame.words.clone());
    let html = show(page).html;
    assert!(html.contains(r#"href="/recover?lng=en""#), "{html}");
}
