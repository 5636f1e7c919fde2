//! The commands of `rekey`. Administration works on the same database as the server, while it runs.
//!
//! `args` is what may be typed. Exit status: 0 done, 1 failed or something found, 2 wrong usage. With `--json` the answer, and an error as
//! `{"error": …}`, is JSON on standard output; otherwise errors go to standard error.

mod app;
mod archive;
mod args;
mod authdata;
mod brand;
mod check;
mod demo;
mod desk;
mod event;
mod first;
mod group;
mod import;
mod init;
mod installation;
mod password;
mod password_policy;
mod plan;
mod policy;
mod print;
mod question;
mod report;
mod role;
mod serve;
mod settings;
mod tenant;
mod user;

use std::{ffi::OsString, process::ExitCode};

use anyhow::Result;
use clap::Parser;

pub use settings::set_tenant;

use self::{
    args::{Cli, Command, Password},
    print::Done,
};

/// Runs one command and gives the status to exit with.
pub async fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(usage) => {
            // Without a terminal to print to there is nobody to tell.
            let _ = usage.print();
            return ExitCode::from(u8::try_from(usage.exit_code()).unwrap_or(2));
        }
    };
    let json = cli.command.wants_json();
    match cli.command.run().await {
        Ok(Done::Well) => ExitCode::SUCCESS,
        Ok(Done::WithFindings) => ExitCode::FAILURE,
        Err(error) => {
            print::failure(json, &error);
            ExitCode::FAILURE
        }
    }
}

impl Command {
    async fn run(self) -> Result<Done> {
        match self {
            Self::Demo(args) => demo::run(&args).await,
            Self::Serve(args) => serve::run(&args).await,
            Self::Check(args) => check::run(&args).await,
            Self::Init(args) => init::run(&args).await,
            Self::Migrate(common) => init::migrate(&common).await,
            Self::Tenant(verb) => tenant::run(verb).await,
            Self::User(verb) => user::run(verb).await,
            Self::Group(verb) => group::run(verb).await,
            Self::Role(verb) => role::run(verb).await,
            Self::Policy(verb) => policy::run(verb).await,
            Self::Password(Password::Reset(args)) => password::reset(&args).await,
            Self::Authdata(verb) => authdata::run(verb).await,
            Self::Brand(verb) => brand::run(verb).await,
            Self::Question(verb) => question::run(verb).await,
            Self::Plan(verb) => plan::run(verb).await,
            Self::App(verb) => app::run(verb).await,
            Self::PasswordPolicy(verb) => password_policy::run(verb).await,
            Self::Event(verb) => event::run(verb).await,
            Self::Report(args) => report::run(&args).await,
        }
    }
}
