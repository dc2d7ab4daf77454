//! A notice's text in a view: hashed by what decides it, rendered only when it is needed.

use serde::{Serialize, Serializer};

use super::context::Context;
use crate::base::path::Address;
use crate::base::texts::Texts;
use crate::notice::body::{Body, Fill, Picture, Word};
use crate::notice::{Reference, Target};

/// A body with the addresses of everything it refers to.
pub struct BodyView<'a> {
    body: &'a Body,
    texts: &'a Texts,
    addresses: Vec<String>,
    pictures: Vec<Option<Picture>>,
    here: String,
}

impl<'a> BodyView<'a> {
    /// For pages: addresses with the base path.
    pub fn of_page(context: &Context<'a>, body: &'a Body, language: &str) -> Self {
        Self::new(context, body, language, &context.site.settings.base_path, String::new())
    }

    /// For feeds and mails: addresses with scheme and host.
    pub fn absolute(context: &Context<'a>, body: &'a Body, language: &str, own: &Address) -> Self {
        Self::new(context, body, language, &context.site.settings.base_url, context.absolute(own))
    }

    /// Nothing to read.
    pub fn empty(context: &Context<'a>) -> Self {
        static EMPTY: std::sync::LazyLock<Body> = std::sync::LazyLock::new(Body::default);
        Self {
            body: &EMPTY,
            texts: context.texts(""),
            addresses: Vec::new(),
            pictures: Vec::new(),
            here: String::new(),
        }
    }

    fn new(context: &Context<'a>, body: &'a Body, language: &str, base: &str, here: String) -> Self {
        let address = |reference: &Reference| {
            let target = context.site.target(&reference.target, reference.anchor.as_deref(), language);
            target.map_or_else(String::new, |target| format!("{base}{}", target.trim_start_matches('/')))
        };
        let picture = |reference: &Reference| match &reference.target {
            Target::Picture(file) => context.pictures.get(file).map(|set| set.view(base)),
            _ => None,
        };
        Self {
            body,
            texts: context.texts(language),
            addresses: body.references.iter().map(address).collect(),
            pictures: body.references.iter().map(picture).collect(),
            here,
        }
    }

    /// The HTML.
    pub fn html(&self) -> String {
        self.body.render(self)
    }
}

impl Fill for BodyView<'_> {
    fn address(&self, reference: u32) -> &str {
        self.addresses.get(reference as usize).map_or("", String::as_str)
    }

    fn picture(&self, reference: u32) -> Option<&Picture> {
        self.pictures.get(reference as usize)?.as_ref()
    }

    fn word(&self, word: Word) -> String {
        self.texts.plain(word.key())
    }

    fn here(&self) -> &str {
        &self.here
    }
}

/// The HTML for templates and JSON; the hash of the text and the addresses for fingerprints.
impl Serialize for BodyView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_str(&self.html())
        } else {
            (&self.body.digest, &self.addresses, &self.pictures, &self.here).serialize(serializer)
        }
    }
}
