//! The real portal, started on a database of its own, with a clock that only the test moves and an outbox instead of the post.

mod browser;
mod clock;
mod database;
mod tables;

use std::sync::Arc;

pub(crate) use browser::{Browser, Page, solve};
pub(crate) use clock::TestClock;
pub(crate) use database::Engine;
use server::{
    Outside, Server,
    config::Config,
    courier::{
        Courier, Couriers,
        outbox::{Kept, Outbox, Press, router},
    },
    directory::{Directory, NoDirectory},
    portal::Clock,
    store::{event::Event, tenant::Tenant},
};
use tower::ServiceExt;

/// A portal that runs for one test.
pub(crate) struct Portal {
    pub(crate) server: Server,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) outbox: Arc<Outbox>,
    config: Config,
    outside: Outside,
    database: database::Database,
}

/// How a test wants its portal.
#[derive(Clone)]
pub(crate) struct Wish {
    pub(crate) engine: Engine,
    pub(crate) directory: Arc<dyn Directory>,
    pub(crate) limits: server::config::Limits,
    /// What carries messages, if not the outbox.
    pub(crate) courier: Option<Arc<dyn Courier>>,
}

impl Wish {
    pub(crate) fn on(engine: Engine) -> Self {
        // One bit: the puzzle is real, and quick to solve.
        let limits = server::config::Limits { puzzle_bits: 1, ..Default::default() };
        Self { engine, directory: Arc::new(NoDirectory), limits, courier: None }
    }
}

impl Portal {
    /// The world of the demo on a database of the given kind.
    pub(crate) async fn start(engine: Engine) -> Self {
        Self::with(Wish::on(engine)).await
    }

    /// The same with other limits or another directory.
    pub(crate) async fn with(wish: Wish) -> Self {
        let database = database::Database::create(wish.engine).await;
        let clock = Arc::new(TestClock::default());
        let outbox = Arc::new(Outbox::new({
            let clock = Arc::clone(&clock);
            move || clock.now()
        }));
        let mut config = Config::local(database.url());
        config.portal.listen = ([127, 0, 0, 1], 0).into();
        config.operations.listen = ([127, 0, 0, 1], 0).into();
        config.portal.proxies = vec!["127.0.0.1/32".parse().expect("a network")];
        // A token cost: what is tested here is not how slow a hash is.
        config.passwords.memory_kib = 64;
        config.passwords.passes = 1;
        config.limits = wish.limits;
        let outside = Outside {
            clock: Arc::clone(&clock) as _,
            couriers: Couriers::all(wish.courier.unwrap_or_else(|| Arc::clone(&outbox) as _)),
            directory: wish.directory,
        };
        let server = server::start(&config, &outside).await.expect("the portal starts");
        server::demo::fill(&server.core, server.portal.port()).await.expect("an empty database");
        Self { server, clock, outbox, config, outside, database }
    }

    /// Another node on the same database.
    pub(crate) async fn another_node(&self) -> Server {
        server::start(&self.config, &self.outside).await.expect("the node starts")
    }

    /// Presses `#` in the newest call to a number; false if the call is over.
    pub(crate) async fn press_hash(&self, number: &str) -> bool {
        let call = self.message_to(number).await;
        let telephone = Arc::new(Telephone(self.server.core.clone()));
        let request = http::Request::post(format!("/calls/{}/press", call.id)).header("host", "localhost");
        let request = request.body(axum::body::Body::empty()).expect("a request");
        let answer = router(Arc::clone(&self.outbox), telephone).oneshot(request).await.expect("the outbox answers");
        answer.status() == http::StatusCode::SEE_OTHER
    }

    /// A browser at a host of the demo, from an address of its own.
    pub(crate) fn browser(&self, host: &str) -> Browser {
        Browser::new(self.server.portal, host)
    }

    /// Changes a tenant the way `rekey tenant set` does.
    pub(crate) async fn change(&self, tenant: &str, change: impl FnOnce(&mut Tenant)) {
        let mut tx = self.server.core.db.write().await.expect("database");
        let mut found = server::store::tenant::get(&mut tx, tenant).await.expect("database").expect("tenant");
        change(&mut found);
        server::store::tenant::update(&mut tx, &found).await.expect("database");
        tx.commit().await.expect("database");
    }

    /// All events of a tenant, oldest first.
    pub(crate) async fn events(&self, tenant: &str) -> Vec<Event> {
        let mut tx = self.server.core.db.read().await.expect("database");
        server::store::event::since(&mut tx, tenant, 0, 10_000).await.expect("database")
    }

    /// Result and reason of the finished attempts of a tenant.
    pub(crate) async fn results(&self, tenant: &str) -> Vec<(String, String)> {
        let events = self.events(tenant).await;
        let ends = events.into_iter().filter(|event| event.kind == "reset");
        ends.map(|event| (event.result.unwrap_or_default(), event.detail.unwrap_or_default())).collect()
    }

    /// The newest message to an address, waited for.
    pub(crate) async fn message_to(&self, to: &str) -> Kept {
        for _ in 0..400 {
            if let Some(found) = self.outbox.messages().into_iter().find(|message| message.to == to) {
                return found;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!("no message to {to} came");
    }

    /// A browser that has just been mailed a code, and the mail.
    pub(crate) async fn mailed(&self, login: &str, to: &str) -> (Browser, Kept) {
        let browser = self.browser("localhost");
        let page = browser.identify(login).await;
        let page = browser.choose(&page, "email").await;
        assert_eq!((page.step().as_str(), page.codes().len()), ("prove", 0), "{}", page.text());
        self.settle().await;
        (browser, self.message_to(to).await)
    }

    /// What the authenticator app of the demo shows, so many steps from now.
    pub(crate) fn authenticator(&self, steps: i64) -> String {
        let moment = u64::try_from(self.clock.now() + 30 * steps).expect("after 1970");
        server::portal::totp::code(server::demo::ADA_AUTHENTICATOR, moment)
    }

    /// Waits until every job in the queue was done, so that "nothing was sent" means something.
    pub(crate) async fn settle(&self) {
        for _ in 0..400 {
            let mut tx = self.server.core.db.read().await.expect("database");
            let open = server::store::job::open_until(&mut tx, self.clock.now()).await.expect("database");
            if open == 0 {
                return;
            }
            drop(tx);
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!("the queue does not empty");
    }

    /// Ends the portal and its database.
    pub(crate) async fn stop(self) {
        self.server.stop().await;
        self.database.drop().await;
    }
}

/// Tells the portal of a pressed key, as a gateway would.
struct Telephone(server::portal::Core);

#[async_trait::async_trait]
impl Press for Telephone {
    async fn press(&self, call: &str, token: &app::contract::Secret) -> bool {
        server::portal::recover::pressed(&self.0, call, token.expose()).await.is_ok()
    }
}

/// The six digits in a message.
pub(crate) fn code_in(text: &str) -> String {
    let digits: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 6).collect();
    digits.first().unwrap_or_else(|| panic!("no code in: {text}")).to_string()
}

/// The path of the link in a mail.
pub(crate) fn link_in(text: &str) -> String {
    let start = text.find("/r/").unwrap_or_else(|| panic!("no link in: {text}"));
    text[start..].chars().take_while(|c| !c.is_whitespace()).collect()
}

/// Runs a test on every engine there is: SQLite always, PostgreSQL where the environment names one.
macro_rules! on_both {
    ($name:ident, $portal:ident, $body:block) => {
        async fn $name($portal: &$crate::common::Portal) $body

        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                let portal = $crate::common::Portal::start($crate::common::Engine::Sqlite).await;
                super::$name(&portal).await;
                portal.stop().await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                let portal = $crate::common::Portal::start($crate::common::Engine::Postgres).await;
                super::$name(&portal).await;
                portal.stop().await;
            }
        }
    };
}
pub(crate) use on_both;
