//! People as CSV (RFC 4180), on their way out: the same columns as on their way in, and no cell that a spreadsheet would run as a formula.

use std::{borrow::Cow, collections::HashMap};

use anyhow::Result;
use app::policy::Role;
use csv::WriterBuilder;

use super::change::{FORMULA, Field, begins_as_formula};
use crate::store::{
    Tx,
    contact::{self, Contact},
    group,
    user::User,
};

/// The first line of a list of people.
pub(crate) fn header() -> String {
    line(Field::ALL.map(Field::header))
}

/// Some people in the order of their user ids, as an import takes them; `after` is the user id before the first of them.
///
/// # Errors
/// If the database does not answer.
pub(crate) async fn people(tx: &mut Tx, people: &[User], after: &str) -> Result<String> {
    let Some(last) = people.last() else { return Ok(String::new()) };
    let range = (after, last.login.as_str());
    let mut contacts: HashMap<String, Vec<Contact>> = HashMap::new();
    for found in contact::between(tx, &last.tenant_id, range).await? {
        contacts.entry(found.user_id).or_default().push(found.row);
    }
    let mut groups: HashMap<String, Vec<String>> = HashMap::new();
    for (person, name) in group::between(tx, &last.tenant_id, range).await? {
        groups.entry(person).or_default().push(name);
    }
    let lines = people.iter().map(|person| {
        let held = contacts.get(&person.id).map(Vec::as_slice).unwrap_or_default();
        let groups = groups.get(&person.id).map(|names| names.join("; ")).unwrap_or_default();
        one(person, held, &groups)
    });
    Ok(lines.collect())
}

fn one(person: &User, contacts: &[Contact], groups: &str) -> String {
    // What stands above the organization is given by no file.
    let roles: Vec<&str> = person.held().into_iter().filter(|role| *role != Role::Operator).map(Role::name).collect();
    let roles = roles.join("; ");
    let held = |kind: &str| contacts.iter().find(|held| held.kind == kind).map_or("", |held| held.value.as_str());
    line(Field::ALL.map(|field| match field {
        Field::Login => person.login.as_str(),
        Field::AlternateEmail => held(contact::ALTERNATE_EMAIL),
        Field::Mobile => held(contact::MOBILE),
        Field::Office => held(contact::OFFICE),
        Field::DisplayName => &person.display_name,
        Field::Mail => person.mail.as_deref().unwrap_or_default(),
        Field::Roles => &roles,
        Field::Groups => groups,
        Field::Language => person.language.as_deref().unwrap_or_default(),
        Field::Plan => &person.plan,
    }))
}

/// One line with its end.
pub(crate) fn line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    let record: Vec<Cow<'_, str>> = cells.into_iter().map(harmless).collect();
    let written = writer.write_record(record.iter().map(|cell| cell.as_bytes()));
    let bytes = written.ok().and_then(|()| writer.into_inner().ok());
    String::from_utf8(bytes.expect("memory takes what is written to it")).expect("cells are text")
}

/// A cell that no spreadsheet runs: one that begins as a formula does gets an apostrophe, which spreadsheets hide. Many of them take a
/// semicolon or a tab for the end of a cell, so what stands behind one counts as a beginning. A phone number and the dash that clears a
/// value are no formulas.
fn harmless(cell: &str) -> Cow<'_, str> {
    let number = cell.strip_prefix('+').is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || " xX".contains(c)));
    if cell == "-" || number || !begins_as_formula(cell) {
        return Cow::Borrowed(cell);
    }
    let guarded = cell.split_inclusive([';', '\t']).map(|part| {
        let guard = if part.starts_with(FORMULA) { "'" } else { "" };
        format!("{guard}{part}")
    });
    Cow::Owned(guarded.collect())
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn abu_113_no_cell_that_goes_out_is_a_formula() {
        let cells = ["=1+1", "+cmd|'/c calc'!A0", "@SUM(A1)", "-2+3", "\t=1", "+1 2015550123", "-", "Ada, \"the\" first", ""];
        let out = line(cells);
        assert_eq!(out, "'=1+1,'+cmd|'/c calc'!A0,'@SUM(A1),'-2+3,'\t'=1,+1 2015550123,-,\"Ada, \"\"the\"\" first\",\n");
        assert_eq!(line(["＝1+1", "＋1", "－1", "＠SUM(A1)", "Ada;＝1"]), "'＝1+1,'＋1,'－1,'＠SUM(A1),Ada;'＝1\n");
        assert_eq!(line(["Ada;=1+1", "Ada; Lovelace", "a;b;@c"]), "Ada;'=1+1,Ada; Lovelace,a;b;'@c\n");
    }
}
