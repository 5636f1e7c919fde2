//! Every form the portal accepts, field by field. A post with another field, a repeated or a missing one is refused (422) before it is
//! read any further; a server function without an entry here does not exist (a test compares the two).

/// One form: where it goes and what it holds.
#[derive(Debug)]
pub struct Form {
    /// The path it is posted to.
    pub path: &'static str,
    /// Fields that must be there, exactly once.
    pub required: &'static [&'static str],
    /// Fields that may be there, at most once.
    pub optional: &'static [&'static str],
    /// Those of the optional fields that may be there several times: boxes to tick. Their values have no spaces, and arrive as one text.
    pub several: &'static [&'static str],
}

/// All of them.
pub const FORMS: &[Form] = &[
    form("/do/recover/identify", &["login", "puzzle", "solution"], &[]),
    form("/do/recover/choose", &["puzzle", "solution"], &["method"]),
    form("/do/recover/send", &["puzzle", "solution"], &["destination"]),
    form("/do/recover/prove", &["code"], &[]),
    form("/do/recover/answer", &["answer1"], &["answer2", "answer3", "answer4", "answer5"]),
    form("/do/recover/press", &[], &[]),
    form("/do/recover/renew", &["password", "confirm"], &[]),
    form("/do/recover/extend", &[], &[]),
    form("/do/recover/cancel", &[], &[]),
    form("/do/recover/contact", &["puzzle", "solution"], &[]),
    form("/do/recover/passkey", &["ceremony", "credential"], &[]),
    form("/do/account/sign-in", &["login", "password"], &["puzzle", "solution", "next"]),
    form("/do/account/passkey", &["ceremony", "credential"], &["next"]),
    form("/do/account/second", &["code"], &["puzzle", "solution"]),
    form("/do/account/second-passkey", &["ceremony", "credential"], &[]),
    form("/do/account/sign-out", &[], &[]),
    form("/do/account/change", &["current", "password", "confirm"], &["end_others"]),
    form("/do/enrol/passkey", &["ceremony", "credential", "name"], &[]),
    form("/do/account/language", &["language"], &[]),
    form("/do/account/end", &["session"], &[]),
    form("/do/account/end-others", &[], &[]),
    form("/do/account/end-pass", &[], &[]),
    form("/do/enrol/phone", &["country", "destination", "puzzle", "solution"], &["method"]),
    form("/do/enrol/email", &["email", "puzzle", "solution"], &[]),
    form("/do/enrol/again", &["method", "puzzle", "solution"], &[]),
    form("/do/enrol/prove", &["method", "code"], &[]),
    form(
        "/do/enrol/questions",
        &["question1", "answer1", "question2", "answer2", "question3", "answer3"],
        &["question4", "answer4", "question5", "answer5"],
    ),
    form("/do/enrol/app", &["sealed", "name", "code"], &[]),
    form("/do/enrol/codes", &["sealed"], &[]),
    form("/do/enrol/delete", &["way"], &["id"]),
    form("/do/enrol/second-factor", &["on"], &[]),
    form("/do/enrol/finish", &[], &[]),
    form("/do/enrol/confirm", &[], &[]),
    form("/do/enrol/skip", &[], &[]),
    form("/do/admin/lift", &["user"], &[]),
    form("/do/admin/end-sessions", &["user"], &[]),
    ticked(
        "/do/admin/people/bulk",
        &["act"],
        &["people", "also", "into", "q", "role", "group", "plan", "source", "enabled", "state"],
        &["people", "also"],
    ),
    form("/do/admin/people/bulk/pause", &["bulk", "paused"], &[]),
    form("/do/admin/people/bulk/show", &["bulk"], &[]),
    form("/do/admin/verify", &["user", "method"], &[]),
    form("/do/admin/verified", &["user", "code"], &[]),
    form("/do/admin/reset-link", &["user"], &[]),
    form("/do/admin/temporary", &["user"], &["password"]),
    form("/do/admin/pass", &["user"], &[]),
    form("/do/admin/pass/remove", &["user"], &[]),
    form("/do/admin/policy/reset", &["enabled", "restricted", "group", "plans"], &["sure"]),
    ticked("/do/admin/policy/methods", &["gates", "countries", "second_factor_at_sign_in"], &["methods", "sure"], &["methods"]),
    ticked(
        "/do/admin/policy/questions",
        &["questions_register", "questions_reset", "questions_custom"],
        &["questions_predefined", "sure"],
        &["questions_predefined"],
    ),
    form("/do/admin/policy/registration", &["require_registration", "reconfirm_days"], &["sure"]),
    form("/do/admin/policy/contact", &["customized", "contact"], &["sure"]),
    form("/do/admin/policy/notices", &["notify_users", "notify_admins"], &["sure"]),
    form("/do/admin/policy/help", &["help_desk", "verify_callers", "passes", "pass_minutes", "pass_once"], &["sure"]),
    form("/do/admin/policy/passwords", &["banned_words", "history_on_reset"], &["sure"]),
    form(
        "/do/admin/policy/limits",
        &["limits_wrong_an_hour", "limits_wrong_a_day", "limits_closed_hours", "limits_messages_an_hour"],
        &["sure"],
    ),
    form(
        "/do/admin/policy/profile",
        &["profile", "custom_answers", "custom_passwords", "custom_expiry", "custom_roles", "code_minutes", "flow_minutes"],
        &["sure"],
    ),
    form("/do/admin/policy/take-back", &["change"], &["sure"]),
    ticked(
        "/do/admin/accounts/add",
        &["login", "display_name", "mail", "alternate_email", "mobile", "office", "groups", "language", "plan", "invite"],
        &["roles"],
        &["roles"],
    ),
    ticked(
        "/do/admin/accounts/change",
        &["user", "display_name", "mail", "alternate_email", "groups", "language", "plan", "enabled", "never_expires"],
        &["mobile", "office", "roles"],
        &["roles"],
    ),
    form("/do/admin/accounts/forget", &["user"], &[]),
    form("/do/admin/accounts/forget-one", &["user", "way"], &["id"]),
    form("/do/admin/accounts/invite", &["user"], &[]),
    form("/do/admin/accounts/delete", &["user"], &[]),
    form("/do/admin/accounts/restore", &["user"], &[]),
    form("/do/admin/brand/save", &["language", "colour", "background", "text", "act"], &[]),
    form("/do/admin/brand/remove", &["language", "element"], &[]),
    ticked("/do/admin/brand/organization", &["name", "first"], &["languages"], &["languages"]),
    form("/do/admin/brand/take-back", &["change"], &[]),
    form("/do/admin/brand/try-mail", &["mail", "language"], &[]),
    form("/do/admin/groups/add", &["name"], &[]),
    form("/do/admin/groups/put", &["group", "login"], &[]),
    form("/do/admin/groups/take", &["group", "user"], &[]),
    form("/do/admin/groups/nest", &["group", "inner"], &[]),
    form("/do/admin/groups/unnest", &["group", "inner"], &[]),
    form("/do/admin/groups/delete", &["group"], &[]),
    form("/do/admin/apps/add", &["name", "address"], &[]),
    form("/do/admin/apps/change", &["app", "name", "address"], &[]),
    form("/do/admin/apps/remove", &["app"], &[]),
    form("/do/admin/domains/validity", &["domain", "rule", "validity", "notify"], &[]),
    form("/do/admin/organizations/add", &["key", "name", "address", "login", "email"], &[]),
    form("/do/admin/organizations/host", &["organization", "host"], &[]),
    form("/do/admin/organizations/unhost", &["organization", "host"], &[]),
    form("/do/admin/organizations/domain", &["organization", "domain"], &[]),
    form("/do/admin/organizations/undomain", &["organization", "domain"], &[]),
    form("/do/admin/organizations/invite", &["organization"], &[]),
    form("/do/admin/events/take-back", &["event"], &[]),
    form("/do/admin/import/write", &["import", "invites"], &[]),
    form("/do/admin/import/pause", &["import", "paused"], &[]),
    form("/do/admin/import/drop", &["import"], &[]),
];

/// What becomes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// [`super::Imports::bring`].
    People,
    /// [`super::BrandDesk::picture`].
    Picture,
    /// [`super::Organization::icon`].
    Icon,
}

/// A form that brings a file (multipart): its fields in this order, then the file.
#[derive(Debug)]
pub struct Upload {
    /// The path it is posted to.
    pub path: &'static str,
    /// Who takes it.
    pub takes: Takes,
    /// Fields before the file.
    pub fields: &'static [&'static str],
    /// The largest request, in bytes.
    pub longest: u64,
}

/// The field of the file.
pub const FILE: &str = "file";

/// All of them. The layer in front of the pages reads them itself: they have no server function.
pub const UPLOADS: &[Upload] = &[
    Upload { path: "/do/admin/import", takes: Takes::People, fields: &[], longest: 256 * 1024 * 1024 },
    Upload { path: "/do/admin/brand/picture", takes: Takes::Picture, fields: &["language", "element"], longest: 1024 * 1024 },
    Upload { path: "/do/admin/apps/icon", takes: Takes::Icon, fields: &["app"], longest: 1024 * 1024 },
];

const fn form(path: &'static str, required: &'static [&'static str], optional: &'static [&'static str]) -> Form {
    Form { path, required, optional, several: &[] }
}

const fn ticked(
    path: &'static str,
    required: &'static [&'static str],
    optional: &'static [&'static str],
    several: &'static [&'static str],
) -> Form {
    Form { path, required, optional, several }
}
