//! `rekey app`.

use std::io::Cursor;

use crate::rekey::{Engine, Installation};

fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut png = Vec::new();
    image::RgbaImage::new(width, height).write_to(&mut Cursor::new(&mut png), image::ImageFormat::Png).expect("a picture");
    png
}

fn add(folder: &Installation, id: &str, address: &str, more: &[&str]) -> crate::rekey::Said {
    folder.run(&[["app", "add", id, "--tenant", "harbour", "--name", "Mail", "--address", address].as_slice(), more].concat())
}

#[test]
fn applications_are_added_changed_listed_and_removed_on_both_databases() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let folder = Installation::new(engine);
        folder.write("mail.png", picture(64, 64));
        let added = add(&folder, "mail", "https://mail.harbour.example", &["--icon", "mail.png", "--json"]).done().json();
        assert_eq!((&added["created"], &added["address"]), (&true.into(), &"https://mail.harbour.example/".into()));
        let icon = added["icon"].clone();
        assert!(icon.as_str().is_some_and(|name| name.ends_with(".png")), "{added}");
        // Another address, the same picture.
        let changed = add(&folder, "mail", "https://post.harbour.example/", &["--json"]).done().json();
        assert_eq!((&changed["created"], &changed["icon"]), (&false.into(), &icon));
        folder.run(&["app", "add", "wiki", "--name", "Wiki", "--address", "http://wiki/"]).done();
        let listed = folder.run(&["app", "list", "--json"]).done().lines();
        let listed: Vec<_> = listed.iter().map(|app| app["address"].as_str().expect("an address")).collect();
        assert_eq!(listed, ["https://post.harbour.example/", "http://wiki/"]);
        assert!(folder.run(&["app", "list", "--tenant", "harbour"]).done().out.contains("wiki  Wiki  http://wiki/"));
        folder.run(&["app", "remove", "mail", "--json"]).done();
        let again = folder.run(&["app", "remove", "mail", "--json"]);
        assert!(again.status == 1 && again.json()["error"].as_str().is_some_and(|error| error.contains("no application")));
        // Each with the value before and after.
        for (kind, rows, detail) in [
            ("app_added", 2, "[null,{%}]"),
            ("app_changed", 1, "[{%mail.harbour.example%},{%post.harbour.example%}]"),
            ("app_removed", 1, "[{%post.harbour.example%},null]"),
        ] {
            let audited = format!("SELECT COUNT(*) FROM events WHERE kind = '{kind}' AND detail LIKE '{detail}'");
            assert_eq!(folder.count(&audited), rows, "{kind}");
        }
    }
}

#[test]
fn an_address_that_nobody_should_be_sent_to_is_refused() {
    let folder = Installation::new(Engine::Sqlite);
    for (address, why) in [
        ("http://mail.harbour.example/", "use https"),
        ("https://you:secret@mail.harbour.example/", "no user name"),
        ("https://mail.harbour.example/#inbox", "before the #"),
        ("javascript:alert(1)", "no host"),
        ("mail", "no address"),
    ] {
        let said = add(&folder, "mail", address, &[]);
        assert!(said.status == 1 && said.err.contains(why), "{address}: {said:?}");
    }
    for id in ["", "Mail", "a b", "-a"] {
        assert_ne!(add(&folder, id, "https://mail.harbour.example/", &[]).status, 0, "{id:?}");
    }
    assert_eq!(add(&folder, "mail", "https://mail.harbour.example/", &["--tenant", "nowhere"]).status, 2);
    assert_eq!(folder.run(&["app", "list", "--tenant", "nowhere"]).status, 1);
    assert_eq!(folder.count("SELECT COUNT(*) FROM apps"), 0);
}

#[test]
fn abu_118_only_small_square_pictures_become_icons() {
    let folder = Installation::new(Engine::Sqlite);
    for (name, content) in [
        ("wide.png", picture(64, 32)),
        ("large.png", picture(257, 257)),
        ("heavy.png", vec![0; 65 * 1024]),
        ("drawn.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".to_vec()),
    ] {
        folder.write(name, content);
        let said = add(&folder, "mail", "https://mail.harbour.example/", &["--icon", name]);
        assert!(said.status == 1 && said.err.contains("cannot be an icon"), "{name}: {said:?}");
    }
    assert_eq!(add(&folder, "mail", "https://mail.harbour.example/", &["--icon", "missing.png"]).status, 1);
    assert_eq!(folder.count("SELECT COUNT(*) FROM apps") + folder.count("SELECT COUNT(*) FROM brand_files"), 0);
}
