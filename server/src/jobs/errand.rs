//! What a job is to do, as it lies sealed in its row.

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::class::{self, Class};
use crate::{
    courier::Letter,
    crypto::{Keys, id},
    store::{
        Tx,
        job::{self, Job, NewJob},
    },
};

/// Work for outside the transaction that wants it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Errand {
    /// Nothing. Written where somebody else would get a letter, so that both cases write the same.
    Blank,
    /// One letter to one stored address or number.
    Letter {
        /// The address or number.
        to: String,
        /// The reader's language.
        language: Option<String>,
        /// What to say.
        letter: Letter,
    },
    /// One letter to each administrator of the first tier that is not empty (specification §3.9), at most a hundred.
    Helpers {
        /// What to say.
        letter: Letter,
    },
    /// An hour after it was written: to the same, how many people asked since.
    HelpersDigest {
        /// Counted from then.
        since: i64,
    },
}

impl Errand {
    /// Puts the errand into the queue of the transaction.
    ///
    /// # Errors
    /// If the database does not answer.
    pub async fn push(&self, tx: &mut Tx, keys: &Keys, tenant: &str, now: i64, expires_at: i64) -> Result<()> {
        let id = id();
        let payload = keys.seal(&bound_to(&id), &serde_json::to_vec(self).context("an errand is plain data")?);
        let kind = if matches!(self, Self::Blank) { "blank" } else { "letter" };
        let class = self.class().number();
        let due_at = if let Self::HelpersDigest { since } = self { since + 3600 } else { now };
        job::push(tx, tenant, &NewJob { id: &id, kind, class, payload: &payload, due_at, expires_at }, now).await
    }

    /// What it goes before. A blank goes with the codes it stands for.
    pub(super) fn class(&self) -> Class {
        match self {
            _ if class::for_several() => Class::Several,
            Self::Blank => Class::Code,
            Self::Letter { letter, .. } if letter.is_waited_for() => Class::Code,
            Self::Letter { .. } | Self::Helpers { .. } | Self::HelpersDigest { .. } => Class::Notice,
        }
    }

    /// Opens a claimed job's errand.
    ///
    /// # Errors
    /// If the payload was altered or sealed under another key.
    pub fn open(keys: &Keys, job: &Job) -> Result<Self> {
        let payload = job.payload.as_deref().context("the job has no payload any more")?;
        serde_json::from_slice(&keys.open(&bound_to(&job.id), payload)?).context("reading the errand")
    }
}

fn bound_to(id: &str) -> String {
    format!("job {id}")
}
