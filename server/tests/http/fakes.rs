//! A portal that decides nothing: it remembers what it was asked and answers what the test says. Behind it is the real router.

use std::sync::{Arc, Mutex};

use app::{
    contract::{
        Caller, Fault, Frame, Front, Go, Place, Portal, Recover, TenantId,
        recover::{BotCheck, Choose, Dispatch, Help, Identify, NewPassword, PasskeyProof, RecoverPage, Show, Step},
    },
    l10n::Texts,
    pages::post::Outcome,
};
use async_trait::async_trait;
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::Request,
};
use bytes::Bytes;
use http::{HeaderMap, Response, StatusCode, header};
use server::http::{Assets, BrandFile, Brands, Calls, Counts, Crowd, Peer, Pressed, Site, Sites, Web, portal_router};
use server::network::Networks;
use tower::ServiceExt;

/// What a form's answer will be, and what was asked so far.
#[derive(Default)]
pub(crate) struct Script {
    outcome: Mutex<Option<Outcome>>,
    asked: Mutex<Vec<(String, Caller)>>,
    pressed: Mutex<Vec<Pressed>>,
    hold: Hold,
}

/// Keeps pages for `username=hold` from being answered until it is released.
#[derive(Clone)]
pub(crate) struct Hold {
    here: Arc<tokio::sync::Semaphore>,
    released: Arc<tokio::sync::Notify>,
}

impl Default for Hold {
    fn default() -> Self {
        Self { here: Arc::new(tokio::sync::Semaphore::new(0)), released: Arc::default() }
    }
}

impl Hold {
    /// Waits until so many wait.
    pub(crate) async fn arrived(&self, many: u32) {
        self.here.acquire_many(many).await.expect("never closed").forget();
    }

    /// Lets all of them go.
    pub(crate) fn release(&self) {
        self.released.notify_waiters();
    }

    async fn wait(&self) {
        let released = self.released.notified();
        self.here.add_permits(1);
        released.await;
    }
}

impl Script {
    pub(crate) fn take(&self, what: String, caller: &Caller) -> Outcome {
        self.asked.lock().expect("unpoisoned").push((what, caller.clone()));
        self.outcome.lock().expect("unpoisoned").clone().unwrap_or_else(|| Ok(Go::to("/recover")))
    }
}

/// The router and the script behind it.
pub(crate) struct World {
    pub(crate) script: Arc<Script>,
    pub(crate) router: Router,
}

/// A status, headers and a body.
pub(crate) struct Seen {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl World {
    pub(crate) fn new() -> Self {
        let script = Arc::new(Script::default());
        let web = Web {
            portal: Portal {
                front: script.clone(),
                recover: script.clone(),
                sign_in: script.clone(),
                account: script.clone(),
                enrol: script.clone(),
                admin: script.clone(),
                policy: script.clone(),
                accounts: script.clone(),
                groups: script.clone(),
                bulk: script.clone(),
                imports: script.clone(),
                brand: script.clone(),
                organization: script.clone(),
                organizations: script.clone(),
                reports: script.clone(),
            },
            sites: script.clone(),
            brands: script.clone(),
            calls: script.clone(),
            assets: Assets::load().expect("no manifest, or a good one"),
            proxies: Arc::new(["10.0.0.0/8".parse().expect("a network")]),
            crowd: Crowd::new(1000, 16, Networks::default(), Arc::default()),
            counts: Arc::new(Counts::default()),
        };
        Self { script, router: portal_router(web) }
    }

    /// What holds requests back.
    pub(crate) fn hold(&self) -> Hold {
        self.script.hold.clone()
    }

    /// Says what every form leads to from now on.
    pub(crate) fn answers(&self, outcome: Outcome) {
        *self.script.outcome.lock().expect("unpoisoned") = Some(outcome);
    }

    /// What reached the portal, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.script.asked.lock().expect("unpoisoned").iter().map(|(what, _)| what.clone()).collect()
    }

    /// The caller as the portal saw it last.
    pub(crate) fn caller(&self) -> Caller {
        self.script.asked.lock().expect("unpoisoned").last().expect("something was asked").1.clone()
    }

    /// Keys pressed in calls.
    pub(crate) fn pressed(&self) -> Vec<Pressed> {
        self.script.pressed.lock().expect("unpoisoned").clone()
    }

    pub(crate) async fn send(&self, mut request: Request) -> Seen {
        if request.extensions().get::<Peer>().is_none() {
            request.extensions_mut().insert(Peer(([203, 0, 113, 9], 40_000).into()));
        }
        let response: Response<Body> = match self.router.clone().oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, 1 << 24).await.expect("the whole body");
        Seen { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
    }

    pub(crate) async fn get(&self, path: &str) -> Seen {
        self.send(ask("GET", path)).await
    }

    /// A form as a browser posts it from a page of the same host.
    pub(crate) async fn post(&self, path: &str, body: &str) -> Seen {
        self.send(form(path, body)).await
    }
}

/// A request to the http tenant at `localhost`.
pub(crate) fn ask(method: &str, path: &str) -> Request {
    let request = Request::builder().method(method).uri(path).header(header::HOST, "localhost:8080");
    request.body(Body::empty()).expect("a request")
}

/// A post with everything a browser sends along.
pub(crate) fn form(path: &str, body: &str) -> Request {
    let mut request = ask("POST", path);
    *request.body_mut() = Body::from(body.to_owned());
    set(&mut request, "origin", "http://localhost:8080");
    set(&mut request, "sec-fetch-site", "same-origin");
    set(&mut request, "content-type", "application/x-www-form-urlencoded");
    request
}

/// Sets or replaces a header.
pub(crate) fn set(request: &mut Request, name: &'static str, value: &str) {
    request.headers_mut().insert(name, value.parse().expect("a header"));
}

impl Seen {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().expect("ASCII"))
    }

    pub(crate) fn cookies(&self) -> Vec<&str> {
        self.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().expect("ASCII")).collect()
    }
}

pub(crate) fn frame() -> Frame {
    let english = ("en".to_owned(), "common.ftl".to_owned(), "language-name = English\n".to_owned());
    let words = Texts::load([english]).expect("good texts").english();
    Frame {
        areas: Vec::new(),
        languages: vec![words.clone()],
        words,
        tenant: Some("Harbour Books".into()),
        logo: None,
        illustration: None,
        style: None,
        text: None,
        support_code: "SUPPORT".into(),
        at: "2026-09-21 12:00:00 UTC".into(),
        reader: None,
        whr: None,
        beyond: Arc::default(),
    }
}

#[async_trait]
impl Sites for Script {
    async fn find(&self, host: &str) -> Result<Option<Site>, Fault> {
        let tenant = |id| Place::Tenant(TenantId::new(id));
        let site = |place, secure| Some(Site { place, secure });
        Ok(match host {
            "nobody-knows.localhost" => return Err(Fault::Unavailable),
            "localhost" => site(tenant("harbour"), false),
            "portal.harbour.example" => site(tenant("harbour"), true),
            "portal.localhost" => site(Place::Shared, false),
            _ => None,
        })
    }
}

#[async_trait]
impl Brands for Script {
    async fn file(&self, name: &str) -> Option<BrandFile> {
        (name == "0a1b.css").then(|| BrandFile { content_type: "text/css; charset=utf-8", bytes: Bytes::from_static(b":root{}") })
    }
}

#[async_trait]
impl Calls for Script {
    async fn pressed(&self, pressed: Pressed) -> Result<(), Fault> {
        let right = pressed.token == "right";
        self.pressed.lock().expect("unpoisoned").push(pressed);
        if right { Ok(()) } else { Err(Fault::NotFound) }
    }
}

#[async_trait]
impl Front for Script {
    async fn frame(&self, _: &Caller) -> Frame {
        frame()
    }
}

#[async_trait]
impl Recover for Script {
    async fn page(&self, caller: &Caller, show: Show) -> Result<RecoverPage, Fault> {
        assert_ne!(caller.login.as_deref(), Some("panic"), "a bug");
        if caller.login.as_deref() == Some("hold") {
            self.hold.wait().await;
        }
        self.take(format!("{show:?}"), caller)?;
        Ok(RecoverPage {
            frame: frame(),
            step: Step::Cancelled,
            whom: None,
            refusals: Vec::new(),
            notice: None,
            trail: None,
            ends: None,
            help: Help::Page,
        })
    }
    async fn identify(&self, caller: &Caller, form: Identify) -> Outcome {
        self.take(format!("{form:?}"), caller)
    }
    async fn choose(&self, caller: &Caller, form: Choose) -> Outcome {
        self.take(format!("{form:?}"), caller)
    }
    async fn send(&self, caller: &Caller, form: Dispatch) -> Outcome {
        self.take(format!("{form:?}"), caller)
    }
    async fn prove(&self, caller: &Caller, code: String) -> Outcome {
        self.take(format!("prove {code:?}"), caller)
    }
    async fn passkey(&self, caller: &Caller, form: PasskeyProof) -> Outcome {
        self.take(format!("passkey {} {}", form.ceremony, form.credential), caller)
    }
    async fn answer(&self, caller: &Caller, answers: Vec<String>) -> Outcome {
        self.take(format!("answer {answers:?}"), caller)
    }
    async fn follow(&self, caller: &Caller, token: String) -> Outcome {
        self.take(format!("follow {token}"), caller)
    }
    async fn press(&self, caller: &Caller) -> Outcome {
        self.take("press".into(), caller)
    }
    async fn renew(&self, caller: &Caller, form: NewPassword) -> Outcome {
        self.take(format!("renew {:?} {:?}", form.password, form.confirm), caller)
    }
    async fn extend(&self, caller: &Caller) -> Outcome {
        self.take("extend".into(), caller)
    }
    async fn cancel(&self, caller: &Caller) -> Outcome {
        self.take("cancel".into(), caller)
    }
    async fn contact(&self, caller: &Caller, bot: BotCheck) -> Outcome {
        self.take(format!("contact {bot:?}"), caller)
    }
}
