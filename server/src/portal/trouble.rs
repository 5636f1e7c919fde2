//! Two ways for a decision to end badly: a fault that the page knows, or something inside whose cause is logged here and nowhere else.

use app::contract::{Caller, Fault};

/// What a decision may fail with.
#[derive(Debug)]
pub enum Trouble {
    /// For the page.
    Fault(Fault),
    /// For the log.
    Inside(anyhow::Error),
}

/// The result of a decision.
pub(super) type Decision<T> = Result<T, Trouble>;

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<anyhow::Error> for Trouble {
    fn from(cause: anyhow::Error) -> Self {
        Self::Inside(cause)
    }
}

impl Trouble {
    /// What the caller learns. The cause is logged once, beside the support code that the caller sees.
    pub fn into_fault(self, caller: &Caller, what: &'static str) -> Fault {
        match self {
            Self::Fault(fault) => fault,
            Self::Inside(cause) => {
                tracing::error!(request = %caller.request, what, cause = format!("{cause:#}"), "failed inside");
                Fault::Unavailable
            }
        }
    }
}
