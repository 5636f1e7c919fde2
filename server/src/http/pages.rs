//! The pages: each asks the app for a finished document.

use app::{
    contract::{
        Caller, Fault, Go, Grant,
        admin::{
            Search,
            events::{EventsAsked, Topic},
            reports::{Period, Report, ReportAsked},
        },
        enrol::Deletion,
        recover::Show,
        sign_in::Asked,
    },
    pages::{self, Rendered},
    policy::{Role, Section, Standing},
};
use axum::{
    Extension, Router,
    extract::State,
    response::{Html, IntoResponse, Response},
    routing::get,
};
use http::{HeaderValue, StatusCode, Uri, header};

use super::{
    Site, Web,
    caller::{names, query},
    cookies::is_token,
    faults,
    forms::leave,
    site::Beyond,
};

/// A page that may have a word to tell.
macro_rules! telling {
    ($page:path) => {
        get(async move |State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri| {
            page($page(&web.portal, &caller, &web.assets.site, uri.path(), told(&uri)).await)
        })
    };
}

/// Every address a person can open. `HEAD` is a `GET` whose body stays here; neither changes anything.
pub(super) fn routes() -> Router<Web> {
    let wizard = |show: fn(&Uri) -> Show| {
        get(async move |State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri| {
            page(pages::recover(&web.portal, &caller, &web.assets.site, uri.path(), show(&uri)).await)
        })
    };
    Router::new()
        .route("/", get(home))
        .route("/recover", wizard(|uri| Show::Current { why: query(uri, "why") }))
        .route("/recover/new", wizard(|_| Show::New))
        .route("/recover/end", wizard(|_| Show::End))
        .route("/recover/method", wizard(|_| Show::Method))
        .route("/recover/link", wizard(|_| Show::Link))
        .route("/recover/contact", wizard(|_| Show::Contact))
        .route("/recover/expired", wizard(|_| Show::Expired))
        .route("/r/{token}", get(follow))
        .route("/r/{token}/", get(follow))
        .route("/r/{token}/{*rest}", get(follow))
        .route("/r/", get(follow))
        .route("/sign-in", get(sign_in))
        .route("/sign-in/second", get(second))
        .route("/account", telling!(pages::account))
        .route("/account/profile", telling!(pages::profile))
        .route("/account/activity", telling!(pages::activity))
        .route("/account/password", get(change))
        .merge(enrolment())
        .merge(administration())
}

/// The pages of registration.
fn enrolment() -> Router<Web> {
    Router::new()
        .route("/enrol", telling!(pages::enrol))
        .route("/enrol/due", get(due))
        .route("/enrol/phone", telling!(pages::enrol_phone))
        .route("/enrol/email", telling!(pages::enrol_email))
        .route("/enrol/prove", telling!(pages::enrol_prove))
        .route("/enrol/questions", telling!(pages::enrol_questions))
        .route("/enrol/app", telling!(pages::enrol_app))
        .route("/enrol/codes", telling!(pages::enrol_codes))
        .route("/enrol/passkey", telling!(pages::enrol_passkey))
        .route("/enrol/delete/{way}", get(delete))
        .route("/enrol/delete/{way}/{id}", get(delete))
}

/// The pages of the administration.
fn administration() -> Router<Web> {
    Router::new()
        .route("/admin", get(door))
        .route("/admin/organizations", telling!(pages::admin_organizations))
        .route("/admin/organizations/{id}", get(organization))
        .route("/admin/people", get(people))
        .route("/admin/people/bulk", telling!(pages::admin_bulks))
        .route("/admin/people/bulk/{id}", get(bulk))
        .route("/admin/people/new", telling!(pages::admin_new_person))
        .route("/admin/people/import", telling!(pages::admin_imports))
        .route("/admin/people/import/{id}", get(import))
        .route("/admin/people/{id}", get(person))
        .route("/admin/people/{id}/edit", get(account_of))
        .route("/admin/groups", telling!(pages::admin_groups))
        .route("/admin/groups/{id}", get(group))
        .route("/admin/brand", get(brand))
        .route("/admin/brand/changes", telling!(pages::admin_brand_changes))
        .route("/admin/brand/{language}", get(brand))
        .route("/admin/brand/mails/{mail}/{language}", get(mail))
        .route("/admin/apps", telling!(pages::admin_apps))
        .route("/admin/apps/{id}", get(app))
        .route("/admin/domains", telling!(pages::admin_domains))
        .route("/admin/domains/{domain}", get(domain))
        .route("/admin/events", get(events))
        .route("/admin/reports/{report}", get(report))
        .route("/admin/roles", get(roles))
        .route("/admin/policy", telling!(pages::admin_policy))
        .route("/admin/policy/changes", get(policy_changes))
        .route("/admin/policy/changes/{id}", get(policy_change))
        .route("/admin/policy/standards", get(standards))
        .route("/admin/policy/{section}", get(section))
}

async fn people(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    match people_asked(&uri) {
        Ok(asked) => page(pages::admin_people(&web.portal, &caller, &web.assets.site, uri.path(), asked).await),
        Err(fault) => faults::answer(fault),
    }
}

/// What the address asks of the search box.
fn people_asked(uri: &Uri) -> Result<Search, Fault> {
    let one_of = |name, known: &[&str]| listed(uri, name, |value| known.contains(&value));
    Ok(Search {
        // An empty press asks for everybody.
        text: query(uri, "q").or_else(|| names(uri, "q").then(String::new)),
        role: listed(uri, "role", |role| Role::parse(role).is_some())?,
        group: query(uri, "group").unwrap_or_default(),
        plan: one_of("plan", &["none", "basic", "premium"])?,
        source: one_of("source", &["cloud", "on_premises"])?,
        enabled: one_of("enabled", &["yes", "no"])?,
        state: listed(uri, "state", |state| Standing::parse(state).is_some())?,
        after: query(uri, "after").unwrap_or_default(),
        sort: query(uri, "sort").unwrap_or_default(),
        ticked: query(uri, "all").is_some(),
    })
}

/// A filter whose values are known. What is none of them would be left out, and a page that shows everybody instead of nobody misleads.
fn listed(uri: &Uri, name: &str, is_known: impl Fn(&str) -> bool) -> Result<String, Fault> {
    let value = query(uri, name).unwrap_or_default();
    if value.is_empty() || is_known(&value) { Ok(value) } else { Err(Fault::Malformed) }
}

async fn person(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let id = uri.path().trim_start_matches("/admin/people/").to_owned();
    page(pages::admin_person(&web.portal, &caller, &web.assets.site, uri.path(), id, told(&uri)).await)
}

async fn bulk(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let id = uri.path().trim_start_matches("/admin/people/bulk/").to_owned();
    page(pages::admin_bulk(&web.portal, &caller, &web.assets.site, uri.path(), id).await)
}

async fn import(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let id = uri.path().trim_start_matches("/admin/people/import/").to_owned();
    page(pages::admin_import(&web.portal, &caller, &web.assets.site, uri.path(), id).await)
}

async fn group(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let id = uri.path().trim_start_matches("/admin/groups/").to_owned();
    page(pages::admin_group(&web.portal, &caller, &web.assets.site, uri.path(), (id, told(&uri))).await)
}

async fn app(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let id = uri.path().trim_start_matches("/admin/apps/").to_owned();
    page(pages::admin_app(&web.portal, &caller, &web.assets.site, uri.path(), (id, told(&uri))).await)
}

async fn domain(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let domain = uri.path().trim_start_matches("/admin/domains/").to_owned();
    page(pages::admin_domain(&web.portal, &caller, &web.assets.site, uri.path(), (domain, told(&uri))).await)
}

async fn brand(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let language = uri.path().trim_start_matches("/admin/brand").trim_start_matches('/').to_owned();
    page(pages::admin_brand(&web.portal, &caller, &web.assets.site, uri.path(), (language, told(&uri))).await)
}

async fn mail(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let named = uri.path().trim_start_matches("/admin/brand/mails/");
    let (mail, language) = named.split_once('/').unwrap_or((named, ""));
    let which = (mail.to_owned(), language.to_owned());
    page(pages::admin_mail(&web.portal, &caller, &web.assets.site, uri.path(), (which, told(&uri))).await)
}

async fn events(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let part = |name| query(&uri, name).unwrap_or_default();
    let topic = match listed(&uri, "topic", |topic| Topic::parse(topic).is_some()) {
        Ok(topic) => topic,
        Err(fault) => return faults::answer(fault),
    };
    let asked = EventsAsked { who: part("who"), topic, before: part("before"), told: told(&uri) };
    page(pages::admin_events(&web.portal, &caller, &web.assets.site, uri.path(), asked).await)
}

async fn report(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let Some(report) = Report::parse(uri.path().trim_start_matches("/admin/reports/")) else {
        return faults::answer(Fault::NotFound);
    };
    match report_asked(&uri) {
        Ok(asked) => page(pages::admin_report(&web.portal, &caller, &web.assets.site, uri.path(), (report, asked)).await),
        Err(fault) => faults::answer(fault),
    }
}

/// What the address asks of a report.
pub(super) fn report_asked(uri: &Uri) -> Result<ReportAsked, Fault> {
    let part = |name| query(uri, name).unwrap_or_default();
    let period = listed(uri, "period", |period| Period::parse(period).is_some())?;
    Ok(ReportAsked {
        period: Period::parse(&period).unwrap_or_default(),
        who: part("who"),
        role: listed(uri, "role", |role| Role::parse(role).is_some())?,
        way: part("way"),
        result: part("result"),
        reason: part("reason"),
        before: part("before"),
    })
}

async fn door(State(web): State<Web>, Extension(caller): Extension<Caller>) -> Response {
    page(pages::admin_door(&web.portal, &caller, &web.assets.site).await)
}

async fn organization(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let id = uri.path().trim_start_matches("/admin/organizations/").to_owned();
    page(pages::admin_organization(&web.portal, &caller, &web.assets.site, uri.path(), (id, told(&uri))).await)
}

async fn roles(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    page(pages::admin_roles(&web.portal, &caller, &web.assets.site, uri.path()).await)
}

async fn account_of(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let id = uri.path().trim_start_matches("/admin/people/").trim_end_matches("/edit").to_owned();
    page(pages::admin_account(&web.portal, &caller, &web.assets.site, uri.path(), (id, told(&uri))).await)
}

async fn standards(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    page(pages::admin_standards(&web.portal, &caller, &web.assets.site, uri.path()).await)
}

async fn policy_changes(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    page(pages::admin_policy_changes(&web.portal, &caller, &web.assets.site, uri.path()).await)
}

async fn policy_change(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let id = uri.path().trim_start_matches("/admin/policy/changes/").to_owned();
    page(pages::admin_policy_change(&web.portal, &caller, &web.assets.site, uri.path(), id).await)
}

async fn section(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let Some(section) = Section::parse(uri.path().trim_start_matches("/admin/policy/")) else {
        return faults::answer(Fault::NotFound);
    };
    page(pages::admin_section(&web.portal, &caller, &web.assets.site, uri.path(), (section, told(&uri))).await)
}

async fn due(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    page(pages::enrol_due(&web.portal, &caller, &web.assets.site, uri.path()).await)
}

async fn delete(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let named = uri.path().trim_start_matches("/enrol/delete/");
    let (way, id) = named.split_once('/').unwrap_or((named, ""));
    let what = Deletion { way: way.to_owned(), id: id.to_owned() };
    page(pages::enrol_delete(&web.portal, &caller, &web.assets.site, uri.path(), what).await)
}

async fn home(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    page(pages::home(&web.portal, &caller, &web.assets.site, uri.path()).await)
}

async fn sign_in(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let asked = Asked { why: query(&uri, "why"), next: query(&uri, "next") };
    // In another language the page leads to the same place.
    let mut path = uri.path().to_owned();
    if let Some(next) = &asked.next {
        path = format!("{path}?{}", form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish());
    }
    page(pages::sign_in(&web.portal, &caller, &web.assets.site, &path, asked).await)
}

async fn second(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    page(pages::second(&web.portal, &caller, &web.assets.site, uri.path(), query(&uri, "why")).await)
}

async fn change(State(web): State<Web>, Extension(caller): Extension<Caller>, uri: Uri) -> Response {
    let asked = (query(&uri, "suggest").is_some(), told(&uri));
    page(pages::change(&web.portal, &caller, &web.assets.site, uri.path(), asked).await)
}

/// Whether the address says that there is a word for the page.
fn told(uri: &Uri) -> bool {
    query(uri, "told").is_some()
}

/// A mail's link: the token goes into a cookie and out of the address. A token that cannot be one of ours gets the page that says the link
/// is dead, like any other dead one.
async fn follow(
    State(web): State<Web>,
    Extension(site): Extension<Site>,
    Extension(caller): Extension<Caller>,
    uri: Uri,
) -> Response {
    let token = uri.path().trim_start_matches("/r/");
    let gone = if is_token(token) {
        web.portal.recover.follow(&caller, token.to_owned()).await
    } else {
        Ok(Go::to("/recover/link").with(Grant::EndLink))
    };
    match gone {
        Ok(go) => leave(&go, &caller.devices, site.secure),
        Err(fault) => faults::answer(fault),
    }
}

fn page(rendered: Rendered) -> Response {
    let status = StatusCode::from_u16(rendered.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, Html(rendered.html)).into_response();
    response.extensions_mut().insert(Beyond(rendered.beyond));
    if let Some(to) = rendered.location.and_then(|to| HeaderValue::try_from(to).ok()) {
        response.headers_mut().insert(header::LOCATION, to);
    }
    response
}
