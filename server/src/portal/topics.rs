//! Which kinds of events belong to what is looked for.

use app::contract::admin::events::Topic;

/// Their names, with blanks between.
pub(crate) fn kinds(topic: Topic) -> &'static str {
    match topic {
        Topic::SignIn => "sign_in second_factor session_ended password_change",
        Topic::Reset => "reset password_set",
        Topic::Registration => "registration registration_removed review",
        Topic::Help => {
            "admin_reset caller_code_sent caller_verified user_unblocked pass_made pass_removed registration_removed administration"
        }
        Topic::People => {
            "user_added user_changed user_invited user_restored user_deleted deletion_planned group_changed people_import people_exported"
        }
        Topic::Settings => {
            "policy_changed brand_changed password_policy_changed app_added app_changed app_removed tenant_added tenant_changed \
             tenant_exported tenant_imported events_pruned"
        }
    }
}
