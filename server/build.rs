//! Tells cargo which folders are embedded: a file that is new in one of them must rebuild the server.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
    // Debug builds read these from disk when they are asked for.
    if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rerun-if-changed=../locales");
        println!("cargo::rerun-if-changed=../target/site");
    }
}
