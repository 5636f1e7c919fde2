//! Texts and calls by any service that takes one HTTP request a message.

use anyhow::Context as _;
use async_trait::async_trait;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use serde_json::Value;
use url::Url;

use super::{Courier, Message, Undelivered, outside::Outside};
use crate::config::{BodyFormat, HttpGateway};

/// A gateway as configured, its templates taken apart once.
pub struct Gateway {
    outside: Outside,
    config: HttpGateway,
    headers: Vec<(HeaderName, String)>,
    body: Option<Body>,
}

/// A body's template, read as what it is: a value can fill a string, and never becomes structure.
enum Body {
    Json(Value),
    Form(Vec<(String, String)>),
}

impl Gateway {
    /// Reads the templates.
    ///
    /// # Errors
    /// When a header's name or the JSON of the body is none, or the system has no certificate store.
    pub fn new(config: &HttpGateway) -> anyhow::Result<Self> {
        let header = |(name, value): (&String, &String)| {
            Ok((HeaderName::try_from(name).with_context(|| format!("{name:?} cannot be a header"))?, value.clone()))
        };
        let body = match (&config.body, config.format) {
            (None, _) => None,
            (Some(text), BodyFormat::Json) => Some(Body::Json(serde_json::from_str(text).context("the body is not JSON")?)),
            (Some(text), BodyFormat::Form) => Some(Body::Form(form_urlencoded::parse(text.as_bytes()).into_owned().collect())),
        };
        Ok(Self {
            outside: Outside::new(&config.allowed_hosts, &config.internal_hosts)?,
            headers: config.headers.iter().map(header).collect::<anyhow::Result<_>>()?,
            config: config.clone(),
            body,
        })
    }

    /// Asks the service for its front page, so that `rekey check` knows whether it can be reached. Nothing is sent.
    ///
    /// # Errors
    /// As [`Outside::send`].
    pub async fn probe(&self) -> Result<StatusCode, Undelivered> {
        let url = Url::parse(&self.config.url).and_then(|url| url.join("/"));
        let url = url.map_err(|_| Undelivered::Never("the gateway's address is none".into()))?;
        self.outside.send(http::Method::GET, url, HeaderMap::new(), Vec::new()).await
    }

    fn url(&self, message: &Message) -> Result<Url, Undelivered> {
        let escaped = |value: &str| form_urlencoded::byte_serialize(value.as_bytes()).collect::<String>().replace('+', "%20");
        let filled = self.fill(&self.config.url, message, escaped);
        Url::parse(&filled).map_err(|_| Undelivered::Never("the gateway's address cannot be filled in".into()))
    }

    fn headers(&self, message: &Message) -> Result<HeaderMap, Undelivered> {
        let mut headers = HeaderMap::new();
        for (name, template) in &self.headers {
            // A value with a line break is refused here, not sent as another header.
            let mut value = HeaderValue::try_from(self.fill(template, message, str::to_owned))
                .map_err(|_| Undelivered::Never("a header of the gateway cannot be filled in".into()))?;
            value.set_sensitive(true);
            headers.append(name, value);
        }
        let kind = match self.body {
            Some(Body::Json(_)) => "application/json",
            Some(Body::Form(_)) => "application/x-www-form-urlencoded",
            None => return Ok(headers),
        };
        headers.entry(header::CONTENT_TYPE).or_insert(HeaderValue::from_static(kind));
        Ok(headers)
    }

    fn body(&self, message: &Message) -> Vec<u8> {
        let raw = |template: &str| self.fill(template, message, str::to_owned);
        match &self.body {
            None => Vec::new(),
            Some(Body::Json(template)) => fill_json(template, &raw).to_string().into_bytes(),
            Some(Body::Form(pairs)) => {
                let pairs = pairs.iter().map(|(name, value)| (name, raw(value)));
                form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish().into_bytes()
            }
        }
    }

    /// Replaces the placeholders in one pass, so that a value with braces stays a value.
    fn fill(&self, template: &str, message: &Message, escape: impl Fn(&str) -> String) -> String {
        let mut filled = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let known = after.split_once('}').and_then(|(name, tail)| Some((self.value(name, message)?, tail)));
            match known {
                Some((value, tail)) => {
                    filled.push_str(&escape(value));
                    rest = tail;
                }
                None => {
                    filled.push('{');
                    rest = after;
                }
            }
        }
        filled + rest
    }

    fn value<'a>(&'a self, name: &str, message: &'a Message) -> Option<&'a str> {
        Some(match name {
            "to" => &message.to,
            "text" => &message.text,
            "id" => &message.id,
            "lang" => &message.lang,
            "callback" => message.call.as_ref().map_or("", |key| &key.callback),
            "secret" => self.config.secret.as_ref().map_or("", |secret| secret.expose()),
            _ => return None,
        })
    }
}

#[async_trait]
impl Courier for Gateway {
    async fn deliver(&self, message: &Message) -> Result<(), Undelivered> {
        let (url, headers) = (self.url(message)?, self.headers(message)?);
        let status = self.outside.send(self.config.method.clone(), url, headers, self.body(message)).await?;
        if self.config.ok.contains(&status.as_u16()) { Ok(()) } else { Err(refused(status)) }
    }
}

/// What a status that is not a success means: busy and broken services, and refused credentials, can be better in a minute.
pub(super) fn refused(status: StatusCode) -> Undelivered {
    let cause = format!("the gateway answered {}", status.as_u16()).into();
    match status.as_u16() {
        401 | 403 | 407 | 408 | 425 | 429 | 500..=599 => Undelivered::Later(cause),
        _ => Undelivered::Never(cause),
    }
}

fn fill_json(template: &Value, raw: &impl Fn(&str) -> String) -> Value {
    match template {
        Value::String(text) => Value::String(raw(text)),
        Value::Array(items) => items.iter().map(|item| fill_json(item, raw)).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), fill_json(value, raw))).collect(),
        other => other.clone(),
    }
}

#[cfg(test)]
#[path = "gateway_tests.rs"]
mod tests;
