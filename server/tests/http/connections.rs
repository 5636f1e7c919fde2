//! The accept loop under slow, silent and too many clients, over real sockets.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, extract::Request, routing::get};
use server::http::{Counts, Limits, Peer, Ready, listen, ops_router};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
    time::{Instant, sleep, timeout},
};

/// A listener of ours on a free port.
struct Served {
    at: SocketAddr,
    stop: oneshot::Sender<()>,
    done: JoinHandle<()>,
}

async fn serve(connections: usize, head: Duration) -> Served {
    let router = Router::new()
        .route("/", get(async |request: Request| format!("{}", request.extensions().get::<Peer>().is_some())))
        .route(
            "/slow",
            get(async || {
                sleep(Duration::from_millis(400)).await;
                "done"
            }),
        );
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
    let at = listener.local_addr().expect("bound");
    let (stop, stopped) = oneshot::channel();
    let ended = async move {
        let _ = stopped.await;
    };
    let done = tokio::spawn(async move { listen(listener, router, Limits { connections, head }, ended).await });
    Served { at, stop, done }
}

async fn ask(at: SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(at).await.expect("connected");
    stream.write_all(format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").as_bytes()).await.expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("answered");
    answer
}

/// Whether the server closes the connection before long.
async fn is_closed(stream: &mut TcpStream) -> bool {
    let mut rest = Vec::new();
    timeout(Duration::from_secs(5), stream.read_to_end(&mut rest)).await.is_ok()
}

#[tokio::test]
async fn requests_know_their_peer() {
    let served = serve(8, Duration::from_secs(5)).await;
    assert!(ask(served.at, "/").await.ends_with("true"));
}

#[tokio::test]
async fn abu_137_silent_and_slow_clients_are_dropped_and_others_served() {
    let served = serve(64, Duration::from_millis(300)).await;
    let mut idle = Vec::new();
    for said in [&b""[..], b"P", b"PRI * HTTP/2.0\r\n", b"GET / HTTP/1.1\r\nhost: x\r\nx-slow: "] {
        let mut stream = TcpStream::connect(served.at).await.expect("connected");
        stream.write_all(said).await.expect("sent");
        idle.push(stream);
    }
    assert!(ask(served.at, "/").await.starts_with("HTTP/1.1 200"));
    for stream in &mut idle {
        assert!(is_closed(stream).await);
    }
}

#[tokio::test]
async fn abu_137_a_kept_connection_may_not_rest_for_ever() {
    let served = serve(8, Duration::from_millis(300)).await;
    let mut stream = TcpStream::connect(served.at).await.expect("connected");
    stream.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").await.expect("sent");
    assert!(is_closed(&mut stream).await);
}

#[tokio::test]
async fn abu_137_huge_headers_are_refused() {
    let served = serve(8, Duration::from_secs(5)).await;
    for head in [format!("x: {}", "a".repeat(100_000)), (0..500).map(|n| format!("x{n}: a\r\n")).collect()] {
        let mut stream = TcpStream::connect(served.at).await.expect("connected");
        // The server may have answered and closed before all was sent.
        let _ = stream.write_all(format!("GET / HTTP/1.1\r\nhost: x\r\n{head}\r\n\r\n").as_bytes()).await;
        let mut answer = [0; 12];
        match stream.read_exact(&mut answer).await {
            Ok(_) => assert_eq!(&answer, b"HTTP/1.1 431"),
            Err(cause) => assert_eq!(cause.kind(), std::io::ErrorKind::ConnectionReset),
        }
    }
    assert!(ask(served.at, "/").await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn abu_137_beyond_the_limit_connections_wait_and_are_served_when_the_silent_ones_are_gone() {
    let served = serve(4, Duration::from_millis(400)).await;
    let mut idle = Vec::new();
    for _ in 0..12 {
        idle.push(TcpStream::connect(served.at).await.expect("connected"));
    }
    let begun = Instant::now();
    let answer = timeout(Duration::from_secs(10), ask(served.at, "/")).await.expect("served in the end");
    assert!(answer.starts_with("HTTP/1.1 200"));
    assert!(begun.elapsed() >= Duration::from_millis(300), "the limit held");
}

#[tokio::test]
async fn a_stop_lets_requests_in_flight_finish_and_takes_no_more() {
    let served = serve(8, Duration::from_secs(5)).await;
    let at = served.at;
    let mut idle = TcpStream::connect(at).await.expect("connected");
    let slow = tokio::spawn(async move { ask(at, "/slow").await });
    sleep(Duration::from_millis(100)).await;
    served.stop.send(()).expect("still listening");
    assert!(slow.await.expect("no panic").ends_with("done"));
    timeout(Duration::from_secs(5), served.done).await.expect("stopped").expect("no panic");
    assert!(is_closed(&mut idle).await);
    assert!(TcpStream::connect(at).await.is_err());
}

struct Health(bool);

#[async_trait::async_trait]
impl Ready for Health {
    async fn ready(&self) -> bool {
        self.0
    }
    async fn gauges(&self) -> Vec<(&'static str, &'static str, i64)> {
        vec![("rekey_jobs_waiting", "Messages that wait to be sent.", 3)]
    }
}

#[tokio::test]
async fn abu_127_operations_tell_health_and_figures_and_no_users_data() {
    use axum::body::{Body, to_bytes};
    use tower::ServiceExt;
    for (ready, status) in [(true, 200), (false, 503)] {
        let router = ops_router(Arc::new(Health(ready)), Arc::new(Counts::default()));
        let get = async |path: &str| {
            let request = Request::builder().uri(path).body(Body::empty()).expect("a request");
            let response = router.clone().oneshot(request).await.expect("infallible");
            let (parts, body) = response.into_parts();
            (parts.status.as_u16(), String::from_utf8(to_bytes(body, 1 << 20).await.expect("a body").to_vec()).expect("text"))
        };
        assert_eq!(get("/healthz").await, (200, "ok\n".to_owned()));
        assert_eq!(get("/readyz").await.0, status);
        let (_, metrics) = get("/metrics").await;
        assert!(metrics.contains("rekey_http_answers_total{class=\"2xx\"} 0\n") && metrics.contains("rekey_jobs_waiting 3\n"));
    }
}
