//! Reads numbers as a form does: each line of the input is a country, a tab and a number; each line of the output is how it is dialled, or
//! `-`. `compare.sh` beside this file holds it against another implementation.

use std::io::{self, BufRead as _, Write as _};

use server::portal::phone::Phone;

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        let (country, number) = line.split_once('\t').unwrap_or_default();
        let phone = Phone::chosen(country, number, &[country.to_owned()]);
        writeln!(out, "{}", phone.as_ref().map_or("-", Phone::dialled))?;
    }
    out.flush()
}
