use std::sync::{
    Mutex,
    atomic::{AtomicI64, Ordering},
};

use app::policy::Policy;
use async_trait::async_trait;

use super::*;
use crate::{
    config::DatabaseUrl,
    courier::{Channel, Message, Reason},
    jobs::behind_everything,
    store::{
        contact,
        tenant::Brand as TenantBrand,
        user::{self, CLOUD, User},
    },
};

const START: i64 = 1_795_448_520;

/// A courier that answers as it is told to, and keeps what it got.
#[derive(Default)]
struct Script {
    answers: Mutex<Vec<Undelivered>>,
    carried: Mutex<Vec<Message>>,
}

#[async_trait]
impl Courier for Script {
    async fn deliver(&self, message: &Message) -> Result<(), Undelivered> {
        let mut answers = self.answers.lock().expect("not poisoned");
        if !answers.is_empty() {
            return Err(answers.remove(0));
        }
        self.carried.lock().expect("not poisoned").push(message.clone());
        Ok(())
    }
}

type Row = (String, Option<Vec<u8>>, Option<String>, i64);

struct Bench {
    db: Db,
    keys: Arc<Keys>,
    clock: Arc<AtomicI64>,
    courier: Arc<Script>,
    runner: Runner,
    _folder: tempfile::TempDir,
}

impl Bench {
    async fn new(answers: Vec<Undelivered>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let db = Db::open(&DatabaseUrl::Sqlite(folder.path().join("rekey.db"))).await.expect("a database");
        db.migrate().await.expect("tables");
        let keys = Arc::new(Keys::new(&[7; 32]));
        let clock = Arc::new(AtomicI64::new(START));
        let courier = Arc::new(Script { answers: Mutex::new(answers), carried: Mutex::default() });
        let files = [
            ("en", "mail.ftl", include_str!("../../../locales/en/mail.ftl")),
            ("en", "sms.ftl", include_str!("../../../locales/en/sms.ftl")),
            ("de", "mail.ftl", "mail-contact-title = Hilfe gesucht"),
        ];
        let texts = Texts::load(files.map(|(tag, name, text)| (tag.into(), name.into(), text.into()))).expect("texts");
        let ticking = Arc::clone(&clock);
        let runner = Runner::new(Post {
            db: db.clone(),
            keys: Arc::clone(&keys),
            texts,
            courier: courier.clone(),
            now: Arc::new(move || ticking.load(Ordering::Relaxed)),
        });
        let bench = Self { db, keys, clock, courier, runner, _folder: folder };
        let mut tx = bench.db.write().await.expect("a transaction");
        let tenant = Tenant {
            id: "harbour".into(),
            name: "Harbour Books".into(),
            base_url: "https://reset.harbour.example".into(),
            languages: vec!["en".into()],
            policy: Some(Policy::default()),
            brand: TenantBrand::default(),
        };
        tenant::insert(&mut tx, &tenant, START).await.expect("a tenant");
        tx.commit().await.expect("committed");
        bench
    }

    async fn push(&self, errand: &Errand) {
        let mut tx = self.db.write().await.expect("a transaction");
        errand.push(&mut tx, &self.keys, "harbour", START, START + 86_400).await.expect("pushed");
        tx.commit().await.expect("committed");
    }

    async fn drain_after(&self, seconds: i64) -> usize {
        self.clock.fetch_add(seconds, Ordering::Relaxed);
        self.runner.drain().await.expect("drained")
    }

    /// State, whether there is a payload, error and due time of the only job.
    async fn job(&self) -> (String, bool, Option<String>, i64) {
        let mut tx = self.db.read().await.expect("a transaction");
        let row: Option<Row> = crate::store::one!(&mut tx, "SELECT state, payload, error, due_at FROM jobs").expect("a row");
        let (state, payload, error, due) = row.expect("a job");
        (state, payload.is_some(), error, due - START)
    }

    fn carried(&self) -> Vec<Message> {
        self.courier.carried.lock().expect("not poisoned").clone()
    }
}

fn to_ada(letter: Letter) -> Errand {
    Errand::Letter { to: "ada.home@mail.example".into(), language: None, letter }
}

fn code() -> Errand {
    let login = "ada@harbour.example".into();
    to_ada(Letter::Code {
        login,
        code: "482913".into(),
        token: "tok".into(),
        minutes: 10,
        expires_at: START + 600,
        asked_from: Default::default(),
    })
}

fn notice() -> Errand {
    to_ada(Letter::ResetNotice { login: "ada@harbour.example".into(), at: START })
}

fn later() -> Undelivered {
    Undelivered::Later("the mail server answered 451".into())
}

#[tokio::test]
async fn a_letter_is_written_carried_once_and_wiped() {
    let bench = Bench::new(vec![]).await;
    bench.push(&code()).await;
    assert_eq!(bench.drain_after(0).await, 1);
    assert_eq!(bench.drain_after(86_000).await, 0);
    let carried = bench.carried();
    assert_eq!((carried.len(), carried[0].to.as_str(), carried[0].channel), (1, "ada.home@mail.example", Channel::Email));
    assert!(carried[0].text.contains("482913") && carried[0].text.contains("https://reset.harbour.example/r/tok"));
    assert_eq!(bench.job().await, ("done".into(), false, None, LEASE_S));
}

/// The moments, in seconds from the start, at which the only job is tried until it is dead.
async fn moments_of(errand: &Errand) -> Vec<i64> {
    let bench = Bench::new((0..200).map(|_| later()).collect()).await;
    bench.push(errand).await;
    let mut moments = Vec::new();
    let (mut state, mut due) = ("due".to_owned(), 0);
    while state == "due" {
        let at = bench.clock.load(Ordering::Relaxed) - START;
        assert_eq!(bench.drain_after(due - at - 1).await, 0, "not before its time");
        assert_eq!(bench.drain_after(1).await, 1);
        moments.push(due);
        (state, _, _, due) = bench.job().await;
    }
    assert_eq!((bench.job().await.1, bench.job().await.2), (false, Some("the mail server answered 451".into())));
    moments
}

#[tokio::test]
async fn abu_004_a_failure_is_tried_again_later_and_later_while_the_letter_is_of_use() {
    let moments = moments_of(&notice()).await;
    assert_eq!(moments[..7], [0, 10, 40, 160, 760, 4360, 7960], "{moments:?}");
    assert!(moments.len() < 60 && moments.last().is_some_and(|last| (86_300..86_400).contains(last)), "{moments:?}");
}

#[tokio::test]
async fn a_code_is_tried_as_long_as_it_lives() {
    let moments = moments_of(&code()).await;
    assert_eq!(moments[..5], [0, 10, 40, 160, 306], "{moments:?}");
    assert!(moments.len() < 20 && moments.last().is_some_and(|last| (580..600).contains(last)), "{moments:?}");
}

#[tokio::test]
async fn codes_go_first_then_notices_and_then_what_is_written_for_many() {
    let bench = Bench::new(vec![]).await;
    for number in 0..40 {
        let letter = Letter::HelpLink { login: format!("{number}"), path: "/r/x".into(), expires_at: START + 86_400 };
        behind_everything(bench.push(&to_ada(letter))).await;
    }
    bench.push(&notice()).await;
    bench.push(&code()).await;
    let (seats, mut first) = (Seats::default(), Vec::new());
    for (job, _) in bench.runner.claim(&seats, HANDS).await.expect("claimed") {
        first.push(Errand::open(&bench.keys, &job).expect("an errand"));
    }
    let kinds: Vec<_> = first.iter().map(kind).collect();
    assert_eq!((kinds[0], kinds[1]), ("code", "reset_notice"));
    assert!((2..HANDS).contains(&kinds.len()) && kinds[2..].iter().all(|kind| *kind == "help_link"), "{kinds:?}");
}

#[tokio::test]
async fn a_letter_gets_through_at_the_second_try() {
    let bench = Bench::new(vec![later()]).await;
    bench.push(&code()).await;
    bench.drain_after(0).await;
    assert_eq!(bench.job().await, ("due".into(), true, Some("the mail server answered 451".into()), 10));
    bench.drain_after(10).await;
    assert_eq!((bench.job().await.0.as_str(), bench.carried().len()), ("done", 1));
}

#[tokio::test]
async fn a_refusal_for_good_is_not_tried_again() {
    let bench = Bench::new(vec![Undelivered::Never("the mail server answered 550".into())]).await;
    bench.push(&notice()).await;
    assert_eq!((bench.drain_after(0).await, bench.drain_after(80_000).await), (1, 0));
    assert_eq!(bench.job().await.0, "dead");
}

#[tokio::test]
async fn a_code_is_not_sent_after_its_end_nor_after_many_tries() {
    let bench = Bench::new(vec![]).await;
    bench.push(&code()).await;
    bench.drain_after(600).await;
    assert_eq!(bench.job().await.2.as_deref(), Some("it is too late"));
    let bench = Bench::new((0..9).map(|_| later()).collect()).await;
    bench.push(&to_ada(Letter::CodeText { code: "482913".into(), minutes: 10 })).await;
    for wait in [0, 10, 30, 120] {
        assert_eq!(bench.drain_after(wait).await, 1);
    }
    assert_eq!(bench.job().await.0, "dead");
}

#[tokio::test]
async fn a_blank_sends_nothing_and_a_payload_of_another_job_is_not_opened() {
    let bench = Bench::new(vec![]).await;
    bench.push(&Errand::Blank).await;
    bench.drain_after(0).await;
    assert_eq!(bench.job().await.0, "done");

    let bench = Bench::new(vec![]).await;
    bench.push(&code()).await;
    let mut tx = bench.db.write().await.expect("a transaction");
    crate::store::run!(&mut tx, "UPDATE jobs SET id = 'another'").expect("renamed");
    tx.commit().await.expect("committed");
    bench.drain_after(0).await;
    assert_eq!(bench.job().await.2.as_deref(), Some("the errand cannot be opened"));
    assert!(bench.carried().is_empty());
}

#[tokio::test]
async fn abu_036_the_queue_shows_no_secret_to_who_reads_the_database() {
    let bench = Bench::new(vec![]).await;
    bench.push(&code()).await;
    let payload = async || {
        let mut tx = bench.db.read().await.expect("a transaction");
        let row: Option<(Option<Vec<u8>>,)> = crate::store::one!(&mut tx, "SELECT payload FROM jobs").expect("a row");
        row.and_then(|row| row.0)
    };
    let sealed = payload().await.expect("sealed");
    for secret in ["482913", "tok", "ada"] {
        assert!(!sealed.windows(secret.len()).any(|window| window == secret.as_bytes()));
    }
    bench.drain_after(0).await;
    assert_eq!(payload().await, None);
}

async fn admin(bench: &Bench, id: &str, roles: &str, mail: Option<&str>, alternate: Option<&str>, language: &str) {
    let mut tx = bench.db.write().await.expect("a transaction");
    let admin = User {
        id: id.into(),
        tenant_id: "harbour".into(),
        login: format!("{id}@harbour.example"),
        display_name: id.into(),
        mail: mail.map(str::to_owned),
        source: CLOUD.into(),
        roles: roles.into(),
        enabled: id != "gone",
        plan: "none".into(),
        language: Some(language.into()),
        password_hash: None,
        password_set_at: 0,
        must_change: false,
        never_expires: false,
        second_factor: false,
        confirmed_at: None,
    };
    user::insert(&mut tx, &admin, START).await.expect("inserted");
    if let Some(alternate) = alternate {
        contact::set(&mut tx, "harbour", id, contact::ALTERNATE_EMAIL, alternate, contact::By::Creator).await.expect("set");
    }
    tx.commit().await.expect("committed");
}

#[tokio::test]
async fn a_request_for_help_reaches_the_first_tier_that_has_an_address_each_in_their_language() {
    let bench = Bench::new(vec![]).await;
    let letter = Letter::ContactAdmin { login: "cleo@harbour.example".into(), name: None, support_code: "s".into() };
    bench.push(&Errand::Helpers { letter: letter.clone() }).await;
    bench.drain_after(0).await;
    assert_eq!(bench.job().await.2.as_deref(), Some("no administrator has an address"));

    admin(&bench, "gone", "helpdesk", Some("gone@mail.example"), None, "en").await;
    admin(&bench, "mute", "password", None, None, "en").await;
    admin(&bench, "uma", "reports_reader user", None, Some("uma.home@mail.example"), "de-AT").await;
    admin(&bench, "ugo", "user", Some("ugo@mail.example"), Some("ugo.home@mail.example"), "en").await;
    admin(&bench, "dora", "global", Some("dora@mail.example"), None, "en").await;
    bench.push(&Errand::Helpers { letter }).await;
    bench.drain_after(1).await;
    let mut carried = bench.carried();
    carried.sort_by(|a, b| a.to.cmp(&b.to));
    let seen: Vec<_> = carried.iter().map(|message| (message.to.as_str(), message.lang.as_str())).collect();
    assert_eq!(seen, [("ugo@mail.example", "en"), ("uma.home@mail.example", "de")]);
    assert!(carried[1].text.starts_with("Hilfe gesucht"));
}

#[tokio::test]
async fn many_requests_become_one_digest_an_hour_later() {
    let bench = Bench::new(vec![]).await;
    admin(&bench, "dora", "global", Some("dora@mail.example"), None, "en").await;
    let mut tx = bench.db.write().await.expect("a transaction");
    for at in [START - 5, START, START + 60, START + 120] {
        tally::add(&mut tx, "harbour", REQUESTS, at).await.expect("counted");
    }
    tx.commit().await.expect("committed");
    bench.push(&Errand::HelpersDigest { since: START }).await;
    assert_eq!(bench.drain_after(3599).await, 0);
    bench.drain_after(1).await;
    let text = bench.carried()[0].text.replace(['\u{2068}', '\u{2069}'], "");
    assert!(text.contains("3 more people asked for help"), "{text}");
}

#[tokio::test]
async fn a_runner_stops_after_what_is_under_way() {
    let bench = Bench::new(vec![]).await;
    bench.push(&to_ada(Letter::CannotReset { login: "ada@harbour.example".into(), reason: Reason::Disabled })).await;
    let stop = CancellationToken::new();
    let running = tokio::spawn(bench.runner.clone().run(stop.clone()));
    for _ in 0..200 {
        if !bench.carried().is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    stop.cancel();
    running.await.expect("it ends by itself");
    assert_eq!((bench.carried().len(), bench.job().await.0.as_str()), (1, "done"));
}
