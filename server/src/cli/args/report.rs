//! `rekey report`.

use app::{
    contract::admin::reports::{self, RESULTS},
    policy::{Method, Role, Way},
};
use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser as _},
};

use super::OfTenant;

#[derive(Args, Debug)]
pub(in crate::cli) struct Report {
    /// Which report
    #[arg(value_parser = PossibleValuesParser::new(reports::Report::ALL.map(reports::Report::name)).try_map(report))]
    pub(in crate::cli) report: reports::Report,
    /// How far back
    #[arg(long, default_value = "week", value_parser = PossibleValuesParser::new(reports::Period::ALL.map(reports::Period::name)).try_map(period))]
    pub(in crate::cli) period: reports::Period,
    /// Only lines whose user id holds this
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub(in crate::cli) who: String,
    /// Only people who held this role
    #[arg(long, value_name = "ROLE", default_value = "", hide_default_value = true, value_parser = one_of(Role::ALL.map(Role::name)))]
    pub(in crate::cli) role: String,
    /// Only those who proved or registered this
    #[arg(long, value_name = "WAY", default_value = "", hide_default_value = true, value_parser = ways())]
    pub(in crate::cli) way: String,
    /// Only attempts that ended so
    #[arg(long, value_name = "RESULT", default_value = "", hide_default_value = true, value_parser = one_of(RESULTS))]
    pub(in crate::cli) result: String,
    /// Only attempts that ended for this reason: a code of docs/errors.md
    #[arg(long, value_name = "CODE", default_value = "", hide_default_value = true)]
    pub(in crate::cli) reason: String,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

/// One of these, or nothing.
fn one_of<const N: usize>(names: [&'static str; N]) -> PossibleValuesParser {
    PossibleValuesParser::new([""].into_iter().chain(names))
}

/// What proves, and what is registered.
fn ways() -> PossibleValuesParser {
    let methods = Method::ALL.map(Method::name);
    let others = Way::ALL.map(Way::name).into_iter().filter(move |way| !methods.contains(way));
    PossibleValuesParser::new([""].into_iter().chain(methods).chain(others))
}

fn report(name: String) -> Result<reports::Report, String> {
    reports::Report::parse(&name).ok_or(name)
}

fn period(name: String) -> Result<reports::Period, String> {
    reports::Period::parse(&name).ok_or(name)
}
