//! A person makes a passkey: one more way to sign in, and, where the policy says so, back in.

use app::{
    contract::{
        Caller, Go, Refusal,
        enrol::{Making, NewPasskey, PasskeyPage},
    },
    l10n::Words,
    policy::Way,
};

use super::{
    change::{Author, Change, settle},
    unnamed::distinct,
};
use crate::portal::{Core, device, passkey::Made, place, puzzle::Lock, session::Signed, subject::Subject, trouble::Decision};
use crate::{
    courier::WayChange,
    crypto::id,
    store::passkey::{self, Passkey},
};

const PAGE: &str = "/enrol/passkey";
/// Passkeys a person can have.
const MOST: usize = 10;
/// Characters of a name.
const LONGEST_NAME: usize = 60;

/// The proof is asked for before the passkey is made: one that is refused afterwards would lie about in the authenticator.
pub(super) async fn page(core: &Core, caller: &Caller, told: bool) -> Decision<PasskeyPage> {
    let mut signed = Signed::read_fresh(core, caller).await?;
    let known = passkey::list(&mut signed.tx, &signed.tenant.id, &signed.user.id).await?;
    let frame = signed.frame(core, caller);
    let whose = whose(&signed);
    let making = if known.len() >= MOST {
        Making::Full { most: MOST as u32 }
    } else {
        let ceremony = core.passkey_creation(&signed.tenant, form(caller, &whose), &signed.user, &known);
        ceremony.map_or(Making::Nowhere, Making::By)
    };
    let name = distinct(name("", caller, &frame.words), known.iter().map(|key| key.name.as_str()));
    Ok(PasskeyPage { name, making, refusals: signed.refusals(PAGE, told), frame })
}

/// Whom a ceremony is for: this person in this session.
fn whose(signed: &Signed) -> String {
    format!("{} {}", signed.session.id, signed.user.id)
}

fn form<'a>(caller: &'a Caller, whose: &'a str) -> Lock<'a> {
    Lock { place: place(caller), form: "enrol-passkey", flow: whose }
}

/// A name as typed, on one line; without one, the browser's, by which its owner may know it again.
fn name(typed: &str, caller: &Caller, words: &Words) -> String {
    let clean: String = typed.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let device = device::device(&caller.agent);
    let device = [device.program, device.system].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let name = [clean.trim(), &device].into_iter().find(|name| !name.is_empty()).map(str::to_owned);
    name.unwrap_or_else(|| words.say("method-passkey")).chars().take(LONGEST_NAME).collect()
}

pub(super) async fn add(core: &Core, caller: &Caller, typed: &NewPasskey) -> Decision<Go> {
    let mut signed = Signed::fresh(core, caller).await?;
    let known = passkey::list(&mut signed.tx, &signed.tenant.id, &signed.user.id).await?;
    if known.len() >= MOST {
        return signed.refuse(PAGE, vec![Refusal::PasskeysFull { most: MOST as u32 }]).await;
    }
    let whose = whose(&signed);
    let lock = form(caller, &whose);
    let made = core.passkey_made(&mut signed.tx, &signed.tenant, lock, &typed.ceremony, &typed.credential).await?;
    let Some(made) = made else {
        // The ceremony is spent, whatever came back.
        return signed.refuse(PAGE, vec![Refusal::PasskeyRefused]).await;
    };
    keep(core, caller, signed, made, &typed.name).await
}

/// Everything that a new way back in changes, at once.
async fn keep(core: &Core, caller: &Caller, mut signed: Signed, made: Made, typed: &str) -> Decision<Go> {
    let (tenant, user, now) = (signed.tenant.id.clone(), signed.user.id.clone(), signed.now);
    let words = signed.frame(core, caller).words;
    let mut called = name(typed, caller, &words);
    if typed.trim().is_empty() {
        let known = passkey::list(&mut signed.tx, &tenant, &user).await?;
        called = distinct(called, known.iter().map(|key| key.name.as_str()));
    }
    let new = Passkey {
        id: id(),
        user_id: user.clone(),
        credential_id: made.credential_id,
        credential: made.credential,
        name: called,
        created_at: now,
        used_at: None,
    };
    let before = Subject::by_id(&mut signed.tx, &signed.tenant, &user, signed.now).await?;
    passkey::insert(&mut signed.tx, &tenant, &new).await?;
    let author = Author::here(core, caller, &signed);
    settle(core, &mut signed, &author, &before, Change { way: Way::Passkey.into(), change: WayChange::Added }).await?;
    signed.done("/enrol", "enrol-passkey-added").await
}
