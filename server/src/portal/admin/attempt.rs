//! The story of an attempt to reset, by the support code that its pages showed.

use app::contract::admin::{Attempt, AttemptStep};

use crate::{
    portal::{device::device, session::Signed, trouble::Decision},
    store::event,
    when,
};

/// Steps that are told.
const MOST: i64 = 200;

/// The attempt of a support code, however it was typed; nothing if there is none in this organization.
pub(super) async fn story(signed: &mut Signed, typed: &str, tag: &str) -> Decision<Option<Attempt>> {
    let Some(beginning) = beginning(typed) else { return Ok(None) };
    let Some(code) = event::flow_beginning(&mut signed.tx, &signed.tenant.id, &beginning).await? else { return Ok(None) };
    let steps = event::of_flow(&mut signed.tx, &signed.tenant.id, &code, MOST).await?;
    let Some(first) = steps.first().cloned() else { return Ok(None) };
    let person = steps.iter().find_map(|step| step.user_id.clone());
    let told = steps.into_iter().map(|step| AttemptStep {
        at: when::day_and_time(tag, step.at),
        result: step.result,
        detail: step.detail.unwrap_or_default(),
    });
    Ok(Some(Attempt {
        code,
        login: first.login,
        person,
        device: device(&first.agent),
        address: first.address,
        steps: told.collect(),
    }))
}

/// The beginning of a support code as it is stored, from the first eight of its signs on: that is as much as anybody reads out.
fn beginning(typed: &str) -> Option<String> {
    let signs: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_ascii_lowercase();
    if !(8..=32).contains(&signs.len()) || !signs.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let dashed = signs.char_indices().flat_map(|(at, sign)| {
        let dash = [8, 12, 16, 20].contains(&at).then_some('-');
        dash.into_iter().chain([sign])
    });
    Some(dashed.collect())
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_code_is_taken_as_people_read_it_out() {
        for (typed, stored) in [
            ("3F2A9C01", "3f2a9c01"),
            (" 3f2a 9c01-7b ", "3f2a9c01-7b"),
            ("3f2a9c01-7b4d-4e11-8a00-0123456789ab", "3f2a9c01-7b4d-4e11-8a00-0123456789ab"),
        ] {
            assert_eq!(beginning(typed).as_deref(), Some(stored), "{typed}");
        }
        for other in ["ben", "ben@x.ex", "3f2a9c0", "3f2a9c01-7b4d-4e11-8a00-0123456789abc", "é8yyfeed"] {
            assert_eq!(beginning(other), None, "{other}");
        }
    }
}
