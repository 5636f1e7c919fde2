//! Texts by language, from Fluent files. Server build only: the browser gets finished strings.

use std::sync::Arc;

/// The texts of one language, with its fallbacks behind it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Words(Arc<str>);

impl Words {
    /// BCP 47 tag.
    pub fn tag(&self) -> &str {
        &self.0
    }
}
