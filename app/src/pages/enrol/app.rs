//! An authenticator app: a picture to scan, the same as text, a name, and the code it shows.

use leptos::prelude::*;

use super::{back, page};
use crate::{
    contract::enrol::AppPage,
    pages::document::Page,
    parts::{Field, say, trouble_of},
};

/// Squares of white around the picture: readers need four (ISO/IEC 18004).
const MARGIN: u32 = 4;

pub(super) fn screen(view: &AppPage) -> Page {
    page("app", say("enrol-app-title"), &view.refusals, |troubles| {
        view! {
            <ol class="steps">
                <li>{say("enrol-app-open")}</li>
                <li>
                    {say("enrol-app-scan")} {picture(&view.picture)}
                    <p>
                        <a href=view.link.clone() data-otpauth="">
                            {say("enrol-app-here")}
                        </a>
                    </p> <details>
                        <summary>{say("enrol-app-type")}</summary>
                        <p>
                            <bdi dir="ltr" class="secret" data-secret="">{view.secret.clone()}</bdi>
                        </p>
                    </details>
                </li>
                <li>{say("enrol-app-code")}</li>
            </ol>
            <form method="post" action="/do/enrol/app">
                <input type="hidden" name="sealed" value=view.sealed.clone() />
                <Field
                    name="code"
                    label=say("code")
                    hint=say("recover-totp-hint")
                    error=trouble_of(troubles, "code")
                    autocomplete="one-time-code"
                    inputmode="numeric"
                    class="code"
                    ltr=true
                />
                <Field name="name" label=say("enrol-app-name") hint=say("enrol-app-name.hint") value=view.name.clone() autocomplete="off" />
                <button class="button">{say("enrol-app-button")}</button>
            </form>
            {back()}
        }
    })
}

/// Drawn here, without styles of its own: the policy of the pages takes no inline style.
fn picture((path, size): &(String, u32)) -> impl IntoView + use<> {
    let side = size + 2 * MARGIN;
    let frame = format!("-{MARGIN} -{MARGIN} {side} {side}");
    view! {
        <svg class="qr" viewBox=frame role="img" aria-label=say("enrol-app-picture") shape-rendering="crispEdges">
            <path d=path.clone() />
        </svg>
    }
}
