//! Whom the search box finds. Where a person stands with registration is no column: it follows from the policy and from all that is on file,
//! so it is judged person by person, and a page looks through a part of them at most.

use app::{
    contract::admin::{Search, Sought, Total},
    policy::{Part, Standing, may_help},
};

use crate::{
    portal::{
        everybody::{self, Rule},
        session::Signed,
        sign_in::arrival,
        trouble::Decision,
    },
    store::user::{self, User, Wanted},
};

/// People shown at once.
const MOST: usize = 50;
/// People read at once where everybody is looked through.
const MANY: i64 = 500;
/// How often that is done for one page.
const TIMES: usize = 4;
/// People read for one page where something else narrows the search down.
const FEW: i64 = 100;

/// Counted at most.
const COUNTED: i64 = 1_000;

/// People, in order, and where to go on, if there may be more of them.
#[derive(Default)]
pub(super) struct Hits {
    /// The people.
    pub people: Vec<User>,
    /// The user id after which others may follow.
    pub next: Option<String>,
    /// How many there are in all, where there are more and they were counted.
    pub total: Option<Total>,
}

/// Those who were asked for.
pub(super) async fn find(signed: &mut Signed, asked: &Search) -> Decision<Hits> {
    match Standing::parse(&asked.state) {
        None => plainly(signed, asked).await,
        Some(state) if asked.is_narrow() => among_few(signed, asked, state).await,
        Some(state) => among_all(signed, asked, state).await,
    }
}

/// The same for whoever wants all of them: what is on file is never read person by person.
pub(super) async fn all(signed: &mut Signed, asked: &Search) -> Decision<Hits> {
    match Standing::parse(&asked.state) {
        None => plainly(signed, asked).await,
        Some(state) => among_all(signed, asked, state).await,
    }
}

async fn read(signed: &mut Signed, asked: &Search, after: &str, limit: i64) -> Decision<Vec<User>> {
    Ok(user::search(&mut signed.tx, &signed.tenant.id, &wanted(asked, after, limit)).await?)
}

/// What the store is asked for. Where people stand follows from what is read in the order of user ids.
fn wanted<'a>(asked: &'a Search, after: &'a str, limit: i64) -> Wanted<'a> {
    let by_name = asked.sort == "name" && asked.state.is_empty();
    Wanted { text: asked.text.as_deref().unwrap_or_default(), filters: asked.filters(), after, by_name, limit }
}

async fn plainly(signed: &mut Signed, asked: &Search) -> Decision<Hits> {
    let mut rest = read(signed, asked, &asked.after, MOST as i64 + 1).await?;
    let more = rest.len() > MOST;
    rest.truncate(MOST);
    let next = last(&rest).filter(|_| more);
    let total = if more { Some(count(signed, asked).await?) } else { None };
    let mut people = exactly(signed, asked).await?;
    rest.retain(|person| people.iter().all(|first| first.id != person.id));
    people.extend(rest);
    Ok(Hits { people, next, total })
}

/// Whoever is meant exactly stands before whoever only holds what was typed: on the first page of what was typed.
async fn exactly(signed: &mut Signed, asked: &Search) -> Decision<Vec<User>> {
    let text = asked.text.as_deref().unwrap_or_default();
    if text.is_empty() || !asked.after.is_empty() {
        return Ok(Vec::new());
    }
    let tenant = signed.tenant.id.clone();
    let wanted = wanted(asked, "", MOST as i64);
    let mut people = user::called(&mut signed.tx, &tenant, &wanted).await?;
    let sought = Sought::by(&signed.user.areas());
    if sought != Sought::Nothing {
        let reached = user::reached_at(&mut signed.tx, &tenant, &wanted, sought == Sought::Registered).await?;
        let model = signed.policy.model(Part::Roles);
        // What is masked on their page is not found out by looking for it.
        let seen = reached.into_iter().filter(|person| may_help(model, &signed.user.held(), &person.held()));
        let others: Vec<User> = seen.filter(|person| people.iter().all(|first| first.id != person.id)).collect();
        people.extend(others);
    }
    Ok(people)
}

async fn count(signed: &mut Signed, asked: &Search) -> Decision<Total> {
    let wanted = wanted(asked, "", COUNTED + 1);
    let counted = user::count(&mut signed.tx, &signed.tenant.id, &wanted).await?;
    Ok(Total { people: usize::try_from(counted.min(COUNTED)).unwrap_or_default(), more: counted > COUNTED })
}

fn last(people: &[User]) -> Option<String> {
    people.last().map(|person| person.login.clone())
}

/// They may be anywhere among the others: what is on file is read for each.
async fn among_few(signed: &mut Signed, asked: &Search, state: Standing) -> Decision<Hits> {
    let read = read(signed, asked, &asked.after, FEW).await?;
    let mut next = last(&read).filter(|_| read.len() as i64 == FEW);
    let mut people = Vec::new();
    for person in read {
        if people.len() == MOST {
            next = last(&people);
            break;
        }
        if arrival::standing(&mut signed.tx, &signed.tenant, &person, signed.now).await? == state {
            people.push(person);
        }
    }
    Ok(Hits { people, next, total: None })
}

/// They stand side by side: what is on file is read for hundreds at once.
async fn among_all(signed: &mut Signed, asked: &Search, state: Standing) -> Decision<Hits> {
    let tenant = signed.tenant.clone();
    let rule = Rule::of(&mut signed.tx, &tenant).await?;
    let (mut people, mut after) = (Vec::new(), asked.after.clone());
    for _ in 0..TIMES {
        let read = read(signed, asked, &after, MANY).await?;
        let Some(end) = last(&read) else { return Ok(Hits { people, ..Hits::default() }) };
        let mut held = everybody::held(&mut signed.tx, &tenant, (&after, &end)).await?;
        let whole = read.len() as i64 == MANY;
        for person in read {
            let held = held.remove(&person.id).unwrap_or_default();
            if rule.standing(&person, held, signed.now) != state {
                continue;
            }
            if people.len() == MOST {
                return Ok(Hits { next: last(&people), people, total: None });
            }
            people.push(person);
        }
        if !whole {
            return Ok(Hits { people, ..Hits::default() });
        }
        after = end;
    }
    Ok(Hits { people, next: Some(after), total: None })
}
