//! What carries a message to a person: mail, text or call.
//!
//! A [`Letter`] says what is to be told, [`compose`] turns it into a [`Message`] in the reader's language and under the organization's
//! brand, and a [`Courier`] carries it: [`smtp`] and [`gateway`] to the outside, [`outbox`] to a page of the demo.

mod compose;
pub mod gateway;
mod letter;
pub mod outbox;
pub mod outside;
mod sample;
pub mod smtp;
pub mod twilio;

use std::{borrow::Cow, fmt, sync::Arc};

use anyhow::Context as _;
use app::{
    contract::{Secret, TenantId},
    policy::Method,
};
use async_trait::async_trait;

use crate::config::{self, Config};

pub use compose::{Envelope, Preview, callback, compose, preview};
pub use letter::{AdminHelp, Brand, Letter, Logo, Protection, Reason, WayChange};
pub(crate) use sample::sample;

/// How a message travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// A mail.
    Email,
    /// A text message.
    Sms,
    /// A call, answered by pressing `#`.
    Voice,
}

impl Channel {
    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Voice => "voice",
        }
    }
}

/// A finished message. It may hold a code or a link, so it is never stored outside a sealed job, and never printed.
#[derive(Clone)]
pub struct Message {
    /// Names the message towards the provider and in the outbox.
    pub id: String,
    /// On whose behalf it is sent.
    pub tenant: TenantId,
    /// How it travels.
    pub channel: Channel,
    /// A mail address, or a number as dialled (E.164).
    pub to: String,
    /// Who the mail says it is from; one line.
    pub from_name: String,
    /// One line; empty for texts and calls.
    pub subject: String,
    /// The plain text; for a call, the words spoken.
    pub text: String,
    /// The mail's HTML, where the logo is `cid:logo`.
    pub html: Option<String>,
    /// The logo that goes with the HTML.
    pub logo: Option<Logo>,
    /// The language it is written in, as BCP 47 tag.
    pub lang: String,
    /// What a call is answered with.
    pub call: Option<CallKey>,
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Message({} {} for {})", self.channel.name(), self.id, self.tenant.as_str())
    }
}

/// What proves that `#` was pressed in a call.
#[derive(Clone)]
pub struct CallKey {
    /// Names the call.
    pub call: String,
    /// 256 bits that only the provider learns; single use.
    pub token: Secret,
    /// Where the provider posts the key that was pressed: holds both.
    pub callback: String,
}

/// Why a message was not taken. The cause never holds a secret, an address or a part of the message, so it may be logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undelivered {
    /// Worth another try: time-out, connection refused, "try again later".
    Later(Cow<'static, str>),
    /// Another try would end the same way: the address does not exist, the message is not accepted.
    Never(Cow<'static, str>),
}

impl fmt::Display for Undelivered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Later(cause) | Self::Never(cause)) = self;
        f.write_str(cause)
    }
}

/// Carries messages of one or more channels.
#[async_trait]
pub trait Courier: Send + Sync {
    /// Hands the message over to whoever delivers it; `Ok` means that they took it.
    async fn deliver(&self, message: &Message) -> Result<(), Undelivered>;
}

/// One courier a channel. A channel without one refuses for good.
#[derive(Clone, Default)]
pub struct Couriers {
    /// Carries mails.
    pub email: Option<Arc<dyn Courier>>,
    /// Carries texts.
    pub sms: Option<Arc<dyn Courier>>,
    /// Places calls.
    pub voice: Option<Arc<dyn Courier>>,
}

impl Couriers {
    /// As configured. Nothing is connected yet.
    ///
    /// # Errors
    /// If a certificate, a header or a body's template cannot be read.
    pub fn of(config: &Config) -> anyhow::Result<Self> {
        let gateway = |gateway: &config::Gateway| -> anyhow::Result<Arc<dyn Courier>> {
            Ok(match gateway {
                config::Gateway::Twilio(account) => Arc::new(twilio::Twilio::new(account)?),
                config::Gateway::Http(gateway) => Arc::new(gateway::Gateway::new(gateway)?),
            })
        };
        let smtp = |mail: &config::Mail| anyhow::Ok(Arc::new(smtp::Smtp::new(mail)?) as Arc<dyn Courier>);
        Ok(Self {
            email: config.mail.as_ref().map(smtp).transpose().context("[mail]")?,
            sms: config.sms.as_ref().map(gateway).transpose().context("[sms]")?,
            voice: config.voice.as_ref().map(gateway).transpose().context("[voice]")?,
        })
    }

    /// Methods that nothing carries.
    pub fn uncarried(&self) -> Vec<Method> {
        let carried = |method: &Method| match method {
            Method::Email => self.email.is_some(),
            Method::MobileSms => self.sms.is_some(),
            Method::MobileVoice | Method::OfficeVoice => self.voice.is_some(),
            Method::Questions | Method::Totp | Method::Passkey | Method::RecoveryCode => true,
        };
        Method::ALL.into_iter().filter(|method| !carried(method)).collect()
    }

    /// The same courier for everything: the outbox of the demo and of tests.
    pub fn all(courier: Arc<dyn Courier>) -> Self {
        Self { email: Some(Arc::clone(&courier)), sms: Some(Arc::clone(&courier)), voice: Some(courier) }
    }
}

#[async_trait]
impl Courier for Couriers {
    async fn deliver(&self, message: &Message) -> Result<(), Undelivered> {
        let courier = match message.channel {
            Channel::Email => &self.email,
            Channel::Sms => &self.sms,
            Channel::Voice => &self.voice,
        };
        match courier {
            Some(courier) => courier.deliver(message).await,
            None => Err(Undelivered::Never("no courier is configured for this channel".into())),
        }
    }
}
