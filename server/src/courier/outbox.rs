//! The courier of the demo and of tests: nothing leaves the machine, and a page shows what would have.

mod page;

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use app::contract::Secret;
use async_trait::async_trait;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use jiff::Timestamp;
use serde::Serialize;

use super::{Channel, Courier, Message, Undelivered};

pub use page::router;

/// Older messages are forgotten.
const ROOM: usize = 500;

/// The last messages, newest first, in memory only.
pub struct Outbox {
    kept: Mutex<VecDeque<(Kept, Message)>>,
    now: Arc<dyn Fn() -> i64 + Send + Sync>,
}

/// A message as `messages.json` tells it.
#[derive(Clone, Serialize)]
pub struct Kept {
    /// Names it; a call is answered at `/calls/<id>/press`.
    pub id: String,
    /// When it was handed over, RFC 3339.
    pub at: String,
    /// `email`, `sms` or `voice`.
    pub channel: &'static str,
    /// The mail address or number.
    pub to: String,
    /// Who a mail says it is from.
    pub from_name: String,
    /// Empty for texts and calls.
    pub subject: String,
    /// The plain text, or the words spoken.
    pub text: String,
    /// A mail's HTML, complete with its logo.
    pub html: Option<String>,
    /// The language it is written in.
    pub lang: String,
}

/// Somebody pressed `#` in a call.
#[async_trait]
pub trait Press: Send + Sync {
    /// Proves the call's gate; false if the call is over, answered, or replaced by a newer one.
    async fn press(&self, call: &str, token: &Secret) -> bool;
}

impl Outbox {
    /// An empty one; `now` gives Unix seconds.
    pub fn new(now: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        Self { kept: Mutex::default(), now: Arc::new(now) }
    }

    /// What was sent, newest first.
    pub fn messages(&self) -> Vec<Kept> {
        self.kept().iter().map(|(kept, _)| kept.clone()).collect()
    }

    /// The call and its token, if this message is a call.
    fn call(&self, id: &str) -> Option<(String, Secret)> {
        let kept = self.kept();
        let (_, message) = kept.iter().find(|(kept, _)| kept.id == id)?;
        message.call.as_ref().map(|key| (key.call.clone(), key.token.clone()))
    }

    fn kept(&self) -> MutexGuard<'_, VecDeque<(Kept, Message)>> {
        // A panic while listing leaves the list as it is.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Courier for Outbox {
    async fn deliver(&self, message: &Message) -> Result<(), Undelivered> {
        let logo =
            message.logo.as_ref().map(|logo| format!("data:{};base64,{}", logo.content_type, STANDARD.encode(&logo.bytes)));
        let html = message.html.as_ref().map(|html| html.replace("cid:logo", logo.as_deref().unwrap_or_default()));
        let now = Timestamp::from_second((self.now)()).unwrap_or(Timestamp::UNIX_EPOCH);
        let kept = Kept {
            id: message.id.clone(),
            at: now.to_string(),
            channel: message.channel.name(),
            to: message.to.clone(),
            from_name: if message.channel == Channel::Email { message.from_name.clone() } else { String::new() },
            subject: message.subject.clone(),
            text: message.text.clone(),
            html,
            lang: message.lang.clone(),
        };
        let mut list = self.kept();
        list.push_front((kept, message.clone()));
        list.truncate(ROOM);
        Ok(())
    }
}
