//! Where the portal is, and how long passwords of each domain are valid.

use app::{
    contract::{
        Caller, Fault, Go, Refusal,
        admin::organization::{Domain, DomainPage, DomainsPage, Validity, ValidityForm},
    },
    policy::{Policy, Typed},
};

use crate::{
    portal::{
        Core,
        admin::admit::{Admitted, Policies},
        sign_in::expiry::{self, NOTICE, VALIDITY},
        trouble::Decision,
    },
    store::{
        event,
        password_policy::{self, PasswordPolicy},
        tenant,
    },
};

/// The desk's first page.
const DESK: &str = "/admin/domains";

pub(super) async fn all(core: &Core, caller: &Caller, told: bool) -> Decision<DomainsPage> {
    let Admitted { mut signed, .. } = Admitted::<Policies>::read(core, caller).await?;
    let id = signed.tenant.id.clone();
    let rules = password_policy::list(&mut signed.tx, &id).await?;
    let domains = expiry::domains(&mut signed.tx, &id).await?;
    let hosts = tenant::hosts(&mut signed.tx).await?.into_iter().filter(|(_, owner)| owner.as_ref() == Some(&id));
    Ok(DomainsPage {
        hosts: hosts.map(|(host, _)| host).collect(),
        domains: domains.into_iter().map(|name| shown(&signed.policy, name, &rules)).collect(),
        base_url: signed.tenant.base_url.clone(),
        done: signed.word(DESK, told),
        frame: signed.frame(core, caller),
        tenant: id,
    })
}

fn shown(policy: &Policy, name: String, rules: &[PasswordPolicy]) -> Domain {
    let rule = rules.iter().find(|rule| rule.domain == name);
    let validity = match expiry::holds(policy, rule) {
        Some((validity, notify)) => Validity::Days { validity, notify },
        None => Validity::Ever,
    };
    Domain { name, validity, own: rule.is_some() }
}

fn page(domain: &str) -> String {
    format!("{DESK}/{domain}")
}

pub(super) async fn one(core: &Core, caller: &Caller, domain: &str, told: bool) -> Decision<DomainPage> {
    let mut admitted = Admitted::<Policies>::read(core, caller).await?;
    let rule = find(&mut admitted, domain).await?;
    let (signed, page) = (admitted.signed, page(domain));
    Ok(DomainPage {
        domain: domain.to_owned(),
        typed: signed.all_kept(&page, told).map_or_else(|| as_it_is(rule.as_ref()), Typed::new),
        refusals: signed.refusals(&page, told),
        frame: signed.frame(core, caller),
    })
}

/// The rule of a domain of this organization, if it has one.
async fn find(admitted: &mut Admitted<Policies>, domain: &str) -> Decision<Option<PasswordPolicy>> {
    let signed = &mut admitted.signed;
    if !expiry::domains(&mut signed.tx, &signed.tenant.id).await?.iter().any(|own| own == domain) {
        return Err(Fault::NotFound.into());
    }
    let rules = password_policy::list(&mut signed.tx, &signed.tenant.id).await?;
    Ok(rules.into_iter().find(|rule| rule.domain == domain))
}

fn as_it_is(rule: Option<&PasswordPolicy>) -> Typed {
    let (which, validity, notify) = match rule {
        None => ("profile", None, None),
        Some(PasswordPolicy { validity_days: None, .. }) => ("never", None, None),
        Some(rule) => ("days", rule.validity_days, Some(rule.notify_days)),
    };
    let days = |days: Option<i64>| days.map(|days| days.to_string()).unwrap_or_default();
    Typed::new([("rule", which.to_owned()), ("validity", days(validity)), ("notify", days(notify))])
}

pub(super) async fn set(core: &Core, caller: &Caller, form: &ValidityForm) -> Decision<Go> {
    let mut admitted = Admitted::<Policies>::writing(core, caller).await?;
    let before = find(&mut admitted, &form.domain).await?;
    let after = match read(form)? {
        Ok(after) => after,
        Err(wrong) => {
            let kept = [("rule", form.rule.as_str()), ("validity", &form.validity), ("notify", &form.notify)];
            return admitted.signed.refuse_keeping(&page(&form.domain), wrong, &kept).await;
        }
    };
    save(admitted, caller, (&form.domain, (before.as_ref(), after.as_ref())), (DESK, "domains-done")).await
}

/// Writes the rule of a domain, which was another before.
pub(super) async fn save(
    mut admitted: Admitted<Policies>,
    caller: &Caller,
    (domain, (before, after)): (&str, (Option<&PasswordPolicy>, Option<&PasswordPolicy>)),
    (page, word): (&str, &str),
) -> Decision<Go> {
    let signed = &mut admitted.signed;
    expiry::set_rule(&mut signed.tx, &signed.tenant.id, domain, after).await?;
    if before != after {
        signed.record(caller, expiry::CHANGED, "succeeded", Some(&event::pair(before, after)?)).await?;
    }
    admitted.signed.done(page, word).await
}

/// The rule that is meant; `None`: the profile's.
fn read(form: &ValidityForm) -> Decision<Result<Option<PasswordPolicy>, Vec<Refusal>>> {
    let rule = |validity_days, notify_days| PasswordPolicy { domain: form.domain.clone(), validity_days, notify_days };
    let days = |typed: &str| typed.trim().parse::<i64>().unwrap_or_default();
    match form.rule.as_str() {
        "profile" => Ok(Ok(None)),
        "never" => Ok(Ok(Some(rule(None, *NOTICE.start())))),
        "days" => {
            let (validity, notify) = (days(&form.validity), days(&form.notify));
            let wrong = [
                (!VALIDITY.contains(&validity)).then_some(Refusal::ValidityRange),
                (!NOTICE.contains(&notify)).then_some(Refusal::NoticeRange),
            ];
            let wrong: Vec<Refusal> = wrong.into_iter().flatten().collect();
            Ok(if wrong.is_empty() { Ok(Some(rule(Some(validity), notify))) } else { Err(wrong) })
        }
        _ => Err(Fault::Malformed.into()),
    }
}
