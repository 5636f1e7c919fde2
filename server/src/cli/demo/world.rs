//! The sample world as the demo shows it, and a welcome that says where everything is.

use std::fmt::Write as _;

use anyhow::Result;

use crate::{
    demo::{self, PEOPLE},
    portal::{Core, totp::base32},
    store::tenant,
};

/// Fills an empty database. What is there stays as it is, but for the addresses: the port may be another one today.
pub(super) async fn furnish(core: &Core, port: u16) -> Result<()> {
    if tenant::list(&mut core.db.read().await?).await?.is_empty() {
        return demo::fill(core, port).await;
    }
    let mut tx = core.db.write().await?;
    for (id, host) in [("harbour", "localhost"), ("noor", "noor.localhost")] {
        if let Some(mut tenant) = tenant::get(&mut tx, id).await? {
            tenant.base_url = format!("http://{host}:{port}");
            tenant::update(&mut tx, &tenant).await?;
        }
    }
    tx.commit().await
}

/// Addresses, user ids, passwords, answers, and the secret of an authenticator.
pub(super) fn welcome(core: &Core, port: u16) -> String {
    let words = core.texts.english();
    let mut text = format!(
        "Rekey with two sample organizations. Nothing leaves this machine; everybody's password stands below.\n\n\
         Harbour Books   http://localhost:{port}/\n\
         Noor Clinics    http://noor.localhost:{port}/?mkt=ar\n\
         Shared host     http://portal.localhost:{port}/\n\
         Outbox          http://localhost:{}/   every mail, text and call\n\
         Health          http://127.0.0.1:{}/healthz\n\n",
        port + 1,
        port + 2,
    );
    for person in PEOPLE {
        let password = person.password.unwrap_or("(kept in a directory on-premises)");
        let _ = writeln!(text, "{:24}{password}", person.login);
        if let Some(secret) = person.authenticator {
            let _ = writeln!(text, "    authenticator secret {}", base32(secret));
        }
        for (question, answer) in person.answers {
            let _ = writeln!(text, "    {} {answer}", words.say(&format!("question-{question}")));
        }
    }
    text.push_str("\nStop with Ctrl-C.");
    text
}
