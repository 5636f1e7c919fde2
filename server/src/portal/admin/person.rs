//! One person: why they can or cannot reset, what is on file, where they are signed in, what happened.

use app::{
    contract::{
        Caller,
        admin::{AccountFacts, PersonPage},
        panel::Registered,
    },
    policy::{Area, Method, domain::readable},
};

use super::{
    admit::{Admitted, People},
    help::{pass, temporary, verify},
    invite,
    people::found,
};
use crate::{
    portal::{
        Core,
        account::{
            activity::{self, Reader},
            profile,
        },
        hindrance::Hindrance,
        people,
        session::{IDLE, Signed},
        sign_in::arrival,
        subject::Subject,
        trouble::Decision,
    },
    store::{
        event, group, session,
        user::{self, User},
    },
    when,
};

/// Events that are shown.
const MOST: i64 = 50;

/// The address of a person's page.
pub(super) fn address(id: &str) -> String {
    format!("/admin/people/{id}")
}

pub(super) async fn page(core: &Core, caller: &Caller, id: &str, told: bool) -> Decision<PersonPage> {
    let mut admitted = Admitted::<People>::read(core, caller).await?;
    let person = admitted.person(id).await?;
    let helped = admitted.reaches(&person);
    let Admitted { mut signed, .. } = admitted;
    let tenant = signed.tenant.id.clone();
    let subject = Subject::by_id(&mut signed.tx, &signed.tenant, id, signed.now).await?;
    let typed = core.typed_key(&tenant, &person.login);
    let now = (typed.as_str(), signed.now);
    let Hindrance { conditions, closed } =
        Hindrance::of(&mut signed.tx, (&signed.tenant, &person), core.directory.as_ref(), now).await?;
    let sessions = session::list(&mut signed.tx, &tenant, id, signed.now, IDLE).await?.len();
    let events = event::of_user(&mut signed.tx, &tenant, id, MOST).await?;
    let departs = user::deletion(&mut signed.tx, &tenant, id).await?.filter(|_| !person.enabled);
    let once = temporary::shown(core, caller, &signed, (id, told)).await?;
    let account = facts(&mut signed, &person).await?;
    let frame = signed.frame(core, caller);
    let check = if helped { Some(verify::check(&mut signed, (&subject, &person), frame.words.region()).await?) } else { None };
    let reads_ways = helped && frame.areas.contains(&Area::Ways);
    let pass = if reads_ways { pass::state(&mut signed, &person, frame.words.region()).await? } else { None };
    let registered = profile::registered(&subject, &signed.policy, &person);
    let held = if reads_ways { people::held(&mut signed.tx, &person).await? } else { Vec::new() };
    let writes = helped && frame.areas.contains(&Area::Accounts);
    let mails = !signed.policy.uncarried.contains(&Method::Email);
    let invitable = writes && mails && invite::wanted(&mut signed.tx, &person, signed.now).await?.is_some();
    Ok(PersonPage {
        who: found(&person),
        conditions,
        account,
        registered: if reads_ways { in_full(&subject, registered) } else { registered },
        held,
        invitable,
        departs: departs.map(|at| when::day(frame.words.region(), at)),
        closed,
        sessions,
        days: activity::days(frame.words.region(), &events, Reader::Administrator),
        helped,
        check,
        once,
        pass,
        refusals: signed.refusals(&address(id), told),
        done: signed.word(&address(id), told),
        frame,
    })
}

/// Whoever may delete what somebody registered sees where it leads: for everybody else it is masked.
fn in_full(subject: &Subject, masked: Registered) -> Registered {
    let whole = |method, masked: Option<String>| masked.and(subject.on_file(method).map(str::to_owned));
    Registered {
        email: whole(Method::Email, masked.email).map(|email| readable(&email)),
        mobile: whole(Method::MobileSms, masked.mobile),
        office: whole(Method::OfficeVoice, masked.office),
        ..masked
    }
}

/// What holds of the account.
async fn facts(signed: &mut Signed, person: &User) -> Decision<AccountFacts> {
    Ok(AccountFacts {
        standing: arrival::standing(&mut signed.tx, &signed.tenant, person, signed.now).await?,
        plan: person.plan(),
        on_premises: person.is_on_premises(),
        groups: group::of_user(&mut signed.tx, &person.tenant_id, &person.id).await?,
        never_expires: person.never_expires,
        must_change: person.must_change,
    })
}
