//! What lies in the tables, whatever they are.

use std::collections::BTreeMap;

use server::store::{Db, Tx, contact, user, user::User};
use sqlx::AssertSqlSafe;

use super::Portal;

impl Portal {
    /// Runs a statement of the test's own.
    pub(crate) async fn sql(&self, statement: &str) {
        match &self.server.core.db {
            Db::Sqlite { write, .. } => sqlx::raw_sql(AssertSqlSafe(statement)).execute(write).await.map(drop),
            Db::Postgres(pool) => sqlx::raw_sql(AssertSqlSafe(statement)).execute(pool).await.map(drop),
        }
        .expect("the statement runs");
    }

    /// Asks for one number, for example how many rows there are.
    pub(crate) async fn number(&self, query: &str) -> i64 {
        match &self.server.core.db {
            Db::Sqlite { read, .. } => sqlx::query_scalar(AssertSqlSafe(query)).fetch_one(read).await,
            Db::Postgres(pool) => sqlx::query_scalar(AssertSqlSafe(query)).fetch_one(pool).await,
        }
        .expect("the query runs")
    }

    /// Asks for the texts of one column.
    pub(crate) async fn column(&self, query: &str) -> Vec<String> {
        match &self.server.core.db {
            Db::Sqlite { read, .. } => sqlx::query_scalar(AssertSqlSafe(query)).fetch_all(read).await,
            Db::Postgres(pool) => sqlx::query_scalar(AssertSqlSafe(query)).fetch_all(pool).await,
        }
        .expect("the query runs")
    }

    /// Number of rows of every table, by name.
    pub(crate) async fn rows(&self) -> BTreeMap<String, i64> {
        let mut rows = BTreeMap::new();
        for table in self.server.core.db.tables().await.expect("database") {
            let count = self.number(&format!("SELECT COUNT(*) FROM {table}")).await;
            rows.insert(table, count);
        }
        rows
    }

    /// Every row of every table as text, with blobs in lower-case hexadecimal: what a thief of the database reads.
    pub(crate) async fn dump(&self) -> String {
        let mut dump = String::new();
        for table in self.server.core.db.tables().await.expect("database") {
            let rows = match &self.server.core.db {
                Db::Postgres(_) => self.column(&format!("SELECT t::TEXT FROM {table} t")).await,
                Db::Sqlite { .. } => {
                    let columns = self.column(&format!("SELECT name FROM pragma_table_info('{table}')")).await;
                    let quoted: Vec<String> = columns
                        .iter()
                        .map(|name| {
                            format!("CASE typeof({name}) WHEN 'blob' THEN lower(hex({name})) ELSE coalesce({name}, '') END")
                        })
                        .collect();
                    self.column(&format!("SELECT {} FROM {table}", quoted.join(" || ' ' || "))).await
                }
            };
            for row in rows {
                dump.push_str(&format!("{table}: {row}\n"));
            }
        }
        dump
    }

    /// Brings the database to this version, as `rekey migrate` does.
    pub(crate) async fn migrate(&self) {
        self.server.core.db.migrate().await.expect("database");
    }

    /// A transaction of the test's own; it must be committed.
    pub(crate) async fn write(&self) -> Tx {
        self.server.core.db.write().await.expect("database")
    }

    /// A person by user id.
    pub(crate) async fn user(&self, tenant: &str, login: &str) -> User {
        let mut tx = self.server.core.db.read().await.expect("database");
        user::by_login(&mut tx, tenant, login).await.expect("database").expect("such a person")
    }

    /// Changes a person the way `rekey user set` does.
    pub(crate) async fn change_user(&self, tenant: &str, login: &str, change: impl FnOnce(&mut User)) {
        let mut person = self.user(tenant, login).await;
        change(&mut person);
        let mut tx = self.write().await;
        user::update(&mut tx, &person).await.expect("database");
        tx.commit().await.expect("database");
    }

    /// Sets an address or number of a person.
    pub(crate) async fn set_contact(&self, tenant: &str, login: &str, kind: &str, value: &str) {
        let person = self.user(tenant, login).await;
        let mut tx = self.write().await;
        contact::set(&mut tx, tenant, &person.id, kind, value, contact::By::Creator).await.expect("database");
        tx.commit().await.expect("database");
    }
}
