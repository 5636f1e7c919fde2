//! What is closed compares nothing. It is looked at the moment of use, for every proof: an attempt that stood open when its method was closed
//! is no way around.

use anyhow::Result;
use app::{
    contract::{Go, Refusal},
    policy::Method,
};

use super::{
    stage::{Stage, blocked},
    turn::Turn,
};
use crate::portal::{throttle, trouble::Decision};

/// What the page says instead of comparing: it follows from the user id as typed alone.
#[derive(Clone, Copy, Debug)]
pub(super) enum Bar {
    /// The whole reset is closed.
    Everything,
    /// This method is, until then.
    Method(i64),
}

impl Turn {
    /// What bars a proof by this method, as the page may show it.
    pub(super) async fn bar(&mut self, method: Method) -> Result<Option<Bar>> {
        if self.typed.closed(&mut self.tx, self.now).await?.is_some() {
            return Ok(Some(Bar::Everything));
        }
        Ok(self.typed.method_closed(&mut self.tx, method, self.now).await?.map(Bar::Method))
    }

    /// Whether the account accepts nothing by this method, which no page tells: a right proof is as wrong as any, and nothing is counted.
    pub(super) async fn waits(&mut self, method: Method) -> Result<bool> {
        Ok(self.account.closed(&mut self.tx, self.now).await?.is_some()
            || self.account.method_closed(&mut self.tx, method, self.now).await?.is_some())
    }

    /// Says what bars the way: the end of the attempt, or the choice of another method.
    pub(super) async fn stop(mut self, method: Method, bar: Bar) -> Decision<Go> {
        match bar {
            Bar::Everything => self.end(Stage::Throttled, "blocked", blocked(method)).await,
            Bar::Method(until) => {
                self.step(Stage::Method);
                let hours = throttle::hours(until, self.now).unwrap_or(u32::MAX);
                self.refuse(&[Refusal::MethodClosed { hours }]).await
            }
        }
    }
}
