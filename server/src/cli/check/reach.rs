//! Asks each base address the way a browser does, through the proxy, where the server runs already: the proxy must pass on `Host` and
//! `Origin`, or every form is refused.

use std::{net::Ipv4Addr, time::Duration};

use http::{StatusCode, header};
use reqwest::{Client, redirect::Policy};

use super::{Findings, tenants::Tenants};
use crate::config::BaseUrl;

/// A form that changes nothing without a flow: it answers 303 to "this is over".
const FORM: &str = "/do/recover/cancel";

pub(super) async fn check(tenants: &Tenants, findings: &mut Findings) {
    for tenant in &tenants.all {
        let Ok(base) = BaseUrl::parse(&tenant.base_url) else { continue };
        let id = &tenant.id;
        match post(&base).await {
            Ok(StatusCode::SEE_OTHER) => {}
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

async fn post(base: &BaseUrl) -> Result<StatusCode, ()> {
    // A second installation is refused, and harmless.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut client = Client::builder().redirect(Policy::none()).no_proxy().timeout(Duration::from_secs(5));
    if base.host().ends_with(".localhost") {
        client = client.resolve(base.host(), (Ipv4Addr::LOCALHOST, 0).into());
    }
    let request = client.build().map_err(drop)?.post(format!("{base}{FORM}"));
    let request = request.header(header::ORIGIN, base.as_str()).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    Ok(request.body("").send().await.map_err(drop)?.status())
}
