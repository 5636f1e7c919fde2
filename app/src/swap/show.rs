//! Puts a fetched page into the place of the one that is shown.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement, HtmlInputElement, NodeList};

use super::{address, fetch::Page, here};

/// What a page becomes in the history of the browser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// A new entry, unless it is the page that is shown.
    New,
    /// The present entry: going back, or looking again.
    Same,
}

/// The parts of a document that differ from page to page; between them stands the line on top.
const PARTS: [&str; 2] = [".column", ".scene"];

/// Shows the page; nothing if it has to be loaded in full: another language, another build, or no page of ours.
pub(super) fn show(page: &Page, entry: Entry, keep_typed: bool) -> Option<()> {
    let (window, document) = here();
    let same = |name: &str| root(&document, name) == root(&page.document, name);
    page.document.query_selector("main").ok()??;
    if !(same("lang") && same("dir") && same("data-build")) {
        return None;
    }
    for silent in elements(&page.document.query_selector_all("noscript").ok()?) {
        silent.remove();
    }
    let typed = if keep_typed { typed(&document) } else { Vec::new() };
    brand(&document, &page.document);
    for part in PARTS {
        replace(&document, &page.document, part);
    }
    if let (Some(old), Some(new)) = (document.body(), page.document.body()) {
        old.set_class_name(&new.class_name());
    }
    document.set_title(&page.document.title());
    // The answer to a form without a redirect has no address of its own to come back to.
    let shown = address(&window);
    if entry == Entry::New && page.address != shown && !page.address.starts_with("/do/") {
        window.history().ok()?.push_state_with_url(&JsValue::NULL, "", Some(&page.address)).ok()?;
    } else if entry == Entry::Same && page.address != shown {
        window.history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(&page.address)).ok()?;
    }
    document.dispatch_event(&Event::new("rekey:swapped").ok()?).ok()?;
    for (name, value) in typed {
        if let Some(input) = input(&document, &name) {
            input.set_value(&value);
            // The islands are awake by now, and learn of it like of any typing.
            input.dispatch_event(&Event::new("input").ok()?).ok()?;
        }
    }
    focus(&document);
    Some(())
}

/// Whether the page is another step, or another look of the same one.
pub(super) fn is_another(page: &Page) -> bool {
    let (_, document) = here();
    let look = |document: &Document| {
        let main = document.query_selector("main").ok().flatten();
        main.map(|main| ["data-page", "data-step", "data-look"].map(|name| main.get_attribute(name)))
    };
    look(&document) != look(&page.document)
}

/// How far something is that is worked on elsewhere: only that changes, and no focus moves.
pub(super) fn progress_of(page: &Page) {
    let (_, document) = here();
    let find = |document: &Document, part: &str| document.query_selector(part).ok().flatten();
    if let (Some(old), Some(new)) = (find(&document, "#far"), find(&page.document, "#far")) {
        // The same words once more would be read aloud once more.
        if old.text_content() != new.text_content() {
            old.set_text_content(new.text_content().as_deref());
        }
    }
    if let (Some(old), Some(new)) = (find(&document, "main progress"), find(&page.document, "main progress")) {
        // A bar that cannot be moved is said in words besides.
        let _ = old.set_attribute("value", &new.get_attribute("value").unwrap_or_default());
    }
}

/// The line on top while something is under way.
pub(super) fn progress(on: bool) {
    let (_, document) = here();
    if let Ok(Some(line)) = document.query_selector(".progress") {
        line.remove();
    }
    if on && let (Some(body), Ok(line)) = (document.body(), document.create_element("div")) {
        line.set_class_name("progress");
        // A line that cannot be drawn is not missed.
        let _ = body.append_child(&line);
    }
}

fn root(document: &Document, attribute: &str) -> Option<String> {
    document.document_element()?.get_attribute(attribute)
}

fn replace(old: &Document, new: &Document, part: &str) {
    let find = |document: &Document| document.query_selector(part).ok().flatten();
    if let (Some(old), Some(new)) = (find(old), find(new)) {
        // Both stand in a document, so the one can take the other's place.
        let _ = old.replace_with_with_node_1(&new);
    }
}

/// The brand's style sheet, which changes when a shared host learns whose page it is.
fn brand(old: &Document, new: &Document) {
    let find = |document: &Document| document.query_selector("link[data-brand]").ok().flatten();
    match (find(old), find(new)) {
        (Some(old), Some(new)) if old.get_attribute("href") != new.get_attribute("href") => {
            let _ = old.replace_with_with_node_1(&new);
        }
        (Some(old), None) => old.remove(),
        (None, Some(new)) => {
            if let Some(head) = old.head() {
                let _ = head.append_child(&new);
            }
        }
        _ => {}
    }
}

/// What was typed so far, by name.
fn typed(document: &Document) -> Vec<(String, String)> {
    let inputs = document.query_selector_all("main input[name]:not([type=hidden], [type=radio])");
    let inputs = inputs.map(|list| elements(&list)).unwrap_or_default();
    let inputs = inputs.into_iter().filter_map(|input| input.dyn_into::<HtmlInputElement>().ok());
    inputs.map(|input| (input.name(), input.value())).collect()
}

fn input(document: &Document, name: &str) -> Option<HtmlInputElement> {
    document.query_selector(&format!("main input[name={name}]")).ok()??.dyn_into().ok()
}

fn elements(list: &NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}

/// To what went wrong, else to the heading, so that a screen reader begins where an eye does.
fn focus(document: &Document) {
    let (window, _) = here();
    window.scroll_to_with_x_and_y(0.0, 0.0);
    let first = ["main .summary", "main h1"].iter().find_map(|part| document.query_selector(part).ok().flatten());
    if let Some(element) = first.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}
