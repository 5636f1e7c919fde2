//! The form of a person, with what stands in it and what was wrong.

use std::collections::BTreeMap;

use app::{
    contract::{
        Caller,
        admin::accounts::{AccountPage, InputFault, Who},
    },
    policy::{Role, Typed, domain::readable},
};

use crate::{
    portal::{
        Core,
        admin::{
            admit::{Accounts, Admitted},
            person::address,
        },
        people::{CellFault, Field},
        trouble::Decision,
    },
    store::{Tx, contact, group, user::User},
};

/// The form of somebody new.
pub(super) const NEW: &str = "/admin/people/new";
/// What the faults of an input are kept under, before its name.
const FAULT: &str = "fault:";

/// The form of somebody who is there.
pub(super) fn form(id: &str) -> String {
    format!("{}/edit", address(id))
}

pub(super) async fn new(core: &Core, caller: &Caller, told: bool) -> Decision<AccountPage> {
    let admitted = Admitted::<Accounts>::read_fresh(core, caller).await?;
    let blank = [("language", String::new()), ("plan", "none".to_owned()), ("invite", "yes".to_owned())];
    page(core, caller, admitted, (None, Typed::new(blank)), (NEW, told)).await
}

pub(super) async fn known(core: &Core, caller: &Caller, id: &str, told: bool) -> Decision<AccountPage> {
    let mut admitted = Admitted::<Accounts>::read_fresh(core, caller).await?;
    let person = admitted.person(id).await?;
    if let Some(fault) = admitted.beyond(&person) {
        return Err(fault.into());
    }
    let typed = shown(&mut admitted.signed.tx, &person).await?;
    let who = Who { id: person.id.clone(), login: person.login.clone(), synchronized: person.is_on_premises() };
    page(core, caller, admitted, (Some(who), typed), (&form(id), told)).await
}

async fn page(
    core: &Core,
    caller: &Caller,
    admitted: Admitted<Accounts>,
    (who, typed): (Option<Who>, Typed),
    (address, told): (&str, bool),
) -> Decision<AccountPage> {
    let gives_roles = gives_roles(&admitted);
    let mut signed = admitted.signed;
    let (typed, faults) = match signed.all_kept(address, told) {
        None => (typed, Vec::new()),
        Some(kept) => apart(kept),
    };
    let groups = group::names(&mut signed.tx, &signed.tenant.id).await?;
    Ok(AccountPage { frame: signed.frame(core, caller), who, typed, faults, gives_roles, groups })
}

/// Roles are given by the highest one.
pub(super) fn gives_roles(admitted: &Admitted<Accounts>) -> bool {
    admitted.signed.user.held().contains(&Role::Global)
}

/// What is written of somebody.
async fn shown(tx: &mut Tx, person: &User) -> Decision<Typed> {
    let contacts = contact::list(tx, &person.tenant_id, &person.id).await?;
    let value = |kind: &str| contacts.iter().find(|held| held.kind == kind).map(|held| held.value.clone()).unwrap_or_default();
    let yes = |on: bool| if on { "yes" } else { "no" }.to_owned();
    Ok(Typed::new([
        ("display_name", person.display_name.clone()),
        ("mail", person.mail.as_deref().map(readable).unwrap_or_default()),
        ("alternate_email", readable(&value(contact::ALTERNATE_EMAIL))),
        ("mobile", value(contact::MOBILE)),
        ("office", value(contact::OFFICE)),
        ("groups", group::of_user(tx, &person.tenant_id, &person.id).await?.join("; ")),
        ("language", person.language.clone().unwrap_or_default()),
        ("plan", person.plan.clone()),
        ("enabled", yes(person.enabled)),
        ("never_expires", yes(person.never_expires)),
        ("roles", person.roles.clone()),
    ]))
}

/// What is kept of a form that was refused.
pub(super) fn kept(typed: &Typed, faults: &[CellFault]) -> Vec<(String, String)> {
    let typed = typed.pairs().map(|(name, value)| (name.to_owned(), value.to_owned()));
    let faults = faults.iter().map(|told| {
        let input = told.field.map_or("login", input);
        (format!("{FAULT}{input}"), format!("{} {}", told.fault.code(), told.fault.about()))
    });
    typed.chain(faults).collect()
}

fn apart(kept: BTreeMap<String, String>) -> (Typed, Vec<InputFault>) {
    let (faults, typed): (Vec<_>, Vec<_>) = kept.into_iter().partition(|(name, _)| name.starts_with(FAULT));
    let faults = faults.into_iter().map(|(name, told)| {
        let (code, about) = told.split_once(' ').unwrap_or((&told, ""));
        InputFault { input: name.trim_start_matches(FAULT).to_owned(), code: code.to_owned(), about: about.to_owned() }
    });
    (Typed::new(typed), faults.collect())
}

/// The input of a field.
pub(super) fn input(field: Field) -> &'static str {
    match field {
        Field::Login => "login",
        Field::AlternateEmail => "alternate_email",
        Field::Mobile => "mobile",
        Field::Office => "office",
        Field::DisplayName => "display_name",
        Field::Mail => "mail",
        Field::Roles => "roles",
        Field::Groups => "groups",
        Field::Language => "language",
        Field::Plan => "plan",
    }
}
