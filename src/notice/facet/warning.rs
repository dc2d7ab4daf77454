//! Warnings, with the terms of the Common Alerting Protocol 1.2 (OASIS).

use serde::Serialize;

use super::view::{FacetView, Link, Resolver};
use super::{Check, FacetKind, Mention};
use crate::base::moment::{Moment, Written, Zone};
use crate::base::span::Spanned;
use crate::data::{choices, record};

record! {
    /// Fields of a warning.
    pub struct Warning {
        /// How bad it may become (CAP severity).
        severity("schwere"): Level,
        /// How soon to act (CAP urgency).
        urgency("dringlichkeit"): Option<Urgency>,
        /// How sure it is (CAP certainty).
        certainty("sicherheit"): Option<Certainty>,
        /// Where.
        area("gebiet"): Option<String>,
        /// When it begins.
        onset("beginn"): Option<Spanned<Written>>,
        /// When it ends.
        until("bis"): Option<Spanned<Written>>,
        /// What to do.
        instruction("verhalten"): Option<String>,
        /// Warnings that this one speaks of: paths of their files.
        references("bezug"): Vec<Spanned<String>>,
        /// The danger is over.
        all_clear("entwarnung"): bool,
    }
}

choices! {
    /// How bad it may become.
    pub enum Level {
        /// No or little danger.
        Minor("minor", "gering"),
        /// Possible danger.
        Moderate("moderate", "mittel"),
        /// Considerable danger.
        Severe("severe", "hoch"),
        /// Extraordinary danger.
        Extreme("extreme", "extrem"),
    }
}

choices! {
    /// How soon to act.
    pub enum Urgency {
        /// At once.
        Immediate("immediate", "sofort"),
        /// Within the hour.
        Expected("expected", "erwartet"),
        /// In the near future.
        Future("future", "spaeter"),
    }
}

choices! {
    /// How sure it is.
    pub enum Certainty {
        /// It happens.
        Observed("observed", "beobachtet"),
        /// More likely than not.
        Likely("likely", "wahrscheinlich"),
        /// Possible.
        Possible("possible", "moeglich"),
    }
}

/// What the template part sees.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "as the fields of the record")]
pub struct View {
    pub severity: Level,
    pub urgency: Option<Urgency>,
    pub certainty: Option<Certainty>,
    pub area: Option<String>,
    pub onset: Option<Moment>,
    pub until: Option<Moment>,
    pub instruction: Option<String>,
    pub references: Vec<Link>,
    pub all_clear: bool,
}

impl FacetKind for Warning {
    fn check(&self, check: &mut Check<'_>) {
        check.order(self.onset.as_ref(), self.until.as_ref());
    }

    fn ends(&self, _zone: &Zone) -> Option<Written> {
        self.until.as_ref().map(|until| until.value)
    }

    fn mentions(&self) -> Vec<Mention<'_>> {
        self.references.iter().map(Mention::Notice).collect()
    }

    fn view(&self, resolver: &dyn Resolver) -> FacetView {
        FacetView::Warning(View {
            severity: self.severity,
            urgency: self.urgency,
            certainty: self.certainty,
            area: self.area.clone(),
            onset: self.onset.as_ref().map(|onset| resolver.moment(onset.value)),
            until: self.until.as_ref().map(|until| resolver.moment(until.value)),
            instruction: self.instruction.clone(),
            references: self.references.iter().filter_map(|path| resolver.notice(&path.value)).collect(),
            all_clear: self.all_clear,
        })
    }
}
