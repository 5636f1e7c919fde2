//! One's own profile: who one is here, what is registered, and the language.

use app::contract::{
    Caller, Fault, Go,
    panel::{Profile, Registered},
};
use app::policy::{Method, Policy};

use crate::{
    portal::{Core, session::Signed, sign_in::arrival, subject::Subject, trouble::Decision},
    store::user::{self, User},
};

const PAGE: &str = "/account/profile";

pub(super) async fn page(core: &Core, caller: &Caller, told: bool) -> Decision<Profile> {
    let mut signed = Signed::read(core, caller).await?;
    let subject = Subject::by_id(&mut signed.tx, &signed.tenant, &signed.user.id, signed.now).await?;
    let frame = signed.frame(core, caller);
    Ok(Profile {
        done: signed.word(PAGE, told),
        language: signed.user.language.clone().unwrap_or_default(),
        registered: registered(&subject, &signed.policy, &signed.user),
        name: signed.user.display_name,
        login: signed.user.login,
        frame,
    })
}

/// What is on file, masked.
pub(in crate::portal) fn registered(subject: &Subject, policy: &Policy, user: &User) -> Registered {
    Registered {
        email: subject.hint(Method::Email),
        mobile: subject.hint(Method::MobileSms),
        office: subject.hint(Method::OfficeVoice),
        authenticators: subject.authenticators.len(),
        passkeys: subject.passkeys.len(),
        recovery_codes: usize::try_from(subject.recovery_codes).unwrap_or_default(),
        questions: subject.answers.len(),
        second_factor: arrival::asks_for_second_factor(policy, user),
    }
}

/// Keeps a language, for pages and for mails; only one that the organization offers. None: what the browser asks for.
pub(super) async fn language(core: &Core, caller: &Caller, tag: &str) -> Decision<Go> {
    let mut signed = Signed::write(core, caller).await?;
    let kept = signed.user.language.as_deref() == Some(tag);
    if !tag.is_empty() && !kept && !signed.frame(core, caller).languages.iter().any(|words| words.tag() == tag) {
        return Err(Fault::Malformed.into());
    }
    user::set_language(&mut signed.tx, &signed.tenant.id, &signed.user.id, Some(tag).filter(|tag| !tag.is_empty())).await?;
    let mut go = signed.done(PAGE, "profile-language-kept").await?;
    if tag.is_empty() {
        return Ok(go);
    }
    // What was chosen in this browser before would go before the account's.
    go.to = format!("{}&lng={tag}", go.to);
    Ok(go)
}
