//! `/account/activity`: where one is signed in, and what happened to the account.

use leptos::prelude::*;

use super::{panel, sign_out};
use crate::{
    contract::{
        Caller, Portal,
        panel::{Activity, By, Day, Device, Entry, OpenSession},
    },
    pages::{
        Rendered, Site, answer,
        document::{Page, document},
    },
    parts::{readable, say, text},
};

/// `GET /account/activity`.
pub async fn activity(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/account/activity", portal.account.activity(caller, told), |view| {
        let frame = view.frame.clone();
        document(&frame, site, path, || screen(view))
    })
    .await
}

fn screen(view: Activity) -> Page {
    let title = say("activity-title");
    let others = view.sessions.iter().any(|session| !session.here).then(|| {
        view! {
            <form method="post" action="/do/account/end-others">
                <button class="button secondary">{say("activity-end-others")}</button>
            </form>
        }
    });
    let pass = view.pass.map(|until| {
        view! {
            <form method="post" action="/do/account/end-pass">
                <h2>{say("activity-pass")}</h2>
                <p>{text("activity-pass-text", &[("until", until.into())])}</p>
                <button class="button secondary">{say("activity-pass-end")}</button>
            </form>
        }
    });
    let content = view! {
        {panel("/account/activity", view.done)}
        <h1 tabindex="-1">{title.clone()}</h1>
        <p>{say("activity-text")}</p>
        <h2 id="sessions">{say("activity-sessions")}</h2>
        <ul class="log" aria-labelledby="sessions">{view.sessions.into_iter().map(session).collect_view()}</ul>
        {others}
        {pass}
        <h2>{say("activity-events")}</h2>
        {view.days.into_iter().map(day).collect_view()}
        <p class="hint">{say("activity-utc")}</p>
        <p>
            <a href="/account/password">{say("activity-not-you")}</a>
        </p>
        {sign_out()}
    };
    Page::new("activity", title, content)
}

fn session(session: OpenSession) -> impl IntoView {
    let device = name(session.device);
    let end = (!session.here).then(|| {
        let label = text("activity-end-which", &[("device", device.clone().into()), ("address", session.address.clone().into())]);
        view! {
            <form method="post" action="/do/account/end">
                <input type="hidden" name="session" value=session.id />
                <button class="quiet" aria-label=label>
                    {say("activity-end")}
                </button>
            </form>
        }
    });
    view! {
        <li>
            <strong>{device}</strong>
            {session.here.then(|| view! { <span class="mark">{say("activity-here")}</span> })}
            <small>
                <bdi dir="ltr">{session.address}</bdi>
            </small>
            <small>{text("activity-since", &[("since", session.since.into())])}</small>
            <small>{text("activity-seen", &[("seen", session.seen.into())])}</small>
            {end}
        </li>
    }
}

pub(in crate::pages) fn day(day: Day) -> impl IntoView {
    view! {
        <section>
            <h3>{day.date}</h3>
            <ul class="log">{day.entries.into_iter().map(entry).collect_view()}</ul>
        </section>
    }
}

/// For example: Password reset from Firefox on Android, 12:40.
fn entry(entry: Entry) -> impl IntoView {
    let (place, address) = match entry.by {
        By::Browser(device, address) => {
            (text("activity-from", &[("device", name(device).into()), ("time", entry.time.into())]), Some(address))
        }
        By::Organization => (text("activity-by-organization", &[("time", entry.time.into())]), None),
        By::Administrator(login) => (
            text("activity-by", &[("who", format!("\u{2068}{}\u{2069}", readable(&login)).into()), ("time", entry.time.into())]),
            None,
        ),
    };
    view! {
        <li>
            <strong>{say(entry.what)}</strong>
            " "
            {entry.whom.map(|whom| view! { <bdi dir="ltr">{whom}</bdi> " " })}
            <span>{place}</span>
            {address
                .map(|address| {
                    view! {
                        <small>
                            <bdi dir="ltr">{address}</bdi>
                        </small>
                    }
                })}
        </li>
    }
}

pub(in crate::pages) fn name(device: Device) -> String {
    let program = device.program.map_or_else(|| say("device-unknown"), str::to_owned);
    match device.system {
        Some(system) => text("device-on", &[("program", program.into()), ("system", system.into())]),
        None => program,
    }
}
