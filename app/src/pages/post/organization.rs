//! Forms about applications and domains.

use leptos::prelude::*;

use super::Post;
use crate::contract::admin::organization::ValidityForm;

/// Adds an application.
#[server(name = AppAddPost, prefix = "/do", endpoint = "admin/apps/add")]
pub async fn app_add(name: String, address: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.organization.add_app(&post.caller, name, address).await)
}

/// Changes an application.
#[server(name = AppChangePost, prefix = "/do", endpoint = "admin/apps/change")]
pub async fn app_change(app: String, name: String, address: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.organization.change_app(&post.caller, app, name, address).await)
}

/// Removes an application.
#[server(name = AppRemovePost, prefix = "/do", endpoint = "admin/apps/remove")]
pub async fn app_remove(app: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.organization.remove_app(&post.caller, app).await)
}

/// Sets how long passwords of a domain are valid.
#[server(name = ValidityPost, prefix = "/do", endpoint = "admin/domains/validity")]
pub async fn domain_validity(domain: String, rule: String, validity: String, notify: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    let form = ValidityForm { domain, rule, validity, notify };
    post.reply(post.portal.organization.validity(&post.caller, form).await)
}

/// Takes back what an event says of an application or a rule; its argument is the event's name.
#[server(name = EventTakeBackPost, prefix = "/do", endpoint = "admin/events/take-back")]
pub async fn event_take_back(event: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.organization.take_back(&post.caller, event).await)
}
