//! Asks each base address the way a browser does, through the proxy, where the server runs already: the proxy must pass on `Host` and
//! `Origin`, or every form is refused; leave the headers of the answer as they are; and send addresses that can be read.

use std::{net::Ipv4Addr, time::Duration};

use http::{HeaderMap, HeaderName, StatusCode, header};
use reqwest::{Client, Response, redirect::Policy};

use super::{Findings, tenants::Tenants};
use crate::{
    config::{BaseUrl, Config},
    http::UNREADABLE,
};

/// A form that changes nothing without a flow: it answers 303 to "this is over".
const FORM: &str = "/do/recover/cancel";
/// A page that anybody can open.
const PAGE: &str = "/recover/expired";
/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(5);
/// What an answer says of itself, and what a browser does if a proxy says otherwise.
const SAID: [(HeaderName, &str); 3] =
    [(header::REFERRER_POLICY, "same-origin"), (header::CACHE_CONTROL, "no-store"), (header::X_CONTENT_TYPE_OPTIONS, "nosniff")];

pub(super) async fn check(config: &Config, tenants: &Tenants, findings: &mut Findings) {
    for tenant in &tenants.all {
        let Ok(base) = BaseUrl::parse(&tenant.base_url) else { continue };
        let id = &tenant.id;
        let before = unreadable(config).await;
        match post(&base).await {
            Ok(StatusCode::SEE_OTHER) => {
                answers(id, &base, findings).await;
                addresses(config, before, (id, &base), findings).await;
            }
            Ok(StatusCode::MISDIRECTED_REQUEST) => findings.breaks(
                "proxy_host",
                format!("{id}: behind {base} another host arrives"),
                "let the proxy pass on Host as it came",
            ),
            Ok(StatusCode::FORBIDDEN) => findings.breaks(
                "proxy_origin",
                format!("{id}: behind {base} every form is refused"),
                "let the proxy pass on Host and Origin as they came",
            ),
            Ok(status) => findings.warns(
                "base_url_answer",
                format!("{id}: {base} answers with {}: is that Rekey?", status.as_u16()),
                "let the proxy pass requests for this host to [portal] listen",
            ),
            Err(()) => findings.warns(
                "base_url_silent",
                format!("{id}: nobody answers at {base}"),
                "start `rekey serve` and the proxy, then check again",
            ),
        }
    }
}

/// Whether the headers of an answer arrive as they were sent.
async fn answers(id: &str, base: &BaseUrl, findings: &mut Findings) {
    let Ok(page) = get(base, &format!("{base}{PAGE}")).await else { return };
    for (name, value) in SAID {
        if !is_exactly(page.headers(), &name, value) {
            findings.warns(
                "proxy_headers",
                format!("{id}: behind {base} the header {name} is not `{value}` alone"),
                "let the proxy leave the headers of answers as they are: it needs to add none",
            );
        }
    }
}

fn is_exactly(headers: &HeaderMap, name: &HeaderName, value: &str) -> bool {
    let mut sent = headers.get_all(name).into_iter();
    sent.next().is_some_and(|sent| sent == value) && sent.next().is_none()
}

/// Whether the proxy says where a request came from in a way that can be read: the running server counts what it could not read.
async fn addresses(config: &Config, before: Option<u64>, (id, base): (&str, &BaseUrl), findings: &mut Findings) {
    if let (Some(before), Some(after)) = (before, unreadable(config).await)
        && after > before
    {
        findings.breaks(
            "proxy_address",
            format!("{id}: behind {base} X-Forwarded-For is no address: everybody shares the limits of one"),
            "let the proxy send the client's address in X-Forwarded-For, with or without a port",
        );
    }
}

/// How many addresses the running server could not read; `None`: none runs here.
async fn unreadable(config: &Config) -> Option<u64> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let at = config.operations.listen;
    let metrics = Client::builder().no_proxy().timeout(PATIENCE).build().ok()?.get(format!("http://{at}/metrics"));
    let text = metrics.send().await.ok()?.text().await.ok()?;
    text.lines().find_map(|line| line.strip_prefix(UNREADABLE)?.trim().parse().ok())
}

async fn post(base: &BaseUrl) -> Result<StatusCode, ()> {
    let request = client(base)?.post(format!("{base}{FORM}"));
    let request = request.header(header::ORIGIN, base.as_str()).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    Ok(request.body("").send().await.map_err(drop)?.status())
}

async fn get(base: &BaseUrl, url: &str) -> Result<Response, ()> {
    client(base)?.get(url).send().await.map_err(drop)
}

fn client(base: &BaseUrl) -> Result<Client, ()> {
    // A second installation is refused, and harmless.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut client = Client::builder().redirect(Policy::none()).no_proxy().timeout(PATIENCE);
    if base.host().ends_with(".localhost") {
        client = client.resolve(base.host(), (Ipv4Addr::LOCALHOST, 0).into());
    }
    client.build().map_err(drop)
}
