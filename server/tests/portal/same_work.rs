//! Known and unknown user ids cost the portal the same work, also while something fails: time tells nothing.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use app::contract::{
    Asked, Caller, Grant, Place, TenantId,
    recover::{BotCheck, Choose, Dispatch, Identify, Prove, RecoverPage, Show, Step},
};
use async_trait::async_trait;
use server::courier::{Courier, Message, Undelivered};

use tracing::{
    Event, Instrument, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt},
    registry::LookupSpan,
};

use super::neutral::{outside, until};
use crate::common::{Engine, Portal, Wish, on_both, solve};

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

/// Somebody without cookies at Harbour Books.
fn caller() -> Caller {
    Caller {
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
        unattended: false,
        peeks: false,
    }
}

/// The statements of every step, asked of the portal itself: no other work runs in its span.
async fn statements(portal: &Portal, noted: &Statements, login: &str) -> Vec<Vec<String>> {
    let recover = portal.server.core.portal().recover;
    let mut caller = caller();
    let bot = |page: RecoverPage| {
        let puzzle = match page.step {
            Step::Identify { puzzle, .. } | Step::Method { puzzle, .. } => puzzle,
            Step::Prove(Prove::Destination { puzzle, .. }) => puzzle,
            other => panic!("no puzzle on {other:?}"),
        };
        BotCheck { solution: solve(&puzzle.text), puzzle: puzzle.text }
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

/// On a host of several organizations the cookie says whose it is.
#[tokio::test(flavor = "current_thread")]
async fn a_cookie_on_a_shared_host_is_looked_up_once_however_many_organizations_there_are() {
    let portal = Portal::start(Engine::Postgres).await;
    let noted = Statements::default();
    let _second = tracing::Dispatch::new(tracing_subscriber::registry());
    let guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(noted.clone()));
    let mut counts = Vec::new();
    for organizations in [0, 50] {
        for number in 0..organizations {
            let name = format!("other{number}");
            portal
                .sql(&format!(
                    "INSERT INTO tenants SELECT (jsonb_populate_record(tenants, jsonb_build_object('id', '{name}'))).* FROM tenants WHERE id = 'noor'"
                ))
                .await;
        }
        let caller = Caller { place: Place::Shared, session: Some(app::contract::Secret::new("made up".to_owned())), ..caller() };
        noted.0.lock().expect("no panic while noting").clear();
        let account = portal.server.core.portal().account;
        let home = account.home(&caller, false);
        assert!(home.instrument(tracing::debug_span!("page")).await.is_err());
        counts.push(noted.0.lock().expect("no panic while noting").len());
    }
    assert!(counts[0] > 0 && counts[0] == counts[1], "{counts:?}");
    drop(guard);
    portal.stop().await;
}
