//! Closed roads and building sites.

use serde::Serialize;

use super::view::{FacetView, Resolver};
use super::{Check, FacetKind, Occasion, when};
use crate::base::finding::Finding;
use crate::base::moment::{Moment, Written, Zone};
use crate::base::span::Spanned;
use crate::data::{choices, record};

record! {
    /// Fields of a closure.
    pub struct Closure {
        /// When it begins.
        from("von"): Spanned<Written>,
        /// When it ends; a day counts whole.
        to("bis"): Option<Spanned<Written>>,
        /// Street or stretch.
        street("strasse"): Option<String>,
        /// Which way leads round it.
        detour("umleitung"): Option<String>,
        /// Who cannot pass.
        affected("betroffen"): Vec<Traffic>,
        /// Where on the map.
        point("punkt"): Option<Spanned<Point>>,
    }
}

choices! {
    /// Kinds of traffic.
    pub enum Traffic {
        /// Cars and lorries.
        Cars("cars", "autos"),
        /// Buses.
        Buses("buses", "busse"),
        /// Bicycles.
        Bicycles("bicycles", "fahrraeder"),
        /// People on foot.
        Pedestrians("pedestrians", "fussgaenger"),
        /// Parking.
        Parking("parking", "parken"),
    }
}

record! {
    /// A point on the map in degrees (WGS 84).
    pub struct Point {
        /// North of the equator.
        latitude("breite"): f64,
        /// East of Greenwich.
        longitude("laenge"): f64,
    }
}

/// What the template part sees.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "as the fields of the record")]
pub struct View {
    pub from: Moment,
    pub to: Option<Moment>,
    pub street: Option<String>,
    pub detour: Option<String>,
    pub affected: Vec<Traffic>,
    pub point: Option<Point>,
    pub ics_url: Option<String>,
}

impl FacetKind for Closure {
    fn check(&self, check: &mut Check<'_>) {
        check.order(Some(&self.from), self.to.as_ref());
        if let Some(point) = &self.point
            && (point.value.latitude.abs() > 90.0 || point.value.longitude.abs() > 180.0)
        {
            check.report(Finding::error("bad-point"), point.span);
        }
    }

    fn ends(&self, _zone: &Zone) -> Option<Written> {
        self.to.as_ref().map(|to| to.value)
    }

    fn occasion(&self, zone: &Zone) -> Option<Occasion> {
        Some(Occasion {
            when: when(self.from.value, self.to.as_ref().map(|to| to.value), false, zone),
            repeat: None,
            except: Vec::new(),
            place: self.street.clone(),
            step_free: None,
            cancelled: false,
            point: self.point.as_ref().map(|point| (point.value.latitude, point.value.longitude)),
        })
    }

    fn view(&self, resolver: &dyn Resolver) -> FacetView {
        FacetView::Closure(View {
            from: resolver.moment(self.from.value),
            to: self.to.as_ref().map(|to| resolver.moment(to.value)),
            street: self.street.clone(),
            detour: self.detour.clone(),
            affected: self.affected.clone(),
            point: self.point.as_ref().map(|point| point.value.clone()),
            ics_url: resolver.calendar(),
        })
    }
}
