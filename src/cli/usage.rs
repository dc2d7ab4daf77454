//! Wrong calls, explained in the language of the user.

use std::io::Write as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Exit;
use crate::base::texts::{Argument, Texts};

/// Prints help and versions as clap made them, and mistakes in our own words.
pub(super) fn explain(error: &clap::Error, texts: &Texts) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = error.print();
            Exit::Fine
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            Exit::Usage
        }
        kind => {
            let message = message(error, kind, texts);
            let text = texts.get("usage-error", &[("message", Argument::Text(&message))]);
            let _ = writeln!(std::io::stderr(), "{text}\n{}", texts.plain("usage-hint"));
            Exit::Usage
        }
    }
}

fn message(error: &clap::Error, kind: ErrorKind, texts: &Texts) -> String {
    let context = |kind: ContextKind| -> String {
        match error.get(kind) {
            Some(ContextValue::String(text)) => text.clone(),
            Some(ContextValue::Strings(texts)) => texts.join(", "),
            Some(other) => other.to_string(),
            None => String::new(),
        }
    };
    let unknown = |argument: String, suggestion: String| {
        if suggestion.is_empty() {
            return texts.get("usage-unknown", &[("argument", Argument::Text(&argument))]);
        }
        texts.get(
            "usage-unknown-suggestion",
            &[("argument", Argument::Text(&argument)), ("suggestion", Argument::Text(&suggestion))],
        )
    };
    match kind {
        ErrorKind::UnknownArgument => unknown(context(ContextKind::InvalidArg), context(ContextKind::SuggestedArg)),
        ErrorKind::InvalidSubcommand => {
            unknown(context(ContextKind::InvalidSubcommand), context(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::MissingRequiredArgument => {
            texts.get("usage-missing", &[("argument", Argument::Text(&context(ContextKind::InvalidArg)))])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = texts.get(
                "usage-value",
                &[
                    ("value", Argument::Text(&context(ContextKind::InvalidValue))),
                    ("argument", Argument::Text(&context(ContextKind::InvalidArg))),
                ],
            );
            let values = context(ContextKind::ValidValue);
            if values.is_empty() {
                return value;
            }
            format!("{value} {}", texts.get("usage-values", &[("values", Argument::Text(&values))]))
        }
        _ => error.kind().to_string(),
    }
}
