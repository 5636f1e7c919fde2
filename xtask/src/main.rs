//! The project's own chores: `cargo xtask demo | test | bundle | bench | lint`.

fn main() {}
