//! A temporary password, where the policy lets an administrator know one: made here and shown once, or typed.

use app::{
    contract::{Caller, Fault, Go, Refusal, admin::Once},
    policy::{HelpDesk, Password},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

use super::{happened, verify};
use crate::{
    courier::AdminHelp,
    crypto,
    portal::{
        Core,
        admin::{
            admit::{Admitted, Help},
            person::address,
        },
        judge,
        people::{set_temporary, tell_of_help},
        session::Signed,
        trouble::Decision,
    },
    store::{password, user::User},
};

/// Under which names the secrets go to the page that shows them.
const PASSWORD: &str = "made_password";
const PASS: &str = "made_pass";
/// The least length of one that is made.
const LENGTH: u32 = 16;

/// Judging and hashing are slow and happen between two transactions; the second asks again who may.
pub(in crate::portal::admin) async fn set(core: &Core, caller: &Caller, id: &str, typed: &str) -> Decision<Go> {
    let page = address(id);
    match give(core, caller, id, typed).await? {
        (admitted, Err(refusals)) => admitted.signed.refuse(&page, refusals).await,
        (admitted, Ok(_)) if !typed.is_empty() => admitted.signed.done(&page, "admin-done-temporary").await,
        (admitted, Ok(made)) => show_once(core, admitted.signed, id, &Once::Password(made.as_str().to_owned())).await,
    }
}

/// What was given, or why not: then nothing was written.
pub(in crate::portal::admin) type Given = Result<Password, Vec<Refusal>>;

/// Gives one: the typed one, or one that is made here. Nobody else knows it.
pub(in crate::portal::admin) async fn give(
    core: &Core,
    caller: &Caller,
    id: &str,
    typed: &str,
) -> Decision<(Admitted<Help>, Given)> {
    let (admitted, person) = open(core, caller, id, !typed.is_empty()).await?;
    let (password, refusals) = match typed {
        "" => {
            // Nobody waits for a hash.
            drop(admitted);
            (Password::typed(&crypto::suggestion(LENGTH)), Vec::new())
        }
        typed => {
            let password = Password::typed(typed);
            let refusals = judged(core, admitted, &person, &password).await?;
            (password, refusals)
        }
    };
    let hash = if refusals.is_empty() { core.hasher.hash(password.as_str()).await? } else { String::new() };

    let (mut admitted, person) = open(core, caller, id, !typed.is_empty()).await?;
    if !refusals.is_empty() {
        return Ok((admitted, Err(refusals)));
    }
    if verify::is_owed(&mut admitted.signed, &person).await? {
        return Ok((admitted, Err(vec![Refusal::CallerUnverified])));
    }
    if person.is_on_premises() {
        return Ok((admitted, Err(vec![Refusal::DirectoryRefused])));
    }
    let signed = &mut admitted.signed;
    set_temporary(&mut signed.tx, &core.keys, &person, (&hash, true), signed.now).await?;
    let by = Some(signed.user.login.as_str());
    tell_of_help(&mut signed.tx, &core.keys, &signed.policy, (&person, by), AdminHelp::Password, signed.now).await?;
    let detail = verify::detail(signed, &person).await?;
    happened(signed, caller, &person, ("admin_reset", detail)).await?;
    Ok((admitted, Ok(password)))
}

/// Lets the person's page show a secret that was just made, once.
pub(super) async fn show_once(core: &Core, signed: Signed, id: &str, once: &Once) -> Decision<Go> {
    let (kind, word, secret) = match once {
        Once::Password(secret) => (PASSWORD, "admin-done-temporary", secret),
        Once::Pass(secret) => (PASS, "admin-done-pass", secret),
    };
    let sealed = core.keys.seal(&bound_to(&signed, kind, id), secret.as_bytes());
    let kept = [(kind, &*URL_SAFE_NO_PAD.encode(sealed))];
    signed.done_keeping(&address(id), word, &kept).await
}

/// Somebody in reach, under a policy that lets passwords be given so.
async fn open(core: &Core, caller: &Caller, id: &str, typed: bool) -> Decision<(Admitted<Help>, User)> {
    let (admitted, person) = Admitted::<Help>::helping(core, caller, id).await?;
    let least = if typed { HelpDesk::Typed } else { HelpDesk::Temporary };
    if admitted.signed.policy.helps_by() < least { Err(Fault::NotAllowed.into()) } else { Ok((admitted, person)) }
}

async fn judged(core: &Core, mut admitted: Admitted<Help>, person: &User, password: &Password) -> Decision<Vec<Refusal>> {
    let signed = &mut admitted.signed;
    let limit = judge::history(&signed.policy);
    // Whatever the profile says of former ones: the present password, handed over, is no new one.
    let mut past = password::history(&mut signed.tx, &person.tenant_id, &person.id, limit).await?;
    past.extend(person.password_hash.clone());
    let candidate = judge::Candidate { tenant: signed.tenant.clone(), policy: signed.policy.clone(), user: person.clone(), past };
    drop(admitted);
    Ok(judge::judge(core, &candidate, password).await?)
}

/// The password or pass that was just made, for the page that shows it once: the word is gone with it.
pub(in crate::portal::admin) async fn shown(
    core: &Core,
    caller: &Caller,
    signed: &Signed,
    (id, told): (&str, bool),
) -> Decision<Option<Once>> {
    for (kind, made) in [(PASSWORD, Once::Password as fn(String) -> Once), (PASS, Once::Pass)] {
        let Some(sealed) = signed.kept(&address(id), told, kind) else { continue };
        let bytes = URL_SAFE_NO_PAD.decode(sealed).map_err(anyhow::Error::from)?;
        let secret = core.keys.open(&bound_to(signed, kind, id), &bytes)?;
        if !caller.peeks {
            signed.forget_word(core).await?;
        }
        return Ok(String::from_utf8(secret).ok().map(made));
    }
    Ok(None)
}

fn bound_to(signed: &Signed, kind: &str, id: &str) -> String {
    format!("temporary {kind} {} {} {id}", signed.tenant.id, signed.session.id)
}
