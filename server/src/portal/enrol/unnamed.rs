//! Names for what its owner gave none.

/// The name itself, or with the first number that makes it another than those that are taken.
pub(super) fn distinct<'a>(name: String, taken: impl Iterator<Item = &'a str>) -> String {
    let taken: Vec<&str> = taken.collect();
    let is_free = |name: &String| !taken.contains(&name.as_str());
    if is_free(&name) {
        return name;
    }
    (2..).map(|number: u32| format!("{name} {number}")).find(is_free).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::distinct;

    #[test]
    fn no_two_get_one_name() {
        let named = |taken: &[&str]| distinct("App".to_owned(), taken.iter().copied());
        assert_eq!(named(&[]), "App");
        assert_eq!(named(&["App", "My phone"]), "App 2");
        assert_eq!(named(&["App", "App 3", "App 2"]), "App 4");
        assert_eq!(named(&["App 2"]), "App");
    }
}
