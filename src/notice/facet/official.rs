//! Public notices that the law demands (öffentliche Bekanntmachung, GemO BW § 4 with DVO GemO § 1).

use jiff::civil::Date;
use serde::Serialize;

use super::view::{FacetView, FileView, Resolver};
use super::{Check, FacetKind, Mention};
use crate::base::moment::{Written, Zone};
use crate::base::span::Spanned;
use crate::data::record;

record! {
    /// Fields of a public notice.
    pub struct Official {
        /// Its number.
        number("nummer"): Option<String>,
        /// The law it rests on.
        legal_basis("rechtsgrundlage"): Option<String>,
        /// The day on which it was made available (Bereitstellungstag).
        provided_on("bereitgestellt_am"): Option<Spanned<Date>>,
        /// The last day on which it is displayed.
        display_until("bereitgestellt_bis"): Option<Spanned<Date>>,
        /// Where it can be inspected and printed out.
        inspect_at("einsehbar_bei"): Option<String>,
        /// Instruction on the right to appeal.
        remedy("rechtsbehelf"): Option<String>,
        /// Signature file that covers the published text.
        signed_file("signaturdatei"): Option<Spanned<String>>,
    }
}

/// What the template part sees.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "as the fields of the record")]
pub struct View {
    pub number: Option<String>,
    pub legal_basis: Option<String>,
    pub provided_on: Option<Date>,
    pub display_until: Option<Date>,
    pub inspect_at: Option<String>,
    pub remedy: Option<String>,
    pub signed_file: Option<FileView>,
}

impl FacetKind for Official {
    fn check(&self, check: &mut Check<'_>) {
        check.days(self.provided_on.as_ref(), self.display_until.as_ref());
    }

    fn ends(&self, _zone: &Zone) -> Option<Written> {
        self.display_until.as_ref().map(|day| Written::Day(day.value))
    }

    fn mentions(&self) -> Vec<Mention<'_>> {
        self.signed_file.iter().map(Mention::File).collect()
    }

    fn view(&self, resolver: &dyn Resolver) -> FacetView {
        FacetView::Official(View {
            number: self.number.clone(),
            legal_basis: self.legal_basis.clone(),
            provided_on: self.provided_on.as_ref().map(|day| day.value),
            display_until: self.display_until.as_ref().map(|day| day.value),
            inspect_at: self.inspect_at.clone(),
            remedy: self.remedy.clone(),
            signed_file: self.signed_file.as_ref().and_then(|file| resolver.file(&file.value, None)),
        })
    }
}
