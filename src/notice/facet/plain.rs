//! A notice or page that is only text.

use serde::Serialize;

use super::view::{FacetView, Resolver};
use super::{AtExpiry, FacetKind};
use crate::data::record;

record! {
    /// No fields of its own.
    pub struct Plain {}
}

/// No fields of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {}

impl FacetKind for Plain {
    const AT_EXPIRY: AtExpiry = AtExpiry::Archive;

    fn view(&self, _resolver: &dyn Resolver) -> FacetView {
        FacetView::Plain(View {})
    }
}
