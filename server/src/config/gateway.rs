//! `[sms]` and `[voice]`: what carries texts and calls.

use std::collections::BTreeMap;

use app::contract::Secret;
use serde::Deserialize;
use toml::Spanned;
use url::Url;

use super::{BadConfig, base_url::is_loopback, source::Source};

/// What carries texts, or calls.
#[derive(Clone, Debug)]
pub enum Gateway {
    /// `preset = "twilio"`.
    Twilio(TwilioGateway),
    /// `preset = "http"`: any service that takes one request a message.
    Http(HttpGateway),
}

/// An account at Twilio.
#[derive(Clone, Debug)]
pub struct TwilioGateway {
    /// The account's id, `AC…`.
    pub account: String,
    /// Its token, which also signs what comes back.
    pub token: Secret,
    /// The number (`+…`) or, for texts, the messaging service (`MG…`) that sends.
    pub from: String,
    /// Scheme and host of the service; another one only for tests and regional hosts.
    pub url: Url,
    /// Hosts that may be private or loopback addresses.
    pub internal_hosts: Vec<String>,
}

/// One request a message.
#[derive(Clone, Debug)]
pub struct HttpGateway {
    /// `POST`, `PUT` or `GET`.
    pub method: http::Method,
    /// The address, with placeholders.
    pub url: String,
    /// Headers, with placeholders.
    pub headers: BTreeMap<String, String>,
    /// The body, with placeholders.
    pub body: Option<String>,
    /// How values are escaped in the body.
    pub format: BodyFormat,
    /// Statuses that mean "taken".
    pub ok: Vec<u16>,
    /// The only hosts ever asked.
    pub allowed_hosts: Vec<String>,
    /// Those of them that may be private or loopback addresses.
    pub internal_hosts: Vec<String>,
    /// What `{secret}` stands for in a header.
    pub secret: Option<Secret>,
}

/// The form of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyFormat {
    /// `application/json`
    Json,
    /// `application/x-www-form-urlencoded`
    Form,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GatewayTable {
    preset: Option<Spanned<String>>,
    url: Option<Spanned<String>>,
    method: Option<Spanned<String>>,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    body: Option<String>,
    format: Option<Spanned<String>>,
    ok: Option<Vec<Spanned<i64>>>,
    #[serde(default)]
    allowed_hosts: Vec<String>,
    #[serde(default)]
    internal_hosts: Vec<String>,
    account: Option<String>,
    from: Option<String>,
    secret_file: Option<Spanned<String>>,
}

/// Which section is read: for messages, and for the name of the variable that holds its secret.
struct Section<'a> {
    name: &'a str,
    span: std::ops::Range<usize>,
    source: &'a Source<'a>,
}

impl Section<'_> {
    fn need<T>(&self, value: Option<T>, key: &str, example: &str) -> Result<T, BadConfig> {
        let what = || format!("[{}] lacks {key}", self.name.to_lowercase());
        value.ok_or_else(|| self.source.at(&self.span, what(), format!("add {key} = {example}")))
    }
}

impl GatewayTable {
    pub(super) fn resolve(table: Spanned<Self>, name: &str, source: &Source<'_>) -> Result<Gateway, BadConfig> {
        let section = Section { name, span: table.span(), source };
        let mut table = table.into_inner();
        let preset = section.need(table.preset.take(), "preset", "\"http\" or \"twilio\"")?;
        let secret = source.secret(&format!("REKEY_{name}_SECRET"), table.secret_file.as_ref())?;
        match preset.as_ref().as_str() {
            "http" => table.http(&section, secret).map(Gateway::Http),
            "twilio" => table.twilio(&section, secret).map(Gateway::Twilio),
            other => Err(source.at(&preset.span(), format!("preset {other:?} is not known"), "use \"http\" or \"twilio\"")),
        }
    }

    fn twilio(self, section: &Section<'_>, secret: Option<Secret>) -> Result<TwilioGateway, BadConfig> {
        if self.body.is_some() || self.method.is_some() || self.format.is_some() || self.ok.is_some() || !self.headers.is_empty()
        {
            let cure = "remove method, headers, body, format and ok, or use preset = \"http\"";
            return Err(section.source.at(&section.span, "the preset \"twilio\" knows its own requests", cure));
        }
        let missing = format!("\"…\", a file of mode 0600, or set REKEY_{}_SECRET", section.name);
        let default = Url::parse("https://api.twilio.com").expect("a constant address");
        let url = section.source.parse(self.url.clone(), default, "give an address such as https://api.twilio.com")?;
        if let (Some(field), false) = (&self.url, is_safe(&url)) {
            return Err(section.source.at(&field.span(), "the account's token would travel in the clear", "use https"));
        }
        Ok(TwilioGateway {
            account: section.need(self.account, "account", "\"AC…\"")?,
            from: section.need(self.from, "from", "\"+12015550100\"")?,
            token: section.need(secret, "secret_file", &missing)?,
            internal_hosts: self.internal_hosts,
            url,
        })
    }

    fn http(self, section: &Section<'_>, secret: Option<Secret>) -> Result<HttpGateway, BadConfig> {
        let source = section.source;
        let url = section.need(self.url, "url", "\"https://gateway.example.com/send\"")?;
        // The host is fixed, so that nothing typed by a visitor can choose where a message goes.
        let parsed = Url::parse(url.as_ref()).ok().filter(|url| url.host_str().is_some_and(|host| !host.contains(['{', '%'])));
        let Some(parsed) = parsed else {
            return Err(source.at(
                &url.span(),
                "this is not an address with a fixed host",
                "write https://gateway.example.com/…",
            ));
        };
        if !is_safe(&parsed) {
            return Err(source.at(&url.span(), "codes would travel in the clear", "use https; http is taken for localhost only"));
        }
        let host = parsed.host_str().unwrap_or_default();
        if !self.allowed_hosts.iter().any(|allowed| allowed.eq_ignore_ascii_case(host)) {
            let cure = format!("add allowed_hosts = [{host:?}]");
            return Err(source.at(&url.span(), format!("{host} is not among allowed_hosts"), cure));
        }
        let method: http::Method = source.parse(self.method.clone(), http::Method::POST, "use POST, PUT or GET")?;
        if let (Some(field), false) = (&self.method, ["POST", "PUT", "GET"].contains(&method.as_str())) {
            return Err(source.at(&field.span(), format!("cannot send with {method}"), "use POST, PUT or GET"));
        }
        let texts = self.headers.values().chain(&self.body).chain([url.as_ref()]);
        if let Some(unknown) = texts.flat_map(|text| placeholders(text)).find(|name| !PLACEHOLDERS.contains(name)) {
            let cure = format!("use {{{}}}", PLACEHOLDERS.join("}, {"));
            return Err(source.at(&section.span, format!("placeholder {{{unknown}}} is not known"), cure));
        }
        let format = match self.format.as_ref().map(|format| format.as_ref().as_str()) {
            None | Some("json") => BodyFormat::Json,
            Some("form") => BodyFormat::Form,
            Some(other) => {
                let span = self.format.as_ref().map_or(section.span.clone(), Spanned::span);
                return Err(source.at(&span, format!("format {other:?} is not known"), "use \"json\" or \"form\""));
            }
        };
        let ok = self.ok.unwrap_or_default().into_iter().map(|status| source.number(Some(status), 0, 200..=299));
        let ok = ok.collect::<Result<Vec<u16>, _>>()?;
        Ok(HttpGateway {
            method,
            url: url.into_inner(),
            headers: self.headers,
            body: self.body,
            format,
            ok: if ok.is_empty() { vec![200, 201, 202, 204] } else { ok },
            allowed_hosts: self.allowed_hosts,
            internal_hosts: self.internal_hosts,
            secret,
        })
    }
}

/// The only words that are filled in; there is no template language to abuse.
const PLACEHOLDERS: [&str; 6] = ["to", "text", "id", "lang", "callback", "secret"];

/// The words in braces. JSON's own braces are no placeholders: those hold lower-case letters only.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .filter(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
}

/// `https`, or a service of this machine.
fn is_safe(url: &Url) -> bool {
    url.scheme() == "https" || (url.scheme() == "http" && url.host_str().is_some_and(is_loopback))
}
