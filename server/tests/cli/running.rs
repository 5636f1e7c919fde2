//! Servers as processes.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU16, Ordering},
    time::Duration,
};

use crate::rekey::Installation;

/// A server that is stopped when the test ends.
pub(crate) struct Running(pub(crate) Child);

impl Running {
    /// Starts `rekey serve` and waits until it listens.
    pub(crate) fn serve(folder: &Installation, port: u16) -> Self {
        let running = Self(folder.command(&["serve"]).stderr(Stdio::null()).spawn().expect("it starts"));
        let up = (0..200).any(|_| {
            std::thread::sleep(Duration::from_millis(50));
            TcpStream::connect(("127.0.0.1", port)).is_ok()
        });
        assert!(up, "nobody listens");
        running
    }

    pub(crate) fn stop(mut self) -> i32 {
        let pid = self.0.id().to_string();
        Command::new("kill").args(["-TERM", &pid]).status().expect("kill runs");
        self.0.wait().expect("it ends").code().unwrap_or(-1)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Three free ports in a row, below those that the system hands out, and others in every process and at every call.
pub(crate) fn ports() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = 20_000 + u16::try_from(std::process::id() % 1_300).expect("small") * 9;
    (0..500)
        .map(|_| first + NEXT.fetch_add(3, Ordering::Relaxed) % 1_000)
        .find(|port| (*port..port + 3).all(|port| TcpListener::bind(("127.0.0.1", port)).is_ok()))
        .expect("three free ports")
}

pub(crate) fn get(port: u16, host: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a time-out");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

/// Moves an installation to these ports.
pub(crate) fn listen_at(folder: &Installation, port: u16) {
    folder.configure("127.0.0.1:8080", &format!("127.0.0.1:{port}"));
    folder.configure("127.0.0.1:8082", &format!("127.0.0.1:{}", port + 2));
    folder.run(&["tenant", "set", "harbour", &format!("base_url=http://localhost:{port}")]).done();
}
