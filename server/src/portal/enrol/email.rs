//! The form for an e-mail address.

use anyhow::Result;
use app::{
    contract::{
        Caller, Go, Refusal,
        enrol::{EmailForm, EmailPage},
    },
    policy::{Email, Method, Way, tidy},
};
use url::Host;

use super::{
    file::File,
    send::{self, Wish},
};
use crate::{
    portal::{Core, session::Signed, trouble::Decision},
    store::tenant,
};

const PAGE: &str = "/enrol/email";

/// The form. What the organization has is the starting value (specification §2.4).
pub(super) async fn page(core: &Core, caller: &Caller, told: bool) -> Decision<EmailPage> {
    let mut signed = Signed::read_fresh(core, caller).await?;
    let file = File::of(core, &mut signed, Way::Email).await?;
    let supplied = if file.own_email().is_none() { file.supplied_email() } else { None };
    Ok(EmailPage {
        frame: signed.frame(core, caller),
        address: signed.kept(PAGE, told, "email").or_else(|| supplied.as_ref().map(Email::readable)).unwrap_or_default(),
        supplied: supplied.is_some(),
        refusals: signed.refusals(PAGE, told),
        puzzle: send::puzzle(core, caller, &mut signed, "enrol-email").await?,
    })
}

/// Reads the address, and mails it.
pub(super) async fn send(core: &Core, caller: &Caller, form: &EmailForm) -> Decision<Go> {
    let mut signed = Signed::sending(core, caller).await?;
    File::of(core, &mut signed, Way::Email).await?;
    let typed: String = form.address.chars().take(254).collect();
    let kept = [("email", typed.as_str())];
    let Ok(email) = Email::parse(&form.address) else {
        let refusal = if tidy(&form.address).is_empty() { Refusal::EmailMissing } else { Refusal::EmailMalformed };
        return signed.refuse_keeping(PAGE, vec![refusal], &kept).await;
    };
    if is_own_mailbox(&mut signed, &email).await? {
        return signed.refuse_keeping(PAGE, vec![Refusal::OwnMailbox], &kept).await;
    }
    let wish = Wish { method: Method::Email, to: email.as_str(), bot: &form.bot, form: "enrol-email", page: PAGE, kept: &kept };
    send::send(core, caller, signed, wish).await
}

/// Whether it is a mailbox that opens only with the password to be reset: of a domain of the tenant, or the person's own at work.
async fn is_own_mailbox(signed: &mut Signed, email: &Email) -> Result<bool> {
    let same = |other: &str| Email::parse(other).is_ok_and(|other| other.folded() == email.folded());
    if same(&signed.user.login) || signed.user.mail.as_deref().is_some_and(same) {
        return Ok(true);
    }
    let Some(domain) = email.as_str().rsplit('@').next().and_then(plain) else { return Ok(false) };
    let domains = tenant::domains(&mut signed.tx).await?;
    let own = domains.iter().filter(|(_, tenant)| *tenant == signed.tenant.id);
    Ok(own.filter_map(|(own, _)| plain(own)).any(|own| own == domain))
}

/// A domain as the network knows it, whatever script it was typed in.
fn plain(domain: &str) -> Option<String> {
    Host::parse(domain).ok().map(|host| host.to_string())
}
