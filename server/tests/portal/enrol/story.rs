//! The whole of it, as people meet it.

use super::{ADDRESS, CLEO, CLEOS, NUMBER, all_ways, answers, registers_email, registers_phone, shown, signed_in, state, told};
use crate::common::on_both;

const NEW: &str = "a-kettle-sings-in-the-attic";

on_both!(u1_a_person_registers_phone_mail_and_questions_and_then_resets_with_exactly_these, portal, {
    all_ways(portal).await;
    portal
        .change("harbour", |tenant| {
            let policy = tenant.policy.as_mut().expect("a policy");
            policy.gates = 2;
            policy.profile = app::policy::Profile::Entra2016;
        })
        .await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let page = browser.get("/enrol").await;
    assert_eq!(["phone", "email", "questions"].map(|way| state(&page, way).unwrap_or_default()), ["missing"; 3]);
    assert_eq!(page.attribute("[data-have]", "data-have").as_deref(), Some("0"));
    assert!(page.text().contains("You have \u{2068}0\u{2069} of the \u{2068}2\u{2069} ways"), "{}", page.text());

    let page = registers_phone(portal, &browser, NUMBER).await;
    assert_eq!((page.path.as_str(), state(&page, "phone").as_deref()), ("/enrol?told=1", Some("own")), "{}", page.text());
    assert!(page.has("[role=status]") && page.text().contains("88") && !page.text().contains("20255"), "{}", page.text());
    let page = registers_email(portal, &browser, ADDRESS).await;
    assert_eq!(state(&page, "email").as_deref(), Some("own"));
    let page = answers(&browser, [("q03", "Lisbon"), ("q12", "Dumplings"), ("custom:Who sweeps the quay?", "Old Tom")]).await;
    assert_eq!((state(&page, "questions").as_deref(), page.codes()), (Some("own"), Vec::new()));
    assert!(page.text().contains("You have what you need to reset your password"), "{}", page.text());
    assert_eq!(told(portal, "registration").await, ["email", "phone", "questions"], "three rows");

    let page = browser.submit(&page, "/do/enrol/finish", &[]).await;
    assert_eq!(page.path, "/account");
    // The next sign-in is not interrupted.
    assert_eq!(portal.browser("localhost").sign_in(CLEO, CLEOS).await.path, "/account");

    portal.clock.advance(60);
    let forgetful = portal.browser("localhost");
    let page = forgetful.identify(CLEO).await;
    assert_eq!(page.offered(), ["email", "mobile_sms", "mobile_voice", "questions"]);
    let page = forgetful.choose(&page, "questions").await;
    let said = [("In which city", "LISBON"), ("favourite food", "dumplings"), ("quay", "old  tom")];
    let labels = page.texts("label");
    let mut typed = Vec::new();
    for (place, label) in labels.iter().enumerate() {
        let (_, answer) = said.iter().find(|(word, _)| label.contains(word)).unwrap_or_else(|| panic!("{label}"));
        typed.push((format!("answer{}", place + 1), *answer));
    }
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, answer)| (name.as_str(), *answer)).collect();
    let page = forgetful.submit(&page, "/do/recover/answer", &typed).await;
    assert_eq!(page.step(), "method", "{:?}", page.codes());
    let page = portal.by_text(&forgetful, &page, NUMBER).await;
    assert_eq!(page.step(), "renew", "{:?}", page.codes());
    assert_eq!(forgetful.renew("Kettle-1401-Attic").await.step(), "done");
    assert_eq!(portal.browser("localhost").sign_in(CLEO, "Kettle-1401-Attic").await.path, "/account");
});

on_both!(what_was_registered_by_a_call_an_app_and_codes_resets_as_well, portal, {
    all_ways(portal).await;
    portal.change("harbour", |tenant| tenant.policy.as_mut().expect("a policy").gates = 2).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let form = browser.get("/enrol/app").await;
    let page = browser.submit(&form, "/do/enrol/app", &[("name", "phone"), ("code", &shown(portal, &form))]).await;
    assert_eq!(state(&page, "authenticator").as_deref(), Some("own"), "{:?}", page.codes());
    let secret = form.texts("[data-secret]");
    let form = browser.get("/enrol/codes").await;
    let codes = form.texts("[data-codes] li");
    let page = browser.submit(&form, "/do/enrol/codes", &[]).await;
    assert_eq!(state(&page, "recovery_codes").as_deref(), Some("own"));

    portal.clock.advance(60);
    let forgetful = portal.browser("localhost");
    let page = forgetful.identify(CLEO).await;
    forgetful.choose(&page, "totp").await;
    let shown_later = {
        let page = crate::common::Page {
            body: format!("<main><b data-secret>{}</b></main>", secret.concat()),
            ..browser.get("/account").await
        };
        shown(portal, &page)
    };
    let page = forgetful.prove(&shown_later).await;
    assert_eq!(page.step(), "method", "{:?}", page.codes());
    forgetful.choose(&page, "recovery_code").await;
    let page = forgetful.prove(&codes[3].to_lowercase().replace('-', " ")).await;
    assert_eq!(page.step(), "renew", "{:?}", page.codes());
    assert_eq!(forgetful.renew(NEW).await.step(), "done");
});

on_both!(n_10_the_registration_carries_the_brand_of_the_organization, portal, {
    for (host, login, password, name) in
        [("localhost", CLEO, CLEOS, "Harbour Books"), ("noor.localhost", "omar@noor.example", "Qamar-2016-Nahr", "Noor Clinics")]
    {
        let browser = portal.browser(host);
        browser.sign_in(login, password).await;
        let mut pictures = Vec::new();
        for page in ["/enrol", "/enrol/phone", "/enrol/email"] {
            let page = browser.get(page).await;
            assert_eq!(page.attribute("header img.logo", "alt").as_deref(), Some(name), "{host} {}", page.path);
            pictures.extend([
                page.attribute("header img.logo", "src").expect("a logo"),
                page.attribute("link[data-brand]", "href").expect("colours"),
            ]);
        }
        pictures.dedup();
        assert!(pictures[0] != pictures[1] && pictures.iter().all(|path| pictures[..2].contains(path)), "{pictures:?}");
        for path in &pictures[..2] {
            assert_eq!(browser.get(path).await.status, 200, "{path}");
        }
    }
});
