//! Reports: events of one kind, since a moment, narrowed down by what they say (specification §5).

use anyhow::Result;
use sqlx::FromRow;

use super::{Tx, all, like::holding, one};

/// Which lines are wanted. An empty text lets every line through.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// `reset` or `registration`.
    pub kind: &'a str,
    /// Only what came after this moment.
    pub since: i64,
    /// A part of the user id, in small letters.
    pub who: String,
    /// A role that they held then.
    pub role: &'a str,
    /// A way that they proved or registered.
    pub way: &'a str,
    /// How it ended.
    pub result: &'a str,
    /// Why.
    pub reason: &'a str,
}

/// A line.
#[derive(Clone, Debug, FromRow)]
pub struct Line {
    /// The event's name.
    pub id: String,
    /// When.
    pub at: i64,
    /// The user id as typed.
    pub login: String,
    /// The person, where there was one.
    pub user_id: Option<String>,
    /// Their roles then.
    pub role: String,
    /// How it ended.
    pub result: String,
    /// Why, or what was registered.
    pub detail: String,
    /// Methods proven, with blanks between.
    pub methods: String,
    /// The support code.
    pub flow_id: Option<String>,
}

/// How many lines say the same.
#[derive(Clone, Debug, FromRow)]
pub struct Sum {
    /// How it ended.
    pub result: String,
    /// Why, or what was registered.
    pub detail: String,
    /// Methods proven, with blanks between.
    pub methods: String,
    /// So many.
    pub lines: i64,
}

/// Reads lines of a tenant, as [`Wanted`] has them in `$1` to `$8`. The kinds are named once more for the index, which holds no other.
/// A second factor is no way back in: who turns it on registers nothing; and who is invited has nothing to reset.
macro_rules! select {
    ($what:literal, $rest:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM events WHERE tenant_id = $1 AND kind IN ('reset', 'registration') AND kind = $2 AND at > $3
                AND ($4 = '' OR lower(login) LIKE $4 ESCAPE '!')
                AND ($5 = '' OR ' ' || role || ' ' LIKE '% ' || $5 || ' %')
                AND ($6 = '' OR kind = 'registration' AND detail = $6 OR kind = 'reset' AND ' ' || methods || ' ' LIKE '% ' || $6 || ' %')
                AND ($7 = '' OR result = $7) AND ($8 = '' OR detail = $8)
                AND (kind = 'reset' OR result = 'succeeded') AND COALESCE(detail, '') NOT IN ('second_factor', 'first_password', 'invitation_left') ",
            $rest
        )
    };
}

/// Runs one of them with what is wanted, and what its end takes besides.
macro_rules! read {
    ($how:ident, $tx:expr, $sql:expr, $tenant:expr, $wanted:expr $(, $more:expr)*) => {
        $how!(
            $tx,
            $sql,
            $tenant,
            $wanted.kind,
            $wanted.since,
            holding(&$wanted.who),
            $wanted.role,
            $wanted.way,
            $wanted.result,
            $wanted.reason
            $(, $more)*
        )
    };
}

/// Lines, newest first, before a moment and a name.
///
/// # Errors
/// If the database does not answer.
pub async fn lines(tx: &mut Tx, tenant: &str, wanted: &Wanted<'_>, before: (i64, &str), limit: i64) -> Result<Vec<Line>> {
    let sql = select!(
        "id, at, login, user_id, role, COALESCE(result, '') AS result, COALESCE(detail, '') AS detail, methods, flow_id",
        "AND at <= $9 AND (at < $9 OR id < $10) ORDER BY at DESC, id DESC LIMIT $11"
    );
    Ok(read!(all, tx, sql, tenant, wanted, before.0, before.1, limit)?)
}

/// Everything that is wanted, counted by what it says.
///
/// # Errors
/// If the database does not answer.
pub async fn sums(tx: &mut Tx, tenant: &str, wanted: &Wanted<'_>) -> Result<Vec<Sum>> {
    let sql =
        select!("COALESCE(result, '') AS result, COALESCE(detail, '') AS detail, methods, COUNT(*) AS lines", "GROUP BY 1, 2, 3");
    Ok(read!(all, tx, sql, tenant, wanted)?)
}

/// How many people it is about.
///
/// # Errors
/// If the database does not answer.
pub async fn people(tx: &mut Tx, tenant: &str, wanted: &Wanted<'_>) -> Result<i64> {
    let sql = select!("COUNT(DISTINCT COALESCE(user_id, lower(login)))", "");
    let row: Option<(i64,)> = read!(one, tx, sql, tenant, wanted)?;
    Ok(row.map_or(0, |(people,)| people))
}
