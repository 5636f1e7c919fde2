//! Whose session it is, and how far it came. A session is found by a hash that covers the host's tenant.

use anyhow::Result;
use app::contract::{Caller, Fault, Frame, Owed, Place, Reader, ReaderAccount, Secret};
use app::policy::Policy;

use super::{Core, bounded, place, throttle::Scope, trouble::Decision};
use crate::{
    crypto::Purpose,
    store::{
        Tx, event,
        event::{Actor, Event},
        guard, session,
        session::Session,
        tenant::Tenant,
        user,
        user::User,
    },
};

/// A session ends after so long without use, and after so long in all; one that is half way in lives much shorter.
pub(super) const IDLE: i64 = 8 * 3600;
pub(super) const LIFE: i64 = 24 * 3600;
pub(super) const HALFWAY: i64 = 10 * 60;
/// Use is noted at most this often.
const SEEN: i64 = 300;
/// Seconds for which a proof is fresh: what changes the ways back in asks for one.
const FRESH: i64 = 600;
/// Bytes kept of whom a try out of reach was for.
const LONGEST_WHOM: usize = 128;

/// A person with a live session, inside one transaction.
pub(super) struct Signed {
    /// The transaction.
    pub tx: Tx,
    /// When.
    pub now: i64,
    /// The tenant, with the policy as it is at this moment.
    pub tenant: Tenant,
    /// The policy, or the default where none was saved.
    pub policy: Policy,
    /// The person, as they are at this moment.
    pub user: User,
    /// The session.
    pub session: Session,
}

impl Signed {
    /// Reads for a page. The session came all the way.
    ///
    /// # Errors
    /// [`Fault::Expired`] without a live session, [`Fault::Owes`] if something comes first.
    pub(super) async fn read(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::find(core, caller, core.db.read().await?).await?.all_the_way().noted(core).await
    }

    /// The same for somebody who may still have to register a second factor.
    ///
    /// # Errors
    /// As [`Signed::read`].
    pub(super) async fn read_enrolling(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::find(core, caller, core.db.read().await?).await?.at(&[session::OPEN, session::REGISTRATION]).noted(core).await
    }

    /// Reads for a page with a form that needs a fresh proof: better asked for before it is filled in than after.
    ///
    /// # Errors
    /// As [`Signed::fresh`].
    pub(super) async fn read_fresh(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::read_enrolling(core, caller).await?.freshly()
    }

    /// Reads for a page of somebody who may still have to choose a new password.
    ///
    /// # Errors
    /// As [`Signed::read`].
    pub(super) async fn read_changing(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::find(core, caller, core.db.read().await?).await?.at(&[session::OPEN, session::NEW_PASSWORD]).noted(core).await
    }

    /// Reads for the page of the second factor.
    ///
    /// # Errors
    /// [`Fault::Expired`] if no sign-in waits for one.
    pub(super) async fn read_waiting(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::find(core, caller, core.db.read().await?).await?.waiting()
    }

    /// Writes: holds the guard of the account.
    ///
    /// # Errors
    /// As [`Signed::read`].
    pub(super) async fn write(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::guarded(core, caller).await?.all_the_way().0
    }

    /// Writes, for somebody whose proof is fresh. This is the one way to what changes a person's ways back in.
    ///
    /// # Errors
    /// As [`Signed::read`]; [`Owed::FreshProof`] if the last proof is too old.
    pub(super) async fn fresh(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::guarded(core, caller).await?.at(&[session::OPEN, session::REGISTRATION]).0?.freshly()
    }

    /// The same, for somebody who changes another person: holds the guards of both, so that nobody writes that person meanwhile.
    ///
    /// # Errors
    /// As [`Signed::fresh`].
    pub(super) async fn fresh_for(core: &Core, caller: &Caller, other: &str) -> Decision<Self> {
        let found = Self::find(core, caller, core.db.write().await?).await?;
        Self::guard(core, found, Some(other)).await?.at(&[session::OPEN, session::REGISTRATION]).0?.freshly()
    }

    /// The same, for what is counted on the caller's address range: its guard comes first, as in the wizard, so that two transactions never
    /// wait for each other.
    ///
    /// # Errors
    /// As [`Signed::fresh`].
    pub(super) async fn sending(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::counted(core, caller, None).await?.at(&[session::OPEN, session::REGISTRATION]).0?.freshly()
    }

    /// Both: counted, and about another person.
    ///
    /// # Errors
    /// As [`Signed::fresh`].
    pub(super) async fn sending_for(core: &Core, caller: &Caller, other: &str) -> Decision<Self> {
        Self::counted(core, caller, Some(other)).await?.at(&[session::OPEN, session::REGISTRATION]).0?.freshly()
    }

    /// The same, for the answer to something that was sent to this session: it was asked for with a fresh proof and lives for minutes, so
    /// that none is asked for again between the two.
    ///
    /// # Errors
    /// As [`Signed::read`].
    pub(super) async fn answering(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::counted(core, caller, None).await?.at(&[session::OPEN, session::REGISTRATION]).0
    }

    /// Both: the answer to something that was sent, about another person.
    ///
    /// # Errors
    /// As [`Signed::read`].
    pub(super) async fn answering_for(core: &Core, caller: &Caller, other: &str) -> Decision<Self> {
        Self::counted(core, caller, Some(other)).await?.at(&[session::OPEN, session::REGISTRATION]).0
    }

    /// Writes, for somebody who may still have to choose a new password. The present one is counted on the caller's address range too.
    ///
    /// # Errors
    /// As [`Signed::read`].
    pub(super) async fn changing(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::counted(core, caller, None).await?.at(&[session::OPEN, session::NEW_PASSWORD]).0
    }

    /// Writes, for somebody who may still have to register a second factor; the proof need not be fresh.
    ///
    /// # Errors
    /// As [`Signed::read`].
    pub(super) async fn enrolling(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::guarded(core, caller).await?.at(&[session::OPEN, session::REGISTRATION]).0
    }

    /// Writes, for the form of the second factor, which is counted on the caller's address range too.
    ///
    /// # Errors
    /// As [`Signed::read_waiting`].
    pub(super) async fn waiting_write(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::counted(core, caller, None).await?.waiting()
    }

    /// Whatever stage it is at: for signing out.
    ///
    /// # Errors
    /// [`Fault::Expired`] without a live session.
    pub(super) async fn any(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::find(core, caller, core.db.write().await?).await
    }

    /// A session by its id, in the transaction of somebody who holds no cookie: the gateway that tells of a pressed key.
    ///
    /// # Errors
    /// [`Fault::Expired`] if it is over.
    pub(super) async fn of_session(core: &Core, mut tx: Tx, (tenant, user, id): (&str, &str, &str)) -> Decision<Self> {
        guard::take(&mut tx, tenant, &[Scope::account(tenant, user, "other").guard()]).await?;
        let session = session::by_id(&mut tx, tenant, user, id, core.clock.now(), IDLE).await?.ok_or(Fault::Expired)?;
        let parts = read(core, &mut tx, tenant, &session.id_hash).await?.ok_or(Fault::Expired)?;
        parts.with(tx).at(&[session::OPEN, session::REGISTRATION]).0
    }

    async fn counted(core: &Core, caller: &Caller, other: Option<&str>) -> Decision<Self> {
        let mut tx = core.db.write().await?;
        guard::take(&mut tx, "-", &[&format!("a:{}", core.network(caller.address))]).await?;
        Self::guard(core, Self::find(core, caller, tx).await?, other).await
    }

    async fn guarded(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::guard(core, Self::find(core, caller, core.db.write().await?).await?, None).await
    }

    /// `other` is another person's id, as it was sent.
    async fn guard(core: &Core, mut found: Self, other: Option<&str>) -> Decision<Self> {
        let tenant = found.tenant.id.as_str();
        let other = match other {
            Some(id) => user::by_id(&mut found.tx, tenant, id).await?,
            None => None,
        };
        let ids = [Some(found.user.id.as_str()), other.as_ref().map(|other| other.id.as_str())];
        let accounts: Vec<Scope> = ids.into_iter().flatten().map(|id| Scope::account(tenant, id, "other")).collect();
        guard::take(&mut found.tx, tenant, &accounts.iter().map(Scope::guard).collect::<Vec<_>>()).await?;
        // What was read before the guard may have changed while it was waited for.
        let Self { mut tx, tenant, session, .. } = found;
        let hash = session.id_hash;
        read(core, &mut tx, &tenant.id, &hash).await?.map(|parts| parts.with(tx)).ok_or_else(|| Fault::Expired.into())
    }

    async fn find(core: &Core, caller: &Caller, mut tx: Tx) -> Decision<Self> {
        let cookie = caller.session.as_ref().ok_or(Fault::Expired)?;
        let hash = core.session_hash(caller, cookie);
        let tenant = match &caller.place {
            Place::Tenant(tenant) => tenant.as_str().to_owned(),
            // The hash covers the place: a cookie of a tenant's own host names nothing here.
            Place::Shared => session::tenant_of(&mut tx, &hash).await?.ok_or(Fault::Expired)?,
        };
        read(core, &mut tx, &tenant, &hash).await?.map(|parts| parts.with(tx)).ok_or_else(|| Fault::Expired.into())
    }

    fn all_the_way(self) -> Stood {
        self.at(&[session::OPEN])
    }

    /// The session, if it stands at one of these stages; else what comes first.
    fn at(self, stages: &[&str]) -> Stood {
        if stages.contains(&self.session.stage.as_str()) {
            return Stood(Ok(self));
        }
        let owed = match self.session.stage.as_str() {
            session::SECOND_FACTOR => Owed::SecondFactor,
            session::NEW_PASSWORD => Owed::NewPassword,
            session::REGISTRATION => Owed::Registration,
            _ => return Stood(Err(Fault::Expired.into())),
        };
        Stood(Err(Fault::Owes(owed).into()))
    }

    fn waiting(self) -> Decision<Self> {
        if self.session.stage == session::SECOND_FACTOR { Ok(self) } else { Err(Fault::Expired.into()) }
    }

    /// Whoever proved within ten minutes who they are.
    pub(super) fn freshly(self) -> Decision<Self> {
        if self.now - self.session.proved_at < FRESH { Ok(self) } else { Err(Fault::Owes(Owed::FreshProof).into()) }
    }

    /// The frame of a page, in the person's language.
    pub(super) fn frame(&self, core: &Core, caller: &Caller) -> Frame {
        let frame = core.frame_of(caller, &self.tenant, self.user.language.as_deref(), &caller.request);
        let account = Some(ReaderAccount { elsewhere: self.user.is_on_premises(), plan: self.user.plan() });
        let reader = Some(Reader { login: self.user.login.clone(), account });
        Frame { areas: self.user.areas(), reader, ..frame }
    }

    /// This person, as the one who does something to somebody else.
    pub(super) fn actor(&self, caller: &Caller) -> Actor {
        if caller.unattended {
            return Actor::several_of(&self.user.id, &self.user.login);
        }
        Actor {
            id: Some(self.user.id.clone()),
            login: Some(self.user.login.clone()),
            address: caller.address.to_string(),
            agent: caller.agent.clone(),
        }
    }

    /// Records something that the person did.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn record(&mut self, caller: &Caller, kind: &str, result: &str, detail: Option<&str>) -> Result<()> {
        self.record_from((&caller.address.to_string(), &caller.agent), kind, result, detail).await
    }

    /// The same, for somebody whose request is not at hand: from the place and browser of their session, for example.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn record_from(
        &mut self,
        (address, agent): (&str, &str),
        kind: &str,
        result: &str,
        detail: Option<&str>,
    ) -> Result<()> {
        let event = Event {
            at: self.now,
            kind: kind.into(),
            login: self.user.login.clone(),
            user_id: Some(self.user.id.clone()),
            role: self.user.roles.clone(),
            result: Some(result.into()),
            detail: detail.map(str::to_owned),
            address: address.to_owned(),
            agent: agent.to_owned(),
            ..Event::default()
        };
        if self.user.roles.is_empty() {
            return bounded::record(&mut self.tx, &self.tenant.id, (&self.user.id, bounded::OF_A_PERSON), event).await;
        }
        event::record(&mut self.tx, &self.tenant.id, &event).await
    }

    /// Records that the person tried what their roles do not reach; `whom` is as it was sent.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn record_out_of_reach(&mut self, caller: &Caller, whom: &str) -> Result<()> {
        let event = Event {
            at: self.now,
            kind: "administration".into(),
            login: self.user.login.clone(),
            user_id: Some(self.user.id.clone()),
            role: self.user.roles.clone(),
            result: Some("failed".into()),
            detail: Some(whom.get(..whom.floor_char_boundary(LONGEST_WHOM)).unwrap_or_default().to_owned()),
            address: caller.address.to_string(),
            agent: caller.agent.clone(),
            ..Event::default()
        };
        bounded::record(&mut self.tx, &self.tenant.id, (&self.user.id, bounded::OUT_OF_REACH), event).await
    }
}

/// A session at the right stage, or what comes first.
struct Stood(Decision<Signed>);

impl Stood {
    /// Notes that the session is used, now and then: it ends after some hours without.
    async fn noted(self, core: &Core) -> Decision<Signed> {
        let signed = self.0?;
        if signed.now - signed.session.seen_at < SEEN {
            return Ok(signed);
        }
        let Signed { tx, tenant, session, .. } = signed;
        drop(tx);
        let mut tx = core.db.write().await?;
        session::touch(&mut tx, &tenant.id, &session.id_hash, core.clock.now()).await?;
        tx.commit().await?;
        let mut tx = core.db.read().await?;
        read(core, &mut tx, &tenant.id, &session.id_hash).await?.map(|parts| parts.with(tx)).ok_or_else(|| Fault::Expired.into())
    }
}

struct SignedParts {
    now: i64,
    tenant: Tenant,
    user: User,
    session: Session,
}

impl SignedParts {
    fn with(self, tx: Tx) -> Signed {
        let Self { now, tenant, user, session } = self;
        Signed { tx, now, policy: tenant.policy.clone().unwrap_or_default(), tenant, user, session }
    }
}

async fn read(core: &Core, tx: &mut Tx, tenant: &str, hash: &[u8]) -> Result<Option<SignedParts>> {
    let now = core.clock.now();
    let Some(session) = session::find(tx, tenant, hash, now, IDLE).await? else { return Ok(None) };
    let Some(user) = user::by_id(tx, tenant, &session.user_id).await?.filter(|user| user.enabled) else { return Ok(None) };
    let tenant = core.tenant_now(tx, tenant).await?;
    Ok(Some(SignedParts { now, tenant, user, session }))
}

impl Core {
    /// The keyed hash that names a session.
    pub(super) fn session_hash(&self, caller: &Caller, cookie: &Secret) -> Vec<u8> {
        self.keys.hash(Purpose::Session, &[place(caller).as_bytes(), cookie.expose().as_bytes()]).to_vec()
    }
}
