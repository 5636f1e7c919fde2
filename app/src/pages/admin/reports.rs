//! `/admin/reports/…`: how people help themselves, and what stands in their way.

use leptos::prelude::*;

use super::{attempt, desk, names};
use crate::{
    contract::{
        Caller, Portal,
        admin::reports::{Did, Period, RESULTS, Report, ReportAsked, ReportDay, ReportLine, ReportPage, Sums},
    },
    pages::{Rendered, Site, answer, document::Page},
    parts::{Column, Field, Select, cells, readable, say, table, text},
    policy::{Area, Method, Role, Way},
};

/// Reasons that are told in a summary.
const COMMONEST: usize = 5;
/// Reasons that somebody can do something about, each with a text that says what.
const REMEDIED: [&str; 9] = [
    "disabled_for_tenant",
    "insufficient_methods",
    "no_license",
    "not_enabled_for_user",
    "not_in_group",
    "onprem_no_writeback",
    "user_disabled",
    "writeback_error",
    "writeback_unreachable",
];

/// `GET /admin/reports/{report}?period=…&who=…&role=…&way=…&result=…&reason=…&before=…`.
pub async fn admin_report(
    portal: &Portal,
    caller: &Caller,
    site: &Site,
    path: &str,
    (report, asked): (Report, ReportAsked),
) -> Rendered {
    let back = format!("/sign-in?next={}", address(report));
    answer((portal, caller, site), &back, portal.reports.report(caller, report, asked), |view| {
        desk(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn address(report: Report) -> String {
    format!("/admin/reports/{}", report.name())
}

fn screen(view: &ReportPage) -> Page {
    let name = view.report.name();
    let title = say(&format!("reports-{name}-title"));
    let reads = view.frame.areas.contains(&Area::People);
    let found = if view.days.is_empty() {
        view! { <p role="status">{say("reports-none")}</p> }.into_any()
    } else {
        view! {
            {view.sums.as_ref().map(|counted| view! { {sums(view.report, counted)} {away(view)} })}
            {lines(view, reads)}
        }
        .into_any()
    };
    let content = view! {
        <h1 tabindex="-1">{title.clone()}</h1>
        <p>{say(&format!("reports-{name}-text"))}</p>
        {others(view.report)}
        {asking(view)}
        {found}
        {view.older.as_deref().map(|older| next(view, older))}
        <p class="hint">{say("activity-utc")}</p>
    };
    Page::new("admin-reports", title, content)
}

/// The way to the other report.
fn others(here: Report) -> impl IntoView {
    let others = Report::ALL.into_iter().filter(move |report| *report != here);
    let link = |report: Report| view! { <a href=address(report)>{say(&format!("reports-{}-title", report.name()))}</a> };
    view! { <p>{others.map(link).collect_view()}</p> }
}

fn asking(view: &ReportPage) -> impl IntoView + use<> {
    let asked = &view.asked;
    let any = || Some(say("admin-filter-any"));
    let periods = Period::ALL.map(|period| (period.name().to_owned(), say(&format!("reports-period-{}", period.name()))));
    let roles = Role::ALL.map(|role| (role.name().to_owned(), names(&[role])));
    let choose = |name, label: &str, options, chosen: &str| {
        view! {
            <Select
                name=name
                label=say(label)
                options=options
                chosen=chosen.to_owned()
                nothing=any()
                autocomplete="off"
            />
        }
    };
    let attempts = (view.report == Report::Reset).then(|| {
        let results = RESULTS.map(|result| (result.to_owned(), attempt::result(result)));
        let counted = view.sums.iter().flat_map(|sums| sums.reasons.iter().map(|(reason, _)| reason.as_str()));
        // The page after the first has none counted, and one that is asked for may have no line any more.
        let asked_for =
            Some(asked.reason.as_str()).filter(|asked| !asked.is_empty() && !counted.clone().any(|reason| reason == *asked));
        let reasons = counted.chain(asked_for).map(|reason| (reason.to_owned(), attempt::words(reason)));
        view! {
            {choose("result", "reports-result", results.to_vec(), &asked.result)}
            {choose("reason", "reports-reason", reasons.collect(), &asked.reason)}
        }
    });
    view! {
        <form method="get" action=address(view.report) role="search">
            <Select
                name="period"
                label=say("reports-period")
                options=periods.to_vec()
                chosen=asked.period.name().to_owned()
                autocomplete="off"
            />
            <details open=asked.is_narrow()>
                <summary>{say("admin-filter")}</summary>
                <div class="stack">
                <Field
                    name="who"
                    label=say("reports-who")
                    hint=say("reports-who.hint")
                    value=asked.who.clone()
                    kind="search"
                    autocomplete="off"
                />
                {choose("role", "admin-filter-role", roles.to_vec(), &asked.role)}
                {choose("way", "reports-way", ways(view.report), &asked.way)}
                {attempts}
                </div>
            </details>
            <button class="button">{say("reports-button")}</button>
        </form>
    }
}

/// Everything that can be asked for: what proves, or what is registered.
fn ways(report: Report) -> Vec<(String, String)> {
    match report {
        Report::Reset => Method::ALL.map(|method| (method.name().to_owned(), way(report, method.name()))).to_vec(),
        Report::Registration => Way::ALL.map(|kind| (kind.name().to_owned(), way(report, kind.name()))).to_vec(),
    }
}

fn way(report: Report, name: &str) -> String {
    let texts = match report {
        Report::Reset => "by",
        Report::Registration => "enrol-way",
    };
    say(&format!("{texts}-{}", name.replace('_', "-")))
}

/// What it comes to, before any line.
fn sums(report: Report, counted: &Sums) -> impl IntoView + use<> {
    let results = Some(&counted.results).filter(|_| report == Report::Reset).into_iter().flatten();
    let results = results.map(|(result, count)| number(attempt::result(result), None, *count));
    let reasons = counted.reasons.iter().take(COMMONEST).map(|(reason, count)| {
        let remedy = REMEDIED.contains(&reason.as_str()).then(|| say(&format!("reports-remedy-{}", reason.replace('_', "-"))));
        number(attempt::words(reason), remedy, *count)
    });
    let ways = counted.ways.iter().map(|(name, count)| number(way(report, name), None, *count));
    view! {
        <dl class="facts" id="sums">{number(say("reports-people"), None, counted.people)} {results.collect_view()}</dl>
        {listed("reasons", say("reports-reasons"), reasons.collect())}
        {listed("ways", say(&format!("reports-{}-ways", report.name())), ways.collect())}
    }
}

/// Some numbers with their heading; nothing of none.
fn listed<T: IntoView + 'static>(id: &'static str, heading: String, numbers: Vec<T>) -> impl IntoView {
    (!numbers.is_empty()).then(|| {
        view! {
            <h2>{heading}</h2>
            <dl class="facts" id=id>{numbers}</dl>
        }
    })
}

/// How often, and what can be done about it.
fn number(what: String, remedy: Option<String>, count: u64) -> impl IntoView {
    view! {
        <div>
            <dt>{what} {remedy.map(|remedy| view! { " " <small>{remedy}</small> })}</dt>
            <dd>{count.to_string()}</dd>
        </div>
    }
}

/// The same lines as a file.
fn away(view: &ReportPage) -> impl IntoView + use<> {
    hidden(view, format!("{}.csv", address(view.report)), None, say("reports-away"))
}

/// The way to the page after this.
fn next(view: &ReportPage, older: &str) -> impl IntoView + use<> {
    hidden(view, address(view.report), Some(older), say("reports-older"))
}

/// A button that asks the same somewhere else.
fn hidden(view: &ReportPage, to: String, before: Option<&str>, words: String) -> impl IntoView + use<> {
    let pairs = view.asked.pairs().into_iter().chain(before.map(|before| ("before", before)));
    let pairs = pairs.filter(|(_, value)| !value.is_empty());
    let fields = pairs.map(|(name, value)| view! { <input type="hidden" name=name value=value.to_owned() /> });
    view! {
        <form method="get" action=to>
            {fields.collect_view()}
            <button class="button secondary">{words}</button>
        </form>
    }
}

/// What happened, the newest first.
fn lines(view: &ReportPage, reads: bool) -> impl IntoView + use<> {
    let columns = ["reports-column-what", "login", "column-at", "admin-column-roles", "reports-column-more"].map(Column::new);
    let lines = view.days.iter().flat_map(|day| day.lines.iter().map(move |told| (day, told)));
    let rows = lines.map(|(day, told)| line(&columns, day, told, reads)).collect_view();
    view! {
        <h2 id="lines">{say("reports-lines")}</h2>
        {table("lines", &columns, rows)}
    }
}

/// For example: It worked. ben@… · November 23, 12:40 · Administrator of people · E-mail, Text message, The password is new.
fn line(columns: &[Column], day: &ReportDay, told: &ReportLine, reads: bool) -> impl IntoView + use<> {
    let login = view! { <bdi dir="ltr">{readable(&told.login)}</bdi> };
    let who = match told.person.as_ref().filter(|_| reads) {
        Some(person) => view! { <a href=format!("/admin/people/{person}")>{login}</a> }.into_any(),
        None => login.into_any(),
    };
    let (what, why, code) = did(&told.did);
    let story = code.filter(|_| reads).map(|code| {
        view! { <a href=format!("/admin/people?q={code}")>{say("events-story")}</a> }
    });
    let why = why.into_iter().map(|why| view! { <span class="line">{why}</span> }).collect_view();
    let at = view! { <span class="line">{day.date.clone()}</span> {told.time.clone()} };
    let cells =
        cells(columns, [what.into_any(), who, at.into_any(), names(&told.roles).into_any(), view! { {why} {story} }.into_any()]);
    view! { <tr role="row">{cells}</tr> }
}

/// What somebody did, more about it, and the support code.
fn did(did: &Did) -> (String, Vec<String>, Option<String>) {
    match did {
        Did::Register(kind) => (way(Report::Registration, kind.name()), Vec::new(), None),
        Did::Try { methods, result, reason, code } => {
            let proven = methods.iter().map(|method| way(Report::Reset, method.name())).collect::<Vec<_>>();
            let proven =
                (!proven.is_empty()).then(|| text("reports-proven", &[("ways", proven.join(&say("admin-list-joint")).into())]));
            let why = [proven, Some(attempt::words(reason)).filter(|why| !why.is_empty())];
            (attempt::result(result), why.into_iter().flatten().collect(), code.clone())
        }
    }
}
