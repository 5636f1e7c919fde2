//! What two policies differ in, setting by setting, and the way back.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use app::policy::Policy;
use serde_json::Value;

/// Settings as they are stored (`questions.reset`), each with its value before and after.
pub(crate) type Difference = BTreeMap<String, (Value, Value)>;

/// What changed. A policy that was never saved counts as the default one.
pub(crate) fn difference(before: Option<&Policy>, after: Option<&Policy>) -> Result<Difference> {
    let (before, after) = (settings(before)?, settings(after)?);
    let pairs = after.into_iter().filter_map(|(name, after)| {
        let before = before.get(&name).cloned().unwrap_or_default();
        (before != after).then_some((name, (before, after)))
    });
    Ok(pairs.collect())
}

/// A policy without a change that was made to it once. The names of settings that were changed again since come back instead.
pub(crate) fn undone(policy: &Policy, change: &Difference) -> Result<Result<Policy, Vec<String>>> {
    let now = settings(Some(policy))?;
    let moved: Vec<String> =
        change.iter().filter(|(name, (_, after))| now.get(*name) != Some(after)).map(|(name, _)| name.clone()).collect();
    if !moved.is_empty() {
        return Ok(Err(moved));
    }
    let mut whole = serde_json::to_value(policy)?;
    for (name, (before, _)) in change {
        let field = whole.pointer_mut(&format!("/{}", name.replace('.', "/"))).context("a setting of another version")?;
        field.clone_from(before);
    }
    Ok(Ok(serde_json::from_value(whole).context("a value of another version")?))
}

/// Every setting by its name; those that stand together with a dot: `questions.reset`.
fn settings(policy: Option<&Policy>) -> Result<BTreeMap<String, Value>> {
    let default = Policy::default();
    let Value::Object(fields) = serde_json::to_value(policy.unwrap_or(&default))? else { return Ok(BTreeMap::new()) };
    let flat = fields.into_iter().flat_map(|(name, value)| match value {
        // Where "contact your administrator" leads is one value with two forms.
        Value::Object(parts) if name != "contact" => {
            parts.into_iter().map(|(part, value)| (format!("{name}.{part}"), value)).collect()
        }
        value => vec![(name, value)],
    });
    Ok(flat.collect())
}

#[cfg(test)]
mod tests {
    use app::policy::{Contact, Questions};

    use super::*;

    fn other() -> Policy {
        let questions = Questions { reset: 4, ..Questions::default() };
        Policy { gates: 2, questions, contact: Some(Contact::Mail("a@b.example".into())), ..Policy::default() }
    }

    #[test]
    fn only_what_changed_is_told_with_both_values() {
        let told = difference(None, Some(&other())).expect("plain data");
        assert_eq!(told.keys().collect::<Vec<_>>(), ["contact", "gates", "questions.reset"]);
        assert_eq!(told["gates"], (1.into(), 2.into()));
        assert!(difference(Some(&other()), Some(&other())).expect("plain data").is_empty());
    }

    #[test]
    fn parts_of_limits_and_of_a_profile_are_told_one_by_one() {
        let mut policy = Policy::default();
        policy.limits.closed_hours = 12;
        policy.custom.expiry = app::policy::Model::Entra2016;
        let told = difference(None, Some(&policy)).expect("plain data");
        assert_eq!(told.keys().collect::<Vec<_>>(), ["custom.expiry", "limits.closed_hours"]);
        assert_eq!(undone(&policy, &told).expect("plain data"), Ok(Policy::default()));
    }

    #[test]
    fn a_change_is_taken_back_and_what_came_later_stays() {
        let change = difference(None, Some(&other())).expect("plain data");
        let later = Policy { enabled: true, reconfirm_days: 30, ..other() };
        let back = undone(&later, &change).expect("plain data");
        assert_eq!(back, Ok(Policy { enabled: true, reconfirm_days: 30, ..Policy::default() }));
    }

    #[test]
    fn what_was_changed_again_is_not_touched() {
        let change = difference(None, Some(&other())).expect("plain data");
        let later = Policy { contact: None, ..other() };
        assert_eq!(undone(&later, &change).expect("plain data"), Err(vec!["contact".to_owned()]));
    }
}
