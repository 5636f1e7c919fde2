//! A desk of the looks that shows what it is told to.

use std::sync::Arc;

use app::{
    contract::{
        BrandDesk, Caller, Fault, Frame, Go, Portal, Refusal,
        admin::{
            brand::{BrandChange, BrandChangesPage, BrandPage, Corrected, Looks, MAILS, MailPage, Picture},
            imports::Incoming,
        },
    },
    pages,
    policy::Typed,
};
use async_trait::async_trait;

use super::{caller, now, site};

/// Answers every question with the page it holds.
#[derive(Clone)]
pub(crate) struct FakeBrand {
    brand: BrandPage,
    mail: MailPage,
    changes: BrandChangesPage,
}

#[async_trait]
impl BrandDesk for FakeBrand {
    async fn brand(&self, _: &Caller, language: String, _: bool) -> Result<BrandPage, Fault> {
        Ok(BrandPage { language, ..self.brand.clone() })
    }
    async fn dress(&self, _: &Caller, looks: Looks) -> Result<Go, Fault> {
        Ok(Go::to(looks.colour))
    }
    async fn picture(&self, _: &Caller, _: String, _: String, _: &mut dyn Incoming) -> Result<Go, Fault> {
        Err(Fault::Denied)
    }
    async fn remove_picture(&self, _: &Caller, _: String, element: String) -> Result<Go, Fault> {
        Ok(Go::to(element))
    }
    async fn organization(&self, _: &Caller, name: String, _: String, _: String) -> Result<Go, Fault> {
        Ok(Go::to(name))
    }
    async fn mail(&self, _: &Caller, _: String, _: String, _: bool) -> Result<MailPage, Fault> {
        Ok(self.mail.clone())
    }
    async fn brand_changes(&self, _: &Caller, _: bool) -> Result<BrandChangesPage, Fault> {
        Ok(self.changes.clone())
    }
    async fn take_back_looks(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn try_mail(&self, _: &Caller, mail: String, _: String) -> Result<Go, Fault> {
        Ok(Go::to(mail))
    }
}

/// Pages in the language of that frame.
pub(crate) fn fake_brand(frame: &Frame) -> FakeBrand {
    let corrected = |night| Corrected { contrast: "1.1".into(), night, used: "#857c00".into() };
    let part = |name: &str| (name.to_owned(), String::new(), "x <b>".to_owned());
    let names = ["name", "languages", "colour", "background", "de.text", "logo", "ar.illustration"];
    let change = |by: Option<&str>, stands| BrandChange {
        id: "1".into(),
        at: "Monday".into(),
        by: by.map(str::to_owned),
        parts: names.map(part).to_vec(),
        stands,
    };
    FakeBrand {
        changes: BrandChangesPage {
            frame: frame.clone(),
            changes: vec![change(None, false), change(Some("dora@harbour.example"), true)],
            done: Some("brand-taken-back".into()),
        },
        brand: BrandPage {
            frame: frame.clone(),
            language: String::new(),
            languages: vec![("en".into(), "English".into()), ("de".into(), "Deutsch".into())],
            sets: vec![("de".into(), true), ("xx".into(), false)],
            typed: Typed::new([("colour", "#ffee00".to_owned()), ("text", "Call <b>12</b>".to_owned())]),
            pictures: vec![(Picture::Logo, Some("/brand/1.png".into())), (Picture::Illustration, Some("/brand/2.jpg".into()))],
            corrected: vec![corrected(false), corrected(true)],
            draft: true,
            organization: Typed::new([
                ("name", "Harbour".to_owned()),
                ("languages", "en".to_owned()),
                ("first", "en".to_owned()),
            ]),
            refusals: Vec::new(),
            done: Some("brand-saved".into()),
        },
        mail: MailPage {
            frame: frame.clone(),
            mail: "code",
            language: ("ar".into(), "rtl"),
            languages: vec!["ar".into(), "de".into()],
            subject: "Your code".into(),
            blocks: ["title", "say", "code", "button", "fine"].map(|kind| (kind, "<i>".to_owned())).to_vec(),
            refusals: Vec::new(),
            done: Some("mail-trial-sent".into()),
        },
    }
}

/// All pages of the desk with all they can say, one after the other.
pub(crate) fn looks(portal: &Portal, frame: &Frame) -> Vec<String> {
    let (caller, site) = (caller(), site());
    let mut fake = fake_brand(frame);
    let portal = |fake: &FakeBrand| Portal { brand: Arc::new(fake.clone()), ..portal.clone() };
    let brand = |fake: &FakeBrand, language: &str| {
        now(pages::admin_brand(&portal(fake), &caller, &site, "/admin/brand", (language.to_owned(), true))).html
    };
    let changes = now(pages::admin_brand_changes(&portal(&fake), &caller, &site, "/admin/brand/changes", true)).html;
    let mut said = vec![changes, brand(&fake, ""), brand(&fake, "de")];
    fake.brand.refusals = vec![Refusal::ColourMalformed, Refusal::BackgroundMalformed, Refusal::BrandText];
    fake.brand.refusals.extend([Refusal::OrganizationName, Refusal::LanguageMissing]);
    said.push(brand(&fake, ""));
    for mail in MAILS {
        fake.mail.mail = mail;
        if mail.ends_with("_text") {
            fake.mail.subject.clear();
        }
        let which = (mail.to_owned(), "ar".to_owned());
        said.push(now(pages::admin_mail(&portal(&fake), &caller, &site, "/admin/brand/mails/code/ar", (which, true))).html);
    }
    said
}
