//! `rekey tenant`.

use std::io::Cursor;

use crate::rekey::{Engine, Installation};

#[test]
fn the_policy_is_set_from_plain_text_and_refused_where_it_makes_no_sense() {
    let folder = Installation::new(Engine::Sqlite);
    folder
        .run(&[
            "tenant",
            "set",
            "harbour",
            "methods=email,mobile_sms,totp",
            "countries=US",
            "gates=2",
            "reconfirm_days=90",
            "contact=https://help.example",
        ])
        .done();
    let policy = folder.run(&["tenant", "show", "harbour", "--json"]).json()["policy"].clone();
    assert_eq!((&policy["gates"], &policy["reconfirm_days"], &policy["enabled"]), (&2.into(), &90.into(), &true.into()));
    for (change, why) in [
        ("gates=3", "gates"),
        ("methods=", "at least one method"),
        ("methods=email", "gates"),
        ("methods=pigeon", "pigeon"),
        ("contact=javascript:alert(1)", "contact"),
        ("reconfirm_days=731", "730"),
        ("gate=1", "there is no such key"),
        ("banned_words=ab", "banned"),
        ("base_url=http://reset.example.com", "use https"),
        ("colour=red", "#RRGGBB"),
        ("enabled", "write key=value"),
    ] {
        let said = folder.run(&["tenant", "set", "harbour", change]);
        assert_eq!(said.status, 1, "{change}");
        assert!(said.err.contains(why), "{change}: {said:?}");
    }
    assert_eq!(folder.run(&["tenant", "show", "harbour", "--json"]).json()["policy"], policy);
    folder.run(&["tenant", "set", "harbour", "gates=1", "--dry-run"]).done();
    assert_eq!(folder.run(&["tenant", "show", "harbour", "--json"]).json()["policy"], policy);
}

#[test]
fn who_would_lose_the_way_back_is_told_before_it_happens() {
    let folder = Installation::new(Engine::Sqlite);
    for (login, mobile) in [("ada@harbour.example", "+1 2015550123"), ("ben@harbour.example", "-")] {
        folder.run(&["tenant", "set", "harbour", "countries=US"]).done();
        folder.run(&["user", "add", login, "--alternate-email", "x@mail.example", "--mobile", mobile]).done();
    }
    let change = ["tenant", "set", "harbour", "methods=email,mobile_sms", "gates=2", "--dry-run", "--json"];
    let warnings = folder.run(&change).done().json()["warnings"].to_string();
    assert!(warnings.contains("of those who can reset now, 1 could not any more: ben@harbour.example"), "{warnings}");
    let harmless = folder.run(&["tenant", "set", "harbour", "reconfirm_days=90", "--json"]).done().json()["warnings"].to_string();
    assert!(!harmless.contains("any more"), "{harmless}");
}

#[test]
fn abu_118_only_pictures_become_logos() {
    let folder = Installation::new(Engine::Sqlite);
    let mut png = Vec::new();
    image::RgbaImage::new(100, 40).write_to(&mut Cursor::new(&mut png), image::ImageFormat::Png).expect("a picture");
    folder.write("logo.png", &png);
    folder.write("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
    folder.run(&["tenant", "set", "harbour", "logo=logo.png", "colour=#0B4F6C", "text.de=Fragen?"]).done();
    let brand = folder.run(&["tenant", "show", "harbour", "--json"]).json()["brand"].clone();
    assert!(brand["logo"].as_str().is_some_and(|name| name.ends_with(".png")), "{brand}");
    assert_eq!((&brand["colour"], &brand["by_language"]["de"]["text"]), (&"#0b4f6c".into(), &"Fragen?".into()));
    for bad in ["logo=logo.svg", "logo=missing.png", "illustration=logo.svg"] {
        assert_eq!(folder.run(&["tenant", "set", "harbour", bad]).status, 1, "{bad}");
    }
    assert_eq!(folder.count("SELECT COUNT(*) FROM brand_files"), 1);
    folder.run(&["tenant", "set", "harbour", "logo="]).done();
    assert!(folder.run(&["tenant", "show", "harbour", "--json"]).json()["brand"]["logo"].is_null());
}

#[test]
fn hosts_and_domains_belong_to_one_organization_each() {
    let folder = Installation::new(Engine::Sqlite);
    let add = |id: &str, url: &str, domain: &str| {
        folder.run(&["tenant", "add", id, "--name", "X", "--base-url", url, "--domain", domain])
    };
    add("noor", "https://reset.noor.example", "noor.example").done();
    assert!(add("x", "https://reset.noor.example", "x.example").err.contains("stands for noor already"));
    assert!(add("x", "https://x.example", "noor.example").err.contains("belongs to noor already"));
    assert!(add("noor", "https://x.example", "x.example").err.contains("already"));
    for id in ["", "-", "Noor", "a b", "ünder"] {
        assert_ne!(add(id, "https://x.example", "x.example").status, 0, "{id:?}");
    }
    assert_eq!(folder.count("SELECT COUNT(*) FROM tenants"), 2);

    folder.run(&["tenant", "host", "Portal.Example.COM", "--shared"]).done();
    assert_eq!(folder.count("SELECT COUNT(*) FROM hosts WHERE host = 'portal.example.com' AND tenant_id IS NULL"), 1);
    assert_eq!(folder.run(&["tenant", "host", "portal.example.com", "--tenant", "noor"]).status, 1);
    folder.run(&["tenant", "host", "portal.example.com", "--remove"]).done();
    folder.run(&["tenant", "host", "portal.example.com", "--tenant", "noor"]).done();
    assert_eq!(folder.run(&["tenant", "host", "https://x.example/", "--shared"]).status, 1);
    assert_eq!(folder.run(&["tenant", "list", "--json"]).done().lines().len(), 2);
}

#[test]
fn a_domain_goes_when_nobody_is_called_by_it_any_more() {
    let folder = Installation::new(Engine::Sqlite);
    let set = |option: &str, domain: &str| folder.run(&["tenant", "set", "harbour", option, domain]);
    set("--add-domain", "shop.example").done();
    folder.run(&["user", "add", "ada@shop.example", "--alternate-email", "ada@mail.example"]).done();
    let used = set("--remove-domain", "shop.example");
    assert!(used.status == 1 && used.err.contains("@shop.example"), "{used:?}");
    folder.run(&["user", "delete", "ada@shop.example", "--yes"]).done();
    set("--remove-domain", "Shop.example").done();
    let told = folder.run(&["event", "list", "--json"]).done().lines();
    assert!(told.iter().any(|event| event["detail"] == "- @shop.example"), "{told:?}");
    assert_eq!(set("--remove-domain", "shop.example").status, 1, "it is gone already");
}
