//! Authenticator apps (RFC 6238). The page makes the secret and gives it out sealed; it is kept once the app shows the right code.

use anyhow::{Context, Result};
use app::{
    contract::{
        Caller, Go, Refusal,
        enrol::{AppForm, AppPage},
    },
    policy::{Code, Way},
};
use fast_qr::{ECL, QRBuilder};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{
    PAGE as OVERVIEW,
    change::{Author, Change, settle},
    file::File,
    seal::{self, Held},
    unnamed::distinct,
};
use crate::{
    courier::WayChange,
    crypto::{id, shared},
    portal::{Core, session::Signed, totp, trouble::Decision},
    store::authenticator::{self, Authenticator},
};

const PAGE: &str = "/enrol/app";
const FORM: &str = "app";
/// Apps of one person (specification §17.2).
pub(super) const MOST: usize = 5;
/// Characters of a name.
const LONGEST: usize = 40;

/// The form. After a wrong code it shows the same secret: the app has it already.
pub(super) async fn page(core: &Core, caller: &Caller, told: bool) -> Decision<AppPage> {
    let mut signed = Signed::read_fresh(core, caller).await?;
    File::of(core, &mut signed, Way::Authenticator).await?;
    let shown = signed.kept(PAGE, told, "sealed");
    let shown = shown.and_then(|sealed| Some((seal::open::<[u8; 20]>(core, &signed, FORM, &sealed)?.what, sealed)));
    let (secret, sealed) = match shown {
        Some(shown) => shown,
        None => {
            let secret = shared();
            let sealed = seal::seal(core, &signed, FORM, secret)?;
            (secret, sealed)
        }
    };
    let text = totp::base32(&secret);
    let link = address(&signed.tenant.name, &signed.user.login, &text);
    Ok(AppPage {
        frame: signed.frame(core, caller),
        picture: picture(&link)?,
        link,
        secret: text.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" "),
        sealed,
        name: signed.kept(PAGE, told, "name").unwrap_or_default(),
        refusals: signed.refusals(PAGE, told),
    })
}

/// Takes the app. The step of its code is used up: that code proves nothing more.
pub(super) async fn save(core: &Core, caller: &Caller, form: &AppForm) -> Decision<Go> {
    let mut signed = Signed::fresh(core, caller).await?;
    let file = File::of(core, &mut signed, Way::Authenticator).await?;
    if file.subject.authenticators.len() >= MOST {
        return signed.refuse(OVERVIEW, vec![Refusal::TooManyApps { most: u32::try_from(MOST).unwrap_or_default() }]).await;
    }
    let held: Option<Held<[u8; 20]>> = seal::open(core, &signed, FORM, &form.sealed);
    let name = name(&form.name);
    let Some(held) = held else {
        return signed.refuse_keeping(PAGE, vec![Refusal::PageTooOld], &[("name", &name)]).await;
    };
    let kept = [("sealed", form.sealed.as_str()), ("name", &name)];
    let Some(code) = Code::parse(&form.code) else {
        return signed.refuse_keeping(PAGE, vec![Refusal::CodeMalformed], &kept).await;
    };
    let Some(step) = totp::step(&held.what, code.as_str(), u64::try_from(signed.now).unwrap_or_default()) else {
        return signed.refuse_keeping(PAGE, vec![Refusal::AppCodeWrong], &kept).await;
    };
    if !held.spend(&mut signed).await? {
        // A double click, or a form that came back: this very secret is registered.
        return Ok(Go::to(OVERVIEW));
    }
    let name = match name.as_str() {
        "" => {
            let unnamed = signed.frame(core, caller).words.say("method-totp");
            distinct(unnamed, file.subject.authenticators.iter().map(|app| app.name.as_str()))
        }
        _ => name,
    };
    let id = id();
    let app = Authenticator {
        secret: core.keys.seal(&totp::bound_to(&id), &held.what),
        id,
        last_step: i64::try_from(step).context("a step of this century")?,
        name,
        created_at: signed.now,
        used_at: None,
    };
    authenticator::insert(&mut signed.tx, &signed.tenant.id, &signed.user.id, &app).await?;
    let author = Author::here(core, caller, &signed);
    let change = Change { way: Way::Authenticator.into(), change: WayChange::Added };
    settle(core, &mut signed, &author, &file.subject, change).await?;
    signed.done(OVERVIEW, "enrol-done-authenticator").await
}

/// A name as it was typed, without what nobody sees, and not too long.
pub(super) fn name(typed: &str) -> String {
    let seen = typed
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
    let tidy = seen.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    tidy.chars().take(LONGEST).collect()
}

/// What an app reads: the key URI format that all of them know.
fn address(organization: &str, login: &str, secret: &str) -> String {
    let plain = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let issuer = plain(organization);
    format!("otpauth://totp/{issuer}:{}?secret={secret}&issuer={issuer}", plain(login))
}

/// The dark squares as one path, and the number of squares on a side.
fn picture(text: &str) -> Result<(String, u32)> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok().context("an address that is too long for a picture")?;
    let mut path = String::new();
    for y in 0..code.size {
        let mut x = 0;
        while x < code.size {
            let run = code[y][x..].iter().take_while(|square| square.value()).count();
            if run > 0 {
                path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
            }
            x += run.max(1);
        }
    }
    Ok((path, u32::try_from(code.size)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_the_squares_of_its_text() {
        let (path, size) = picture("otpauth://totp/A:b?secret=GEZDGNBVGY3TQOJQ&issuer=A").expect("a short text");
        // The frame of the finder in the first corner, and nothing but moves and runs.
        assert!(path.starts_with("M0 0h7v1h-7z") && size >= 21, "{size} {path}");
        assert!(path.chars().all(|c| c.is_ascii_digit() || "Mhvz- ".contains(c)));
    }

    #[test]
    fn abu_114_a_name_has_no_line_breaks_and_no_marks_of_direction() {
        assert_eq!(name(" My\r\n \u{202e}phone\u{7}  "), "My phone");
        assert_eq!(name(&"x".repeat(99)).chars().count(), LONGEST);
    }

    #[test]
    fn an_organization_s_name_does_not_break_the_address() {
        assert_eq!(
            address("A & B", "ada@a.example", "ABC"),
            "otpauth://totp/A%20%26%20B:ada%40a%2Eexample?secret=ABC&issuer=A%20%26%20B"
        );
    }
}
