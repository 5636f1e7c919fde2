//! `/sign-in`: user id and password, or a passkey.

use leptos::prelude::*;

use super::{
    Rendered, Site, answer,
    document::{Page, document},
    titled,
};
use crate::{
    contract::{
        Caller, Portal,
        recover::Ceremony,
        sign_in::{Asked, SignInPage, SignInRefusal},
    },
    islands::PasskeyButton,
    parts::{Field, Puzzle, Summary, Trouble, known_password, readable, say},
};

/// `GET /sign-in`, with what was wrong (`?why=`) and where the person is going (`?next=`).
pub async fn sign_in(portal: &Portal, caller: &Caller, site: &Site, path: &str, asked: Asked) -> Rendered {
    answer((portal, caller, site), "/sign-in", portal.sign_in.page(caller, asked), |view| {
        document(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &SignInPage) -> Page {
    let title = say("sign-in-title");
    let next = view.next.clone();
    let troubles = trouble(view.refusal, Some("login"));
    let shown = titled(&title, &troubles);
    let content = view! {
        <Summary troubles=troubles />
        {(view.refusal == Some(SignInRefusal::ProveAgain)).then(|| view! { <p class="notice">{say(again(view))}</p> })}
        <h1 tabindex="-1">{title}</h1>
        <form method="post" action=view.frame.address("/do/account/sign-in") data-leaves=view.leaves.then_some("")>
            <Field name="login" label=say("login") value=readable(&view.login) autocomplete="username webauthn" ltr=true />
            {known_password("password", say("password"), &[])}
            {view.puzzle.clone().map(|puzzle| view! { <Puzzle puzzle=puzzle /> })}
            {next.clone().map(|next| view! { <input type="hidden" name="next" value=next /> })}
            <button class="button">{say("sign-in-button")}</button>
        </form>
        {view.passkey.clone().map(|ceremony| passkey(&view.frame.address("/do/account/passkey"), ceremony, next, view.leaves, true, None))}
        <nav class="ways">
            <a href=view.frame.address("/recover")>{say("sign-in-forgotten")}</a>
        </nav>
    };
    Page::new("sign-in", shown, content)
}

/// Why they are asked once more: what they were about to change.
fn again(view: &SignInPage) -> &'static str {
    let administers = view.next.as_deref().is_some_and(|next| next.starts_with("/admin"));
    if administers { "sign-in-prove-again.admin" } else { "sign-in-prove-again" }
}

/// What was wrong, in words. That a fresh proof is asked for is nothing wrong.
pub(super) fn trouble(refusal: Option<SignInRefusal>, field: Option<&'static str>) -> Vec<Trouble> {
    let told = refusal.filter(|refusal| *refusal != SignInRefusal::ProveAgain);
    let trouble = told.map(|refusal| Trouble {
        code: refusal.code().to_owned(),
        text: say(&format!("sign-in-refusal-{}", refusal.code().replace('_', "-"))),
        field,
    });
    trouble.into_iter().collect()
}

/// The form that a passkey is sent in. Only a browser with scripts can use it, so it is not there without them.
pub(super) fn passkey(
    action: &str,
    ceremony: Ceremony,
    next: Option<String>,
    leaves: bool,
    autofill: bool,
    unable: Option<String>,
) -> impl IntoView + use<> {
    let button = PasskeyButton {
        ceremony: ceremony.ceremony,
        options: ceremony.options,
        host: ceremony.host,
        label: say("sign-in-passkey"),
        failed: say("passkey-failed"),
        unable,
        create: false,
        autofill,
    };
    view! {
        <form method="post" action=action.to_owned() class="passkey" data-leaves=leaves.then_some("")>
            {next.map(|next| view! { <input type="hidden" name="next" value=next /> })}
            {button.island()}
        </form>
    }
}
