//! `/admin/people/<id>`: why somebody can or cannot reset, what is on file, and help.

use leptos::prelude::*;

use super::{check::check, desk, names, word};
use crate::{
    contract::{
        Caller, Portal,
        admin::{AccountFacts, Condition, HeldWay, Once, PersonPage},
    },
    pages::{
        Rendered, Site,
        account::{day, facts},
        answer,
        document::Page,
        plan_text, titled, troubles,
    },
    parts::{Icon, Summary, readable, say, text},
    policy::Area,
};

/// `GET /admin/people/<id>`; `told`: there may be a word for the page.
pub async fn admin_person(portal: &Portal, caller: &Caller, site: &Site, path: &str, id: String, told: bool) -> Rendered {
    let back = format!("/sign-in?next={path}");
    answer((portal, caller, site), &back, portal.admin.person(caller, id, told), |view| {
        let frame = view.frame.clone();
        desk(&frame, site, path, || screen(view))
    })
    .await
}

fn screen(view: PersonPage) -> Page {
    let title = if view.who.name.is_empty() { readable(&view.who.login) } else { view.who.name.clone() };
    let troubles = troubles(&view.refusals);
    let shown = titled(&title, &troubles);
    let roles = (!view.who.roles.is_empty()).then(|| view! { <p>{names(&view.who.roles)}</p> });
    let content = view! {
        {word(view.done.as_deref())}
        <Summary troubles=troubles.clone() />
        <h1 tabindex="-1">
            <bdi>{title.clone()}</bdi>
        </h1>
        <p>
            <bdi dir="ltr">{readable(&view.who.login)}</bdi>
        </p>
        {roles}
        {view.once.clone().map(once)}
        {view.departs.clone().map(|day| departs(&view, day))}
        {edit(&view)}
        {conditions(&view.conditions)}
        {account(&view.account)}
        {check(&view, &troubles)}
        {help(&view)}
        <h2>{say("admin-registered")}</h2>
        {facts(&view.registered, say("admin-registered-nothing"))}
        {single(&view)}
        {pass(&view)}
        {forget(&view)}
        {delete(&view)}
        <h2>{say("activity-events")}</h2>
        {view.days.into_iter().map(day).collect_view()}
        <p class="hint">{say("activity-utc")}</p>
    };
    Page::new("admin-person", shown, content)
}

/// A pass for somebody who lost everything.
fn pass(view: &PersonPage) -> impl IntoView + use<> {
    let id = view.who.id.clone();
    view.pass.clone().map(|pass| {
        let form = |action: &'static str, button: &'static str| {
            let id = id.clone();
            view! {
                <form method="post" action=action>
                    <input type="hidden" name="user" value=id />
                    <button class="button secondary">{say(button)}</button>
                </form>
            }
        };
        let live = pass.until.map(|until| {
            view! {
                <p data-pass="">{text("admin-pass-until", &[("time", until.into())])}</p>
                {form("/do/admin/pass/remove", "admin-pass-remove")}
            }
        });
        view! {
            <details>
                <summary>{say("admin-pass")}</summary>
                <p>{say("admin-pass.text")}</p>
                {live}
                {form("/do/admin/pass", "admin-pass.button")}
            </details>
        }
    })
}

/// They are on the way out, and the way back in.
fn departs(view: &PersonPage, day: String) -> impl IntoView + use<> {
    let open = view.helped && view.frame.areas.contains(&Area::Accounts);
    let id = view.who.id.clone();
    let undo = open.then(|| {
        view! {
            <form method="post" action="/do/admin/accounts/restore">
                <input type="hidden" name="user" value=id />
                <button class="button secondary">{say("account-restore")}</button>
            </form>
        }
    });
    view! {
        <section class="caution" data-departs="">
            <p>{text("account-departs", &[("day", day.into())])}</p>
            {undo}
        </section>
    }
}

/// They can be deleted; it takes a second press, and can be undone for some time.
fn delete(view: &PersonPage) -> impl IntoView + use<> {
    let open = view.helped && view.departs.is_none() && view.frame.areas.contains(&Area::Accounts);
    let id = view.who.id.clone();
    open.then(|| {
        view! {
            <details>
                <summary>{say("account-delete")}</summary>
                <p>{say("account-delete.text")}</p>
                <form method="post" action="/do/admin/accounts/delete">
                    <input type="hidden" name="user" value=id />
                    <button class="button secondary">{say("account-delete.button")}</button>
                </form>
            </details>
        }
    })
}

/// A password that was just made.
fn once(once: Once) -> impl IntoView {
    let (id, secret) = match once {
        Once::Password(secret) => ("admin-temporary-shown", secret),
        Once::Pass(secret) => ("admin-pass-shown", secret),
    };
    view! {
        <section class="caution" data-temporary="">
            <h2>{say(id)}</h2>
            <p class="secret">
                <bdi dir="ltr">{secret}</bdi>
            </p>
            <p>{say(&format!("{id}.text"))}</p>
        </section>
    }
}

/// The way to what is written of them.
fn edit(view: &PersonPage) -> impl IntoView + use<> {
    let open = view.helped && view.frame.areas.contains(&Area::Accounts);
    let address = format!("/admin/people/{}/edit", view.who.id);
    open.then(|| view! { <a href=address>{say("account-edit")}</a> })
}

/// Each way by itself; opening the list is the first press.
fn single(view: &PersonPage) -> impl IntoView + use<> {
    let id = view.who.id.clone();
    (!view.held.is_empty()).then(|| {
        let forms = view.held.iter().map(|held| {
            view! {
                <form method="post" action="/do/admin/accounts/forget-one">
                    <input type="hidden" name="user" value=id.clone() />
                    <input type="hidden" name="way" value=held.way.name() />
                    <input type="hidden" name="id" value=held.id.clone() />
                    <button class="button secondary">{text("account-way-button", &[("way", named(held).into())])}</button>
                </form>
            }
        });
        view! {
            <details>
                <summary>{say("account-way")}</summary>
                <p>{say("account-way.text")}</p>
                <div class="stack">{forms.collect_view()}</div>
            </details>
        }
    })
}

fn named(held: &HeldWay) -> String {
    let way = say(&format!("enrol-way-{}", held.way.name().replace('_', "-")));
    if held.name.is_empty() { way } else { format!("{way}, \u{2068}{}\u{2069}", held.name) }
}

/// Everything that is registered can be deleted; it takes a second press.
fn forget(view: &PersonPage) -> impl IntoView + use<> {
    let open = view.helped && view.frame.areas.contains(&Area::Ways);
    let id = view.who.id.clone();
    open.then(|| {
        view! {
            <details>
                <summary>{say("account-forget")}</summary>
                <p>{say("account-forget.text")}</p>
                <form method="post" action="/do/admin/accounts/forget">
                    <input type="hidden" name="user" value=id />
                    <button class="button secondary">{say("account-forget.button")}</button>
                </form>
            </details>
        }
    })
}

/// Whether the person can reset, and each condition with its cure.
fn conditions(conditions: &[(Condition, bool)]) -> impl IntoView + use<> {
    let can = conditions.iter().all(|(_, holds)| *holds);
    let lines = conditions.iter().map(|(condition, holds)| {
        let id = format!("admin-condition-{}", condition.name().replace('_', "-"));
        let words = if *holds { say(&id) } else { say(&format!("{id}.not")) };
        let (icon, holds) = if *holds { ("done", "yes") } else { ("warning", "no") };
        view! {
            <li data-condition=condition.name() data-holds=holds>
                <Icon name=icon />
                <span>{words}</span>
            </li>
        }
    });
    let lines = lines.collect_view();
    view! {
        <h2 id="can">{say(if can { "admin-can" } else { "admin-cannot" })}</h2>
        <ul class="conditions" aria-labelledby="can">{lines}</ul>
    }
}

/// What holds of the account, besides what is on file.
fn account(account: &AccountFacts) -> impl IntoView + use<> {
    let groups = (!account.groups.is_empty()).then(|| {
        let names: Vec<String> = account.groups.iter().map(|name| format!("\u{2068}{name}\u{2069}")).collect();
        ("account-groups", names.join(&say("admin-list-joint")))
    });
    let source = if account.on_premises { "admin-source-on-premises" } else { "admin-source-cloud" };
    let facts = [
        Some(("admin-filter-state", say(&format!("admin-state-{}", account.standing.name().replace('_', "-"))))),
        Some(("admin-filter-source", say(source))),
        plan_text(account.plan).map(|plan| ("account-plan", say(plan))),
        groups,
        account.never_expires.then(|| ("account-never-expires", say("yes"))),
        account.must_change.then(|| ("events-must-change", say("yes"))),
    ];
    let facts = facts.into_iter().flatten().map(|(id, value)| {
        view! {
            <div>
                <dt>{say(id)}</dt>
                <dd>{value}</dd>
            </div>
        }
    });
    view! {
        <h2>{say("admin-account")}</h2>
        <dl class="facts" data-state=account.standing.name()>
            {facts.collect_view()}
        </dl>
    }
}

/// What may be done for the person, or that somebody else must.
fn help(view: &PersonPage) -> impl IntoView + use<> {
    if !view.helped {
        return view! { <p class="hint" data-out-of-reach="">{say("admin-out-of-reach")}</p> }.into_any();
    }
    let form = |action: &'static str, button: &'static str| {
        let id = view.who.id.clone();
        view! {
            <form method="post" action=action>
                <input type="hidden" name="user" value=id />
                <button class="button secondary">{say(button)}</button>
            </form>
        }
    };
    let lift = view.closed.then(|| {
        view! {
            <p>{say("admin-closed")}</p>
            {form("/do/admin/lift", "admin-lift")}
        }
    });
    let sessions = (view.sessions > 0).then(|| {
        view! {
            <p>{text("admin-sessions", &[("count", view.sessions.into())])}</p>
            {form("/do/admin/end-sessions", "admin-end-sessions")}
        }
    });
    let invite = view.invitable.then(|| {
        view! {
            <p>{say("account-no-password")}</p>
            {form("/do/admin/accounts/invite", "account-no-password.button")}
        }
    });
    view! {
        <h2>{say("admin-help")}</h2>
        {(lift.is_none() && sessions.is_none() && invite.is_none()).then(|| view! { <p>{say("admin-help-nothing")}</p> })}
        {lift}
        {sessions}
        {invite}
    }
    .into_any()
}
