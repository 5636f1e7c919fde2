//! One file a verb.

pub(crate) mod bench;
pub(crate) mod bundle;
pub(crate) mod demo;
pub(crate) mod lint;
pub(crate) mod setup;
pub(crate) mod test;
pub(crate) mod with;
