//! What the tests talk to, and the variables that tell them where it is.
//!
//! | variable | what it holds |
//! | --- | --- |
//! | `REKEY_TEST_POSTGRES` | address of a PostgreSQL where tests may create databases of their own |
//! | `REKEY_TEST_SMTP` | one line of JSON: `host`, ports `starttls`, `tls` and `plain`, `user`, `password`, `ca` (a PEM file), `mails` (a folder) |

use std::process::Command;

use anyhow::Result;

use crate::postgres::Postgres;
use crate::smtp::Smtp;

/// Running services. They end when this value or this process does.
pub(crate) struct Services {
    postgres: Postgres,
    smtp: Smtp,
}

impl Services {
    /// Starts them on free ports of the loopback.
    pub(crate) fn start() -> Result<Self> {
        Ok(Self { postgres: Postgres::start()?, smtp: Smtp::start()? })
    }

    /// Tells a command where they are.
    pub(crate) fn known_to<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("REKEY_TEST_POSTGRES", &self.postgres.url).env("REKEY_TEST_SMTP", &self.smtp.facts)
    }
}
