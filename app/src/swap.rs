//! Swaps the page in place, so that a wizard stays one document: forms and links of this portal are fetched, and only what differs is
//! replaced. Whatever it does not understand it leaves to the browser, which knows how to follow links and post forms.

mod fetch;
mod show;

use std::cell::RefCell;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    AbortController, Document, Element, Event, FormData, HtmlElement, HtmlFormElement, MouseEvent, SubmitEvent, Url,
    UrlSearchParams, Window,
};

use fetch::fetch;
use show::{Entry, show};

/// Milliseconds before the line on top says that something is under way.
const PATIENCE_MS: u32 = 300;

/// Where to go, and what to bring.
struct Trip {
    url: String,
    /// A form's fields, encoded; none for a link.
    body: Option<String>,
    entry: Entry,
    /// What was typed stays, because the form only asked for time.
    keep_typed: bool,
}

/// The trip that is under way.
struct UnderWay {
    posts: bool,
    abort: AbortController,
}

thread_local! {
    static UNDER_WAY: RefCell<Option<UnderWay>> = const { RefCell::new(None) };
    /// Path and query of the page that is shown: a step back to another part of it is no trip.
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Begins to listen.
pub(crate) fn start() {
    let (window, document) = here();
    SHOWN.set(address(&window));
    let mine = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "submit", mine, on_submit).forget();
    EventListener::new_with_options(&document, "click", mine, on_click).forget();
    EventListener::new(&window, "popstate", on_back).forget();
}

/// Goes to a page of this portal.
pub(crate) fn go(path: &str) {
    spawn_local(travel(Trip { url: path.to_owned(), body: None, entry: Entry::New, keep_typed: false }));
}

/// Looks whether the page has become another one, and shows it then.
pub(crate) async fn look() {
    if UNDER_WAY.with_borrow(Option::is_some) {
        return;
    }
    let Ok(abort) = AbortController::new() else { return };
    let url = address(&here().0);
    if let Ok(page) = fetch(&url, None, &abort.signal()).await
        && UNDER_WAY.with_borrow(Option::is_none)
        && url == address(&here().0)
    {
        if show::is_another(&page) {
            arrive(&page, Entry::Same, false);
        } else {
            show::progress_of(&page);
        }
    }
}

/// The puzzle that the portal puts on this page now; nothing if the page has become another one.
///
/// # Errors
/// If nobody answers.
pub(crate) async fn fresh_puzzle() -> Result<Option<String>, JsValue> {
    let page = fetch(&address(&here().0), None, &AbortController::new()?.signal()).await?;
    let puzzle = page.document.query_selector("input[name=puzzle]")?;
    Ok(puzzle.filter(|_| !show::is_another(&page)).and_then(|input| input.get_attribute("value")))
}

fn on_submit(event: &Event) {
    let Some(form) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else { return };
    if event.default_prevented() {
        return;
    }
    if posts() {
        // The first one is on its way; a double click is no second form.
        event.prevent_default();
        return;
    }
    let submitter = event.dyn_ref::<SubmitEvent>().and_then(SubmitEvent::submitter);
    if let Some(trip) = trip_of(&form, submitter.as_ref()) {
        event.prevent_default();
        spawn_local(travel(trip));
    }
}

/// What a form would send; nothing where the browser should do it.
fn trip_of(form: &HtmlFormElement, submitter: Option<&HtmlElement>) -> Option<Trip> {
    let named =
        submitter.is_some_and(|button| ["name", "formaction", "formmethod"].iter().any(|name| button.has_attribute(name)));
    let odd = ["target", "enctype", "data-leaves"].iter().any(|name| form.has_attribute(name));
    let posted = form.get_attribute("method").is_some_and(|method| method.eq_ignore_ascii_case("post"));
    let url = form.get_attribute("action").filter(|action| action.starts_with("/do/"))?;
    if named || odd || !posted {
        return None;
    }
    let fields = FormData::new_with_form(form).ok()?;
    let fields = UrlSearchParams::new_with_str_sequence_sequence(&fields.into()).ok()?;
    let keep_typed = url.ends_with("/extend");
    Some(Trip { url, body: Some(fields.to_string().into()), entry: Entry::New, keep_typed })
}

fn on_click(event: &Event) {
    let Some(mouse) = event.dyn_ref::<MouseEvent>() else { return };
    let plain = mouse.button() == 0 && !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key());
    if event.default_prevented() || !plain {
        return;
    }
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(link) = element.and_then(|element| element.closest("a[href]").ok().flatten()) else { return };
    if let Some(url) = page_behind(&link) {
        event.prevent_default();
        if !posts() {
            spawn_local(travel(Trip { url, body: None, entry: Entry::New, keep_typed: false }));
        }
    }
}

/// The page that a link leads to; nothing for other places, other languages, and parts of this page.
fn page_behind(link: &Element) -> Option<String> {
    if ["target", "download", "hreflang"].iter().any(|name| link.has_attribute(name)) {
        return None;
    }
    let location = here().0.location();
    let url = Url::new_with_base(&link.get_attribute("href")?, &location.href().ok()?).ok()?;
    (url.origin() == location.origin().ok()? && url.hash().is_empty()).then(|| format!("{}{}", url.pathname(), url.search()))
}

fn on_back(_: &Event) {
    let url = address(&here().0);
    if SHOWN.with_borrow(|shown| *shown != url) {
        spawn_local(travel(Trip { url, body: None, entry: Entry::Same, keep_typed: false }));
    }
}

/// Fetches a page and shows it. A form is sent once: if its answer is lost, the page where the flow stands is loaded instead.
async fn travel(trip: Trip) {
    let Ok(abort) = AbortController::new() else { return leave(&trip.url) };
    let signal = abort.signal();
    if let Some(before) = UNDER_WAY.replace(Some(UnderWay { posts: trip.body.is_some(), abort })) {
        before.abort.abort();
    }
    let patience = Timeout::new(PATIENCE_MS, || show::progress(true));
    let page = fetch(&trip.url, trip.body.as_deref(), &signal).await;
    if signal.aborted() {
        return;
    }
    patience.cancel();
    show::progress(false);
    UNDER_WAY.take();
    match page {
        Ok(page) => arrive(&page, trip.entry, trip.keep_typed),
        Err(_) if trip.body.is_some() => leave(&address(&here().0)),
        Err(_) => leave(&trip.url),
    }
}

fn arrive(page: &fetch::Page, entry: Entry, keep_typed: bool) {
    if show(page, entry, keep_typed).is_none() {
        leave(&page.address);
        return;
    }
    SHOWN.set(address(&here().0));
}

/// Lets the browser load the page in full.
fn leave(url: &str) {
    // Only an address that is none is refused; ours come from the browser itself.
    let _ = here().0.location().assign(url);
}

/// A form is on its way.
fn posts() -> bool {
    UNDER_WAY.with_borrow(|trip| trip.as_ref().is_some_and(|trip| trip.posts))
}

fn here() -> (Window, Document) {
    let window = web_sys::window().expect("islands run in a window");
    let document = window.document().expect("a window has a document");
    (window, document)
}

/// Path and query.
fn address(window: &Window) -> String {
    let location = window.location();
    format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default())
}
