//! A flow as it begins.

use app::contract::{Caller, Secret};

use super::{stage::Stage, turn::end_of};
use crate::{
    crypto::id,
    portal::Core,
    store::{flow::Flow, tenant::Tenant},
};

/// Whose flow it will be, and what for.
pub(super) struct Beginning<'a> {
    /// A purpose of [`crate::store::challenge`].
    pub purpose: &'a str,
    /// The secret that the browser will hold.
    pub cookie: &'a Secret,
    /// The user id, folded.
    pub login: &'a str,
    /// The person, known or made up.
    pub user_id: &'a str,
    /// The language of the account, where the page may show that it knows it.
    pub language: Option<&'a str>,
}

/// The flow before its first step: at the choice of a method, with nothing proven, and with all its time.
pub(super) fn begin(core: &Core, caller: &Caller, tenant: &Tenant, of: &Beginning<'_>) -> Flow {
    let now = core.clock.now();
    let mut flow = Flow {
        id: id(),
        tenant_id: tenant.id.clone(),
        purpose: of.purpose.to_owned(),
        cookie_hash: core.flow_cookie_hash(caller, of.cookie),
        moved_from: None,
        login: of.login.to_owned(),
        typed_key: core.typed_key(&tenant.id, of.login),
        user_id: of.user_id.to_owned(),
        side: core.side(caller, tenant, of.user_id).into(),
        step: Stage::Method.name().into(),
        method: None,
        code: None,
        refusals: "[]".into(),
        typed: None,
        notice: None,
        language: core.texts.negotiate(&caller.asked, of.language, &tenant.languages).tag().to_owned(),
        address: caller.address.to_string(),
        network: core.network(caller.address),
        agent: caller.agent.clone(),
        created_at: now,
        seen_at: now,
        ends_at: now,
        extended: false,
        ended_at: None,
    };
    flow.ends_at = end_of(&flow, &tenant.policy.clone().unwrap_or_default());
    flow
}
