//! People of the world, and how far they are in the wizard.

use app::policy::RecoveryCode;
use server::{portal::Clock, store::user::User};

use super::{Browser, Page, Portal};

impl Portal {
    /// Adds a person of the cloud with a mailbox and nothing else; `edit` makes more of them.
    pub(crate) async fn add(&self, tenant: &str, login: &str, edit: impl FnOnce(&mut User)) -> User {
        let now = self.clock.now();
        let mut user = User {
            id: server::crypto::id(),
            tenant_id: tenant.into(),
            login: login.into(),
            display_name: "Somebody".into(),
            mail: Some(login.into()),
            source: server::store::user::CLOUD.into(),
            roles: String::new(),
            enabled: true,
            plan: "none".into(),
            language: None,
            password_hash: None,
            password_set_at: now,
            must_change: false,
            never_expires: false,
            second_factor: false,
            confirmed_at: None,
        };
        edit(&mut user);
        let mut tx = self.write().await;
        server::store::user::insert(&mut tx, &user, now).await.expect("a new person");
        tx.commit().await.expect("database");
        user
    }

    /// Clears an address or number of a person.
    pub(crate) async fn clear_contact(&self, tenant: &str, login: &str, kind: &str) {
        let person = self.user(tenant, login).await;
        let mut tx = self.write().await;
        server::store::contact::clear(&mut tx, tenant, &person.id, kind).await.expect("database");
        tx.commit().await.expect("database");
    }

    /// Gives a person ten recovery codes, as they print them.
    pub(crate) async fn print_codes(&self, tenant: &str, login: &str) -> Vec<String> {
        let person = self.user(tenant, login).await;
        let codes: Vec<_> = (1..=10).map(|n| RecoveryCode::of([n; 10])).collect();
        let hashes: Vec<_> = codes.iter().map(|code| self.server.core.recovery_hash(&person.id, code)).collect();
        let mut tx = self.write().await;
        server::store::recovery_code::replace(&mut tx, tenant, &person.id, &hashes, self.clock.now()).await.expect("database");
        tx.commit().await.expect("database");
        codes.iter().map(RecoveryCode::grouped).collect()
    }

    /// Proves the e-mail gate by the mail's code, from the page where methods are chosen.
    pub(crate) async fn by_mail(&self, browser: &Browser, page: &Page, to: &str) -> Page {
        let page = browser.choose(page, "email").await;
        assert_eq!(page.step(), "prove", "{:?}", page.codes());
        browser.prove(&self.code_to(to).await).await
    }

    /// Proves the gate of a text message.
    pub(crate) async fn by_text(&self, browser: &Browser, page: &Page, number: &str) -> Page {
        let page = browser.choose(page, "mobile_sms").await;
        let page = browser.submit(&page, "/do/recover/send", &[("destination", number)]).await;
        assert!(page.codes().is_empty(), "{:?}", page.codes());
        browser.prove(&self.code_to(number).await).await
    }

    /// Ada in front of the new password.
    pub(crate) async fn ada_at_renew(&self) -> Browser {
        let browser = self.browser("localhost");
        let page = browser.identify("ada@harbour.example").await;
        let page = self.by_mail(&browser, &page, "ada.home@mail.example").await;
        assert_eq!(page.step(), "renew");
        browser
    }

    /// Omar in front of the new password, after his two gates.
    pub(crate) async fn omar_at_renew(&self) -> Browser {
        let browser = self.browser("noor.localhost");
        let page = browser.identify("omar@noor.example").await;
        let page = self.by_mail(&browser, &page, "omar.home@mail.example").await;
        let page = self.by_text(&browser, &page, "+966501234567").await;
        assert_eq!(page.step(), "renew");
        browser
    }
}
