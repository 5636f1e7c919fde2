//! Security questions and what is an answer.

use server::store::answer;

use super::{CLEO, CLEOS, all_ways, answers, signed_in, state, told};
use crate::common::{Portal, on_both};

async fn registered(portal: &Portal) -> Vec<answer::Answer> {
    let cleo = portal.user("harbour", CLEO).await;
    let mut tx = portal.server.core.db.read().await.expect("database");
    answer::list(&mut tx, "harbour", &cleo.id).await.expect("database")
}

on_both!(n11_c4_questions_stand_in_the_readers_language_and_custom_ones_as_typed, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let page = browser.get("/enrol/questions").await;
    assert_eq!(page.texts("select").len(), 3, "as many as P6 says");
    let offered = page.texts("#question1 option");
    assert_eq!(offered.len(), 6);
    assert!(offered[1].starts_with("In which city") && offered[5] == "Who sweeps the quay?", "{offered:?}");
    let page = browser.get("/enrol/questions?lng=de").await;
    let german = page.texts("#question1 option");
    assert!(german[1].starts_with("In welcher Stadt") && german[5] == "Who sweeps the quay?", "{german:?}");
});

on_both!(c5_a_set_takes_the_place_of_the_one_before_it, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    answers(&browser, [("q03", "Lisbon"), ("q12", "Dumplings"), ("q24", "Harbour Street")]).await;
    let page = answers(&browser, [("q29", "Mishmish"), ("q12", "Noodles"), ("custom:Who sweeps the quay?", "Old Tom")]).await;
    assert_eq!(state(&page, "questions").as_deref(), Some("own"));
    let kept: Vec<String> = registered(portal).await.into_iter().map(|answer| answer.question).collect();
    assert_eq!(kept, ["custom:Who sweeps the quay?", "q12", "q29"]);
    assert_eq!(told(portal, "registration").await, ["questions", "questions"]);
});

on_both!(c5_no_question_twice_and_none_that_is_not_offered, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let page = answers(&browser, [("q03", "Lisbon"), ("q03", "Porto"), ("", "Dumplings")]).await;
    assert_eq!((page.step().as_str(), page.codes()), ("questions", vec!["question_repeated".into(), "question_missing".into()]));
    // What was chosen stands there again; what was typed does not.
    assert_eq!(page.attribute("#question1 option[selected]", "value").as_deref(), Some("q03"));
    assert!(!page.body.contains("Lisbon"));
    let fields = [
        ("question1", "q35"),
        ("answer1", "Lisbon"),
        ("question2", "q12"),
        ("answer2", "Dumplings"),
        ("question3", "q24"),
        ("answer3", "Harbour Street"),
    ];
    assert_eq!(browser.post_raw("/do/enrol/questions", &fields).await.status.as_u16(), 422);
    assert!(registered(portal).await.is_empty());
});

on_both!(abu_056_worthless_answers_are_refused_each_at_its_place, portal, {
    all_ways(portal).await;
    portal.change_user("harbour", CLEO, |cleo| cleo.display_name = "Cleo Marsh".into()).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    let forty = "x".repeat(40);
    for (answer, code) in [
        ("", "answer_blank"),
        ("  \u{200b} ", "answer_blank"),
        ("ab", "answer_too_short"),
        (&format!("{forty}x"), "answer_too_long"),
        ("MARSH", "answer_name"),
        (CLEO, "answer_name"),
        ("food", "answer_question_word"),
        ("lisbon ", "answer_repeated"),
    ] {
        let page = answers(&browser, [("q03", "Lisbon"), ("q12", answer), ("q24", &forty)]).await;
        assert_eq!(page.codes(), [code], "{answer:?}");
        assert!(page.has("#answer2-error"), "{answer:?}");
    }
    assert!(registered(portal).await.is_empty());
    // Three and forty characters are answers, in any script.
    let page = answers(&browser, [("q03", "مدن"), ("q12", "abc"), ("q24", &forty)]).await;
    assert_eq!((page.codes(), registered(portal).await.len()), (Vec::new(), 3));
});

on_both!(abu_058_an_answer_is_kept_folded_and_known_again_however_it_is_typed, portal, {
    all_ways(portal).await;
    let browser = signed_in(portal, CLEO, CLEOS).await;
    answers(&browser, [("q03", " SÃO  Paulo"), ("q12", "Spätzle"), ("q24", "Straße 4")]).await;
    for answer in registered(portal).await {
        let typed = match answer.question.as_str() {
            "q03" => "sa\u{303}o paulo",
            "q12" => "SPATZLE",
            _ => "strasse ٤",
        };
        let folded = app::policy::Answer::fold(typed);
        let hasher = &portal.server.core.hasher;
        assert!(hasher.verify(folded.as_str(), Some(&answer.answer_hash)).await.expect("hashing"), "{typed}");
        assert!(answer.answer_hash.starts_with("$argon2id$"));
    }
    let dump = portal.dump().await;
    assert!(!dump.to_lowercase().contains("paulo") && !dump.contains("Spätzle"), "answers are nowhere in plain");
});
