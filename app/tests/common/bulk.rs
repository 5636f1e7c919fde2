//! A desk of help for several people that shows what it is told to.

use std::sync::Arc;

use app::{
    contract::{
        Bulk, Caller, Fault, Frame, Go, Portal, Refusal,
        admin::{
            bulk::{Act, BulkForm, BulkLine, BulkPage, BulksPage, Course, Outcome},
            imports::Part,
        },
    },
    pages,
};
use async_trait::async_trait;

use super::{caller, now, site};

/// Answers every question with the page it holds.
#[derive(Clone)]
pub(crate) struct FakeBulk {
    desk: BulksPage,
    one: BulkPage,
}

#[async_trait]
impl Bulk for FakeBulk {
    async fn bulks(&self, _: &Caller, _: bool) -> Result<BulksPage, Fault> {
        Ok(self.desk.clone())
    }
    async fn bulk(&self, _: &Caller, _: String) -> Result<BulkPage, Fault> {
        Ok(self.one.clone())
    }
    async fn begin_bulk(&self, _: &Caller, form: BulkForm) -> Result<Go, Fault> {
        Ok(Go::to(form.act))
    }
    async fn pause_bulk(&self, _: &Caller, id: String, _: bool) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn show_passwords(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn outcomes(&self, _: &Caller, _: String, _: Option<String>) -> Result<Part, Fault> {
        Ok(Part { text: String::new(), next: None })
    }
}

fn line(act: Act, course: Course) -> BulkLine {
    BulkLine {
        id: "1".into(),
        at: "Monday".into(),
        act,
        group: act.takes_group().then(|| "Staff".into()),
        course,
        people: 40,
        passed: 40,
        refused: 1,
    }
}

/// Pages in the language of that frame.
pub(crate) fn fake_bulk(frame: &Frame) -> FakeBulk {
    let outcome = |login: &str, refusal, password: Option<&str>| Outcome {
        login: login.into(),
        refusal,
        password: password.map(str::to_owned),
    };
    FakeBulk {
        desk: BulksPage {
            frame: frame.clone(),
            bulks: Course::ALL.map(|course| line(Act::Lift, course)).to_vec(),
            refusals: vec![Refusal::PeopleMissing, Refusal::PeopleTooMany { most: 40 }, Refusal::BulkBusy],
        },
        one: BulkPage {
            frame: frame.clone(),
            bulk: line(Act::Link, Course::Done),
            outcomes: vec![
                outcome("ada@harbour.example", None, None),
                outcome("cleo@harbour.example", None, Some("Lamp4711Dusk")),
                outcome("-ben@harbour.example", Some(Refusal::NoSafeAddress), None),
            ],
            file: Some("UserPrincipalName,Result,Password\n".into()),
            hidden: true,
        },
    }
}

/// All pages of the desk with all they can say, one after the other.
pub(crate) fn bulk(portal: &Portal, frame: &Frame) -> Vec<String> {
    let (caller, site) = (caller(), site());
    let mut fake = fake_bulk(frame);
    let portal = |fake: &FakeBulk| Portal { bulk: Arc::new(fake.clone()), ..portal.clone() };
    let desk = |fake: &FakeBulk| now(pages::admin_bulks(&portal(fake), &caller, &site, "/admin/people/bulk", true)).html;
    let one = |fake: &FakeBulk| now(pages::admin_bulk(&portal(fake), &caller, &site, "/admin/people/bulk/1", "1".into())).html;
    let mut said = vec![desk(&fake)];
    fake.desk.bulks.clear();
    said.push(desk(&fake));
    for act in Act::ALL {
        for course in Course::ALL {
            fake.one.bulk = line(act, course);
            said.push(one(&fake));
        }
    }
    fake.one.file = None;
    fake.one.bulk.passed = 12;
    fake.one.outcomes.clear();
    said.push(one(&fake));
    said
}
