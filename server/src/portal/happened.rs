//! Finding what happened, for the page and for the command.

use anyhow::Result;
use app::{contract::admin::events::Topic, policy::fold_typed};

use crate::store::{
    Tx,
    event::{self, Named, Wanted},
    user,
};

/// Events of a tenant, newest first: of whoever did something or to whom it was done (`who`, as typed; empty: everybody), about a topic,
/// before a moment and a name.
pub(crate) async fn find(
    tx: &mut Tx,
    tenant: &str,
    (who, topic): (&str, Option<Topic>),
    before: (i64, &str),
    limit: i64,
) -> Result<Vec<Named>> {
    let login = fold_typed(who).trim().to_owned();
    let person = if login.is_empty() { None } else { user::by_login(tx, tenant, &login).await? };
    let who = person.as_ref().map(|person| person.id.as_str());
    event::list(tx, tenant, Wanted { who, login: &login, kinds: topic.map_or("", kinds), singles: true, before }, limit).await
}

/// The kinds of events that belong to a topic, with blanks between.
fn kinds(topic: Topic) -> &'static str {
    match topic {
        Topic::SignIn => "sign_in second_factor session_ended several_helped password_change",
        Topic::Reset => "reset password_set",
        Topic::Registration => "registration registration_removed several_helped review",
        Topic::Help => {
            "several_helped admin_reset caller_code_sent caller_verified user_unblocked pass_made pass_removed registration_removed administration"
        }
        Topic::People => {
            "several_helped user_added user_changed user_invited user_restored user_deleted deletion_planned group_changed people_import people_exported"
        }
        Topic::Settings => {
            "policy_changed brand_changed password_policy_changed app_added app_changed app_removed tenant_added tenant_changed \
             tenant_exported tenant_imported events_pruned"
        }
    }
}
