//! The real portal, started on a database of its own, with a clock that only the test moves and an outbox instead of the post.

mod authenticator;
mod browser;
mod clock;
mod database;
mod people;
mod post;
mod record;
mod tables;

use std::{path::PathBuf, sync::Arc};

pub(crate) use authenticator::Authenticator;
pub(crate) use browser::{Browser, Page, solve};
pub(crate) use clock::TestClock;
pub(crate) use database::Engine;
pub(crate) use post::Post;
use server::{
    Outside, Server,
    config::{Config, Passwords},
    courier::{
        Channel, Courier, Couriers,
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
    pub(crate) post: Arc<Post>,
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
    pub(crate) passwords: Passwords,
    pub(crate) locales: Option<PathBuf>,
    /// Channels that nothing carries.
    pub(crate) without: &'static [Channel],
}

impl Wish {
    pub(crate) fn on(engine: Engine) -> Self {
        // One bit: the puzzle is real, and quick to solve.
        let limits = server::config::Limits { puzzle_bits: 1, ..Default::default() };
        // A token cost: what is tested here is not how slow a hash is.
        let passwords = Passwords { memory_kib: 64, passes: 1, ..Default::default() };
        Self { engine, directory: Arc::new(NoDirectory), limits, passwords, locales: None, courier: None, without: &[] }
    }
}

impl Portal {
    /// The world of the demo on a database of the given kind.
    pub(crate) async fn start(engine: Engine) -> Self {
        Self::with(Wish::on(engine)).await
    }

    /// The same, as wished.
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
        config.passwords = wish.passwords;
        config.locales = wish.locales;
        config.limits = wish.limits;
        let post = Arc::new(Post::new(Arc::clone(&outbox)));
        let outside = Outside {
            clock: Arc::clone(&clock) as _,
            couriers: without(Couriers::all(wish.courier.unwrap_or_else(|| Arc::clone(&post) as _)), wish.without),
            directory: wish.directory,
        };
        let server = server::start(&config, &outside).await.expect("the portal starts");
        server::demo::fill(&server.core, server.portal.port()).await.expect("an empty database");
        Self { server, clock, outbox, post, config, outside, database }
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

    /// The files that the database consists of, where it consists of files.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        self.database.files()
    }

    /// Changes a tenant the way `rekey tenant set` does.
    pub(crate) async fn change(&self, tenant: &str, change: impl FnOnce(&mut Tenant)) {
        let mut tx = self.server.core.db.write().await.expect("database");
        let mut found = server::store::tenant::get(&mut tx, tenant).await.expect("database").expect("tenant");
        change(&mut found);
        server::store::tenant::update(&mut tx, &found).await.expect("database");
        tx.commit().await.expect("database");
    }

    /// Changes a policy by command; the name of the change.
    pub(crate) async fn policy_change(&self, tenant: &str, changes: &[&str]) -> String {
        let changes: Vec<String> = changes.iter().map(|change| (*change).to_owned()).collect();
        let mut tx = self.server.core.db.write().await.expect("database");
        server::cli::set_tenant(&mut tx, tenant, &changes).await.expect("a policy that can be saved");
        let known = server::store::event::policy_changes(&mut tx, tenant, 1).await.expect("database");
        tx.commit().await.expect("database");
        known.into_iter().next().expect("a change").id
    }

    /// A tenant as it is stored.
    pub(crate) async fn tenant(&self, id: &str) -> Tenant {
        let mut tx = self.server.core.db.read().await.expect("database");
        server::store::tenant::get(&mut tx, id).await.expect("database").expect("tenant")
    }

    /// The policy of a tenant as it is stored.
    pub(crate) async fn policy(&self, tenant: &str) -> app::policy::Policy {
        self.tenant(tenant).await.policy.unwrap_or_default()
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
        self.mailed_at("localhost", login, to).await
    }

    /// The same at another host.
    pub(crate) async fn mailed_at(&self, host: &str, login: &str, to: &str) -> (Browser, Kept) {
        let browser = self.browser(host);
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

    /// What arrived last at an address, once everything in the queue was done.
    pub(crate) async fn newest_to(&self, to: &str) -> Kept {
        self.settle().await;
        self.message_to(to).await
    }

    /// The newest code that arrived at an address, whatever else did.
    pub(crate) async fn code_to(&self, to: &str) -> String {
        let messages = self.all_to(to).await;
        messages.iter().find_map(|message| find_code(&message.text)).unwrap_or_else(|| panic!("no code for {to}"))
    }

    /// Everything that arrived at an address, newest first, once everything in the queue was done.
    pub(crate) async fn all_to(&self, to: &str) -> Vec<Kept> {
        self.settle().await;
        self.outbox.messages().into_iter().filter(|message| message.to == to).collect()
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

fn without(mut couriers: Couriers, channels: &[Channel]) -> Couriers {
    for channel in channels {
        match channel {
            Channel::Email => couriers.email = None,
            Channel::Sms => couriers.sms = None,
            Channel::Voice => couriers.voice = None,
        }
    }
    couriers
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
    find_code(text).unwrap_or_else(|| panic!("no code in: {text}"))
}

fn find_code(text: &str) -> Option<String> {
    text.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 6).map(str::to_owned)
}

/// The path of the link in a mail, without the language that it opens in.
pub(crate) fn link_in(text: &str) -> String {
    let start = text.find("/r/").unwrap_or_else(|| panic!("no link in: {text}"));
    text[start..].chars().take_while(|c| !c.is_whitespace() && *c != '?').collect()
}

/// Runs a test on both engines; a third argument makes the wish for an engine.
macro_rules! on_both {
    ($name:ident, $portal:ident, $body:block) => {
        $crate::common::on_both!($name, $portal, $crate::common::Wish::on, $body);
    };
    ($name:ident, $portal:ident, $wish:expr, $body:block) => {
        async fn $name(engine: $crate::common::Engine) {
            let started = $crate::common::Portal::with($wish(engine)).await;
            {
                let $portal = &started;
                $body
            }
            started.stop().await;
        }

        mod $name {
            use $crate::common::Engine;

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                super::$name(Engine::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                super::$name(Engine::Postgres).await;
            }
        }
    };
}
pub(crate) use on_both;
