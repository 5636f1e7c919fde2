//! What two looks of an organization differ in, part by part, and the way back.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::store::tenant::{Brand, BrandSet, Tenant};

/// The kind of the event of changed looks; its detail is the whole of them before and after.
pub(crate) const CHANGED: &str = "brand_changed";

/// What an event says of changed looks; `None`: they are the same.
pub(crate) fn detail(before: &Tenant, after: &Tenant) -> Option<String> {
    let (before, after) = (looks(before), looks(after));
    (before != after).then(|| json!([before, after]).to_string())
}

fn looks(tenant: &Tenant) -> Value {
    json!({ "name": tenant.name, "languages": tenant.languages, "brand": tenant.brand })
}

/// Parts by their names (`name`, `colour`, `de.text`), each before and after; no value: it was not set.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Difference(BTreeMap<String, (Value, Value)>);

impl Difference {
    /// From the detail of an event; nothing from what is none.
    pub(crate) fn read(detail: Option<&str>) -> Self {
        let read = detail.and_then(|detail| serde_json::from_str::<[Value; 2]>(detail).ok());
        let Some([before, after]) = read else { return Self::default() };
        let (before, after) = (parts(&before), parts(&after));
        let names = before.keys().chain(after.keys());
        let value = |of: &BTreeMap<String, Value>, name: &str| of.get(name).cloned().unwrap_or_default();
        let pairs = names.map(|name| (name.clone(), (value(&before, name), value(&after, name))));
        Self(pairs.filter(|(_, (before, after))| before != after).collect())
    }

    /// Each part, as words.
    pub(crate) fn parts(&self) -> Vec<(String, String, String)> {
        let words = |value: &Value| match value {
            Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
            value => value.as_str().unwrap_or_default().to_owned(),
        };
        self.0.iter().map(|(name, (before, after))| (name.clone(), words(before), words(after))).collect()
    }

    /// The organization without this change; `None` if a part of it was changed again since, or there is nothing to take back.
    pub(crate) fn undone(&self, tenant: &Tenant) -> Option<Tenant> {
        let mut now = parts(&looks(tenant));
        for (name, (before, after)) in &self.0 {
            if now.get(name).unwrap_or(&Value::Null) != after {
                return None;
            }
            now.insert(name.clone(), before.clone());
        }
        (!self.0.is_empty()).then(|| dressed(tenant, &now))
    }
}

/// The organization with these parts.
fn dressed(tenant: &Tenant, parts: &BTreeMap<String, Value>) -> Tenant {
    let text = |name: &str| parts.get(name).and_then(Value::as_str).map(str::to_owned);
    let set = |prefix: &str| BrandSet {
        logo: text(&format!("{prefix}logo")),
        illustration: text(&format!("{prefix}illustration")),
        background: text(&format!("{prefix}background")),
        colour: text(&format!("{prefix}colour")),
        text: text(&format!("{prefix}text")),
    };
    let tags = parts.keys().filter_map(|name| name.split_once('.').map(|(tag, _)| tag.to_owned()));
    let sets = tags.map(|tag| (set(&format!("{tag}.")), tag)).filter(|(set, _)| *set != BrandSet::default());
    let languages = parts.get("languages").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    Tenant {
        name: text("name").unwrap_or_else(|| tenant.name.clone()),
        languages: languages.map(str::to_owned).collect(),
        brand: Brand { default: set(""), by_language: sets.map(|(set, tag)| (tag, set)).collect() },
        ..tenant.clone()
    }
}

/// Every part by its name; those of a language with the tag in front.
fn parts(looks: &Value) -> BTreeMap<String, Value> {
    let mut all = BTreeMap::new();
    let mut take = |prefix: &str, of: &Value| {
        for (name, value) in of.as_object().into_iter().flatten().filter(|(_, value)| !value.is_object()) {
            all.insert(format!("{prefix}{name}"), value.clone());
        }
    };
    take("", looks);
    take("", &looks["brand"]);
    for (tag, set) in looks["brand"]["by_language"].as_object().into_iter().flatten() {
        take(&format!("{tag}."), set);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn harbour() -> Tenant {
        Tenant {
            id: "harbour".into(),
            name: "Harbour Books".into(),
            base_url: "https://reset.harbour.example".into(),
            languages: vec!["en".into()],
            policy: None,
            brand: Brand::default(),
        }
    }

    fn dressed_up() -> Tenant {
        let mut tenant = harbour();
        tenant.languages.push("de".into());
        tenant.brand.default.colour = Some("#0a5cad".into());
        tenant.brand.by_language.insert("de".into(), BrandSet { text: Some("Ruf an.".into()), ..BrandSet::default() });
        tenant
    }

    fn difference() -> Difference {
        Difference::read(detail(&harbour(), &dressed_up()).as_deref())
    }

    #[test]
    fn only_what_changed_is_told_with_both_values() {
        let names: Vec<String> = difference().parts().into_iter().map(|(name, _, _)| name).collect();
        assert_eq!(names, ["colour", "de.text", "languages"]);
        assert_eq!(detail(&harbour(), &harbour()), None);
        assert_eq!(Difference::read(Some("no JSON")), Difference::default());
    }

    #[test]
    fn a_change_is_taken_back_and_what_came_later_stays() {
        let later = Tenant { name: "Harbour & Sons".into(), ..dressed_up() };
        let back = difference().undone(&later).expect("nothing moved");
        assert_eq!((back.name.as_str(), back.languages, back.brand), ("Harbour & Sons", vec!["en".to_owned()], Brand::default()));
    }

    #[test]
    fn what_was_changed_again_is_not_touched() {
        let mut later = dressed_up();
        later.brand.default.colour = None;
        assert!(difference().undone(&later).is_none());
        assert!(Difference::default().undone(&later).is_none());
    }
}
