//! What goes first in the queue.

use std::future::Future;

/// The classes of work, each before those below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// Somebody sits before a page, or on the telephone, and waits for it.
    Code,
    /// Word of what became of an account.
    Notice,
    /// What a file of people, or help for several, writes to each of them.
    Several,
}

impl Class {
    /// In their order.
    pub(super) const ALL: [Self; 3] = [Self::Code, Self::Notice, Self::Several];

    /// As it stands in the row: the smaller one goes first.
    pub(super) fn number(self) -> i64 {
        match self {
            Self::Code => 0,
            Self::Notice => 1,
            Self::Several => 2,
        }
    }
}

tokio::task_local! {
    static SEVERAL: ();
}

/// Whatever this work writes goes behind everything else. It is said once around the whole work: the letters are written deep inside, by what
/// writes them for one person as well.
pub async fn behind_everything<F: Future>(work: F) -> F::Output {
    SEVERAL.scope((), work).await
}

/// Whether it was said.
pub(super) fn for_several() -> bool {
    SEVERAL.try_with(|()| ()).is_ok()
}
