//! A file is taken, a piece in each transaction: nobody waits for an upload.

use app::contract::{Caller, Fault, Go, Refusal, admin::imports::Incoming};

use super::{DESK, address};
use crate::{
    crypto,
    portal::{
        Core,
        admin::admit::{Accounts, Admitted},
        trouble::Decision,
    },
    store::import,
};

/// Bytes of a stored piece.
const PIECE: usize = 256 * 1024;

pub(super) async fn bring(core: &Core, caller: &Caller, file: &mut dyn Incoming) -> Decision<Go> {
    let mut admitted = Admitted::<Accounts>::adding(core, caller).await?;
    let signed = &mut admitted.signed;
    // One at a time: the next would judge people as they are before this one is written.
    if import::is_busy(&mut signed.tx, &signed.tenant.id).await? {
        return admitted.signed.refuse(DESK, vec![Refusal::ImportBusy]).await;
    }
    let (tenant, id) = (signed.tenant.id.clone(), crypto::ordered_id());
    // What they brought before and did not want written makes room: a file may be large.
    import::give_way(&mut signed.tx, &tenant, &signed.user.id).await?;
    import::begin(&mut signed.tx, &tenant, &id, (&signed.user.id, &signed.user.login), signed.now).await?;
    signed.record(caller, "people_import", "started", None).await?;
    admitted.signed.tx.commit().await?;

    let size = match store(core, &tenant, &id, file).await {
        Ok(size) => size,
        Err(trouble) => {
            let mut tx = core.db.write().await?;
            import::delete(&mut tx, &tenant, &id).await?;
            tx.commit().await?;
            return Err(trouble);
        }
    };
    let mut tx = core.db.write().await?;
    import::arrived(&mut tx, &tenant, &id, size).await?;
    tx.commit().await?;
    Ok(Go::to(address(&id)))
}

/// Keeps the file; gives its size.
async fn store(core: &Core, tenant: &str, id: &str, file: &mut dyn Incoming) -> Decision<i64> {
    let (mut piece, mut place, mut size) = (Vec::with_capacity(PIECE), 0, 0);
    loop {
        let came = file.next().await?;
        let last = came.is_none();
        piece.extend(came.unwrap_or_default());
        if piece.len() >= PIECE || last && !piece.is_empty() {
            let mut tx = core.db.write().await?;
            import::put(&mut tx, tenant, id, place, &piece).await?;
            tx.commit().await?;
            size += i64::try_from(piece.len()).map_err(|_| Fault::Malformed)?;
            place += 1;
            piece.clear();
        }
        if last {
            return Ok(size);
        }
    }
}
