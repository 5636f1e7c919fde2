//! Security questions and their answers.

use app::policy::{Answer, Method, Profile};
use server::store::answer;

use crate::common::{Browser, Page, Portal, code_in, on_both};

/// Ids of the questions that stand on the page now, in order.
async fn put(portal: &Portal) -> Vec<String> {
    let rows = portal
        .column("SELECT questions FROM challenges WHERE method = 'questions' AND ended_at IS NULL ORDER BY sent_at DESC, id")
        .await;
    serde_json::from_str(&rows[0]).expect("a list")
}

async fn answered(browser: &Browser, questions: &[String], say: impl Fn(&str) -> String) -> Page {
    let of = |id: &String| server::demo::LAYLA_ANSWERS.iter().find(|(question, _)| question == id).expect("one of Layla's").1;
    let fields: Vec<(String, String)> =
        questions.iter().enumerate().map(|(n, id)| (format!("answer{}", n + 1), say(of(id)))).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post("/do/recover/answer", &fields).await
}

on_both!(abu_057_in_profile_entra_2016_questions_are_drawn_again_after_a_miss_and_five_misses_close_them, portal, {
    assert_eq!(portal.number("SELECT COUNT(*) FROM answers WHERE answer_hash NOT LIKE '$argon2id$%'").await, 0);
    let browser = portal.browser("noor.localhost");
    let page = browser.identify("layla@noor.example").await;
    browser.choose(&page, "questions").await;
    let mut draws = vec![put(portal).await];
    for _ in 0..4 {
        let page = answered(&browser, &draws[draws.len() - 1], |_| "no idea".into()).await;
        assert_eq!(page.codes(), ["wrong_answers"]);
        draws.push(put(portal).await);
    }
    assert!(draws.iter().any(|draw| draw != &draws[0]), "five draws of three out of five are never all the same");
    assert!(draws.iter().all(|draw| draw.len() == 3));
    assert_eq!(answered(&browser, &draws[4], |_| "no idea".into()).await.step(), "throttled");
    assert_ne!(answered(&browser, &draws[4], str::to_owned).await.step(), "method");
    assert_eq!(portal.number("SELECT COUNT(*) FROM gates").await, 0);
});

on_both!(abu_057_in_profile_nist_the_same_questions_stay_until_they_are_answered, portal, {
    portal
        .change("noor", |noor| {
            let policy = noor.policy.as_mut().expect("a policy");
            (policy.profile, policy.methods) = (Profile::Nist, vec![Method::Email, Method::Questions]);
        })
        .await;
    let mut draws = Vec::new();
    for _ in 0..3 {
        let browser = portal.browser("noor.localhost");
        let page = browser.identify("layla@noor.example").await;
        browser.choose(&page, "email").await;
        portal.settle().await;
        let page = browser.prove(&code_in(&portal.message_to("layla.home@mail.example").await.text)).await;
        browser.choose(&page, "questions").await;
        draws.push(put(portal).await);
        answered(&browser, &draws[0], |_| "no idea".into()).await;
        draws.push(put(portal).await);
        if draws.len() == 6 {
            assert_eq!(answered(&browser, &draws[0], str::to_owned).await.step(), "renew");
        }
        portal.clock.advance(150);
    }
    assert!(draws.iter().all(|draw| draw == &draws[0]), "{draws:?}");
});

on_both!(abu_058_an_answer_is_right_however_it_is_spelled, portal, {
    let layla = portal.user("noor", "layla@noor.example").await;
    let cafe = portal.server.core.hasher.hash(Answer::fold("Cafe\u{301} Ström").as_str()).await.expect("a hash");
    let mut tx = portal.write().await;
    for (question, _) in server::demo::LAYLA_ANSWERS {
        answer::set(&mut tx, "noor", &layla.id, question, &cafe).await.expect("set");
    }
    tx.commit().await.expect("database");
    for (typed, right) in [("  CAFÉ   STRÖM ", true), ("café stro\u{308}m", true), ("kaffee strom", false)] {
        let browser = portal.browser("noor.localhost");
        let page = browser.identify("layla@noor.example").await;
        browser.choose(&page, "questions").await;
        let page = answered(&browser, &put(portal).await, |_| typed.into()).await;
        assert_eq!(page.step() == "method", right, "{typed:?}");
        portal.sql("UPDATE challenges SET ended_at = 1 WHERE ended_at IS NULL").await;
    }
});
