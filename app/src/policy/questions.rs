//! The catalogue of security questions (specification §14.3). The wording is text: `question-q01` and so on.

/// The ids of the catalogue.
pub const CATALOGUE: [&str; 35] = [
    "q01", "q02", "q03", "q04", "q05", "q06", "q07", "q08", "q09", "q10", "q11", "q12", "q13", "q14", "q15", "q16", "q17", "q18",
    "q19", "q20", "q21", "q22", "q23", "q24", "q25", "q26", "q27", "q28", "q29", "q30", "q31", "q32", "q33", "q34", "q35",
];

/// The id of the text of a question of the catalogue; `None` for an id that is not in it.
pub fn text_id(id: &str) -> Option<String> {
    CATALOGUE.contains(&id).then(|| format!("question-{id}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_counts_from_1_to_35() {
        for (index, id) in CATALOGUE.iter().enumerate() {
            assert_eq!(*id, format!("q{:02}", index + 1));
        }
        assert_eq!(text_id("q35").as_deref(), Some("question-q35"));
        assert_eq!(text_id("q36"), None);
    }
}
