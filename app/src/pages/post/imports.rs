//! Forms about files of people.

use leptos::prelude::*;

use super::Post;

/// Writes a file that was checked.
#[server(name = ImportWritePost, prefix = "/do", endpoint = "admin/import/write")]
pub async fn import_write(import: String, invites: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.imports.write(&post.caller, import, invites == "yes").await)
}

/// Stops it, or lets it go on.
#[server(name = ImportPausePost, prefix = "/do", endpoint = "admin/import/pause")]
pub async fn import_pause(import: String, paused: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.imports.pause(&post.caller, import, paused == "yes").await)
}

/// Forgets a file.
#[server(name = ImportDropPost, prefix = "/do", endpoint = "admin/import/drop")]
pub async fn import_drop(import: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.imports.drop_import(&post.caller, import).await)
}
