//! What the town hall does for citizens: the entries of the A to Z.

use serde::Serialize;

use super::view::{FacetView, OfficeView, Resolver};
use super::{AtExpiry, Check, FacetKind, Mention};
use crate::base::finding::Finding;
use crate::base::span::Spanned;
use crate::data::record;

record! {
    /// Fields of a service.
    pub struct Service {
        /// Other words that people look for.
        synonyms("synonyme", "synonym"): Vec<String>,
        /// The office that does it, by slug or name.
        responsible("zustaendig"): Option<Spanned<String>>,
        /// Where it can be done online (https).
        online_url("online"): Option<Spanned<String>>,
        /// What it costs.
        fees("gebuehren"): Option<String>,
        /// What to bring.
        documents("unterlagen"): Vec<String>,
        /// How long it takes.
        duration("dauer"): Option<String>,
    }
}

/// What the template part sees.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "as the fields of the record")]
pub struct View {
    pub synonyms: Vec<String>,
    pub responsible: Option<OfficeView>,
    pub online_url: Option<String>,
    pub fees: Option<String>,
    pub documents: Vec<String>,
    pub duration: Option<String>,
}

impl FacetKind for Service {
    const AT_EXPIRY: AtExpiry = AtExpiry::Never;

    fn check(&self, check: &mut Check<'_>) {
        if let Some(url) = &self.online_url
            && !url.value.starts_with("https://")
        {
            check.report(Finding::error("not-https").fact("value", &url.value), url.span);
        }
    }

    fn mentions(&self) -> Vec<Mention<'_>> {
        self.responsible.iter().map(Mention::Office).collect()
    }

    fn view(&self, resolver: &dyn Resolver) -> FacetView {
        FacetView::Service(View {
            synonyms: self.synonyms.clone(),
            responsible: self.responsible.as_ref().and_then(|office| resolver.office(&office.value)),
            online_url: self.online_url.as_ref().map(|url| url.value.clone()),
            fees: self.fees.clone(),
            documents: self.documents.clone(),
            duration: self.duration.clone(),
        })
    }
}
