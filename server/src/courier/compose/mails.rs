//! What each mail says, block by block.

use app::l10n::Value;

use super::{Block, Page, Pen, said};
use crate::{
    courier::{AdminHelp, Letter, Reason},
    when::time_of_day,
};

impl Pen<'_> {
    /// The mail that a letter is; a text message or a call is none.
    pub(super) fn mail(&self, letter: &Letter) -> Page {
        match letter {
            Letter::Code { login, code, token, minutes, expires_at, asked_from } => {
                let time = time_of_day(self.words.tag(), *expires_at);
                let asked_at = *expires_at - i64::from(*minutes) * 60;
                self.page(
                    "mail-code-subject",
                    "mail-code-title",
                    &[],
                    vec![
                        self.say("mail-code-asked", &[("login", said(login))]),
                        self.asked_from(asked_from, asked_at),
                        self.say("mail-code-type", &[]),
                        Block::Code(code.clone()),
                        self.say("mail-code-or", &[]),
                        self.button("mail-code-button", &format!("/r/{token}")),
                        self.say("mail-code-expiry", &[("time", time.into()), ("minutes", (*minutes).into())]),
                        self.say("mail-code-nobody-asks", &[]),
                        self.fine("mail-code-not-you", &[]),
                    ],
                )
            }
            Letter::ResetNotice { login, at } => self.page(
                "mail-reset-subject",
                "mail-reset-title",
                &[],
                vec![
                    self.say("mail-reset-done", &[("login", said(login)), ("time", self.moment(*at))]),
                    self.say("mail-reset-you", &[]),
                    self.say("mail-reset-not-you", &[]),
                    self.button("mail-reset-button", "/recover/new"),
                ],
            ),
            Letter::ChangeNotice { login, at } => self.page(
                "mail-changed-subject",
                "mail-changed-title",
                &[],
                vec![
                    self.say("mail-changed-done", &[("login", said(login)), ("time", self.moment(*at))]),
                    self.say("mail-reset-you", &[]),
                    self.say("mail-changed-not-you", &[]),
                    self.button("mail-choose-button", "/recover/new"),
                ],
            ),
            Letter::WayNotice { login, way, change, at } => {
                let what = self.text(&format!("mail-way-{}", way.name().replace('_', "-")), &[]);
                let done = format!("mail-way-{}", change.name());
                self.page(
                    "mail-way-subject",
                    "mail-way-title",
                    &[],
                    vec![
                        self.say(&done, &[("login", said(login)), ("way", what.into()), ("time", self.moment(*at))]),
                        self.say("mail-way-you", &[]),
                        self.say("mail-way-not-you", &[]),
                        self.button("mail-choose-button", "/recover/new"),
                    ],
                )
            }
            Letter::EnrolCode { login, code, minutes, expires_at } => {
                let time = time_of_day(self.words.tag(), *expires_at);
                self.page(
                    "mail-code-subject",
                    "mail-code-title",
                    &[],
                    vec![
                        self.say("mail-enrol-asked", &[("login", said(login))]),
                        self.say("mail-enrol-type", &[]),
                        Block::Code(code.clone()),
                        self.say("mail-enrol-expiry", &[("time", time.into()), ("minutes", (*minutes).into())]),
                        self.say("mail-code-nobody-asks", &[]),
                        self.fine("mail-enrol-not-you", &[]),
                    ],
                )
            }
            Letter::AdminNotice { admin, at } => self.page(
                "mail-admin-subject",
                "mail-admin-title",
                &[],
                vec![
                    self.say("mail-admin-done", &[("admin", said(admin)), ("time", self.moment(*at))]),
                    self.say("mail-admin-check", &[]),
                ],
            ),
            Letter::AdminHelped { admin, by, help, at } => {
                let id = match (help, by) {
                    (AdminHelp::Password, Some(_)) => "mail-helped-password",
                    (AdminHelp::Password, None) => "mail-helped-command",
                    (AdminHelp::Pass, _) => "mail-helped-pass",
                };
                let by = by.as_deref().unwrap_or_default();
                let args = [("admin", said(admin)), ("by", said(by)), ("time", self.moment(*at))];
                self.page(
                    "mail-helped-subject",
                    "mail-helped-title",
                    &[],
                    vec![self.say(id, &args), self.say("mail-helped-check", &[])],
                )
            }
            Letter::SeveralHelped { act, people, helped, refused, path } => {
                let act = self.text(&format!("bulk-{act}"), &[]);
                let numbers = [("people", (*people).into()), ("helped", (*helped).into()), ("refused", (*refused).into())];
                self.page(
                    "mail-several-subject",
                    "mail-several-title",
                    &[],
                    vec![
                        self.say("mail-several-done", &[&[("act", act.into())], &numbers[..]].concat()),
                        self.say("mail-several-where", &[]),
                        self.button("mail-several-button", path),
                    ],
                )
            }
            Letter::CannotReset { login, reason } => self.page(
                "mail-cannot-subject",
                "mail-cannot-title",
                &[],
                vec![
                    self.say("mail-cannot-asked", &[("login", said(login))]),
                    self.reason(*reason),
                    self.say("mail-cannot-not-you", &[]),
                    self.fine("mail-cannot-code", &[("code", reason.code().into())]),
                ],
            ),
            Letter::ContactAdmin { login, name, support_code } => {
                let login = said(login);
                let mut blocks = vec![match name {
                    Some(name) => self.say("mail-contact-asked-named", &[("login", login.clone()), ("name", said(name))]),
                    None => self.say("mail-contact-asked", &[("login", login.clone())]),
                }];
                blocks.push(self.say("mail-contact-check", &[]));
                blocks.push(self.fine("mail-contact-code", &[("code", said(support_code))]));
                self.page("mail-contact-subject", "mail-contact-title", &[("login", login)], blocks)
            }
            Letter::ContactDigest { count } => {
                let args = [("count", Value::from(*count))];
                self.page(
                    "mail-digest-subject",
                    "mail-digest-title",
                    &args,
                    vec![self.say("mail-digest-asked", &args), self.say("mail-digest-check", &[])],
                )
            }
            Letter::CallerCode { login, code, minutes, expires_at } => {
                let time = time_of_day(self.words.tag(), *expires_at);
                self.page(
                    "mail-caller-subject",
                    "mail-caller-title",
                    &[],
                    vec![
                        self.say("mail-caller-asked", &[("login", said(login))]),
                        Block::Code(code.clone()),
                        self.say("mail-enrol-expiry", &[("time", time.into()), ("minutes", (*minutes).into())]),
                        self.say("mail-caller-not-you", &[]),
                    ],
                )
            }
            Letter::HelpLink { login, path, expires_at } => self.page(
                "mail-help-subject",
                "mail-help-title",
                &[],
                vec![
                    self.say("mail-help-asked", &[("login", said(login))]),
                    self.button("mail-help-button", path),
                    self.say("mail-invite-expiry", &[("time", self.moment(*expires_at))]),
                    self.fine("mail-help-not-you", &[]),
                ],
            ),
            Letter::PassNotice { login, at } => self.page(
                "mail-pass-subject",
                "mail-pass-title",
                &[],
                vec![
                    self.say("mail-pass-done", &[("login", said(login)), ("time", self.moment(*at))]),
                    self.say("mail-temporary-not-you", &[]),
                ],
            ),
            Letter::TemporaryNotice { login, at } => self.page(
                "mail-temporary-subject",
                "mail-temporary-title",
                &[],
                vec![
                    self.say("mail-temporary-done", &[("login", said(login)), ("time", self.moment(*at))]),
                    self.say("mail-temporary-not-you", &[]),
                ],
            ),
            Letter::Test => self.page(
                "mail-test-subject",
                "mail-test-title",
                &[],
                vec![self.say("mail-test-arrived", &[]), self.say("mail-test-nothing", &[])],
            ),
            Letter::SetPassword { login, path, expires_at } => self.page(
                "mail-invite-subject",
                "mail-invite-title",
                &[],
                vec![
                    self.say("mail-invite-made", &[("login", said(login))]),
                    self.button("mail-invite-button", path),
                    self.say("mail-invite-expiry", &[("time", self.moment(*expires_at))]),
                    self.fine("mail-invite-not-you", &[]),
                ],
            ),
            Letter::CodeText { .. } | Letter::CallerCodeText { .. } | Letter::Call { .. } | Letter::EnrolCall { .. } => {
                Page { subject: String::new(), title: String::new(), blocks: Vec::new() }
            }
        }
    }

    /// From where a code was asked for.
    fn asked_from(&self, (device, address): &(String, String), at: i64) -> Block {
        let time = time_of_day(self.words.tag(), at);
        let known = [("time", time.into()), ("address", said(address)), ("device", said(device))];
        match device.as_str() {
            "" => self.say("mail-code-from-unknown", &known[..2]),
            _ => self.say("mail-code-from", &known),
        }
    }

    fn reason(&self, reason: Reason) -> Block {
        let id = match reason {
            Reason::SwitchedOff => "mail-cannot-switched-off",
            Reason::NoWriteback => "mail-cannot-no-writeback",
            Reason::NoPolicy => "mail-cannot-no-policy",
            Reason::Unlicensed => "mail-cannot-unlicensed",
            Reason::OutOfScope => "mail-cannot-out-of-scope",
            Reason::Unregistered => "mail-cannot-unregistered",
            Reason::Unsettled => "mail-cannot-unsettled",
            Reason::Disabled => "mail-cannot-disabled",
            Reason::Throttled { hours } => return self.say("mail-cannot-throttled", &[("hours", hours.into())]),
            Reason::Closed => "mail-cannot-closed",
        };
        self.say(id, &[])
    }
}
