use clap::{CommandFactory, Parser};

use super::Cli;

#[test]
fn the_commands_are_well_formed() {
    Cli::command().debug_assert();
}

#[test]
fn every_command_has_an_example_that_parses() {
    let mut commands = vec![Cli::command()];
    let mut examples = 0;
    while let Some(command) = commands.pop() {
        commands.extend(command.get_subcommands().cloned());
        // The verbs below have the examples.
        if command.has_subcommands() && command.get_name() != "rekey" {
            continue;
        }
        let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        let (_, lines) = help.split_once("Example").unwrap_or_else(|| panic!("{} has no example", command.get_name()));
        for line in lines.split("rekey ").skip(1) {
            let words = words(line.lines().next().unwrap_or_default());
            assert!(Cli::try_parse_from([vec!["rekey".to_owned()], words].concat()).is_ok(), "rekey {line}");
            examples += 1;
        }
    }
    assert!(examples >= 18, "{examples}");
}

#[test]
fn a_password_is_never_an_argument() {
    assert!(Cli::try_parse_from(["rekey", "user", "add", "ada@harbour.example", "--password", "x"]).is_err());
    assert!(Cli::try_parse_from(["rekey", "user", "set", "a@b", "--invite", "--password-stdin"]).is_err());
    assert!(Cli::try_parse_from(["rekey", "user", "set", "a@b", "--office", "-", "--mobile", "+1 2015550123"]).is_ok());
}

/// Splits as a shell does, as far as the examples need it.
fn words(line: &str) -> Vec<String> {
    line.split('"')
        .enumerate()
        .flat_map(|(i, part)| match i % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
            _ => vec![part.to_owned()],
        })
        .collect()
}
