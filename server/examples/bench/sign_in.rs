//! Sign-ins with a password.

use anyhow::{Result, ensure};
use reqwest::Client;

use crate::{
    browser::Browser,
    portal::{PASSWORD, login},
};

/// A browser in which one of the made people signed in.
pub(crate) async fn signed_in(client: &Client, port: u16, number: usize) -> Result<Browser> {
    let mut browser = Browser::new(client, port, 10_000 + number);
    browser.get("/sign-in").await?;
    let answer = browser.post("/do/account/sign-in", &[("login", &login(number)), ("password", PASSWORD)]).await?;
    ensure!(answer.to.as_deref() == Some("/account"), "nobody signed in: {:?}", answer.to);
    Ok(browser)
}

/// The same, once and forgotten.
pub(crate) async fn once(client: Client, port: u16, number: usize) -> Result<()> {
    signed_in(&client, port, number).await.map(drop)
}
