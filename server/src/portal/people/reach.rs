//! Whom an administrator may write in bulk: the same people as one by one. A file must not reach further than a form.

use app::policy::{Area, Model, Role, may_help};

use super::{
    change::{Cell, Change, Field},
    fault::{CellFault, Fault},
};
use crate::store::user::User;

/// What an administrator may.
#[derive(Clone, Debug)]
pub(crate) struct Reach {
    /// Who they are.
    pub(crate) user_id: String,
    /// Roles that they hold.
    pub(crate) roles: Vec<Role>,
    /// What decides whom a role may help.
    pub(crate) model: Model,
}

impl Reach {
    /// What they may not of a change; `known` is whom it is about, if they are there.
    pub(crate) fn faults(&self, known: Option<&User>, change: &Change) -> Vec<CellFault> {
        let mut faults = Vec::new();
        let writes = self.roles.iter().any(|role| role.opens(Area::Accounts));
        let far = |person: &User| person.id == self.user_id || !may_help(self.model, &self.roles, &person.held());
        if !writes || known.is_some_and(far) {
            faults.push(Fault::OutOfReach.of(Field::Login));
        }
        if change.roles != Cell::Leave && !self.roles.contains(&Role::Global) {
            faults.push(Fault::RolesDenied.of(Field::Roles));
        }
        faults
    }
}
