//! What the forms are posted to: one server function a form of [`crate::contract::forms::FORMS`]. Each takes portal and caller from the context,
//! asks the contract, and leaves the outcome for the layer that answers: that one alone knows of cookies, statuses and headers.

pub mod accounts;
pub mod brand;
pub mod bulk;
pub mod groups;
pub mod imports;
pub mod organization;
pub mod organizations;
pub mod policy;

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use crate::contract::{
    Caller, Fault, Go, Portal,
    account::ChangeForm,
    enrol::{AgainForm, AppForm, Deletion, EmailForm, NewPasskey, PhoneForm, ProveForm},
    recover::{BotCheck, Choose, Dispatch, Identify, NewPassword, PasskeyProof},
    sign_in::{PasskeyForm, PasswordForm, SecondForm},
};

/// What a post led to.
pub type Outcome = Result<Go, Fault>;

/// Carries the outcome out of a server function. The layer provides one in the context of each post and looks into it afterwards.
#[derive(Clone, Debug, Default)]
pub struct Reply(Arc<OnceLock<Outcome>>);

impl Reply {
    /// What the server function left; `None` if it never ran (its fields could not be read).
    pub fn outcome(&self) -> Option<&Outcome> {
        self.0.get()
    }
}

/// One post: whom to ask, for whom, and where the outcome goes.
struct Post {
    portal: Portal,
    caller: Caller,
    reply: Reply,
}

impl Post {
    /// Taken before the first `await`, while the request's context is the current one.
    fn here() -> Self {
        Self { portal: expect_context(), caller: expect_context(), reply: expect_context() }
    }

    /// Leaves the outcome. The server function itself never fails: what its answer looks like is decided outside.
    #[expect(clippy::unnecessary_wraps, reason = "the signature of server functions")]
    fn reply(&self, outcome: Outcome) -> Result<(), ServerFnError> {
        // Only the first outcome counts, and there is only one.
        let _ = self.reply.0.set(outcome);
        Ok(())
    }
}

/// First step of the wizard: the user id.
#[server(name = IdentifyPost, prefix = "/do", endpoint = "recover/identify")]
pub async fn identify(login: String, puzzle: String, solution: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.recover.identify(&post.caller, Identify { login, bot: BotCheck { puzzle, solution } }).await)
}

/// The method of the next gate.
#[server(name = ChoosePost, prefix = "/do", endpoint = "recover/choose")]
pub async fn choose(method: String, puzzle: String, solution: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.recover.choose(&post.caller, Choose { method, bot: BotCheck { puzzle, solution } }).await)
}

/// A message or a call, the first or one more.
#[server(name = SendPost, prefix = "/do", endpoint = "recover/send")]
pub async fn send(destination: String, puzzle: String, solution: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.recover.send(&post.caller, Dispatch { destination, bot: BotCheck { puzzle, solution } }).await)
}

/// The code of a gate.
#[server(name = ProvePost, prefix = "/do", endpoint = "recover/prove")]
pub async fn prove(code: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.recover.prove(&post.caller, code).await)
}

/// The answers to security questions, in the order they were put. The form sends as many as were asked; the rest arrives empty.
#[server(name = AnswerPost, prefix = "/do", endpoint = "recover/answer")]
pub async fn answer(
    answer1: String,
    answer2: String,
    answer3: String,
    answer4: String,
    answer5: String,
) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.recover.answer(&post.caller, vec![answer1, answer2, answer3, answer4, answer5]).await)
}

/// The button behind a mail's link.
#[server(name = PressPost, prefix = "/do", endpoint = "recover/press")]
pub async fn press() -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.recover.press(&post.caller).await)
}

/// The new password.
#[server(name = RenewPost, prefix = "/do", endpoint = "recover/renew")]
pub async fn renew(password: String, confirm: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.recover.renew(&post.caller, NewPassword { password, confirm }).await)
}

/// More time.
#[server(name = ExtendPost, prefix = "/do", endpoint = "recover/extend")]
pub async fn extend() -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.recover.extend(&post.caller).await)
}

/// No more of it.
#[server(name = CancelPost, prefix = "/do", endpoint = "recover/cancel")]
pub async fn cancel() -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.recover.cancel(&post.caller).await)
}

/// A word to the administrators.
#[server(name = ContactPost, prefix = "/do", endpoint = "recover/contact")]
pub async fn contact(puzzle: String, solution: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.recover.contact(&post.caller, BotCheck { puzzle, solution }).await)
}

/// A passkey at a gate of the wizard.
#[server(name = GatePasskeyPost, prefix = "/do", endpoint = "recover/passkey")]
pub async fn gate_passkey(ceremony: String, credential: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.recover.passkey(&post.caller, PasskeyProof { ceremony, credential }).await)
}

/// Signs in. The puzzle is asked for only after failures; without it both fields arrive empty.
#[server(name = SignInPost, prefix = "/do", endpoint = "account/sign-in")]
pub async fn sign_in(
    login: String,
    password: String,
    puzzle: String,
    solution: String,
    next: String,
) -> Result<(), ServerFnError> {
    let post = Post::here();
    let bot = solved(puzzle, solution);
    post.reply(post.portal.sign_in.password(&post.caller, PasswordForm { login, password, next, bot }).await)
}

/// The bot check of a form that has one after failures only.
fn solved(puzzle: String, solution: String) -> Option<BotCheck> {
    (!puzzle.is_empty()).then_some(BotCheck { puzzle, solution })
}

/// Signs in with a passkey.
#[server(name = PasskeyPost, prefix = "/do", endpoint = "account/passkey")]
pub async fn passkey(ceremony: String, credential: String, next: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.sign_in.passkey(&post.caller, PasskeyForm { ceremony, credential, next }).await)
}

/// The second factor: a code.
#[server(name = SecondPost, prefix = "/do", endpoint = "account/second")]
pub async fn second(code: String, puzzle: String, solution: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.sign_in.second(&post.caller, SecondForm { code, bot: solved(puzzle, solution) }).await)
}

/// The second factor: a passkey.
#[server(name = SecondPasskeyPost, prefix = "/do", endpoint = "account/second-passkey")]
pub async fn second_passkey(ceremony: String, credential: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    let form = PasskeyForm { ceremony, credential, next: String::new() };
    post.reply(post.portal.sign_in.second_passkey(&post.caller, form).await)
}

/// Changes the password of somebody who knows the present one.
#[server(name = ChangePost, prefix = "/do", endpoint = "account/change")]
pub async fn change(current: String, password: String, confirm: String, end_others: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    let form = ChangeForm { current, password, confirm, end_others: !end_others.is_empty() };
    post.reply(post.portal.account.change(&post.caller, form).await)
}

/// A new passkey.
#[server(name = NewPasskeyPost, prefix = "/do", endpoint = "enrol/passkey")]
pub async fn new_passkey(ceremony: String, credential: String, name: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.enrol.passkey(&post.caller, NewPasskey { ceremony, credential, name }).await)
}

/// Keeps a language.
#[server(name = LanguagePost, prefix = "/do", endpoint = "account/language")]
pub async fn language(language: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.account.language(&post.caller, language).await)
}

/// Ends one session.
#[server(name = EndPost, prefix = "/do", endpoint = "account/end")]
pub async fn end(session: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.account.end_session(&post.caller, session).await)
}

/// Takes a temporary access pass away.
#[server(name = EndPassPost, prefix = "/do", endpoint = "account/end-pass")]
pub async fn end_pass() -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.account.end_pass(&post.caller).await)
}

/// Ends all other sessions.
#[server(name = EndOthersPost, prefix = "/do", endpoint = "account/end-others")]
pub async fn end_others() -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.account.end_others(&post.caller).await)
}

/// Signs out.
#[server(name = SignOutPost, prefix = "/do", endpoint = "account/sign-out")]
pub async fn sign_out() -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.sign_in.sign_out(&post.caller).await)
}

/// A phone number to register.
#[server(name = EnrolPhonePost, prefix = "/do", endpoint = "enrol/phone")]
pub async fn enrol_phone(
    country: String,
    destination: String,
    method: String,
    puzzle: String,
    solution: String,
) -> Result<(), ServerFnError> {
    let post = Post::here();
    let form = PhoneForm { country, number: destination, method, bot: BotCheck { puzzle, solution } };
    post.reply(post.portal.enrol.phone(&post.caller, form).await)
}

/// An address to register.
#[server(name = EnrolEmailPost, prefix = "/do", endpoint = "enrol/email")]
pub async fn enrol_email(email: String, puzzle: String, solution: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    let form = EmailForm { address: email, bot: BotCheck { puzzle, solution } };
    post.reply(post.portal.enrol.email(&post.caller, form).await)
}

/// The same once more.
#[server(name = EnrolAgainPost, prefix = "/do", endpoint = "enrol/again")]
pub async fn enrol_again(method: String, puzzle: String, solution: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.enrol.again(&post.caller, AgainForm { method, bot: BotCheck { puzzle, solution } }).await)
}

/// The code that went there.
#[server(name = EnrolProvePost, prefix = "/do", endpoint = "enrol/prove")]
pub async fn enrol_prove(method: String, code: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.enrol.prove(&post.caller, ProveForm { method, code }).await)
}

/// Security questions and their answers. The form sends as many as the policy asks for; the rest arrives empty.
#[server(name = EnrolQuestionsPost, prefix = "/do", endpoint = "enrol/questions")]
pub async fn enrol_questions(
    question1: String,
    answer1: String,
    question2: String,
    answer2: String,
    question3: String,
    answer3: String,
    question4: String,
    answer4: String,
    question5: String,
    answer5: String,
) -> Result<(), ServerFnError> {
    let post = Post::here();
    let pairs =
        [(question1, answer1), (question2, answer2), (question3, answer3), (question4, answer4), (question5, answer5)].into();
    post.reply(post.portal.enrol.questions(&post.caller, pairs).await)
}

/// An authenticator app.
#[server(name = EnrolAppPost, prefix = "/do", endpoint = "enrol/app")]
pub async fn enrol_app(sealed: String, name: String, code: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.enrol.app(&post.caller, AppForm { sealed, name, code }).await)
}

/// Recovery codes that were kept.
#[server(name = EnrolCodesPost, prefix = "/do", endpoint = "enrol/codes")]
pub async fn enrol_codes(sealed: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.enrol.codes(&post.caller, sealed).await)
}

/// A way that is to go.
#[server(name = EnrolDeletePost, prefix = "/do", endpoint = "enrol/delete")]
pub async fn enrol_delete(way: String, id: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.enrol.delete(&post.caller, Deletion { way, id }).await)
}

/// The person's own second factor.
#[server(name = EnrolSecondFactorPost, prefix = "/do", endpoint = "enrol/second-factor")]
pub async fn enrol_second_factor(on: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.enrol.second_factor(&post.caller, on == "yes").await)
}

/// Registration is done.
#[server(name = EnrolFinishPost, prefix = "/do", endpoint = "enrol/finish")]
pub async fn enrol_finish() -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.enrol.finish(&post.caller).await)
}

/// What is on file is right.
#[server(name = EnrolConfirmPost, prefix = "/do", endpoint = "enrol/confirm")]
pub async fn enrol_confirm() -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.enrol.confirm(&post.caller).await)
}

/// Not now.
#[server(name = EnrolSkipPost, prefix = "/do", endpoint = "enrol/skip")]
pub async fn enrol_skip() -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.enrol.skip(&post.caller).await)
}

/// Lifts what is closed for a person.
#[server(name = AdminLiftPost, prefix = "/do", endpoint = "admin/lift")]
pub async fn admin_lift(user: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.admin.lift(&post.caller, user).await)
}

/// Ends all sessions of a person.
#[server(name = AdminEndSessionsPost, prefix = "/do", endpoint = "admin/end-sessions")]
pub async fn admin_end_sessions(user: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.admin.end_sessions(&post.caller, user).await)
}

/// Sends a code to be read out.
#[server(name = AdminVerifyPost, prefix = "/do", endpoint = "admin/verify")]
pub async fn admin_verify(user: String, method: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.admin.send_code(&post.caller, user, method).await)
}

/// What was read out.
#[server(name = AdminVerifiedPost, prefix = "/do", endpoint = "admin/verified")]
pub async fn admin_verified(user: String, code: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.admin.verify_code(&post.caller, user, code).await)
}

/// Sends a link to a new password.
#[server(name = AdminResetLinkPost, prefix = "/do", endpoint = "admin/reset-link")]
pub async fn admin_reset_link(user: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.admin.send_link(&post.caller, user).await)
}

/// A password that serves once: made, or typed.
#[server(name = AdminTemporaryPost, prefix = "/do", endpoint = "admin/temporary")]
pub async fn admin_temporary(user: String, password: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.admin.temporary(&post.caller, user, password).await)
}

/// A temporary access pass.
#[server(name = AdminPassPost, prefix = "/do", endpoint = "admin/pass")]
pub async fn admin_pass(user: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.admin.make_pass(&post.caller, user).await)
}

/// It is taken away.
#[server(name = AdminPassRemovePost, prefix = "/do", endpoint = "admin/pass/remove")]
pub async fn admin_pass_remove(user: String) -> Result<(), ServerFnError> {
    let post = Post::here();
    post.reply(post.portal.admin.remove_pass(&post.caller, user).await)
}
