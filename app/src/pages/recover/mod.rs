//! `/recover…`: the reset wizard. One file a step; this one puts around a step what all steps have.

mod call;
mod code;
mod contact;
mod ended;
mod identify;
mod link;
mod method;
mod number;
mod passkey;
mod questions;
mod refused;
mod renew;
mod whom;

use leptos::prelude::*;

use super::{
    Rendered, Site, answer,
    document::{Page, Problem, document},
    titled, troubles,
};
use crate::{
    contract::{
        Caller, Frame, Portal,
        recover::{Ends, Help, Notice, Prove, RecoverPage, Show, Step},
    },
    islands::{Countdown, TIME},
    parts::{Icon, Steps, Summary, Trouble, Ways, say, text},
};

/// Seconds before the end at which the page begins to warn.
const WARN_S: u32 = 120;

/// A step, ready to be framed.
struct Screen {
    /// `data-step`.
    step: &'static str,
    /// Tells apart two looks of one step.
    look: Option<&'static str>,
    title: String,
    /// What is wrong, where the step itself says it: its code and its words.
    problem: Option<Problem>,
    content: AnyView,
    /// Seconds until a browser without scripts looks again.
    refresh_s: Option<u32>,
    ways: Open,
}

/// Which of the quiet links stand under a step.
#[derive(Clone, Copy, Default)]
struct Open {
    another: bool,
    help: bool,
    cancel: bool,
}

impl Screen {
    /// A step with its heading, without links.
    fn new(step: &'static str, title: String, content: impl IntoView + 'static) -> Self {
        Self { step, look: None, title, problem: None, content: content.into_any(), refresh_s: None, ways: Open::default() }
    }

    /// A step that says what is wrong.
    fn problem(step: &'static str, title: String, problem: Problem, content: impl IntoView + 'static) -> Self {
        Self { problem: Some(problem), ..Self::new(step, title, content) }
    }

    /// The same, with links.
    fn with(self, ways: Open) -> Self {
        Self { ways, ..self }
    }
}

/// `GET /recover` and the pages beside it.
pub async fn recover(portal: &Portal, caller: &Caller, site: &Site, path: &str, show: Show) -> Rendered {
    let ended = if show == Show::Expired { "/" } else { "/recover/expired" };
    answer((portal, caller, site), ended, portal.recover.page(caller, show), |view| frame(site, path, view)).await
}

/// Puts trail, summary, notice, countdown and links around a step.
fn frame(site: &Site, path: &str, view: RecoverPage) -> Rendered {
    let RecoverPage { frame, step, whom, refusals, notice, trail, ends, help } = view;
    document(&frame, site, path, || {
        let troubles = troubles(&refusals);
        let screen = screen(step, &troubles, &help, &frame);
        let mut title = titled(&screen.title, &troubles);
        title.problems.extend(screen.problem);
        let Open { another, help: helps, cancel } = screen.ways;
        let content = view! {
            {trail.map(|trail| view! { <Steps trail=trail /> })}
            <Summary troubles=troubles />
            {notice.as_ref().and_then(word)}
            <h1 id="title" tabindex="-1">{screen.title}</h1>
            {whom.as_deref().map(whom::whom)}
            {screen.content}
            {ends.filter(|_| cancel).map(countdown)}
            {(another || helps || cancel).then(|| view! { <Ways another=another help=helps.then_some(help) cancel=cancel /> })}
        };
        Page { step: Some(screen.step), look: screen.look, refresh_s: screen.refresh_s, ..Page::new("recover", title, content) }
    })
}

/// The step itself.
fn screen(step: Step, troubles: &[Trouble], help: &Help, frame: &Frame) -> Screen {
    match step {
        Step::Identify { login, puzzle, closed } => identify::screen((login, puzzle), closed, (frame, help), troubles),
        Step::Method { options, puzzle } => method::screen(options, puzzle, troubles),
        Step::Prove(Prove::Destination { method, hint, typed, example, puzzle }) => {
            number::screen(method, (hint, typed, example), puzzle, troubles)
        }
        Step::Prove(Prove::Code { method, hint, minutes, late_s, again }) => {
            code::sent(method, hint, (minutes, late_s), again, (help, troubles))
        }
        Step::Prove(Prove::Totp) => code::authenticator(troubles),
        Step::Prove(Prove::RecoveryCode) => code::recovery(troubles),
        Step::Prove(Prove::Passkey(ceremony)) => passkey::screen(ceremony),
        Step::Prove(Prove::Call { method, hint, left_s, again }) => call::screen(method, hint, (left_s, again), help),
        Step::Prove(Prove::Questions { questions }) => questions::screen(questions, troubles),
        Step::Link(link) => link::screen(&link),
        Step::Renew(renew) => renew::screen(renew, troubles),
        Step::Refused { code } => refused::screen(&code, help, &frame.support_code),
        Step::Throttled { hours } => refused::throttled(hours, help),
        Step::Contact { puzzle } => contact::ask(puzzle),
        Step::Contacted => contact::asked(),
        Step::Done => ended::done(),
        Step::Moved => ended::moved(),
        Step::Expired => ended::expired(),
        Step::Cancelled => ended::cancelled(),
        Step::Unlock => ended::locked(help),
    }
}

/// Something that went right, or that should be known before the next press. That a message is on its way the step itself says.
fn word(notice: &Notice) -> Option<impl IntoView + use<>> {
    let (icon, words) = match notice {
        Notice::Sent => return None,
        Notice::SentAgain => ("done", say("notice-sent-again")),
        Notice::GatePassed => ("done", say("notice-gate-passed")),
        Notice::Extended => ("done", say("notice-extended")),
        Notice::TooLate => ("clock", say("notice-too-late")),
        Notice::LastTry { everything: true, hours } => ("warning", text("notice-last-try", &[("hours", (*hours).into())])),
        Notice::LastTry { everything: false, hours } => ("warning", text("notice-last-try-way", &[("hours", (*hours).into())])),
    };
    let last = matches!(notice, Notice::LastTry { .. }).then_some("");
    Some(view! {
        <p class="notice" role="status" data-last-try=last>
            <Icon name=icon />
            {words}
        </p>
    })
}

/// The warning before the end, with the button that adds time. Without scripts the end is told from the start.
fn countdown(ends: Ends) -> impl IntoView {
    let minutes = ends.in_s.div_ceil(60);
    let more = (ends.extendable && ends.in_s > WARN_S).then(|| {
        view! {
            <form method="post" action="/do/recover/extend">
                <button class="quiet">{say("countdown-extend")}</button>
            </form>
        }
    });
    let warning = Countdown {
        in_s: ends.in_s,
        warn_s: WARN_S,
        left: text("countdown-left", &[("time", TIME.into())]),
        extend: ends.extendable.then(|| say("countdown-extend")),
        then: "/recover/expired".to_owned(),
    };
    view! {
        {warning.island()}
        <noscript>
            <p class="hint">{text("countdown-minutes", &[("minutes", minutes.into())])}</p>
            {more}
        </noscript>
    }
}
