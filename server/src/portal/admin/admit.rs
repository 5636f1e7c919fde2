//! Who is let in: somebody with a role that opens the area, whose session proved a second factor, and who proved it within ten minutes where
//! anything is changed. A right is a type: what an area does takes an [`Admitted`] of it, so that no code can do it without having asked.

use std::marker::PhantomData;

use app::{
    contract::{Caller, Fault, Owed},
    policy::{Area, may_help},
};

use crate::{
    portal::{
        Core,
        session::Signed,
        settings,
        sign_in::arrival::{SECOND_FACTORS, has_second_factor},
        trouble::Decision,
    },
    store::{
        tenant::{self, Tenant},
        user::{self, User},
    },
};

/// The right to an area.
pub(super) trait Right {
    /// Which.
    const AREA: Area;
}

/// To see people.
pub(super) struct People;

/// To help them.
pub(super) struct Help;

/// To see who may do what.
pub(super) struct Roles;

/// To see and change the policy.
pub(super) struct Policies;

impl Right for Policies {
    const AREA: Area = Area::Policy;
}

/// To write people.
pub(super) struct Accounts;

impl Right for Accounts {
    const AREA: Area = Area::Accounts;
}

/// To delete what they registered.
pub(super) struct Ways;

impl Right for Ways {
    const AREA: Area = Area::Ways;
}

impl Right for People {
    const AREA: Area = Area::People;
}

impl Right for Help {
    const AREA: Area = Area::Help;
}

impl Right for Roles {
    const AREA: Area = Area::Roles;
}

/// An administrator who may.
pub(super) struct Admitted<R> {
    /// Their session, and the transaction.
    pub signed: Signed,
    right: PhantomData<R>,
}

impl<R: Right> Admitted<R> {
    /// Reads for a page.
    ///
    /// # Errors
    /// [`Fault::Denied`] without a role that opens the area, [`Fault::Owes`] if the second factor comes first.
    pub(super) async fn read(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::admit(Signed::read(core, caller).await?).await
    }

    /// Reads for a page with a form that needs a fresh proof.
    ///
    /// # Errors
    /// As [`Admitted::read`]; [`Fault::Owes`] too if the proof is older than ten minutes.
    pub(super) async fn read_fresh(core: &Core, caller: &Caller) -> Decision<Self> {
        let admitted = Self::read(core, caller).await?;
        Ok(Self { signed: admitted.signed.freshly()?, right: PhantomData })
    }

    async fn admit(mut signed: Signed) -> Decision<Self> {
        if !opens(&signed.user, R::AREA) {
            return Err(Fault::Denied.into());
        }
        let proved = signed.session.factors.split(' ').any(|factor| SECOND_FACTORS.contains(&factor));
        if !proved {
            let has_one = has_second_factor(&mut signed.tx, &signed.user).await?;
            let owed = if has_one { Owed::FreshProof } else { Owed::Registration };
            return Err(Fault::Owes(owed).into());
        }
        Ok(Self { signed, right: PhantomData })
    }

    /// A person of the administrator's own organization.
    ///
    /// # Errors
    /// [`Fault::NotFound`] for anybody else.
    pub(super) async fn person(&mut self, id: &str) -> Decision<User> {
        let found = user::by_id(&mut self.signed.tx, &self.signed.tenant.id, id).await?;
        found.ok_or_else(|| Fault::NotFound.into())
    }

    /// The organization as it is stored: the one to edit.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(super) async fn stored(&mut self) -> Decision<Tenant> {
        let found = tenant::get(&mut self.signed.tx, &self.signed.tenant.id).await?;
        found.ok_or_else(|| Fault::NotFound.into())
    }

    /// Whether this administrator may help that person. Nobody helps themselves: that is what the other pages are for.
    pub(super) fn reaches(&self, person: &User) -> bool {
        let own = &self.signed.user;
        own.id != person.id && may_help(self.signed.policy.profile, &own.held(), &person.held())
    }
}

impl<R: Right> Admitted<R> {
    /// Writes, for a person whom this administrator may help. Who tries more than that leaves an event.
    ///
    /// # Errors
    /// As [`Admitted::read`]; [`Fault::Denied`] if the person is out of reach, [`Fault::Owes`] if the proof is older than ten minutes.
    pub(super) async fn helping(core: &Core, caller: &Caller, id: &str) -> Decision<(Self, User)> {
        Self::reaching(Signed::fresh(core, caller).await?, caller, id).await
    }

    /// The same, for a session that was asked for in another way.
    ///
    /// # Errors
    /// As [`Admitted::helping`].
    pub(super) async fn reaching(signed: Signed, caller: &Caller, id: &str) -> Decision<(Self, User)> {
        if !opens(&signed.user, R::AREA) {
            return denied(signed, caller, id).await;
        }
        let mut admitted = Self::admit(signed).await?;
        let person = admitted.person(id).await?;
        if !admitted.reaches(&person) {
            return denied(admitted.signed, caller, &person.login).await;
        }
        Ok((admitted, person))
    }
}

impl Admitted<Accounts> {
    /// Writes somebody new. Who may not leaves an event.
    ///
    /// # Errors
    /// As [`Admitted::read_fresh`].
    pub(super) async fn adding(core: &Core, caller: &Caller) -> Decision<Self> {
        let signed = Signed::fresh(core, caller).await?;
        if !opens(&signed.user, Area::Accounts) {
            return denied(signed, caller, "accounts").await;
        }
        Self::admit(signed).await
    }
}

impl Admitted<Policies> {
    /// Writes: nobody else changes the policy meanwhile. Who may not leaves an event.
    ///
    /// # Errors
    /// As [`Admitted::read_fresh`].
    pub(super) async fn writing(core: &Core, caller: &Caller) -> Decision<Self> {
        let signed = Signed::fresh(core, caller).await?;
        if !opens(&signed.user, Area::Policy) {
            return denied(signed, caller, "policy").await;
        }
        let mut admitted = Self::admit(signed).await?;
        settings::guard(&mut admitted.signed.tx, &admitted.signed.tenant.id).await?;
        Ok(admitted)
    }
}

fn opens(user: &User, area: Area) -> bool {
    user.areas().contains(&area)
}

async fn denied<T>(mut signed: Signed, caller: &Caller, whom: &str) -> Decision<T> {
    signed.record(caller, "administration", "failed", Some(whom)).await?;
    signed.tx.commit().await?;
    Err(Fault::Denied.into())
}
