//! A browser without JavaScript that a test drives: it keeps cookies, fills in forms that are on the page, and solves puzzles.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

use reqwest::{Client, Method, StatusCode, header, redirect::Policy};
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};

static NEXT_ADDRESS: AtomicU32 = AtomicU32::new(1);

/// Cookies, an address and a host.
#[derive(Debug)]
pub(crate) struct Browser {
    client: Client,
    portal: SocketAddr,
    pub(crate) host: String,
    pub(crate) address: String,
    pub(crate) cookies: Mutex<BTreeMap<String, String>>,
    pub(crate) extra: Vec<(String, String)>,
    /// Every answer so far, but for its cookies: status, headers, body.
    pub(crate) seen: Mutex<Vec<String>>,
}

/// An answer that was followed to its page.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: header::HeaderMap,
    pub(crate) path: String,
    pub(crate) body: String,
}

impl Browser {
    pub(crate) fn new(portal: SocketAddr, host: &str) -> Self {
        // The portal installs it where it serves; whoever comes second is told so, and that is fine.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // No connection is used twice: one whose body was refused is closed by the portal.
        let client = Client::builder().redirect(Policy::none()).pool_max_idle_per_host(0).build().expect("a client");
        let n = NEXT_ADDRESS.fetch_add(1, Ordering::Relaxed);
        Self {
            client,
            portal,
            host: host.to_owned(),
            // Each browser in an address range of its own, out of those that the standard sets aside for tests.
            address: format!("198.{}.{}.7", 18 + (n >> 8 & 1), n & 255),
            cookies: Mutex::default(),
            extra: Vec::new(),
            seen: Mutex::default(),
        }
    }

    /// One request, not followed.
    pub(crate) async fn request(&self, method: Method, path: &str, body: Option<Vec<u8>>) -> Page {
        let url = format!("http://{}{path}", self.portal);
        let mut request =
            self.client.request(method, url).header(header::HOST, &self.host).header("x-forwarded-for", &self.address);
        let cookies =
            self.cookies.lock().expect("no panic").iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join("; ");
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies);
        }
        for (name, value) in &self.extra {
            request = request.header(name, value);
        }
        if let Some(body) = body {
            if !self.extra.iter().any(|(name, _)| name.eq_ignore_ascii_case("origin")) {
                request = request.header(header::ORIGIN, format!("http://{}", self.host));
            }
            let kind = match body.starts_with(b"--cut\r\n") {
                true => "multipart/form-data; boundary=cut".to_owned(),
                false => "application/x-www-form-urlencoded".to_owned(),
            };
            request = request.header(header::CONTENT_TYPE, kind).body(body);
        }
        let answer = request.send().await.expect("the portal answers");
        self.keep_cookies(answer.headers());
        let (status, headers) = (answer.status(), answer.headers().clone());
        let page = Page { status, headers, path: path.to_owned(), body: answer.text().await.expect("a body") };
        let headers = page.headers.iter().filter(|(name, _)| *name != header::SET_COOKIE);
        let headers: String = headers.map(|(name, value)| format!("{name}: {}\n", value.to_str().unwrap_or("?"))).collect();
        self.seen.lock().expect("no panic").push(format!("{}\n{headers}\n{}", page.status, page.body));
        page
    }

    fn keep_cookies(&self, headers: &header::HeaderMap) {
        let mut kept = self.cookies.lock().expect("no panic");
        for value in headers.get_all(header::SET_COOKIE) {
            let text = value.to_str().expect("plain cookies");
            let (name, value) = text.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie");
            if text.contains("Max-Age=0") {
                kept.remove(name);
            } else {
                kept.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// Opens a page, following 303s.
    pub(crate) async fn get(&self, path: &str) -> Page {
        let mut page = self.request(Method::GET, path, None).await;
        for _ in 0..5 {
            let Some(to) = page.location() else { return page };
            page = self.request(Method::GET, &to, None).await;
        }
        panic!("{path} leads in circles");
    }

    /// Posts fields as they are and gives the answer itself.
    pub(crate) async fn post_raw(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.request(Method::POST, path, Some(body.into_bytes())).await
    }

    /// Posts fields and follows to the page.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let answer = self.post_raw(path, fields).await;
        match answer.location() {
            Some(to) => self.get(&to).await,
            None => answer,
        }
    }

    /// Posts a form with a file, as browsers do, and follows to the page.
    pub(crate) async fn upload(&self, path: &str, fields: &[(&str, &str)], file: &[u8]) -> Page {
        let head = |name: &str, more: &str| format!("--cut\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n");
        let mut body: Vec<u8> = Vec::new();
        for (name, value) in fields {
            body.extend(format!("{}{value}\r\n", head(name, "")).bytes());
        }
        body.extend(head("file", "; filename=\"file\"").bytes().chain(file.iter().copied()).chain(*b"\r\n--cut--\r\n"));
        let answer = self.request(Method::POST, path, Some(body)).await;
        match answer.location() {
            Some(to) => self.get(&to).await,
            None => answer,
        }
    }

    /// Fills in a form of the page and sends it: hidden fields as they are, the puzzle solved.
    pub(crate) async fn submit(&self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let filled = page.fill(action, fields);
        let fields: Vec<(&str, &str)> = filled.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        // On a shared host the address of the form keeps which organization it is for.
        let address = page.attribute(&format!("form[action^='{action}?']"), "action");
        self.post(address.as_deref().unwrap_or(action), &fields).await
    }

    /// Names a user id at the first page.
    pub(crate) async fn identify(&self, login: &str) -> Page {
        let first = self.get("/recover/new").await;
        self.submit(&first, "/do/recover/identify", &[("login", login)]).await
    }

    /// Chooses a method on the present page.
    pub(crate) async fn choose(&self, page: &Page, method: &str) -> Page {
        self.submit(page, "/do/recover/choose", &[("method", method)]).await
    }

    /// Sends a code.
    pub(crate) async fn prove(&self, code: &str) -> Page {
        self.post("/do/recover/prove", &[("code", code)]).await
    }

    /// Sets a password.
    pub(crate) async fn renew(&self, password: &str) -> Page {
        self.post("/do/recover/renew", &[("password", password), ("confirm", password)]).await
    }

    /// Signs in.
    pub(crate) async fn sign_in(&self, login: &str, password: &str) -> Page {
        let page = self.get(&format!("/sign-in?username={login}")).await;
        self.submit(&page, "/do/account/sign-in", &[("login", login), ("password", password)]).await
    }

    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().expect("no panic").get(name).cloned()
    }
}

impl Page {
    pub(crate) fn location(&self) -> Option<String> {
        (self.status == StatusCode::SEE_OTHER).then(|| self.headers[header::LOCATION].to_str().expect("a path").to_owned())
    }

    /// `data-step` of the page.
    pub(crate) fn step(&self) -> String {
        self.attribute("main", "data-step").unwrap_or_else(|| panic!("no step on {} ({}): {}", self.path, self.status, self.body))
    }

    /// All `data-code`s of refusals.
    pub(crate) fn codes(&self) -> Vec<String> {
        let document = Html::parse_document(&self.body);
        let selector = Selector::parse("[role=alert] [data-code], [role=alert][data-code]").expect("a selector");
        document.select(&selector).filter_map(|element| element.attr("data-code")).map(str::to_owned).collect()
    }

    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let document = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).expect("a selector");
        document.select(&selector).find_map(|element| element.attr(name).map(str::to_owned))
    }

    /// The attribute of each element that has it.
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let document = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).expect("a selector");
        document.select(&selector).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
    }

    pub(crate) fn has(&self, selector: &str) -> bool {
        let document = Html::parse_document(&self.body);
        document.select(&Selector::parse(selector).expect("a selector")).next().is_some()
    }

    /// The visible text of the main part.
    pub(crate) fn text(&self) -> String {
        let document = Html::parse_document(&self.body);
        let selector = Selector::parse("main").expect("a selector");
        document.select(&selector).flat_map(|main| main.text()).collect::<Vec<_>>().join(" ")
    }

    /// The text of each element that a selector finds, without the marks that isolate directions.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let document = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).expect("a selector");
        document
            .select(&selector)
            .map(|element| element.text().collect::<String>().replace(['\u{2068}', '\u{2069}'], "").trim().to_owned())
            .collect()
    }

    /// Methods that can be chosen, in order.
    pub(crate) fn offered(&self) -> Vec<String> {
        let document = Html::parse_document(&self.body);
        let selector = Selector::parse("input[name=method]").expect("a selector");
        document.select(&selector).filter_map(|input| input.attr("value")).map(str::to_owned).collect()
    }

    pub(crate) fn support_code(&self) -> String {
        let document = Html::parse_document(&self.body);
        let selector = Selector::parse("[data-support-code]").expect("a selector");
        document.select(&selector).map(|element| element.text().collect::<String>()).collect::<String>().trim().to_owned()
    }

    /// The body without what each request has of its own: the support code, and when the page was made.
    pub(crate) fn bare(&self) -> String {
        let made = self.texts(".support dd").into_iter().find(|value| value.starts_with("20") && value.ends_with('Z'));
        self.body.replace(&self.support_code(), "SUPPORT").replace(&made.expect("when it was made"), "MADE")
    }

    /// The fields of a form: hidden ones and values as they are, `fields` over them, the puzzle solved.
    pub(crate) fn fill(&self, action: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
        let document = Html::parse_document(&self.body);
        let form = Selector::parse(&format!("form[action='{action}'], form[action^='{action}?']")).expect("a selector");
        let form = document.select(&form).next().unwrap_or_else(|| panic!("no form {action} on {}: {}", self.path, self.text()));
        let own = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
        };
        let mut filled: Vec<(String, String)> = inputs(form).chain(selected(form)).chain(written(form)).collect();
        let puzzle = filled.iter().find(|(name, _)| name == "puzzle").map(|(_, puzzle)| solve(puzzle));
        let solution = puzzle.as_deref().map(|solution| own(&[("solution", solution)])).unwrap_or_default();
        // What is given stands instead of what was there; boxes of one name are given one by one.
        for given in [solution, own(fields)] {
            filled.retain(|(name, _)| given.iter().all(|(other, _)| other != name));
            filled.extend(given);
        }
        filled
    }
}

fn inputs(form: ElementRef<'_>) -> impl Iterator<Item = (String, String)> {
    let selector = Selector::parse("input").expect("a selector");
    let inputs: Vec<_> = form
        .select(&selector)
        .filter(|input| !matches!(input.attr("type"), Some("radio" | "checkbox")) || input.attr("checked").is_some())
        .filter_map(|input| Some((input.attr("name")?.to_owned(), input.attr("value").unwrap_or_default().to_owned())))
        .collect();
    inputs.into_iter()
}

/// What stands in the text areas of a form. The first line feed belongs to the tag.
fn written(form: ElementRef<'_>) -> Vec<(String, String)> {
    let areas = Selector::parse("textarea").expect("a selector");
    let text = |area: &ElementRef<'_>| area.text().collect::<String>();
    form.select(&areas).filter_map(|area| Some((area.attr("name")?.to_owned(), text(&area)))).collect()
}

/// What is chosen in the lists of a form.
fn selected(form: ElementRef<'_>) -> Vec<(String, String)> {
    let (lists, options) = (Selector::parse("select").expect("a selector"), Selector::parse("option").expect("a selector"));
    let lists = form.select(&lists).filter_map(|list| {
        let first = list.select(&options).next();
        let chosen = list.select(&options).find(|option| option.attr("selected").is_some()).or(first)?;
        Some((list.attr("name")?.to_owned(), chosen.attr("value").unwrap_or_default().to_owned()))
    });
    lists.collect()
}

/// Solves a puzzle as any client may: by the rule that stands in the documentation.
pub(crate) fn solve(puzzle: &str) -> String {
    let bits: u32 = puzzle.split('.').nth(1).and_then(|bits| bits.parse().ok()).expect("a puzzle");
    (0_u64..)
        .map(|n| n.to_string())
        .find(|solution| {
            let hash = Sha256::digest(format!("{puzzle}:{solution}"));
            let head = u64::from_be_bytes(hash[..8].try_into().expect("eight bytes"));
            head.leading_zeros() >= bits
        })
        .expect("there is one")
}
