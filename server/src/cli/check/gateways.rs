//! The gateways for texts and calls. Nothing is sent.

use http::StatusCode;

use super::Findings;
use crate::{
    config::{self, Config},
    courier::{Undelivered, gateway::Gateway, twilio::Twilio},
};

pub(super) async fn check(config: &Config, findings: &mut Findings) {
    for (name, gateway) in [("sms", &config.sms), ("voice", &config.voice)] {
        let Some(gateway) = gateway else { continue };
        match ask(gateway).await {
            Err(bad) => {
                findings.breaks(format!("{name}_gateway"), format!("[{name}] {bad:#}"), "mend the templates in this section");
            }
            Ok(Err(Undelivered::Later(cause))) => {
                findings.breaks(
                    format!("{name}_unreachable"),
                    format!("[{name}] {cause}"),
                    "check url, and that a firewall lets us out",
                );
            }
            Ok(Err(Undelivered::Never(cause))) => {
                let cure = "check url and allowed_hosts; a service of your own network belongs into internal_hosts too";
                findings.breaks(format!("{name}_forbidden"), format!("[{name}] {cause}"), cure);
            }
            Ok(Ok(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::NOT_FOUND)) if is_twilio(gateway) => {
                let cure = format!("check account, and REKEY_{}_SECRET or secret_file", name.to_uppercase());
                findings.breaks(format!("{name}_refused"), format!("[{name}] the service refuses account or token"), cure);
            }
            Ok(Ok(status)) if status.is_server_error() => {
                findings.warns(
                    format!("{name}_answer"),
                    format!("[{name}] answers with {status}"),
                    "try again later, then ask the service",
                );
            }
            Ok(Ok(_)) => {}
        }
    }
}

async fn ask(gateway: &config::Gateway) -> anyhow::Result<Result<StatusCode, Undelivered>> {
    Ok(match gateway {
        config::Gateway::Http(gateway) => Gateway::new(gateway)?.probe().await,
        config::Gateway::Twilio(gateway) => Twilio::new(gateway)?.probe().await,
    })
}

fn is_twilio(gateway: &config::Gateway) -> bool {
    matches!(gateway, config::Gateway::Twilio(_))
}
