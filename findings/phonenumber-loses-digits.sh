#!/bin/sh
# The Rust crate `phonenumber`, given ordinary valid numbers as people of the country write them.
#
# One would expect what libphonenumber, whose port it is, gives: the number as it is dialled.
# What is so in 0.3.10: where a number begins with the digits of its own country code, they are taken for the country code, though they were
# not typed as one and the number is complete without them. The shorter number that is left may be somebody else's, and counts as valid.
# Exits 0 while that is so, 1 as soon as one of them is read as libphonenumber reads it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/src"
cat > "$work/Cargo.toml" <<'TOML'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
phonenumber = "=0.3.10"
TOML
cat > "$work/src/main.rs" <<'RUST'
use phonenumber::Mode;

fn main() {
    println!("phonenumber 0.3.10");
    let cases = [
        ("PL", "48 301 23 45", "+48483012345"),
        ("IN", "91234 56789", "+919123456789"),
        ("NO", "47 12 34 56", "+4747123456"),
        ("DK", "45 12 34 56", "+4545123456"),
        ("SG", "6512 3456", "+6565123456"),
        ("CH", "41 210 12 34", "+41412101234"),
    ];
    let mut as_expected = false;
    for (country, typed, expected) in cases {
        let read = match phonenumber::parse(Some(country.parse().expect("a country")), typed) {
            Ok(number) => {
                let dialled = number.format().mode(Mode::E164).to_string();
                let good = dialled == expected && number.is_valid();
                as_expected |= good;
                format!("{dialled}, {}", if number.is_valid() { "valid" } else { "not valid" })
            }
            Err(error) => error.to_string(),
        };
        println!("{typed} in {country}: {read}; expected {expected}, valid");
    }
    std::process::exit(i32::from(as_expected));
}
RUST
cargo run --quiet --manifest-path "$work/Cargo.toml"
