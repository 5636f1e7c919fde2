//! `/admin/people/import…`: files of people.

use leptos::prelude::*;

use super::{account::trouble, desk, inputs::Inputs, word};
use crate::{
    contract::{
        Caller, Portal,
        admin::imports::{Import, ImportPage, ImportsPage, RefusedRow, Stage},
    },
    islands::Wait,
    pages::{Rendered, Site, answer, document::Page, titled, troubles},
    parts::{Column, File, Icon, Summary, cells, ltr, say, table, text},
    policy::Typed,
};

/// Seconds after which a browser without scripts looks again.
const REFRESH_S: u32 = 3;

/// `GET /admin/people/import`; `told`: there may be a word for the page.
pub async fn admin_imports(portal: &Portal, caller: &Caller, site: &Site, path: &str, told: bool) -> Rendered {
    answer((portal, caller, site), "/sign-in?next=/admin/people/import", portal.imports.imports(caller, told), |view| {
        desk(&view.frame, site, path, || all(&view))
    })
    .await
}

/// `GET /admin/people/import/<id>`.
pub async fn admin_import(portal: &Portal, caller: &Caller, site: &Site, path: &str, id: String) -> Rendered {
    let back = format!("/sign-in?next={path}");
    answer((portal, caller, site), &back, portal.imports.import(caller, id), |view| desk(&view.frame, site, path, || one(&view)))
        .await
}

fn all(view: &ImportsPage) -> Page {
    let title = say("import-title");
    let troubles = troubles(&view.refusals);
    let shown = titled(&title, &troubles);
    let columns = ["column-at", "import-column-stage", "import-column-by"].map(Column::new);
    let last = view.imports.iter().map(|import| {
        let link = view! { <a href=format!("/admin/people/import/{}", import.id)>{import.at.clone()}</a> };
        let stage = say(&format!("import-{}", import.stage.name()));
        let cells = cells(&columns, [link.into_any(), stage.into_any(), ltr(&import.by)]);
        view! { <tr role="row">{cells}</tr> }
    });
    let last = last.collect_view();
    let last = (!view.imports.is_empty()).then(|| {
        view! {
            <h2 id="last">{say("import-last")}</h2>
            {table("last", &columns, last)}
        }
    });
    let content = view! {
        {word(view.done.as_deref())}
        <Summary troubles=troubles />
        <h1 tabindex="-1">{title}</h1>
        <p>{say("import-text")}</p>
        <form method="post" action="/do/admin/import" enctype="multipart/form-data">
            <File id="people" label=say("import-file") hint=say("import-file.hint") accept=".csv,text/csv" />
            <button class="button">{say("import-check")}</button>
        </form>
        {last}
        <h2>{say("export-title")}</h2>
        <p>{say("export-text")}</p>
        <a href="/admin/people/export.csv" download="people.csv">
            {say("export-link")}
        </a>
        <nav class="ways" aria-label=say("ways")>
            <a href="/admin/people">{say("account-back")}</a>
        </nav>
    };
    Page::new("admin-imports", shown, content)
}

fn one(view: &ImportPage) -> Page {
    let import = &view.import;
    let stage = import.stage;
    let title = say(&format!("import-{}", stage.name()));
    let works = matches!(stage, Stage::Checking | Stage::Writing) && !import.paused;
    let bad = view.bad.as_ref().map(|(code, about)| {
        view! {
            <p role="alert" data-code=code.clone()>
                {text(&format!("import-{}", code.replace('_', "-")), &[("about", about.as_str().into())])}
            </p>
        }
    });
    let content = view! {
        <h1 tabindex="-1">{title.clone()}</h1>
        {bad}
        {matches!(stage, Stage::Checking | Stage::Writing).then(|| under_way(import))}
        {(stage != Stage::Bad).then(|| counts(import))}
        {(stage == Stage::Checked && import.own).then(|| write(import))}
        {(!view.rows.is_empty()).then(|| refused(view))}
        {(!works && import.steered).then(|| forget(import))}
        <nav class="ways" aria-label=say("ways")>
            <a href="/admin/people/import">{say("import-back")}</a>
        </nav>
    };
    let page = Page { step: Some(stage.name()), ..Page::new("admin-import", title, content) };
    if works { Page { look: Some("works"), refresh_s: Some(REFRESH_S), ..page } } else { page }
}

/// How far it is, and the way to stop it.
fn under_way(import: &Import) -> impl IntoView + use<> {
    let percent = import.percent;
    let told = text("import-percent", &[("percent", u64::from(percent).into())]);
    let (value, button) = if import.paused { ("no", "import-go-on") } else { ("yes", "import-pause") };
    view! {
        <p id="far" role="status">
            {if import.paused { say("import-paused") } else { told }}
        </p>
        <progress max="100" value=percent.to_string() aria-labelledby="far"></progress>
        {(!import.paused).then(|| Wait { every_ms: Wait::OFTEN }.island())}
        {import.steered.then(|| {
            view! {
                <form method="post" action="/do/admin/import/pause">
                    <input type="hidden" name="import" value=import.id.clone() />
                    <input type="hidden" name="paused" value=value />
                    <button class="button secondary">{say(button)}</button>
                </form>
            }
        })}
    }
}

fn counts(import: &Import) -> impl IntoView + use<> {
    let written = matches!(import.stage, Stage::Writing | Stage::Done);
    let facts = [
        ("created", import.created),
        ("unreachable", import.unreachable),
        ("changed", import.changed),
        ("unchanged", import.unchanged),
        ("refused", import.refused),
    ];
    // Who can be reached is said only where somebody cannot.
    let facts = facts.into_iter().filter(|(name, count)| *name != "unreachable" || *count > 0).map(|(name, count)| {
        let id = format!("import-count-{name}");
        let label = if written { say(&id) } else { say(&format!("{id}.then")) };
        view! {
            <div data-count=name>
                <dt>{label}</dt>
                <dd>{count.to_string()}</dd>
            </div>
        }
    });
    view! { <dl class="facts">{facts.collect_view()}</dl> }
}

/// The second press.
fn write(import: &Import) -> AnyView {
    if import.created + import.changed == 0 {
        return view! { <p>{say("import-nothing")}</p> }.into_any();
    }
    let typed = Typed::new([("invites", "no".to_owned())]);
    let inputs = Inputs { typed: &typed, troubles: &[], texts: "import" };
    view! {
        <form method="post" action="/do/admin/import/write">
            <input type="hidden" name="import" value=import.id.clone() />
            {inputs.switch("invites")}
            <button class="button">{say("import-write")}</button>
        </form>
    }
    .into_any()
}

fn refused(view: &ImportPage) -> impl IntoView + use<> {
    let rows = view.rows.iter().map(row).collect_view();
    let more = view.import.refused > view.rows.len() as u64;
    view! {
        <h2 id="refused">
            <Icon name="warning" />
            {say("import-refused")}
        </h2>
        {more.then(|| view! { <p>{text("import-refused-more", &[("count", view.rows.len().into())])}</p> })}
        <ul class="log" aria-labelledby="refused">
            {rows}
        </ul>
        <a href=format!("/admin/people/import/{}/refused.csv", view.import.id) download="refused.csv">
            {say("import-refused-list")}
        </a>
    }
}

fn row(row: &RefusedRow) -> impl IntoView + use<> {
    let faults = row.faults.iter().map(|fault| {
        let told = trouble(fault);
        let column = (!fault.input.is_empty()).then(|| view! { <bdi dir="ltr">{fault.input.clone()}</bdi> " – " });
        view! { <small data-code=told.code>{column} {told.text}</small> }
    });
    let faults = faults.collect_view();
    view! {
        <li>
            {text("import-line", &[("line", row.line.into())])}
            <small>
                <bdi dir="ltr">{row.login.clone()}</bdi>
            </small>
            {faults}
        </li>
    }
}

fn forget(import: &Import) -> impl IntoView + use<> {
    view! {
        <form method="post" action="/do/admin/import/drop">
            <input type="hidden" name="import" value=import.id.clone() />
            <button class="button secondary">{say("import-drop")}</button>
        </form>
    }
}
