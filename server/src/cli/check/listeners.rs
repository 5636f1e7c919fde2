//! Where the server listens, and whom it believes.

use super::Findings;
use crate::config::Config;

pub(super) fn check(config: &Config, findings: &mut Findings) {
    let (portal, operations) = (config.portal.listen, config.operations.listen);
    if portal == operations {
        findings.breaks(
            "listen_same",
            format!("[portal] and [operations] both listen at {portal}"),
            "give [operations] a port of its own",
        );
    }
    if !operations.ip().is_loopback() {
        findings.warns(
            "operations_open",
            format!("health checks and metrics can be asked from other machines, at {operations}"),
            "listen at 127.0.0.1, or let a firewall keep others away",
        );
    }
    if !portal.ip().is_loopback() && config.portal.proxies.is_empty() {
        findings.warns(
            "listen_open",
            format!("people can reach {portal} without TLS"),
            "listen at 127.0.0.1 behind a TLS proxy, or name the proxy's address in proxies and let a firewall keep others away",
        );
    }
    if let Some(wide) = config.portal.proxies.iter().find(|net| net.prefix_len() == 0) {
        findings.breaks(
            "proxies_open",
            format!("proxies = {wide} believes everybody: a forged X-Forwarded-For goes around every limit"),
            "name the addresses of your proxies only",
        );
    }
    if portal.ip().is_loopback() && config.portal.proxies.is_empty() {
        findings.warns(
            "proxies_missing",
            "a proxy on this machine is not believed: everybody shares the limits of one address",
            "add proxies = [\"127.0.0.1\", \"::1\"] to [portal]",
        );
    }
}
