//! Everything that somebody registered is deleted, so that they register again: a lost phone, a stolen laptop. What administrators wrote of
//! them stays.

use app::{
    contract::{Caller, Go},
    policy::Way,
};

use crate::{
    courier::WayChange,
    portal::{
        Core,
        admin::{
            admit::{Admitted, Ways},
            person::address,
        },
        people::{audit, mailboxes, tell},
        trouble::Decision,
    },
    store::{
        Tx, answer, authenticator, contact, passkey, recovery_code, session,
        user::{self, User},
    },
};

pub(super) async fn forget(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let (mut admitted, person) = Admitted::<Ways>::helping(core, caller, id).await?;
    forget_all(core, caller, &mut admitted, &person).await?;
    admitted.signed.done(&address(id), "admin-done-forgotten").await
}

/// The same, for the transaction of somebody who was let in.
pub(in crate::portal::admin) async fn forget_all(
    core: &Core,
    caller: &Caller,
    admitted: &mut Admitted<Ways>,
    person: &User,
) -> Decision<()> {
    let (now, actor) = (admitted.signed.now, admitted.signed.actor(caller));
    let tx = &mut admitted.signed.tx;
    let had = mailboxes(tx, person).await?;
    let gone = delete(tx, person).await?;
    user::set_second_factor(tx, &person.tenant_id, &person.id, false).await?;
    for way in &gone {
        audit(tx, person, ("registration_removed", &actor), Some(way.name().to_owned()), now).await?;
    }
    tell(tx, &core.keys, person, had, gone.iter().map(|way| (*way, WayChange::Removed)), now).await?;
    session::end_all(tx, &person.tenant_id, &person.id).await?;
    Ok(audit(tx, person, ("session_ended", &actor), None, now).await?)
}

/// Deletes; gives the ways of which there was something.
async fn delete(tx: &mut Tx, person: &User) -> Decision<Vec<Way>> {
    let (tenant, id) = (person.tenant_id.as_str(), person.id.as_str());
    let mut gone = Vec::new();
    for held in contact::list(tx, tenant, id).await? {
        let way = match held.kind.as_str() {
            contact::AUTHENTICATION_PHONE => Way::Phone,
            contact::AUTHENTICATION_EMAIL => Way::Email,
            _ => continue,
        };
        contact::clear(tx, tenant, id, &held.kind).await?;
        gone.push(way);
    }
    let apps = authenticator::list(tx, tenant, id).await?;
    gone.extend((!apps.is_empty()).then_some(Way::Authenticator));
    for app in apps {
        authenticator::delete(tx, tenant, id, &app.id).await?;
    }
    let passkeys = passkey::list(tx, tenant, id).await?;
    gone.extend((!passkeys.is_empty()).then_some(Way::Passkey));
    for passkey in passkeys {
        passkey::delete(tx, tenant, id, &passkey.id).await?;
    }
    gone.extend((recovery_code::left(tx, tenant, id).await? > 0).then_some(Way::RecoveryCodes));
    recovery_code::delete(tx, tenant, id).await?;
    gone.extend((!answer::list(tx, tenant, id).await?.is_empty()).then_some(Way::Questions));
    answer::delete_all(tx, tenant, id).await?;
    Ok(gone)
}
