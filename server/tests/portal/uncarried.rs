//! What nothing carries is not offered: in the wizard, at registration, in the policy and as help.

use app::policy::{Method, Policy, Role};
use server::courier::Channel;

use crate::{
    admin::{BEN, BENS, administers},
    common::{Engine, Wish, on_both},
};

fn without_gateways(engine: Engine) -> Wish {
    Wish { without: &[Channel::Sms, Channel::Voice], ..Wish::on(engine) }
}

fn without_mail(engine: Engine) -> Wish {
    Wish { without: &[Channel::Email], ..Wish::on(engine) }
}

on_both!(without_a_gateway_no_text_and_no_call_is_offered_for_a_reset, portal, without_gateways, {
    let browser = portal.browser("localhost");
    let page = browser.identify("ada@harbour.example").await;
    assert_eq!(page.offered(), ["email", "totp"]);
    let forced = browser.submit(&page, "/do/recover/choose", &[("method", "mobile_sms")]).await;
    assert_eq!(forced.status, 422, "nor taken from whoever sends it all the same: {}", forced.text());
});

on_both!(without_a_gateway_nobody_registers_a_phone_or_is_asked_by_text, portal, without_gateways, {
    let ben = portal.browser("localhost");
    ben.sign_in(BEN, BENS).await;
    assert!(!ben.get("/enrol").await.has("a[href='/enrol/phone']"));
    assert_eq!(ben.get("/enrol/phone").await.status, 404);
    portal.set_contact("harbour", BEN, "mobile", "+1 2015550188").await;
    let browser = administers(portal, &[Role::Global]).await;
    let id = portal.user("harbour", BEN).await.id;
    let page = browser.get(&format!("/admin/people/{id}")).await;
    let ways =
        page.attributes("form[action='/do/admin/verify'] input[name=method], form[action='/do/admin/verify'] button", "value");
    assert!(ways.iter().all(|way| way != "mobile_sms"), "{ways:?}");
    let forced = browser.post("/do/admin/verify", &[("user", &id), ("method", "mobile_sms")]).await;
    assert_eq!(forced.codes(), ["not_carried"]);
});

on_both!(the_policy_says_why_a_method_is_not_there_and_offers_none_that_nothing_carries, portal, without_gateways, {
    portal
        .change("harbour", |harbour| {
            harbour.policy = Some(Policy { enabled: true, methods: vec![Method::Email], ..Policy::default() });
        })
        .await;
    let browser = administers(portal, &[Role::Global]).await;
    let page = browser.get("/admin/policy/methods").await;
    assert_eq!(page.attributes("[data-uncarried]", "data-uncarried"), ["mobile_sms", "mobile_voice"]);
    assert!(page.text().contains("[sms]"), "{}", page.text());
    let offered = page.attributes("input[name=methods]", "value");
    assert!(offered.iter().all(|name| !["mobile_sms", "mobile_voice", "office_voice"].contains(&name.as_str())), "{offered:?}");
    // What is enabled all the same stays until it is taken away: saving the form unchanged changes nothing.
    portal
        .change("harbour", |harbour| {
            harbour.policy = Some(Policy { enabled: true, methods: vec![Method::Email, Method::MobileSms], ..Policy::default() });
        })
        .await;
    let page = browser.get("/admin/policy/methods").await;
    browser.submit(&page, "/do/admin/policy/methods", &[]).await;
    assert_eq!(portal.policy("harbour").await.methods, [Method::Email, Method::MobileSms]);
});

on_both!(without_a_mail_server_no_code_is_said_to_be_on_its_way, portal, without_mail, {
    portal
        .change("harbour", |harbour| {
            harbour.policy = Some(Policy { enabled: true, methods: vec![Method::Email], ..Policy::default() });
        })
        .await;
    let page = portal.browser("localhost").identify(BEN).await;
    assert!(page.offered().is_empty() && page.has("[data-code=nothing_offered]"), "{}", page.text());
    let browser = administers(portal, &[Role::Global]).await;
    let id = portal.user("harbour", BEN).await.id;
    let page = browser.get(&format!("/admin/people/{id}")).await;
    assert!(!page.has("form[action='/do/admin/reset-link']"), "{}", page.text());
    assert_eq!(browser.post("/do/admin/reset-link", &[("user", &id)]).await.codes(), ["not_carried"]);
});
