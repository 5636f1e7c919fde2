//! Forms about groups.

use leptos::prelude::*;

use super::Post;

/// Adds a group.
#[server(name = GroupAddPost, prefix = "/do", endpoint = "admin/groups/add")]
pub async fn group_add(name: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.groups.add_group(&post.caller, name).await)
}

/// Puts somebody in.
#[server(name = GroupPutPost, prefix = "/do", endpoint = "admin/groups/put")]
pub async fn group_put(group: String, login: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.groups.put(&post.caller, group, login).await)
}

/// Takes somebody out.
#[server(name = GroupTakePost, prefix = "/do", endpoint = "admin/groups/take")]
pub async fn group_take(group: String, user: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.groups.take(&post.caller, group, user).await)
}

/// Puts a group in.
#[server(name = GroupNestPost, prefix = "/do", endpoint = "admin/groups/nest")]
pub async fn group_nest(group: String, inner: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.groups.nest(&post.caller, group, inner).await)
}

/// Takes a group out.
#[server(name = GroupUnnestPost, prefix = "/do", endpoint = "admin/groups/unnest")]
pub async fn group_unnest(group: String, inner: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.groups.unnest(&post.caller, group, inner).await)
}

/// Removes a group.
#[server(name = GroupDeletePost, prefix = "/do", endpoint = "admin/groups/delete")]
pub async fn group_delete(group: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.groups.delete_group(&post.caller, group).await)
}
