//! Who is let in: somebody with a role that opens the area, whose session proved a second factor, and who proved it within ten minutes where
//! anything is changed. A right is a type: what an area does takes an [`Admitted`] of it, so that no code can do it without having asked.

use std::marker::PhantomData;

use app::{
    contract::{Caller, Fault, Owed},
    policy::{Area, Part, may_help},
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

/// A right: a type that stands for an area.
macro_rules! right {
    ($(#[$doc:meta])* $name:ident, $area:ident) => {
        $(#[$doc])*
        pub(super) struct $name;

        impl Right for $name {
            const AREA: Area = Area::$area;
        }
    };
}

right!(
    /// To see people.
    People,
    People
);
right!(
    /// To help them.
    Help,
    Help
);
right!(
    /// To see who may do what.
    Roles,
    Roles
);
right!(
    /// To see and change the policy.
    Policies,
    Policy
);
right!(
    /// To write people.
    Accounts,
    Accounts
);
right!(
    /// To see and change what the organization looks like.
    Brands,
    Brand
);
right!(
    /// To read everything that happened.
    Events,
    Events
);
right!(
    /// To make organizations, and to say where they are.
    Operators,
    Organizations
);
right!(
    /// To delete what they registered.
    Ways,
    Ways
);

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
        own.id != person.id && may_help(self.signed.policy.model(Part::Roles), &own.held(), &person.held())
    }

    /// Why not, where it is so.
    pub(super) fn beyond(&self, person: &User) -> Option<Fault> {
        let fault = if self.signed.user.id == person.id { Fault::Oneself } else { Fault::OutOfReach };
        (!self.reaches(person)).then_some(fault)
    }

    /// Lets somebody in who changes something. Who may not leaves an event that says what they were after.
    async fn enter(signed: Signed, caller: &Caller, after: &str) -> Decision<Self> {
        if opens(&signed.user, R::AREA) {
            Self::admit(signed).await
        } else {
            denied(signed, caller, (after, Fault::Denied)).await
        }
    }

    /// Writes, for a person whom this administrator may help. Who tries more than that leaves an event.
    ///
    /// # Errors
    /// As [`Admitted::read`]; [`Fault::Denied`] if the person is out of reach, [`Fault::Owes`] if the proof is older than ten minutes.
    pub(super) async fn helping(core: &Core, caller: &Caller, id: &str) -> Decision<(Self, User)> {
        Self::reaching(Signed::fresh_for(core, caller, id).await?, caller, id).await
    }

    /// The same, for a session that was asked for in another way, with the guards of both.
    ///
    /// # Errors
    /// As [`Admitted::helping`].
    pub(super) async fn reaching(signed: Signed, caller: &Caller, id: &str) -> Decision<(Self, User)> {
        let mut admitted = Self::enter(signed, caller, id).await?;
        let person = admitted.person(id).await?;
        match admitted.beyond(&person) {
            None => Ok((admitted, person)),
            Some(fault) => denied(admitted.signed, caller, (&person.login, fault)).await,
        }
    }
}

impl Admitted<Help> {
    /// Writes what several people are to be helped with.
    ///
    /// # Errors
    /// As [`Admitted::read_fresh`].
    pub(super) async fn gathering(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::enter(Signed::fresh(core, caller).await?, caller, "bulk").await
    }
}

impl Admitted<Accounts> {
    /// Writes somebody new.
    ///
    /// # Errors
    /// As [`Admitted::read_fresh`].
    pub(super) async fn adding(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::enter(Signed::fresh(core, caller).await?, caller, "accounts").await
    }
}

impl Admitted<Brands> {
    /// Writes: nobody else changes the organization meanwhile.
    ///
    /// # Errors
    /// As [`Admitted::read_fresh`].
    pub(super) async fn dressing(core: &Core, caller: &Caller) -> Decision<Self> {
        let mut admitted = Self::enter(Signed::fresh(core, caller).await?, caller, "brand").await?;
        settings::guard(&mut admitted.signed.tx, &admitted.signed.tenant.id).await?;
        Ok(admitted)
    }

    /// The same, for what is counted on the address range.
    ///
    /// # Errors
    /// As [`Admitted::read_fresh`].
    pub(super) async fn sending(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::enter(Signed::sending(core, caller).await?, caller, "brand").await
    }
}

impl Admitted<Operators> {
    /// Writes organizations.
    ///
    /// # Errors
    /// As [`Admitted::read_fresh`].
    pub(super) async fn governing(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::enter(Signed::fresh(core, caller).await?, caller, "organizations").await
    }

    /// The same, for what is counted on the address range.
    ///
    /// # Errors
    /// As [`Admitted::read_fresh`].
    pub(super) async fn inviting(core: &Core, caller: &Caller) -> Decision<Self> {
        Self::enter(Signed::sending(core, caller).await?, caller, "organizations").await
    }
}

impl Admitted<Policies> {
    /// Writes: nobody else changes the policy meanwhile.
    ///
    /// # Errors
    /// As [`Admitted::read_fresh`].
    pub(super) async fn writing(core: &Core, caller: &Caller) -> Decision<Self> {
        let mut admitted = Self::enter(Signed::fresh(core, caller).await?, caller, "policy").await?;
        settings::guard(&mut admitted.signed.tx, &admitted.signed.tenant.id).await?;
        Ok(admitted)
    }
}

fn opens(user: &User, area: Area) -> bool {
    user.areas().contains(&area)
}

async fn denied<T>(mut signed: Signed, caller: &Caller, (whom, fault): (&str, Fault)) -> Decision<T> {
    signed.record_out_of_reach(caller, whom).await?;
    signed.tx.commit().await?;
    Err(fault.into())
}
