//! The accept loop. `axum::serve` offers neither time-outs for slow clients nor a limit of connections.
//!
//! A client can be slow in four ways, and each has its limit: it sends the head of a request slowly or rests between two (`head`), it sends a
//! body slowly or takes an answer slowly, byte by byte (`whole`), or takes nothing of it at all (`still`). What is left is many clients: a
//! network holds so many connections and no more ([`Crowd`]).

use std::{convert::Infallible, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body};
use hyper::{Request, body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto, graceful::GracefulShutdown},
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
    time::{Instant, sleep, sleep_until, timeout},
};
use tokio_io_timeout::TimeoutWriter;
use tower::ServiceExt;

use super::Crowd;

/// How long a request may take, its body included.
pub(super) const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);
/// How long a file may take, whose bringer or reader was let in before.
const FILE: Duration = Duration::from_secs(3600);
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
#[derive(Clone, Debug)]
pub struct Limits {
    /// Connections open at once; others wait in the kernel's queue.
    pub connections: usize,
    /// How long a client may take to send a request's head; also how long a kept connection may rest.
    pub head: Duration,
    /// How long a client may take nothing of what is sent to it.
    pub still: Duration,
    /// How long a request may take from its head to the last byte of its answer, unless it is `Time::allow`ed more.
    pub whole: Duration,
    /// Who holds how many of the connections.
    pub crowd: Arc<Crowd>,
}

/// How long the request under way on a connection may still take; every request carries it as an extension.
#[derive(Clone, Debug)]
pub(super) struct Time(watch::Sender<Instant>);

/// On an answer: it is large, and its reader was let in before. It may take as long as a file does.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unhurried;

impl Time {
    /// For a file that somebody with a right to it brings or takes away.
    pub(super) fn allow_a_file(&self) {
        self.allow(FILE);
    }

    fn allow(&self, span: Duration) {
        self.0.send_replace(Instant::now() + span);
    }
}

/// Ends when the time of a connection's present request does.
async fn over(mut until: watch::Receiver<Instant>) {
    loop {
        let moment = *until.borrow_and_update();
        tokio::select! {
            () = sleep_until(moment) => return,
            Ok(()) = until.changed() => {}
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        let connections = 10_000;
        Self {
            connections,
            head: Duration::from_secs(10),
            still: Duration::from_secs(15),
            whole: Duration::from_secs(120),
            crowd: Crowd::of_anybody(connections),
        }
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
        // A network that holds as many as it may is not answered: whatever was said would have to be sent.
        let Some(place) = limits.crowd.enter(peer.ip()) else { continue };
        let watcher = graceful.watcher();
        let (router, limits) = (router.clone(), limits.clone());
        tokio::spawn(async move {
            converse(stream, peer, router, limits, watcher).await;
            drop((permit, place));
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
    let (time, until) = watch::channel(Instant::now() + limits.whole);
    let time = Time(time);
    let service = service_fn(move |request: Request<Incoming>| {
        time.allow(limits.whole);
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(Peer(peer));
        request.extensions_mut().insert(time.clone());
        let (router, time) = (router.clone(), time.clone());
        async move {
            let answer = router.oneshot(request).await.unwrap_or_else(|never| match never {});
            if answer.extensions().get::<Unhurried>().is_some() {
                time.allow_a_file();
            }
            Ok::<_, Infallible>(answer)
        }
    });
    let mut builder = auto::Builder::new(TokioExecutor::new()).http1_only();
    builder.http1().timer(TokioTimer::new()).header_read_timeout(limits.head).max_buf_size(HEAD_BYTES);
    // hyper has no time-out for writing.
    let mut stream = Box::pin(TimeoutWriter::new(stream));
    stream.as_mut().set_timeout_pinned(Some(limits.still));
    let connection = builder.serve_connection(TokioIo::new(stream), service);
    // A connection that breaks or times out is the client's affair; nothing is to be done about it here.
    tokio::select! {
        _ = watcher.watch(connection.into_owned()) => {}
        () = over(until) => {}
    }
}
