//! Letters about nobody, for whoever wants to see what people get.

use app::policy::Way;

use super::{AdminHelp, Letter, Reason, WayChange};

/// A letter of that kind. Its code and its link open nothing.
pub(crate) fn sample(kind: &str, login: &str, now: i64) -> Option<Letter> {
    let (login, code) = (login.to_owned(), "123456".to_owned());
    let (minutes, expires_at) = (10, now + 600);
    let path = "/recover/link".to_owned();
    Some(match kind {
        "code" => Letter::Code {
            login,
            code,
            token: "sample".into(),
            minutes,
            expires_at,
            asked_from: ("Firefox, Windows".into(), "198.51.100.7".into()),
        },
        "code_text" => Letter::CodeText { code, minutes },
        "caller_code" => Letter::CallerCode { login, code, minutes, expires_at },
        "caller_code_text" => Letter::CallerCodeText { code, minutes },
        "enrol_code" => Letter::EnrolCode { login, code, minutes, expires_at },
        "reset_notice" => Letter::ResetNotice { login, at: now },
        "change_notice" => Letter::ChangeNotice { login, at: now },
        "way_notice" => Letter::WayNotice { login, way: Way::Phone.into(), change: WayChange::Added, at: now },
        "admin_notice" => Letter::AdminNotice { admin: login, at: now },
        "admin_helped" => {
            let by = Some(login.clone());
            Letter::AdminHelped { admin: login, by, help: AdminHelp::Password, at: now }
        }
        "several_helped" => {
            Letter::SeveralHelped { act: "link".into(), people: 40, helped: 38, refused: 2, path: "/admin/people/bulk".into() }
        }
        "cannot_reset" => Letter::CannotReset { login, reason: Reason::Unregistered },
        "contact_admin" => Letter::ContactAdmin { login, name: None, support_code: "sample".into() },
        "contact_digest" => Letter::ContactDigest { count: 21 },
        "help_link" => Letter::HelpLink { login, path, expires_at: now + 24 * 3600 },
        "pass_notice" => Letter::PassNotice { login, at: now },
        "temporary_notice" => Letter::TemporaryNotice { login, at: now },
        "set_password" => Letter::SetPassword { login, path, expires_at: now + 72 * 3600 },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use app::contract::admin::brand::MAILS;

    use super::sample;

    #[test]
    fn every_message_that_can_be_looked_at_is_one_that_is_sent() {
        for kind in MAILS {
            assert_eq!(sample(kind, "ada@harbour.example", 0).map(|letter| letter.kind()), Some(kind));
        }
        assert!(sample("call", "", 0).is_none());
    }
}
