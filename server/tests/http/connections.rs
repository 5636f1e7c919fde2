//! The accept loop under slow, silent and too many clients, over real sockets.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::Request,
    routing::{get, post},
};
use bytes::Bytes;
use server::http::{Counts, Crowd, Limits, Peer, Ready, listen, ops_router};
use server::network::Networks;
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
    serve_within(Limits { connections, head, ..Limits::default() }).await
}

/// More than the kernel takes for a client that reads nothing.
const HUGE: usize = 64 << 20;

async fn serve_within(limits: Limits) -> Served {
    let router = Router::new()
        .route("/huge", get(async || vec![0_u8; HUGE]))
        .route("/read", post(async |body: Bytes| format!("{}", body.len())))
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
    let done = tokio::spawn(async move { listen(listener, router, limits, ended).await });
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

/// Patient with heads, and with little else; one connection, so that whoever holds it keeps everybody out.
fn alone() -> Limits {
    let brief = Duration::from_millis(400);
    Limits { connections: 1, still: brief, whole: Duration::from_secs(60), ..Limits::default() }
}

/// Whether somebody else is served before long.
async fn others_are_served(at: SocketAddr) -> bool {
    timeout(Duration::from_secs(8), ask(at, "/")).await.is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

#[tokio::test]
async fn abu_137_a_client_that_reads_nothing_of_its_answer_is_dropped() {
    let served = serve_within(alone()).await;
    let mut greedy = TcpStream::connect(served.at).await.expect("connected");
    greedy.write_all(b"GET /huge HTTP/1.1\r\nhost: x\r\n\r\n").await.expect("sent");
    assert!(others_are_served(served.at).await);
    drop(greedy);
}

#[tokio::test]
async fn abu_137_an_answer_taken_byte_by_byte_ends_with_the_time_of_its_request() {
    let served = serve_within(Limits { whole: Duration::from_millis(900), ..alone() }).await;
    let mut slow = TcpStream::connect(served.at).await.expect("connected");
    slow.write_all(b"GET /huge HTTP/1.1\r\nhost: x\r\n\r\n").await.expect("sent");
    let reading = tokio::spawn(async move {
        let mut some = vec![0; 1 << 16];
        // Always a little: the line never stands still.
        while slow.read(&mut some).await.is_ok_and(|bytes| bytes > 0) {
            sleep(Duration::from_millis(20)).await;
        }
    });
    assert!(others_are_served(served.at).await);
    reading.abort();
}

#[tokio::test]
async fn abu_137_a_body_sent_byte_by_byte_ends_with_the_time_of_its_request() {
    let served = serve_within(Limits { whole: Duration::from_millis(900), ..alone() }).await;
    let mut slow = TcpStream::connect(served.at).await.expect("connected");
    slow.write_all(b"POST /read HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n").await.expect("sent");
    let sending = tokio::spawn(async move {
        while slow.write_all(b"a").await.is_ok() {
            sleep(Duration::from_millis(20)).await;
        }
    });
    assert!(others_are_served(served.at).await);
    sending.abort();
}

#[tokio::test]
async fn a_slow_reader_whose_line_moves_gets_all_of_it() {
    let served = serve_within(alone()).await;
    let mut slow = TcpStream::connect(served.at).await.expect("connected");
    slow.write_all(b"GET /huge HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await.expect("sent");
    let (mut all, mut some) = (0, vec![0; 4 << 20]);
    loop {
        match slow.read(&mut some).await.expect("not dropped") {
            0 => break,
            bytes => all += bytes,
        }
        sleep(Duration::from_millis(5)).await;
    }
    assert!(all > HUGE);
}

#[tokio::test]
async fn abu_137_one_network_holds_so_many_connections_and_a_proxy_as_many_as_it_needs() {
    let networks = |exempt: &[&str]| {
        let exempt: Vec<_> = exempt.iter().map(|net| net.parse().expect("a network")).collect();
        Limits { crowd: Crowd::new(64, 3, Networks::default(), exempt.into()), ..Limits::default() }
    };
    for (limits, held) in [(networks(&[]), 3), (networks(&["127.0.0.1/32"]), 9)] {
        let served = serve_within(limits).await;
        let mut kept = Vec::new();
        for _ in 0..9 {
            let mut stream = TcpStream::connect(served.at).await.expect("connected");
            let _ = stream.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").await;
            let mut begin = [0; 12];
            if stream.read_exact(&mut begin).await.is_ok() {
                kept.push(stream);
            }
        }
        assert_eq!(kept.len(), held);
    }
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
