//! What the HTTP side writes into the log.

use std::{
    io::Write,
    sync::{Arc, Mutex},
};

use crate::fakes::{World, ask, form, set};

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("unpoisoned").extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn abu_036_the_log_names_the_route_and_no_secret() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || writer.clone()).finish();
    // For the whole process: the other tests beside this one only add lines without a secret.
    tracing::subscriber::set_global_default(subscriber).expect("no other test sets one");
    let world = World::new();
    world.get("/r/PLANTED-token").await;
    world.get("/recover?username=PLANTED%40harbour.example").await;
    world.get("/PLANTED-path").await;
    let mut gateway = ask("POST", "/api/gateway/PLANTED-call/PLANTED-token");
    set(&mut gateway, "content-type", "application/x-www-form-urlencoded");
    world.send(gateway).await;
    let mut post = form("/do/recover/renew", "password=PLANTED-password&confirm=PLANTED");
    set(&mut post, "cookie", "flow=PLANTED-flow");
    world.send(post).await;
    let text = String::from_utf8(log.0.lock().expect("unpoisoned").clone()).expect("text");
    for route in ["/r/{token}", "/api/gateway/{call}/{token}", "/do/recover/renew", "harbour", "303"] {
        assert!(text.contains(route), "{route} in {text}");
    }
    assert!(!text.contains("PLANTED"), "{text}");
}
