//! `/sign-in/second`: the second factor.

use leptos::prelude::*;

use super::{
    Rendered, Site, answer,
    document::{Page, document},
    sign_in::{passkey, trouble},
    titled,
};
use crate::{
    contract::{Caller, Portal, sign_in::SecondPage},
    parts::{Field, Puzzle, Summary, say},
};

/// `GET /sign-in/second`, with what was wrong (`?why=`).
pub async fn second(portal: &Portal, caller: &Caller, site: &Site, path: &str, why: Option<String>) -> Rendered {
    answer((portal, caller, site), "/sign-in", portal.sign_in.second_page(caller, why), |view| {
        document(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &SecondPage) -> Page {
    let title = say("second-title");
    let troubles = trouble(view.refusal, Some("code"));
    let shown = titled(&title, &troubles);
    let hint = match (view.totp, view.recovery_code) {
        (true, true) => say("second-either"),
        (true, false) => say("second-totp"),
        _ => say("second-recovery"),
    };
    let form = (view.totp || view.recovery_code).then(|| {
        view! {
            <form method="post" action="/do/account/second" data-leaves=view.leaves.then_some("")>
                <Field name="code" label=say("code") hint=hint autocomplete="one-time-code" ltr=true class="code" />
                {view.puzzle.clone().map(|puzzle| view! { <Puzzle puzzle=puzzle /> })}
                <button class="button">{say("next")}</button>
            </form>
        }
    });
    // Without any other proof the page would be empty where the browser cannot use it.
    let unable = (!view.totp && !view.recovery_code).then(|| say("passkey-unable"));
    let content = view! {
        <Summary troubles=troubles />
        <h1 tabindex="-1">{title}</h1>
        <p>{say("second-text")}</p>
        {form}
        {view.passkey.clone().map(|ceremony| passkey("/do/account/second-passkey", ceremony, None, view.leaves, false, unable.clone()))}
        <nav class="ways" aria-label=say("ways")>
            <form method="post" action="/do/account/sign-out">
                <button class="quiet">{say("cancel")}</button>
            </form>
        </nav>
    };
    Page::new("second-factor", shown, content)
}
