//! The story of an attempt to reset, by the support code that its pages showed.

use app::contract::admin::{Attempt, AttemptStep};

use crate::{
    portal::{device::device, session::Signed, support_code, trouble::Decision},
    store::event,
    when,
};

/// Steps that are told.
const MOST: i64 = 200;

/// The attempt of a support code, however it was typed; nothing if there is none in this organization.
pub(super) async fn story(signed: &mut Signed, typed: &str, tag: &str) -> Decision<Option<Attempt>> {
    let Some(beginning) = support_code::beginning(typed) else { return Ok(None) };
    let Some(attempt) = event::flow_beginning(&mut signed.tx, &signed.tenant.id, &beginning).await? else { return Ok(None) };
    let steps = event::of_flow(&mut signed.tx, &signed.tenant.id, &attempt, MOST).await?;
    let Some(first) = steps.first().cloned() else { return Ok(None) };
    let person = steps.iter().find_map(|step| step.user_id.clone());
    let told = steps.into_iter().map(|step| AttemptStep {
        at: when::day_and_time(tag, step.at),
        result: step.result,
        detail: step.detail.unwrap_or_default(),
    });
    Ok(Some(Attempt {
        code: support_code::of(&attempt),
        login: first.login,
        person,
        device: device(&first.agent),
        address: first.address,
        steps: told.collect(),
    }))
}
