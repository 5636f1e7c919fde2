//! The desk of files of people. They are worked through elsewhere ([`crate::portal::imports`]); here they are brought, steered and read.

mod bring;
mod list;
mod page;

use app::{
    contract::{
        Caller, Fault, Go, Imports,
        admin::imports::{ImportPage, ImportsPage, Incoming, Part},
    },
    policy::Role,
};
use async_trait::async_trait;

use super::{
    admit::{Accounts, Admitted},
    into_fault,
};
use crate::{
    portal::{Core, trouble::Decision},
    store::{
        import::{self, Import},
        user::User,
    },
};

/// The desk's first page.
const DESK: &str = "/admin/people/import";

#[async_trait]
impl Imports for Core {
    async fn imports(&self, caller: &Caller, told: bool) -> Result<ImportsPage, Fault> {
        page::desk(self, caller, told).await.map_err(into_fault(caller, "admin imports"))
    }

    async fn import(&self, caller: &Caller, id: String) -> Result<ImportPage, Fault> {
        page::one(self, caller, &id).await.map_err(into_fault(caller, "admin import"))
    }

    async fn bring(&self, caller: &Caller, file: &mut dyn Incoming) -> Result<Go, Fault> {
        bring::bring(self, caller, file).await.map_err(into_fault(caller, "admin import bring"))
    }

    async fn write(&self, caller: &Caller, id: String, invites: bool) -> Result<Go, Fault> {
        write(self, caller, &id, invites).await.map_err(into_fault(caller, "admin import write"))
    }

    async fn pause(&self, caller: &Caller, id: String, paused: bool) -> Result<Go, Fault> {
        pause(self, caller, &id, paused).await.map_err(into_fault(caller, "admin import pause"))
    }

    async fn drop_import(&self, caller: &Caller, id: String) -> Result<Go, Fault> {
        forget(self, caller, &id).await.map_err(into_fault(caller, "admin import drop"))
    }

    async fn refused_rows(&self, caller: &Caller, id: String, after: Option<String>) -> Result<Part, Fault> {
        list::refused(self, caller, &id, after.as_deref()).await.map_err(into_fault(caller, "admin import refused"))
    }

    async fn everybody(&self, caller: &Caller, after: Option<String>) -> Result<Part, Fault> {
        list::everybody(self, caller, after.as_deref()).await.map_err(into_fault(caller, "admin export"))
    }
}

fn address(id: &str) -> String {
    format!("{DESK}/{id}")
}

async fn find(admitted: &mut Admitted<Accounts>, id: &str) -> Decision<Import> {
    let signed = &mut admitted.signed;
    let found = import::get(&mut signed.tx, &signed.tenant.id, id).await?;
    found.ok_or_else(|| Fault::NotFound.into())
}

/// Whether somebody may stop it and drop it: whoever brought it, and the highest role, should they be gone.
fn steers(user: &User, import: &Import) -> bool {
    import.user_id == user.id || user.held().contains(&Role::Global)
}

/// One to stop or to drop.
async fn stoppable(admitted: &mut Admitted<Accounts>, id: &str) -> Decision<()> {
    let import = find(admitted, id).await?;
    if steers(&admitted.signed.user, &import) { Ok(()) } else { Err(Fault::Denied.into()) }
}

/// Who lets it be written answers for it: the rows are held against what they may at that moment, as they were when it was checked.
async fn write(core: &Core, caller: &Caller, id: &str, invites: bool) -> Decision<Go> {
    let mut admitted = Admitted::<Accounts>::adding(core, caller).await?;
    let import = find(&mut admitted, id).await?;
    let mut signed = admitted.signed;
    if import.user_id != signed.user.id {
        return Err(Fault::Denied.into());
    }
    if import::write(&mut signed.tx, &signed.tenant.id, id, invites).await? {
        signed.record(caller, "people_import", "succeeded", Some(&format!("{} {}", import.created, import.changed))).await?;
    }
    signed.tx.commit().await?;
    Ok(Go::to(address(id)))
}

async fn pause(core: &Core, caller: &Caller, id: &str, paused: bool) -> Decision<Go> {
    let mut admitted = Admitted::<Accounts>::adding(core, caller).await?;
    stoppable(&mut admitted, id).await?;
    let mut signed = admitted.signed;
    import::pause(&mut signed.tx, &signed.tenant.id, id, paused).await?;
    signed.tx.commit().await?;
    Ok(Go::to(address(id)))
}

async fn forget(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let mut admitted = Admitted::<Accounts>::adding(core, caller).await?;
    stoppable(&mut admitted, id).await?;
    let mut signed = admitted.signed;
    import::delete(&mut signed.tx, &signed.tenant.id, id).await?;
    signed.record(caller, "people_import", "cancelled", None).await?;
    signed.done(DESK, "import-dropped").await
}
