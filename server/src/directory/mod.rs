//! Passwords that live elsewhere: in an on-premises directory. What lives here is set by the wizard's own transaction.

use async_trait::async_trait;

/// Whether passwords of on-premises users can be written back now (specification §3.2, condition 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writeback {
    /// No agent was ever set up.
    Absent,
    /// There is one, but it does not answer.
    Unreachable,
    /// It answers.
    Ready,
}

/// What the directory said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The new password is in force.
    Done,
    /// It refused the password, or did not answer: nothing is known to have changed.
    Refused,
}

/// The way to a tenant's on-premises directory.
#[async_trait]
pub trait Directory: Send + Sync {
    /// Asked before any gate, so that nobody proves themselves in vain. It is asked inside transactions that write, and so answers from what
    /// is known already: nobody may wait for a network there.
    fn writeback(&self, tenant: &str) -> Writeback;
    /// Whether the account is locked there, so that *unlock* can be offered.
    async fn is_locked(&self, tenant: &str, login: &str) -> bool;
    /// Unlocks without a new password.
    async fn unlock(&self, tenant: &str, login: &str) -> Answer;
    /// Sets a password; a reset always unlocks. No transaction is open meanwhile.
    async fn set_password(&self, tenant: &str, login: &str, password: &str) -> Answer;
}

/// No directory anywhere: on-premises users are sent to their administrator (SSPR_0010).
pub struct NoDirectory;

#[async_trait]
impl Directory for NoDirectory {
    fn writeback(&self, _tenant: &str) -> Writeback {
        Writeback::Absent
    }

    async fn is_locked(&self, _tenant: &str, _login: &str) -> bool {
        false
    }

    async fn unlock(&self, _tenant: &str, _login: &str) -> Answer {
        Answer::Refused
    }

    async fn set_password(&self, _tenant: &str, _login: &str, _password: &str) -> Answer {
        Answer::Refused
    }
}
