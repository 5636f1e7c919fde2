//! Brand, language and support code: what every page shows around its own content.

use anyhow::Result;
use app::{
    contract::{Caller, Frame, Front, Go, Place},
    l10n::Words,
    policy::{Login, Policy},
};
use async_trait::async_trait;

use super::{Core, looks, nowhere};
use crate::{store::tenant::Tenant, when};

#[async_trait]
impl Front for Core {
    async fn frame(&self, caller: &Caller) -> Frame {
        match self.framed(caller).await {
            Ok((frame, _)) => frame,
            Err(cause) => {
                tracing::error!(request = %caller.request, cause = format!("{cause:#}"), "no brand for a page");
                self.frame_of(caller, &nowhere(), None, &caller.request)
            }
        }
    }
}

impl Core {
    /// The frame for a caller without flow and session, and the policy of the tenant, if there is one.
    pub(super) async fn framed(&self, caller: &Caller) -> Result<(Frame, Option<Policy>)> {
        let sites = self.sites().await?;
        let (id, whr) = match &caller.place {
            Place::Tenant(id) => (Some(id), None),
            Place::Shared => sites.by_hint(caller.hint.as_deref()).unzip(),
        };
        let Some(tenant) = id.and_then(|id| sites.tenant(id.as_str())) else {
            return Ok((self.frame_of(caller, &nowhere(), None, &caller.request), None));
        };
        let frame = self.frame_of(caller, tenant, None, &caller.request);
        Ok((Frame { whr: whr.cloned(), ..frame }, tenant.policy.clone()))
    }

    /// The frame of a tenant's page, in the language that query, cookie, account, browser and tenant lead to.
    pub(super) fn frame_of(&self, caller: &Caller, tenant: &Tenant, account: Option<&str>, support_code: &str) -> Frame {
        let words = self.texts.negotiate(&caller.asked, account, &tenant.languages);
        let set = tenant.brand.for_language(words.tag());
        let file = |name: Option<String>| name.map(|name| format!("/brand/{name}"));
        Frame {
            areas: Vec::new(),
            languages: self.languages(tenant),
            tenant: Some(tenant.name.clone()).filter(|name| !name.is_empty()),
            style: Some(format!("/brand/{}", looks::style_name(&looks::style(&set)))).filter(|_| !tenant.name.is_empty()),
            logo: file(set.logo),
            illustration: file(set.illustration),
            text: set.text,
            support_code: support_code.to_owned(),
            at: when::stamp(self.clock.now()),
            reader: None,
            whr: None,
            beyond: self.beyond(&tenant.id),
            words,
        }
    }

    /// Languages to choose from: the tenant's, in its order; all there are where it names none or `*`.
    pub(super) fn languages(&self, tenant: &Tenant) -> Vec<Words> {
        let all = self.texts.all();
        if tenant.languages.is_empty() || tenant.languages.iter().any(|tag| tag == "*") {
            return all;
        }
        tenant.languages.iter().filter_map(|tag| all.iter().find(|words| words.tag() == tag).cloned()).collect()
    }
}

/// Back to a first page, with the reason and the user id that was typed in the address: neither is a secret, and there is nothing yet to keep
/// them. What is no user id may be a password that slipped into the wrong box; it must not stand in histories and logs, and is typed again.
pub(super) fn back(caller: &Caller, path: &str, why: &str, login: &str) -> Go {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("why", why);
    // `P@ssw0rd` has the form of one; a domain of people has a dot.
    if let Some(login) = Login::parse(login).ok().filter(|login| login.domain().contains('.')) {
        query.append_pair("username", login.as_str());
    }
    if let (Place::Shared, Some(hint)) = (&caller.place, &caller.hint) {
        query.append_pair("whr", hint);
    }
    Go::to(format!("{path}?{}", query.finish()))
}
