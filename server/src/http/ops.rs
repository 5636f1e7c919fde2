//! The operations listener: health, readiness, metrics. It binds apart from the portal and holds no user's data.

use std::{fmt::Write, sync::Arc};

use async_trait::async_trait;
use axum::{Router, extract::State, routing::get};
use http::{HeaderName, StatusCode, header};

use super::Counts;

/// Whether the server can do its work.
#[async_trait]
pub trait Ready: Send + Sync {
    /// The database answers and its schema is the one we know.
    async fn ready(&self) -> bool;
    /// Figures for the metrics: name, help, and a value that may go up and down.
    async fn gauges(&self) -> Vec<(&'static str, &'static str, i64)>;
}

#[derive(Clone)]
struct Ops {
    ready: Arc<dyn Ready>,
    counts: Arc<Counts>,
}

/// `/healthz`, `/readyz` and `/metrics`.
pub fn ops_router(ready: Arc<dyn Ready>, counts: Arc<Counts>) -> Router {
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(readyz))
        .route("/metrics", get(metrics))
        .with_state(Ops { ready, counts })
}

async fn readyz(State(ops): State<Ops>) -> (StatusCode, &'static str) {
    if ops.ready.ready().await { (StatusCode::OK, "ready\n") } else { (StatusCode::SERVICE_UNAVAILABLE, "not ready\n") }
}

async fn metrics(State(ops): State<Ops>) -> ([(HeaderName, &'static str); 1], String) {
    let mut text = ops.counts.text();
    for (name, help, value) in ops.ready.gauges().await {
        let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}");
    }
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text)
}
