//! `rekey tenant export` and `import`: an organization in a file.

use std::{
    env, fs,
    io::{BufWriter, Write as _},
    path::Path,
};

use anyhow::{Context, Result, bail, ensure};
use app::policy::Role;
use serde_json::json;

use super::{
    args::{TenantExport, TenantImport},
    init::create_file,
    installation::{Installation, find, now},
    print::{self, Done},
    settings::audit,
};
use crate::{
    archive::{self, Coming, Head},
    config::BaseUrl,
    crypto::Signer,
    portal::tenants,
    store::{self, Tx},
};

/// Where a passphrase may also stand.
const PASSPHRASE: &str = "REKEY_ARCHIVE_PASSPHRASE";
/// Characters of the shortest passphrase.
const SHORTEST: usize = 12;

pub(super) async fn export(args: &TenantExport) -> Result<Done> {
    let passphrase = passphrase(args.passphrase_file.as_deref())?;
    if let Some(passphrase) = &passphrase {
        ensure!(
            passphrase.chars().count() >= SHORTEST,
            "a passphrase has at least {SHORTEST} characters: whoever has the file can guess for years"
        );
    }
    let installation = Installation::open(&args.common.config).await?;
    let keys = installation.keys();
    let mut tx = installation.with_its_key().await?.read().await?;
    let tenant = find(&mut tx, &args.id).await?;
    let mut out = BufWriter::new(create_file(&args.out)?);
    let written = archive::export(&mut tx, &keys, &tenant, passphrase.as_deref(), (now(), &mut out)).await;
    let written = written.and_then(|rows| out.flush().map(|()| rows).context("writing the archive"));
    if written.is_err() {
        // Half an archive is none.
        let _ = fs::remove_file(&args.out);
    }
    let rows = written?;
    drop(tx);
    let signer = Signer::of(&keys)?.name();
    let mut tx = installation.write().await?;
    audit(&mut tx, &tenant.id, "tenant_exported", if passphrase.is_some() { "with secrets" } else { "without secrets" }).await?;
    tx.commit().await?;
    let shown = args.out.display().to_string();
    let answer = json!({ "tenant": tenant.id, "file": shown, "rows": rows, "secrets": passphrase.is_some(), "signer": signer });
    print::answer(args.common.json, &answer, || {
        let secrets = match passphrase {
            Some(_) => "with secrets, sealed under the passphrase",
            None => "without secrets: nobody can sign in with it",
        };
        format!("{shown}: {rows} rows of {}, {secrets}\nsigned by {signer}", tenant.id)
    });
    Ok(Done::Well)
}

/// From a file, or from the environment.
fn passphrase(file: Option<&Path>) -> Result<Option<String>> {
    let Some(file) = file else { return Ok(env::var(PASSPHRASE).ok().filter(|typed| !typed.is_empty())) };
    let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    Ok(Some(text.trim_end_matches(['\r', '\n']).to_owned()))
}

pub(super) async fn import(args: &TenantImport) -> Result<Done> {
    let installation = Installation::open(&args.common.config).await?;
    let keys = installation.keys();
    let verified = archive::verify(&args.file, &keys, &args.trust)?;
    let head = &verified.head;
    let passphrase = if args.without_secrets { None } else { passphrase(args.passphrase_file.as_deref())? };
    if head.secrets.is_some() && passphrase.is_none() && !args.without_secrets {
        bail!("this archive has secrets\n  cure: give --passphrase-file, set {PASSPHRASE}, or leave them with --without-secrets");
    }
    let id = args.id.as_deref().unwrap_or(&head.tenant.id);
    tenants::key(id)?;
    let mut tx = installation.write().await?;
    let (base_url, hosts) = place(head, args)?;
    let owned = store::tenant::domains(&mut tx).await?;
    let (taken, free): (Vec<_>, Vec<_>) =
        head.tenant.domains.iter().cloned().partition(|domain| owned.iter().any(|(known, _)| known == domain));
    tenants::insert(&mut tx, &head.tenant.stored(id, base_url.clone()), (hosts, &free), now()).await??;
    let coming = Coming { id, passphrase: passphrase.as_deref() };
    let brought = archive::bring(&mut tx, &keys, &args.file, &verified, &coming).await?;
    let operators = demote(&mut tx, id).await?;
    audit(&mut tx, id, "tenant_imported", &format!("signed by {}", head.signer)).await?;
    if !args.dry_run {
        tx.commit().await?;
    }
    let mut warnings = warnings(head, &base_url, (&taken, &brought));
    warnings.extend(operators.iter().map(|login| format!("{login} is no operator here: give the role with `rekey role give`")));
    let answer =
        json!({ "tenant": id, "base_url": base_url, "rows": brought.rows, "warnings": warnings, "dry_run": args.dry_run });
    print::answer(args.common.json, &answer, || {
        let dry = if args.dry_run { " (dry run: nothing was written)" } else { "" };
        let rows: Vec<String> = brought.rows.iter().map(|(table, rows)| format!("  {table}: {rows}")).collect();
        let warnings: String = warnings.iter().map(|warning| format!("\nwarning: {warning}")).collect();
        format!("{id} is at {base_url}{dry}\n{}{warnings}", rows.join("\n"))
    });
    Ok(Done::Well)
}

/// Nobody becomes an operator by an archive: the role stands above the organization. Gives those who held it.
async fn demote(tx: &mut Tx, id: &str) -> Result<Vec<String>> {
    let mut demoted = Vec::new();
    for mut person in store::user::holders(tx, id).await? {
        let held = person.held();
        if held.contains(&Role::Operator) {
            let others = held.into_iter().filter(|role| *role != Role::Operator).map(Role::name);
            person.roles = others.collect::<Vec<_>>().join(" ");
            store::user::update(tx, &person).await?;
            demoted.push(person.login);
        }
    }
    Ok(demoted)
}

/// Where the portal will be. At another address its former hosts stay behind.
fn place<'a>(head: &'a Head, args: &TenantImport) -> Result<(String, &'a [String])> {
    Ok(match &args.base_url {
        Some(url) => (BaseUrl::parse(url)?.to_string(), &[]),
        None => (head.tenant.base_url.clone(), &head.tenant.hosts),
    })
}

/// What its administrator must know.
fn warnings(head: &Head, base_url: &str, (taken, brought): (&[String], &archive::Brought)) -> Vec<String> {
    let host = |url: &str| BaseUrl::parse(url).ok().map(|url| url.host().to_owned());
    let rows = |table: &str| brought.rows.get(table).copied().unwrap_or_default();
    let passkeys = rows("passkeys");
    let left = |domain: &String| format!("the domain {domain} stays with the organization that has it here");
    let mut warnings: Vec<String> = taken.iter().map(left).collect();
    if passkeys > 0 && host(&head.tenant.base_url) != host(base_url) {
        warnings.push(format!("passkeys are bound to the host of the address: {passkeys} will not work at {base_url}"));
    }
    if brought.left_codes > 0 {
        warnings.push(format!(
            "{} recovery codes were made with another key and are left: people print new ones",
            brought.left_codes
        ));
    }
    if rows("users") > 0
        && rows("answers") + rows("authenticators") + rows("password_history") + rows("passkeys") == 0
        && head.secrets.is_none()
    {
        warnings.push("nobody has a password: give links with `rekey user set --link`, or invite with --invite".to_owned());
    }
    warnings
}
