//! Whom the search box finds. Where a person stands with registration is no column: it follows from the policy and from all that is on file,
//! so it is judged person by person, and a page looks through a part of them at most.

use app::{
    contract::admin::Search,
    policy::{Standing, folded},
};

use crate::{
    portal::{
        everybody::{self, Rule},
        session::Signed,
        sign_in::arrival,
        trouble::Decision,
    },
    store::user::{self, User},
};

/// People shown at once.
const MOST: usize = 50;
/// People read at once where everybody is looked through.
const MANY: i64 = 500;
/// How often that is done for one page.
const TIMES: usize = 4;
/// People read for one page where something else narrows the search down.
const FEW: i64 = 100;

/// People, by user id, and where to go on, if there may be more of them.
#[derive(Default)]
pub(super) struct Hits {
    /// The people.
    pub people: Vec<User>,
    /// The user id after which others may follow.
    pub next: Option<String>,
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
    let text = folded(asked.text.as_deref().unwrap_or_default());
    Ok(user::search(&mut signed.tx, &signed.tenant.id, &text, asked.filters(), (after, limit)).await?)
}

async fn plainly(signed: &mut Signed, asked: &Search) -> Decision<Hits> {
    let mut people = read(signed, asked, &asked.after, MOST as i64 + 1).await?;
    let more = people.len() > MOST;
    people.truncate(MOST);
    Ok(Hits { next: last(&people).filter(|_| more), people })
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
    Ok(Hits { people, next })
}

/// They stand side by side: what is on file is read for hundreds at once.
async fn among_all(signed: &mut Signed, asked: &Search, state: Standing) -> Decision<Hits> {
    let tenant = signed.tenant.clone();
    let rule = Rule::of(&mut signed.tx, &tenant).await?;
    let (mut people, mut after) = (Vec::new(), asked.after.clone());
    for _ in 0..TIMES {
        let read = read(signed, asked, &after, MANY).await?;
        let Some(end) = last(&read) else { return Ok(Hits { people, next: None }) };
        let mut held = everybody::held(&mut signed.tx, &tenant, (&after, &end)).await?;
        let whole = read.len() as i64 == MANY;
        for person in read {
            let held = held.remove(&person.id).unwrap_or_default();
            if rule.standing(&person, held, signed.now) != state {
                continue;
            }
            if people.len() == MOST {
                return Ok(Hits { next: last(&people), people });
            }
            people.push(person);
        }
        if !whole {
            return Ok(Hits { people, next: None });
        }
        after = end;
    }
    Ok(Hits { people, next: Some(after) })
}
