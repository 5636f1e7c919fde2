//! The table of throttles: for each thing that proves somebody, what wrong tries of it are counted on, what happens when that is full, and
//! who begins it anew. The checks take their limits from here, `docs/threat-model.md` shows it, and a test tries every row on both
//! databases, one guess after the other and all at once.
//!
//! Two rules hold for every row. Looked at is the moment of use: what was closed meanwhile compares nothing more in what stood open. And
//! what begins a count anew is a proof of the same thing or more, never of something else: a right password says nothing of codes.

use std::fmt;

use Bound::{BotCheck, Challenge, Day, Hour, InARow, RangeSlows, RangeStops, Waits};
use Clearing::{Administrator, Reset, Right, SignIn, Temporary};

const MINUTE: i64 = 60;
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// What proves somebody, where it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The password: at sign-in, and the present one for a new one.
    Password,
    /// A temporary access pass, typed in place of the password.
    Pass,
    /// A passkey instead of user id and password.
    Passkey,
    /// What an authenticator app shows, as the second factor.
    SecondCode,
    /// One of the printed list, as the second factor.
    SecondRecoveryCode,
    /// A passkey as the second factor.
    SecondPasskey,
    /// The code of a mail or a text, in the wizard.
    ResetCode,
    /// What an authenticator app shows, in the wizard.
    ResetApp,
    /// One of the printed list, in the wizard.
    ResetRecoveryCode,
    /// A passkey, in the wizard.
    ResetPasskey,
    /// Answers to questions, in the wizard.
    ResetAnswers,
    /// The link of a mail, and the key pressed in a call: 256 bits that nobody guesses.
    ResetLink,
    /// The code that proves an address or number to be registered.
    RegistrationCode,
    /// The code that a caller reads out to the help desk.
    CallerCode,
}

/// What is counted, and what happens when it is full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Tries with one challenge, right or wrong; then it is dead.
    Challenge(i64),
    /// Different wrong ones on an account, then it waits, each time longer. Familiar browsers are counted apart from all others.
    Waits(Ladder),
    /// Wrong ones in an hour by one method, on the account and on the user id as typed, familiar browsers apart: the method is closed.
    Hour,
    /// The same in a day by all methods together: everything of its side is closed.
    Day,
    /// Wrong ones in a row on an account, by whatever browser and for whatever: closed until somebody lifts it.
    InARow(i64),
    /// Failures of an hour, of an address range or an account, after which the bot check is asked for.
    BotCheck(i64),
    /// Wrong ones of an hour from an address range, after which its bot check is harder and must rest.
    RangeSlows,
    /// Wrong ones of an hour from an address range, after which nothing of it is compared until the hour is over.
    RangeStops,
}

/// What begins a count anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clearing {
    /// A right one of the same kind, on its side.
    Right,
    /// A sign-in that owes nothing more: the row of wrong ones that only an administrator could lift.
    SignIn,
    /// A finished reset.
    Reset,
    /// A temporary password, set by an administrator.
    Temporary,
    /// An administrator, or `rekey user unblock`.
    Administrator,
}

/// A wait that doubles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// What its rows in the database are called, beside the account; the password's are called after the account alone.
    pub name: &'static str,
    /// Different wrong ones until the first wait; from then on each further one waits again.
    pub failures: i64,
    /// Seconds of the first wait, and of the longest.
    pub first_s: i64,
    /// See `first_s`.
    pub longest_s: i64,
    /// Seconds without a wrong one after which all is forgotten.
    pub kept_s: i64,
}

/// One row.
#[derive(Debug)]
pub struct Throttle {
    /// Of what.
    pub proof: Proof,
    /// The forms at which it is counted and looked at.
    pub forms: &'static [&'static str],
    /// What is counted.
    pub bounds: &'static [Bound],
    /// What begins the counts of account and user id anew; those of a range or a challenge are over by themselves.
    pub clears: &'static [Clearing],
}

/// Tries with one challenge.
pub const TRIES: i64 = 5;
/// Wrong proofs in a row that close an account until an administrator lifts it (NIST SP 800-63B-4, 3.2.2).
pub const EVER: i64 = 100;
/// Failures of an hour after which the bot check is asked for.
pub const UNCHECKED: i64 = 3;

const PASSWORD: Ladder = Ladder { name: "", failures: 10, first_s: MINUTE, longest_s: 4 * HOUR, kept_s: DAY };
const PASS: Ladder = Ladder { name: "pass:", ..PASSWORD };
/// Whoever gets as far as this knows the password, and has time: the wait grows to a day, and nothing is forgotten by waiting it out.
pub(crate) const SECOND: Ladder = Ladder { name: "second:", longest_s: DAY, kept_s: 90 * DAY, ..PASSWORD };

const SIGN_IN: &[&str] = &["/do/account/sign-in", "/do/account/change"];
const WIZARD: &[Bound] = &[Challenge(TRIES), Hour, Day, InARow(EVER), RangeStops];
const LIFTED: &[Clearing] = &[Reset, SignIn, Administrator];

/// All of them.
pub const TABLE: &[Throttle] = &[
    row(Proof::Password, SIGN_IN, &[Waits(PASSWORD), BotCheck(UNCHECKED), RangeSlows], &[Right, Reset, Temporary, Administrator]),
    row(Proof::Pass, &["/do/account/sign-in"], &[Waits(PASS), BotCheck(UNCHECKED), RangeSlows], &[Right, Administrator]),
    row(Proof::Passkey, &["/do/account/passkey"], &[RangeSlows], &[]),
    row(Proof::SecondCode, &["/do/account/second"], SECOND_FACTOR, &[Right, Administrator]),
    row(Proof::SecondRecoveryCode, &["/do/account/second"], SECOND_FACTOR, &[Right, Administrator]),
    row(Proof::SecondPasskey, &["/do/account/second-passkey"], &[Waits(SECOND), RangeSlows], &[Right, Administrator]),
    row(Proof::ResetCode, &["/do/recover/prove"], WIZARD, LIFTED),
    row(Proof::ResetApp, &["/do/recover/prove"], WIZARD, LIFTED),
    row(Proof::ResetRecoveryCode, &["/do/recover/prove"], WIZARD, LIFTED),
    row(Proof::ResetPasskey, &["/do/recover/passkey"], WIZARD, LIFTED),
    row(Proof::ResetAnswers, &["/do/recover/answer"], WIZARD, LIFTED),
    row(Proof::ResetLink, &["/do/recover/press", "/api/gateway/"], &[Challenge(1)], &[]),
    row(Proof::RegistrationCode, &["/do/enrol/prove"], WIZARD, LIFTED),
    row(Proof::CallerCode, &["/do/admin/verified"], WIZARD, LIFTED),
];

const SECOND_FACTOR: &[Bound] = &[Waits(SECOND), BotCheck(UNCHECKED), RangeSlows];

const fn row(proof: Proof, forms: &'static [&'static str], bounds: &'static [Bound], clears: &'static [Clearing]) -> Throttle {
    Throttle { proof, forms, bounds, clears }
}

impl Proof {
    /// Its row.
    pub fn throttle(self) -> &'static Throttle {
        TABLE.iter().find(|throttle| throttle.proof == self).expect("a test looks that every proof has a row")
    }

    /// Its wait that doubles, if it has one.
    pub fn ladder(self) -> Option<Ladder> {
        self.throttle().ladder()
    }

    /// Whether what was wrong once may be right a moment later, so that the same one again is another guess.
    pub fn changes(self) -> bool {
        self == Self::SecondCode
    }
}

impl Throttle {
    /// The wait that doubles, if there is one.
    pub fn ladder(&self) -> Option<Ladder> {
        self.bounds.iter().find_map(|bound| if let Waits(ladder) = bound { Some(*ladder) } else { None })
    }
}

/// The waits that something begins anew, each once.
pub fn ladders(clearing: Clearing) -> Vec<Ladder> {
    let mut ladders: Vec<Ladder> = Vec::new();
    for ladder in TABLE.iter().filter(|row| row.clears.contains(&clearing)).filter_map(Throttle::ladder) {
        if !ladders.contains(&ladder) {
            ladders.push(ladder);
        }
    }
    ladders
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Password => "password",
            Self::Pass => "temporary access pass",
            Self::Passkey => "passkey at sign-in",
            Self::SecondCode => "authenticator code as second factor",
            Self::SecondRecoveryCode => "recovery code as second factor",
            Self::SecondPasskey => "passkey as second factor",
            Self::ResetCode => "code of a mail or text, in the wizard",
            Self::ResetApp => "authenticator code, in the wizard",
            Self::ResetRecoveryCode => "recovery code, in the wizard",
            Self::ResetPasskey => "passkey, in the wizard",
            Self::ResetAnswers => "answers to questions, in the wizard",
            Self::ResetLink => "link of a mail, key pressed in a call",
            Self::RegistrationCode => "code that registers an address or number",
            Self::CallerCode => "code that a caller reads out",
        })
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Challenge(1) => f.write_str("serves once"),
            Challenge(tries) => write!(f, "challenge: {tries} tries"),
            Waits(Ladder { failures, first_s, longest_s, .. }) => {
                let (first, longest) = (first_s / MINUTE, longest_s / HOUR);
                write!(f, "account and side: {failures}, then it waits {first} min, doubling to {longest} h")
            }
            Hour => f.write_str("account, user id as typed, side and method: `limits.wrong_an_hour`, then the method is closed"),
            Day => f.write_str("account, user id as typed, and side: `limits.wrong_a_day`, then the reset is closed"),
            InARow(most) => write!(f, "account: {most} in a row, then closed until lifted"),
            BotCheck(most) => write!(f, "address range or account: {most} an hour, then the bot check"),
            RangeSlows => {
                f.write_str("address range: `limits.sign_ins_per_address` an hour, then a harder bot check that must rest")
            }
            RangeStops => f.write_str("address range: `limits.wrong_per_address` an hour, then nothing until the hour is over"),
        }
    }
}

impl fmt::Display for Clearing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Right => "a right one, on its side",
            SignIn => "a sign-in that owes nothing more (the row alone)",
            Reset => "a finished reset",
            Temporary => "a temporary password",
            Administrator => "an administrator",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(of: &[impl fmt::Display]) -> String {
        if of.is_empty() { "–".into() } else { of.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ") }
    }

    #[test]
    fn the_threat_model_shows_the_table_as_it_is() {
        let mut table =
            String::from("| proof | wrong ones are counted on | begun anew by | looked at in |\n| --- | --- | --- | --- |\n");
        for Throttle { proof, forms, bounds, clears } in TABLE {
            let forms: Vec<String> = forms.iter().map(|form| format!("`{form}`")).collect();
            table += &format!("| {proof} | {} | {} | {} |\n", cells(bounds), cells(clears), forms.join(", "));
        }
        let shown = include_str!("../../../../docs/threat-model.md");
        assert!(shown.contains(&table), "docs/threat-model.md should have this table:\n{table}");
    }

    #[test]
    fn every_form_of_the_table_is_one_that_is_posted_to() {
        for form in TABLE.iter().flat_map(|row| row.forms).filter(|form| form.starts_with("/do/")) {
            assert!(app::contract::forms::FORMS.iter().any(|known| known.path == *form), "{form}");
        }
    }

    #[test]
    fn a_proof_has_one_row_and_no_wait_is_begun_anew_by_the_proof_of_something_else() {
        for row in TABLE {
            assert_eq!(TABLE.iter().filter(|other| other.proof == row.proof).count(), 1, "{}", row.proof);
        }
        // A password, a reset and a temporary password prove nothing of a second factor.
        for clearing in [Reset, Temporary, SignIn] {
            assert!(!ladders(clearing).contains(&SECOND), "{clearing}");
        }
        assert_eq!(ladders(Administrator), [PASSWORD, PASS, SECOND]);
    }
}
