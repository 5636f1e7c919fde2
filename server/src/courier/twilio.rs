//! Texts and calls by Twilio: the two requests, and the signature of what comes back.

use std::fmt::Write as _;

use app::contract::Secret;
use async_trait::async_trait;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use sha1::Sha1;
use url::Url;

use super::{Channel, Courier, Message, Undelivered, gateway::refused, outside::Outside};
use crate::config::TwilioGateway;

/// The header that carries the signature.
pub const SIGNATURE: &str = "x-twilio-signature";

/// An account at Twilio.
pub struct Twilio {
    outside: Outside,
    config: TwilioGateway,
}

impl Twilio {
    /// Sends in the name of this account.
    ///
    /// # Errors
    /// When the system has no certificate store.
    pub fn new(config: &TwilioGateway) -> anyhow::Result<Self> {
        let host = config.url.host_str().unwrap_or_default().to_owned();
        Ok(Self { outside: Outside::new(&[host], &config.internal_hosts)?, config: config.clone() })
    }

    /// Asks for the account itself, so that `rekey check` knows whether its token is right. Nothing is sent.
    ///
    /// # Errors
    /// As [`Outside::send`].
    pub async fn probe(&self) -> Result<StatusCode, Undelivered> {
        let path = format!("/2010-04-01/Accounts/{}.json", self.config.account);
        let url = self.config.url.join(&path).map_err(|_| Undelivered::Never("the address of the service is none".into()))?;
        self.outside.send(Method::GET, url, self.headers()?, Vec::new()).await
    }

    fn url(&self, noun: &str) -> Result<Url, Undelivered> {
        let path = format!("/2010-04-01/Accounts/{}/{noun}.json", self.config.account);
        self.config.url.join(&path).map_err(|_| Undelivered::Never("the address of the service is none".into()))
    }

    fn headers(&self) -> Result<HeaderMap, Undelivered> {
        let basic = STANDARD.encode(format!("{}:{}", self.config.account, self.config.token.expose()));
        let mut basic = HeaderValue::try_from(format!("Basic {basic}"))
            .map_err(|_| Undelivered::Never("the account's token cannot be sent".into()))?;
        basic.set_sensitive(true);
        let form = HeaderValue::from_static("application/x-www-form-urlencoded");
        Ok(HeaderMap::from_iter([(header::AUTHORIZATION, basic), (header::CONTENT_TYPE, form)]))
    }

    fn request(&self, message: &Message) -> Result<(&'static str, String), Undelivered> {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("To", &message.to);
        let sender = if self.config.from.starts_with("MG") { "MessagingServiceSid" } else { "From" };
        form.append_pair(sender, &self.config.from);
        match (message.channel, &message.call) {
            (Channel::Sms, _) => Ok(("Messages", form.append_pair("Body", &message.text).finish())),
            (Channel::Voice, Some(key)) => {
                Ok(("Calls", form.append_pair("Twiml", &spoken(&message.text, &message.lang, &key.callback)).finish()))
            }
            _ => Err(Undelivered::Never("this courier carries texts and calls".into())),
        }
    }
}

#[async_trait]
impl Courier for Twilio {
    async fn deliver(&self, message: &Message) -> Result<(), Undelivered> {
        let (noun, form) = self.request(message)?;
        let status = self.outside.send(Method::POST, self.url(noun)?, self.headers()?, form.into_bytes()).await?;
        if status.is_success() { Ok(()) } else { Err(refused(status)) }
    }
}

/// Says the words twice and posts the first key that is pressed. `#` ends the input by default and would not be posted itself, so no key
/// ends it (`finishOnKey=""`) and one is enough.
fn spoken(text: &str, lang: &str, callback: &str) -> String {
    let (text, callback) = (escaped(text), escaped(callback));
    let voice = match lang.split('-').next() {
        Some("en") => r#"language="en-US""#.to_owned(),
        Some("de") => r#"language="de-DE""#.to_owned(),
        // Twilio's Arabic voice is known by this name only.
        Some("ar") => r#"voice="Polly.Zeina" language="arb""#.to_owned(),
        _ => format!(r#"language="{}""#, escaped(lang)),
    };
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><Response><Gather input="dtmf" numDigits="1" finishOnKey="" timeout="10" method="POST" action="{callback}"><Say {voice}>{text}</Say><Pause length="3"/><Say {voice}>{text}</Say></Gather></Response>"#
    )
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            // Isolation marks are for eyes.
            '\u{2068}' | '\u{2069}' => {}
            _ => out.push(c),
        }
        out
    })
}

/// Whether the form that came back says that `#` was pressed. Any other key proves nothing.
pub fn is_hash_pressed(form: &[(String, String)]) -> bool {
    let mut digits = form.iter().filter(|(name, _)| name == "Digits");
    digits.next().is_some_and(|(_, digits)| digits == "#") && digits.next().is_none()
}

/// Checks the signature of a post: HMAC-SHA1, under the account's token, of the address as we gave it out and the sorted fields.
/// Compared in constant time.
pub fn verify_signature(token: &Secret, url: &str, form: &[(String, String)], signature: &str) -> bool {
    let Ok(signature) = STANDARD.decode(signature) else { return false };
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(token.expose().as_bytes()) else { return false };
    let mut fields: Vec<_> = form.iter().collect();
    fields.sort_unstable();
    fields.dedup();
    let signed = fields.into_iter().fold(url.to_owned(), |mut text, (name, value)| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{name}{value}");
        text
    });
    mac.update(signed.as_bytes());
    mac.verify_slice(&signature).is_ok()
}

#[cfg(test)]
mod tests {
    use app::contract::Secret;

    use super::{is_hash_pressed, spoken, verify_signature};

    fn form(fields: &[(&str, &str)]) -> Vec<(String, String)> {
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    /// The worked example of Twilio's page on request validation.
    #[test]
    fn the_documented_example_of_a_signature_is_accepted_and_nothing_else() {
        let url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        let fields = form(&[
            ("CallSid", "CA1234567890ABCDE"),
            ("Caller", "+14158675309"),
            ("Digits", "1234"),
            ("From", "+14158675309"),
            ("To", "+18005551212"),
        ]);
        let token = Secret::new("12345".into());
        let good = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
        assert!(verify_signature(&token, url, &fields, good));
        let shuffled: Vec<_> = fields.iter().rev().cloned().collect();
        assert!(verify_signature(&token, url, &shuffled, good));
        assert!(!verify_signature(&Secret::new("12346".into()), url, &fields, good));
        assert!(!verify_signature(&token, "https://mycompany.com/myapp.php?foo=1", &fields, good));
        assert!(!verify_signature(&token, url, &fields[1..], good));
        for bad in ["", "RSOYDt4T1cUTdK1PDd93", "AAOYDt4T1cUTdK1PDd93/VVr8B8=", "not base64 §"] {
            assert!(!verify_signature(&token, url, &fields, bad), "{bad}");
        }
    }

    #[test]
    fn only_the_hash_key_alone_proves() {
        assert!(is_hash_pressed(&form(&[("CallSid", "CA1"), ("Digits", "#")])));
        for other in [
            &[("Digits", "1")][..],
            &[("Digits", "")],
            &[("Digits", "#1")],
            &[("digits", "#")],
            &[],
            &[("Digits", "#"), ("Digits", "1")],
        ] {
            assert!(!is_hash_pressed(&form(other)), "{other:?}");
        }
    }

    #[test]
    fn words_and_address_cannot_leave_their_place_in_the_call() {
        let twiml = spoken("Müller & <Söhne>", "ar", "https://x.example/a?b=1&c=\"2");
        assert!(twiml.contains("Müller &amp; &lt;Söhne>") && twiml.contains(r#"action="https://x.example/a?b=1&amp;c=&quot;2""#));
        assert!(twiml.contains(r#"voice="Polly.Zeina" language="arb""#) && twiml.contains(r#"finishOnKey="""#));
        assert!(spoken("Hallo", "de", "https://x.example").contains(r#"<Say language="de-DE">Hallo</Say>"#));
    }
}
