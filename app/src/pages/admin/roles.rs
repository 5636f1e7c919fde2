//! `/admin/roles`: who may do what, and for whom. Made from the one table that also decides it.

use leptos::prelude::*;

use super::{desk, names};
use crate::{
    contract::{Caller, Portal, admin::RolesPage},
    pages::{Rendered, Site, answer, document::Page},
    parts::{say, text},
    policy::{Area, Role},
};

/// `GET /admin/roles`.
pub async fn admin_roles(portal: &Portal, caller: &Caller, site: &Site, path: &str) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/roles", portal.admin.roles(caller), |view| {
        desk(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &RolesPage) -> Page {
    let title = say("admin-roles-title");
    let roles = Role::ALL.map(|role| line(role, view)).into_iter().collect_view();
    let content = view! {
        <h1 tabindex="-1">{title.clone()}</h1>
        <p>{say("admin-roles-text")}</p>
        <ul class="log">{roles}</ul>
        {view.own.contains(&Role::Operator).then(|| view! { <ul class="log">{line(Role::Operator, view)}</ul> })}
    };
    Page::new("admin-roles", title, content)
}

fn line(role: Role, view: &RolesPage) -> impl IntoView + use<> {
    let areas = Area::ALL.into_iter().filter(|area| role.opens(*area)).map(|area| say(&format!("admin-area-{}", area.name())));
    let areas = areas.collect::<Vec<_>>().join(&say("admin-list-joint"));
    let helps = role.opens(Area::Help).then(|| {
        let roles = role.helps(view.model);
        let words = match roles.len() {
            all if all == Role::ALL.len() => say("admin-helps-all"),
            _ => text("admin-helps", &[("roles", names(roles).into())]),
        };
        view! { <small>{words}</small> }
    });
    let own = view.own.contains(&role).then(|| view! { <span class="mark">{say("admin-role-yours")}</span> });
    view! {
        <li data-role=role.name()>
            <strong>{names(&[role])}</strong>
            {own}
            <small>{areas}</small>
            {helps}
        </li>
    }
}
