//! Security questions (specification §14.2): as many as the policy says, all different, answers folded and hashed; the whole set at once.

use app::{
    contract::{Caller, Fault, Go, Refusal, enrol::QuestionsPage},
    l10n::Words,
    policy::{Answer, AnswerFault, Policy, Way, answer::parse_all},
};

use super::{
    PAGE as OVERVIEW,
    change::{Author, Change, settle},
    file::File,
};
use crate::{
    courier::WayChange,
    portal::{Core, session::Signed, trouble::Decision},
    store::answer,
};

const PAGE: &str = "/enrol/questions";
/// The selectors, by their position.
const FIELDS: [&str; 5] = ["question1", "question2", "question3", "question4", "question5"];
/// What a question of the organization's own begins with, in forms and tables.
const CUSTOM: &str = "custom:";

/// The form.
pub(super) async fn page(core: &Core, caller: &Caller, told: bool) -> Decision<QuestionsPage> {
    let mut signed = Signed::read_fresh(core, caller).await?;
    let file = File::of(core, &mut signed, Way::Questions).await?;
    let frame = signed.frame(core, caller);
    let chosen = FIELDS.iter().take(count(&signed.policy));
    Ok(QuestionsPage {
        offered: offered(&signed.policy).into_iter().map(|id| (id.clone(), text(&id, &frame.words))).collect(),
        chosen: chosen.map(|field| signed.kept(PAGE, told, field).unwrap_or_default()).collect(),
        replaces: !file.subject.answers.is_empty(),
        refusals: signed.refusals(PAGE, told),
        frame,
    })
}

/// How many are registered (P6).
fn count(policy: &Policy) -> usize {
    usize::from(policy.questions.register).clamp(1, FIELDS.len())
}

/// Ids of the enabled questions: of the catalogue, then the organization's own.
fn offered(policy: &Policy) -> Vec<String> {
    let own = policy.questions.custom.iter().map(|text| format!("{CUSTOM}{text}"));
    policy.questions.predefined.iter().cloned().chain(own).collect()
}

/// The question in the reader's language; the organization's own as it was typed.
fn text(id: &str, words: &Words) -> String {
    id.strip_prefix(CUSTOM).map_or_else(|| words.say(&format!("question-{id}")), str::to_owned)
}

/// Hashing is slow and happens between two transactions; the second asks again whether all of it may be.
pub(super) async fn save(core: &Core, caller: &Caller, pairs: &[(String, String)]) -> Decision<Go> {
    let mut signed = Signed::fresh(core, caller).await?;
    File::of(core, &mut signed, Way::Questions).await?;
    let pairs = pairs.get(..count(&signed.policy)).ok_or(Fault::Malformed)?;
    let kept: Vec<(&str, &str)> = FIELDS.into_iter().zip(pairs.iter().map(|(question, _)| question.as_str())).collect();
    let offered = offered(&signed.policy);
    if pairs.iter().any(|(question, _)| !question.is_empty() && !offered.contains(question)) {
        return Err(Fault::Malformed.into());
    }
    let words = signed.frame(core, caller).words;
    let answers = match read(&signed, &words, pairs) {
        Ok(answers) => answers,
        Err(refusals) => return signed.refuse_keeping(PAGE, refusals, &kept).await,
    };
    drop(signed);

    let mut hashes = Vec::with_capacity(answers.len());
    for answer in &answers {
        hashes.push(core.hasher.hash(answer.as_str()).await?);
    }

    let mut signed = Signed::fresh(core, caller).await?;
    let file = File::of(core, &mut signed, Way::Questions).await?;
    if count(&signed.policy) != pairs.len() {
        return Ok(Go::to(PAGE));
    }
    let (tenant, user) = (signed.tenant.id.clone(), signed.user.id.clone());
    answer::delete_all(&mut signed.tx, &tenant, &user).await?;
    for ((question, _), hash) in pairs.iter().zip(&hashes) {
        answer::set(&mut signed.tx, &tenant, &user, question, hash).await?;
    }
    let change = if file.subject.answers.is_empty() { WayChange::Added } else { WayChange::Replaced };
    let author = Author::here(core, caller, &signed);
    settle(core, &mut signed, &author, &file.subject, Change { way: Way::Questions.into(), change }).await?;
    signed.done(OVERVIEW, "enrol-done-questions").await
}

/// All answers, or all that is wrong, place by place.
fn read(signed: &Signed, words: &Words, pairs: &[(String, String)]) -> Result<Vec<Answer>, Vec<Refusal>> {
    let mut refusals: Vec<(usize, Refusal)> = Vec::new();
    for (place, (question, _)) in pairs.iter().enumerate() {
        let number = number(place);
        if question.is_empty() {
            refusals.push((place, Refusal::QuestionMissing { number }));
        } else if pairs[..place].iter().any(|(earlier, _)| earlier == question) {
            refusals.push((place, Refusal::QuestionRepeated { number }));
        }
    }
    let texts: Vec<String> =
        pairs.iter().map(|(question, _)| if question.is_empty() { String::new() } else { text(question, words) }).collect();
    let typed: Vec<(&str, &str)> =
        texts.iter().map(String::as_str).zip(pairs.iter().map(|(_, answer)| answer.as_str())).collect();
    let answers = match parse_all(&typed, &[&signed.user.login, &signed.user.display_name]) {
        Ok(answers) if refusals.is_empty() => return Ok(answers),
        Ok(_) => Vec::new(),
        Err(faults) => faults,
    };
    refusals.extend(answers.into_iter().map(|(place, fault)| (place, refusal(number(place), fault))));
    refusals.sort_by_key(|(place, _)| *place);
    Err(refusals.into_iter().map(|(_, refusal)| refusal).collect())
}

/// A place as people count.
fn number(place: usize) -> u32 {
    u32::try_from(place + 1).unwrap_or(u32::MAX)
}

fn refusal(number: u32, fault: AnswerFault) -> Refusal {
    match fault {
        AnswerFault::Blank => Refusal::AnswerBlank { number },
        AnswerFault::TooShort => Refusal::AnswerTooShort { number },
        AnswerFault::TooLong => Refusal::AnswerTooLong { number },
        AnswerFault::Name => Refusal::AnswerName { number },
        AnswerFault::QuestionWord => Refusal::AnswerQuestionWord { number },
        AnswerFault::Repeated => Refusal::AnswerRepeated { number },
    }
}
