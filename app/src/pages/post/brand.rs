//! Forms about the looks.

use leptos::prelude::*;

use super::Post;
use crate::contract::admin::brand::Looks;

/// Saves colours and text, or shows what they would look like.
#[server(name = BrandSavePost, prefix = "/do", endpoint = "admin/brand/save")]
pub async fn brand_save(
    language: String,
    colour: String,
    background: String,
    text: String,
    act: String,
) -> Result<(), ServerFnError> {
    let post = Post::here();
    let looks = Looks { language, colour, background, text, saves: act == "save" };
    post.reply(post.portal.brand.dress(&post.caller, looks).await)
}

/// Removes a picture.
#[server(name = BrandRemovePost, prefix = "/do", endpoint = "admin/brand/remove")]
pub async fn brand_remove(language: String, element: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.brand.remove_picture(&post.caller, language, element).await)
}

/// Saves the name and the languages.
#[server(name = BrandOrganizationPost, prefix = "/do", endpoint = "admin/brand/organization")]
pub async fn brand_organization(name: String, first: String, languages: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.brand.organization(&post.caller, name, languages, first).await)
}

/// Sends a message to one's own mailbox.
#[server(name = BrandTryMailPost, prefix = "/do", endpoint = "admin/brand/try-mail")]
pub async fn brand_try_mail(mail: String, language: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.brand.try_mail(&post.caller, mail, language).await)
}

/// Takes a change back; its argument is the change's name.
#[server(name = BrandTakeBackPost, prefix = "/do", endpoint = "admin/brand/take-back")]
pub async fn brand_take_back(change: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.brand.take_back_looks(&post.caller, change).await)
}
