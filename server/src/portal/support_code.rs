//! The support code of an attempt to reset: the first eight signs of its id, as they are read out on the telephone. The search box of the
//! administration finds the attempt by them, or by more of them.

/// How many signs.
const SIGNS: usize = 8;

/// The code of an attempt, for people: `3F2A-9C01`.
pub(super) fn of(id: &str) -> String {
    let mut code: String = id.chars().filter(char::is_ascii_hexdigit).take(SIGNS).map(|sign| sign.to_ascii_uppercase()).collect();
    if code.len() > SIGNS / 2 {
        code.insert(SIGNS / 2, '-');
    }
    code
}

/// The beginning of an id as it is stored, from what somebody typed: the code itself, or the whole id.
pub(super) fn beginning(typed: &str) -> Option<String> {
    let signs: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_ascii_lowercase();
    if !(SIGNS..=32).contains(&signs.len()) || !signs.bytes().all(|byte| byte.is_ascii_hexdigit()) {
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
    use super::{beginning, of};

    const ID: &str = "3f2a9c01-7b4d-4e11-8a00-0123456789ab";

    #[test]
    fn a_code_has_eight_signs_and_leads_back_to_its_attempt() {
        assert_eq!(of(ID), "3F2A-9C01");
        assert!(ID.starts_with(&beginning(&of(ID)).expect("a code")));
        assert_eq!((of("").as_str(), of("3f2a9").as_str()), ("", "3F2A-9"));
    }

    #[test]
    fn a_code_is_taken_as_people_read_it_out() {
        for (typed, stored) in [("3F2A9C01", "3f2a9c01"), ("3F2A-9C01", "3f2a9c01"), (" 3f2a 9c01-7b ", "3f2a9c01-7b"), (ID, ID)]
        {
            assert_eq!(beginning(typed).as_deref(), Some(stored), "{typed}");
        }
        for other in ["ben", "ben@x.ex", "3f2a9c0", "3f2a9c01-7b4d-4e11-8a00-0123456789abc", "é8yyfeed"] {
            assert_eq!(beginning(other), None, "{other}");
        }
    }
}
