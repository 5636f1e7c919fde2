//! Lists to take away, as CSV. They are made part by part while they are read: their length is no matter.

use app::{
    contract::{
        Caller, Fault,
        admin::{imports::Part, policy::Meant, reports::Report},
    },
    policy::Section,
};
use axum::{
    Extension, Router,
    body::Body,
    extract::State,
    response::{IntoResponse, Response},
    routing::get,
};
use futures::{StreamExt as _, stream};
use http::{Uri, header};

use super::{Site, Web, faults, forms::end, listen::Unhurried, pages::report_asked};

/// Every list there is.
pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/admin/people/export.csv", get(everybody))
        .route("/admin/people/bulk/{id}/result.csv", get(outcomes))
        .route("/admin/people/import/{id}/refused.csv", get(refused))
        .route("/admin/policy/{section}/losers.csv", get(losers_by_form))
        .route("/admin/policy/changes/{id}/losers.csv", get(losers_by_taking_back))
        .route("/admin/reports/reset.csv", get(resets))
        .route("/admin/reports/registration.csv", get(registrations))
}

async fn everybody(State(web): State<Web>, Extension(site): Extension<Site>, Extension(caller): Extension<Caller>) -> Response {
    let first = web.portal.imports.everybody(&caller, None).await;
    let more = move |caller: Caller, after: String| {
        let web = web.clone();
        async move { web.portal.imports.everybody(&caller, Some(after)).await }
    };
    list(first, "people", (&site, caller), more)
}

async fn outcomes(
    State(web): State<Web>,
    Extension(site): Extension<Site>,
    Extension(caller): Extension<Caller>,
    uri: Uri,
) -> Response {
    let id = between(&uri, "/admin/people/bulk/", "/result.csv").to_owned();
    let first = web.portal.bulk.outcomes(&caller, id.clone(), None).await;
    let more = move |caller: Caller, after: String| {
        let (web, id) = (web.clone(), id.clone());
        async move { web.portal.bulk.outcomes(&caller, id, Some(after)).await }
    };
    list(first, "result", (&site, caller), more)
}

async fn refused(
    State(web): State<Web>,
    Extension(site): Extension<Site>,
    Extension(caller): Extension<Caller>,
    uri: Uri,
) -> Response {
    let id = between(&uri, "/admin/people/import/", "/refused.csv").to_owned();
    let first = web.portal.imports.refused_rows(&caller, id.clone(), None).await;
    let more = move |caller: Caller, after: String| {
        let (web, id) = (web.clone(), id.clone());
        async move { web.portal.imports.refused_rows(&caller, id, Some(after)).await }
    };
    list(first, "refused", (&site, caller), more)
}

async fn losers_by_form(
    State(web): State<Web>,
    Extension(site): Extension<Site>,
    Extension(caller): Extension<Caller>,
    uri: Uri,
) -> Response {
    match Section::parse(between(&uri, "/admin/policy/", "/losers.csv")) {
        Some(section) => losers(web, site, caller, Meant::Form(section)).await,
        None => faults::answer(Fault::NotFound),
    }
}

async fn losers_by_taking_back(
    State(web): State<Web>,
    Extension(site): Extension<Site>,
    Extension(caller): Extension<Caller>,
    uri: Uri,
) -> Response {
    let change = between(&uri, "/admin/policy/changes/", "/losers.csv").to_owned();
    losers(web, site, caller, Meant::TakeBack(change)).await
}

async fn losers(web: Web, site: Site, caller: Caller, by: Meant) -> Response {
    let first = web.portal.policy.losers(&caller, by.clone(), None).await;
    let more = move |caller: Caller, after: String| {
        let (web, by) = (web.clone(), by.clone());
        async move { web.portal.policy.losers(&caller, by, Some(after)).await }
    };
    list(first, "losers", (&site, caller), more)
}

/// What the address holds between two parts of it.
fn between<'a>(uri: &'a Uri, before: &str, behind: &str) -> &'a str {
    uri.path().trim_start_matches(before).trim_end_matches(behind)
}

async fn resets(
    State(web): State<Web>,
    Extension(site): Extension<Site>,
    Extension(caller): Extension<Caller>,
    uri: Uri,
) -> Response {
    report(web, site, caller, (Report::Reset, uri)).await
}

async fn registrations(
    State(web): State<Web>,
    Extension(site): Extension<Site>,
    Extension(caller): Extension<Caller>,
    uri: Uri,
) -> Response {
    report(web, site, caller, (Report::Registration, uri)).await
}

async fn report(web: Web, site: Site, caller: Caller, (report, uri): (Report, Uri)) -> Response {
    let asked = match report_asked(&uri) {
        Ok(asked) => asked,
        Err(fault) => return faults::answer(fault),
    };
    let first = web.portal.reports.report_lines(&caller, report, asked.clone(), None).await;
    let more = move |caller: Caller, after: String| {
        let (web, asked) = (web.clone(), asked.clone());
        async move { web.portal.reports.report_lines(&caller, report, asked, Some(after)).await }
    };
    list(first, report.name(), (&site, caller), more)
}

/// The first part decides what the answer is; the others follow while the reader takes them.
fn list<F>(
    first: Result<Part, Fault>,
    name: &str,
    (site, caller): (&Site, Caller),
    more: impl Fn(Caller, String) -> F + Send + 'static,
) -> Response
where
    F: Future<Output = Result<Part, Fault>> + Send + 'static,
{
    let first = match first {
        Ok(first) => first,
        Err(fault @ (Fault::Expired | Fault::Owes(_))) => {
            return end(Err(fault), ("/do/admin/", "/admin/people"), &caller, site.secure);
        }
        Err(fault) => return faults::answer(fault),
    };
    let rest = stream::try_unfold((first.next, more, caller), |(next, more, caller)| async move {
        let Some(after) = next else { return Ok(None) };
        // A list that breaks off must not look whole: the connection ends without its last piece.
        let part = more(caller.clone(), after).await.map_err(|_| std::io::Error::other("the list breaks off"))?;
        Ok::<_, std::io::Error>(Some((part.text, (part.next, more, caller))))
    });
    let body = stream::once(async move { Ok(first.text) }).chain(rest);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (Extension(Unhurried), headers, Body::from_stream(body)).into_response()
}
