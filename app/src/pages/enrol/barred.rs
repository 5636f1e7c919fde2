//! This person cannot register (specification §2.1): why, and who can help.

use leptos::prelude::*;

use super::page;
use crate::{
    contract::{enrol::Barred, recover::Help},
    pages::document::Page,
    parts::{HelpLink, say, text},
};

pub(super) fn screen(why: Barred, help: &Help, support_code: &str) -> Page {
    let (code, id) = (why.code(), why.code().replace('_', "-"));
    let help = help.clone();
    let support = text("enrol-barred-support", &[("code", support_code.to_owned().into())]);
    page("barred", say(&format!("{id}-title")), &[], |_| {
        view! {
            <p role="alert" data-code=code>
                {say(&format!("{id}-text"))}
            </p>
            <p class="hint">{support}</p>
            <nav class="ways" aria-label=say("ways")>
                <HelpLink help=help />
                <a href="/account">{say("to-account")}</a>
            </nav>
        }
    })
}
