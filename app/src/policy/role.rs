//! Who may do what in the administration, and for whom (specification §7): one table, from which the checks, the page that explains it and
//! the tests are made.

use super::Model;

/// A directory role. Whoever holds one is an administrator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Organizations as such, and nobody in them. It stands above them: a command gives it, and no administrator reaches its holder.
    Operator,
    /// Everything in the organization.
    Global,
    /// Ways back in and passwords of everybody.
    PrivilegedAuthentication,
    /// Ways back in and passwords of those who administer little.
    Authentication,
    /// People.
    User,
    /// Callers.
    Helpdesk,
    /// Passwords of those without a role.
    Password,
    /// What happened.
    ReportsReader,
}

/// An area of the administration: what a right is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// Find people, and see why somebody can or cannot reset.
    People,
    /// Help one of them: lift what too many tries closed, end their sessions. Whom, [`may_help`] says.
    Help,
    /// See who may do what.
    Roles,
    /// See and change the policy.
    Policy,
    /// Add people, and change what is written of them.
    Accounts,
    /// Delete the ways back in that somebody registered, so that they register again.
    Ways,
    /// See and change what the organization looks like, and what its mails say.
    Brand,
    /// Read everything that happened in the organization.
    Events,
    /// Make organizations, and say where they are.
    Organizations,
}

impl Area {
    /// All.
    pub const ALL: [Self; 9] = [
        Self::Organizations,
        Self::People,
        Self::Help,
        Self::Roles,
        Self::Policy,
        Self::Accounts,
        Self::Ways,
        Self::Brand,
        Self::Events,
    ];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Help => "help",
            Self::Roles => "roles",
            Self::Policy => "policy",
            Self::Accounts => "accounts",
            Self::Ways => "ways",
            Self::Brand => "brand",
            Self::Events => "events",
            Self::Organizations => "organizations",
        }
    }
}

/// One line of the table.
struct Line {
    name: &'static str,
    areas: &'static [Area],
    /// Holders of which roles they may help, today; those without a role always, if there are any.
    helps: &'static [Role],
    /// The same in 2016, as far as the role was there.
    helped: Option<&'static [Role]>,
}

const EVERYBODY: &[Role] = &Role::ALL;
/// Everything within an organization.
const WITHIN: &[Area] =
    &[Area::People, Area::Help, Area::Roles, Area::Policy, Area::Accounts, Area::Ways, Area::Brand, Area::Events];
/// What a help desk needs.
const DESK: &[Area] = &[Area::People, Area::Help, Area::Roles];
/// The same, and what people registered.
const WAYS: &[Area] = &[Area::People, Area::Help, Area::Roles, Area::Ways];
/// The same, and what is written of people.
const ACCOUNTS: &[Area] = &[Area::People, Area::Help, Area::Roles, Area::Accounts];

/// The table.
fn line(role: Role) -> Line {
    use Role as R;
    let (name, areas, helps, helped): (_, _, &[Role], Option<&[Role]>) = match role {
        R::Operator => ("operator", &[Area::Organizations, Area::Roles][..], &[], None),
        R::Global => ("global", WITHIN, EVERYBODY, Some(EVERYBODY)),
        R::PrivilegedAuthentication => ("privileged_authentication", WAYS, EVERYBODY, None),
        R::Authentication => ("authentication", WAYS, &[R::Authentication, R::Password, R::ReportsReader], None),
        R::User => (
            "user",
            ACCOUNTS,
            &[R::User, R::Helpdesk, R::Password, R::ReportsReader],
            Some(&[R::Authentication, R::User, R::Helpdesk, R::Password, R::ReportsReader]),
        ),
        R::Helpdesk => ("helpdesk", DESK, &[R::Helpdesk, R::Password, R::ReportsReader], None),
        R::Password => ("password", DESK, &[R::Password], Some(&[R::Password])),
        R::ReportsReader => ("reports_reader", &[Area::People, Area::Roles, Area::Events][..], &[], None),
    };
    Line { name, areas, helps, helped }
}

impl Role {
    /// All that an organization has, in the order of their reach.
    pub const ALL: [Self; 7] = [
        Self::Global,
        Self::PrivilegedAuthentication,
        Self::Authentication,
        Self::User,
        Self::Helpdesk,
        Self::Password,
        Self::ReportsReader,
    ];

    /// The stable name.
    pub fn name(self) -> &'static str {
        line(self).name
    }

    /// The role of that name, of those that an organization has.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// The roles that somebody holds: names, separated by spaces; what is none is left out.
    pub fn list(names: &str) -> Vec<Self> {
        let role = |name| if name == Self::Operator.name() { Some(Self::Operator) } else { Self::parse(name) };
        names.split(' ').filter_map(role).collect()
    }

    /// Whether the role opens an area.
    pub fn opens(self, area: Area) -> bool {
        line(self).areas.contains(&area)
    }

    /// Holders of which roles this one may help.
    pub fn helps(self, model: Model) -> &'static [Self] {
        let Line { helps, helped, .. } = line(self);
        match (model, helped) {
            (Model::Entra2016, Some(then)) => then,
            _ => helps,
        }
    }
}

/// Whether somebody with these roles may help somebody with those: reset, lift, end (specification §7, "who may reset whom"). One of their
/// roles must reach all of the other's. A role that 2016 did not have keeps today's line.
pub fn may_help(model: Model, actor: &[Role], target: &[Role]) -> bool {
    actor.iter().any(|role| role.opens(Area::Help) && target.iter().all(|held| role.helps(model).contains(held)))
}

#[cfg(test)]
mod tests {
    use super::{Role as R, *};

    #[test]
    fn every_role_has_a_name_of_its_own() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.name()), Some(role));
        }
        assert_eq!(Role::list("global  pirate helpdesk"), [Role::Global, Role::Helpdesk]);
    }

    /// The specification's §7, column by column: who resets nobody in particular, Password, Reports reader, Helpdesk, Authentication, User,
    /// Privileged authentication, Global.
    #[test]
    fn s3_the_matrix_of_today_is_that_of_the_specification() {
        let targets =
            [R::Password, R::ReportsReader, R::Helpdesk, R::Authentication, R::User, R::PrivilegedAuthentication, R::Global];
        for (actor, may) in [
            (R::Password, "xx......"),
            (R::Helpdesk, "xxxx...."),
            (R::Authentication, "xxx.x..."),
            (R::User, "xxxx.x.."),
            (R::PrivilegedAuthentication, "xxxxxxxx"),
            (R::Global, "xxxxxxxx"),
            (R::ReportsReader, "........"),
        ] {
            let plain = may_help(Model::Nist, &[actor], &[]);
            let others = targets.map(|target| may_help(Model::Nist, &[actor], &[target]));
            let told: String = [plain].into_iter().chain(others).map(|may| if may { 'x' } else { '.' }).collect();
            assert_eq!(told, may, "{actor:?}");
        }
    }

    #[test]
    fn s3_in_2016_user_administrators_helped_all_but_the_highest() {
        let may = |actor, target| may_help(Model::Entra2016, &[actor], &[target]);
        assert!(may(R::User, R::Authentication) && !may_help(Model::Nist, &[R::User], &[R::Authentication]));
        assert!(!may(R::User, R::Global) && !may(R::User, R::PrivilegedAuthentication));
        assert!(may(R::Password, R::Password) && !may(R::Password, R::User) && may(R::Global, R::Global));
    }

    #[test]
    fn whoever_holds_two_roles_is_as_far_away_as_the_higher_one() {
        assert!(!may_help(Model::Nist, &[R::Helpdesk], &[R::Helpdesk, R::Global]));
        assert!(may_help(Model::Nist, &[R::ReportsReader, R::Helpdesk], &[R::Helpdesk]));
        assert!(!may_help(Model::Nist, &[], &[]) && !may_help(Model::Nist, &[R::ReportsReader], &[]));
    }

    #[test]
    fn an_operator_sees_organizations_and_nobody_in_them_and_nobody_reaches_an_operator() {
        let open: Vec<Area> = Area::ALL.into_iter().filter(|area| R::Operator.opens(*area)).collect();
        assert_eq!(open, [Area::Organizations, Area::Roles]);
        assert_eq!(Role::parse("operator"), None, "no page and no file gives it");
        assert_eq!(Role::list("operator global"), [R::Operator, R::Global]);
        for role in Role::ALL {
            assert!(!role.opens(Area::Organizations), "{role:?}");
            for model in [Model::Nist, Model::Entra2016] {
                assert!(!may_help(model, &[role], &[R::Operator]) && !may_help(model, &[R::Operator], &[role]), "{role:?}");
                assert!(!may_help(model, &[role], &[R::Operator, role]), "{role:?}");
            }
        }
    }

    #[test]
    fn every_role_sees_people_and_only_those_who_help_open_help() {
        for role in Role::ALL {
            assert!(role.opens(Area::People) && role.opens(Area::Roles), "{role:?}");
            assert_eq!(role.opens(Area::Help), role != Role::ReportsReader);
            assert_eq!(role.opens(Area::Policy), role == Role::Global, "the policy binds everybody");
            assert_eq!(role.opens(Area::Brand), role == Role::Global, "everybody sees it");
            assert_eq!(role.opens(Area::Events), [Role::Global, Role::ReportsReader].contains(&role));
            assert_eq!(role.opens(Area::Accounts), [Role::Global, Role::User].contains(&role));
            let ways = [Role::Global, Role::PrivilegedAuthentication, Role::Authentication];
            assert_eq!(role.opens(Area::Ways), ways.contains(&role), "never the help desk");
        }
    }
}
