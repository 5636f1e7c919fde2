//! `rekey report`: how people help themselves.

use anyhow::Result;
use app::contract::admin::reports::ReportAsked;
use serde_json::json;

use super::{
    args::Report,
    installation::{Installation, now},
    print::{self, Done},
};
use crate::{
    portal::reports::{header, line, wanted},
    store::report::{self, Line},
    when,
};

/// Lines that are read at a time.
const PART: i64 = 1_000;

pub(super) async fn run(args: &Report) -> Result<Done> {
    let installation = Installation::open(&args.of.common.config).await?;
    let tenant = installation.tenant(args.of.tenant.as_deref()).await?.id;
    let asked = ReportAsked {
        period: args.period,
        who: args.who.clone(),
        role: args.role.clone(),
        way: args.way.clone(),
        result: args.result.clone(),
        reason: args.reason.clone(),
        before: String::new(),
    };
    let wanted = wanted(args.report, &asked, now());
    let mut tx = installation.read().await?;
    let json = args.of.common.json;
    if !json {
        print::line(header(args.report).trim_end());
    }
    let mut place = (i64::MAX, String::new());
    loop {
        let found = report::lines(&mut tx, &tenant, &wanted, (place.0, &place.1), PART).await?;
        for told in &found {
            print::answer(json, &object(told), || print::visible(line(args.report, told).trim_end()));
        }
        match found.last() {
            Some(last) if found.len() as i64 == PART && print::is_heard() => place = (last.at, last.id.clone()),
            _ => return Ok(Done::Well),
        }
    }
}

fn object(line: &Line) -> serde_json::Value {
    json!({
        "user": line.login, "role": line.role, "at": when::stamp(line.at), "methods": line.methods, "result": line.result,
        "detail": line.detail, "attempt": line.flow_id,
    })
}
