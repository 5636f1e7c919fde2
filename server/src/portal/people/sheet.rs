//! The CSV of an import (RFC 4180, UTF-8), read row by row: a million rows need no more memory than one, and one number a person.

use std::{
    collections::{HashMap, hash_map::RandomState},
    fmt,
    hash::BuildHasher,
    io::Read,
};

use csv::{ByteRecord, ReaderBuilder, Terminator};

use super::{
    change::{self, Change, Field},
    export,
    fault::{CellFault, Fault},
};

/// An import while it is being read.
pub(crate) struct Sheet<R> {
    reader: csv::Reader<R>,
    columns: Vec<Field>,
    remarks: bool,
    record: ByteRecord,
    hasher: RandomState,
    /// Where each user id stood first. Only its hash is kept: 64 keyed bits do not collide by chance in a file that anybody has.
    seen: HashMap<u64, u64>,
}

/// One row.
#[derive(Debug)]
pub(crate) struct Row {
    /// Where it begins; the header is line 1.
    pub(crate) line: u64,
    /// The user id as written, for the report.
    pub(crate) login: String,
    /// What it asks for, or everything that is wrong with it.
    pub(crate) change: Result<Change, Vec<CellFault>>,
    /// Bytes of the file up to its end.
    pub(crate) ends_at: u64,
    /// As it was written, for the list of what was refused.
    pub(crate) cells: String,
}

/// Why a file is no import at all.
#[derive(Debug)]
pub(crate) enum BadSheet {
    /// No header, or no text.
    Empty,
    /// The header is separated by something else than commas.
    Separator(char),
    /// A column that nobody knows.
    Unknown(String),
    /// What people register themselves is theirs.
    Private(String),
    /// The same column twice.
    Twice(Field),
    /// A column that must be there.
    Lacks(Field),
    /// The file cannot be read.
    Unreadable(csv::Error),
}

/// The last column of a list of refused rows: what was wrong with each. It comes back with the rows that were mended, and is not read.
pub(crate) const REMARKS: &str = "Faults";

/// Columns that exist elsewhere and are refused here by name (specification §9.2): nobody but their owner writes them.
const PRIVATE: [&str; 9] = [
    "AuthenticationPhone",
    "AuthenticationEmail",
    "Password",
    "PasswordHash",
    "Questions",
    "Answers",
    "SecurityQuestions",
    "SecurityAnswers",
    "AuthenticatorSecret",
];

impl<R: Read> Sheet<R> {
    /// Reads the header.
    ///
    /// # Errors
    /// [`BadSheet`], before anything is changed.
    pub(crate) fn open(input: R) -> Result<Self, BadSheet> {
        // Lines end with a line feed; a carriage return before it is taken off the last cell. The reader's own way of taking either
        // counts lines wrongly where there are both.
        let mut reader =
            ReaderBuilder::new().has_headers(false).flexible(true).terminator(Terminator::Any(b'\n')).from_reader(input);
        let mut record = ByteRecord::new();
        if !reader.read_byte_record(&mut record).map_err(BadSheet::Unreadable)? {
            return Err(BadSheet::Empty);
        }
        let remarks = record.len() > 1 && record.iter().next_back().is_some_and(|cell| named(cell).eq_ignore_ascii_case(REMARKS));
        record.truncate(record.len() - usize::from(remarks));
        let columns = columns(&record)?;
        Ok(Self { reader, columns, remarks, record, hasher: RandomState::new(), seen: HashMap::new() })
    }

    /// The next row; `None` at the end.
    ///
    /// # Errors
    /// If the file cannot be read on.
    pub(crate) fn next(&mut self, countries: &[String]) -> Result<Option<Row>, BadSheet> {
        // A row of one empty cell is a blank line at the end of a file written by hand.
        loop {
            if !self.reader.read_byte_record(&mut self.record).map_err(BadSheet::Unreadable)? {
                return Ok(None);
            }
            if self.record.len() > 1 || self.record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
                break;
            }
        }
        let line = self.record.position().map_or(0, csv::Position::line);
        let login = self.columns.iter().position(|field| *field == Field::Login).and_then(|at| self.record.get(at));
        let login: String = String::from_utf8_lossy(login.unwrap_or_default()).trim().chars().take(128).collect();
        if self.remarks && self.record.len() == self.columns.len() + 1 {
            self.record.truncate(self.columns.len());
        }
        let cells = line_of(&self.record);
        let change = self.change(line, countries);
        Ok(Some(Row { line, login, change, ends_at: self.reader.position().byte(), cells }))
    }

    /// The names of the columns, as they are written over a list of rows.
    pub(crate) fn header(&self) -> String {
        self.columns.iter().map(|field| field.header()).collect::<Vec<_>>().join(",")
    }

    fn change(&mut self, line: u64, countries: &[String]) -> Result<Change, Vec<CellFault>> {
        if self.record.len() != self.columns.len() {
            let fault = Fault::Columns { found: self.record.len(), wanted: self.columns.len() };
            return Err(vec![fault.of_row()]);
        }
        let last = self.columns.len() - 1;
        let cells = self.columns.iter().zip(&self.record).enumerate().map(|(at, (field, cell))| {
            let cell = if at == last { cell.strip_suffix(b"\r").unwrap_or(cell) } else { cell };
            (*field, std::str::from_utf8(cell))
        });
        let unreadable: Vec<_> =
            cells.clone().filter(|(_, text)| text.is_err()).map(|(field, _)| Fault::Encoding.of(field)).collect();
        if !unreadable.is_empty() {
            return Err(unreadable);
        }
        let values: Vec<_> = cells.filter_map(|(field, text)| text.ok().map(|text| (field, text))).collect();
        let change = change::parse(&values, countries)?;
        let first = *self.seen.entry(self.hasher.hash_one(change.login.as_str())).or_insert(line);
        if first == line { Ok(change) } else { Err(vec![Fault::Duplicate { line: first }.of(Field::Login)]) }
    }
}

/// A row as it is written again.
fn line_of(record: &ByteRecord) -> String {
    let cells: Vec<_> = record.iter().map(|cell| String::from_utf8_lossy(cell)).collect();
    export::line(cells.iter().map(|cell| cell.strip_suffix('\r').unwrap_or(cell)))
}

/// The name of a column.
fn named(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell).trim_start_matches('\u{feff}').trim().to_owned()
}

fn columns(header: &ByteRecord) -> Result<Vec<Field>, BadSheet> {
    let mut columns = Vec::new();
    for cell in header {
        let name = named(cell);
        if header.len() == 1
            && let Some(separator) = name.chars().find(|c| matches!(c, ';' | '\t' | '|'))
        {
            return Err(BadSheet::Separator(separator));
        }
        if header.len() == 1 && name.is_empty() {
            return Err(BadSheet::Empty);
        }
        if PRIVATE.iter().any(|private| private.eq_ignore_ascii_case(&name)) {
            return Err(BadSheet::Private(name));
        }
        let Some(field) = Field::ALL.into_iter().find(|field| field.header().eq_ignore_ascii_case(&name)) else {
            return Err(BadSheet::Unknown(name.chars().take(60).collect()));
        };
        if columns.contains(&field) {
            return Err(BadSheet::Twice(field));
        }
        columns.push(field);
    }
    match Field::ALL.into_iter().find(|field| field.is_required() && !columns.contains(field)) {
        Some(field) => Err(BadSheet::Lacks(field)),
        None => Ok(columns),
    }
}

impl BadSheet {
    /// Whether it is whoever holds the file that cannot be read, and not the file: another time it may be.
    pub(crate) fn is_passing(&self) -> bool {
        matches!(self, Self::Unreadable(error) if error.is_io_error())
    }

    /// The stable name.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file_empty",
            Self::Separator(_) => "file_separator",
            Self::Unknown(_) => "file_unknown",
            Self::Private(_) => "file_private",
            Self::Twice(_) => "file_twice",
            Self::Lacks(_) => "file_lacks",
            Self::Unreadable(_) => "file_unreadable",
        }
    }

    /// What the words for it name.
    pub(crate) fn about(&self) -> String {
        match self {
            Self::Separator('\t') => "⇥".to_owned(),
            Self::Separator(separator) => separator.to_string(),
            Self::Unknown(name) | Self::Private(name) => name.clone(),
            Self::Twice(field) | Self::Lacks(field) => field.header().to_owned(),
            Self::Empty | Self::Unreadable(_) => String::new(),
        }
    }
}

impl fmt::Display for BadSheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = || Field::ALL.map(Field::header).join(", ");
        match self {
            Self::Empty => write!(f, "the file is empty; its first line names the columns: {}", known()),
            Self::Separator(c) => write!(f, "the columns are separated by {c:?}; save the file with commas"),
            Self::Unknown(name) => write!(f, "column {name:?} is not known; use {}", known()),
            Self::Private(name) => write!(f, "column {name:?} is refused: only the person it belongs to registers that"),
            Self::Twice(field) => write!(f, "column {} is there twice", field.header()),
            Self::Lacks(field) => write!(f, "column {} is missing; its cells may be blank", field.header()),
            Self::Unreadable(error) => write!(f, "the file cannot be read: {error}"),
        }
    }
}

impl std::error::Error for BadSheet {}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone,DisplayName,Roles,Groups,Language,Plan\n";

    fn rows(csv: &[u8]) -> Vec<Row> {
        let mut sheet = Sheet::open(csv).expect("a good header");
        let countries = ["GB".to_owned(), "US".to_owned(), "SA".to_owned()];
        std::iter::from_fn(|| sheet.next(&countries).expect("a readable file")).collect()
    }

    fn refused(csv: &[u8]) -> String {
        Sheet::open(csv).err().map(|bad| bad.to_string()).unwrap_or_default()
    }

    #[test]
    fn abu_124_twenty_bad_rows_have_each_their_message() {
        let long = format!("a@b,,,,{},,,,", "n".repeat(257));
        let cases: [(&[u8], &str); 24] = [
            (b",x@y.example,,,,,,,", "UserPrincipalName: a user id is missing"),
            (b"-,,,,,,,,", "UserPrincipalName: a user id cannot be cleared; use `rekey user delete`"),
            (b"ada,,,,,,,,", "UserPrincipalName: a user id has exactly one @, with something on each side"),
            (b"a@b@c,,,,,,,,", "UserPrincipalName: a user id has exactly one @, with something on each side"),
            ("jürgen@b,,,,,,,,".as_bytes(), "UserPrincipalName: a user id takes the letters A to Z, digits, and . - _ ! # ^ ~ '"),
            (b"ada.@b,,,,,,,,", "UserPrincipalName: a user id has no dot right before the @"),
            (b"ada@b..c,,,,,,,,", "UserPrincipalName: what follows the @ is no domain name"),
            (b"FIRST@b,,,,,,,,", "UserPrincipalName: line 2 has the same user id"),
            (b"a1@b,at home,,,,,,,", "AlternateEmail: an e-mail address has no blanks, quotes, brackets, commas or line breaks"),
            (
                b"a2@b,\"x@y.example,z@y.example\",,,,,,,",
                "AlternateEmail: an e-mail address has no blanks, quotes, brackets, commas or line breaks",
            ),
            (
                b"a3@b,=cmd@y.example,,,,,,,",
                "AlternateEmail: a value must not begin with = + - @ or a tab: a spreadsheet would run it as a formula",
            ),
            (b"a4@b,,2015550123,,,,,,", "MobilePhone: a number begins with + and the country code: +1 2015550123"),
            (b"a5@b,,+1 201555CALL,,,,,,", "MobilePhone: a number has 7 to 15 digits and no letters: +1 2015550123"),
            (b"a6@b,,+1 12,,,,,,", "MobilePhone: a number has 7 to 15 digits and no letters: +1 2015550123"),
            (b"a7@b,,+7 9161234567,,,,,,", "MobilePhone: this is not a number that can exist in GB, US, SA"),
            (b"a8@b,,,+1 0000000000,,,,,", "OfficePhone: this is not a number that can exist in GB, US, SA"),
            (
                b"a9@b,,,,=1+1,,,,",
                "DisplayName: a value must not begin with = + - @ or a tab: a spreadsheet would run it as a formula",
            ),
            (b"b1@b,,,,\"two\nlines\",,,,", "DisplayName: line breaks and control characters are not taken"),
            (long.as_bytes(), "DisplayName: at most 256 characters are taken"),
            (b"b2@b,,,,,king,,,", "Roles: there is no role \"king\"; use"),
            (b"b3@b,,,,,,,english!,", "Language: this is not a language tag such as de or pt-BR"),
            (b"b4@b,,,,,,,,gold", "Plan: a plan is none, basic or premium"),
            (b"b5@b,,,", "the row has 4 cells, the header has 9"),
            (b"b6@b,,,,caf\xe9,,,,", "DisplayName: this is not UTF-8; save the file as CSV UTF-8"),
        ];
        let mut csv = HEADER.as_bytes().to_vec();
        csv.extend_from_slice(b"first@b,,,,,,,,\n");
        for (row, _) in &cases {
            csv.extend_from_slice(row);
            csv.push(b'\n');
        }
        csv.extend_from_slice(b"last@b,-,,,\"Last, but good\",,,,\n\n");
        let rows = rows(&csv);
        assert_eq!(rows.len(), cases.len() + 2);
        assert!(rows[0].change.is_ok() && rows[rows.len() - 1].change.is_ok());
        for (row, (_, message)) in rows[1..].iter().zip(&cases) {
            let faults = row.change.as_ref().expect_err(message);
            assert_eq!(faults.len(), 1, "{message}: {faults:?}");
            assert!(faults[0].to_string().starts_with(message), "said {:?}\nwanted {message:?}", faults[0].to_string());
        }
    }

    #[test]
    fn a_row_with_several_faults_tells_them_all_and_where() {
        let csv = [HEADER, "a@b,x,1,2,,,,,\n"].concat();
        let row = &rows(csv.as_bytes())[0];
        let faults = row.change.as_ref().expect_err("three faults");
        assert_eq!((row.line, row.login.as_str(), faults.len()), (2, "a@b", 3));
        assert_eq!(
            serde_json::to_value(&faults[1]).expect("plain values"),
            serde_json::json!({
                "column": "MobilePhone", "code": "number_plus", "about": "", "message": Fault::NumberPlus.to_string()
            })
        );
    }

    #[test]
    fn the_header_is_read_in_any_order_and_case_with_a_byte_order_mark() {
        let csv = "\u{feff}mobilephone,AlternateEmail,OFFICEPHONE,UserPrincipalName\r\n+1 2015550123,,,ada@b\r\n";
        let rows = rows(csv.as_bytes());
        assert_eq!((rows[0].line, rows[0].login.as_str(), rows[0].change.is_ok()), (2, "ada@b", true));
    }

    #[test]
    fn headers_that_are_none_are_explained() {
        let full = "UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone";
        assert!(refused(b"").starts_with("the file is empty"));
        assert!(
            refused(b"UserPrincipalName;AlternateEmail;MobilePhone;OfficePhone\n").contains("';'; save the file with commas")
        );
        assert!(refused(format!("{full},Colour\n").as_bytes()).starts_with("column \"Colour\" is not known"));
        assert!(refused(format!("{full},MobilePhone\n").as_bytes()).starts_with("column MobilePhone is there twice"));
        assert!(refused(b"UserPrincipalName,MobilePhone,OfficePhone\n").starts_with("column AlternateEmail is missing"));
        for private in ["AuthenticationPhone", "authenticationemail", "Password", "SecurityAnswers"] {
            let said = refused(format!("{full},{private}\n").as_bytes());
            assert!(said.contains("refused: only the person it belongs to"), "{said}");
        }
    }
}
