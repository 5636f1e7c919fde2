//! The accept loop. `axum::serve` offers neither a time-out for slow headers nor a limit of connections.

use std::{convert::Infallible, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body};
use hyper::{Request, body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto, graceful::GracefulShutdown},
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    time::{sleep, timeout},
};
use tower::ServiceExt;

/// How long a request may take, its body included.
pub(super) const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);
/// Room for the head of one request; more is answered by 431.
const HEAD_BYTES: usize = 32 * 1024;
/// How long requests in flight may take to end once the server stops.
const FAREWELL: Duration = Duration::from_secs(10);
/// A pause when the system has no more file descriptors: connections end by themselves.
const BREATH: Duration = Duration::from_millis(50);

/// Who is at the other end of the connection; every request carries it as an extension.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// What one listener bears.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections open at once; others wait in the kernel's queue.
    pub connections: usize,
    /// How long a client may take to send a request's head; also how long a kept connection may rest.
    pub head: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { connections: 10_000, head: Duration::from_secs(10) }
    }
}

/// Serves until `stop` ends, then lets requests in flight finish for at most ten seconds.
pub async fn listen(listener: TcpListener, router: Router, limits: Limits, stop: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(limits.connections));
    tokio::pin!(stop);
    loop {
        let permit = tokio::select! {
            biased;
            () = &mut stop => break,
            permit = room.clone().acquire_owned() => permit.expect("the semaphore is never closed"),
        };
        let accepted = tokio::select! {
            biased;
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(cause) => {
                tracing::warn!(%cause, "no connection accepted");
                sleep(BREATH).await;
                continue;
            }
        };
        let watcher = graceful.watcher();
        let router = router.clone();
        tokio::spawn(async move {
            converse(stream, peer, router, limits, watcher).await;
            drop(permit);
        });
    }
    drop(listener);
    if timeout(FAREWELL, graceful.shutdown()).await.is_err() {
        tracing::warn!("requests were still in flight when the server stopped");
    }
}

/// Serves one connection to its end.
///
/// HTTP/1.1 only: browsers speak HTTP/2 to the TLS proxy, and the detection of versions has no time-out of its own – a client that sends
/// `P` and falls silent would stay for ever.
async fn converse(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    limits: Limits,
    watcher: hyper_util::server::graceful::Watcher,
) {
    // Without it the kernel holds small answers back for 40 ms.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(Peer(peer));
        let router = router.clone();
        async move { Ok::<_, Infallible>(router.oneshot(request).await.unwrap_or_else(|never| match never {})) }
    });
    let mut builder = auto::Builder::new(TokioExecutor::new()).http1_only();
    builder.http1().timer(TokioTimer::new()).header_read_timeout(limits.head).max_buf_size(HEAD_BYTES);
    let connection = builder.serve_connection(TokioIo::new(stream), service);
    // A connection that breaks or times out is the client's affair; nothing is to be done about it here.
    let _ = watcher.watch(connection.into_owned()).await;
}
