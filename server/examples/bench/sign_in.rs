//! Sign-ins with a password.

use anyhow::{Result, ensure};
use reqwest::Client;
use server::portal::totp;

use crate::{
    browser::Browser,
    portal::{PASSWORD, SECRET, login},
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

/// A browser in which the administrator signed in with the authenticator as well.
pub(crate) async fn administrator(client: &Client, port: u16) -> Result<Browser> {
    let mut browser = Browser::new(client, port, 20_000);
    browser.get("/sign-in").await?;
    browser.post("/do/account/sign-in", &[("login", &login(0)), ("password", PASSWORD)]).await?;
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs();
    let answer = browser.post("/do/account/second", &[("code", &totp::code(SECRET, now))]).await?;
    ensure!(answer.to.as_deref() == Some("/account"), "the administrator did not sign in: {:?}", answer.to);
    Ok(browser)
}
