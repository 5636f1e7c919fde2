//! Forms about people.
#![expect(clippy::too_many_arguments, reason = "one for each input of the form")]

use leptos::prelude::*;

use super::Post;
use crate::{contract::enrol::Deletion, policy::Typed};

/// Adds somebody.
#[server(name = AccountAddPost, prefix = "/do", endpoint = "admin/accounts/add")]
pub async fn account_add(
    login: String,
    display_name: String,
    mail: String,
    alternate_email: String,
    mobile: String,
    office: String,
    groups: String,
    language: String,
    plan: String,
    invite: String,
    roles: String,
) -> Result<(), ServerFnError> {
    let post = Post::here();
    let typed = Typed::new([
        ("login", login),
        ("display_name", display_name),
        ("mail", mail),
        ("alternate_email", alternate_email),
        ("mobile", mobile),
        ("office", office),
        ("groups", groups),
        ("language", language),
        ("plan", plan),
        ("invite", invite),
        ("roles", roles),
    ]);
    post.reply(post.portal.accounts.add_person(&post.caller, typed).await)
}

/// Changes somebody.
#[server(name = AccountChangePost, prefix = "/do", endpoint = "admin/accounts/change")]
pub async fn account_change(
    user: String,
    display_name: String,
    mail: String,
    alternate_email: String,
    mobile: String,
    office: String,
    groups: String,
    language: String,
    plan: String,
    enabled: String,
    never_expires: String,
    roles: String,
) -> Result<(), ServerFnError> {
    let post = Post::here();
    let typed = Typed::new([
        ("display_name", display_name),
        ("mail", mail),
        ("alternate_email", alternate_email),
        ("mobile", mobile),
        ("office", office),
        ("groups", groups),
        ("language", language),
        ("plan", plan),
        ("enabled", enabled),
        ("never_expires", never_expires),
        ("roles", roles),
    ]);
    post.reply(post.portal.accounts.change_person(&post.caller, user, typed).await)
}

/// Deletes all that somebody registered.
#[server(name = AccountForgetPost, prefix = "/do", endpoint = "admin/accounts/forget")]
pub async fn account_forget(user: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.accounts.forget_ways(&post.caller, user).await)
}

/// Deletes one way that somebody registered.
#[server(name = AccountForgetOnePost, prefix = "/do", endpoint = "admin/accounts/forget-one")]
pub async fn account_forget_one(user: String, way: String, id: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.accounts.forget_way(&post.caller, user, Deletion { way, id }).await)
}

/// Invites somebody who has no password.
#[server(name = AccountInvitePost, prefix = "/do", endpoint = "admin/accounts/invite")]
pub async fn account_invite(user: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.accounts.invite_person(&post.caller, user).await)
}

/// Closes an account, which is deleted after a waiting time.
#[server(name = AccountDeletePost, prefix = "/do", endpoint = "admin/accounts/delete")]
pub async fn account_delete(user: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.accounts.delete_person(&post.caller, user).await)
}

/// Undoes that.
#[server(name = AccountRestorePost, prefix = "/do", endpoint = "admin/accounts/restore")]
pub async fn account_restore(user: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.accounts.restore_person(&post.caller, user).await)
}
