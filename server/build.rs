//! Tells cargo which folders are embedded: a file that is new in one of them must rebuild the server.

fn main() -> std::io::Result<()> {
    // The folder of the bundle is looked up by its real path when the server is compiled; a bundle made later must still be found.
    std::fs::create_dir_all("../target/site")?;
    println!("cargo::rerun-if-changed=migrations");
    // Debug builds read these from disk when they are asked for.
    if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rerun-if-changed=../locales");
        println!("cargo::rerun-if-changed=../target/site");
    }
    Ok(())
}
