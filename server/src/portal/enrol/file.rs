//! What is on file of a person, and what they may register.

use anyhow::Result;
use app::{
    contract::{
        Fault,
        enrol::{Barred, Entry},
    },
    policy::{Email, Method, Policy, Way, gates},
};
use url::{Host, Url};

use crate::{
    directory::Writeback,
    portal::{Core, phone::Phone, session::Signed, sign_in::arrival, subject::Subject, trouble::Decision},
    store::contact::{self, ALTERNATE_EMAIL, AUTHENTICATION_EMAIL, AUTHENTICATION_PHONE, Contact, MOBILE},
};

/// Everything on file at one moment.
pub(super) struct File {
    /// As the wizard sees it.
    pub subject: Subject,
    /// Why this person cannot register ways to reset; ways that their sign-in asks for they can register all the same.
    pub barred: Option<Barred>,
    contacts: Vec<Contact>,
    second_factor: bool,
    passkeys: bool,
    policy: Policy,
}

impl File {
    /// Reads it in the transaction of somebody signed in.
    pub(super) async fn read(core: &Core, signed: &mut Signed) -> Result<Self> {
        let subject = Subject::by_id(&mut signed.tx, &signed.tenant, &signed.user.id, signed.now).await?;
        let contacts = contact::list(&mut signed.tx, &signed.tenant.id, &signed.user.id).await?;
        let barred = if !subject.in_scope(&signed.tenant) {
            Some(Barred::NotEnabled)
        } else if signed.user.is_on_premises() && !is_written_back(core, signed).await {
            Some(Barred::OnPremises)
        } else {
            None
        };
        Ok(Self {
            subject,
            barred,
            contacts,
            second_factor: arrival::asks_for_second_factor(&signed.policy, &signed.user),
            passkeys: has_host_name(&signed.tenant.base_url),
            policy: signed.policy.clone(),
        })
    }

    /// The same, for whoever registers one way.
    ///
    /// # Errors
    /// [`Fault::NotFound`] if that way is not for them.
    pub(super) async fn of(core: &Core, signed: &mut Signed, way: Way) -> Decision<Self> {
        let file = Self::read(core, signed).await?;
        if file.offers(way) { Ok(file) } else { Err(Fault::NotFound.into()) }
    }

    /// Nothing can be registered at all.
    pub(super) fn is_closed(&self) -> Option<Barred> {
        self.barred.filter(|_| !self.second_factor)
    }

    /// Whether this person may register a way: what the policy enables for a reset, what their sign-in asks for, and passkeys wherever
    /// there can be any. Administrators reset with what is strong, whatever the tenant enabled (specification §8.5).
    pub(super) fn offers(&self, way: Way) -> bool {
        let admin = self.subject.user.as_ref().is_some_and(crate::store::user::User::is_admin);
        let resets = self.barred.is_none();
        let enabled = |method: Method| resets && self.policy.methods.contains(&method);
        match way {
            Way::Phone => self.texts() || self.calls(),
            Way::Email => enabled(Method::Email) || resets && admin && !self.policy.uncarried.contains(&Method::Email),
            Way::Questions => enabled(Method::Questions) && !admin,
            Way::Authenticator => enabled(Method::Totp) || resets && admin || self.second_factor,
            Way::Passkey => self.passkeys && (resets || self.second_factor),
            Way::RecoveryCodes => enabled(Method::RecoveryCode) && !admin || self.second_factor,
        }
    }

    /// Whether a number may be proven by a text.
    pub(super) fn texts(&self) -> bool {
        self.reaches_by(Method::MobileSms)
    }

    /// Whether a number may be proven by a call.
    pub(super) fn calls(&self) -> bool {
        self.reaches_by(Method::MobileVoice)
    }

    fn reaches_by(&self, method: Method) -> bool {
        let admin = self.subject.user.as_ref().is_some_and(crate::store::user::User::is_admin);
        let carried = !self.policy.uncarried.contains(&method);
        self.barred.is_none() && carried && (admin || self.policy.methods.contains(&method))
    }

    /// The registered phone.
    pub(super) fn own_phone(&self) -> Option<Phone> {
        self.own(AUTHENTICATION_PHONE).and_then(|number| Phone::parse(number, &self.policy.countries))
    }

    /// The phone that the organization supplied, or an older registration that nobody proved.
    pub(super) fn supplied_phone(&self) -> Option<Phone> {
        let parse = |number: &str| Phone::parse(number, &self.policy.countries);
        self.unproven(AUTHENTICATION_PHONE).and_then(parse).or_else(|| self.any(MOBILE).and_then(parse))
    }

    /// The registered address.
    pub(super) fn own_email(&self) -> Option<Email> {
        self.own(AUTHENTICATION_EMAIL).and_then(|address| Email::parse(address).ok())
    }

    /// The address that the organization supplied, or an older registration that nobody proved.
    pub(super) fn supplied_email(&self) -> Option<Email> {
        let parse = |address: &str| Email::parse(address).ok();
        self.unproven(AUTHENTICATION_EMAIL).and_then(parse).or_else(|| self.any(ALTERNATE_EMAIL).and_then(parse))
    }

    /// The phone, masked.
    pub(super) fn phone(&self) -> Entry {
        entry(self.own_phone().map(|phone| phone.hint()), self.supplied_phone().map(|phone| phone.hint()))
    }

    /// The address, masked.
    pub(super) fn email(&self) -> Entry {
        entry(self.own_email().map(|email| email.hint()), self.supplied_email().map(|email| email.hint()))
    }

    /// Gates that this person could pass, and how many a reset takes.
    pub(super) fn progress(&self) -> (u8, u8) {
        gates::progress(&self.policy, &self.subject.person(&self.policy))
    }

    /// Whether without this the person could not reset any more, but can with it.
    pub(super) fn needs(&self, way: Way, id: &str) -> bool {
        let mut without = self.subject.clone();
        match way {
            Way::Phone => without.mobile = self.any(MOBILE).and_then(|number| Phone::parse(number, &self.policy.countries)),
            Way::Email => without.email = self.any(ALTERNATE_EMAIL).and_then(|address| Email::parse(address).ok()),
            Way::Questions => without.answers.clear(),
            Way::Authenticator => without.authenticators.retain(|app| app.id != id),
            Way::Passkey => without.passkeys.retain(|passkey| passkey.id != id),
            Way::RecoveryCodes => without.recovery_codes = 0,
        }
        self.barred.is_none() && self.subject.is_registered(&self.policy) && !without.is_registered(&self.policy)
    }

    fn find(&self, kind: &str) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.kind == kind)
    }

    fn any(&self, kind: &str) -> Option<&str> {
        self.find(kind).map(|contact| contact.value.as_str())
    }

    fn own(&self, kind: &str) -> Option<&str> {
        self.find(kind).filter(|contact| contact.verified_at.is_some()).map(|contact| contact.value.as_str())
    }

    fn unproven(&self, kind: &str) -> Option<&str> {
        self.find(kind).filter(|contact| contact.verified_at.is_none()).map(|contact| contact.value.as_str())
    }
}

fn entry(own: Option<String>, supplied: Option<String>) -> Entry {
    match (own, supplied) {
        (Some(own), _) => Entry::Own(own),
        (None, Some(supplied)) => Entry::Supplied(supplied),
        (None, None) => Entry::Missing,
    }
}

async fn is_written_back(core: &Core, signed: &Signed) -> bool {
    signed.policy.writeback && core.directory.writeback(&signed.tenant.id) != Writeback::Absent
}

/// Passkeys are bound to a host name; an address of numbers can have none.
fn has_host_name(base_url: &str) -> bool {
    Url::parse(base_url).is_ok_and(|url| matches!(url.host(), Some(Host::Domain(_))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_need_a_host_name() {
        assert!(has_host_name("https://id.harbour.example") && has_host_name("http://localhost:8080"));
        assert!(!has_host_name("http://127.0.0.1:8080") && !has_host_name("http://[::1]") && !has_host_name(""));
    }
}
