//! Who are you? Until something was proven, everybody gets the same answer.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use app::{
    contract::{
        Asked, Caller, Grant, Place, TenantId,
        recover::{BotCheck, Choose, Dispatch, Identify, Prove, RecoverPage, Show, Step},
    },
    policy::Method,
};
use async_trait::async_trait;
use server::{
    courier::{Courier, Message, Undelivered},
    store::contact::AUTHENTICATION_EMAIL,
};

use tracing::{
    Event, Instrument, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt},
    registry::LookupSpan,
};

use crate::common::{Browser, Engine, Page, Portal, Wish, code_in, on_both, solve};

const NEW: &str = "a-kettle-sings-in-the-attic";

/// What a stranger can learn from a page: status, headers and body, without puzzles, support codes, and the user id they typed themselves.
fn outside(page: &Page, login: &str) -> String {
    let headers: BTreeMap<&str, &str> = page
        .headers
        .iter()
        .filter(|(name, _)| !["date", "set-cookie"].contains(&name.as_str()))
        .map(|(name, value)| (name.as_str(), value.to_str().expect("plain headers")))
        .collect();
    let mut body = page.body.replace(&page.support_code(), "SUPPORT");
    while let Some(start) = body.find("v1.") {
        let end = body[start..].find(['"', '&']).map_or(body.len(), |length| start + length);
        body.replace_range(start..end, "PUZZLE");
    }
    format!("{} {} {headers:?} {body}", page.path, page.status).replace(login, "LOGIN")
}

/// Everything a visitor without any proof can do in the wizard, and what each page showed.
async fn walk(portal: &Portal, login: &str) -> Vec<String> {
    let browser = portal.browser("localhost");
    let mut seen = Vec::new();
    let mut see = |page: Page| {
        seen.push(outside(&page, login));
        page
    };
    let method = see(browser.identify(login).await);
    see(browser.submit(&method, "/do/recover/choose", &[]).await);
    let sent = see(browser.choose(&method, "email").await);
    see(browser.prove("12345").await);
    see(browser.prove("000000").await);
    see(browser.submit(&sent, "/do/recover/send", &[]).await);
    portal.clock.advance(10);
    let again = browser.get("/recover").await;
    see(browser.submit(&again, "/do/recover/send", &[]).await);
    for (method, number) in [("mobile_sms", "+1 2015550188"), ("office_voice", "+44 2079460188"), ("mobile_voice", "+1 201555")] {
        let choice = see(browser.get("/recover/method").await);
        let asked = see(browser.choose(&choice, method).await);
        see(browser.submit(&asked, "/do/recover/send", &[("destination", number)]).await);
    }
    let choice = see(browser.get("/recover/method").await);
    see(browser.choose(&choice, "totp").await);
    for _ in 0..4 {
        see(browser.prove("000000").await);
    }
    let contact = see(browser.get("/recover/contact").await);
    see(browser.submit(&contact, "/do/recover/contact", &[]).await);
    // A new attempt of somebody who was just closed.
    see(browser.identify(login).await);
    seen
}

fn assert_alike(known: &[String], unknown: &[String]) {
    assert_eq!(known.len(), unknown.len());
    for (step, (known, unknown)) in known.iter().zip(unknown).enumerate() {
        let at = known.bytes().zip(unknown.bytes()).take_while(|(one, other)| one == other).count();
        let around = |page: &str| page.chars().skip(at.saturating_sub(150)).take(300).collect::<String>();
        assert!(known == unknown, "step {step} tells them apart:\n{}\n{}", around(known), around(unknown));
    }
}

on_both!(abu_001_neutral_1_known_and_unknown_user_ids_see_the_same_bytes_at_every_step, portal, {
    let known = walk(portal, "ada@harbour.example").await;
    portal.settle().await;
    let messages = portal.outbox.messages().len();
    assert!(messages >= 2, "the known one got mails");
    let unknown = walk(portal, "eve@harbour.example").await;
    portal.settle().await;
    assert_eq!(portal.outbox.messages().len(), messages, "nobody gets a mail about an unknown user id");
    assert_alike(&known, &unknown);
});

on_both!(abu_003_neutral_4_disabled_out_of_scope_and_unregistered_look_unknown_and_are_told_why_by_mail_once_a_day, portal, {
    let unknown = walk(portal, "eve@harbour.example").await;
    portal.change_user("harbour", "ben@harbour.example", |ben| ben.enabled = false).await;
    assert_alike(&walk(portal, "ben@harbour.example").await, &unknown);
    portal.settle().await;
    let told = |to: &str| portal.outbox.messages().iter().filter(|mail| mail.to == to).count();
    // The two sends of the walk were one explanation, and no code.
    assert_eq!(told("ben.home@mail.example"), 1);
    assert!(!portal.message_to("ben.home@mail.example").await.text.contains("/r/"));

    assert_alike(&walk(portal, "cleo@harbour.example").await, &walk(portal, "nina@harbour.example").await);
    portal.settle().await;
    assert!(portal.message_to("cleo@harbour.example").await.text.contains("SSPR_0014"));

    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").group = Some("staff".into())).await;
    assert_alike(&walk(portal, "ada@harbour.example").await, &unknown);
    portal.settle().await;
    assert!(portal.message_to("ada.home@mail.example").await.text.contains("SSPR_0013"));
    assert_eq!(told("ada.home@mail.example"), 1);

    // The day after they are told once more.
    portal.clock.advance(24 * 3600 + 1);
    let browser = portal.browser("localhost");
    let page = browser.identify("ben@harbour.example").await;
    browser.choose(&page, "email").await;
    portal.settle().await;
    assert_eq!(told("ben.home@mail.example"), 2);
});

on_both!(neutral_4_a_right_authenticator_code_is_a_gate_after_which_the_refusal_is_plain, portal, {
    portal.change_user("harbour", "ada@harbour.example", |ada| ada.enabled = false).await;
    let browser = portal.browser("localhost");
    let page = browser.identify("ada@harbour.example").await;
    browser.choose(&page, "totp").await;
    let page = browser.prove(&portal.authenticator(0)).await;
    assert_eq!(page.step(), "refused");
    assert!(page.body.contains("user_disabled"), "{}", page.text());
    assert_eq!(portal.results("harbour").await, [("failed".into(), "user_disabled".into())]);
});

on_both!(neutral_5_after_the_first_gate_the_wizard_speaks_plainly, portal, {
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").gates = 2).await;
    let browser = portal.browser("localhost");
    let page = browser.identify("ada@harbour.example").await;
    assert!(!page.has("[aria-current=step]") && !page.body.contains("•"), "no hint and no count before a proof");
    browser.choose(&page, "totp").await;
    let page = browser.prove(&portal.authenticator(0)).await;
    assert_eq!(page.step(), "method");
    assert!(page.body.contains("a*") || page.body.contains("•"), "the address is hinted at: {}", page.text());
    assert!(!page.has("input[value=totp]"), "a used method disappears");
});

/// How many rows each table gained.
async fn gained(portal: &Portal, before: &BTreeMap<String, i64>) -> BTreeMap<String, i64> {
    portal.settle().await;
    let after = portal.rows().await;
    after.into_iter().map(|(table, count)| (table.clone(), count - before[&table])).filter(|(_, count)| *count != 0).collect()
}

/// Rows and deadlines of each step.
async fn traces(portal: &Portal, login: &str) -> Vec<(BTreeMap<String, i64>, Vec<Duration>)> {
    let browser = portal.browser("localhost");
    let mut traces = Vec::new();
    let mut before = portal.rows().await;
    portal.clock.take_deadlines();
    let mut page = browser.identify(login).await;
    for step in 0..8 {
        traces.push((gained(portal, &before).await, portal.clock.take_deadlines()));
        before = portal.rows().await;
        page = match step {
            0 => browser.choose(&page, "email").await,
            1 | 5 => browser.prove("000000").await,
            2 => {
                portal.clock.advance(10);
                browser.submit(&page, "/do/recover/send", &[]).await
            }
            3 => browser.get("/recover/method").await,
            4 => browser.choose(&page, "totp").await,
            6 => {
                let choice = browser.get("/recover/method").await;
                browser.choose(&choice, "mobile_sms").await
            }
            _ => browser.submit(&page, "/do/recover/send", &[("destination", "+1 2015550123")]).await,
        };
    }
    traces.push((gained(portal, &before).await, portal.clock.take_deadlines()));
    traces
}

on_both!(abu_002_neutral_2_known_and_unknown_write_the_same_rows_and_leave_at_the_same_deadline, portal, {
    // Guards are rows that stay: those that all share are there after the first.
    traces(portal, "dora@harbour.example").await;
    let known = traces(portal, "ada@harbour.example").await;
    let unknown = traces(portal, "eve@harbour.example").await;
    portal.change_user("harbour", "ben@harbour.example", |ben| ben.enabled = false).await;
    let disabled = traces(portal, "ben@harbour.example").await;
    for (step, ((known, unknown), disabled)) in known.iter().zip(&unknown).zip(&disabled).enumerate() {
        assert_eq!(known, unknown, "step {step}");
        assert_eq!(known, disabled, "step {step}");
    }
    assert_eq!(known[0].1, [Duration::from_millis(250)]);
    assert!(known.iter().any(|(rows, _)| rows.get("jobs") == Some(&1)), "{known:?}");
});

/// Notes the SQL that runs inside of a span.
#[derive(Clone, Default)]
struct Statements(Arc<Mutex<Vec<String>>>);

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Statements {
    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        struct Fields(String);
        impl Visit for Fields {
            fn record_str(&mut self, field: &Field, value: &str) {
                if ["summary", "db.statement"].contains(&field.name()) {
                    self.0.push_str(value);
                }
            }

            fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
        }
        if event.metadata().target() == "sqlx::query" && context.event_span(event).is_some() {
            let mut fields = Fields(String::new());
            event.record(&mut fields);
            self.0.lock().expect("no panic while noting").push(fields.0);
        }
    }
}

/// The statements of every step, asked of the portal itself: no other work runs in its span.
async fn statements(portal: &Portal, noted: &Statements, login: &str) -> Vec<Vec<String>> {
    let recover = portal.server.core.portal().recover;
    let mut caller = Caller {
        place: Place::Tenant(TenantId::new("harbour")),
        hint: None,
        login: None,
        asked: Asked::default(),
        address: "192.0.2.1".parse().expect("an address"),
        agent: String::new(),
        request: String::new(),
        accepts_cookies: true,
        flow: None,
        session: None,
        link: None,
        devices: Vec::new(),
    };
    let bot = |page: RecoverPage| {
        let puzzle = match page.step {
            Step::Identify { puzzle, .. } | Step::Method { puzzle, .. } => puzzle,
            Step::Prove(Prove::Destination { puzzle, .. }) => puzzle,
            other => panic!("no puzzle on {other:?}"),
        };
        BotCheck { solution: solve(&puzzle), puzzle }
    };
    let mut steps = Vec::new();
    for step in 0..6 {
        let show = if step == 3 { Show::Method } else { Show::Current { why: None } };
        let page = recover.page(&caller, show).await.expect("a page");
        noted.0.lock().expect("no panic while noting").clear();
        let span = tracing::debug_span!("step");
        let go = match step {
            0 => recover.identify(&caller, Identify { login: login.into(), bot: bot(page) }).instrument(span).await,
            1 => recover.choose(&caller, Choose { method: "email".into(), bot: bot(page) }).instrument(span).await,
            3 => recover.choose(&caller, Choose { method: "mobile_sms".into(), bot: bot(page) }).instrument(span).await,
            4 => recover.send(&caller, Dispatch { destination: "+12015550123".into(), bot: bot(page) }).instrument(span).await,
            _ => recover.prove(&caller, "000000".into()).instrument(span).await,
        };
        for grant in go.expect("no fault").grants {
            if let Grant::Flow(cookie) = grant {
                caller.flow = Some(cookie);
            }
        }
        steps.push(std::mem::take(&mut *noted.0.lock().expect("no panic while noting")));
    }
    steps
}

/// On PostgreSQL, whose driver runs where it is called; on one thread, so that nothing of other tests is noted.
#[tokio::test(flavor = "current_thread")]
async fn abu_002_neutral_2_known_and_unknown_run_the_same_statements() {
    let portal = Portal::start(Engine::Postgres).await;
    let noted = Statements::default();
    let subscriber = tracing_subscriber::registry().with(noted.clone());
    // With one subscriber alone, tracing asks whichever thread comes first whether anybody listens; with two it asks them.
    let _second = tracing::Dispatch::new(tracing_subscriber::registry());
    let guard = tracing::subscriber::set_default(subscriber);
    let known = statements(&portal, &noted, "ada@harbour.example").await;
    let unknown = statements(&portal, &noted, "eve@harbour.example").await;
    portal.change_user("harbour", "ben@harbour.example", |ben| ben.enabled = false).await;
    let disabled = statements(&portal, &noted, "ben@harbour.example").await;
    for (step, ((known, unknown), disabled)) in known.iter().zip(&unknown).zip(&disabled).enumerate() {
        assert!(known.len() > 8, "step {step}: {known:?}");
        assert_eq!(known, unknown, "step {step}");
        assert_eq!(known, disabled, "step {step}");
    }
    drop(guard);
    portal.stop().await;
}

/// Carries nothing for as long as it is told to.
#[derive(Default)]
struct Broken {
    mended: AtomicBool,
    asked: AtomicUsize,
    carried: AtomicUsize,
}

#[async_trait]
impl Courier for Broken {
    async fn deliver(&self, _message: &Message) -> Result<(), Undelivered> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        if !self.mended.load(Ordering::SeqCst) {
            return Err(Undelivered::Later("out of order".into()));
        }
        self.carried.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }
}

async fn until(what: &str, done: impl Fn() -> bool) {
    for _ in 0..400 {
        if done() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("never: {what}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn abu_004_neutral_6_while_the_courier_is_down_the_page_is_the_same_and_the_job_is_tried_again() {
    let courier = Arc::new(Broken::default());
    let portal = Portal::with(Wish { courier: Some(Arc::clone(&courier) as _), ..Wish::on(Engine::Sqlite) }).await;
    let page = |login: &'static str| {
        let browser = portal.browser("localhost");
        async move {
            let page = browser.identify(login).await;
            let page = browser.choose(&page, "email").await;
            outside(&page, login)
        }
    };
    let known = page("ada@harbour.example").await;
    until("the courier was asked", || courier.asked.load(Ordering::SeqCst) == 1).await;
    assert_eq!(known, page("eve@harbour.example").await);
    courier.mended.store(true, Ordering::SeqCst);
    portal.clock.advance(11);
    until("it was carried at last", || courier.carried.load(Ordering::SeqCst) == 1).await;
    portal.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn abu_004_neutral_6_what_fails_inside_looks_like_the_others() {
    let portal = Portal::start(Engine::Sqlite).await;
    let browser = portal.browser("localhost");
    let page = browser.identify("ada@harbour.example").await;
    portal.sql("ALTER TABLE jobs RENAME TO jobs_away").await;
    let answer = browser.choose(&page, "email").await;
    assert_eq!((answer.status.as_u16(), answer.path.as_str()), (200, "/recover"));
    portal.sql("ALTER TABLE jobs_away RENAME TO jobs").await;
    // Nothing of it was kept: the choice can be made again.
    let page = browser.get("/recover").await;
    assert_eq!(browser.choose(&page, "email").await.step(), "prove");
    portal.message_to("ada.home@mail.example").await;
    portal.stop().await;
}

on_both!(abu_005_a_shared_mailbox_mixes_no_accounts, portal, {
    portal.set_contact("harbour", "ben@harbour.example", AUTHENTICATION_EMAIL, "ada.home@mail.example").await;
    let (ada, ben) = (portal.browser("localhost"), portal.browser("localhost"));
    let page = ada.identify("ada@harbour.example").await;
    ada.choose(&page, "email").await;
    let for_ada = portal.message_to("ada.home@mail.example").await;
    let page = ben.identify("ben@harbour.example").await;
    ben.choose(&page, "email").await;
    portal.settle().await;
    let for_ben = portal.message_to("ada.home@mail.example").await;
    assert!(for_ada.text.contains("ada@harbour.example") && !for_ada.text.contains("ben@harbour.example"));
    assert!(for_ben.text.contains("ben@harbour.example") && !for_ben.text.contains("ada@harbour.example"));
    assert_eq!(ben.prove(&code_in(&for_ada.text)).await.codes(), ["wrong_code"]);
    assert_eq!(ben.prove(&code_in(&for_ben.text)).await.step(), "renew");
    assert_eq!(ben.renew(NEW).await.step(), "done");
    assert_eq!(portal.browser("localhost").sign_in("ben@harbour.example", NEW).await.path, "/account");
    assert_ne!(portal.browser("localhost").sign_in("ada@harbour.example", NEW).await.path, "/account");
});

on_both!(abu_006_whatever_was_typed_mail_goes_to_the_stored_address_only, portal, {
    for typed in [
        "ADA@Harbour.Example",
        "  ada@harbour.example ",
        "ada@ＨＡＲＢＯＵＲ.example",
        "аda@harbour.example",
        "ada@harbour.ехample",
    ] {
        let browser = portal.browser("localhost");
        let page = browser.identify(typed).await;
        if page.step() == "method" {
            browser.choose(&page, "email").await;
            portal.settle().await;
        } else {
            assert_eq!(page.codes(), ["login_malformed"], "{typed}");
        }
        portal.clock.advance(400);
    }
    let to: Vec<String> = portal.outbox.messages().into_iter().map(|mail| mail.to).collect();
    assert_eq!(to, ["ada.home@mail.example"; 2], "case and blanks are folded, look-alikes are others");
});

on_both!(abu_008_lists_line_breaks_and_nul_in_the_user_id_reach_nobody, portal, {
    for typed in [
        "ada@harbour.example,eve@evil.example",
        "ada@harbour.example;eve@evil.example",
        "ada@harbour.example\r\nBcc: eve@evil.example",
        "ada@harbour.example eve@evil.example",
        "*)(uid=*",
    ] {
        let browser = portal.browser("localhost");
        assert_eq!(browser.identify(typed).await.codes(), ["login_malformed"], "{typed:?}");
    }
    let nul = portal.browser("localhost").identify("ada@harbour.example\0").await;
    assert_eq!(nul.status.as_u16(), 422, "no page of ours sends it");
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
    assert_eq!(portal.number("SELECT COUNT(*) FROM flows").await, 0);
});

on_both!(abu_010_headers_choose_no_address_in_a_mail, portal, {
    let mut browser = portal.browser("harbour.localhost");
    for (name, value) in [
        ("x-forwarded-host", "evil.example"),
        ("forwarded", "host=evil.example;proto=https"),
        ("x-original-url", "https://evil.example/"),
        ("x-forwarded-proto", "https"),
        ("referer", "http://harbour.localhost/recover"),
    ] {
        browser.extra.push((name.into(), value.into()));
    }
    let page = browser.identify("ada@harbour.example").await;
    browser.choose(&page, "email").await;
    let mail = portal.message_to("ada.home@mail.example").await;
    let base = format!("http://localhost:{}/r/", portal.server.portal.port());
    assert!(mail.text.contains(&base), "{}", mail.text);
    assert!(!format!("{} {:?}", mail.text, mail.html).contains("evil"));
});

on_both!(abu_012_a_flood_for_one_account_sends_five_mails_an_hour_and_the_owner_can_reset_later, portal, {
    for attempt in 0..60 {
        let browser = portal.browser("localhost");
        let page = browser.identify("ada@harbour.example").await;
        assert_eq!(page.step(), "method", "attempt {attempt}");
        browser.choose(&page, "email").await;
        portal.clock.advance(30);
    }
    portal.settle().await;
    assert_eq!(portal.outbox.messages().len(), 5);
    let page = portal.browser("localhost").sign_in("ada@harbour.example", "the-lamp-is-lit-at-dusk").await;
    assert_eq!(page.path, "/account", "sign-in is never closed by it");
    portal.clock.advance(3600);
    let owner = portal.browser("localhost");
    let page = owner.identify("ada@harbour.example").await;
    owner.choose(&page, "email").await;
    portal.settle().await;
    let page = owner.prove(&code_in(&portal.message_to("ada.home@mail.example").await.text)).await;
    assert_eq!(page.step(), "renew");
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn abu_013_one_address_sends_no_more_than_its_budget_whoever_is_named() {
    let mut wish = Wish::on(Engine::Sqlite);
    (wish.limits.sends_per_address, wish.limits.flows_per_address) = (10, 1000);
    let portal = Portal::with(wish).await;
    let ask = |login: String| {
        let mut browser = portal.browser("localhost");
        browser.address = "203.0.113.9".into();
        async move {
            let page = browser.identify(&login).await;
            outside(&browser.choose(&page, "email").await, &login)
        }
    };
    for person in 0..10 {
        assert!(!ask(format!("user{person}@harbour.example")).await.contains("too_many_sends"));
    }
    let (known, unknown) = (ask("ada@harbour.example".into()).await, ask("eve@harbour.example".into()).await);
    assert!(known.contains("too_many_sends"), "{known}");
    assert_eq!(known, unknown);
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
    portal.clock.advance(3601);
    ask("ada@harbour.example".into()).await;
    portal.message_to("ada.home@mail.example").await;
    portal.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn choice_7_live_attempts_are_limited_for_an_address_range_and_never_for_an_account() {
    let portal = Portal::start(Engine::Sqlite).await;
    let from = |address: String| {
        let mut browser = portal.browser("localhost");
        browser.address = address;
        async move { browser.identify("ada@harbour.example").await }
    };
    for n in 0..20 {
        assert_eq!(from(format!("203.0.113.{n}")).await.step(), "method");
    }
    assert_eq!(from("203.0.113.99".into()).await.codes(), ["too_many_flows"]);
    assert_eq!(from("192.0.2.1".into()).await.step(), "method", "others are not kept from the same account");
    portal.stop().await;
}

on_both!(abu_016_all_spellings_of_a_user_id_share_one_counter, portal, {
    let spellings =
        ["ada@harbour.example", "ADA@harbour.example", "ada@HARBOUR.example", " ada@harbour.example", "Ada@Harbour.Example "];
    for (wrong, typed) in spellings.into_iter().enumerate() {
        let browser = portal.browser("localhost");
        let page = browser.identify(typed).await;
        browser.choose(&page, "totp").await;
        let page = browser.prove("000000").await;
        assert_eq!(page.step() == "throttled", wrong == 4, "after {typed:?}");
    }
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn abu_018_a_puzzle_serves_once_for_its_form_and_place_while_it_lives_and_when_it_is_solved() {
    let mut wish = Wish::on(Engine::Sqlite);
    wish.limits.puzzle_bits = 8;
    let portal = Portal::with(wish).await;
    let browser = portal.browser("localhost");
    let fresh = || async { browser.get("/recover/new").await.attribute("input[name=puzzle]", "value").expect("a puzzle") };
    let tried = |puzzle: String, solution: String| {
        let browser = &browser;
        async move {
            let fields = [("login", "ada@harbour.example"), ("puzzle", &puzzle), ("solution", &solution)];
            browser.post("/do/recover/identify", &fields).await
        }
    };
    let refused = |page: &Page| page.codes() == ["bot_check"];

    let puzzle = fresh().await;
    let unsolved = (0..).map(|n: u32| format!("x{n}")).find(|guess| zero_bits(&puzzle, guess) < 8).expect("most are");
    assert!(refused(&tried(puzzle.clone(), unsolved).await), "below the difficulty");
    let right = solve(&puzzle);
    assert!(refused(&tried(puzzle.replacen("v1.8.", "v1.1.", 1), "1".into()).await), "an easier one, made up");
    assert!(refused(&tried(puzzle.clone(), format!("{right:0>65}")).await), "too long");
    assert_eq!(tried(puzzle.clone(), right.clone()).await.step(), "method");
    browser.post("/do/recover/cancel", &[]).await;
    assert!(refused(&tried(puzzle, right).await), "used before");

    let late = fresh().await;
    portal.clock.advance(600);
    assert!(refused(&tried(late.clone(), solve(&late)).await), "ten minutes old");

    let noor = portal.browser("noor.localhost");
    let foreign = noor.get("/recover/new").await.attribute("input[name=puzzle]", "value").expect("a puzzle");
    assert!(refused(&tried(foreign.clone(), solve(&foreign)).await), "another tenant's");

    let page = browser.identify("ada@harbour.example").await;
    let chosen = page.attribute("form[action='/do/recover/choose'] input[name=puzzle]", "value").expect("a puzzle");
    assert!(refused(&tried(chosen.clone(), solve(&chosen)).await), "another form's");
    let other = portal.browser("localhost");
    other.identify("ben@harbour.example").await;
    let fields = [("method", "email"), ("puzzle", chosen.as_str()), ("solution", &solve(&chosen))];
    assert!(refused(&other.post("/do/recover/choose", &fields).await), "another flow's");
    portal.stop().await;
}

fn zero_bits(puzzle: &str, solution: &str) -> u32 {
    use sha2::{Digest, Sha256};
    let hash = Sha256::digest(format!("{puzzle}:{solution}"));
    u64::from_be_bytes(hash[..8].try_into().expect("eight bytes")).leading_zeros()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn choice_9_without_javascript_the_slow_lane_takes_ten_forms_an_hour_that_rested_five_seconds() {
    let portal = Portal::start(Engine::Sqlite).await;
    let slow = |wait: i64| {
        let mut browser = portal.browser("localhost");
        browser.address = "203.0.113.9".into();
        let clock = Arc::clone(&portal.clock);
        async move {
            let page = browser.get("/recover/new").await;
            let puzzle = page.attribute("input[name=puzzle]", "value").expect("a puzzle");
            clock.advance(wait);
            let fields = [("login", "ada@harbour.example"), ("puzzle", &puzzle), ("solution", "")];
            browser.post("/do/recover/identify", &fields).await
        }
    };
    assert_eq!(slow(4).await.codes(), ["too_quick"]);
    for _ in 0..10 {
        assert_eq!(slow(5).await.step(), "method");
    }
    assert_eq!(slow(5).await.codes(), ["slow_lane_full"]);
    portal.clock.advance(3600);
    assert_eq!(slow(5).await.step(), "method");
    portal.stop().await;
}

on_both!(abu_020_sql_in_a_user_id_is_text, portal, {
    for typed in [
        "' OR '1'='1",
        "ada@harbour.example' --",
        "a'; DROP TABLE users; --@harbour.example",
        "ada'@harbour.example",
        "%@harbour.example",
    ] {
        let browser = portal.browser("localhost");
        let page = browser.identify(typed).await;
        if page.step() == "method" {
            browser.choose(&page, "email").await;
        }
    }
    portal.settle().await;
    assert!(portal.outbox.messages().is_empty());
    assert_eq!(portal.number("SELECT COUNT(*) FROM users").await, 7);
});

on_both!(abu_024_the_host_decides_whose_account_a_user_id_means, portal, {
    let twin = server::store::user::User {
        id: "twin".into(),
        tenant_id: "noor".into(),
        ..portal.user("harbour", "ada@harbour.example").await
    };
    let mut tx = portal.write().await;
    server::store::user::insert(&mut tx, &twin, 0).await.expect("database");
    tx.commit().await.expect("database");
    portal.set_contact("noor", "ada@harbour.example", AUTHENTICATION_EMAIL, "twin@mail.example").await;
    portal.change("noor", |noor| noor.policy.as_mut().expect("a policy").gates = 1).await;

    let noor = portal.browser("noor.localhost");
    let page = noor.identify("ada@harbour.example").await;
    noor.choose(&page, "email").await;
    let mail = portal.message_to("twin@mail.example").await;
    noor.prove(&code_in(&mail.text)).await;
    assert_eq!(noor.renew("Zaytun-1830-Bahr").await.step(), "done");
    portal.settle().await;
    assert!(portal.outbox.messages().iter().all(|mail| mail.to != "ada.home@mail.example"));
    let page = portal.browser("localhost").sign_in("ada@harbour.example", "the-lamp-is-lit-at-dusk").await;
    assert_eq!(page.path, "/account", "the namesake kept the password");

    // And at a host of one tenant, another tenant's user id is unknown.
    let harbour = portal.browser("localhost");
    let page = harbour.identify("omar@noor.example").await;
    harbour.choose(&page, "email").await;
    portal.settle().await;
    assert!(portal.outbox.messages().iter().all(|mail| mail.to != "omar.home@mail.example"));
});

on_both!(abu_025_an_administrator_passes_two_gates_or_is_refused_and_looks_like_everybody_before, portal, {
    assert_alike(&walk(portal, "dora@harbour.example").await, &walk(portal, "nina@harbour.example").await);
    portal.clock.advance(25 * 3600);

    let browser = portal.browser("localhost");
    let page = browser.identify("dora@harbour.example").await;
    browser.choose(&page, "email").await;
    portal.settle().await;
    let page = browser.prove(&code_in(&portal.message_to("dora.home@mail.example").await.text)).await;
    assert_eq!(page.step(), "method", "one gate is not enough, whatever the tenant says");
    assert_eq!(browser.post_raw("/do/recover/renew", &[("password", NEW), ("confirm", NEW)]).await.status.as_u16(), 409);
    let asked = browser.choose(&page, "mobile_sms").await;
    browser.submit(&asked, "/do/recover/send", &[("destination", "+1 2025550147")]).await;
    let page = browser.prove(&code_in(&portal.message_to("+12025550147").await.text)).await;
    assert_eq!(page.step(), "renew");

    // With one kind of proof left, no order of gates leads on: the page stays neutral, the mail says why.
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").countries = vec!["GB".into()]).await;
    portal.clock.advance(25 * 3600);
    let browser = portal.browser("localhost");
    let page = browser.identify("dora@harbour.example").await;
    assert_eq!(browser.choose(&page, "email").await.step(), "prove");
    portal.settle().await;
    assert!(portal.message_to("dora.home@mail.example").await.text.contains("SSPR_0014"));
});

on_both!(neutral_1_every_user_id_gets_the_tenants_methods_and_never_questions_first, portal, {
    portal
        .change("harbour", |harbour| {
            let policy = harbour.policy.as_mut().expect("a policy");
            policy.methods = vec![Method::Questions, Method::Totp, Method::Email];
        })
        .await;
    for login in ["ada@harbour.example", "cleo@harbour.example", "eve@harbour.example"] {
        let browser: Browser = portal.browser("localhost");
        let page = browser.identify(login).await;
        assert!(page.has("input[value=totp]") && page.has("input[value=email]") && !page.has("input[value=questions]"));
        // A form that no page of ours sends.
        let answer = browser.submit(&page, "/do/recover/choose", &[("method", "questions")]).await;
        assert_eq!(answer.status.as_u16(), 422);
    }
});

on_both!(neutral_7_a_call_for_help_is_one_mail_a_day_for_real_accounts_and_a_digest_after_twenty, portal, {
    let ask = |login: String| {
        let browser = portal.browser("localhost");
        async move {
            browser.identify(&login).await;
            let page = browser.get("/recover/contact").await;
            assert_eq!(browser.submit(&page, "/do/recover/contact", &[]).await.step(), "contacted");
        }
    };
    let told = || portal.outbox.messages().iter().filter(|mail| mail.to.starts_with("dora")).count();
    ask("eve@harbour.example".into()).await;
    portal.settle().await;
    assert_eq!(told(), 0, "nobody asks for an unknown user id");
    ask("ada@harbour.example".into()).await;
    ask("ada@harbour.example".into()).await;
    portal.settle().await;
    assert_eq!(told(), 1, "once a day a person");

    let template = portal.user("harbour", "cleo@harbour.example").await;
    let mut tx = portal.write().await;
    for n in 0..22 {
        let user = server::store::user::User { id: format!("u{n}"), login: format!("u{n}@harbour.example"), ..template.clone() };
        server::store::user::insert(&mut tx, &user, 0).await.expect("database");
    }
    tx.commit().await.expect("database");
    for n in 0..22 {
        ask(format!("u{n}@harbour.example")).await;
    }
    portal.settle().await;
    assert_eq!(told(), 20, "twenty an hour for a tenant");
    portal.clock.advance(3601);
    until("the digest came", || told() == 21).await;
});
