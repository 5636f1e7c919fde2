//! An organization in a file: everything that belongs to it goes along, and works where it arrives.

use std::{collections::BTreeSet, path::Path};

use server::{
    archive::{self, Coming},
    store::{
        archive::{LEFT, MADE, TABLES},
        tenant,
    },
};

use crate::common::{Engine, Portal, on_both};

const ADA: (&str, &str) = ("ada@harbour.example", "the-lamp-is-lit-at-dusk");
const PASSPHRASE: &str = "four words are better than one";

async fn exported(portal: &Portal, passphrase: Option<&str>, to: &Path) -> u64 {
    let core = &portal.server.core;
    let mut tx = core.db.read().await.expect("database");
    let harbour = tenant::get(&mut tx, "harbour").await.expect("database").expect("Harbour");
    let mut file = std::fs::File::create(to).expect("a file");
    archive::export(&mut tx, &core.keys, &harbour, passphrase, (7, &mut file)).await.expect("it is written")
}

/// Brings the archive under the key `moved`, at a host of its own.
async fn brought(portal: &Portal, file: &Path, passphrase: Option<&str>) -> archive::Brought {
    let core = &portal.server.core;
    let head = archive::verify(file, &core.keys, &[]);
    let signer = head.err().expect("another installation").to_string();
    let signer = signer.split_whitespace().last().expect("its name").to_owned();
    let verified = archive::verify(file, &core.keys, &[signer]).expect("trusted now");
    let mut tx = portal.write().await;
    let base_url = format!("http://moved.localhost:{}", portal.server.portal.port());
    let moved = verified.head.tenant.stored("moved", base_url);
    tenant::insert(&mut tx, &moved, 7).await.expect("database");
    tenant::add_host(&mut tx, "moved.localhost", Some("moved")).await.expect("database");
    let coming = Coming { id: "moved", passphrase };
    let brought = archive::bring(&mut tx, &core.keys, file, &verified, &coming).await.expect("it comes");
    tx.commit().await.expect("database");
    portal.clock.advance(2);
    brought
}

on_both!(people_sign_in_and_reset_where_their_organization_was_brought_to, portal, {
    portal.print_codes("harbour", ADA.0).await;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("harbour.archive");
    let rows = exported(portal, Some(PASSPHRASE), &file).await;
    let text = std::fs::read_to_string(&file).expect("text");
    assert!(
        !text.contains("argon2") && !text.contains("code_hash") && text.contains("ada.home@mail.example"),
        "secrets are sealed"
    );

    let there = Portal::start(Engine::Sqlite).await;
    let brought = brought(&there, &file, Some(PASSPHRASE)).await;
    assert_eq!(brought.rows.values().sum::<u64>() + brought.left_codes, rows);
    assert!(brought.left_codes > 0, "they were made with another key");
    let browser = there.browser("moved.localhost");
    assert_eq!(browser.sign_in(ADA.0, ADA.1).await.path, "/account", "the password");
    assert!(browser.get("/account").await.body.contains("Harbour Books"));
    let page = there.browser("moved.localhost");
    let asked = page.identify(ADA.0).await;
    page.choose(&asked, "totp").await;
    assert_eq!(page.prove(&there.authenticator(0)).await.step(), "renew", "the authenticator");
    assert_eq!(there.browser("localhost").sign_in(ADA.0, ADA.1).await.path, "/account", "who was here is untouched");
    there.stop().await;
});

on_both!(without_a_passphrase_nothing_goes_along_that_opens_an_account, portal, {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("harbour.archive");
    exported(portal, None, &file).await;
    let text = std::fs::read_to_string(&file).expect("text");
    for secret in ["argon2", "authenticators", "password_hash", "sealed"] {
        assert!(!text.contains(secret), "{secret}");
    }
    let there = Portal::start(Engine::Sqlite).await;
    brought(&there, &file, None).await;
    assert_eq!(there.number("SELECT COUNT(*) FROM users WHERE tenant_id = 'moved' AND password_hash IS NOT NULL").await, 0);
    assert_ne!(there.browser("moved.localhost").sign_in(ADA.0, ADA.1).await.path, "/account");
    let (browser, mail) = there.mailed_at("moved.localhost", ADA.0, "ada.home@mail.example").await;
    assert_eq!(browser.prove(&crate::common::code_in(&mail.text)).await.step(), "renew", "the mailbox is still hers");
    there.stop().await;
});

/// A column that is in a table and in no list would be lost on the way.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_archive_knows_every_table_and_every_column() {
    let portal = Portal::start(Engine::Sqlite).await;
    let head = ["tenants", "hosts", "domains", "_sqlx_migrations"];
    let tables: BTreeSet<String> = portal.server.core.db.tables().await.expect("database").into_iter().collect();
    let known = TABLES.iter().map(|table| table.name).chain(LEFT.iter().copied()).chain(head).map(str::to_owned);
    assert_eq!(tables, known.collect());
    for table in TABLES {
        let columns = portal.column(&format!("SELECT name FROM pragma_table_info('{}')", table.name)).await;
        let made = MADE.iter().filter(|(of, _)| *of == table.name).map(|(_, column)| (*column).to_owned());
        let known: BTreeSet<String> =
            table.columns().map(|(name, _)| name.to_owned()).chain(["tenant_id".to_owned()]).chain(made).collect();
        assert_eq!(columns.into_iter().collect::<BTreeSet<_>>(), known, "{}", table.name);
    }
    portal.stop().await;
}
