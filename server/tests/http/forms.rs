//! What the portal takes as a form, and what it answers to everything else.

use crate::fakes::{World, ask, form, set};
use app::contract::{Fault, Go, Grant, Secret, forms::FORMS};

const IDENTIFY: &str = "/do/recover/identify";
const GOOD: &str = "login=ada%40harbour.example&puzzle=p&solution=s";

#[tokio::test]
async fn a_good_form_is_answered_by_303_with_cookies_and_an_empty_body() {
    let world = World::new();
    world.answers(Ok(Go::to("/recover?why=x").with(Grant::Flow(Secret::new("fresh".into()))).with(Grant::EndLink)));
    let seen = world.post(IDENTIFY, GOOD).await;
    assert_eq!(seen.status, 303);
    assert_eq!(seen.header("location"), Some("/recover?why=x"));
    assert_eq!(seen.body, "");
    let cookies = seen.cookies();
    assert_eq!(cookies, ["flow=fresh; HttpOnly; SameSite=Lax; Path=/", "link=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0"]);
    assert_eq!(world.asked().len(), 1);
    assert!(world.asked()[0].contains("ada@harbour.example"));
}

#[tokio::test]
async fn every_form_reaches_the_portal_with_all_of_its_fields_and_without_the_optional_ones() {
    for shape in FORMS {
        for fields in [shape.required.to_vec(), [shape.required, shape.optional].concat()] {
            let world = World::new();
            let body = fields.iter().map(|name| format!("{name}=v")).collect::<Vec<_>>().join("&");
            let seen = world.post(shape.path, &body).await;
            assert_eq!((seen.status.as_u16(), world.asked().len()), (303, 1), "{} {fields:?}", shape.path);
        }
    }
}

#[tokio::test]
async fn boxes_of_one_name_arrive_as_one_text_and_every_other_field_comes_once() {
    let world = World::new();
    let rest = "gates=1&countries=GB&second_factor_at_sign_in=no";
    let seen = world.post("/do/admin/policy/methods", &format!("methods=email&{rest}&methods=totp")).await;
    assert_eq!(seen.status, 303);
    assert!(world.asked()[0].contains("(\"methods\", \"email totp\")"), "{:?}", world.asked());
    assert_eq!(world.post("/do/admin/policy/methods", &format!("methods=email&{rest}&gates=2")).await.status, 422);
}

#[tokio::test]
async fn accept_and_referer_change_nothing() {
    let world = World::new();
    let mut request = form(IDENTIFY, GOOD);
    set(&mut request, "accept", "text/html");
    set(&mut request, "referer", "http://localhost:8080/recover?__err=1");
    let seen = world.send(request).await;
    assert_eq!((seen.status.as_u16(), seen.header("location")), (303, Some("/recover")));
}

#[tokio::test]
async fn faults_have_their_status_and_a_page() {
    let world = World::new();
    for (fault, status) in [
        (Fault::NotEarned, 409),
        (Fault::TooMany { retry_s: 77 }, 429),
        (Fault::Denied, 403),
        (Fault::Foreign, 403),
        (Fault::Oneself, 403),
        (Fault::OutOfReach, 403),
        (Fault::NotAllowed, 403),
        (Fault::NotFound, 404),
        (Fault::Malformed, 422),
        (Fault::Unavailable, 503),
    ] {
        world.answers(Err(fault));
        let seen = world.post(IDENTIFY, GOOD).await;
        assert_eq!(seen.status, status);
        assert_eq!(seen.header("retry-after"), (status == 429).then_some("77"));
        assert_eq!(seen.header("content-type"), Some("text/html; charset=utf-8"));
        assert!(seen.body.contains(&format!("data-code=\"{}\"", fault.status().1)), "{}", seen.body);
    }
}

#[tokio::test]
async fn who_comes_too_late_is_sent_to_the_page_that_says_so() {
    let world = World::new();
    world.answers(Err(Fault::Expired));
    let wizard = world.post("/do/recover/renew", "password=a&confirm=a").await;
    assert_eq!((wizard.status.as_u16(), wizard.header("location")), (303, Some("/recover/expired")));
    let account = world.post("/do/account/sign-out", "").await;
    assert_eq!((account.status.as_u16(), account.header("location")), (303, Some("/sign-in")));
}

#[tokio::test]
async fn abu_060_a_step_not_earned_is_409() {
    let world = World::new();
    world.answers(Err(Fault::NotEarned));
    assert_eq!(world.post("/do/recover/renew", "password=a&confirm=a").await.status, 409);
}

#[tokio::test]
async fn abu_021_big_bodies_are_413_and_many_fields_422_before_anything_is_read_from_them() {
    let world = World::new();
    let megabyte = format!("login={}&puzzle=p&solution=s", "a".repeat(1 << 20));
    assert_eq!(world.post(IDENTIFY, &megabyte).await.status, 413);
    let mut unannounced = form(IDENTIFY, "");
    *unannounced.body_mut() =
        axum::body::Body::from_stream(futures::stream::iter((0..64).map(|_| Ok::<_, std::io::Error>("a".repeat(1 << 14)))));
    assert_eq!(world.send(unannounced).await.status, 413);
    let fields = (0..100_000).map(|n| format!("f{n}=")).collect::<Vec<_>>().join("&");
    assert_eq!(world.post(IDENTIFY, &fields).await.status, 413);
    let fields = (0..5_000).map(|n| format!("f{n}=")).collect::<Vec<_>>().join("&");
    assert_eq!(world.post(IDENTIFY, &fields).await.status, 422);
    assert_eq!(world.post(IDENTIFY, &"&".repeat(60_000)).await.status, 422);
    assert!(world.asked().is_empty());
}

#[tokio::test]
async fn abu_082_a_password_of_a_megabyte_is_413_before_hashing() {
    let world = World::new();
    let body = format!("password={0}&confirm={0}", "p".repeat(1 << 20));
    assert_eq!(world.post("/do/recover/renew", &body).await.status, 413);
    assert!(world.asked().is_empty());
}

#[tokio::test]
async fn abu_023_other_methods_are_405_and_change_nothing() {
    let world = World::new();
    for shape in FORMS {
        for method in ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
            let mut request = form(shape.path, GOOD);
            *request.method_mut() = method.parse().expect("a method");
            let seen = world.send(request).await;
            assert_eq!((seen.status.as_u16(), seen.header("allow")), (405, Some("POST")), "{method} {}", shape.path);
        }
    }
    let mut masked = form(IDENTIFY, &format!("{GOOD}&_method=DELETE"));
    set(&mut masked, "x-http-method-override", "DELETE");
    assert_eq!(world.send(masked).await.status, 422);
    assert!(world.asked().is_empty());
}

#[tokio::test]
async fn abu_037_fields_that_no_page_sends_are_422() {
    let world = World::new();
    for odd in [
        "",
        "login=a",
        &format!("{GOOD}&login=b"),
        &format!("{GOOD}&user_id=7"),
        &format!("{GOOD}&verified=1"),
        "login=%ff&puzzle=p&solution=s",
    ] {
        assert_eq!(world.post(IDENTIFY, odd).await.status, 422, "{odd}");
    }
    assert!(world.asked().is_empty());
}

#[tokio::test]
async fn abu_051_a_destination_cannot_ride_along_where_none_is_asked_for() {
    let world = World::new();
    for odd in ["code=123456&destination=%2B12015550123", "code=123456&email=a%40b.example"] {
        assert_eq!(world.post("/do/recover/prove", odd).await.status, 422);
    }
    assert!(world.asked().is_empty());
}

#[tokio::test]
async fn abu_071_a_post_that_no_page_of_ours_vouches_for_is_403() {
    let world = World::new();
    for (origin, fetch_site) in [
        (None, None),
        (Some("http://evil.example"), None),
        (Some("http://evil.example"), Some("same-origin")),
        (Some("http://localhost:9999"), None),
        (Some("http://localhost:8080"), Some("cross-site")),
        (Some("http://localhost:8080.evil.example"), None),
        (Some("http://evil.example"), Some("cross-site")),
        (Some("http://noor.localhost:8080"), Some("same-site")),
        (None, Some("cross-site")),
        (None, Some("same-site")),
        (Some("localhost:8080"), None),
    ] {
        let mut request = form(IDENTIFY, GOOD);
        for name in ["origin", "sec-fetch-site"] {
            request.headers_mut().remove(name);
        }
        if let Some(origin) = origin {
            set(&mut request, "origin", origin);
        }
        if let Some(site) = fetch_site {
            set(&mut request, "sec-fetch-site", site);
        }
        assert_eq!(world.send(request).await.status, 403, "{origin:?} {fetch_site:?}");
    }
    assert!(world.asked().is_empty());
    for (name, value) in [("origin", "http://localhost:8080"), ("sec-fetch-site", "same-origin"), ("sec-fetch-site", "none")] {
        let mut request = form(IDENTIFY, GOOD);
        for name in ["origin", "sec-fetch-site"] {
            request.headers_mut().remove(name);
        }
        set(&mut request, name, value);
        assert_eq!(world.send(request).await.status, 303, "one header is enough: {name}: {value}");
    }
}

#[tokio::test]
async fn abu_072_origin_null_is_403_unless_the_browser_says_same_origin_and_no_foreign_origin_may_read() {
    let world = World::new();
    for fetch_site in ["cross-site", "same-site", "none", "", "same-origin, none", "-"] {
        let mut request = form(IDENTIFY, GOOD);
        set(&mut request, "origin", "null");
        match fetch_site {
            "-" => drop(request.headers_mut().remove("sec-fetch-site")),
            said => set(&mut request, "sec-fetch-site", said),
        }
        let seen = world.send(request).await;
        assert_eq!(seen.status, 403);
        assert!(seen.headers.keys().all(|name| !name.as_str().starts_with("access-control-")));
    }
    assert!(world.asked().is_empty());
    let mut request = form(IDENTIFY, GOOD);
    set(&mut request, "origin", "null");
    let mut twice = form(IDENTIFY, GOOD);
    set(&mut twice, "origin", "null");
    twice.headers_mut().append("sec-fetch-site", "same-origin".parse().expect("a header"));
    assert_eq!(world.send(twice).await.status, 403);
    assert_eq!(world.send(request).await.status, 303, "our own page, behind a proxy that adds no-referrer");
}

#[tokio::test]
async fn an_http_page_cannot_post_to_an_https_tenant() {
    let world = World::new();
    for (origin, status) in [("http://portal.harbour.example", 403), ("https://portal.harbour.example", 303)] {
        let mut request = form(IDENTIFY, GOOD);
        set(&mut request, "host", "portal.harbour.example");
        set(&mut request, "origin", origin);
        assert_eq!(world.send(request).await.status, status);
    }
}

#[tokio::test]
async fn abu_071_other_content_types_are_415() {
    let world = World::new();
    for kind in ["text/plain", "application/json", "multipart/form-data; boundary=x", "application/xml", ""] {
        let mut request = form(IDENTIFY, GOOD);
        set(&mut request, "content-type", kind);
        assert_eq!(world.send(request).await.status, 415, "{kind}");
    }
    let mut none = form(IDENTIFY, GOOD);
    none.headers_mut().remove("content-type");
    assert_eq!(world.send(none).await.status, 415);
    assert!(world.asked().is_empty());
}

#[tokio::test]
async fn forms_that_do_not_exist_are_404_and_say_nothing_of_the_machinery() {
    let world = World::new();
    for path in ["/do/recover/unknown", "/do/recover/identify/", "/do/", "/do", "/do/recover/Identify", "/do//recover/identify"] {
        let seen = world.post(path, GOOD).await;
        assert_eq!(seen.status, 404, "{path}");
        assert!(!seen.body.contains("server function"));
    }
    assert!(world.asked().is_empty());
}

#[tokio::test]
async fn an_answer_that_leaves_the_portal_is_refused() {
    let world = World::new();
    for away in ["https://evil.example/", "//evil.example/", "recover", "/recover\r\nset-cookie: a=b", ""] {
        world.answers(Ok(Go::to(away)));
        let seen = world.post(IDENTIFY, GOOD).await;
        assert_eq!((seen.status.as_u16(), seen.header("location")), (503, None), "{away:?}");
    }
}

#[tokio::test]
async fn abu_084_a_password_arrives_exactly_as_typed() {
    let world = World::new();
    let body = "password=+%09a%2Bb%26%3D%F0%9F%90%99%D9%85+&confirm=x";
    assert_eq!(world.post("/do/recover/renew", body).await.status, 303);
    assert_eq!(world.asked(), ["renew \" \\ta+b&=🐙م \" \"x\""]);
}

#[tokio::test]
async fn a_form_on_an_unknown_host_reaches_nothing() {
    let world = World::new();
    let mut request = ask("POST", IDENTIFY);
    set(&mut request, "host", "evil.example");
    set(&mut request, "origin", "http://evil.example");
    assert_eq!(world.send(request).await.status, 421);
    assert!(world.asked().is_empty());
}
