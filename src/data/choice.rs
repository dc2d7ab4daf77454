//! Choices: enums of which an editor writes one by name, in English or German.

/// Declares an enum whose variants are written by one of their names; the first is the English one,
/// used in output.
macro_rules! choices {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident {
            $( $(#[doc = $doc:expr])* $variant:ident ( $first:literal $(, $other:literal)* ) ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        $visibility enum $name {
            $( $(#[doc = $doc])* #[serde(rename = $first)] $variant ),*
        }

        impl $name {
            /// All of them, in the order declared.
            pub const ALL: &'static [Self] = &[$( Self::$variant ),*];

            /// The English name.
            pub fn name(self) -> &'static str {
                match self { $( Self::$variant => $first ),* }
            }

            /// The names it may be written by.
            pub fn names(self) -> &'static [&'static str] {
                match self { $( Self::$variant => &[$first $(, $other)*] ),* }
            }

            /// The German name; the only one where there is no other.
            pub fn german(self) -> &'static str {
                self.names().get(1).copied().unwrap_or(self.name())
            }

            /// Reads one of the names.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| {
                    choice.names().iter().any(|name| $crate::data::same_key(name, text.trim()))
                })
            }
        }

        impl $crate::data::Field for $name {
            fn read(node: &$crate::data::Node, reader: &mut $crate::data::Reader<'_>) -> Option<Self> {
                let $crate::data::Value::Scalar(text) = &node.value else {
                    reader.wrong_type(node, "choice");
                    return None;
                };
                let choice = Self::parse(text);
                if choice.is_none() {
                    let names = Self::ALL.iter().flat_map(|choice| choice.names().iter().copied());
                    let mut finding = $crate::base::finding::Finding::error("unknown-choice")
                        .at(reader.file, node.span)
                        .fact("value", text)
                        .fact("choices", Self::ALL.iter().map(|choice| choice.name()).collect::<Vec<_>>().join(", "))
                        .fact("german", Self::ALL.iter().map(|choice| choice.german()).collect::<Vec<_>>().join(", "));
                    if let Some(near) = $crate::base::finding::did_you_mean(text, names) {
                        finding = finding.fact("suggestion", near);
                    }
                    reader.findings.push(finding);
                }
                choice
            }

            fn schema() -> serde_json::Value {
                serde_json::json!({
                    "enum": Self::ALL.iter().flat_map(|choice| choice.names().iter().copied()).collect::<Vec<_>>()
                })
            }
        }
    };
}
pub(crate) use choices;
