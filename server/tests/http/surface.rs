//! Pages and files from outside: statuses, headers, cookies, and who the portal thinks is asking.

use crate::fakes::{World, ask, form, set};
use app::contract::{Go, Grant, Place, Secret, TenantId};
use server::http::Peer;
use tower::ServiceExt;

const PAGES: [&str; 9] = [
    "/",
    "/recover",
    "/recover/new",
    "/recover/method",
    "/recover/link",
    "/recover/contact",
    "/recover/expired",
    "/sign-in",
    "/account",
];

#[tokio::test]
async fn every_page_answers_and_is_for_nobodys_cache() {
    let world = World::new();
    for path in PAGES {
        let seen = world.get(path).await;
        let expected = if path == "/account" { 303 } else { 200 };
        assert_eq!(seen.status, expected, "{path}");
        assert_eq!(seen.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(seen.header("content-type"), Some("text/html; charset=utf-8"), "{path}");
    }
    assert_eq!(world.get("/account").await.header("location"), Some("/sign-in?next=/account"));
}

#[tokio::test]
async fn the_title_of_every_tab_is_text_and_nothing_of_the_renderer() {
    let world = World::new();
    for path in PAGES.into_iter().chain(["/nowhere"]).filter(|path| *path != "/account") {
        let body = world.get(path).await.body;
        let title = body.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).expect("a title").0;
        assert!(!title.is_empty() && !title.contains('<') && !title.contains('>'), "{path}: {title}");
    }
}

#[tokio::test]
async fn pages_are_only_got() {
    let world = World::new();
    for path in PAGES.into_iter().chain(["/r/token"]) {
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
            let mut request = form(path, "");
            *request.method_mut() = method.parse().expect("a method");
            let seen = world.send(request).await;
            assert_eq!((seen.status.as_u16(), seen.header("allow")), (405, Some("GET,HEAD")), "{method} {path}");
            assert!(seen.body.contains("<main"), "{method} {path}");
        }
    }
    assert!(world.asked().is_empty());
}

#[tokio::test]
async fn a_head_is_a_get_without_its_body() {
    let world = World::new();
    for path in PAGES {
        let (head, get) = (world.send(ask("HEAD", path)).await, world.get(path).await);
        assert_eq!((head.status, head.body.as_str()), (get.status, ""), "{path}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_404_with_a_page() {
    let world = World::new();
    for path in ["/recover/", "/nowhere", "/r", "/sign-in/x", "/%2e%2e/etc/passwd", "/recover/%00", "/api/x", "/admin/x"] {
        let seen = world.get(path).await;
        assert_eq!(seen.status, 404, "{path}");
        assert!(seen.body.contains("data-code=\"not_found\""), "{path}");
    }
}

#[tokio::test]
async fn abu_073_every_answer_has_the_headers_whatever_its_status() {
    let world = World::new();
    let mut requests = vec![
        ask("GET", "/"),
        ask("GET", "/nowhere"),
        ask("GET", "/pkg/none.js"),
        ask("GET", "/brand/0a1b.css"),
        ask("GET", "/r/token"),
        ask("GET", "/recover?username=panic"),
        ask("POST", "/api/gateway/call/wrong"),
        ask("POST", "/recover"),
        ask("GET", "/do/recover/identify"),
        form("/do/recover/identify", "login=a"),
        form("/do/recover/identify", "login=a&puzzle=p&solution=s"),
    ];
    let mut stranger = ask("GET", "/");
    set(&mut stranger, "host", "evil.example");
    requests.push(stranger);
    for request in requests {
        let what = format!("{} {}", request.method(), request.uri());
        let seen = world.send(request).await;
        let policy = seen.header("content-security-policy").unwrap_or_default();
        for part in [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        ] {
            assert!(policy.split("; ").any(|directive| directive == part), "{what}: {part}");
        }
        for (name, value) in [
            ("referrer-policy", "same-origin"),
            ("x-content-type-options", "nosniff"),
            ("cross-origin-opener-policy", "same-origin"),
        ] {
            assert_eq!(seen.header(name), Some(value), "{what}");
        }
        assert!(seen.header("permissions-policy").is_some() && seen.header("cache-control").is_some(), "{what}");
        let shared = if what.contains("/brand/") { "cross-origin" } else { "same-origin" };
        assert_eq!(seen.header("cross-origin-resource-policy"), Some(shared), "{what}");
        assert_eq!(seen.header("strict-transport-security"), None, "{what}");
        assert!(seen.headers.keys().all(|name| !name.as_str().starts_with("access-control-") && name != "server"), "{what}");
    }
}

#[tokio::test]
async fn abu_139_an_https_tenant_gets_hsts_and_prefixed_secure_cookies() {
    let world = World::new();
    let mut request = ask("GET", "/recover?lng=ar");
    set(&mut request, "host", "portal.harbour.example");
    let seen = world.send(request).await;
    assert_eq!(seen.header("strict-transport-security"), Some("max-age=31536000"));
    assert!(!seen.cookies().is_empty());
    assert!(seen.cookies().iter().all(|cookie| cookie.starts_with("__Host-") && cookie.contains("; Secure")));
    let mut forged = ask("GET", "/recover");
    for (name, value) in [("x-forwarded-proto", "https"), ("forwarded", "proto=https")] {
        set(&mut forged, name, value);
    }
    assert!(world.send(forged).await.cookies().iter().all(|cookie| !cookie.contains("Secure")));
}

#[tokio::test]
async fn abu_009_an_unknown_host_is_421_and_sees_no_tenant() {
    let world = World::new();
    for host in ["evil.example", "localhost.evil.example", "user@localhost", "", "localhost, evil.example"] {
        for path in ["/", "/recover", "/r/token", "/pkg/none.js", "/brand/0a1b.css", "/api/gateway/a/right"] {
            let mut request = ask("GET", path);
            set(&mut request, "host", host);
            let seen = world.send(request).await;
            assert_eq!((seen.status.as_u16(), seen.body.as_str()), (421, "421 Misdirected Request\n"), "{host} {path}");
            assert!(seen.cookies().is_empty());
        }
    }
    let mut two = ask("GET", "/");
    two.headers_mut().append("host", "evil.example".parse().expect("a header"));
    assert_eq!(world.send(two).await.status, 421);
}

#[tokio::test]
async fn a_host_that_nobody_can_look_up_is_503_in_nobodys_name() {
    let world = World::new();
    let mut request = ask("GET", "/recover");
    set(&mut request, "host", "nobody-knows.localhost");
    let seen = world.send(request).await;
    assert_eq!((seen.status.as_u16(), seen.body.as_str()), (503, "503 Service Unavailable\n"));
    assert!(seen.cookies().is_empty());
    assert!(seen.header("content-security-policy").is_some());
}

#[tokio::test]
async fn abu_010_poisoned_headers_choose_neither_tenant_nor_path() {
    let world = World::new();
    let mut request = ask("GET", "/recover");
    for (name, value) in [
        ("x-forwarded-host", "portal.harbour.example"),
        ("forwarded", "host=portal.harbour.example;for=198.51.100.1"),
        ("x-original-url", "/account"),
        ("x-rewrite-url", "/account"),
        ("x-host", "evil.example"),
        ("referer", "https://evil.example/"),
        ("origin", "https://evil.example"),
    ] {
        set(&mut request, name, value);
    }
    let seen = world.send(request).await;
    assert_eq!(seen.status, 200);
    assert!(!seen.body.contains("evil.example"));
    assert_eq!(seen.header("strict-transport-security"), None);
    assert_eq!(world.caller().place, Place::Tenant(TenantId::new("harbour")));
    assert_eq!(world.caller().address.to_string(), "203.0.113.9");
}

#[tokio::test]
async fn abu_014_the_address_comes_through_listed_proxies_only() {
    let world = World::new();
    for (peer, told, expected) in [
        ([203, 0, 113, 9], "198.51.100.1", "203.0.113.9"),
        ([10, 0, 0, 1], "1.1.1.1, 198.51.100.1", "198.51.100.1"),
        ([10, 0, 0, 1], "1.1.1.1, 198.51.100.1:51234", "198.51.100.1"),
        ([10, 0, 0, 1], "[2001:db8::7]:443", "2001:db8::7"),
    ] {
        let mut request = ask("GET", "/recover");
        request.extensions_mut().insert(Peer((peer, 1).into()));
        set(&mut request, "x-forwarded-for", told);
        set(&mut request, "x-real-ip", "9.9.9.9");
        world.send(request).await;
        assert_eq!(world.caller().address.to_string(), expected);
    }
}

#[tokio::test]
async fn a_request_line_for_another_host_than_the_header_is_421() {
    let world = World::new();
    for line in ["http://evil.example/recover", "http://portal.harbour.example/recover", "http://user@localhost:8080/recover"] {
        assert_eq!(world.get(line).await.status, 421, "{line}");
    }
    assert_eq!(world.get("http://localhost:8080/recover").await.status, 200);
}

#[tokio::test]
async fn a_neighbours_cookie_that_is_no_text_does_not_switch_cookies_off() {
    let world = World::new();
    let mut request = ask("GET", "/recover");
    let sent = http::HeaderValue::from_bytes(b"cart=caf\xe9; flow=abc; visit=1").expect("a header");
    request.headers_mut().insert("cookie", sent);
    world.send(request).await;
    assert!(world.caller().accepts_cookies && world.caller().flow.is_some());
}

#[tokio::test]
async fn a_network_with_too_many_requests_under_way_is_429_and_others_are_answered() {
    let world = World::new();
    let hold = world.hold();
    let mut busy = Vec::new();
    for _ in 0..16 {
        busy.push(tokio::spawn(world.router.clone().oneshot(from([203, 0, 113, 9], "/recover?username=hold"))));
    }
    hold.arrived(16).await;
    let refused = world.send(from([203, 0, 113, 77], "/recover")).await;
    assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, Some("1")));
    assert_eq!(world.send(from([198, 51, 100, 1], "/recover")).await.status, 200);
    hold.release();
    for request in busy {
        assert_eq!(request.await.expect("no panic").expect("infallible").status(), 200);
    }
    assert_eq!(world.send(from([203, 0, 113, 77], "/recover")).await.status, 200);
}

/// A request straight from an address.
fn from(peer: [u8; 4], path: &str) -> axum::extract::Request {
    let mut request = ask("GET", path);
    request.extensions_mut().insert(Peer((peer, 1).into()));
    request
}

#[tokio::test]
async fn the_caller_is_what_the_browser_said() {
    let world = World::new();
    let mut request = ask("GET", "/recover?whr=noor.example&username=omar%40noor.example&mkt=ar&why=wait");
    set(&mut request, "host", "portal.localhost");
    set(&mut request, "cookie", "flow=F-1; session=S_1; link=L; devices=m1|m2; language=de; visit=1; other=x");
    set(&mut request, "accept-language", "fr;q=0.9, en");
    set(&mut request, "user-agent", &"u".repeat(999));
    world.send(request).await;
    let caller = world.caller();
    assert_eq!(caller.place, Place::Shared);
    assert_eq!((caller.hint.as_deref(), caller.login.as_deref()), (Some("noor.example"), Some("omar@noor.example")));
    assert_eq!(caller.asked.query.as_deref(), Some("ar"));
    assert_eq!(caller.asked.cookie.as_deref(), Some("de"));
    assert_eq!(caller.asked.browser.as_deref(), Some("fr;q=0.9, en"));
    assert_eq!(caller.agent.len(), 256);
    assert_eq!(caller.flow, Some(Secret::new("F-1".into())));
    assert_eq!(caller.session, Some(Secret::new("S_1".into())));
    assert_eq!(caller.link, Some(Secret::new("L".into())));
    assert_eq!(caller.devices, ["m1", "m2"]);
    assert!(caller.accepts_cookies);
    assert_eq!(world.asked(), ["Current { why: Some(\"wait\") }"]);
}

#[tokio::test]
async fn every_page_sets_a_cookie_until_it_comes_back() {
    let world = World::new();
    for path in PAGES {
        assert_eq!(world.get(path).await.cookies(), ["visit=1; HttpOnly; SameSite=Lax; Path=/"], "{path}");
        let mut again = ask("GET", path);
        set(&mut again, "cookie", "visit=1");
        assert!(world.send(again).await.cookies().is_empty(), "{path}");
    }
    world.get("/recover").await;
    assert!(!world.caller().accepts_cookies);
    assert!(world.post("/do/recover/cancel", "").await.cookies().is_empty());
}

#[tokio::test]
async fn a_language_in_the_address_is_remembered_for_a_year() {
    let world = World::new();
    let seen = world.get("/recover?lng=ar").await;
    assert!(seen.cookies().contains(&"language=ar; HttpOnly; SameSite=Lax; Path=/; Max-Age=31536000"));
    for odd in ["/recover?lng=", "/recover?lng=a%3Bb", "/recover?mkt=xx%0d%0aset-cookie:a", "/recover?lng=en_US"] {
        assert!(world.get(odd).await.cookies().iter().all(|cookie| !cookie.starts_with("language")), "{odd}");
    }
}

#[tokio::test]
async fn abu_042_a_mails_link_leaves_its_token_in_a_cookie_and_out_of_the_address() {
    let world = World::new();
    world.answers(Ok(Go::to("/recover/link").with(Grant::Link(Secret::new("token".into())))));
    let seen = world.get("/r/token").await;
    assert_eq!((seen.status.as_u16(), seen.header("location")), (303, Some("/recover/link")));
    assert_eq!(seen.header("cache-control"), Some("no-store"));
    assert!(seen.cookies().contains(&"link=token; HttpOnly; SameSite=Lax; Path=/; Max-Age=600"));
    assert_eq!(world.asked(), ["follow token"]);
}

#[tokio::test]
async fn a_token_that_cannot_be_ours_gets_the_page_of_a_dead_link() {
    let world = World::new();
    let long = format!("/r/{}", "a".repeat(9_000));
    for odd in ["/r/", "/r/a/b", "/r/token/", "/r/a%20b", "/r/%ff", "/r/a%0d%0ab", &long, "/r/token%3E"] {
        let seen = world.get(odd).await;
        assert_eq!((seen.status.as_u16(), seen.header("location")), (303, Some("/recover/link")));
        assert!(seen.cookies().contains(&"link=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0"));
    }
    assert!(world.asked().is_empty());
}

#[tokio::test]
async fn a_bug_is_a_page_and_the_next_request_is_served() {
    let world = World::new();
    let seen = world.get("/recover?username=panic").await;
    assert_eq!(seen.status, 500);
    assert!(seen.body.contains("<main"));
    assert_eq!(world.get("/recover").await.status, 200);
}

#[tokio::test]
async fn brand_files_are_immutable_and_nothing_else_is_found_there() {
    let world = World::new();
    let seen = world.get("/brand/0a1b.css").await;
    assert_eq!((seen.status.as_u16(), seen.body.as_str()), (200, ":root{}"));
    assert_eq!(seen.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(seen.header("content-type"), Some("text/css; charset=utf-8"));
    assert!(seen.cookies().is_empty());
    for path in [
        "/brand/ffff.css",
        "/brand/..%2f..%2fCargo.toml",
        "/brand/.env",
        "/pkg/..%2fmanifest.json",
        "/pkg/manifest.json",
        "/pkg/none.wasm",
    ] {
        let seen = world.get(path).await;
        assert_eq!((seen.status.as_u16(), seen.body.as_str()), (404, "404 Not Found\n"), "{path}");
        assert_eq!(seen.header("cache-control"), Some("no-store"), "{path}");
    }
}

#[tokio::test]
async fn the_gateway_needs_no_cookie_and_no_origin_but_its_token() {
    let world = World::new();
    let call = |token: &str, kind: &str, body: String| {
        let mut request = ask("POST", &format!("/api/gateway/call-1/{token}?a=b"));
        set(&mut request, "content-type", kind);
        set(&mut request, "x-twilio-signature", "signed");
        *request.body_mut() = body.into();
        request
    };
    let kind = "application/x-www-form-urlencoded";
    let right = world.send(call("right", kind, "Digits=%23&CallSid=C".into())).await;
    assert_eq!((right.status.as_u16(), right.header("content-type")), (200, Some("text/xml; charset=utf-8")));
    let pressed = world.pressed().remove(0);
    assert_eq!(
        (pressed.call.as_str(), pressed.token.as_str(), pressed.path.as_str()),
        ("call-1", "right", "/api/gateway/call-1/right?a=b")
    );
    assert_eq!(pressed.signature.as_deref(), Some("signed"));
    assert_eq!(pressed.form, [("Digits".to_owned(), "#".to_owned()), ("CallSid".to_owned(), "C".to_owned())]);
    for wrong in [
        call("wrong", kind, "Digits=%23".into()),
        call("right", "application/json", "{}".into()),
        call("right", kind, format!("Digits={}", "1".repeat(20_000))),
        call("r%20t", kind, String::new()),
    ] {
        let seen = world.send(wrong).await;
        assert_eq!((seen.status.as_u16(), seen.body.as_str()), (404, "404 Not Found\n"));
        assert!(seen.cookies().is_empty());
    }
    assert_eq!(world.pressed().len(), 2, "only the first wrong one was well-formed");
    assert_eq!(world.send(ask("GET", "/api/gateway/call-1/right")).await.status, 405);
}
