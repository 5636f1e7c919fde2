//! The portal as HTTP. The way of one request, from outside to inside:
//!
//! `listen` (connections and their time-outs) → `trace` (one log line) → `site` (which tenant the host stands for, headers of every
//! answer) → `forwarded` (the client's address, and how many of its network are here) → then either `gateway`, `assets` (programs and files: no cookies, no caller), or
//! `caller` (who asks) → `faults` (a bare error status becomes a page) → `pages` (GET), `forms` (POST), `uploads` and `downloads` (files of people).
//!
//! Nothing here decides anything about accounts; that is the portal's. What is decided here is what a request must look like.

mod assets;
mod caller;
mod cookies;
mod crowd;
mod downloads;
mod faults;
mod forms;
mod forwarded;
mod gateway;
mod headers;
mod listen;
mod ops;
mod origin;
mod pages;
mod site;
mod trace;
mod uploads;

use std::sync::Arc;

use app::contract::Portal;
use axum::{Router, middleware};
use ipnet::IpNet;
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};

pub use assets::{Assets, BrandFile, Brands};
pub use crowd::Crowd;
pub use gateway::{Calls, Pressed};
pub use listen::{Limits, Peer, listen};
pub use ops::{Ready, ops_router};
pub use site::{Site, Sites};
pub use trace::{Counts, UNREADABLE};

/// Everything the HTTP side needs from the rest of the server.
#[derive(Clone)]
pub struct Web {
    /// What the pages and forms ask.
    pub portal: Portal,
    /// Hosts and their tenants.
    pub sites: Arc<dyn Sites>,
    /// Logos, illustrations and brand styles.
    pub brands: Arc<dyn Brands>,
    /// Keys pressed in a call, told by the gateway.
    pub calls: Arc<dyn Calls>,
    /// Styles, glue and wasm.
    pub assets: Assets,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub proxies: Arc<[IpNet]>,
    /// Requests under way, by network.
    pub crowd: Arc<Crowd>,
    /// Answers by status, for the metrics.
    pub counts: Arc<Counts>,
}

/// The portal's router: pages, forms, the gateway's way back, and files.
pub fn portal_router(web: Web) -> Router {
    let people = pages::routes()
        .merge(forms::routes())
        .fallback(faults::not_found)
        .layer(TimeoutLayer::with_status_code(http::StatusCode::SERVICE_UNAVAILABLE, listen::REQUEST_TIMEOUT))
        // A large file may take its time, as long as it moves.
        .merge(uploads::routes())
        .merge(downloads::routes())
        .layer(CatchPanicLayer::custom(faults::panicked))
        .layer(middleware::from_fn_with_state(web.clone(), faults::dress))
        .layer(middleware::from_fn(caller::introduce));
    let programs = gateway::routes()
        .merge(assets::routes())
        .layer(TimeoutLayer::with_status_code(http::StatusCode::SERVICE_UNAVAILABLE, listen::REQUEST_TIMEOUT));
    people
        .merge(programs)
        .layer(middleware::from_fn_with_state(web.clone(), forwarded::admit))
        .layer(middleware::from_fn_with_state(web.clone(), site::place))
        .layer(middleware::from_fn_with_state(web.clone(), trace::line))
        .with_state(web)
}
