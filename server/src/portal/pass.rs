//! The temporary access pass (specification §17.6): typed in place of a password, it lets somebody register again who lost everything, and
//! nothing else. A session that it opens ends with the registration.

use anyhow::Result;
use app::policy::{Policy, RecoveryCode};

use super::Core;
use crate::{
    crypto::{self, Purpose},
    store::{
        Tx,
        pass::{self, Pass},
    },
};

pub(super) use crate::store::pass::FACTOR;

/// Makes one, and gives it: it is shown once, and nowhere else.
///
/// # Errors
/// If the database does not answer.
pub(super) async fn make(core: &Core, tx: &mut Tx, policy: &Policy, (tenant, user): (&str, &str), now: i64) -> Result<String> {
    let code = RecoveryCode::of(crypto::recovery());
    let made = Pass {
        code_hash: hash(core, tenant, user, &code),
        expires_at: now + i64::from(policy.pass_minutes) * 60,
        once: policy.pass_once,
        used_at: None,
    };
    pass::put(tx, tenant, user, &made).await?;
    Ok(code.grouped())
}

/// Whether what was typed is the pass of this person; it is spent with the answer. Gives the end of its life.
///
/// # Errors
/// If the database does not answer.
pub(super) async fn serves(core: &Core, tx: &mut Tx, (tenant, user): (&str, &str), typed: &str, now: i64) -> Result<Option<i64>> {
    let Some(code) = RecoveryCode::parse(typed) else { return Ok(None) };
    let Some(live) = pass::live(tx, tenant, user, now).await? else { return Ok(None) };
    let right = core.keys.verify(Purpose::Pass, &[tenant.as_bytes(), user.as_bytes(), code.as_str().as_bytes()], &live.code_hash);
    Ok(if right && pass::spend(tx, tenant, user, now).await? { Some(live.expires_at) } else { None })
}

fn hash(core: &Core, tenant: &str, user: &str, code: &RecoveryCode) -> Vec<u8> {
    core.keys.hash(Purpose::Pass, &[tenant.as_bytes(), user.as_bytes(), code.as_str().as_bytes()]).to_vec()
}
