//! The bot check: a proof of work without third parties. It makes guessing and flooding dear for machines and costs a person nothing but
//! a moment; whoever has no JavaScript takes a slow lane.

use anyhow::Result;
use app::contract::{
    Caller, Refusal,
    recover::{BotCheck, BotPuzzle},
};
use sha2::{Digest, Sha256};

use super::Core;
use crate::{
    crypto::{Purpose, secret},
    store::{Tx, guard, spent, tally},
};

const HOUR: i64 = 3600;
/// Seconds a puzzle lives.
const LIFE: i64 = 600;
/// Seconds a puzzle must rest before the slow lane takes it: at least, and however many come.
const REST: i64 = 5;
const LONGEST_REST: i64 = 30;
/// Forms an hour that the slow lane takes from an address range; and those of a tenant after which it is slower for everybody, by a second
/// for each so many more. Strangers can fill it, so it never closes.
const SLOW_PER_NETWORK: i64 = 10;
const SLOW_PER_TENANT: i64 = 200;
const SLOWER_EACH: i64 = 8;
/// Zero bits more where a puzzle is harder.
const HARDER: u32 = 4;
/// Longest solution, in bytes.
const LONGEST_SOLUTION: usize = 64;

/// What a puzzle is good for: one form, in one flow (`-` where there is none yet), at one place.
#[derive(Clone, Copy)]
pub struct Lock<'a> {
    /// The tenant of the host; `-` on a shared one.
    pub place: &'a str,
    /// Name of the form.
    pub form: &'a str,
    /// Id of the flow, or `-`.
    pub flow: &'a str,
}

/// How much a puzzle asks of everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Effort {
    /// A moment.
    #[default]
    Usual,
    /// Sixteen moments.
    Harder,
    /// Sixteen moments, and the form must rest.
    Slower,
}

impl Effort {
    /// Harder where there is a flood.
    pub fn when(flooded: bool) -> Self {
        if flooded { Self::Harder } else { Self::Usual }
    }

    fn bits(self, usual: u8) -> u32 {
        u32::from(usual) + if self == Self::Usual { 0 } else { HARDER }
    }

    /// Seconds that the puzzle must rest, solved or not.
    fn rest_s(self) -> i64 {
        if self == Self::Slower { LONGEST_REST } else { 0 }
    }
}

impl Core {
    /// A fresh puzzle: `v1.<bits>.<random>.<expiry>.<mac>`, and how long it must rest.
    pub async fn puzzle(&self, tx: &mut Tx, lock: Lock<'_>, effort: Effort) -> Result<BotPuzzle> {
        let now = self.clock.now();
        let bits = effort.bits(self.limits.puzzle_bits);
        let random = secret();
        let text = format!("v1.{bits}.{}.{}", &random.expose()[..22], now + LIFE);
        let mac = self.puzzle_mac(&text, lock);
        let by_hand_s = by_hand_s(tx, lock.place, now).await?.max(effort.rest_s());
        let seconds = |s: i64| u32::try_from(s).unwrap_or_default();
        Ok(BotPuzzle { text: format!("{text}.{mac}"), rest_s: seconds(effort.rest_s()), by_hand_s: seconds(by_hand_s) })
    }

    /// Takes a solved puzzle that asked for at least so much, or a place in the slow lane. Either way the puzzle is spent, if the
    /// transaction is. Whoever holds guards already holds that of the caller's address range: it comes first.
    pub async fn pass_puzzle(
        &self,
        tx: &mut Tx,
        caller: &Caller,
        (lock, least): (Lock<'_>, Effort),
        bot: &BotCheck,
    ) -> Result<Result<(), Refusal>> {
        let now = self.clock.now();
        let Some(puzzle) = Puzzle::parse(&bot.puzzle) else { return Ok(Err(Refusal::BotCheck)) };
        let genuine = self.puzzle_mac(puzzle.text, lock) == puzzle.mac && puzzle.expiry > now && puzzle.expiry <= now + LIFE;
        if !genuine || puzzle.bits < least.bits(self.limits.puzzle_bits) || bot.solution.len() > LONGEST_SOLUTION {
            return Ok(Err(Refusal::BotCheck));
        }
        let by_hand = bot.solution.is_empty();
        let rest = if by_hand { by_hand_s(tx, lock.place, now).await? } else { 0 }.max(least.rest_s());
        if now < puzzle.expiry - LIFE + rest {
            return Ok(Err(Refusal::TooQuick));
        }
        if by_hand {
            if !slow_lane(self, tx, caller, lock.place, now).await? {
                return Ok(Err(Refusal::SlowLaneFull));
            }
        } else if !is_solved(&bot.puzzle, &bot.solution, puzzle.bits) {
            return Ok(Err(Refusal::BotCheck));
        }
        let fresh = spent::spend(tx, lock.place, &format!("puzzle:{}", puzzle.random), puzzle.expiry).await?;
        Ok(if fresh { Ok(()) } else { Err(Refusal::BotCheck) })
    }

    fn puzzle_mac(&self, text: &str, lock: Lock<'_>) -> String {
        let parts = [text, lock.place, lock.form, lock.flow].map(str::as_bytes);
        self.keys.mark(Purpose::Puzzle, &parts)
    }
}

/// Seconds that a form without a solution must rest, by how many came to the tenant in an hour.
async fn by_hand_s(tx: &mut Tx, place: &str, now: i64) -> Result<i64> {
    let came = tally::since(tx, place, "n:slow", now - HOUR).await?.count;
    Ok(if came < SLOW_PER_TENANT { REST } else { (REST + 1 + (came - SLOW_PER_TENANT) / SLOWER_EACH).min(LONGEST_REST) })
}

/// A place in the slow lane; false where the address range has none left. Counted under the guard of the range: however many come at once,
/// no more get through.
async fn slow_lane(core: &Core, tx: &mut Tx, caller: &Caller, place: &str, now: i64) -> Result<bool> {
    let network = core.network(caller.address);
    guard::take(tx, "-", &[&format!("a:{network}")]).await?;
    let (name, most) = (format!("a:{network}:slow"), core.times(&network) * SLOW_PER_NETWORK);
    if tally::since(tx, place, &name, now - HOUR).await?.count >= most {
        return Ok(false);
    }
    tally::add(tx, place, &name, now).await?;
    tally::add(tx, place, "n:slow", now).await?;
    Ok(true)
}

struct Puzzle<'a> {
    text: &'a str,
    bits: u32,
    random: &'a str,
    expiry: i64,
    mac: &'a str,
}

impl<'a> Puzzle<'a> {
    fn parse(puzzle: &'a str) -> Option<Self> {
        let (text, mac) = puzzle.rsplit_once('.')?;
        let mut parts = text.split('.');
        let (version, bits, random, expiry) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        (version == "v1" && parts.next().is_none()).then_some(())?;
        Some(Self { text, bits: bits.parse().ok()?, random, expiry: expiry.parse().ok()?, mac })
    }
}

/// Whether SHA-256 of `puzzle:solution` begins with so many zero bits.
fn is_solved(puzzle: &str, solution: &str, bits: u32) -> bool {
    let hash = Sha256::digest(format!("{puzzle}:{solution}"));
    let zeros = hash.iter().take_while(|&&byte| byte == 0).count() as u32 * 8
        + hash.iter().find(|&&byte| byte != 0).map_or(0, |byte| byte.leading_zeros());
    zeros >= bits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_solution_has_as_many_zero_bits_as_asked_and_one_fewer_is_not_enough() {
        let solution = (0..).map(|n: u32| n.to_string()).find(|s| is_solved("v1.10.x.1.y", s, 10)).expect("there is one");
        let hash = Sha256::digest(format!("v1.10.x.1.y:{solution}"));
        assert_eq!((hash[0], hash[1] >> 6), (0, 0));
        assert!(!is_solved("v1.10.x.1.y", &solution, 256));
    }
}
