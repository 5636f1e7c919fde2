use app::{
    contract::TenantId,
    l10n::{Texts, Words},
    policy::Way,
};

use super::{Envelope, colours, compose, one_line};
use crate::courier::{AdminHelp, Brand, Channel, Letter, Logo, Message, Protection, Reason, WayChange};

const AT: i64 = 1_795_448_520; // 2026-11-23T15:42:00Z

fn texts() -> Texts {
    let file = |tag: &str, name: &str, content: &str| (tag.to_owned(), name.to_owned(), content.to_owned());
    Texts::load([
        file("en", "mail.ftl", include_str!("../../../locales/en/mail.ftl")),
        file("en", "sms.ftl", include_str!("../../../locales/en/sms.ftl")),
        file("de", "mail.ftl", include_str!("../../../locales/de/mail.ftl")),
        file("de", "sms.ftl", include_str!("../../../locales/de/sms.ftl")),
        file("ar", "mail.ftl", include_str!("../../../locales/ar/mail.ftl")),
        file("ar", "sms.ftl", include_str!("../../../locales/ar/sms.ftl")),
    ])
    .expect("the files parse")
}

fn words(tag: &str) -> Words {
    texts().best(&[tag.to_owned()]).expect("the language is there")
}

fn brand() -> Brand {
    Brand {
        name: "Harbour Books".into(),
        base_url: "https://reset.harbour.example".into(),
        colour: Some("#ffcc00".into()),
        logo: None,
    }
}

fn envelope() -> Envelope {
    Envelope { id: "m1".into(), tenant: TenantId::new("harbour"), to: "ada.home@mail.example".into() }
}

fn code() -> Letter {
    Letter::Code {
        login: "ada@harbour.example".into(),
        code: "482913".into(),
        token: "tok-1".into(),
        minutes: 10,
        expires_at: AT,
        asked_from: ("Firefox, Windows".into(), "198.51.100.7".into()),
    }
}

fn letters() -> Vec<Letter> {
    let login = "ada@harbour.example".to_owned();
    let mut all = vec![
        code(),
        Letter::CodeText { code: "482913".into(), minutes: 10 },
        Letter::Call { call: "c1".into(), token: "tok-2".into() },
        Letter::ResetNotice { login: login.clone(), at: AT },
        Letter::AdminNotice { admin: "dora@harbour.example".into(), at: AT },
        Letter::AdminHelped { admin: login.clone(), by: Some("dora@harbour.example".into()), help: AdminHelp::Password, at: AT },
        Letter::AdminHelped { admin: login.clone(), by: None, help: AdminHelp::Password, at: AT },
        Letter::AdminHelped { admin: login.clone(), by: Some("dora@harbour.example".into()), help: AdminHelp::Pass, at: AT },
        Letter::ContactAdmin { login: login.clone(), name: Some("Ada".into()), support_code: "s-1".into() },
        Letter::ContactAdmin { login: login.clone(), name: None, support_code: "s-1".into() },
        Letter::SeveralHelped { act: "link".into(), people: 40, helped: 38, refused: 2, path: "/admin/people/bulk/b-1".into() },
        Letter::ContactDigest { count: 21 },
        Letter::SetPassword { login: login.clone(), path: "/r/tok-3".into(), expires_at: AT },
        Letter::CallerCode { login: login.clone(), code: "482913".into(), minutes: 10, expires_at: AT },
        Letter::CallerCodeText { code: "482913".into(), minutes: 10 },
        Letter::PassNotice { login: login.clone(), at: AT },
        Letter::TemporaryNotice { login: login.clone(), at: AT },
        Letter::HelpLink { login: login.clone(), path: "/r/tok-4".into(), expires_at: AT },
    ];
    let reasons = [
        Reason::SwitchedOff,
        Reason::NoWriteback,
        Reason::NoPolicy,
        Reason::Unlicensed,
        Reason::OutOfScope,
        Reason::Unregistered,
        Reason::Unsettled,
        Reason::Disabled,
        Reason::Throttled { hours: 24 },
        Reason::Closed,
    ];
    all.extend(reasons.map(|reason| Letter::CannotReset { login: login.clone(), reason }));
    all
}

fn english(letter: &Letter) -> Message {
    compose(letter, &words("en"), &brand(), envelope())
}

fn html(message: &Message) -> &str {
    message.html.as_deref().expect("a mail has HTML")
}

/// Texts without the marks that isolate values.
fn bare(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn every_letter_is_written_in_full_in_every_language() {
    for (letter, tag) in letters().iter().flat_map(|letter| ["en", "de", "ar"].map(|tag| (letter, tag))) {
        let message = compose(letter, &words(tag), &brand(), envelope());
        let whole = format!("{}\n{}\n{}", message.subject, message.text, message.html.as_deref().unwrap_or_default());
        for prefix in ["mail-", "sms-", "call-", "{$", "{ $"] {
            // `text-align` and the like are no text ids.
            assert!(
                !whole.lines().any(|line| line.contains(prefix) && !line.contains("style=")),
                "{letter:?}: {prefix} in {whole}"
            );
        }
        assert_eq!(message.channel == Channel::Email, message.html.is_some());
        assert_eq!(message.channel == Channel::Email, !message.subject.is_empty());
        assert!(!message.text.trim().is_empty());
        let rtl = message.text.chars().filter(|c| ('\u{600}'..'\u{700}').contains(c)).count();
        assert_eq!(rtl > 10, tag == "ar", "{}", message.text);
    }
}

#[test]
fn a_number_of_minutes_or_hours_is_said_as_the_language_says_it() {
    let text = |tag: &str, minutes| {
        bare(&compose(&Letter::CodeText { code: "1".into(), minutes }, &words(tag), &brand(), envelope()).text)
    };
    assert!(text("en", 1).contains("valid for one minute") && text("de", 1).contains("eine Minute gültig"));
    assert!(text("ar", 2).contains("لدقيقتين") && text("ar", 5).contains("5 دقائق") && text("ar", 11).contains("11 دقيقة"));
}

#[test]
fn the_code_mail_says_when_with_what_and_from_where_it_was_asked_for() {
    let message = english(&code());
    let text = bare(&message.text).replace('\u{202f}', " ");
    assert!(text.contains("at 3:32 PM UTC with Firefox, Windows, from the network address 198.51.100.7"), "{text}");
    let mut nobody = code();
    if let Letter::Code { asked_from, .. } = &mut nobody {
        asked_from.0.clear();
    }
    assert!(bare(&english(&nobody).text).contains("UTC, from the network address 198.51.100.7"));
}

#[test]
fn the_links_of_a_mail_open_in_the_language_of_the_mail() {
    for letter in letters().iter().filter(|letter| letter.channel() == Channel::Email) {
        let message = compose(letter, &words("de"), &brand(), envelope());
        for link in message.text.split_whitespace().filter(|word| word.starts_with("https://")) {
            assert!(link.ends_with("lng=de"), "{letter:?}: {link}");
        }
    }
}

#[test]
fn the_code_mail_has_the_subject_and_the_sender_of_the_specification() {
    let message = english(&code());
    assert_eq!(message.subject, "Harbour Books account email verification code");
    assert_eq!(message.from_name, "Rekey on behalf of Harbour Books");
}

#[test]
fn the_code_mail_says_code_link_account_end_and_that_nobody_asks_for_it() {
    let message = english(&code());
    for text in [bare(&message.text), bare(html(&message)).replace("&#x2f;", "/")] {
        assert!(text.contains("482913"));
        assert!(text.contains("https://reset.harbour.example/r/tok-1"));
        assert!(text.contains("ada@harbour.example"), "two accounts may share this mailbox");
        assert!(text.replace('\u{202f}', " ").contains("until 3:42 PM UTC, 10 minutes after"));
        assert!(text.contains("We never ask you for this code"));
        assert!(text.contains("Harbour Books"));
    }
    assert!(html(&message).contains(r#"<bdi dir="ltr""#), "the code keeps its order in a right-to-left mail");
    assert!(message.text.lines().any(|line| line.trim() == "482913"), "alone on its line, to be copied");
}

#[test]
fn a_mail_follows_the_language_and_direction_of_its_reader() {
    let message = compose(&code(), &words("ar"), &brand(), envelope());
    assert!(html(&message).contains(r#"<html lang="ar" dir="rtl">"#));
    assert!(html(&message).contains("رمز التحقّق"));
    assert!(message.subject.contains("رمز التحقّق"));
    assert_eq!(message.lang, "ar");
    assert!(html(&english(&code())).contains(r#"<html lang="en" dir="ltr">"#));
}

/// How many text messages a network makes of one (3GPP TS 23.038 and 23.040): 160 signs of its own alphabet or 70 of any other.
fn segments(text: &str) -> usize {
    const ALPHABET: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
                            ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    let (length, one, each) = if text.chars().all(|c| ALPHABET.contains(c)) {
        (text.chars().count(), 160, 153)
    } else {
        (text.encode_utf16().count(), 70, 67)
    };
    if length <= one { 1 } else { length.div_ceil(each) }
}

#[test]
fn a_text_message_is_one_in_every_language_and_at_every_number_of_minutes() {
    for (tag, minutes) in ["en", "de", "ar"].into_iter().flat_map(|tag| [1, 2, 5, 10, 11, 100, 105].map(|minutes| (tag, minutes)))
    {
        let code = "482913".to_owned();
        for letter in [Letter::CodeText { code: code.clone(), minutes }, Letter::CallerCodeText { code, minutes }] {
            let text = compose(&letter, &words(tag), &brand(), envelope()).text;
            let most = if tag == "ar" && minutes > 10 { 2 } else { 1 };
            assert!(segments(&text) <= most && text.starts_with("482913"), "{}: {text}", segments(&text));
            assert!(!text.contains(['\u{2068}', '\u{2069}']), "each mark costs a sign: {text:?}");
        }
    }
    assert_eq!([160, 161, 307].map(|n| segments(&"a".repeat(n))), [1, 2, 3]);
    assert_eq!([70, 71, 135].map(|n| segments(&"ب".repeat(n))), [1, 2, 3]);
}

#[test]
fn the_last_line_of_a_code_by_text_binds_it_to_the_site_and_a_code_to_read_out_is_bound_to_none() {
    let letter = Letter::CodeText { code: "482913".into(), minutes: 10 };
    let on = |base_url: &str| {
        let text = compose(&letter, &words("ar"), &Brand { base_url: base_url.into(), ..brand() }, envelope()).text;
        text.rsplit_once('\n').map(|(_, last)| last.to_owned())
    };
    assert_eq!(on("https://reset.harbour.example").as_deref(), Some("@reset.harbour.example #482913"));
    assert_eq!(on("https://reset.harbour.example:8443").as_deref(), Some("@reset.harbour.example #482913"));
    let caller = english(&Letter::CallerCodeText { code: "482913".into(), minutes: 10 });
    assert!(!caller.text.contains(['@', '\n']), "it belongs on no page of its reader: {}", caller.text);
}

#[test]
fn only_the_notice_of_a_reset_offers_to_reset_again() {
    let login = "ada@harbour.example".to_owned();
    let changed = english(&Letter::ChangeNotice { login: login.clone(), at: AT });
    let added =
        english(&Letter::WayNotice { login: login.clone(), way: Protection::Way(Way::Phone), change: WayChange::Added, at: AT });
    for message in [changed, added] {
        assert!(message.text.contains("Choose a new password") && !message.text.contains("again"), "{}", message.text);
    }
    assert!(english(&Letter::ResetNotice { login, at: AT }).text.contains("Reset the password again"));
}

#[test]
fn a_call_is_answered_at_the_address_that_the_tenant_configured() {
    let message = english(&Letter::Call { call: "c1".into(), token: "tok-2".into() });
    let key = message.call.expect("a call has a key");
    assert_eq!(key.callback, "https://reset.harbour.example/api/gateway/c1/tok-2");
    assert!(message.text.contains("press the hash key") && !message.text.contains("tok-2"));
}

#[test]
fn abu_008_line_breaks_and_nul_in_names_reach_no_header() {
    let brand = Brand { name: "Harbour\r\nBcc: eve@evil.example\0".into(), ..brand() };
    let letter = Letter::ContactAdmin { login: "ada@x\r\nBcc: eve@evil.example".into(), name: None, support_code: "s".into() };
    let message = compose(&letter, &words("en"), &brand, envelope());
    for line in [&message.subject, &message.from_name] {
        assert!(!line.contains(['\r', '\n', '\0']), "{line:?}");
    }
    assert!(!message.text.lines().any(|line| line.starts_with("Bcc:")));
}

#[test]
fn abu_114_names_cannot_turn_or_colour_what_follows_them() {
    assert_eq!(one_line("A\u{202e}da\u{2066}\u{200f} \u{1b}[31m\n  red"), "Ada [31m red");
    assert_eq!(one_line("  محمد  "), "محمد");
    assert_eq!(one_line(&"x".repeat(500)).len(), 128);
}

#[test]
fn abu_116_markup_in_names_is_escaped() {
    let brand = Brand { name: "<img src=x onerror=alert(1)>".into(), ..brand() };
    let letter = Letter::ContactAdmin {
        login: "a@x".into(),
        name: Some("<script>alert('1')</script>".into()),
        support_code: "\"><b>".into(),
    };
    let message = compose(&letter, &words("en"), &brand, envelope());
    let html = html(&message);
    assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("<b>"), "{html}");
    assert!(html.contains("&lt;script&gt;"));
}

#[test]
fn abu_116_a_colour_that_is_none_is_not_written_into_the_style() {
    let brand = Brand { colour: Some("red;background:url(http://evil.example)".into()), ..brand() };
    assert!(!html(&compose(&code(), &words("en"), &brand, envelope())).contains("evil"));
}

#[test]
fn abu_117_template_text_in_names_stays_text() {
    let name = "{{ 7*7 }} {% for x in range(9) %}y{% endfor %} { $login } {% include 'mail.txt' %}";
    let brand = Brand { name: name.into(), ..brand() };
    let message = compose(&code(), &words("en"), &brand, envelope());
    assert!(message.subject.starts_with(name), "{}", message.subject);
    assert!(!message.text.contains("49") && message.text.contains("{{ 7*7 }}"));
}

#[test]
fn abu_129_a_notice_holds_no_token_and_says_what_to_do() {
    let message = english(&Letter::ResetNotice { login: "ada@harbour.example".into(), at: AT });
    let text = bare(&message.text);
    assert!(text.contains("November 23, 2026"));
    assert!(text.contains("Was this not you? Reset the password again now, then tell your administrator"));
    assert!(text.contains("https://reset.harbour.example/recover/new?lng=en\n") && !text.contains("/r/"));
    let admins = bare(&english(&Letter::AdminNotice { admin: "dora@harbour.example".into(), at: AT }).text);
    assert!(admins.contains("dora@harbour.example") && !admins.contains("http"));
}

#[test]
fn who_may_not_reset_is_told_why_with_the_code_and_what_to_do() {
    let text = |reason| bare(&english(&Letter::CannotReset { login: "ada@harbour.example".into(), reason }).text);
    assert!(text(Reason::OutOfScope).contains("SSPR_0013") && text(Reason::OutOfScope).contains("Ask your administrator"));
    assert!(text(Reason::Throttled { hours: 24 }).contains("Wait 24 hours"));
}

#[test]
fn the_ink_can_be_read_on_the_colour() {
    assert_eq!(colours(Some("#ffcc00")), ("#ffcc00".into(), "#000000"));
    assert_eq!(colours(Some("#102040")), ("#102040".into(), "#ffffff"));
    assert_eq!(colours(Some("#12345")).0, colours(None).0);
    assert_eq!(colours(Some("#ééé")).0, colours(None).0);
}

#[test]
fn the_logo_travels_with_the_mail_and_stands_at_its_end() {
    let logo = Logo { content_type: "image/png".into(), bytes: [1, 2, 3].into() };
    let message = compose(&code(), &words("en"), &Brand { logo: Some(logo), ..brand() }, envelope());
    let html = html(&message);
    assert!(html.find("cid:logo") > html.find("482913"));
    assert_eq!(message.logo.expect("it goes along").bytes.len(), 3);
}

#[test]
fn abu_036_neither_a_letter_nor_a_message_prints_its_secrets() {
    for letter in letters() {
        let printed = format!("{letter:?} {:?}", english(&letter));
        assert!(!printed.contains("482913") && !printed.contains("tok-"), "{printed}");
    }
}
