//! What a person sees, and the contract with the server behind it.

#[cfg(feature = "ssr")]
pub mod contract;
#[cfg(feature = "ssr")]
pub mod l10n;
pub mod policy;
