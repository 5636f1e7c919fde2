//! First passwords: read from standard input, or set by their owner after an invitation by mail. Both are judged by the tenant's policy.

use std::io::BufRead;

use anyhow::{Context, Result, bail};
use app::policy::{Login, Names, Password, PasswordFault};
use zeroize::Zeroizing;

use super::{args::FirstPassword, installation::Installation};
use crate::{
    config::{BaseUrl, Passwords},
    crypto::{HashCost, Hasher, Keys},
    portal::{
        people::{Cell, Change, audit, invite},
        recover::link,
        strength,
    },
    store::{
        Tx,
        event::Actor,
        password, session,
        tenant::Tenant,
        user::{self, User},
    },
};

/// Passwords that may not be taken again.
const HISTORY: i64 = 5;

/// What the person gets, ready to be written.
pub(super) enum First {
    Nothing,
    /// The typed password; it is judged once the person's name is known.
    Password(Zeroizing<String>),
    Invitation,
    Link,
}

/// What was given, as the report names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Given {
    None,
    Set,
    Invited,
    /// The link to hand over. It is shown once, and written nowhere.
    Link(String),
}

impl Given {
    /// The stable name, for programs.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Set => "set",
            Self::Invited => "invited",
            Self::Link(_) => "link",
        }
    }

    /// The link, if it is one.
    pub(super) fn link(&self) -> Option<&str> {
        match self {
            Self::Link(link) => Some(link),
            _ => None,
        }
    }
}

/// Reads what must be read before the database is locked.
pub(super) fn read(asked: FirstPassword, input: &mut impl BufRead) -> Result<First> {
    if asked.invite {
        return Ok(First::Invitation);
    }
    if asked.link {
        return Ok(First::Link);
    }
    if !asked.password_stdin {
        return Ok(First::Nothing);
    }
    let mut line = Zeroizing::new(String::new());
    input.read_line(&mut line).context("reading the password from standard input")?;
    let typed = Zeroizing::new(line.trim_end_matches(['\r', '\n']).to_owned());
    if typed.is_empty() {
        bail!("there is no password on standard input\n  cure: write it there, on one line");
    }
    Ok(First::Password(typed))
}

/// What is written with the person.
pub(super) enum Prepared {
    Nothing,
    /// The hash of a password that was judged.
    Hash(String),
    Invitation,
    Link,
}

impl First {
    /// Judges and hashes a password, which takes its time, before the database is locked.
    pub(super) async fn prepare(self, installation: &Installation, tenant: &Tenant, change: &Change) -> Result<Prepared> {
        let typed = match self {
            Self::Nothing => return Ok(Prepared::Nothing),
            Self::Invitation => return Ok(Prepared::Invitation),
            Self::Link => return Ok(Prepared::Link),
            Self::Password(typed) => Password::typed(&typed),
        };
        let mut tx = installation.read().await?;
        let known = user::by_login(&mut tx, &tenant.id, change.login.as_str()).await?;
        let history = match &known {
            Some(known) => password::history(&mut tx, &tenant.id, &known.id, HISTORY).await?,
            None => Vec::new(),
        };
        drop(tx);
        let name = match (&change.display_name, &known) {
            (Cell::Set(name), _) => name.as_str(),
            (_, Some(known)) => known.display_name.as_str(),
            _ => "",
        };
        Ok(Prepared::Hash(good(installation, tenant, (name, &change.login), &typed, history).await?))
    }
}

/// The password that was typed, if one was.
pub(super) fn typed(first: First) -> Option<Zeroizing<String>> {
    if let First::Password(typed) = first { Some(typed) } else { None }
}

/// Judges and hashes a password that was typed for somebody who is there.
pub(super) async fn judged(installation: &Installation, tenant: &Tenant, person: &User, typed: &str) -> Result<String> {
    let mut history = password::history(&mut installation.read().await?, &tenant.id, &person.id, HISTORY).await?;
    history.extend(person.password_hash.clone());
    let login = Login::parse(&person.login).ok().context("reading a stored user id")?;
    good(installation, tenant, (&person.display_name, &login), &Password::typed(typed), history).await
}

async fn good(
    installation: &Installation,
    tenant: &Tenant,
    (name, login): (&str, &Login),
    typed: &Password,
    history: Vec<String>,
) -> Result<String> {
    let policy = tenant.policy.clone().unwrap_or_default();
    let mut faults = strength::judge(&policy, typed, &names(name, login, tenant)?)?;
    let hasher = hasher(installation)?;
    for hash in history {
        if hasher.verify(typed.as_str(), Some(&hash)).await? {
            faults.push(PasswordFault::Reused);
            break;
        }
    }
    if !faults.is_empty() {
        let told: Vec<String> = faults.iter().map(told).collect();
        bail!("the password is refused: {}", told.join("; "));
    }
    hasher.hash(typed.as_str()).await
}

impl Prepared {
    /// Writes it, in the transaction that writes the person.
    pub(super) async fn give(&self, tx: &mut Tx, (keys, tenant): (&Keys, &Tenant), person: &User, now: i64) -> Result<Given> {
        if person.is_on_premises() && !matches!(self, Self::Nothing) {
            bail!("the password of {} is mastered elsewhere; it is not set here", person.login);
        }
        match self {
            Self::Nothing => Ok(Given::None),
            Self::Hash(hash) => {
                user::set_password(tx, &person.tenant_id, &person.id, hash, now).await?;
                password::remember(tx, &person.tenant_id, &person.id, hash, now).await?;
                session::end_all(tx, &person.tenant_id, &person.id).await?;
                audit(tx, person, ("password_set", &Actor::command()), None, now).await?;
                Ok(Given::Set)
            }
            Self::Invitation => {
                if !invite(tx, keys, person, now).await? {
                    bail!(
                        "{} has no mailbox elsewhere to be invited by, or one that was written over less than a day ago\n  \
                         cure: give --alternate-email, or print a link with --link",
                        person.login
                    );
                }
                audit(tx, person, ("user_invited", &Actor::command()), None, now).await?;
                Ok(Given::Invited)
            }
            Self::Link => hand_over(tx, (keys, tenant), person, now).await,
        }
    }
}

/// Makes a link behind which whoever has it sets the password of a person.
pub(super) async fn hand_over(tx: &mut Tx, (keys, tenant): (&Keys, &Tenant), person: &User, now: i64) -> Result<Given> {
    let path = link::hand_over(keys, tx, person, now).await?;
    audit(tx, person, ("user_invited", &Actor::command()), None, now).await?;
    Ok(Given::Link(format!("{}{path}", tenant.base_url)))
}

fn names(person: &str, login: &Login, tenant: &Tenant) -> Result<Names> {
    Ok(Names::new(person, login, &tenant.name, BaseUrl::parse(&tenant.base_url)?.host()))
}

/// What hashes passwords, as the configuration says.
pub(super) fn hasher(installation: &Installation) -> Result<Hasher> {
    let Passwords { memory_kib, passes, lanes, parallel } = installation.config.passwords;
    Hasher::new(HashCost { memory_kib, passes, lanes, parallel })
}

fn told(fault: &PasswordFault) -> String {
    match fault {
        PasswordFault::TooShort { min } => format!("it has fewer than {min} characters"),
        PasswordFault::TooLong { max } => format!("it has more than {max} characters"),
        PasswordFault::Characters => "it has characters outside printable ASCII".to_owned(),
        PasswordFault::Classes => "it needs three of small letters, capitals, digits and signs".to_owned(),
        PasswordFault::Common => "it is on a list of common or breached passwords".to_owned(),
        PasswordFault::Weak => "it is easy to guess".to_owned(),
        PasswordFault::Context { word } => format!("it contains {word:?}"),
        PasswordFault::Reused => "it was used before".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(input: &str) -> Result<First> {
        read(FirstPassword { password_stdin: true, invite: false, link: false }, &mut input.as_bytes())
    }

    #[test]
    fn a_password_is_the_first_line_with_its_blanks() {
        for (input, password) in [("  two words \nrest\n", "  two words "), ("x\r\n", "x"), ("no line end", "no line end")] {
            assert!(typed(input).is_ok_and(|first| matches!(first, First::Password(read) if *read == password)), "{input:?}");
        }
        assert!(typed("").is_err() && typed("\n").is_err());
    }
}
