//! `rekey app`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Common, OfTenant};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum App {
    /// Add an application, or change it
    #[command(after_help = "\
The address is https; http only for this machine and for intranet names without a dot.
Example: rekey app add mail --tenant harbour --name Mail --address https://mail.harbour.example/ --icon mail.png")]
    Add(AppAdd),
    /// List the applications of an organization
    #[command(after_help = "Example: rekey app list --tenant harbour")]
    List(OfTenant),
    /// Remove an application
    #[command(after_help = "Example: rekey app remove mail --tenant harbour")]
    Remove(AppRef),
}

impl App {
    pub(super) fn common(&self) -> &Common {
        match self {
            Self::Add(AppAdd { app, .. }) | Self::Remove(app) => &app.of.common,
            Self::List(args) => &args.common,
        }
    }
}

/// Names one application.
#[derive(Args, Debug)]
pub(in crate::cli) struct AppRef {
    /// Its key: small letters, digits, dashes
    pub(in crate::cli) id: String,
    #[command(flatten)]
    pub(in crate::cli) of: OfTenant,
}

#[derive(Args, Debug)]
pub(in crate::cli) struct AppAdd {
    #[command(flatten)]
    pub(in crate::cli) app: AppRef,
    /// What people call it
    #[arg(long)]
    pub(in crate::cli) name: String,
    /// Where it is
    #[arg(long, value_name = "URL")]
    pub(in crate::cli) address: String,
    /// A square PNG or JPEG; one that is there stays
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) icon: Option<PathBuf>,
}
