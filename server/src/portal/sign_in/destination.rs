//! Where a sign-in may lead: pages of the portal and applications that the tenant registered. Everything else is dropped.

use url::Url;

use crate::store::application::Application;

/// Pages that a sign-in may lead to, with what is below them.
const PAGES: [&str; 3] = ["/account", "/enrol", "/admin"];
/// The longest address taken.
const LONGEST: usize = 512;

/// A place that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::portal) enum Destination {
    /// A page of the portal: path and query.
    Page(String),
    /// An address of a registered application.
    App(String),
}

impl Destination {
    /// Reads `next=`; nothing if it is none of ours.
    pub(in crate::portal) fn parse(next: &str, apps: &[Application]) -> Option<Self> {
        if next.len() > LONGEST || next.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\') {
            return None;
        }
        if is_page(next) {
            return Some(Self::Page(next.to_owned()));
        }
        let asked = Url::parse(next).ok()?;
        let plain = asked.username().is_empty() && asked.password().is_none();
        let known = apps.iter().filter_map(|app| Url::parse(&app.address).ok()).any(|app| is_within(&asked, &app));
        (plain && known).then(|| Self::App(asked.into()))
    }

    /// As it is kept in a session or a form.
    pub(in crate::portal) fn as_str(&self) -> &str {
        let (Self::Page(address) | Self::App(address)) = self;
        address
    }

    /// It is no page of this portal.
    pub(in crate::portal) fn leaves(&self) -> bool {
        matches!(self, Self::App(_))
    }

    /// The way there.
    pub(in crate::portal) fn go(self) -> app::contract::Go {
        match self {
            Self::Page(path) => app::contract::Go::to(path),
            Self::App(address) => app::contract::Go::outside(address),
        }
    }
}

fn is_page(next: &str) -> bool {
    let path = next.split('?').next().unwrap_or_default();
    let clean = path.split('/').all(|part| part != "." && part != "..") && !path.contains("//") && !path.contains('%');
    clean && PAGES.iter().any(|page| path == *page || path.strip_prefix(page).is_some_and(|rest| rest.starts_with('/')))
}

/// The same origin, and the application's path or one below it.
fn is_within(asked: &Url, app: &Url) -> bool {
    let home = app.path().trim_end_matches('/');
    let below = asked.path().strip_prefix(home).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    asked.origin() == app.origin() && app.origin().is_tuple() && below
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(next: &str) -> Option<Destination> {
        let app = |id: &str, address: &str| Application { id: id.into(), name: id.into(), address: address.into(), icon: None };
        Destination::parse(next, &[app("mail", "https://mail.harbour.example/"), app("wiki", "https://harbour.example/wiki")])
    }

    #[test]
    fn pages_of_the_portal_and_registered_applications_are_taken() {
        for page in ["/account", "/account/password", "/enrol", "/enrol/phone?again=1"] {
            assert_eq!(parse(page), Some(Destination::Page(page.into())));
        }
        for app in ["https://mail.harbour.example/", "https://mail.harbour.example/inbox?n=1", "https://harbour.example/wiki/a"] {
            assert_eq!(parse(app), Some(Destination::App(app.into())));
        }
    }

    #[test]
    fn everything_else_is_dropped() {
        for odd in [
            "",
            "/",
            "/recover",
            "/accountant",
            "//evil.example/account",
            "/\\evil.example",
            "/account//evil.example",
            "/account/../do/x",
            "/account%2f..",
            "https://evil.example/",
            "https://mail.harbour.example.evil.example/",
            "https://mail.harbour.example@evil.example/",
            "https://you@mail.harbour.example/",
            "http://mail.harbour.example/",
            "https://harbour.example/",
            "https://harbour.example/wikipedia",
            "https://harbour.example/wiki/../admin",
            "javascript:alert(1)",
            "data:text/html,x",
            "https://mail.harbour.example/\r\nSet-Cookie:a",
        ] {
            assert_eq!(parse(odd), None, "{odd}");
        }
    }
}
