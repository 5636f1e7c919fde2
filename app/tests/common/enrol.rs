//! A registration that shows what it is told to.

use std::sync::Arc;

use app::{
    contract::{
        Caller, Enrol, Fault, Frame, Go, Portal, Refusal,
        enrol::{
            AgainForm, AppForm, AppPage, Barred, CodesPage, Country, DeletePage, Deletion, DuePage, EmailForm, EmailPage,
            EnrolPage, Entry, Item, Making, NewPasskey, Overview, PasskeyPage, PhoneForm, PhonePage, ProveForm, ProvePage,
            QuestionsPage, SecondFactor, Ways,
        },
        recover::{Again, Help},
    },
    pages,
    policy::{Method, Way},
};
use async_trait::async_trait;

use super::{caller, ceremony, now, refusals, site};

/// Answers every question with the page it holds.
#[derive(Clone)]
pub(crate) struct FakeEnrol {
    pub(crate) page: EnrolPage,
    pub(crate) due: Option<DuePage>,
    pub(crate) phone: PhonePage,
    pub(crate) email: EmailPage,
    pub(crate) prove: Option<ProvePage>,
    pub(crate) questions: QuestionsPage,
    pub(crate) app: AppPage,
    pub(crate) codes: CodesPage,
    pub(crate) passkey: PasskeyPage,
    pub(crate) delete: DeletePage,
}

#[async_trait]
impl Enrol for FakeEnrol {
    async fn page(&self, _: &Caller, _: bool) -> Result<EnrolPage, Fault> {
        Ok(self.page.clone())
    }
    async fn due(&self, _: &Caller) -> Result<Option<DuePage>, Fault> {
        Ok(self.due.clone())
    }
    async fn phone_page(&self, _: &Caller, _: bool) -> Result<PhonePage, Fault> {
        Ok(self.phone.clone())
    }
    async fn phone(&self, _: &Caller, form: PhoneForm) -> Result<Go, Fault> {
        Ok(Go::to(form.number))
    }
    async fn email_page(&self, _: &Caller, _: bool) -> Result<EmailPage, Fault> {
        Ok(self.email.clone())
    }
    async fn email(&self, _: &Caller, form: EmailForm) -> Result<Go, Fault> {
        Ok(Go::to(form.address))
    }
    async fn prove_page(&self, _: &Caller, _: bool) -> Result<Option<ProvePage>, Fault> {
        Ok(self.prove.clone())
    }
    async fn again(&self, _: &Caller, form: AgainForm) -> Result<Go, Fault> {
        Ok(Go::to(form.method))
    }
    async fn prove(&self, _: &Caller, form: ProveForm) -> Result<Go, Fault> {
        Ok(Go::to(form.code))
    }
    async fn questions_page(&self, _: &Caller, _: bool) -> Result<QuestionsPage, Fault> {
        Ok(self.questions.clone())
    }
    async fn questions(&self, _: &Caller, pairs: Vec<(String, String)>) -> Result<Go, Fault> {
        Ok(Go::to(pairs.into_iter().map(|(question, answer)| question + &answer).collect::<String>()))
    }
    async fn app_page(&self, _: &Caller, _: bool) -> Result<AppPage, Fault> {
        Ok(self.app.clone())
    }
    async fn app(&self, _: &Caller, form: AppForm) -> Result<Go, Fault> {
        Ok(Go::to(form.code))
    }
    async fn codes_page(&self, _: &Caller, _: bool) -> Result<CodesPage, Fault> {
        Ok(self.codes.clone())
    }
    async fn codes(&self, _: &Caller, sealed: String) -> Result<Go, Fault> {
        Ok(Go::to(sealed))
    }
    async fn passkey_page(&self, _: &Caller, _: bool) -> Result<PasskeyPage, Fault> {
        Ok(self.passkey.clone())
    }
    async fn passkey(&self, _: &Caller, form: NewPasskey) -> Result<Go, Fault> {
        Ok(Go::to(form.name))
    }
    async fn delete_page(&self, _: &Caller, _: Deletion) -> Result<DeletePage, Fault> {
        Ok(self.delete.clone())
    }
    async fn delete(&self, _: &Caller, what: Deletion) -> Result<Go, Fault> {
        Ok(Go::to(what.way))
    }
    async fn second_factor(&self, _: &Caller, on: bool) -> Result<Go, Fault> {
        Ok(Go::to(on.to_string()))
    }
    async fn finish(&self, _: &Caller) -> Result<Go, Fault> {
        Err(Fault::Expired)
    }
    async fn confirm(&self, _: &Caller) -> Result<Go, Fault> {
        Err(Fault::Expired)
    }
    async fn skip(&self, _: &Caller) -> Result<Go, Fault> {
        Err(Fault::Expired)
    }
}

/// Everything on file.
pub(crate) fn ways() -> Ways {
    let item = |name: &str, used: Option<&str>| Item { id: "1".into(), name: name.into(), used: used.map(str::to_owned) };
    Ways {
        phone: Some(Entry::Own("••23".into())),
        email: Some(Entry::Supplied("a•••@m•••.example".into())),
        office: Some("••45".into()),
        questions: Some(5),
        authenticators: Some(vec![item("phone", Some("May 1, 2026")), item("", None)]),
        apps_full: false,
        passkeys: Some(vec![item("key", None)]),
        recovery_codes: Some(10),
        second_factor: SecondFactor::Off,
        have: 1,
        need: 2,
        confirmable: true,
        held: false,
        kept_out: true,
        leaves: false,
    }
}

/// Pages in the language of that frame.
pub(crate) fn fake_enrol(frame: &Frame) -> FakeEnrol {
    let (frame, text) = (frame.clone(), |text: &str| text.to_owned());
    let again = Again { wait_s: 10, destination: text(""), puzzle: "v1".into() };
    FakeEnrol {
        page: EnrolPage { frame: frame.clone(), overview: Overview::Open(Box::new(ways())), refusals: Vec::new(), done: None },
        due: Some(DuePage { frame: frame.clone(), confirm: None, leaves: false }),
        phone: PhonePage {
            frame: frame.clone(),
            countries: vec![Country { code: text("GB"), name: text("United Kingdom"), dial: 44 }],
            country: text("GB"),
            example: Some("07400 120000".into()),
            number: text("+44 20 7946 0123"),
            supplied: true,
            text: true,
            call: true,
            method: None,
            puzzle: "v1".into(),
            refusals: Vec::new(),
        },
        email: EmailPage { frame: frame.clone(), address: text(""), supplied: false, puzzle: "v1".into(), refusals: Vec::new() },
        prove: Some(ProvePage {
            frame: frame.clone(),
            method: Method::Email,
            to: text("ada.home@mail.example"),
            minutes: 10,
            left_s: 0,
            again,
            refusals: Vec::new(),
        }),
        questions: QuestionsPage {
            frame: frame.clone(),
            offered: vec![(text("q01"), text("Where?")), (text("custom:مَن؟"), text("مَن؟"))],
            chosen: vec![text("q01"), text(""), text("")],
            replaces: true,
            refusals: Vec::new(),
        },
        app: AppPage {
            link: "otpauth://totp/A:b?secret=ABC&issuer=A".to_owned(),
            frame: frame.clone(),
            picture: (text("M0 0h7v1h-7z"), 21),
            secret: text("GEZD GNBV"),
            sealed: text("sealed"),
            name: text(""),
            refusals: Vec::new(),
        },
        codes: CodesPage {
            frame: frame.clone(),
            codes: vec![text("ABCD-EFGH-IJKL-MNOP"); 10],
            sealed: text("sealed"),
            login: text("ada@harbour.example"),
            left: 2,
            refusals: Vec::new(),
        },
        passkey: PasskeyPage {
            frame: frame.clone(),
            name: text("Firefox, Android"),
            making: Making::Nowhere,
            refusals: Vec::new(),
        },
        delete: DeletePage { frame, way: Way::Phone, id: text(""), what: Some(text("••23")), last: true },
    }
}

/// All pages of registration with all they can say, one after the other.
pub(crate) fn enrolment(portal: &Portal, frame: &Frame) -> Vec<String> {
    let mut said = Vec::new();
    let mut fake = fake_enrol(frame);
    let words =
        ["phone", "email", "questions", "authenticator", "recovery-codes", "removed", "second-factor-on", "second-factor-off"];
    let empty = Ways {
        phone: Some(Entry::Missing),
        email: Some(Entry::Missing),
        questions: Some(0),
        authenticators: Some(Vec::new()),
        passkeys: Some(Vec::new()),
        recovery_codes: Some(0),
        second_factor: SecondFactor::Required,
        held: true,
        kept_out: false,
        ..Ways::default()
    };
    let lists = [ways(), Ways { second_factor: SecondFactor::On, have: 2, ..ways() }, empty];
    for (list, word) in lists.into_iter().cycle().zip(words) {
        fake.page.overview = Overview::Open(Box::new(list));
        fake.page.done = Some(format!("enrol-done-{word}"));
        said.push(look(portal, &fake, 0));
    }
    fake.page.refusals = refusals();
    said.push(look(portal, &fake, 0));
    for why in [Barred::NotEnabled, Barred::OnPremises] {
        fake.page.overview = Overview::Barred { why, help: Help::Page };
        said.push(look(portal, &fake, 0));
    }
    for confirm in [None, Some(ways())] {
        fake.due = Some(DuePage { frame: frame.clone(), confirm, leaves: true });
        said.push(look(portal, &fake, 1));
    }
    for supplied in [true, false] {
        (fake.phone.supplied, fake.email.supplied) = (supplied, supplied);
        (fake.phone.call, fake.phone.refusals) = (supplied, vec![Refusal::MethodMissing]);
        said.extend([look(portal, &fake, 2), look(portal, &fake, 3)]);
    }
    for (method, left_s) in [(Method::Email, 0), (Method::MobileSms, 0), (Method::MobileVoice, 0), (Method::MobileVoice, 30)] {
        if let Some(prove) = &mut fake.prove {
            (prove.method, prove.left_s) = (method, left_s);
        }
        said.push(look(portal, &fake, 4));
    }
    said.extend([5, 6, 7, 8].map(|which| look(portal, &fake, which)));
    fake.delete.what = None;
    said.push(look(portal, &fake, 8));
    for making in [Making::By(ceremony()), Making::Full { most: 10 }, Making::Nowhere] {
        fake.passkey.making = making;
        said.push(look(portal, &fake, 9));
    }
    said
}

fn look(portal: &Portal, fake: &FakeEnrol, which: u8) -> String {
    let portal = Portal { enrol: Arc::new(fake.clone()), ..portal.clone() };
    let (caller, site) = (caller(), site());
    let what = Deletion { way: "phone".into(), id: String::new() };
    match which {
        0 => now(pages::enrol(&portal, &caller, &site, "/enrol", true)),
        1 => now(pages::enrol_due(&portal, &caller, &site, "/enrol/due")),
        2 => now(pages::enrol_phone(&portal, &caller, &site, "/enrol/phone", true)),
        3 => now(pages::enrol_email(&portal, &caller, &site, "/enrol/email", true)),
        4 => now(pages::enrol_prove(&portal, &caller, &site, "/enrol/prove", true)),
        5 => now(pages::enrol_questions(&portal, &caller, &site, "/enrol/questions", true)),
        6 => now(pages::enrol_app(&portal, &caller, &site, "/enrol/app", true)),
        7 => now(pages::enrol_codes(&portal, &caller, &site, "/enrol/codes", true)),
        8 => now(pages::enrol_delete(&portal, &caller, &site, "/enrol/delete/phone", what)),
        _ => now(pages::enrol_passkey(&portal, &caller, &site, "/enrol/passkey", true)),
    }
    .html
}
