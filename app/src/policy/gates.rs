//! Which gates a person passes, and in which order, until a new password may be chosen.
//!
//! One rule for everything that asks: the wizard's next step, eligibility, the count at registration, and the warnings before a policy is
//! saved. A person is *registered* when at least one order of gates leads to *done*.

use super::{Family, Method, Policy};

/// What the rule needs to know of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Holds any role but that of a plain user (specification §8.5).
    pub admin: bool,
    /// Every proof with usable data on file, whether or not the tenant enabled its method.
    pub proofs: Vec<Proof>,
    /// Methods that this person's sign-in itself asks for.
    pub sign_in_factors: Vec<Method>,
}

/// A method a person could use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Which.
    pub method: Method,
    /// The number in its dialled form, for phones: a text and a call to one number prove the same thing.
    pub number: Option<String>,
}

impl Proof {
    /// A method without a number.
    pub fn new(method: Method) -> Self {
        Self { method, number: None }
    }

    /// A text or a call to that number.
    pub fn by_phone(method: Method, number: impl Into<String>) -> Self {
        Self { method, number: Some(number.into()) }
    }
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// One of these gates, in the order in which they are offered. Never empty; each of them leads on to [`Next::Enough`].
    Choose(Vec<Method>),
    /// All gates are passed.
    Enough,
    /// No order of gates leads from here to a new password.
    Stuck,
}

/// What comes after the methods passed so far, under the policy as it is now: a gate that the policy no longer accepts does not count.
pub fn next(policy: &Policy, person: &Person, passed: &[Method]) -> Next {
    let stand = standing(policy, person, passed);
    if suffices(policy, person, &stand) {
        return Next::Enough;
    }
    let mut choice = Vec::new();
    for order in orders(policy, person) {
        if let (true, Some(&method)) = (order.starts_with(&stand), order.get(stand.len()))
            && !choice.contains(&method)
        {
            choice.push(method);
        }
    }
    if choice.is_empty() { Next::Stuck } else { Next::Choose(choice) }
}

/// Every order of gates by which this person reaches *done*, none longer than needed. Empty: they are not registered.
pub fn orders(policy: &Policy, person: &Person) -> Vec<Vec<Method>> {
    let methods = usable(policy, person);
    let mut orders = Vec::new();
    for &first in methods.iter().filter(|&&method| may_follow(policy, person, &[], method)) {
        if suffices(policy, person, &[first]) {
            orders.push(vec![first]);
            continue;
        }
        for &second in methods.iter().filter(|&&method| may_follow(policy, person, &[first], method)) {
            orders.push(vec![first, second]);
        }
    }
    orders
}

/// Those of the passed methods that count under the policy as it is now.
pub fn standing(policy: &Policy, person: &Person, passed: &[Method]) -> Vec<Method> {
    let usable = usable(policy, person);
    let mut stand = Vec::new();
    for &method in passed {
        if usable.contains(&method) && may_follow(policy, person, &stand, method) {
            stand.push(method);
        }
    }
    stand
}

/// How many gates this attempt has in all, given what was passed so far: 1 or 2.
pub fn count(policy: &Policy, person: &Person, passed: &[Method]) -> u8 {
    let stand = standing(policy, person, passed);
    match stand.first() {
        Some(&first) if !suffices(policy, person, &[first]) => 2,
        _ => required(policy, person),
    }
}

/// How far somebody came with registering: the gates that they could pass, and how many it takes.
pub fn progress(policy: &Policy, person: &Person) -> (u8, u8) {
    let shortest = orders(policy, person).iter().map(Vec::len).min();
    if let Some(gates) = shortest.and_then(|gates| u8::try_from(gates).ok()) {
        return (gates, gates);
    }
    // One that may come first but is not enough alone is one of two.
    let first = usable(policy, person).into_iter().any(|method| may_follow(policy, person, &[], method));
    if first { (1, 2) } else { (0, required(policy, person)) }
}

/// The methods that the neutral wizard offers first to everybody: what the tenant enabled, without the questions.
pub fn first_offer(policy: &Policy) -> Vec<Method> {
    policy.methods.iter().copied().filter(|&method| method != Method::Questions).collect()
}

/// Gates asked for: P5; administrators always pass two.
fn required(policy: &Policy, person: &Person) -> u8 {
    if person.admin { 2 } else { policy.gates.clamp(1, 2) }
}

/// Whether these gates, which stand, are enough. A method that the sign-in itself asks for is never the only gate: who stole that one
/// factor would otherwise hold the password too. Nor is a recovery code, which lies in a drawer.
fn suffices(policy: &Policy, person: &Person, stand: &[Method]) -> bool {
    match *stand {
        [] => false,
        [only] => required(policy, person) == 1 && only != Method::RecoveryCode && !is_sign_in_factor(person, only),
        _ => true,
    }
}

/// The methods this person may use at all, in the tenant's order. Administrators use any mail, phone, authenticator or passkey, whatever
/// the tenant enabled, and never questions or recovery codes (specification §8.5).
fn usable(policy: &Policy, person: &Person) -> Vec<Method> {
    let others = Method::ALL.into_iter().filter(|method| person.admin && !policy.methods.contains(method));
    let others = others.filter(|method| !policy.uncarried.contains(method));
    let mut usable = Vec::new();
    for method in policy.methods.iter().copied().chain(others) {
        let fits = !(person.admin && matches!(method, Method::Questions | Method::RecoveryCode));
        if fits && !usable.contains(&method) && person.proofs.iter().any(|proof| proof.method == method) {
            usable.push(method);
        }
    }
    usable
}

/// Whether a usable method may be the next gate after these.
fn may_follow(policy: &Policy, person: &Person, stand: &[Method], method: Method) -> bool {
    if stand.is_empty() {
        // Everybody sees the same first page in the neutral wizard, so an administrator too begins with what the tenant offers there.
        return !policy.is_neutral() || first_offer(policy).contains(&method);
    }
    !stand.iter().any(|&used| proves_the_same(person, used, method))
}

/// Whether two methods prove the same thing: possession of one mailbox, of one phone. Two different numbers are two things for a user (the
/// mobile phone and the office); for an administrator *phone* is one thing.
fn proves_the_same(person: &Person, one: Method, other: Method) -> bool {
    if one.family() != other.family() {
        return false;
    }
    if one.family() != Family::Phone || person.admin {
        return true;
    }
    number(person, one) == number(person, other)
}

fn is_sign_in_factor(person: &Person, method: Method) -> bool {
    person.sign_in_factors.iter().any(|&factor| proves_the_same(person, factor, method))
}

fn number(person: &Person, method: Method) -> Option<&str> {
    person.proofs.iter().find(|proof| proof.method == method)?.number.as_deref()
}

#[cfg(test)]
mod tests;
