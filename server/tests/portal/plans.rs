//! Plans and directories decide who may reset, at Noor Clinics.

use std::sync::{Arc, atomic::AtomicU8};

use app::policy::{Method, Plan, PlanCheck};
use server::store::contact;

use super::entra::{Agent, identified, policy, refusal};
use crate::common::{Engine, Wish, on_both};

const OMAR: &str = "omar@noor.example";
const LAYLA: &str = "layla@noor.example";
const SAMI: &str = "sami@noor.example";
const NEW: &str = "Kettle-4-attic";

/// An agent that answers.
fn with_agent(engine: Engine) -> Wish {
    Wish { directory: Arc::new(Agent(AtomicU8::new(2))), ..Wish::on(engine) }
}

on_both!(s2_l1_l2_l3_plans_decide_who_may_reset, portal, with_agent, {
    policy(portal, |policy| {
        policy.plans = PlanCheck::User;
        policy.writeback = true;
    })
    .await;
    for (plan, cloud, on_premises) in
        [(Plan::None, "SSPR_0012", "SSPR_0012"), (Plan::Basic, "method", "SSPR_0012"), (Plan::Premium, "method", "method")]
    {
        let name = ["none", "basic", "premium"][plan as usize];
        for login in [OMAR, SAMI] {
            portal.change_user("noor", login, |user| user.plan = name.into()).await;
        }
        assert_eq!(refusal(portal, OMAR).await, cloud, "{name}");
        assert_eq!(refusal(portal, SAMI).await, on_premises, "{name}");
        // An administrator resets without any plan.
        portal.change_user("noor", LAYLA, |layla| (layla.roles, layla.plan) = ("helpdesk".into(), "none".into())).await;
        portal.set_contact("noor", LAYLA, contact::AUTHENTICATION_PHONE, "+966 501112233").await;
        assert_eq!(refusal(portal, LAYLA).await, "method", "{name}");
    }
    policy(portal, |policy| policy.writeback = false).await;
    assert_eq!(refusal(portal, SAMI).await, "SSPR_0010");
    // One paid plan in the tenant opens it for all where the tenant counts that way.
    portal.change_user("noor", OMAR, |omar| omar.plan = "none".into()).await;
    assert_eq!(refusal(portal, OMAR).await, "SSPR_0012");
    policy(portal, |policy| policy.plans = PlanCheck::Tenant).await;
    assert_eq!(refusal(portal, OMAR).await, "method");
});

on_both!(s2_an_administrator_passes_two_gates_without_questions_whatever_the_tenant_says, portal, {
    policy(portal, |policy| {
        policy.enabled = false;
        policy.gates = 1;
        policy.methods = vec![Method::Questions];
    })
    .await;
    portal.change_user("noor", LAYLA, |layla| layla.roles = "user".into()).await;
    // Mail alone does not do; her questions do not count.
    assert_eq!(refusal(portal, LAYLA).await, "SSPR_0014");
    portal.set_contact("noor", LAYLA, contact::AUTHENTICATION_PHONE, "+966 501112233").await;
    let (browser, page) = identified(portal, LAYLA).await;
    assert_eq!(page.offered(), ["email", "mobile_sms", "mobile_voice"]);
    let page = portal.by_mail(&browser, &page, "layla.home@mail.example").await;
    assert_eq!((page.step().as_str(), page.offered()), ("method", vec!["mobile_sms".to_owned(), "mobile_voice".to_owned()]));
    let page = portal.by_text(&browser, &page, "+966501112233").await;
    assert_eq!(page.step(), "renew");
    assert_eq!(browser.renew(NEW).await.step(), "done");
});

on_both!(abu_096_l3_success_only_on_the_directorys_own_answer, portal, with_agent, {
    policy(portal, |policy| policy.writeback = true).await;
    let (browser, page) = identified(portal, SAMI).await;
    let page = portal.by_mail(&browser, &page, "sami.home@mail.example").await;
    let page = portal.by_text(&browser, &page, "+966509876543").await;
    assert_eq!(page.step(), "renew");
    let page = browser.renew("kettle-4-attic").await;
    assert_eq!((page.step().as_str(), page.codes()), ("renew", vec!["directory_refused".to_owned()]));
    portal.settle().await;
    assert!(!portal.outbox.messages().iter().any(|message| message.subject.contains("was reset")));
    assert_eq!(portal.results("noor").await, [("failed".to_owned(), "writeback_error".to_owned())]);
    portal.clock.advance(1);
    assert_eq!(browser.renew(NEW).await.step(), "done");
    assert_eq!(portal.results("noor").await[1], ("succeeded".to_owned(), "password_reset".to_owned()));
});
