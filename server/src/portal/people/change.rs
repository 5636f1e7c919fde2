//! What an administrator wants written of a person, as text and as checked values. One mechanism for `user add`, `user set` and each row of
//! an import: an empty value leaves what is there, `-` clears it.

use app::policy::{Email, Login, Plan, Role, tidy};

use super::fault::{CellFault, Fault};
use crate::{portal::phone::Phone, store::contact};

/// A column or flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Field {
    Login,
    AlternateEmail,
    Mobile,
    Office,
    DisplayName,
    Mail,
    Roles,
    Groups,
    Language,
    Plan,
}

impl Field {
    /// All, the four of every import first.
    pub(crate) const ALL: [Self; 10] = [
        Self::Login,
        Self::AlternateEmail,
        Self::Mobile,
        Self::Office,
        Self::DisplayName,
        Self::Mail,
        Self::Roles,
        Self::Groups,
        Self::Language,
        Self::Plan,
    ];

    /// The column's header (specification §9.2).
    pub(crate) fn header(self) -> &'static str {
        match self {
            Self::Login => "UserPrincipalName",
            Self::AlternateEmail => "AlternateEmail",
            Self::Mobile => "MobilePhone",
            Self::Office => "OfficePhone",
            Self::DisplayName => "DisplayName",
            Self::Mail => "Mail",
            Self::Roles => "Roles",
            Self::Groups => "Groups",
            Self::Language => "Language",
            Self::Plan => "Plan",
        }
    }

    /// Whether an import must have the column.
    pub(crate) fn is_required(self) -> bool {
        matches!(self, Self::Login | Self::AlternateEmail | Self::Mobile | Self::Office)
    }

    /// Whether a synchronized person's value comes from their own directory.
    pub(crate) fn is_synchronized(self) -> bool {
        matches!(self, Self::Mobile | Self::Office)
    }

    /// The longest value, in code points.
    fn longest(self) -> usize {
        match self {
            Self::Login => 113,
            Self::AlternateEmail | Self::Mail => 254,
            Self::Mobile | Self::Office => 40,
            Self::DisplayName => 256,
            Self::Roles => 200,
            Self::Groups => 2000,
            Self::Language => 35,
            Self::Plan => 16,
        }
    }
}

/// What becomes of a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Cell<T> {
    #[default]
    Leave,
    Clear,
    Set(T),
}

/// Checked values; writing them cannot fail for their form any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) login: Login,
    /// Fields of [`contact`], by kind.
    pub(crate) contacts: Vec<(Field, &'static str, Cell<String>)>,
    pub(crate) display_name: Cell<String>,
    pub(crate) mail: Cell<String>,
    pub(crate) roles: Cell<Vec<String>>,
    pub(crate) groups: Cell<Vec<String>>,
    pub(crate) language: Cell<String>,
    pub(crate) plan: Cell<Plan>,
}

impl Change {
    /// Whether there will be a mailbox elsewhere.
    pub(crate) fn gives_mailbox(&self) -> bool {
        self.contacts.iter().any(|(field, _, cell)| *field == Field::AlternateEmail && matches!(cell, Cell::Set(_)))
    }
}

/// Reads the values of one person. `countries` are those that the tenant calls and texts; an empty list checks the shape of numbers only.
///
/// # Errors
/// Every fault, not only the first.
pub(crate) fn parse(values: &[(Field, &str)], countries: &[String]) -> Result<Change, Vec<CellFault>> {
    let mut faults = Vec::new();
    let cell = |field: Field| {
        let text = values.iter().find(|(named, _)| *named == field).map_or("", |(_, text)| tidy(text));
        match text {
            "" => Cell::Leave,
            "-" => Cell::Clear,
            text => Cell::Set(text),
        }
    };
    let login = match cell(Field::Login) {
        Cell::Leave => Err(Fault::Missing),
        Cell::Clear => Err(Fault::NeverCleared),
        Cell::Set(text) => plain(Field::Login, text).and_then(|text| Login::parse(text).map_err(Fault::Login)),
    };
    let login = login.map_err(|fault| faults.push(fault.of(Field::Login))).ok();
    // Reads one cell; a fault is noted, and the rest is read all the same.
    macro_rules! read {
        ($field:expr, $parse:expr) => {
            match cell($field) {
                Cell::Leave => Cell::Leave,
                Cell::Clear => Cell::Clear,
                Cell::Set(text) => match plain($field, text).and_then($parse) {
                    Ok(value) => Cell::Set(value),
                    Err(fault) => {
                        faults.push(fault.of($field));
                        Cell::Leave
                    }
                },
            }
        };
    }
    let phone = |text: &str| number(text, countries);
    let contacts = vec![
        (Field::AlternateEmail, contact::ALTERNATE_EMAIL, read!(Field::AlternateEmail, email)),
        (Field::Mobile, contact::MOBILE, read!(Field::Mobile, phone)),
        (Field::Office, contact::OFFICE, read!(Field::Office, phone)),
    ];
    let display_name = read!(Field::DisplayName, |text: &str| Ok(text.to_owned()));
    let mail = read!(Field::Mail, email);
    let roles = read!(Field::Roles, roles);
    let groups = read!(Field::Groups, |text: &str| Ok(list(text)));
    let language = read!(Field::Language, language);
    let plan = read!(Field::Plan, plan);
    match login {
        Some(login) if faults.is_empty() => Ok(Change { login, contacts, display_name, mail, roles, groups, language, plan }),
        _ => Err(faults),
    }
}

/// What a formula begins with: the wide signs too, which spreadsheets take for the others where Japanese is typed.
pub(super) const FORMULA: [char; 11] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];

/// Whether a spreadsheet could run a text: in many of them a cell ends at a semicolon or a tab too.
pub(super) fn begins_as_formula(text: &str) -> bool {
    text.split([';', '\t']).any(|part| part.starts_with(FORMULA)) || text.starts_with('\t')
}

/// Refuses what no field takes: too much, control characters, and what a spreadsheet would run as a formula when somebody exports it again.
fn plain(field: Field, text: &str) -> Result<&str, Fault> {
    if text.chars().count() > field.longest() {
        return Err(Fault::TooLong(field.longest()));
    }
    let number = matches!(field, Field::Mobile | Field::Office);
    if begins_as_formula(if number { text.trim_start_matches(['+', '＋']) } else { text }) {
        return Err(Fault::Formula);
    }
    if text.chars().any(char::is_control) {
        return Err(Fault::Control);
    }
    Ok(text)
}

fn email(text: &str) -> Result<String, Fault> {
    Email::parse(text).map(|email| email.as_str().to_owned()).map_err(Fault::Email)
}

fn number(text: &str, countries: &[String]) -> Result<String, Fault> {
    if !text.starts_with('+') {
        return Err(Fault::NumberPlus);
    }
    if app::policy::Number::stored(text).is_none() {
        return Err(Fault::NumberShape);
    }
    if !countries.is_empty() && Phone::parse(text, countries).is_none() {
        return Err(Fault::NumberCountry(countries.join(", ")));
    }
    Ok(text.to_owned())
}

fn roles(text: &str) -> Result<Vec<String>, Fault> {
    let roles = list(&text.to_ascii_lowercase());
    match roles.iter().find(|role| Role::parse(role).is_none()) {
        Some(unknown) => Err(Fault::Role(unknown.clone())),
        None => Ok(roles),
    }
}

fn language(text: &str) -> Result<String, Fault> {
    text.parse::<unic_langid::LanguageIdentifier>().map(|tag| tag.to_string()).map_err(|_| Fault::Language)
}

fn plan(text: &str) -> Result<Plan, Fault> {
    match text.to_ascii_lowercase().as_str() {
        "none" => Ok(Plan::None),
        "basic" => Ok(Plan::Basic),
        "premium" => Ok(Plan::Premium),
        _ => Err(Fault::Plan),
    }
}

/// The name of a group, as an import takes it.
pub(crate) fn group_name(text: &str) -> Option<&str> {
    let name = tidy(text);
    let good = !name.is_empty() && !name.contains(';') && name.chars().count() <= 100 && plain(Field::Groups, name).is_ok();
    good.then_some(name)
}

/// The items between semicolons, each once.
fn list(text: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for item in text.split(';').map(tidy).filter(|item| !item.is_empty()) {
        if !items.iter().any(|known| known == item) {
            items.push(item.to_owned());
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    fn us() -> Vec<String> {
        vec!["US".to_owned()]
    }

    #[test]
    fn blank_leaves_a_dash_clears_and_anything_else_is_checked() {
        let values = [
            (Field::Login, "\u{feff}Ada@Harbour.Example\u{a0}"),
            (Field::AlternateEmail, "\tada@home.example\u{200b}"),
            (Field::Mobile, "\u{202a}+1 2015550123\u{202c}"),
            (Field::Office, "-"),
            (Field::DisplayName, " "),
            (Field::Roles, "global;helpdesk; global"),
            (Field::Language, "pt-br"),
            (Field::Plan, "Premium"),
        ];
        let change = parse(&values, &us()).expect("good values");
        assert_eq!(change.login.as_str(), "ada@harbour.example");
        let contacts: Vec<_> = change.contacts.iter().map(|(_, kind, cell)| (*kind, cell.clone())).collect();
        assert_eq!(
            contacts,
            [
                ("alternate_email", Cell::Set("ada@home.example".to_owned())),
                ("mobile", Cell::Set("+1 2015550123".to_owned())),
                ("office", Cell::Clear),
            ]
        );
        assert_eq!(change.display_name, Cell::Leave);
        assert_eq!(change.roles, Cell::Set(vec!["global".to_owned(), "helpdesk".to_owned()]));
        assert_eq!((change.language, change.plan), (Cell::Set("pt-BR".to_owned()), Cell::Set(Plan::Premium)));
    }

    #[test]
    fn all_faults_of_a_person_are_told_at_once() {
        let values =
            [(Field::Login, "nobody"), (Field::AlternateEmail, "at home"), (Field::Mobile, "12015550123"), (Field::Plan, "gold")];
        let faults = parse(&values, &us()).expect_err("bad values");
        let codes: Vec<_> = faults.iter().map(|fault| (fault.field, fault.fault.code())).collect();
        assert_eq!(
            codes,
            [
                (Some(Field::Login), "login_at"),
                (Some(Field::AlternateEmail), "email"),
                (Some(Field::Mobile), "number_plus"),
                (Some(Field::Plan), "plan"),
            ]
        );
    }

    #[test]
    fn abu_113_what_a_spreadsheet_would_run_is_refused() {
        for name in ["=HYPERLINK(\"http://x\")", "+1+1", "@SUM(A1)", "-2+3", "\t=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"] {
            let faults = parse(&[(Field::Login, "ada@harbour.example"), (Field::DisplayName, name)], &[]).expect_err(name);
            assert_eq!(faults[0].fault.code(), "formula", "{name:?}");
        }
    }

    #[test]
    fn numbers_of_countries_that_are_not_served_are_refused() {
        let mobile = |text, countries: &[String]| parse(&[(Field::Login, "a@b"), (Field::Mobile, text)], countries);
        assert!(mobile("+44 2079460123", &[]).is_ok());
        let faults = mobile("+44 2079460123", &us()).expect_err("not served");
        assert_eq!(faults[0].to_string(), "MobilePhone: this is not a number that can exist in US");
        assert_eq!(mobile("+1 201555CALL", &us()).expect_err("letters")[0].fault.code(), "number_shape");
    }
}
