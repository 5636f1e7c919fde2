//! Nobody waits for somebody else's directory, and a host of several organizations costs no more than one of its own.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use async_trait::async_trait;
use server::directory::{Answer, Directory, Writeback};
use tokio::sync::{Semaphore, oneshot};

use crate::{
    common::{Engine, Portal, Wish},
    entra::{identified, policy},
};

const SAMI: &str = "sami@noor.example";

/// A directory that says when it is asked for a new password, and answers when it is let.
struct Slow {
    asked: Mutex<Option<oneshot::Sender<()>>>,
    times: Mutex<Vec<String>>,
    answers: Semaphore,
}

impl Slow {
    fn new() -> Self {
        Self { asked: Mutex::default(), times: Mutex::default(), answers: Semaphore::new(0) }
    }

    fn asked(&self) -> oneshot::Receiver<()> {
        let (tell, told) = oneshot::channel();
        *self.asked.lock().expect("no panic") = Some(tell);
        told
    }
}

#[async_trait]
impl Directory for Slow {
    fn writeback(&self, _tenant: &str) -> Writeback {
        Writeback::Ready
    }
    async fn is_locked(&self, _tenant: &str, _login: &str) -> bool {
        false
    }
    async fn unlock(&self, _tenant: &str, _login: &str) -> Answer {
        Answer::Refused
    }
    async fn set_password(&self, _tenant: &str, _login: &str, password: &str) -> Answer {
        self.times.lock().expect("no panic").push(password.to_owned());
        if let Some(tell) = self.asked.lock().expect("no panic").take() {
            let _ = tell.send(());
        }
        self.answers.acquire().await.expect("open").forget();
        Answer::Done
    }
}

/// While it is waited for, others write; and a second press asks nothing.
async fn others_write(engine: Engine) {
    let slow = Arc::new(Slow::new());
    let portal = Portal::with(Wish { directory: Arc::clone(&slow) as _, ..Wish::on(engine) }).await;
    policy(&portal, |policy| policy.writeback = true).await;
    let (browser, page) = identified(&portal, SAMI).await;
    let page = portal.by_mail(&browser, &page, "sami.home@mail.example").await;
    let page = portal.by_text(&browser, &page, "+966509876543").await;
    assert_eq!(page.step(), "renew");
    let asked = slow.asked();
    let [first, second] = ["Kettle-4-attic", "Kettle-5-attic"].map(|password| [("password", password), ("confirm", password)]);
    let pressed = browser.post("/do/recover/renew", &first);
    let meanwhile = async {
        asked.await.expect("the directory is asked");
        // Every counter and every guard of everybody.
        let write = portal.sql("UPDATE guards SET held = 1");
        tokio::time::timeout(Duration::from_secs(5), write).await.expect("nobody waits for the directory");
        let again = browser.post("/do/recover/renew", &second);
        let again = tokio::time::timeout(Duration::from_secs(10), again).await.expect("it is answered");
        assert_eq!(again.step(), "renew");
        slow.answers.add_permits(2);
    };
    let (page, ()) = tokio::join!(pressed, meanwhile);
    assert_eq!(page.step(), "done", "{}", page.text());
    assert_eq!(*slow.times.lock().expect("no panic"), [first[0].1]);
    assert_eq!(portal.results("noor").await, [("succeeded".to_owned(), "password_reset".to_owned())]);
    portal.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_waits_for_a_directory_on_sqlite() {
    others_write(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_waits_for_a_directory_on_postgres() {
    others_write(Engine::Postgres).await;
}
