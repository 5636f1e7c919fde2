//! The file while it is being read: turns spans into lines, values into types, and names of secrets into secrets.

use std::{
    fs::File,
    io::Read,
    ops::{Range, RangeInclusive},
    path::{Path, PathBuf},
    str::FromStr,
};

use app::contract::Secret;
use toml::Spanned;

use super::{BadConfig, Environment};

/// Longest secret file: a token, a password or an address with one in it.
const SECRET_BYTES: u64 = 4096;

pub(super) struct Source<'a> {
    path: &'a Path,
    text: &'a str,
    environment: Environment<'a>,
}

impl<'a> Source<'a> {
    pub(super) fn new(path: &'a Path, text: &'a str, environment: Environment<'a>) -> Self {
        Self { path, text, environment }
    }

    /// A fault at a place in the file.
    pub(super) fn at(&self, span: &Range<usize>, what: impl Into<String>, cure: impl Into<String>) -> BadConfig {
        let line = self.text.get(..span.start).unwrap_or_default().matches('\n').count() + 1;
        BadConfig { place: format!("{}:{line}", self.path.display()), what: what.into(), cure: cure.into() }
    }

    /// A fault of the file as a whole.
    pub(super) fn missing(&self, what: impl Into<String>, cure: impl Into<String>) -> BadConfig {
        BadConfig::file(self.path, what, cure)
    }

    /// What the TOML reader says, in our form.
    pub(super) fn unreadable(&self, error: &toml::de::Error) -> BadConfig {
        let message = error.message();
        let span = error.span().unwrap_or(0..0);
        match message.strip_prefix("unknown field ").and_then(|rest| rest.split_once(", expected ")) {
            Some((key, known)) => {
                let known = known.strip_prefix("one of ").unwrap_or(known);
                self.at(&span, format!("unknown key {key}"), format!("remove it, or use one of {known}"))
            }
            None => self.at(&span, message, "docs/operations.md lists every key with its kind of value"),
        }
    }

    /// A value with a default. The cure says how it is written.
    pub(super) fn parse<T: FromStr>(&self, field: Option<Spanned<String>>, default: T, cure: &str) -> Result<T, BadConfig> {
        field.map_or(Ok(default), |field| self.parse_one(&field, cure))
    }

    /// A value that is there.
    pub(super) fn parse_one<T: FromStr>(&self, field: &Spanned<String>, cure: &str) -> Result<T, BadConfig> {
        field.as_ref().parse().map_err(|_| self.at(&field.span(), format!("cannot use {:?}", field.as_ref()), cure))
    }

    /// A number with a default, within its range.
    pub(super) fn number<T>(&self, field: Option<Spanned<i64>>, default: T, range: RangeInclusive<i64>) -> Result<T, BadConfig>
    where
        T: TryFrom<i64>,
    {
        let Some(field) = field else { return Ok(default) };
        let value = *field.as_ref();
        let fault = || {
            let cure = format!("give a number from {} to {}", range.start(), range.end());
            self.at(&field.span(), format!("{value} is out of range"), cure)
        };
        if !range.contains(&value) {
            return Err(fault());
        }
        T::try_from(value).map_err(|_| fault())
    }

    /// A path, from the folder of the file.
    pub(super) fn resolve(&self, path: impl AsRef<Path>) -> PathBuf {
        self.path.parent().unwrap_or_else(|| Path::new("")).join(path)
    }

    /// A secret of the environment.
    pub(super) fn variable(&self, name: &str) -> Option<Secret> {
        (self.environment)(name).filter(|value| !value.is_empty()).map(Secret::new)
    }

    /// A secret: the environment first, then the file that a `…_file` key names.
    pub(super) fn secret(&self, variable: &str, file: Option<&Spanned<String>>) -> Result<Option<Secret>, BadConfig> {
        match (self.variable(variable), file) {
            (Some(secret), _) => Ok(Some(secret)),
            (None, None) => Ok(None),
            (None, Some(file)) => self.secret_file(file, variable).map(Some),
        }
    }

    /// What a secret file holds, without the line's end. `variable` would serve in its place.
    pub(super) fn secret_file(&self, file: &Spanned<String>, variable: &str) -> Result<Secret, BadConfig> {
        let path = self.resolve(file.as_ref());
        let shown = path.display();
        let fault = |what: String, cure: String| self.at(&file.span(), what, cure);
        let unreadable = |error: std::io::Error| {
            fault(format!("cannot read {shown}: {error}"), format!("check the path and its owner, or set {variable}"))
        };
        let handle = File::open(&path).map_err(unreadable)?;
        if let Some(mode) = exposed(&handle).map_err(unreadable)? {
            return Err(fault(
                format!("{shown} has mode {mode:04o}: others can read it"),
                format!("chmod 600 {shown}, or set {variable}"),
            ));
        }
        let mut text = String::new();
        handle.take(SECRET_BYTES + 1).read_to_string(&mut text).map_err(unreadable)?;
        let secret = text.trim_end_matches(['\r', '\n']);
        if secret.is_empty() || text.len() as u64 > SECRET_BYTES {
            return Err(fault(
                format!("{shown} is empty or too long"),
                format!("put the secret on its only line, or set {variable}"),
            ));
        }
        Ok(Secret::new(secret.to_owned()))
    }
}

/// The permission bits of a file, if anybody but its owner may touch it. Service managers and orchestrators hand secrets over as files of root
/// that a group may read, on a mount that nobody can write: there is nobody to keep out who is not let in on purpose.
#[cfg(unix)]
fn exposed(file: &File) -> std::io::Result<Option<u32>> {
    use std::os::unix::fs::MetadataExt;
    let about = file.metadata()?;
    let mode = about.mode() & 0o7777;
    if mode & 0o077 == 0 {
        return Ok(None);
    }
    let mount = rustix::fs::fstatvfs(file)?;
    let sealed = mount.f_flag.contains(rustix::fs::StatVfsMountFlags::RDONLY);
    Ok((!is_handed_over(mode, about.uid(), sealed)).then_some(mode))
}

/// A file of root that its group may read and nobody may write.
#[cfg(unix)]
fn is_handed_over(mode: u32, owner: u32, sealed: bool) -> bool {
    mode & 0o037 == 0 && owner == 0 && sealed
}

/// Elsewhere permissions are not bits; the folder's own rules must do.
#[cfg(not(unix))]
fn exposed(_: &File) -> std::io::Result<Option<u32>> {
    Ok(None)
}

#[cfg(all(test, unix))]
mod tests {
    use super::is_handed_over;

    #[test]
    fn what_root_hands_over_on_a_mount_that_nobody_writes_may_be_read_by_a_group() {
        for (mode, owner, sealed, good) in [
            (0o440, 0, true, true),
            (0o640, 0, true, true),
            (0o444, 0, true, false),
            (0o460, 0, true, false),
            (0o440, 1000, true, false),
            (0o440, 0, false, false),
        ] {
            assert_eq!(is_handed_over(mode, owner, sealed), good, "{mode:o} of {owner}, {sealed}");
        }
    }
}
