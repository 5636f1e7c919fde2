//! A portal that shows what it is told to, and the English texts.

mod accounts;
mod admin;
mod brand;
mod bulk;
mod enrol;
mod events;
mod groups;
mod imports;
mod organization;
mod organizations;
mod policy;
mod refusals;
mod reports;

use std::{
    fs,
    future::Future,
    net::{IpAddr, Ipv4Addr},
    path::Path,
    pin::pin,
    sync::{Arc, OnceLock},
    task::{Context, Poll, Waker},
};

use accounts::{FakeAccounts, fake_account};
pub(crate) use admin::{administration, fake_admin};
use app::{
    contract::{
        Account, Asked, Caller, Fault, Frame, Front, Go, Place, Portal, Recover, SignIn,
        account::{ChangeForm, ChangePage, Home},
        panel::{Activity, By, Day, Device, Entry, HAPPENED, OpenSession, Profile, Registered, Tile},
        recover::{
            BotCheck, Ceremony, Choose, Demands, Dispatch, Help, Identify, NewPassword, PasskeyProof, RecoverPage, Show, Step,
        },
        sign_in::{self, PasskeyForm, PasswordForm, SecondForm, SecondPage, SignInPage},
    },
    l10n::Texts,
    pages::Site,
    policy::Area,
};
use async_trait::async_trait;
use brand::fake_brand;
use bulk::fake_bulk;
pub(crate) use enrol::{enrolment, fake_enrol};
use groups::fake_groups;
use imports::fake_imports;
use organization::fake_organization;
use organizations::fake_organizations;
pub(crate) use policy::{fake_policy, policies};
pub(crate) use refusals::refusals;
use reports::fake_reports;

/// Answers every question with the one page it holds.
#[derive(Clone)]
pub(crate) struct Fake {
    pub(crate) frame: Frame,
    pub(crate) page: Result<RecoverPage, Fault>,
    pub(crate) sign_in: SignInPage,
    pub(crate) second: SecondPage,
    pub(crate) home: Home,
    pub(crate) profile: Profile,
    pub(crate) activity: Activity,
    pub(crate) change: ChangePage,
}

impl Fake {
    pub(crate) fn portal(self) -> Portal {
        let all = Arc::new(self);
        let enrol = Arc::new(fake_enrol(&all.frame));
        let admin = Arc::new(fake_admin(&all.frame));
        let policy = Arc::new(fake_policy(&all.frame));
        let accounts = Arc::new(FakeAccounts(fake_account(&all.frame)));
        let brand = Arc::new(fake_brand(&all.frame));
        let groups = Arc::new(fake_groups(&all.frame));
        let bulk = Arc::new(fake_bulk(&all.frame));
        let imports = Arc::new(fake_imports(&all.frame));
        let (front, recover, sign_in) = (all.clone(), all.clone(), all.clone());
        let organization = Arc::new(fake_organization(&all.frame));
        let organizations = Arc::new(fake_organizations(&all.frame));
        let reports = Arc::new(fake_reports(&all.frame));
        Portal {
            front,
            recover,
            sign_in,
            account: all,
            enrol,
            admin,
            policy,
            accounts,
            groups,
            bulk,
            imports,
            brand,
            organization,
            organizations,
            reports,
        }
    }
}

#[async_trait]
impl Front for Fake {
    async fn frame(&self, _: &Caller) -> Frame {
        self.frame.clone()
    }
}

#[async_trait]
impl Recover for Fake {
    async fn page(&self, _: &Caller, _: Show) -> Result<RecoverPage, Fault> {
        self.page.clone()
    }
    async fn identify(&self, _: &Caller, form: Identify) -> Result<Go, Fault> {
        Ok(Go::to(form.login))
    }
    async fn choose(&self, _: &Caller, form: Choose) -> Result<Go, Fault> {
        Ok(Go::to(form.method))
    }
    async fn send(&self, _: &Caller, form: Dispatch) -> Result<Go, Fault> {
        Ok(Go::to(form.destination))
    }
    async fn prove(&self, _: &Caller, code: String) -> Result<Go, Fault> {
        Ok(Go::to(code))
    }
    async fn passkey(&self, _: &Caller, form: PasskeyProof) -> Result<Go, Fault> {
        Ok(Go::to(form.credential))
    }
    async fn answer(&self, _: &Caller, answers: Vec<String>) -> Result<Go, Fault> {
        Ok(Go::to(answers.concat()))
    }
    async fn follow(&self, _: &Caller, token: String) -> Result<Go, Fault> {
        Ok(Go::to(token))
    }
    async fn press(&self, _: &Caller) -> Result<Go, Fault> {
        Err(Fault::Denied)
    }
    async fn renew(&self, _: &Caller, _: NewPassword) -> Result<Go, Fault> {
        Err(Fault::NotEarned)
    }
    async fn extend(&self, _: &Caller) -> Result<Go, Fault> {
        Err(Fault::Expired)
    }
    async fn cancel(&self, _: &Caller) -> Result<Go, Fault> {
        Err(Fault::Expired)
    }
    async fn contact(&self, _: &Caller, _: BotCheck) -> Result<Go, Fault> {
        Err(Fault::Unavailable)
    }
}

#[async_trait]
impl SignIn for Fake {
    async fn page(&self, _: &Caller, _: sign_in::Asked) -> Result<SignInPage, Fault> {
        Ok(self.sign_in.clone())
    }
    async fn password(&self, _: &Caller, form: PasswordForm) -> Result<Go, Fault> {
        Ok(Go::to(form.login))
    }
    async fn passkey(&self, _: &Caller, form: PasskeyForm) -> Result<Go, Fault> {
        Ok(Go::to(form.credential))
    }
    async fn second_page(&self, _: &Caller, _: Option<String>) -> Result<SecondPage, Fault> {
        Ok(self.second.clone())
    }
    async fn second(&self, _: &Caller, form: SecondForm) -> Result<Go, Fault> {
        Ok(Go::to(form.code))
    }
    async fn second_passkey(&self, _: &Caller, form: PasskeyForm) -> Result<Go, Fault> {
        Ok(Go::to(form.credential))
    }
    async fn sign_out(&self, _: &Caller) -> Result<Go, Fault> {
        Err(Fault::Expired)
    }
}

#[async_trait]
impl Account for Fake {
    async fn home(&self, _: &Caller, _: bool) -> Result<Home, Fault> {
        self.page.as_ref().map(|_| self.home.clone()).map_err(|fault| *fault)
    }
    async fn profile(&self, _: &Caller, _: bool) -> Result<Profile, Fault> {
        Ok(self.profile.clone())
    }
    async fn language(&self, _: &Caller, tag: String) -> Result<Go, Fault> {
        Ok(Go::to(tag))
    }
    async fn activity(&self, _: &Caller, _: bool) -> Result<Activity, Fault> {
        Ok(self.activity.clone())
    }
    async fn end_pass(&self, _: &Caller) -> Result<Go, Fault> {
        Ok(Go::to("/account/activity"))
    }
    async fn end_session(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn end_others(&self, _: &Caller) -> Result<Go, Fault> {
        Err(Fault::Expired)
    }
    async fn change_page(&self, _: &Caller, _: bool, _: bool) -> Result<ChangePage, Fault> {
        Ok(self.change.clone())
    }
    async fn change(&self, _: &Caller, form: ChangeForm) -> Result<Go, Fault> {
        Ok(Go::to(form.password))
    }
}

/// All languages of the project.
pub(crate) fn texts() -> Texts {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    TEXTS.get_or_init(load).clone()
}

fn load() -> Texts {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
    let mut files = Vec::new();
    for folder in fs::read_dir(root).expect("the project has locales") {
        let folder = folder.expect("a readable folder").path();
        for file in fs::read_dir(&folder).expect("a folder of a language") {
            let file = file.expect("a readable file").path();
            let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
            if file.extension().is_some_and(|kind| kind == "ftl") {
                files.push((name(&folder), name(&file), fs::read_to_string(&file).expect("UTF-8")));
            }
        }
    }
    Texts::load(files).expect("sound texts")
}

/// A frame in that language.
pub(crate) fn frame(tag: &str) -> Frame {
    let texts = texts();
    Frame {
        areas: Area::ALL.to_vec(),
        words: texts.best(&[tag.to_owned()]).expect("the language is there"),
        languages: texts.all(),
        tenant: Some("Harbour Books".into()),
        logo: None,
        illustration: None,
        style: Some("/brand/0123.css".into()),
        text: Some("Ring 4000 if you are stuck.".into()),
        support_code: "01JD-4QX7-9M2K".into(),
        at: "2026-09-21 12:00:00 UTC".into(),
        reader: None,
        whr: None,
        beyond: Arc::default(),
    }
}

/// A page of the wizard without anything around it.
pub(crate) fn page(step: Step) -> RecoverPage {
    RecoverPage {
        frame: frame("en"),
        step,
        whom: None,
        refusals: Vec::new(),
        notice: None,
        trail: None,
        ends: None,
        help: Help::Page,
    }
}

/// What a new password must be; with `classes`, as in 2016.
pub(crate) fn demands(classes: bool) -> Demands {
    Demands { min: if classes { 8 } else { 15 }, max: 256, classes, past: true }
}

/// A portal that shows this page.
pub(crate) fn fake(page: Result<RecoverPage, Fault>) -> Fake {
    let frame = page.as_ref().map_or_else(|_| frame("en"), |page| page.frame.clone());
    let sign_in = SignInPage {
        frame: frame.clone(),
        login: String::new(),
        next: None,
        leaves: false,
        puzzle: None,
        passkey: None,
        refusal: None,
    };
    let second = SecondPage {
        frame: frame.clone(),
        totp: true,
        recovery_code: true,
        passkey: None,
        puzzle: None,
        leaves: false,
        refusal: None,
    };
    let home = Home {
        frame: frame.clone(),
        name: "Ada".into(),
        login: "ada@harbour.example".into(),
        apps: tiles(),
        expires_in_days: None,
        administers: false,
        done: None,
    };
    let profile = Profile {
        frame: frame.clone(),
        name: "Ada".into(),
        login: "ada@harbour.example".into(),
        registered: everything_registered(),
        language: frame.words.tag().to_owned(),
        done: None,
    };
    let change = ChangePage {
        frame: frame.clone(),
        login: "ada@harbour.example".into(),
        due: None,
        elsewhere: false,
        leaves: false,
        suggestion: None,
        demands: demands(false),
        refusals: Vec::new(),
    };
    let activity = activity(frame.clone());
    Fake { frame, page, sign_in, second, home, profile, activity, change }
}

fn tiles() -> Vec<Tile> {
    let tile = |name: &str, icon: Option<&str>| Tile {
        name: name.into(),
        address: "https://mail.harbour.example/".into(),
        host: "mail.harbour.example".into(),
        icon: icon.map(str::to_owned),
        initial: name.chars().take(1).collect(),
    };
    vec![tile("Mail", None), tile("Stock room", Some("/brand/0123.png"))]
}

fn everything_registered() -> Registered {
    Registered {
        email: Some("a•••@m•••.example".into()),
        mobile: Some("+1 •••••••23".into()),
        office: Some("+44 •••••••23".into()),
        authenticators: 1,
        passkeys: 2,
        recovery_codes: 9,
        questions: 5,
        second_factor: true,
    }
}

/// One of each thing that can happen, and a second session.
fn activity(frame: Frame) -> Activity {
    let firefox = Device { program: Some("Firefox"), system: Some("Android") };
    let unknown = Device { program: None, system: None };
    let session = |device, here| OpenSession {
        id: "s1".into(),
        device,
        address: "198.51.100.7".into(),
        since: "November 23, 2026 at 3:42 PM".into(),
        seen: "November 23, 2026 at 3:45 PM".into(),
        here,
    };
    let entry = |what, by| Entry { what, whom: Some("ben@harbour.example".into()), time: "12:40".into(), by };
    let mut entries: Vec<Entry> =
        HAPPENED.into_iter().map(|what| entry(what, By::Browser(firefox, "198.51.100.7".into()))).collect();
    entries.push(entry(HAPPENED[0], By::Organization));
    entries.push(entry(HAPPENED[0], By::Administrator("boss@harbour.example".into())));
    let sessions = vec![session(firefox, true), session(unknown, false)];
    let pass = Some("Monday, 12:40".into());
    Activity { frame, sessions, pass, days: vec![Day { date: "November 23, 2026".into(), entries }], done: None }
}

pub(crate) fn caller() -> Caller {
    Caller {
        place: Place::Shared,
        hint: None,
        login: None,
        asked: Asked::default(),
        address: IpAddr::V4(Ipv4Addr::LOCALHOST),
        agent: String::new(),
        request: "r1".into(),
        accepts_cookies: true,
        flow: None,
        session: None,
        link: None,
        devices: Vec::new(),
        unattended: false,
        peeks: false,
    }
}

pub(crate) fn site() -> Site {
    Site { build: "b1".into(), style: "/pkg/style.css".into(), boot: "/pkg/boot.js".into(), press: "/pkg/press.js".into() }
}

/// The result of a future that never waits.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a fake does not wait"),
    }
}

/// A passkey's ceremony.
pub(crate) fn ceremony() -> Ceremony {
    Ceremony { ceremony: "sealed".to_owned(), options: "{}".to_owned(), host: "localhost".to_owned() }
}
