//! A browser reduced to what the load needs: one connection pool, cookies by hand, puzzles of few bits.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use reqwest::{Client, header, redirect::Policy};
use sha2::{Digest, Sha256};

/// Cookies and an address.
pub(crate) struct Browser {
    client: Client,
    base: String,
    address: String,
    cookies: BTreeMap<String, String>,
}

/// An answer: status, time it took, body, and where it leads.
pub(crate) struct Answer {
    pub(crate) took: Duration,
    pub(crate) body: String,
    pub(crate) to: Option<String>,
}

impl Answer {
    /// Where a wizard stands, and what it refused.
    pub(crate) fn state(&self) -> Vec<&str> {
        ["data-step=\"", "data-code=\""].iter().filter_map(|mark| self.body.split(mark).nth(1)?.split('"').next()).collect()
    }
}

/// Connections as a browser has them. Where an answer leads is the load's business: it is another request.
pub(crate) fn client() -> Result<Client> {
    Ok(Client::builder().redirect(Policy::none()).build()?)
}

impl Browser {
    /// A new one at an address range of its own.
    pub(crate) fn new(client: &Client, port: u16, number: usize) -> Self {
        let address = format!("10.{}.{}.1", number / 250 % 250, number % 250);
        Self { client: client.clone(), base: format!("http://127.0.0.1:{port}"), address, cookies: BTreeMap::new() }
    }

    /// Opens a page.
    pub(crate) async fn get(&mut self, path: &str) -> Result<Answer> {
        let request = self.client.get(format!("{}{path}", self.base));
        self.send(request).await
    }

    /// Bytes of a file as a browser gets it.
    pub(crate) async fn packed(&self, path: &str) -> Result<usize> {
        let request = self.client.get(format!("{}{path}", self.base)).header(header::HOST, "localhost");
        Ok(request.header(header::ACCEPT_ENCODING, "br").send().await?.error_for_status()?.bytes().await?.len())
    }

    /// Posts a form.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self
            .client
            .post(format!("{}{path}", self.base))
            .header(header::ORIGIN, "http://localhost")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(body);
        self.send(request).await
    }

    /// Posts a form that wants a solved puzzle of the page before.
    pub(crate) async fn post_solved(&mut self, page: &str, path: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let puzzle = puzzle_in(page)?;
        let solution = solve(&puzzle);
        let fields: Vec<(&str, &str)> =
            fields.iter().copied().chain([("puzzle", puzzle.as_str()), ("solution", solution.as_str())]).collect();
        self.post(path, &fields).await
    }

    async fn send(&mut self, request: reqwest::RequestBuilder) -> Result<Answer> {
        let cookies = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join("; ");
        let request =
            request.header(header::HOST, "localhost").header("x-forwarded-for", &self.address).header(header::COOKIE, cookies);
        let begun = Instant::now();
        let answer = request.send().await?;
        let took = begun.elapsed();
        ensure!(answer.status().as_u16() < 400, "{} from the portal", answer.status());
        for value in answer.headers().get_all(header::SET_COOKIE) {
            if let Some((name, value)) = value.to_str()?.split(';').next().and_then(|pair| pair.split_once('=')) {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let to = answer.headers().get(header::LOCATION).map(|to| to.to_str().map(str::to_owned)).transpose()?;
        Ok(Answer { took, body: answer.text().await?, to })
    }
}

fn puzzle_in(page: &str) -> Result<String> {
    let start = page.find("name=\"puzzle\" value=\"").context("a page with a puzzle")? + 21;
    Ok(page[start..].chars().take_while(|c| *c != '"').collect())
}

/// The bits asked for stand in the puzzle: a tenant that sends much mail asks for more.
fn solve(puzzle: &str) -> String {
    let bits = puzzle.split('.').nth(1).and_then(|bits| bits.parse().ok()).unwrap_or(1);
    (0_u64..).map(|n| n.to_string()).find(|s| zeros(&Sha256::digest(format!("{puzzle}:{s}"))) >= bits).unwrap_or_default()
}

/// Leading zero bits.
fn zeros(digest: &[u8]) -> u32 {
    digest.iter().position(|byte| *byte != 0).map_or(0, |whole| 8 * whole as u32 + digest[whole].leading_zeros())
}
