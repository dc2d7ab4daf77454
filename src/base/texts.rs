//! Texts in the languages of people: Fluent messages with fallbacks.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// The messages of one language, with those of others where it has none.
pub struct Texts {
    language: String,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

/// A syntax error in a Fluent file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextError {
    /// Which of the sources, in the order given.
    pub source: usize,
    /// Byte range of the faulty entry.
    pub range: std::ops::Range<usize>,
    /// What the parser says.
    pub message: String,
}

impl Texts {
    /// Reads Fluent sources, the preferred one first; each is `(language tag, text)`.
    ///
    /// Faulty entries are left out and returned; the others hold.
    pub fn new(language: &str, sources: &[(&str, &str)]) -> (Self, Vec<TextError>) {
        let mut errors = Vec::new();
        let mut bundles = Vec::new();
        for (at, (tag, text)) in sources.iter().enumerate() {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, problems)| {
                errors.extend(problems.into_iter().map(|problem| TextError {
                    source: at,
                    range: problem.slice.unwrap_or(problem.pos),
                    message: problem.kind.to_string(),
                }));
                resource
            });
            let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
            // The marks around inserted values confuse mail programs, screen readers and searches.
            bundle.set_use_isolating(false);
            bundle.add_resource_overriding(resource);
            bundles.push(bundle);
        }
        (Self { language: language.to_owned(), bundles }, errors)
    }

    /// The language tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The message `key`, or its attribute for `key.attribute`. `None` if no language has it.
    pub fn find(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        let (name, attribute) = key.split_once('.').unwrap_or((key, ""));
        let [text] = self.find_parts(name, [attribute], arguments);
        text
    }

    /// Attributes of a message, each `None` if no language has it; an empty name means the message itself.
    pub fn find_parts<const N: usize>(
        &self,
        name: &str,
        attributes: [&str; N],
        arguments: &[(&str, Argument<'_>)],
    ) -> [Option<String>; N] {
        let arguments: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| (*name, FluentValue::from(value.clone()))).collect();
        attributes.map(|attribute| {
            self.bundles.iter().find_map(|bundle| {
                let message = bundle.get_message(name)?;
                let pattern =
                    if attribute.is_empty() { message.value()? } else { message.get_attribute(attribute)?.value() };
                Some(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
            })
        })
    }

    /// The message `key`; its name in brackets if no language has it.
    pub fn get(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.find(key, arguments).unwrap_or_else(|| format!("[{key}]"))
    }

    /// The message `key` without arguments.
    pub fn plain(&self, key: &str) -> String {
        self.get(key, &[])
    }
}

/// A value that a message mentions.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument<'a> {
    /// A text.
    Text(&'a str),
    /// A number, which decides the plural.
    Number(i64),
}

impl<'a> From<Argument<'a>> for FluentValue<'a> {
    fn from(argument: Argument<'a>) -> Self {
        match argument {
            Argument::Text(text) => Self::from(text),
            Argument::Number(number) => Self::from(number),
        }
    }
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Argument<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
