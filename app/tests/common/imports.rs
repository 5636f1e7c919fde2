//! A desk of files that shows what it is told to.

use std::sync::Arc;

use app::{
    contract::{
        Caller, Fault, Frame, Go, Imports, Portal,
        admin::{
            accounts::InputFault,
            imports::{Import, ImportPage, ImportsPage, Incoming, Part, RefusedRow, Stage},
        },
    },
    pages,
};
use async_trait::async_trait;

use super::{caller, now, site};

/// Answers every question with the page it holds.
#[derive(Clone)]
pub(crate) struct FakeImports {
    desk: ImportsPage,
    one: ImportPage,
}

#[async_trait]
impl Imports for FakeImports {
    async fn imports(&self, _: &Caller, _: bool) -> Result<ImportsPage, Fault> {
        Ok(self.desk.clone())
    }
    async fn import(&self, _: &Caller, _: String) -> Result<ImportPage, Fault> {
        Ok(self.one.clone())
    }
    async fn bring(&self, _: &Caller, _: &mut dyn Incoming) -> Result<Go, Fault> {
        Err(Fault::Denied)
    }
    async fn write(&self, _: &Caller, id: String, _: bool) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn pause(&self, _: &Caller, id: String, _: bool) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn drop_import(&self, _: &Caller, id: String) -> Result<Go, Fault> {
        Ok(Go::to(id))
    }
    async fn refused_rows(&self, _: &Caller, _: String, _: Option<String>) -> Result<Part, Fault> {
        Err(Fault::NotFound)
    }
    async fn everybody(&self, _: &Caller, _: Option<String>) -> Result<Part, Fault> {
        Err(Fault::NotFound)
    }
}

fn import(stage: Stage) -> Import {
    Import {
        id: "1".into(),
        at: "Monday".into(),
        by: "dora@harbour.example".into(),
        stage,
        paused: false,
        own: true,
        steered: true,
        percent: 40,
        created: 3,
        changed: 2,
        unchanged: 1,
        unreachable: 1,
        refused: 2,
    }
}

/// Pages in the language of that frame.
pub(crate) fn fake_imports(frame: &Frame) -> FakeImports {
    let fault = InputFault { input: "Plan".into(), code: "plan".into(), about: String::new() };
    let row = RefusedRow { line: 3, login: "<b>".into(), faults: vec![fault] };
    FakeImports {
        desk: ImportsPage {
            frame: frame.clone(),
            imports: Stage::ALL.map(import).to_vec(),
            refusals: Vec::new(),
            done: Some("import-dropped".into()),
        },
        one: ImportPage { frame: frame.clone(), import: import(Stage::Checking), bad: None, rows: vec![row] },
    }
}

/// All pages of the desk with all they can say, one after the other.
pub(crate) fn imports(portal: &Portal, frame: &Frame) -> Vec<String> {
    let (caller, site) = (caller(), site());
    let mut fake = fake_imports(frame);
    let portal = |fake: &FakeImports| Portal { imports: Arc::new(fake.clone()), ..portal.clone() };
    let one =
        |fake: &FakeImports| now(pages::admin_import(&portal(fake), &caller, &site, "/admin/people/import/1", "1".into())).html;
    let mut said = vec![now(pages::admin_imports(&portal(&fake), &caller, &site, "/admin/people/import", true)).html];
    for stage in Stage::ALL {
        fake.one.import = import(stage);
        said.push(one(&fake));
        fake.one.import.paused = true;
        said.push(one(&fake));
    }
    fake.one.import = Import { created: 0, changed: 0, ..import(Stage::Checked) };
    said.push(one(&fake));
    fake.one.import.stage = Stage::Bad;
    for code in ["empty", "separator", "unknown", "private", "twice", "lacks", "unreadable"] {
        fake.one.bad = Some((format!("file_{code}"), "<i>".into()));
        said.push(one(&fake));
    }
    said
}
