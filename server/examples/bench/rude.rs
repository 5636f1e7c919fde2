//! A thousand clients that dribble, read nothing and hang up in the middle of a hash, beside people who want a page.

use std::time::Duration;

use anyhow::Result;
use serde_json::{Value, json};
use tokio::{
    io::AsyncWriteExt,
    net::TcpStream,
    task::JoinSet,
    time::{sleep, timeout},
};

use crate::pages;

/// Of each kind.
const CLIENTS: usize = 250;
/// Between two bytes of a client that dribbles.
const DRIP: Duration = Duration::from_millis(500);
/// Pages that somebody asks for who reads none of them: more than fits into a line.
const UNREAD: usize = 200;
/// Between two tries of one client that hangs up.
const AGAIN: Duration = Duration::from_secs(1);

/// The rate of pages beside them, and as a part of what it was alone.
pub(crate) async fn beside(port: u16, alone: &Value) -> Result<Value> {
    let mut clients = JoinSet::new();
    for number in 0..CLIENTS {
        clients.spawn(again(port, |line| drip(line, b"GET / HTTP/1.1\r\nhost: localhost\r\nx: ".to_vec())));
        clients.spawn(again(port, move |line| drip(line, post(number, "content-length: 60000", ""))));
        clients.spawn(again(port, silent));
        clients.spawn(hang_up(port, number));
    }
    sleep(Duration::from_secs(2)).await;
    let pages = pages::reset(port).await?;
    clients.shutdown().await;
    let part = pages["per_second"].as_f64().unwrap_or_default() / alone["per_second"].as_f64().unwrap_or(1.0);
    Ok(json!({ "per_second": pages["per_second"], "p99_ms": pages["p99_ms"], "of_alone": part }))
}

/// Connects, is rude until the portal ends it, and comes again.
async fn again<F: Future<Output = ()>>(port: u16, rude: impl Fn(TcpStream) -> F) {
    loop {
        if let Ok(line) = TcpStream::connect(("127.0.0.1", port)).await {
            rude(line).await;
        }
        sleep(DRIP).await;
    }
}

/// Sends a beginning, and then byte by byte what never ends.
async fn drip(mut line: TcpStream, beginning: Vec<u8>) {
    let mut sent = line.write_all(&beginning).await;
    while sent.is_ok() {
        sleep(DRIP).await;
        sent = line.write_all(b"a").await;
    }
}

/// Asks for many pages and reads none of them.
async fn silent(mut line: TcpStream) {
    let page = b"GET /recover HTTP/1.1\r\nhost: localhost\r\n\r\n".repeat(UNREAD);
    // The portal stops taking questions when its answers are not taken.
    let _ = timeout(Duration::from_secs(60), line.write_all(&page)).await;
    let _ = timeout(Duration::from_secs(60), line.writable()).await;
    sleep(Duration::from_secs(20)).await;
}

/// Signs in with a wrong password, from another network each time, and is gone before the answer.
async fn hang_up(port: u16, number: usize) {
    for turn in 0.. {
        if let Ok(mut line) = TcpStream::connect(("127.0.0.1", port)).await {
            let body = format!("login=nobody{number}.{turn}%40bench.example&password=wrong");
            let length = format!("content-length: {}", body.len());
            let _ = line.write_all(&post(number * 1000 + turn, &length, &body)).await;
            sleep(Duration::from_millis(20)).await;
        }
        sleep(AGAIN).await;
    }
}

/// A sign-in as a browser posts it, from a network of its own.
fn post(network: usize, length: &str, body: &str) -> Vec<u8> {
    let [_, a, b, c] = u32::try_from(network).unwrap_or_default().to_be_bytes();
    let a = a + 11;
    let head = format!(
        "POST /do/account/sign-in HTTP/1.1\r\nhost: localhost\r\norigin: http://localhost\r\ncookie: visit=1\r\n\
         x-forwarded-for: {a}.{b}.{c}.1\r\ncontent-type: application/x-www-form-urlencoded\r\n{length}\r\n\r\n{body}"
    );
    head.into_bytes()
}
