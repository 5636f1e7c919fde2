//! A person is added or changed: everything or nothing.

use app::{
    contract::{Caller, Fault, Go},
    policy::{Typed, fold_typed, tidy},
};

use super::form::{NEW, form, gives_roles, input, kept};
use crate::{
    portal::{
        Core,
        admin::{
            admit::{Accounts, Admitted},
            person::address,
        },
        people::{self, CellFault, Change, Field, Meant, Writer, invite, settle},
        trouble::Decision,
    },
    store::{
        contact::{self, Contact},
        tenant::Tenant,
        user::User,
    },
};

pub(super) async fn add(core: &Core, caller: &Caller, typed: &Typed) -> Decision<Go> {
    let mut admitted = Admitted::<Accounts>::adding(core, caller).await?;
    let invites = yes(typed, "invite")?;
    let tenant = admitted.stored().await?;
    let change = match read(&admitted, &tenant, typed, None)? {
        Ok(change) => change,
        Err(faults) => return refuse(admitted, NEW, typed, &faults).await,
    };
    if invites && !change.gives_mailbox() {
        return refuse(admitted, NEW, typed, &[people::Fault::NoMailbox.of(Field::AlternateEmail)]).await;
    }
    let (now, actor) = (admitted.signed.now, admitted.signed.actor(caller));
    let tx = &mut admitted.signed.tx;
    let writer = Writer::new(tx, &core.keys, &tenant, actor.clone(), now).await?;
    let person = match writer.apply(tx, &change, Meant::New).await? {
        Ok(applied) => applied.user,
        Err(faults) => return refuse(admitted, NEW, typed, &faults).await,
    };
    let invited = invites && invite(tx, &core.keys, &person, now).await?;
    if invited {
        people::audit(tx, &person, ("user_invited", &actor), None, now).await?;
    }
    let word = match (invites, invited) {
        (true, true) => "admin-done-invited",
        (true, false) => "admin-done-added-anew",
        (false, _) => "admin-done-added",
    };
    admitted.signed.done(&address(&person.id), word).await
}

pub(super) async fn change(core: &Core, caller: &Caller, id: &str, typed: &Typed) -> Decision<Go> {
    let (mut admitted, person) = Admitted::<Accounts>::helping(core, caller, id).await?;
    let (enabled, never_expires) = (yes(typed, "enabled")?, yes(typed, "never_expires")?);
    let tenant = admitted.stored().await?;
    let stays = numbers(&mut admitted, &person).await?;
    let change = match read(&admitted, &tenant, typed, Some((&person, &stays)))? {
        Ok(change) => change,
        Err(faults) => return refuse(admitted, &form(id), typed, &faults).await,
    };
    let (now, actor) = (admitted.signed.now, admitted.signed.actor(caller));
    let tx = &mut admitted.signed.tx;
    let writer = Writer::new(tx, &core.keys, &tenant, actor.clone(), now).await?;
    let before = match writer.apply(tx, &change, Meant::Known).await? {
        Ok(applied) => applied.user,
        Err(faults) => return refuse(admitted, &form(id), typed, &faults).await,
    };
    let after = User { enabled, never_expires, ..before.clone() };
    settle(tx, &before, &after, &actor, now).await?;
    admitted.signed.done(&address(id), "admin-done-changed").await
}

/// What was typed, checked. An empty input of somebody who is there clears the value; numbers that come from a directory are not asked.
fn read(
    admitted: &Admitted<Accounts>,
    tenant: &Tenant,
    typed: &Typed,
    known: Option<(&User, &[Contact])>,
) -> Decision<Result<Change, Vec<CellFault>>> {
    if !typed.get("roles").is_empty() && !gives_roles(admitted) {
        return Err(Fault::Denied.into());
    }
    let (known, stays) = known.map_or((None, &[][..]), |(person, stays)| (Some(person), stays));
    let synchronized = known.is_some_and(User::is_on_premises);
    let asked = Field::ALL.into_iter().filter(|field| !(synchronized && field.is_synchronized()));
    let asked = asked.filter(|field| *field != Field::Roles || gives_roles(admitted));
    // A number that stays is not judged again: countries may have been taken away since.
    let asked = asked.filter(|field| {
        !stays.iter().any(|held| number_of(held) == Some(*field) && held.value == tidy(typed.get(input(*field))))
    });
    let login = known.map_or_else(|| fold_typed(typed.get("login")), |person| person.login.clone());
    let values: Vec<(Field, String)> = asked
        .map(|field| match field {
            Field::Login => (field, login.clone()),
            Field::Roles => (field, cleared(&typed.get("roles").replace(' ', ";"), known)),
            field => (field, cleared(tidy(typed.get(input(field))), known)),
        })
        .collect();
    let values: Vec<(Field, &str)> = values.iter().map(|(field, value)| (*field, value.as_str())).collect();
    let countries = tenant.policy.as_ref().map(|policy| policy.countries.clone()).unwrap_or_default();
    Ok(people::parse(&values, &countries))
}

/// The numbers that are on file.
async fn numbers(admitted: &mut Admitted<Accounts>, person: &User) -> Decision<Vec<Contact>> {
    let held = contact::list(&mut admitted.signed.tx, &person.tenant_id, &person.id).await?;
    Ok(held.into_iter().filter(|held| number_of(held).is_some()).collect())
}

fn number_of(held: &Contact) -> Option<Field> {
    match held.kind.as_str() {
        contact::MOBILE => Some(Field::Mobile),
        contact::OFFICE => Some(Field::Office),
        _ => None,
    }
}

/// As the checks want it: a dash clears, nothing leaves.
fn cleared(value: &str, known: Option<&User>) -> String {
    if value.is_empty() && known.is_some() { "-".to_owned() } else { value.to_owned() }
}

fn yes(typed: &Typed, name: &str) -> Decision<bool> {
    match typed.get(name) {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Fault::Malformed.into()),
    }
}

/// Nothing is written; the page says what is wrong, with all that was typed.
async fn refuse(admitted: Admitted<Accounts>, page: &str, typed: &Typed, faults: &[CellFault]) -> Decision<Go> {
    let kept = kept(typed, faults);
    let kept: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    admitted.signed.refuse_keeping(page, Vec::new(), &kept).await
}
