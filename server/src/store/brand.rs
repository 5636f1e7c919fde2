//! Files of brands: images and style sheets, named by their content.

use anyhow::Result;

use super::{Tx, one, run};

/// A file under `/brand/`.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct BrandFile {
    /// MIME type.
    pub content_type: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Keeps a file; the same content is kept once.
///
/// # Errors
/// If the database does not answer.
pub async fn put(tx: &mut Tx, tenant: &str, name: &str, file: &BrandFile) -> Result<()> {
    run!(
        tx,
        "INSERT INTO brand_files (name, tenant_id, content_type, bytes) VALUES ($1, $2, $3, $4) ON CONFLICT (name) DO NOTHING",
        name,
        tenant,
        &file.content_type,
        &file.bytes
    )?;
    Ok(())
}

/// A file by its name. Names are hashes of content and brands are public: the tenant is not asked.
///
/// # Errors
/// If the database does not answer.
pub async fn get(tx: &mut Tx, name: &str) -> Result<Option<BrandFile>> {
    Ok(one!(tx, "SELECT content_type, bytes FROM brand_files WHERE name = $1", name)?)
}
