//! `/admin/roles`: who may do what, and for whom. Made from the one table that also decides it.

use leptos::prelude::*;

use super::{desk, names};
use crate::{
    contract::{Caller, Portal, admin::RolesPage},
    pages::{Rendered, Site, answer, document::Page},
    parts::{Column, cells, say, table, text},
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
    let columns = ["admin-column-role", "admin-column-may", "admin-column-helps"].map(Column::new);
    let operator = Some(Role::Operator).filter(|role| view.own.contains(role));
    let roles = Role::ALL.into_iter().chain(operator).map(|role| line(&columns, role, view)).collect_view();
    let content = view! {
        <h1 tabindex="-1" id="title">{title.clone()}</h1>
        <p>{say("admin-roles-text")}</p>
        {table("title", &columns, roles)}
    };
    Page::new("admin-roles", title, content)
}

fn line(columns: &[Column], role: Role, view: &RolesPage) -> impl IntoView + use<> {
    let areas = Area::ALL.into_iter().filter(|area| role.opens(*area)).map(|area| say(&format!("admin-area-{}", area.name())));
    let areas = areas.collect::<Vec<_>>().join(&say("admin-list-joint"));
    let helps = role.opens(Area::Help).then(|| {
        let roles = role.helps(view.model);
        match roles.len() {
            all if all == Role::ALL.len() => say("admin-helps-all"),
            _ => text("admin-helps", &[("roles", names(roles).into())]),
        }
    });
    let own = view.own.contains(&role).then(|| view! { <span class="mark">{say("admin-role-yours")}</span> });
    let name = view! { {names(&[role])} " " {own} };
    let helps = helps.unwrap_or_else(|| say("admin-helps-nobody"));
    let cells = cells(columns, [name.into_any(), areas.into_any(), helps.into_any()]);
    view! {
        <tr role="row" data-role=role.name()>
            {cells}
        </tr>
    }
}
