//! The words that clap says by itself, in French: help, usage, mistakes of the command line.

use clap::{
    Arg, ArgAction, Command, Error,
    builder::PossibleValue,
    error::{ContextKind, ContextValue, ErrorKind},
};

const TEMPLATE: &str = "{about-with-newline}\nUtilisation : {usage}\n\n{all-args}{after-help}";

/// A command and its sub-commands, whose help is French.
pub fn command(command: Command) -> Command {
    let has_version = command.get_version().is_some();
    let help =
        Arg::new("help").short('h').long("help").action(ArgAction::Help).help("Affiche cette aide");
    let mut command = command
        .help_template(TEMPLATE)
        .subcommand_help_heading("Commandes")
        .subcommand_value_name("COMMANDE")
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(argument)
        .arg(help);
    if has_version {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command = command.arg(version.help("Affiche la version"));
    }
    command.mut_subcommands(self::command)
}

/// An argument whose help says what it may be, and what it is otherwise.
fn argument(argument: Arg) -> Arg {
    if !argument.get_action().takes_values() {
        return argument;
    }
    let mut help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let values: Vec<String> = argument.get_possible_values().iter().map(value).collect();
    if !values.is_empty() {
        help = format!("{help} : {}", values.join(", "));
    }
    if let [default] = argument.get_default_values() {
        help = format!("{help} [par défaut : {}]", default.to_string_lossy());
    }
    argument.help(help).hide_default_value(true).hide_possible_values(true)
}

/// A value, and what it means.
fn value(value: &PossibleValue) -> String {
    match value.get_help() {
        Some(help) => format!("{} ({help})", value.get_name()),
        None => value.get_name().to_owned(),
    }
}

/// What is wrong with the command line, and how to write it.
pub fn explain(error: &Error) -> String {
    let usage = error
        .get(ContextKind::Usage)
        .map(|usage| usage.to_string().replacen("Usage:", "utilisation :", 1));
    let proposal = proposal(error).map(|words| format!("aide : {words}"));
    let more = "`--help` affiche l’aide".to_owned();
    let lines = [Some(format!("erreur : {}", mistake(error))), proposal, usage, Some(more)];
    lines.into_iter().flatten().map(|line| line + "\n").collect()
}

fn mistake(error: &Error) -> String {
    let of = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let (argument, value) = (of(ContextKind::InvalidArg), of(ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            format!("commande inconnue : `{}`", of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => "il manque une commande".to_owned(),
        ErrorKind::UnknownArgument => format!("argument inattendu : `{argument}`"),
        ErrorKind::MissingRequiredArgument => format!("il manque `{argument}`"),
        ErrorKind::ArgumentConflict => match of(ContextKind::PriorArg) {
            prior if prior == argument => format!("`{argument}` est donné plusieurs fois"),
            prior => format!("`{argument}` ne va pas avec `{prior}`"),
        },
        _ if !argument.is_empty() && value.is_empty() => format!("`{argument}` attend une valeur"),
        _ if !argument.is_empty() => format!("`{value}` ne convient pas à `{argument}`"),
        ErrorKind::InvalidUtf8 => "un argument n’est pas du texte UTF-8".to_owned(),
        _ => "la commande ne se lit pas".to_owned(),
    }
}

/// What was probably meant, or all that could be.
fn proposal(error: &Error) -> Option<String> {
    let kinds =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant = kinds.into_iter().find_map(|kind| error.get(kind)).and_then(nearest);
    let known = error.get(ContextKind::ValidSubcommand).or(error.get(ContextKind::ValidValue));
    match (meant, known) {
        (Some(meant), _) => Some(format!("vouliez-vous dire `{meant}` ?")),
        (None, Some(known)) if !known.to_string().is_empty() => {
            Some(format!("valeurs possibles : {known}"))
        }
        (None, _) => None,
    }
}

/// The last of several is the nearest.
fn nearest(meant: &ContextValue) -> Option<&str> {
    match meant {
        ContextValue::Strings(names) => names.last().map(String::as_str),
        ContextValue::String(name) => Some(name),
        _ => None,
    }
}
