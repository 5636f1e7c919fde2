//! What the next page of a session has to tell: refusals, a word of success, and what should stand in its inputs again. It is left by the
//! form that was sent, and read by the page whose address says that there is something (`?told`).

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use app::contract::{Caller, Go, Grant, Refusal};
use serde::{Deserialize, Serialize};

use super::{Core, session::Signed, trouble::Decision};
use crate::{crypto::secret, store::session};

/// What is told.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Told {
    /// The page it is for.
    page: String,
    /// What was wrong.
    refusals: Vec<Refusal>,
    /// What went right: the id of a text.
    done: Option<String>,
    /// What was typed or given and should stand there again, by field. Never a secret, unless it is sealed.
    #[serde(default)]
    kept: BTreeMap<String, String>,
}

impl Signed {
    /// Leaves refusals for a page; it shows them when its address says so (`?told`).
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn refuse(self, page: &str, refusals: Vec<Refusal>) -> Decision<Go> {
        self.refuse_keeping(page, refusals, &[]).await
    }

    /// The same, with what should stand there again.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn refuse_keeping(mut self, page: &str, refusals: Vec<Refusal>, kept: &[(&str, &str)]) -> Decision<Go> {
        let kept = kept.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect();
        self.tell(Told { page: page.into(), refusals, done: None, kept }).await?;
        self.tx.commit().await?;
        Ok(Go::to(told_at(page)))
    }

    /// Leaves a word of success for a page.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn done(mut self, page: &str, word: &str) -> Decision<Go> {
        self.tell(Told { page: page.into(), done: Some(word.into()), ..Told::default() }).await?;
        self.tx.commit().await?;
        Ok(Go::to(told_at(page)))
    }

    /// The same, with what the page should show.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn done_keeping(mut self, page: &str, word: &str, kept: &[(&str, &str)]) -> Decision<Go> {
        let kept = kept.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect();
        self.tell(Told { page: page.into(), refusals: Vec::new(), done: Some(word.into()), kept }).await?;
        self.tx.commit().await?;
        Ok(Go::to(told_at(page)))
    }

    /// What was left for a page is gone from now on; the page that is being made still has it.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn forget_word(&self, core: &Core) -> Result<()> {
        let mut tx = core.db.write().await?;
        session::tell(&mut tx, &self.tenant.id, &self.session.id_hash, "").await?;
        tx.commit().await
    }

    /// The session goes on under a new cookie, and a page says what was done.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn renewed(mut self, core: &Core, caller: &Caller, page: &str, word: &str) -> Decision<Go> {
        let cookie = secret();
        let hash = core.session_hash(caller, &cookie);
        session::rename(&mut self.tx, &self.tenant.id, &self.session.id_hash, &hash).await?;
        self.session.id_hash = hash;
        Ok(self.done(page, word).await?.with(Grant::Session(cookie)))
    }

    async fn tell(&mut self, told: Told) -> Result<()> {
        let json = serde_json::to_string(&told).context("a word is plain data")?;
        session::tell(&mut self.tx, &self.tenant.id, &self.session.id_hash, &json).await
    }

    /// What was left for this page, if its address says that there is something.
    pub(super) fn refusals(&self, page: &str, told: bool) -> Vec<Refusal> {
        self.told(page, told).refusals
    }

    /// The word of success that was left for this page.
    pub(super) fn word(&self, page: &str, told: bool) -> Option<String> {
        self.told(page, told).done
    }

    /// What should stand in a field of this page again.
    pub(super) fn kept(&self, page: &str, told: bool, field: &str) -> Option<String> {
        self.told(page, told).kept.remove(field)
    }

    /// All of it; `None` if nothing was left for this page.
    pub(super) fn all_kept(&self, page: &str, told: bool) -> Option<BTreeMap<String, String>> {
        Some(self.told(page, told).kept).filter(|kept| !kept.is_empty())
    }

    fn told(&self, page: &str, told: bool) -> Told {
        let kept = self.session.told.as_deref().and_then(|json| serde_json::from_str::<Told>(json).ok());
        kept.filter(|kept| told && kept.page == page).unwrap_or_default()
    }
}

fn told_at(page: &str) -> String {
    format!("{page}{}told=1", if page.contains('?') { '&' } else { '?' })
}
