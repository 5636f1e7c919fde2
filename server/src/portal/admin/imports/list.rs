//! Lists to take away, a part at a time. Each part asks again who wants it.

use app::contract::{Caller, admin::imports::Part};

use super::{find, page};
use crate::{
    portal::{
        Core,
        admin::admit::{Accounts, Admitted},
        people::{REMARKS, export},
        trouble::Decision,
    },
    store::{import, user},
};

/// Lines of a part.
const LINES: usize = 500;

/// What was refused, as it was written, with the reasons in a last column.
pub(super) async fn refused(core: &Core, caller: &Caller, id: &str, after: Option<&str>) -> Decision<Part> {
    let mut admitted = Admitted::<Accounts>::read(core, caller).await?;
    let file = find(&mut admitted, id).await?;
    let mut signed = admitted.signed;
    let behind = after.and_then(|line| line.parse().ok()).unwrap_or_default();
    let rows = import::refused(&mut signed.tx, &signed.tenant.id, id, behind, LINES as i64).await?;
    let mut text = if after.is_none() { format!("{},{REMARKS}\n", file.header) } else { String::new() };
    for row in &rows {
        let faults = page::faults(row)?.into_iter().map(|told| match told.column {
            Some(column) => format!("{column}: {}", told.message),
            None => told.message,
        });
        let faults = faults.collect::<Vec<_>>().join("; ");
        text.push_str(row.cells.trim_end_matches('\n'));
        text.push(',');
        text.push_str(&export::line([faults.as_str()]));
    }
    Ok(Part { text, next: rows.last().filter(|_| rows.len() == LINES).map(|row| row.line.to_string()) })
}

/// Everybody. It is on record who took it.
pub(super) async fn everybody(core: &Core, caller: &Caller, after: Option<&str>) -> Decision<Part> {
    let mut admitted = match after {
        None => Admitted::<Accounts>::adding(core, caller).await?,
        Some(_) => Admitted::<Accounts>::read(core, caller).await?,
    };
    let signed = &mut admitted.signed;
    let people = user::page(&mut signed.tx, &signed.tenant.id, after.unwrap_or_default(), LINES as i64).await?;
    let mut text = if after.is_none() { export::header() } else { String::new() };
    text.push_str(&export::people(&mut signed.tx, &people, after.unwrap_or_default()).await?);
    if after.is_none() {
        signed.record(caller, "people_exported", "succeeded", None).await?;
        admitted.signed.tx.commit().await?;
    }
    Ok(Part { text, next: people.last().filter(|_| people.len() == LINES).map(|person| person.login.clone()) })
}
