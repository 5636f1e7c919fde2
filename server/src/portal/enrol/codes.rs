//! Recovery codes: ten, shown once. They count once the person says that they are kept; until then an older list stays.

use app::{
    contract::{Caller, Go, Refusal, enrol::CodesPage},
    policy::{RecoveryCode, Way},
};

use super::{
    PAGE as OVERVIEW,
    change::{Author, Change, settle},
    file::File,
    seal::{self, Held},
};
use crate::{
    courier::WayChange,
    crypto::recovery,
    portal::{Core, session::Signed, trouble::Decision},
    store::recovery_code,
};

const PAGE: &str = "/enrol/codes";
const FORM: &str = "codes";
/// Codes of a list.
const COUNT: usize = 10;

/// A new list. Nothing of it is kept here.
pub(super) async fn page(core: &Core, caller: &Caller, told: bool) -> Decision<CodesPage> {
    let mut signed = Signed::read_fresh(core, caller).await?;
    let file = File::of(core, &mut signed, Way::RecoveryCodes).await?;
    let codes: Vec<RecoveryCode> = (0..COUNT).map(|_| RecoveryCode::of(recovery())).collect();
    let plain: Vec<&str> = codes.iter().map(RecoveryCode::as_str).collect();
    Ok(CodesPage {
        frame: signed.frame(core, caller),
        sealed: seal::seal(core, &signed, FORM, plain)?,
        codes: codes.iter().map(RecoveryCode::grouped).collect(),
        left: u32::try_from(file.subject.recovery_codes).unwrap_or_default(),
        refusals: signed.refusals(PAGE, told),
        login: signed.user.login,
    })
}

/// Keeps the list, as keyed hashes, in place of the older one.
pub(super) async fn keep(core: &Core, caller: &Caller, sealed: &str) -> Decision<Go> {
    let mut signed = Signed::fresh(core, caller).await?;
    let file = File::of(core, &mut signed, Way::RecoveryCodes).await?;
    let held: Option<Held<Vec<String>>> = seal::open(core, &signed, FORM, sealed);
    let Some(held) = held else { return signed.refuse(PAGE, vec![Refusal::PageTooOld]).await };
    if !held.spend(&mut signed).await? {
        return Ok(Go::to(OVERVIEW));
    }
    let (tenant, user, now) = (signed.tenant.id.clone(), signed.user.id.clone(), signed.now);
    let codes = held.what.iter().filter_map(|code| RecoveryCode::parse(code));
    let hashes: Vec<Vec<u8>> = codes.map(|code| core.recovery_hash(&user, &code)).collect();
    recovery_code::replace(&mut signed.tx, &tenant, &user, &hashes, now).await?;
    let change = if file.subject.recovery_codes > 0 { WayChange::Replaced } else { WayChange::Added };
    let author = Author::here(core, caller, &signed);
    settle(core, &mut signed, &author, &file.subject, Change { way: Way::RecoveryCodes.into(), change }).await?;
    signed.done(OVERVIEW, "enrol-done-recovery-codes").await
}
