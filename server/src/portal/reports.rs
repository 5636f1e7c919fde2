//! What a report holds, for the page, the file and the command.

use app::{
    contract::admin::reports::{Report, ReportAsked},
    policy::fold_typed,
};

use super::{people::export, support_code};
use crate::{
    store::report::{Line, Wanted},
    when,
};

const DAY: i64 = 24 * 60 * 60;

/// The lines that are asked of a report.
pub(crate) fn wanted(report: Report, asked: &ReportAsked, now: i64) -> Wanted<'_> {
    Wanted {
        kind: report.name(),
        since: now - i64::from(asked.period.days()) * DAY,
        who: fold_typed(&asked.who).trim().to_owned(),
        role: &asked.role,
        way: &asked.way,
        result: &asked.result,
        reason: &asked.reason,
    }
}

/// The first line of its file: columns by their names in the specification's §5.2 and §5.3, and the support code.
pub(crate) fn header(report: Report) -> String {
    match report {
        Report::Reset => export::line(["User", "Role", "DateTime", "MethodsUsed", "Result", "Details", "SupportCode"]),
        Report::Registration => export::line(["User", "Role", "DateTime", "DataRegistered"]),
    }
}

/// A line of its file: stable names, moments as RFC 3339 in UTC.
pub(crate) fn line(report: Report, line: &Line) -> String {
    let at = when::stamp(line.at);
    let (login, role) = (line.login.as_str(), line.role.as_str());
    match report {
        Report::Reset => {
            let code = line.flow_id.as_deref().map(support_code::of).unwrap_or_default();
            export::line([login, role, &at, &line.methods, &line.result, &line.detail, &code])
        }
        Report::Registration => export::line([login, role, &at, &line.detail]),
    }
}
