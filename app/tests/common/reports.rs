//! Reports with everything that one can say.

use std::sync::Arc;

use app::{
    contract::{
        Caller, Fault, Frame, Portal, Reports,
        admin::{
            imports::Part,
            reports::{Did, Report, ReportAsked, ReportDay, ReportLine, ReportPage, Sums},
        },
    },
    pages,
    policy::{Method, Role, Way},
};
use async_trait::async_trait;

use super::{caller, now, site};

/// Answers every question with the page it holds.
#[derive(Clone)]
pub(crate) struct FakeReports(ReportPage);

#[async_trait]
impl Reports for FakeReports {
    async fn report(&self, _: &Caller, report: Report, _: ReportAsked) -> Result<ReportPage, Fault> {
        Ok(ReportPage { report, ..self.0.clone() })
    }
    async fn report_lines(&self, _: &Caller, _: Report, _: ReportAsked, _: Option<String>) -> Result<Part, Fault> {
        Ok(Part { text: String::new(), next: None })
    }
}

/// Everything that went wrong in every way that something can be done about, and everything that was registered.
pub(crate) fn fake_reports(frame: &Frame) -> FakeReports {
    let line = |did: Did| ReportLine {
        login: "ada@harbour.example".into(),
        person: Some("1".into()),
        roles: vec![Role::User],
        time: "12:40".into(),
        did,
    };
    let tried = Did::Try {
        methods: vec![Method::Email, Method::MobileSms],
        result: "succeeded".into(),
        reason: "password_reset".into(),
        code: Some("3f2a9c01".into()),
    };
    let lines = [tried].into_iter().chain(Way::ALL.map(Did::Register)).map(line);
    FakeReports(ReportPage {
        frame: frame.clone(),
        report: Report::Reset,
        asked: ReportAsked { who: "ada".into(), reason: "started_email".into(), ..ReportAsked::default() },
        sums: None,
        days: vec![ReportDay { date: "Monday".into(), lines: lines.collect() }],
        older: Some("1.e0".into()),
    })
}

/// The reports, full and empty.
pub(super) fn reports(portal: &Portal, frame: &Frame) -> Vec<String> {
    let (caller, site, path) = (caller(), site(), "/admin/reports/reset");
    let page =
        |portal: &Portal, report| now(pages::admin_report(portal, &caller, &site, path, (report, ReportAsked::default()))).html;
    let with = |fake: FakeReports| Portal { reports: Arc::new(fake), ..portal.clone() };
    let mut fake = fake_reports(frame);
    let counted = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), 2)).collect();
    let mut said = Vec::new();
    // A summary names the commonest few alone.
    for reasons in [
        &["disabled_for_tenant", "insufficient_methods", "no_license", "not_enabled_for_user", "not_in_group"][..],
        &["onprem_no_writeback", "user_disabled", "writeback_error", "writeback_unreachable", "user_unknown"],
    ] {
        let results = counted(&["succeeded", "odd"]);
        fake.0.sums = Some(Sums { people: 9, results, reasons: counted(reasons), ways: counted(&["email"]) });
        said.extend(Report::ALL.map(|report| page(&with(fake.clone()), report)));
    }
    fake.0.days = Vec::new();
    said.push(page(&with(fake), Report::Reset));
    said
}
