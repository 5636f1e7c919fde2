//! Applications of the access panel. Each change is an event with both values.

use crate::{
    crypto::id,
    portal::{
        Core,
        admin::{
            admit::{Admitted, Policies},
            picture,
        },
        application::{MOST, address, key},
        brand::directory_name,
        image::Element,
        trouble::Decision,
    },
    store::{
        application::{self, Application},
        brand, event,
    },
};
use app::{
    contract::{
        Caller, Fault, Go, Refusal,
        admin::{
            imports::Incoming,
            organization::{App, ApplicationPage, ApplicationsPage},
        },
    },
    policy::Typed,
};

/// The desk's first page.
const DESK: &str = "/admin/apps";

fn page(id: &str) -> String {
    format!("{DESK}/{id}")
}

pub(super) async fn all(core: &Core, caller: &Caller, told: bool) -> Decision<ApplicationsPage> {
    let Admitted { mut signed, .. } = Admitted::<Policies>::read(core, caller).await?;
    let apps = application::list(&mut signed.tx, &signed.tenant.id).await?;
    Ok(ApplicationsPage {
        apps: apps.iter().map(shown).collect(),
        typed: signed.all_kept(DESK, told).map(Typed::new).unwrap_or_default(),
        refusals: signed.refusals(DESK, told),
        done: signed.word(DESK, told),
        frame: signed.frame(core, caller),
    })
}

pub(super) async fn one(core: &Core, caller: &Caller, id: &str, told: bool) -> Decision<ApplicationPage> {
    let mut admitted = Admitted::<Policies>::read(core, caller).await?;
    let app = find(&mut admitted, id).await?;
    let (signed, page) = (admitted.signed, page(id));
    let as_it_is = || Typed::new([("name", app.name.clone()), ("address", app.address.clone())]);
    Ok(ApplicationPage {
        app: shown(&app),
        typed: signed.all_kept(&page, told).map_or_else(as_it_is, Typed::new),
        refusals: signed.refusals(&page, told),
        done: signed.word(&page, told),
        frame: signed.frame(core, caller),
    })
}

fn shown(app: &Application) -> App {
    App {
        id: app.id.clone(),
        name: app.name.clone(),
        address: app.address.clone(),
        icon: app.icon.as_ref().map(|name| format!("/brand/{name}")),
    }
}

async fn find(admitted: &mut Admitted<Policies>, id: &str) -> Decision<Application> {
    let signed = &mut admitted.signed;
    let apps = application::list(&mut signed.tx, &signed.tenant.id).await?;
    apps.into_iter().find(|app| app.id == id).ok_or_else(|| Fault::NotFound.into())
}

pub(super) async fn add(core: &Core, caller: &Caller, name: &str, at: &str) -> Decision<Go> {
    let mut admitted = Admitted::<Policies>::writing(core, caller).await?;
    let there = application::list(&mut admitted.signed.tx, &admitted.signed.tenant.id).await?;
    let full = there.len() >= MOST;
    let (name, at) = match read(name, at) {
        Ok(read) if !full => read,
        Ok(_) => return refuse(admitted, DESK, vec![Refusal::AppsFull { most: MOST as u32 }], (name, at)).await,
        Err(wrong) => return refuse(admitted, DESK, wrong, (name, at)).await,
    };
    let free = |key: &String| there.iter().all(|app| app.id != *key);
    let app = Application { id: key(&name).filter(free).unwrap_or_else(id), name, address: at, icon: None };
    save(admitted, caller, (None, Some(&app)), (&page(&app.id), "apps-done")).await
}

pub(super) async fn change(core: &Core, caller: &Caller, id: &str, (name, at): (&str, &str)) -> Decision<Go> {
    let mut admitted = Admitted::<Policies>::writing(core, caller).await?;
    let before = find(&mut admitted, id).await?;
    let page = page(id);
    let (name, at) = match read(name, at) {
        Ok(read) => read,
        Err(wrong) => return refuse(admitted, &page, wrong, (name, at)).await,
    };
    let after = Application { name, address: at, ..before.clone() };
    save(admitted, caller, (Some(&before), Some(&after)), (&page, "apps-done")).await
}

pub(super) async fn icon(core: &Core, caller: &Caller, id: &str, file: &mut dyn Incoming) -> Decision<Go> {
    // Who brings it is asked before the file is read, and the organization is held only after.
    drop(Admitted::<Policies>::writing(core, caller).await?);
    let image = picture::take(core, file, Element::Icon).await?;
    let mut admitted = Admitted::<Policies>::writing(core, caller).await?;
    let before = find(&mut admitted, id).await?;
    let page = page(id);
    let image = match image {
        Ok(image) => image,
        Err(bad) => return admitted.signed.refuse(&page, vec![bad]).await,
    };
    brand::put(&mut admitted.signed.tx, &admitted.signed.tenant.id, &image.name, &image.file).await?;
    let after = Application { icon: Some(image.name), ..before.clone() };
    save(admitted, caller, (Some(&before), Some(&after)), (&page, "apps-done")).await
}

pub(super) async fn remove(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let mut admitted = Admitted::<Policies>::writing(core, caller).await?;
    let before = find(&mut admitted, id).await?;
    save(admitted, caller, (Some(&before), None), (DESK, "apps-removed")).await
}

fn read(name: &str, at: &str) -> Result<(String, String), Vec<Refusal>> {
    match (directory_name(name), address(at)) {
        (Some(name), Ok(at)) => Ok((name, at)),
        (name, at) => {
            let wrong = [name.is_none().then_some(Refusal::OrganizationName), at.is_err().then_some(Refusal::AppAddress)];
            Err(wrong.into_iter().flatten().collect())
        }
    }
}

async fn refuse(admitted: Admitted<Policies>, page: &str, wrong: Vec<Refusal>, (name, at): (&str, &str)) -> Decision<Go> {
    admitted.signed.refuse_keeping(page, wrong, &[("name", name), ("address", at)]).await
}

pub(super) async fn save(
    mut admitted: Admitted<Policies>,
    caller: &Caller,
    (before, after): (Option<&Application>, Option<&Application>),
    (page, word): (&str, &str),
) -> Decision<Go> {
    let signed = &mut admitted.signed;
    let tenant = signed.tenant.id.clone();
    let kind = match (before, after) {
        (None, _) => "app_added",
        (Some(_), Some(_)) => "app_changed",
        (Some(_), None) => "app_removed",
    };
    match (before, after) {
        (_, Some(after)) => application::put(&mut signed.tx, &tenant, after, signed.now).await?,
        (Some(before), None) => {
            application::delete(&mut signed.tx, &tenant, &before.id).await?;
        }
        (None, None) => {}
    }
    if before != after {
        signed.record(caller, kind, "succeeded", Some(&event::pair(before, after)?)).await?;
    }
    admitted.signed.done(page, word).await
}
