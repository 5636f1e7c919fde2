//! Is a new password good enough? The pure rules, the lists, and what was in use before.

use anyhow::{Context, Result};
use app::{
    contract::{Refusal, recover::Demands},
    policy::{Login, Model, Names, Part, Password, PasswordFault, Policy, Rules},
};

use super::{Core, strength};
use crate::store::{tenant::Tenant, user::User};

/// Whose password it would be.
pub(super) struct Candidate {
    /// The tenant.
    pub(super) tenant: Tenant,
    /// Its policy.
    pub(super) policy: Policy,
    /// The person.
    pub(super) user: User,
    /// Hashes that may not come back.
    pub(super) past: Vec<String>,
}

/// How many former passwords may not come back on a reset, besides the present one. 0: all may, the present one as well.
pub(super) fn history(policy: &Policy) -> i64 {
    match policy.model(Part::Passwords) {
        Model::Nist => 5,
        Model::Entra2016 => i64::from(policy.history_on_reset),
    }
}

/// What a page says before anything is typed. `past`: former passwords are asked for.
pub(super) fn demands(policy: &Policy, past: bool) -> Demands {
    let Rules { min, max, classes } = Rules::of(policy);
    Demands { min, max, classes, past }
}

/// All refusals, in the order in which they are told; empty: it is good. What cannot be asked counts as no.
pub(super) async fn judge(core: &Core, candidate: &Candidate, password: &Password) -> Result<Vec<Refusal>> {
    let refusals = rules(core, candidate, password).await?;
    if !refusals.is_empty() {
        return Ok(refusals);
    }
    for hash in &candidate.past {
        if core.hasher.verify(password.as_str(), Some(hash)).await? {
            return Ok(vec![Refusal::PasswordReused]);
        }
    }
    Ok(Vec::new())
}

async fn rules(core: &Core, candidate: &Candidate, password: &Password) -> Result<Vec<Refusal>> {
    let login = Login::parse(&candidate.user.login).ok().context("a stored user id is well formed")?;
    let host =
        url::Url::parse(&candidate.tenant.base_url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    let names = Names::new(&candidate.user.display_name, &login, &candidate.tenant.name, &host);
    let (policy, password) = (candidate.policy.clone(), password.clone());
    let judged = core.hasher.seats().work(move || strength::judge(&policy, &password, &names));
    let faults = judged.await.context("judging a password")??;
    Ok(faults.into_iter().map(refusal).collect())
}

fn refusal(fault: PasswordFault) -> Refusal {
    match fault {
        PasswordFault::TooShort { min } => Refusal::PasswordTooShort { min },
        PasswordFault::TooLong { max } => Refusal::PasswordTooLong { max },
        PasswordFault::Characters => Refusal::PasswordCharacters,
        PasswordFault::Classes => Refusal::PasswordClasses,
        PasswordFault::Common => Refusal::PasswordCommon,
        PasswordFault::Weak => Refusal::PasswordWeak,
        PasswordFault::Context { word } => Refusal::PasswordContext { word },
        PasswordFault::Reused => Refusal::PasswordReused,
    }
}
