//! Recovery codes, shown once.

use leptos::prelude::*;

use super::{back, page};
use crate::{
    contract::enrol::CodesPage,
    pages::{data::data_url, document::Page},
    parts::{say, text},
};

pub(super) fn screen(view: &CodesPage) -> Page {
    let file = file(view);
    page("codes", say("enrol-codes-title"), &view.refusals, |_| {
        let codes: Vec<_> = view.codes.iter().cloned().map(|code| view! { <li>{code}</li> }).collect();
        view! {
            <p>{say("enrol-codes-text")}</p>
            {(view.left > 0).then(|| view! { <p>{text("enrol-codes-replaces", &[("left", view.left.into())])}</p> })}
            <ul class="codes" dir="ltr" data-codes="">{codes}</ul>
            <p>
                <a class="button secondary" href=file download="recovery-codes.txt">{say("enrol-codes-download")}</a>
            </p>
            <p class="hint">{say("enrol-codes-print")}</p>
            <form method="post" action="/do/enrol/codes">
                <input type="hidden" name="sealed" value=view.sealed.clone() />
                <button class="button">{say("enrol-codes-button")}</button>
            </form>
            {back()}
        }
    })
}

/// The codes as a text file.
fn file(view: &CodesPage) -> String {
    let head = text("enrol-codes-file", &[("login", view.login.clone().into())]);
    let lines: Vec<String> =
        [head.replace(['\u{2068}', '\u{2069}'], ""), String::new()].into_iter().chain(view.codes.iter().cloned()).collect();
    data_url("text/plain", &format!("{}\r\n", lines.join("\r\n")))
}
