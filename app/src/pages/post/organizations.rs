//! Forms of the operator.

use leptos::prelude::*;

use super::Post;
use crate::contract::admin::organizations::{NewOrganization, PlaceChange};

/// Adds an organization; its arguments are the fields of [`NewOrganization`].
#[server(name = OrganizationAddPost, prefix = "/do", endpoint = "admin/organizations/add")]
pub async fn organization_add(
    key: String,
    name: String,
    address: String,
    login: String,
    email: String,
) -> Result<(), ServerFnError> {
    let post = Post::here();
    let new = NewOrganization { id: key, name, address, login, mailbox: email };
    post.reply(post.portal.organizations.add_organization(&post.caller, new).await)
}

/// Lets another host stand for an organization.
#[server(name = OrganizationHostPost, prefix = "/do", endpoint = "admin/organizations/host")]
pub async fn organization_host(organization: String, host: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.organizations.place(&post.caller, organization, PlaceChange::AddHost(host)).await)
}

/// Takes a host from an organization.
#[server(name = OrganizationUnhostPost, prefix = "/do", endpoint = "admin/organizations/unhost")]
pub async fn organization_unhost(organization: String, host: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.organizations.place(&post.caller, organization, PlaceChange::RemoveHost(host)).await)
}

/// Gives a domain to an organization.
#[server(name = OrganizationDomainPost, prefix = "/do", endpoint = "admin/organizations/domain")]
pub async fn organization_domain(organization: String, domain: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.organizations.place(&post.caller, organization, PlaceChange::AddDomain(domain)).await)
}

/// Invites the first administrator of an organization again.
#[server(name = OrganizationInvitePost, prefix = "/do", endpoint = "admin/organizations/invite")]
pub async fn organization_invite(organization: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.organizations.invite_again(&post.caller, organization).await)
}

/// Takes a domain of user ids from an organization.
#[server(name = OrganizationUndomainPost, prefix = "/do", endpoint = "admin/organizations/undomain")]
pub async fn organization_undomain(organization: String, domain: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.organizations.place(&post.caller, organization, PlaceChange::RemoveDomain(domain)).await)
}
