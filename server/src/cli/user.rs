//! `rekey user`.

use std::io::stdin;

use anyhow::{Context, Result, bail};
use app::policy::fold_typed;
use serde_json::{Value, json};

use super::{
    args::{FirstPassword, OfTenant, User as Verb, UserAdd, UserDelete, UserFields, UserRef, UserSet, YesNo},
    desk,
    first::{self, Given},
    import,
    installation::{Installation, now},
    print::{self, Done, Refused},
};
use crate::{
    crypto::Purpose,
    directory::NoDirectory,
    portal::{
        hindrance::Hindrance,
        people::{self, Applied, Field, Meant, Writer, audit, settle},
        sign_in::lock,
        throttle::{self, table::Clearing},
    },
    store::{
        Tx, authenticator, contact,
        event::Actor,
        group, passkey, recovery_code,
        tenant::Tenant,
        user::{self, ON_PREMISES, User},
    },
};

/// People read at once.
const PAGE: i64 = 500;

pub(super) async fn run(verb: Verb) -> Result<Done> {
    match verb {
        Verb::Add(args) => add(&args).await,
        Verb::List(args) => list(&args).await,
        Verb::Show(args) => show(&args).await,
        Verb::Set(args) => set(&args).await,
        Verb::Import(args) => import::run(&args).await,
        Verb::Unblock(args) => unblock(&args).await,
        Verb::SignOut(args) => desk::sign_out(&args).await,
        Verb::Forget(args) => desk::forget(&args).await,
        Verb::Export(args) => desk::export(&args).await,
        Verb::Delete(args) => delete(&args).await,
        Verb::Restore(args) => restore(&args).await,
    }
}

async fn add(args: &UserAdd) -> Result<Done> {
    if args.on_premises && (args.first.password_stdin || args.first.invite || args.first.link) {
        bail!("a password that is mastered elsewhere is not set here: leave out --password-stdin, --invite and --link");
    }
    write(&args.user, &args.fields, Meant::New, args.first, |person| {
        if args.on_premises {
            person.source = ON_PREMISES.to_owned();
        }
    })
    .await
}

pub(super) async fn set(args: &UserSet) -> Result<Done> {
    write(&args.user, &args.fields, Meant::Known, args.first, |person| {
        let given = |asked: Option<YesNo>, held: bool| asked.map_or(held, YesNo::is_yes);
        person.enabled = given(args.enabled, person.enabled);
        person.never_expires = given(args.never_expires, person.never_expires);
        person.must_change = given(args.must_change, person.must_change);
    })
    .await
}

/// Adds or changes a person; everything or nothing.
async fn write(
    user: &UserRef,
    fields: &UserFields,
    meant: Meant,
    first: FirstPassword,
    more: impl FnOnce(&mut User),
) -> Result<Done> {
    let installation = Installation::open(&user.of.common.config).await?;
    let tenant = installation.tenant_of(&user.login, user.of.tenant.as_deref()).await?;
    let countries = tenant.policy.as_ref().map(|policy| policy.countries.clone()).unwrap_or_default();
    let change = people::parse(&values(&user.login, fields), &countries).map_err(Refused)?;
    // Read and hashed before the database is locked.
    let first = first::read(first, &mut stdin().lock())?.prepare(&installation, &tenant, &change).await?;

    let mut tx = installation.write().await?;
    let keys = installation.keys();
    let writer = Writer::new(&mut tx, &keys, &tenant, Actor::command(), now()).await?;
    let Applied { user: mut person, created, changed } = writer.apply(&mut tx, &change, meant).await?.map_err(Refused)?;
    let given = first.give(&mut tx, (&keys, &tenant), &person, now()).await?;
    // A password that is set here is final unless this very command calls it temporary.
    person.must_change &= given != Given::Set;
    let before = person.clone();
    more(&mut person);
    let settled = settle(&mut tx, &before, &person, &Actor::command(), now()).await?;
    tx.commit().await?;

    let changed: Vec<&str> = changed.into_iter().map(Field::header).chain(settled).collect();
    let answer = json!({
        "login": person.login,
        "tenant": tenant.id,
        "created": created,
        "changed": changed,
        "first_password": given.name(),
        "link": given.link(),
    });
    print::answer(user.of.common.json, &answer, || {
        let what = if created { "added" } else { "changed" };
        let given = match &given {
            Given::None => String::new(),
            Given::Set => ", password set".to_owned(),
            Given::Invited => ", invitation on its way".to_owned(),
            Given::Link(link) => {
                format!("\n{link}\nWhoever opens this link sets the password, once, within a day. It is not shown again.")
            }
        };
        format!("{} {what}{given}", person.login)
    });
    Ok(Done::Well)
}

fn values<'a>(login: &'a str, fields: &'a UserFields) -> Vec<(Field, &'a str)> {
    let texts = [
        (Field::AlternateEmail, &fields.alternate_email),
        (Field::Mobile, &fields.mobile),
        (Field::Office, &fields.office),
        (Field::DisplayName, &fields.display_name),
        (Field::Mail, &fields.mail),
        (Field::Roles, &fields.roles),
        (Field::Groups, &fields.groups),
        (Field::Language, &fields.language),
        (Field::Plan, &fields.plan),
    ];
    let given = texts.into_iter().filter_map(|(field, text)| text.as_deref().map(|text| (field, text)));
    [(Field::Login, login)].into_iter().chain(given).collect()
}

async fn list(args: &OfTenant) -> Result<Done> {
    let installation = Installation::open(&args.common.config).await?;
    let tenant = installation.tenant(args.tenant.as_deref()).await?;
    let mut after = String::new();
    loop {
        let people = user::page(&mut installation.read().await?, &tenant.id, &after, PAGE).await?;
        let Some(last) = people.last() else { return Ok(Done::Well) };
        after.clone_from(&last.login);
        for person in &people {
            let line = json!({
                "login": person.login,
                "name": person.display_name,
                "enabled": person.enabled,
                "roles": roles(person),
                "never_expires": person.never_expires,
                "must_change": person.must_change,
            });
            print::answer(args.common.json, &line, || text(person));
        }
        if !print::is_heard() {
            return Ok(Done::Well);
        }
    }
}

/// A line of the list, with what is unusual about the account.
fn text(person: &User) -> String {
    let marks = [
        (!person.enabled, "  [disabled]"),
        (person.never_expires, "  [password never expires]"),
        (person.must_change, "  [must change password]"),
    ];
    let marks: String = marks.into_iter().filter_map(|(holds, mark)| holds.then_some(mark)).collect();
    let name = print::visible(&format!("{}  {}", person.login, person.display_name));
    format!("{}{marks}", name.trim_end())
}

async fn show(args: &UserRef) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant_of(&args.login, args.of.tenant.as_deref()).await?;
    let mut tx = installation.read().await?;
    let person = known(&mut tx, &tenant, &args.login).await?;
    let mut shown = describe(&mut tx, &person).await?;
    let typed = installation.keys().mark(Purpose::Typed, &[tenant.id.as_bytes(), person.login.as_bytes()]);
    let hindrance = Hindrance::of(&mut tx, (&tenant, &person), &NoDirectory, (&typed, now())).await?.names();
    shown["can_reset"] = json!(hindrance.is_empty());
    shown["why_not"] = json!(hindrance);
    print::answer(args.of.common.json, &shown, || serde_json::to_string_pretty(&shown).unwrap_or_default());
    Ok(Done::Well)
}

/// Everything an administrator may read: no hash, no secret, no answer.
async fn describe(tx: &mut Tx, person: &User) -> Result<Value> {
    let contacts = contact::list(tx, &person.tenant_id, &person.id).await?;
    let contacts: Vec<_> = contacts
        .iter()
        .map(|contact| json!({ "kind": contact.kind, "value": contact.value, "verified_at": contact.verified_at }))
        .collect();
    Ok(json!({
        "id": person.id,
        "login": person.login,
        "tenant": person.tenant_id,
        "name": person.display_name,
        "mail": person.mail,
        "contacts": contacts,
        "groups": group::of_user(tx, &person.tenant_id, &person.id).await?,
        "roles": roles(person),
        "plan": person.plan,
        "language": person.language,
        "source": person.source,
        "enabled": person.enabled,
        "authenticators": authenticator::list(tx, &person.tenant_id, &person.id).await?.len(),
        "has_password": person.password_hash.is_some(),
        "password_set_at": person.password_set_at,
        "must_change": person.must_change,
        "never_expires": person.never_expires,
        "second_factor": person.second_factor,
        "passkeys": passkey::list(tx, &person.tenant_id, &person.id).await?.len(),
        "recovery_codes": recovery_code::left(tx, &person.tenant_id, &person.id).await?,
        "confirmed_at": person.confirmed_at,
        "locked_until": lock::locked_until(tx, &person.tenant_id, &person.id).await?,
    }))
}

async fn unblock(args: &UserRef) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant_of(&args.login, args.of.tenant.as_deref()).await?;
    let mut tx = installation.write().await?;
    let person = known(&mut tx, &tenant, &args.login).await?;
    let typed = installation.keys().mark(Purpose::Typed, &[tenant.id.as_bytes(), person.login.as_bytes()]);
    throttle::unblock(&mut tx, &tenant.id, &person.id, &typed).await?;
    lock::lift(&mut tx, &tenant.id, &person.id, Clearing::Administrator).await?;
    audit(&mut tx, &person, ("user_unblocked", &Actor::command()), None, now()).await?;
    tx.commit().await?;
    print::answer(args.of.common.json, &json!({ "login": person.login, "unblocked": true }), || {
        format!("{} may try again", person.login)
    });
    Ok(Done::Well)
}

async fn delete(args: &UserDelete) -> Result<Done> {
    let installation = Installation::open(&args.user.of.common.config).await?;
    let tenant = installation.tenant_of(&args.user.login, args.user.of.tenant.as_deref()).await?;
    let mut tx = installation.write().await?;
    let person = held(&mut tx, &tenant, &args.user.login).await?;
    if args.later {
        let deletes_at = people::depart(&mut tx, &person, &Actor::command(), now()).await?;
        tx.commit().await?;
        let answer = json!({ "login": person.login, "deleted": false, "deletes_at": deletes_at });
        print::answer(args.user.of.common.json, &answer, || format!("{} is closed, and deleted after 30 days", person.login));
        return Ok(Done::Well);
    }
    user::delete(&mut tx, &tenant.id, &person.id).await?;
    audit(&mut tx, &person, ("user_deleted", &Actor::command()), None, now()).await?;
    tx.commit().await?;
    print::answer(args.user.of.common.json, &json!({ "login": person.login, "deleted": true }), || {
        format!("{} deleted", person.login)
    });
    Ok(Done::Well)
}

async fn restore(args: &UserRef) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant_of(&args.login, args.of.tenant.as_deref()).await?;
    let mut tx = installation.write().await?;
    let person = held(&mut tx, &tenant, &args.login).await?;
    people::restore(&mut tx, &person, &Actor::command(), now()).await?;
    tx.commit().await?;
    print::answer(args.of.common.json, &json!({ "login": person.login, "restored": true }), || {
        format!("{} is open again", person.login)
    });
    Ok(Done::Well)
}

/// A person who must be there.
pub(super) async fn known(tx: &mut Tx, tenant: &Tenant, login: &str) -> Result<User> {
    user::by_login(tx, &tenant.id, &fold_typed(login))
        .await?
        .with_context(|| format!("there is no {login} in {}\n  cure: see `rekey user list --tenant {}`", tenant.id, tenant.id))
}

/// The same, for whoever writes them: nobody else does meanwhile.
pub(super) async fn held(tx: &mut Tx, tenant: &Tenant, login: &str) -> Result<User> {
    let person = known(tx, tenant, login).await?;
    people::hold(tx, &tenant.id, &[&person.id]).await?;
    known(tx, tenant, login).await
}

fn roles(person: &User) -> Vec<&str> {
    person.roles.split(' ').filter(|role| !role.is_empty()).collect()
}
