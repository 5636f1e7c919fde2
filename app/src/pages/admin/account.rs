//! `/admin/people/new` and `/admin/people/<id>/edit`: a person as they are written.

use leptos::prelude::*;

use super::{desk, inputs::Inputs, names};
use crate::{
    contract::{
        Caller, Portal,
        admin::accounts::{AccountPage, InputFault},
    },
    pages::{Rendered, Site, answer, document::Page, titled},
    parts::{Select, Summary, Trouble, readable, say, text, trouble_of},
    policy::Role,
};

/// The inputs that something can be wrong with.
const INPUTS: [&str; 10] =
    ["login", "display_name", "mail", "alternate_email", "mobile", "office", "groups", "language", "plan", "roles"];
/// The id of the suggestions for groups.
const GROUPS: &str = "groups-known";

/// `GET /admin/people/new`.
pub async fn admin_new_person(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/people/new", portal.accounts.new_person(caller, told), |view| {
        desk(&view.frame, site, path, || screen(&view))
    })
    .await
}

/// `GET /admin/people/<id>/edit`.
pub async fn admin_account(portal: &Portal, caller: &Caller, site: &Site, path: &str, (id, told): (String, bool)) -> Rendered {
    let back = format!("/sign-in?next={path}");
    answer((portal, caller, site), &back, portal.accounts.account(caller, id, told), |view| {
        desk(&view.frame, site, path, || screen(&view))
    })
    .await
}

fn screen(view: &AccountPage) -> Page {
    let title = match &view.who {
        None => say("account-new-title"),
        Some(who) => text("account-edit-title", &[("login", readable(&who.login).into())]),
    };
    let troubles: Vec<Trouble> = view.faults.iter().map(trouble).collect();
    let shown = titled(&title, &troubles);
    let inputs = Inputs { typed: &view.typed, troubles: &troubles, texts: "account" };
    let (action, back) = match &view.who {
        None => ("/do/admin/accounts/add", "/admin/people".to_owned()),
        Some(who) => ("/do/admin/accounts/change", format!("/admin/people/{}", who.id)),
    };
    let fields = fields(view, &inputs);
    let content = view! {
        <Summary troubles=troubles.clone() />
        <h1 tabindex="-1">{title}</h1>
        <form method="post" action=action>
            {fields} <button class="button">{say(if view.who.is_some() { "account-save" } else { "account-add" })}</button>
        </form>
        <nav class="ways" aria-label=say("ways")>
            <a href=back>{say("account-back")}</a>
        </nav>
    };
    let step = if view.who.is_some() { "edit" } else { "new" };
    Page { step: Some(step), ..Page::new("admin-account", shown, content) }
}

fn fields(view: &AccountPage, inputs: &Inputs<'_>) -> impl IntoView + use<> {
    let known = view.who.as_ref();
    let numbers = !known.is_some_and(|who| who.synchronized);
    let groups = view.groups.iter().map(|group| view! { <option value=group.clone()></option> }).collect_view();
    let roles = Role::ALL.map(|role| inputs.choice("roles", role.name(), names(&[role]), None)).to_vec();
    view! {
        {match known {
            None => inputs.ltr("login").into_any(),
            Some(who) => view! { <input type="hidden" name="user" value=who.id.clone() /> }.into_any(),
        }}
        {inputs.line("display_name", None)}
        {inputs.ltr("alternate_email")}
        {inputs.ltr("mail")}
        {numbers.then(|| view! { {inputs.ltr("mobile")} {inputs.ltr("office")} })}
        {inputs.line("groups", Some(GROUPS))}
        <datalist id=GROUPS>{groups}</datalist>
        {language(view, inputs)}
        {inputs.pick("plan", "plan", &["none", "basic", "premium"])}
        {view.gives_roles.then(|| inputs.tick("roles", roles))}
        {match known {
            None => inputs.switch("invite").into_any(),
            Some(_) => view! { {inputs.switch("enabled")} {inputs.switch("never_expires")} }.into_any(),
        }}
    }
}

/// The languages of the portal; another one that is on file stays.
fn language(view: &AccountPage, inputs: &Inputs<'_>) -> impl IntoView + use<> {
    let chosen = view.typed.get("language").to_owned();
    let mut options: Vec<(String, String)> =
        view.frame.languages.iter().map(|words| (words.tag().to_owned(), words.say("language-name"))).collect();
    if !chosen.is_empty() && options.iter().all(|(tag, _)| *tag != chosen) {
        options.push((chosen.clone(), chosen.clone()));
    }
    view! {
        <Select
            name="language"
            label=say("account-language")
            options=options
            chosen=chosen
            nothing=Some(say("account-language-none"))
            hint=say("account-language.hint")
            error=trouble_of(inputs.troubles, "language")
            autocomplete="off"
        />
    }
}

/// A fault in words.
pub(super) fn trouble(fault: &InputFault) -> Trouble {
    Trouble {
        code: fault.code.clone(),
        text: text(&format!("account-fault-{}", fault.code.replace('_', "-")), &[("about", fault.about.as_str().into())]),
        field: INPUTS.into_iter().find(|input| *input == fault.input),
    }
}
