//! Language folders: those in the binary, and those that the operator lays beside them. A language is only a folder.

use std::path::Path;

use anyhow::{Context, Result};
use app::l10n::Texts;
use rust_embed::Embed;

#[derive(Embed)]
#[folder = "../locales"]
#[include = "*.ftl"]
struct Bundled;

/// All texts. A folder of the operator's adds a language, or replaces the bundled one of the same tag.
///
/// # Errors
/// If the folder cannot be read, or a file does not parse.
pub fn texts(folder: Option<&Path>) -> Result<Texts> {
    let own = folder.map(read).transpose()?.unwrap_or_default();
    let bundled = Bundled::iter().filter_map(|path| {
        let (tag, name) = path.split_once('/')?;
        let text = String::from_utf8(Bundled::get(&path)?.data.into_owned()).ok()?;
        (!own.iter().any(|(replaced, ..)| replaced == tag)).then(|| (tag.to_owned(), name.to_owned(), text))
    });
    let files: Vec<_> = bundled.chain(own.clone()).collect();
    Texts::load(files).context("reading the texts")
}

/// The files of a folder, as (tag, file name, content).
fn read(folder: &Path) -> Result<Vec<(String, String, String)>> {
    let mut files = Vec::new();
    for language in std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let language = language?;
        if !language.file_type()?.is_dir() {
            continue;
        }
        for file in std::fs::read_dir(language.path())? {
            let path = file?.path();
            if path.extension().is_some_and(|extension| extension == "ftl") {
                let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                files.push((language.file_name().to_string_lossy().into_owned(), name, text));
            }
        }
    }
    // A folder has no order of its own; whoever reads of what is wrong in it wants one.
    files.sort();
    Ok(files)
}
