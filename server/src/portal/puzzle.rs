//! The bot check: a proof of work without third parties. It makes guessing and flooding dear for machines and costs a person nothing but
//! a moment; whoever has no JavaScript takes a slow lane.

use anyhow::Result;
use app::contract::{Caller, Refusal, recover::BotCheck};
use sha2::{Digest, Sha256};

use super::Core;
use crate::{
    crypto::{Purpose, secret},
    store::{Tx, spent, tally},
};

/// Seconds a puzzle lives.
const LIFE: i64 = 600;
/// Seconds a puzzle must rest before the slow lane takes it.
const REST: i64 = 5;
/// Forms an hour that the slow lane takes from an address range, and for a tenant.
const SLOW_PER_NETWORK: i64 = 10;
const SLOW_PER_TENANT: i64 = 200;
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

impl Core {
    /// A fresh puzzle: `v1.<bits>.<random>.<expiry>.<mac>`.
    pub fn puzzle(&self, lock: Lock<'_>, harder: bool) -> String {
        let bits = self.limits.puzzle_bits + if harder { 4 } else { 0 };
        let random = secret();
        let expiry = self.clock.now() + LIFE;
        let text = format!("v1.{bits}.{}.{expiry}", &random.expose()[..22]);
        let mac = self.puzzle_mac(&text, lock);
        format!("{text}.{mac}")
    }

    /// Takes a solved puzzle, or a place in the slow lane. Either way the puzzle is spent, if the transaction is.
    pub async fn pass_puzzle(&self, tx: &mut Tx, caller: &Caller, lock: Lock<'_>, bot: &BotCheck) -> Result<Result<(), Refusal>> {
        let now = self.clock.now();
        let Some(puzzle) = Puzzle::parse(&bot.puzzle) else { return Ok(Err(Refusal::BotCheck)) };
        let genuine = self.puzzle_mac(puzzle.text, lock) == puzzle.mac && puzzle.expiry > now && puzzle.expiry <= now + LIFE;
        if !genuine || bot.solution.len() > LONGEST_SOLUTION {
            return Ok(Err(Refusal::BotCheck));
        }
        if bot.solution.is_empty() {
            if now < puzzle.expiry - LIFE + REST {
                return Ok(Err(Refusal::TooQuick));
            }
            if !self.slow_lane(tx, caller, lock.place, now).await? {
                return Ok(Err(Refusal::SlowLaneFull));
            }
        } else if !is_solved(&bot.puzzle, &bot.solution, puzzle.bits) {
            return Ok(Err(Refusal::BotCheck));
        }
        let fresh = spent::spend(tx, lock.place, &format!("puzzle:{}", puzzle.random), puzzle.expiry).await?;
        Ok(if fresh { Ok(()) } else { Err(Refusal::BotCheck) })
    }

    async fn slow_lane(&self, tx: &mut Tx, caller: &Caller, place: &str, now: i64) -> Result<bool> {
        let network = format!("a:{}:slow", super::network(caller.address));
        let from_network = tally::since(tx, place, &network, now - 3600).await?.count;
        let for_tenant = tally::since(tx, place, "n:slow", now - 3600).await?.count;
        if from_network >= SLOW_PER_NETWORK || for_tenant >= SLOW_PER_TENANT {
            return Ok(false);
        }
        tally::add(tx, place, &network, now).await?;
        tally::add(tx, place, "n:slow", now).await?;
        Ok(true)
    }

    fn puzzle_mac(&self, text: &str, lock: Lock<'_>) -> String {
        let parts = [text, lock.place, lock.form, lock.flow].map(str::as_bytes);
        self.keys.mark(Purpose::Puzzle, &parts)
    }
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
