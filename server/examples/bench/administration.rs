//! The administration of an organization with a hundred thousand people: medians of what an administrator waits for, one after the other.

use std::{path::Path, time::Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};

use crate::{
    browser::{Answer, Browser, client},
    process::Portal,
    sign_in,
    statistics::median,
    weight,
};

/// How many people there are.
const MANY: &str = "100000";
/// How often each thing is done.
const TIMES: usize = 30;

/// Milliseconds for each thing, by its name.
pub(crate) async fn measure(folder: &Path, database: Option<&str>) -> Result<Value> {
    let portal = Portal::on(folder, MANY, database)?;
    let mut browser = sign_in::administrator(&client()?, portal.port).await?;
    let mut figures = Map::new();
    for (what, path) in [
        ("search_user_id", "/admin/people?q=person77"),
        ("search_part_of_a_name", "/admin/people?q=umber%2099999"),
        ("search_nobody", "/admin/people?q=nobody-at-all"),
        ("people_of_a_role", "/admin/people?role=global"),
        ("groups", "/admin/groups"),
    ] {
        figures.insert(format!("{what}_ms"), opened(&mut browser, path).await?);
    }
    let person = person(&browser.get("/admin/people?q=person77777@").await?)?;
    figures.insert("person_ms".into(), opened(&mut browser, &format!("/admin/people/{person}")).await?);
    figures.insert("bytes_of_a_persons_page".into(), weight::of(&mut browser, "/account").await?);
    figures.insert("bytes_of_an_administration_page".into(), weight::of(&mut browser, &format!("/admin/people/{person}")).await?);
    figures.insert("save_person_ms".into(), saved(&mut browser, &person).await?);
    figures.insert("save_policy_ms".into(), json!(policy(&mut browser).await?));
    let begun = Instant::now();
    let list = browser.get("/admin/people/export.csv").await?;
    ensure!(list.body.lines().count() > 100_000, "the list is whole");
    figures.insert("export_s".into(), json!(begun.elapsed().as_secs_f64()));
    portal.stop()?;
    Ok(Value::Object(figures))
}

async fn opened(browser: &mut Browser, path: &str) -> Result<Value> {
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let page = browser.get(path).await?;
        ensure!(page.body.contains("data-page=\"admin-"), "{path} is another page: {:?}", page.to);
        times.push(page.took.as_secs_f64() * 1000.0);
    }
    Ok(json!(median(&mut times)))
}

/// The id of the one who was found.
fn person(page: &Answer) -> Result<String> {
    let (_, rest) = page.body.split_once("id=\"found\"").with_context(|| format!("somebody was found: {:?}", page.state()))?;
    let (_, rest) = rest.split_once("/admin/people/").context("a link to them")?;
    Ok(rest.chars().take_while(|c| c.is_ascii_hexdigit() || *c == '-').collect())
}

async fn saved(browser: &mut Browser, person: &str) -> Result<Value> {
    let mut times = Vec::new();
    for number in 0..TIMES {
        let name = format!("Number {number}");
        let fields = [
            ("user", person),
            ("display_name", name.as_str()),
            ("mail", ""),
            ("alternate_email", ""),
            ("mobile", ""),
            ("office", ""),
            ("groups", ""),
            ("language", ""),
            ("plan", "none"),
            ("enabled", "yes"),
            ("never_expires", "no"),
        ];
        let answer = browser.post("/do/admin/accounts/change", &fields).await?;
        ensure!(answer.to.as_deref().is_some_and(|to| to.starts_with("/admin/people/")), "not saved: {:?}", answer.to);
        times.push(answer.took.as_secs_f64() * 1000.0);
    }
    Ok(json!(median(&mut times)))
}

/// A change for which everybody is looked at: who could not reset any more.
async fn policy(browser: &mut Browser) -> Result<f64> {
    let fields = [("methods", "email"), ("gates", "1"), ("countries", "US"), ("second_factor_at_sign_in", "no")];
    let answer = browser.post("/do/admin/policy/methods", &fields).await?;
    ensure!(answer.to.as_deref().is_some_and(|to| to.starts_with("/admin/policy")), "not judged: {:?}", answer.to);
    Ok(answer.took.as_secs_f64() * 1000.0)
}
