//! Reports of how people help themselves.

use std::collections::HashMap;

use app::{
    contract::{
        Caller, Fault, Reports,
        admin::{
            imports::Part,
            reports::{Did, Report, ReportAsked, ReportDay, ReportLine, ReportPage, Sums},
        },
    },
    policy::{Method, Role, Way},
};
use async_trait::async_trait;

use super::{
    admit::{Admitted, Events},
    events::{before, place},
    into_fault,
};
use crate::{
    portal::{
        Core,
        reports::{header, line, wanted},
        support_code,
        trouble::Decision,
    },
    store::{
        Tx,
        report::{self, Line, Sum, Wanted},
    },
    when,
};

/// Lines of a page.
const MOST: usize = 100;
/// Lines of a part of the file.
const PART: i64 = 1_000;

#[async_trait]
impl Reports for Core {
    async fn report(&self, caller: &Caller, report: Report, asked: ReportAsked) -> Result<ReportPage, Fault> {
        page(self, caller, report, asked).await.map_err(into_fault(caller, "admin report"))
    }

    async fn report_lines(
        &self,
        caller: &Caller,
        report: Report,
        asked: ReportAsked,
        after: Option<String>,
    ) -> Result<Part, Fault> {
        lines(self, caller, report, (&asked, after.as_deref())).await.map_err(into_fault(caller, "admin report lines"))
    }
}

async fn page(core: &Core, caller: &Caller, report: Report, asked: ReportAsked) -> Decision<ReportPage> {
    let Admitted { mut signed, .. } = Admitted::<Events>::read(core, caller).await?;
    let tenant = signed.tenant.id.clone();
    let wanted = wanted(report, &asked, signed.now);
    // One more than a page shows, to see whether there are more.
    let mut found = report::lines(&mut signed.tx, &tenant, &wanted, before(&asked.before)?, MOST as i64 + 1).await?;
    let more = found.len() > MOST;
    found.truncate(MOST);
    // What it comes to is counted once, and stands on the first page.
    let sums = if asked.before.is_empty() { Some(sums(&mut signed.tx, &tenant, report, &wanted).await?) } else { None };
    let frame = signed.frame(core, caller);
    Ok(ReportPage {
        older: found.last().filter(|_| more).map(|last| place(last.at, &last.id)),
        days: days(frame.words.region(), report, found),
        sums,
        report,
        asked,
        frame,
    })
}

async fn lines(core: &Core, caller: &Caller, report: Report, (asked, after): (&ReportAsked, Option<&str>)) -> Decision<Part> {
    let Admitted { mut signed, .. } = Admitted::<Events>::read(core, caller).await?;
    let wanted = wanted(report, asked, signed.now);
    let from = before(after.unwrap_or_default())?;
    let found = report::lines(&mut signed.tx, &signed.tenant.id, &wanted, from, PART).await?;
    let mut text = if after.is_none() { header(report) } else { String::new() };
    text.extend(found.iter().map(|found| line(report, found)));
    Ok(Part { text, next: found.last().filter(|_| found.len() as i64 == PART).map(|last| place(last.at, &last.id)) })
}

fn days(tag: &str, report: Report, found: Vec<Line>) -> Vec<ReportDay> {
    let mut days: Vec<ReportDay> = Vec::new();
    for line in found {
        let date = when::day(tag, line.at);
        let Some(line) = told(tag, report, line) else { continue };
        match days.last_mut().filter(|day| day.date == date) {
            Some(day) => day.lines.push(line),
            None => days.push(ReportDay { date, lines: vec![line] }),
        }
    }
    days
}

fn told(tag: &str, report: Report, line: Line) -> Option<ReportLine> {
    let did = match report {
        Report::Reset => Did::Try {
            methods: line.methods.split(' ').filter_map(Method::parse).collect(),
            result: line.result,
            reason: line.detail,
            code: line.flow_id.as_deref().map(support_code::of),
        },
        Report::Registration => Did::Register(Way::parse(&line.detail)?),
    };
    let time = when::time_of_day(tag, line.at);
    Some(ReportLine { login: line.login, person: line.user_id, roles: Role::list(&line.role), time, did })
}

async fn sums(tx: &mut Tx, tenant: &str, report: Report, wanted: &Wanted<'_>) -> Decision<Sums> {
    let people = report::people(tx, tenant, wanted).await?;
    let mut counted = counted(report, u64::try_from(people).unwrap_or_default(), &report::sums(tx, tenant, wanted).await?);
    if !wanted.reason.is_empty() {
        // One reason is asked for: the others stay to be chosen.
        let any = report::sums(tx, tenant, &Wanted { reason: "", ..wanted.clone() }).await?;
        counted.reasons = self::counted(report, 0, &any).reasons;
    }
    Ok(counted)
}

/// What the lines come to, the commonest first.
fn counted(report: Report, people: u64, sums: &[Sum]) -> Sums {
    let went_well = |sum: &&Sum| sum.result == "succeeded";
    let reason = |sum: &&Sum| !went_well(sum) && !sum.detail.is_empty();
    let ways = |sum: &Sum| match report {
        Report::Reset => sum.methods.split_whitespace().map(str::to_owned).collect(),
        Report::Registration => vec![sum.detail.clone()],
    };
    Sums {
        people,
        results: ranked(sums.iter().flat_map(|sum| [(sum.result.clone(), sum.lines)])),
        reasons: ranked(sums.iter().filter(reason).map(|sum| (sum.detail.clone(), sum.lines))),
        ways: ranked(sums.iter().filter(went_well).flat_map(|sum| ways(sum).into_iter().map(|way| (way, sum.lines)))),
    }
}

fn ranked(counts: impl Iterator<Item = (String, i64)>) -> Vec<(String, u64)> {
    let mut sums: HashMap<String, u64> = HashMap::new();
    for (name, lines) in counts {
        *sums.entry(name).or_default() += u64::try_from(lines).unwrap_or_default();
    }
    let mut ranked: Vec<_> = sums.into_iter().collect();
    ranked.sort_by(|(name, lines), (other, fewer)| fewer.cmp(lines).then_with(|| name.cmp(other)));
    ranked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commonest_stands_first_and_each_proof_of_a_success_counts() {
        let sum = |result: &str, detail: &str, methods: &str, lines| Sum {
            result: result.into(),
            detail: detail.into(),
            methods: methods.into(),
            lines,
        };
        let counted = counted(
            Report::Reset,
            9,
            &[
                sum("failed", "not_in_group", "", 4),
                sum("succeeded", "password_reset", "email mobile_sms", 2),
                sum("succeeded", "password_reset", "email", 3),
                sum("abandoned", "started_email", "", 6),
            ],
        );
        let named = |name: &str, lines| (name.to_owned(), lines);
        assert_eq!(counted.results, [named("abandoned", 6), named("succeeded", 5), named("failed", 4)]);
        assert_eq!(counted.reasons, [named("started_email", 6), named("not_in_group", 4)]);
        assert_eq!(counted.ways, [named("email", 5), named("mobile_sms", 2)]);
    }
}
