//! The binary `rekey`.

fn main() {}
