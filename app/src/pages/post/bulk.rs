//! Forms about several people at once.

use leptos::prelude::*;

use super::Post;
use crate::contract::admin::{
    Search,
    bulk::{BulkForm, Whom},
};

/// Helps those who are ticked, or everybody whom the search finds.
#[server(name = AdminBulkPost, prefix = "/do", endpoint = "admin/people/bulk")]
pub async fn admin_bulk(
    act: String,
    people: String,
    also: String,
    into: String,
    q: String,
    role: String,
    group: String,
    plan: String,
    source: String,
    enabled: String,
    state: String,
) -> Result<(), ServerFnError> {
    let post = Post::here();
    let asks = |option: &str| also.split(' ').any(|asked| asked == option);
    let whom = if asks("everybody") {
        Whom::Everybody(Search { text: Some(q), role, group, plan, source, enabled, state, ..Search::default() })
    } else {
        Whom::Ticked(people)
    };
    post.reply(post.portal.bulk.begin_bulk(&post.caller, BulkForm { act, whom, group: into, mail: asks("mail") }).await)
}

/// Shows the passwords that were made.
#[server(name = BulkShowPost, prefix = "/do", endpoint = "admin/people/bulk/show")]
pub async fn bulk_show(bulk: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.bulk.show_passwords(&post.caller, bulk).await)
}

/// Stops it, or goes on with it.
#[server(name = BulkPausePost, prefix = "/do", endpoint = "admin/people/bulk/pause")]
pub async fn bulk_pause(bulk: String, paused: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.bulk.pause_bulk(&post.caller, bulk, paused == "yes").await)
}
