//! On the way out.

use std::io::Write;

use anyhow::Result;
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{End, FORM, Head, Line, Organization, SIGNED, bound_to};
use crate::{
    crypto::{ArchiveKey, Keys, Signer, Stretch},
    portal::totp,
    store::{
        Tx,
        archive::{self, AUTHENTICATORS, Cells, TABLES, Table},
        tenant::{self, Tenant},
    },
};

/// Lines that go out, and the sum of them.
struct Lines<'a> {
    out: &'a mut dyn Write,
    sum: Sha256,
    rows: u64,
}

impl Lines<'_> {
    fn put(&mut self, line: &impl Serialize) -> Result<()> {
        let mut text = serde_json::to_vec(line)?;
        text.push(b'\n');
        self.sum.update(&text);
        Ok(self.out.write_all(&text)?)
    }
}

/// Writes an archive of an organization; with a passphrase also what is secret. Gives the number of rows.
///
/// # Errors
/// If the database does not answer, or the file takes no more.
pub async fn export(
    tx: &mut Tx,
    keys: &Keys,
    tenant: &Tenant,
    passphrase: Option<&str>,
    (now, out): (i64, &mut dyn Write),
) -> Result<u64> {
    let secrets = passphrase.map(|_| Stretch::new());
    let key = passphrase.zip(secrets.as_ref()).map(|(passphrase, stretch)| ArchiveKey::of(passphrase, stretch)).transpose()?;
    let signer = Signer::of(keys)?;
    let mut lines = Lines { out, sum: Sha256::new(), rows: 0 };
    lines.sum.update(SIGNED);
    lines.put(&Head {
        rekey_archive: FORM,
        made_at: now,
        signer: signer.name(),
        key: keys.fingerprint(),
        secrets,
        tenant: organization(tx, tenant).await?,
    })?;
    for table in TABLES.iter().filter(|table| key.is_some() || !table.only_secret) {
        archive::read(tx, &tenant.id, table, |row| {
            lines.rows += 1;
            let line = line(keys, key.as_ref(), table, (lines.rows, row))?;
            lines.put(&line)
        })
        .await?;
    }
    let signature = signer.sign(&lines.sum.clone().finalize());
    let rows = lines.rows;
    lines.put(&End { rows, signature })?;
    lines.out.flush()?;
    Ok(rows)
}

async fn organization(tx: &mut Tx, tenant: &Tenant) -> Result<Organization> {
    let hosts = tenant::hosts(tx).await?.into_iter().filter(|(_, owner)| owner.as_ref() == Some(&tenant.id));
    let domains = tenant::domains(tx).await?.into_iter().filter(|(_, owner)| *owner == tenant.id);
    Ok(Organization {
        id: tenant.id.clone(),
        name: tenant.name.clone(),
        base_url: tenant.base_url.clone(),
        languages: tenant.languages.clone(),
        policy: tenant.policy.clone(),
        brand: tenant.brand.clone(),
        hosts: hosts.map(|(host, _)| host).collect(),
        domains: domains.map(|(domain, _)| domain).collect(),
    })
}

/// A row, its secrets apart.
fn line(keys: &Keys, key: Option<&ArchiveKey>, table: &Table, (number, mut row): (u64, Cells)) -> Result<Line> {
    let mut secrets = Cells::new();
    for (name, _) in table.secret {
        if let Some(value) = row.remove(*name) {
            secrets.insert((*name).to_owned(), value);
        }
    }
    let sealed = match key {
        Some(key) if !secrets.is_empty() => {
            if table.name == AUTHENTICATORS {
                unseal(keys, &row, &mut secrets)?;
            }
            Some(BASE64.encode(key.seal(&bound_to(number), &serde_json::to_vec(&secrets)?)))
        }
        _ => None,
    };
    Ok(Line { table: table.name.to_owned(), row, sealed })
}

/// What an authenticator shows its codes from is sealed under the key of this installation, which no other one has.
fn unseal(keys: &Keys, row: &Cells, secrets: &mut Cells) -> Result<()> {
    let (id, secret) = (row["id"].as_str().unwrap_or_default(), secrets["secret"].as_str().unwrap_or_default());
    let plain = keys.open(&totp::bound_to(id), &BASE64.decode(secret)?)?;
    secrets.insert("secret".to_owned(), Value::from(BASE64.encode(plain)));
    Ok(())
}
