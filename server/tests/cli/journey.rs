//! A first real installation: made by command, filled from a CSV file, served on PostgreSQL, with mails through a real SMTP server.

use std::net::SocketAddr;

use crate::{
    browser::Browser,
    post::Post,
    rekey::{Engine, Installation, wait},
    running::{Running, listen_at, ports},
};

const NEW: &str = "a-kettle-sings-in-the-attic";

#[test]
fn u4_people_of_an_imported_file_reset_by_a_real_mail_and_sign_in() {
    let (folder, post, port) = served();
    let ada = format!("ada.{port}@mail.example");
    folder
        .write("people.csv", format!("UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone\nada@harbour.example,{ada},,\n"));
    folder.run(&["user", "import", "people.csv"]).done();
    assert_eq!(folder.findings(), [("base_url_silent".to_owned(), false)]);
    let running = Running::serve(&folder, port);
    assert_eq!(folder.findings(), []);
    wait(async move {
        let browser = Browser::new(at(port), "localhost");
        let page = browser.identify("ada@harbour.example").await;
        let page = browser.choose(&page, "email").await;
        assert_eq!(page.step(), "prove", "{}", page.text());
        let mail = post.mails_to(&ada, 1).await.remove(0);
        let code =
            mail.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 6).unwrap_or_else(|| panic!("no code: {mail}"));
        assert_eq!(browser.prove(code).await.step(), "renew");
        assert_eq!(browser.renew(NEW).await.step(), "done");
        assert_eq!(browser.sign_in("ada@harbour.example", NEW).await.path, "/enrol/due");
        // N2: whoever was reset is told.
        assert_eq!(post.mails_to(&ada, 2).await.len(), 2);
    });
    assert_eq!(running.stop(), 0);
    assert_eq!(folder.count("SELECT COUNT(*) FROM jobs WHERE payload IS NOT NULL"), 0);
}

#[test]
fn an_invited_person_sets_a_first_password_from_the_mail() {
    let (folder, post, port) = served();
    let ben = format!("ben.{port}@mail.example");
    let running = Running::serve(&folder, port);
    folder.run(&["user", "add", "ben@harbour.example", "--alternate-email", &ben, "--invite"]).done();
    wait(async move {
        let mail = post.mails_to(&ben, 1).await.remove(0);
        let start = mail.find("/r/").unwrap_or_else(|| panic!("no link: {mail}"));
        let link: String = mail[start..].chars().take_while(char::is_ascii_graphic).collect();
        let browser = Browser::new(at(port), "localhost");
        assert_eq!(browser.get(&link).await.step(), "link");
        assert_eq!(browser.post("/do/recover/press", &[]).await.step(), "renew");
        assert_eq!(browser.renew(NEW).await.step(), "done");
        assert_eq!(browser.sign_in("ben@harbour.example", NEW).await.path, "/enrol/due");
        assert_eq!(browser.get(&link).await.step(), "link");
        assert_ne!(browser.post("/do/recover/press", &[]).await.step(), "renew", "an invitation serves once");
    });
    assert_eq!(running.stop(), 0);
}

#[test]
fn abu_128_a_changed_address_is_told_at_the_old_and_the_new_one_and_kills_what_was_sent() {
    let (folder, post, port) = served();
    let [old, new] = ["old", "new"].map(|which| format!("cleo.{which}.{port}@mail.example"));
    let cleo = "cleo@harbour.example";
    folder.run(&["user", "add", cleo, "--alternate-email", &old]).done();
    // Whoever is new has nothing to be told of.
    assert_eq!(folder.count("SELECT COUNT(*) FROM jobs"), 0);
    let running = Running::serve(&folder, port);
    let (post, browser, code) = wait({
        let old = old.clone();
        async move {
            let browser = Browser::new(at(port), "localhost");
            let page = browser.identify(cleo).await;
            assert_eq!(browser.choose(&page, "email").await.step(), "prove");
            let mail = post.mails_to(&old, 1).await.remove(0);
            let code = mail.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 6).expect("a code").to_owned();
            (post, browser, code)
        }
    });
    folder.run(&["tenant", "set", "harbour", "countries=US"]).done();
    folder.run(&["user", "set", cleo, "--alternate-email", &new, "--mobile", "+1 2015550123"]).done();
    wait(async move {
        for (to, before) in [(&old, 1), (&new, 0)] {
            let mails = post.mails_to(to, before + 2).await;
            for said in ["This was replaced for the account", "This was added to the account"] {
                let told = mails.iter().filter(|mail| mail.contains(said) && mail.contains(cleo));
                assert_eq!(told.count(), 1, "{said}: {to}");
            }
        }
        assert_ne!(browser.prove(&code).await.step(), "renew");
    });
    // The same value again changes nothing and tells nothing; what is removed is told where it was.
    let jobs = folder.count("SELECT COUNT(*) FROM jobs");
    folder.run(&["user", "set", cleo, "--mobile", "+1 2015550123", "--name", "Cleo"]).done();
    assert_eq!(folder.count("SELECT COUNT(*) FROM jobs"), jobs);
    folder.run(&["user", "set", cleo, "--alternate-email", "-"]).done();
    assert_eq!(folder.count("SELECT COUNT(*) FROM jobs"), jobs + 2);
    assert_eq!(running.stop(), 0);
}

/// An installation that is ready to serve at a port.
fn served() -> (Installation, Post, u16) {
    let (folder, post, port) = (Installation::new(Engine::Postgres), Post::read(), ports());
    listen_at(&folder, port);
    folder.configure("#puzzle_bits = 18", "puzzle_bits = 1");
    post.configure(&folder, "starttls", post.starttls);
    (folder, post, port)
}

fn at(port: u16) -> SocketAddr {
    ([127, 0, 0, 1], port).into()
}
