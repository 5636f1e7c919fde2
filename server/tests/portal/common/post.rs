//! The post of a test: everything lands in an outbox, unless the test stops it.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use async_trait::async_trait;
use server::courier::{Courier, Message, Undelivered, outbox::Outbox};

pub(crate) struct Post {
    outbox: Arc<Outbox>,
    callbacks: Mutex<HashMap<String, String>>,
    trouble: Mutex<Option<Undelivered>>,
    attempts: AtomicUsize,
}

impl Post {
    pub(crate) fn new(outbox: Arc<Outbox>) -> Self {
        Self { outbox, callbacks: Mutex::default(), trouble: Mutex::default(), attempts: AtomicUsize::new(0) }
    }

    /// From now on everything fails like this; `None`: it works again.
    pub(crate) fn fail(&self, trouble: Option<Undelivered>) {
        *self.trouble.lock().expect("no panic") = trouble;
    }

    /// How often anything was handed over, taken or not.
    pub(crate) fn attempts(&self) -> usize {
        self.attempts.load(Ordering::SeqCst)
    }

    /// Where a provider would post the key pressed in the newest call to a number: path and query.
    pub(crate) fn callback(&self, number: &str) -> Option<String> {
        let callback = self.callbacks.lock().expect("no panic").get(number)?.clone();
        let at = callback.find("/api/").expect("a path of ours");
        Some(callback[at..].to_owned())
    }
}

#[async_trait]
impl Courier for Post {
    async fn deliver(&self, message: &Message) -> Result<(), Undelivered> {
        let trouble = self.trouble.lock().expect("no panic").clone();
        if let Some(trouble) = trouble {
            self.attempts.fetch_add(1, Ordering::SeqCst);
            return Err(trouble);
        }
        if let Some(key) = &message.call {
            self.callbacks.lock().expect("no panic").insert(message.to.clone(), key.callback.clone());
        }
        let taken = self.outbox.deliver(message).await;
        self.attempts.fetch_add(1, Ordering::SeqCst);
        taken
    }
}
