//! The folder of public files that the server embeds: hashed names, compressed once.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

/// A site that is being written.
pub(crate) struct Site {
    folder: PathBuf,
    /// What a page refers to, under a name that does not change: `style` → `/pkg/style.<hash>.css`.
    manifest: BTreeMap<String, String>,
    whole: Sha256,
}

impl Site {
    /// Begins an empty site.
    pub(crate) fn begin(folder: PathBuf) -> Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(folder.join("pkg"))?;
        Ok(Self { folder, manifest: BTreeMap::new(), whole: Sha256::new() })
    }

    /// Writes a file that may be cached for ever and answers its address, `/pkg/<stem>.<hash>.<extension>`.
    pub(crate) fn hashed(&mut self, name: &str, stem: &str, extension: &str, bytes: &[u8]) -> Result<String> {
        let address = format!("/pkg/{stem}.{}.{extension}", hash(bytes));
        self.plain(&address[1..], bytes)?;
        self.manifest.insert(name.to_owned(), address.clone());
        Ok(address)
    }

    /// Writes a file under its own name.
    pub(crate) fn plain(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.whole.update(name);
        self.whole.update(Sha256::digest(bytes));
        let path = self.folder.join(name);
        fs::create_dir_all(path.parent().expect("a file lies in a folder"))?;
        fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
        // Pictures are compressed already; a sibling that saves nothing would only cost disk and a lookup.
        for (ending, small) in [("br", brotli(bytes)?), ("gz", gzip(bytes)?)] {
            if small.len() < bytes.len() {
                fs::write(self.folder.join(format!("{name}.{ending}")), small)?;
            }
        }
        Ok(())
    }

    /// Writes `manifest.json`, with the hash over everything as `build`, and moves the site to its place.
    pub(crate) fn finish(mut self, place: &Path) -> Result<()> {
        self.manifest.insert("build".to_owned(), short(self.whole));
        fs::write(self.folder.join("manifest.json"), serde_json::to_vec_pretty(&self.manifest)?)?;
        if place.exists() {
            fs::remove_dir_all(place)?;
        }
        Ok(fs::rename(&self.folder, place)?)
    }
}

/// The part of a file's hash that is its name: 64 bits, for no two versions of a file may ever meet.
pub(crate) fn hash(bytes: &[u8]) -> String {
    short(Sha256::new().chain_update(bytes))
}

fn short(hash: Sha256) -> String {
    hex::encode(&hash.finalize()[..8])
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut small = Vec::new();
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut small, &best)?;
    Ok(small)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
