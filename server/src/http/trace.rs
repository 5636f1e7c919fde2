//! One line in the log for a request: its route, never its path, query, cookies or body – those can hold tokens.

use std::{
    fmt::Write,
    sync::atomic::{AtomicU64, Ordering::Relaxed},
    time::Instant,
};

use app::contract::Place;
use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};

use super::Web;

/// Names a request in the log and, where there is no flow, on its page.
#[derive(Clone, Debug)]
pub(super) struct RequestId(pub(super) String);

impl RequestId {
    /// Forty random bits as eight signs that can be read out on the telephone: no I, L, O, U.
    fn fresh() -> Self {
        const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let mut bits = [0u8; 8];
        // Not a secret: should the system have no randomness, all other work stops long before this name matters.
        let _ = getrandom::fill(&mut bits);
        let signs = bits.iter().map(|bits| char::from(SIGNS[usize::from(bits & 31)]));
        let mut id: String = signs.collect();
        id.insert(4, '-');
        Self(id)
    }
}

/// The metric that `rekey check` reads.
pub const UNREADABLE: &str = "rekey_forwarded_unreadable_total";

/// Answers by class of status, since the start.
#[derive(Debug, Default)]
pub struct Counts {
    classes: [AtomicU64; 5],
    micros: AtomicU64,
    unreadable: AtomicU64,
}

impl Counts {
    fn count(&self, status: http::StatusCode, micros: u64) {
        let class = usize::from(status.as_u16() / 100).clamp(1, 5) - 1;
        self.classes[class].fetch_add(1, Relaxed);
        self.micros.fetch_add(micros, Relaxed);
    }

    /// Counts an `X-Forwarded-For` that a proxy sent and that is no address. Gives how many there were.
    pub(super) fn unreadable(&self) -> u64 {
        self.unreadable.fetch_add(1, Relaxed) + 1
    }

    /// In the text format that Prometheus reads.
    pub(super) fn text(&self) -> String {
        let mut text = String::from("# TYPE rekey_http_answers_total counter\n");
        for (class, count) in self.classes.iter().enumerate() {
            let _ = writeln!(text, "rekey_http_answers_total{{class=\"{}xx\"}} {}", class + 1, count.load(Relaxed));
        }
        let _ = writeln!(
            text,
            "# TYPE rekey_http_answering_microseconds_total counter\nrekey_http_answering_microseconds_total {}",
            self.micros.load(Relaxed)
        );
        let _ = writeln!(
            text,
            "# HELP {UNREADABLE} Requests by a listed proxy whose X-Forwarded-For is no address.\n# TYPE {UNREADABLE} counter\n{UNREADABLE} {}",
            self.unreadable.load(Relaxed)
        );
        text
    }
}

/// Middleware: names the request, and logs and counts its answer.
pub(super) async fn line(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let id = RequestId::fresh();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    request.extensions_mut().insert(id.clone());
    let response = next.run(request).await;
    let micros = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
    web.counts.count(response.status(), micros);
    let tenant = match response.extensions().get::<Place>() {
        Some(Place::Tenant(tenant)) => tenant.as_str(),
        Some(Place::Shared) => "(shared)",
        None => "(unknown)",
    };
    tracing::info!(
        request = %id.0,
        %method,
        route = route.as_ref().map_or("(none)", MatchedPath::as_str),
        status = response.status().as_u16(),
        ms = micros / 1000,
        tenant,
        "answered"
    );
    response
}
