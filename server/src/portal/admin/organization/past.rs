//! What was changed about applications and validity, and the way back.

use app::contract::{Caller, Fault, Go};

use crate::{
    portal::{
        Core,
        admin::admit::{Admitted, Policies},
        application::MOST,
        sign_in::expiry,
        trouble::Decision,
    },
    store::{
        Tx,
        application::{self, Application},
        event::{self, Event},
        password_policy::{self, PasswordPolicy},
    },
};

/// Where it is taken back.
const EVENTS: &str = "/admin/events";
/// Kinds of events about applications.
const APPS: [&str; 3] = ["app_added", "app_changed", "app_removed"];

/// How applications and rules of domains are now: what a change is held against before it can be taken back.
pub(in crate::portal::admin) struct Stored {
    apps: Vec<Application>,
    rules: Vec<PasswordPolicy>,
}

impl Stored {
    /// As it is stored.
    pub(in crate::portal::admin) async fn read(tx: &mut Tx, tenant: &str) -> anyhow::Result<Self> {
        let (apps, rules) = (application::list(tx, tenant).await?, password_policy::list(tx, tenant).await?);
        Ok(Self { apps, rules })
    }

    /// Whether what an event changed is still as that left it.
    pub(in crate::portal::admin) fn is_as_left(&self, event: &Event) -> bool {
        self.way_back(event).is_some()
    }

    fn way_back(&self, event: &Event) -> Option<Back> {
        let detail = event.detail.as_deref();
        if event.kind == expiry::CHANGED {
            let (before, after): (Option<PasswordPolicy>, _) = event::read_pair(detail);
            let domain = before.as_ref().or(after.as_ref())?.domain.clone();
            let now = self.rules.iter().find(|rule| rule.domain == domain);
            return (now == after.as_ref()).then_some(Back::Rule { domain, before, after });
        }
        if APPS.contains(&event.kind.as_str()) {
            let (before, after): (Option<Application>, Option<Application>) = event::read_pair(detail);
            let id = &before.as_ref().or(after.as_ref())?.id;
            let now = self.apps.iter().find(|app| app.id == *id);
            // One that was removed comes back only where there is room.
            let fits = before.is_none() || after.is_some() || self.apps.len() < MOST;
            return (fits && now == after.as_ref()).then_some(Back::App { before, after });
        }
        None
    }
}

/// What is put back, and what is there now.
enum Back {
    App { before: Option<Application>, after: Option<Application> },
    Rule { domain: String, before: Option<PasswordPolicy>, after: Option<PasswordPolicy> },
}

/// Takes a change back; one that was changed again since is left, and the list does not offer it any more.
pub(super) async fn take_back(core: &Core, caller: &Caller, id: &str) -> Decision<Go> {
    let mut admitted = Admitted::<Policies>::writing(core, caller).await?;
    let signed = &mut admitted.signed;
    let tenant = signed.tenant.id.clone();
    let change = event::by_id(&mut signed.tx, &tenant, id).await?.ok_or(Fault::NotFound)?;
    let Some(back) = Stored::read(&mut signed.tx, &tenant).await?.way_back(&change.event) else {
        return Ok(Go::to(EVENTS));
    };
    match back {
        Back::App { before, after } => {
            super::apps::save(admitted, caller, (after.as_ref(), before.as_ref()), (EVENTS, "events-taken-back")).await
        }
        Back::Rule { domain, before, after } => {
            let rules = (after.as_ref(), before.as_ref());
            super::domains::save(admitted, caller, (&domain, rules), (EVENTS, "events-taken-back")).await
        }
    }
}
