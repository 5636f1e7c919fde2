//! This person cannot register (specification §2.1): why, and who can help.

use leptos::prelude::*;

use super::page;
use crate::{
    contract::{enrol::Barred, recover::Help},
    pages::document::{Page, Title},
    parts::{HelpLink, say, text},
};

pub(super) fn screen(why: Barred, help: &Help, support_code: &str) -> Page {
    let (code, id) = (why.code(), why.code().replace('_', "-"));
    let help = help.clone();
    let support = text("enrol-barred-support", &[("code", support_code.to_owned().into())]);
    let (title, words) = (say(&format!("{id}-title")), say(&format!("{id}-text")));
    let told = Title::of_problem(title.clone(), code, words.clone());
    let framed = page("barred", title, &[], |_| {
        view! {
            <p role="alert" data-code=code>
                {words}
            </p>
            <p class="hint">{support}</p>
            <nav class="ways" aria-label=say("ways")>
                <HelpLink help=help />
                <a href="/account">{say("to-account")}</a>
            </nav>
        }
    });
    Page { title: told, ..framed }
}
