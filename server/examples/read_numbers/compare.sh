#!/bin/sh
# Holds the reading of phone numbers against the Python port of libphonenumber: numbers of every region and type, made from that port's
# metadata, written in four ways each. Exits 1 where one is read as another number, or not at all. Needs python3 with venv, and the network.
set -eu
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet phonenumbers==9.0.42
cargo build --quiet --workspace --exclude xtask --example read_numbers
"$work/venv/bin/python" server/examples/read_numbers/compare.py target/debug/examples/read_numbers
