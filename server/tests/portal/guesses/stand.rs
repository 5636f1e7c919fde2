//! Where somebody stands who guesses: in front of each form that takes a proof, with what is wrong there and what is right.

use app::policy::{Method, RecoveryCode, Role};
use futures::future::join_all;
use server::{
    crypto::Purpose,
    portal::{Clock as _, throttle::table::Proof},
    store::{pass, user},
};

use crate::{
    admin::{BEN, administers},
    common::{Browser, Page, Portal, link_in},
};

pub(super) const ADA: (&str, &str, &str) = ("ada@harbour.example", "the-lamp-is-lit-at-dusk", "ada.home@mail.example");
pub(super) const CLEO: (&str, &str) = ("cleo@harbour.example", "salt-on-the-window-sill");
pub(super) const LAYLA: &str = "layla@noor.example";
pub(super) const DAY: i64 = 24 * 3600;

pub(super) type Fields = Vec<(String, String)>;

/// Somebody in front of a form: what is wrong there, what is right, and what grows when it is taken.
pub(super) struct Stand {
    pub(super) browser: Browser,
    pub(super) form: &'static str,
    pub(super) wrong: Vec<Fields>,
    pub(super) right: Fields,
    pub(super) taken: &'static str,
}

pub(super) const ANSWER: &str = "/do/recover/answer";
pub(super) const GATES: &str = "SELECT COUNT(*) FROM gates";
pub(super) const OPEN: &str = "SELECT COUNT(*) FROM sessions WHERE stage = 'open'";

impl Stand {
    pub(super) async fn post(&self, fields: &Fields) -> Page {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.browser.post_raw(self.form, &fields).await
    }

    /// Sends what is wrong, one after the other.
    pub(super) async fn guess(&self) {
        for wrong in &self.wrong {
            self.post(wrong).await;
        }
    }

    /// Sends it all at once.
    pub(super) async fn guess_at_once(&self) {
        join_all(self.wrong.iter().map(|wrong| self.post(wrong))).await;
    }

    /// Whether what is right is taken.
    pub(super) async fn opens(&self, portal: &Portal) -> bool {
        let before = portal.number(self.taken).await;
        // The profile of 2016 puts other questions after a miss.
        let right = if self.form == ANSWER { answers(portal).await } else { self.right.clone() };
        self.post(&right).await;
        portal.number(self.taken).await > before
    }
}

pub(super) fn one(name: &str, value: impl Into<String>) -> Fields {
    vec![(name.to_owned(), value.into())]
}

/// Codes of six digits that are none of these.
pub(super) fn codes(times: usize, but: &[String]) -> Vec<Fields> {
    let wrong = (0..).map(|n| format!("{n:06}")).filter(|code| !but.contains(code));
    wrong.take(times).map(|code| one("code", code)).collect()
}

/// Recovery codes that nobody has.
pub(super) fn listed(times: usize) -> Vec<RecoveryCode> {
    (0..times).map(|n| RecoveryCode::of([11 + u8::try_from(n).expect("few"); 10])).collect()
}

/// The forms with a puzzle each, whether one is asked for or not.
pub(super) async fn puzzled(browser: &Browser, page: &str, form: &str, fills: Vec<Fields>) -> Vec<Fields> {
    let mut filled = Vec::new();
    for fill in fills {
        let fill: Vec<(&str, &str)> = fill.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        filled.push(browser.get(page).await.fill(form, &fill));
    }
    filled
}

/// In front of a gate of the wizard.
pub(super) async fn at_gate(browser: &Browser, login: &str, method: &str) -> Page {
    let page = browser.identify(login).await;
    let page = browser.choose(&page, method).await;
    assert_eq!(page.step(), "prove", "{method}: {:?}", page.codes());
    page
}

pub(super) async fn password(browser: Browser, (login, right): (&str, &str), wrong: Vec<String>, taken: &'static str) -> Stand {
    let form = "/do/account/sign-in";
    let typed = |password: String| vec![("login".to_owned(), login.to_owned()), ("password".to_owned(), password)];
    let fills = wrong.into_iter().chain([right.to_owned()]).map(typed).collect();
    let mut filled = puzzled(&browser, "/sign-in?why=bot_check", form, fills).await;
    let right = filled.pop().expect("the last one");
    Stand { browser, form, wrong: filled, right, taken }
}

pub(super) async fn second(browser: Browser, right: String, wrong: Vec<Fields>) -> Stand {
    second_after(browser, ADA.1, right, wrong).await
}

pub(super) async fn second_after(browser: Browser, password: &str, right: String, wrong: Vec<Fields>) -> Stand {
    let form = "/do/account/second";
    assert_eq!(browser.sign_in(ADA.0, password).await.path, "/sign-in/second");
    let fills = wrong.into_iter().chain([one("code", right)]).collect();
    let mut filled = puzzled(&browser, "/sign-in/second?why=bot_check", form, fills).await;
    let right = filled.pop().expect("the last one");
    Stand { browser, form, wrong: filled, right, taken: OPEN }
}

/// Somebody in front of the form of a row, ready to be wrong so many times.
pub(super) async fn stand(portal: &Portal, proof: Proof, browser: Browser, times: usize) -> Stand {
    let shown = [-1, 0, 1].map(|step| portal.authenticator(step));
    let prove = "/do/recover/prove";
    let filled = |page: &Page, form: &str, credential: &str| page.fill(form, &[("credential", credential)]);
    match proof {
        Proof::Password => password(browser, (ADA.0, ADA.1), (0..times).map(|n| format!("wrong {n}")).collect(), OPEN).await,
        Proof::Pass => {
            let made = give_pass(portal).await;
            let wrong = listed(times).iter().map(RecoveryCode::grouped).collect();
            password(browser, (ADA.0, &made), wrong, "SELECT COUNT(*) FROM sessions WHERE stage = 'registration'").await
        }
        Proof::SecondCode => {
            wants_second(portal).await;
            second(browser, shown[1].clone(), codes(times, &shown)).await
        }
        Proof::SecondRecoveryCode => {
            let right = portal.print_codes("harbour", ADA.0).await.swap_remove(3);
            wants_second(portal).await;
            second(browser, right, listed(times).iter().map(|code| one("code", code.grouped())).collect()).await
        }
        Proof::ResetCode => {
            at_gate(&browser, ADA.0, "email").await;
            let right = portal.code_to(ADA.2).await;
            let wrong = codes(times, std::slice::from_ref(&right));
            Stand { browser, form: prove, wrong, right: one("code", right), taken: GATES }
        }
        Proof::ResetApp => {
            at_gate(&browser, ADA.0, "totp").await;
            Stand { browser, form: prove, wrong: codes(times, &shown), right: one("code", shown[1].clone()), taken: GATES }
        }
        Proof::ResetRecoveryCode => {
            let right = portal.print_codes("harbour", ADA.0).await.swap_remove(3);
            methods(portal, &[Method::Email, Method::RecoveryCode]).await;
            at_gate(&browser, ADA.0, "recovery_code").await;
            let wrong = listed(times).iter().map(|code| one("code", code.grouped())).collect();
            Stand { browser, form: prove, wrong, right: one("code", right), taken: GATES }
        }
        Proof::Passkey | Proof::SecondPasskey | Proof::ResetPasskey => {
            second_factor(portal, false).await;
            let (_, mut key) = portal.with_passkey((ADA.0, ADA.1), "localhost").await;
            let (page, form, taken) = match proof {
                Proof::Passkey => ("/sign-in", "/do/account/passkey", OPEN),
                Proof::SecondPasskey => {
                    wants_second(portal).await;
                    browser.sign_in(ADA.0, ADA.1).await;
                    ("/sign-in/second", "/do/account/second-passkey", OPEN)
                }
                _ => {
                    methods(portal, &[Method::Passkey]).await;
                    at_gate(&browser, ADA.0, "passkey").await;
                    ("/recover", "/do/recover/passkey", GATES)
                }
            };
            let mut wrong = Vec::new();
            for _ in 0..times {
                wrong.push(filled(&browser.get(page).await, form, "{}"));
            }
            let last = browser.get(page).await;
            let right = filled(&last, form, &key.get(&last.options()));
            Stand { browser, form, wrong, right, taken }
        }
        Proof::ResetAnswers => {
            at_gate(&browser, LAYLA, "questions").await;
            let right = answers(portal).await;
            let wrong = right.iter().map(|(name, _)| (name.clone(), "no idea".to_owned())).collect();
            Stand { browser, form: ANSWER, wrong: vec![wrong; times], right, taken: GATES }
        }
        Proof::ResetLink => {
            let (_, mail) = portal.mailed(ADA.0, ADA.2).await;
            browser.get(&link_in(&mail.text)).await;
            Stand { browser, form: "/do/recover/press", wrong: Vec::new(), right: Vec::new(), taken: GATES }
        }
        Proof::RegistrationCode => {
            browser.sign_in(CLEO.0, CLEO.1).await;
            let to = format!("cleo.{}@mail.example", portal.clock.now());
            let page = browser.get("/enrol/email").await;
            browser.submit(&page, "/do/enrol/email", &[("email", &to)]).await;
            let right = portal.code_to(&to).await;
            let typed = |code: Fields| one("method", "email").into_iter().chain(code).collect::<Fields>();
            let wrong = codes(times, std::slice::from_ref(&right)).into_iter().map(typed).collect();
            let taken = "SELECT COUNT(*) FROM events WHERE kind = 'registration'";
            Stand { browser, form: "/do/enrol/prove", wrong, right: typed(one("code", right)), taken }
        }
        Proof::CallerCode => {
            let desk = administers(portal, &[Role::Helpdesk]).await;
            let ben = portal.user("harbour", BEN).await.id;
            desk.post("/do/admin/verify", &[("user", &ben), ("method", "email")]).await;
            let right = portal.code_to("ben.home@mail.example").await;
            let typed = |code: Fields| one("user", ben.as_str()).into_iter().chain(code).collect::<Fields>();
            let wrong = codes(times, std::slice::from_ref(&right)).into_iter().map(typed).collect();
            let taken = "SELECT COUNT(*) FROM events WHERE kind = 'caller_verified'";
            Stand { browser: desk, form: "/do/admin/verified", wrong, right: typed(one("code", right)), taken }
        }
    }
}

/// Layla's answers to what is asked now.
pub(super) async fn answers(portal: &Portal) -> Fields {
    let asked = "SELECT questions FROM challenges WHERE method = 'questions' AND ended_at IS NULL ORDER BY sent_at DESC";
    let asked: Vec<String> = serde_json::from_str(&portal.column(asked).await[0]).expect("a list");
    let known = |id: &String| server::demo::LAYLA_ANSWERS.iter().find(|(question, _)| question == id).expect("hers").1;
    asked.iter().enumerate().map(|(n, id)| (format!("answer{}", n + 1), known(id).to_owned())).collect()
}

pub(super) async fn methods(portal: &Portal, methods: &[Method]) {
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").methods = methods.to_vec()).await;
}

/// Ada's sign-in asks for a second factor from now on, or not any more.
pub(super) async fn second_factor(portal: &Portal, on: bool) {
    let ada = portal.user("harbour", ADA.0).await;
    let mut tx = portal.write().await;
    user::set_second_factor(&mut tx, "harbour", &ada.id, on).await.expect("database");
    tx.commit().await.expect("database");
}

pub(super) async fn wants_second(portal: &Portal) {
    second_factor(portal, true).await;
}

/// A pass for Ada that serves as often as she likes.
pub(super) async fn give_pass(portal: &Portal) -> String {
    portal.change("harbour", |harbour| harbour.policy.as_mut().expect("a policy").passes = true).await;
    let (code, ada) = (RecoveryCode::of([7; 10]), portal.user("harbour", ADA.0).await);
    let parts = ["harbour".as_bytes(), ada.id.as_bytes(), code.as_str().as_bytes()];
    let made = pass::Pass {
        code_hash: portal.server.core.keys.hash(Purpose::Pass, &parts).to_vec(),
        expires_at: portal.clock.now() + DAY,
        once: false,
        used_at: None,
    };
    let mut tx = portal.write().await;
    pass::put(&mut tx, "harbour", &ada.id, &made).await.expect("database");
    tx.commit().await.expect("database");
    code.grouped()
}

/// A browser in which Ada has signed in before, all the way.
pub(super) async fn familiar(portal: &Portal) -> Browser {
    second_factor(portal, false).await;
    let browser = portal.browser("localhost");
    assert_eq!(browser.sign_in(ADA.0, ADA.1).await.path, "/account");
    browser.post("/do/account/sign-out", &[]).await;
    browser
}
