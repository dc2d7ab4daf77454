//! By-laws (Satzungen): they never expire while they are in force.

use jiff::civil::Date;
use serde::Serialize;

use super::view::{FacetView, Link, Resolver};
use super::{AtExpiry, Check, FacetKind, Mention};
use crate::base::moment::Written;
use crate::base::span::Spanned;
use crate::data::record;

record! {
    /// Fields of a by-law.
    pub struct Bylaw {
        /// Its number in the collection of local law.
        number("nummer"): Option<String>,
        /// Day of the council's decision.
        adopted_on("beschlossen_am"): Option<Date>,
        /// Day of the mayor's signature.
        signed_on("ausgefertigt_am"): Option<Date>,
        /// First day on which it holds.
        in_force("in_kraft"): Option<Spanned<Date>>,
        /// First day on which it no longer holds.
        out_of_force("ausser_kraft"): Option<Spanned<Date>>,
        /// By-laws that it amends: paths of their files.
        amends("aendert"): Vec<Spanned<String>>,
        /// By-laws that it repeals: paths of their files.
        repeals("hebt_auf"): Vec<Spanned<String>>,
    }
}

/// What the template part sees.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[allow(missing_docs, reason = "as the fields of the record")]
pub struct View {
    pub number: Option<String>,
    pub adopted_on: Option<Date>,
    pub signed_on: Option<Date>,
    pub in_force: Option<Date>,
    pub out_of_force: Option<Date>,
    pub amends: Vec<Link>,
    pub repeals: Vec<Link>,
    pub amended_by: Vec<Link>,
    pub repealed_by: Vec<Link>,
    pub in_force_now: bool,
}

impl FacetKind for Bylaw {
    const AT_EXPIRY: AtExpiry = AtExpiry::Never;

    fn check(&self, check: &mut Check<'_>) {
        check.days(self.in_force.as_ref(), self.out_of_force.as_ref());
    }

    fn mentions(&self) -> Vec<Mention<'_>> {
        self.amends.iter().chain(&self.repeals).map(Mention::Notice).collect()
    }

    fn view(&self, resolver: &dyn Resolver) -> FacetView {
        let reached = |day: &Option<Spanned<Date>>| {
            day.as_ref().map(|day| resolver.reached(resolver.moment(Written::Day(day.value))))
        };
        let links = |paths: &[Spanned<String>]| paths.iter().filter_map(|path| resolver.notice(&path.value)).collect();
        FacetView::Bylaw(View {
            number: self.number.clone(),
            adopted_on: self.adopted_on,
            signed_on: self.signed_on,
            in_force: self.in_force.as_ref().map(|day| day.value),
            out_of_force: self.out_of_force.as_ref().map(|day| day.value),
            amends: links(&self.amends),
            repeals: links(&self.repeals),
            amended_by: resolver.referring("amends"),
            repealed_by: resolver.referring("repeals"),
            in_force_now: reached(&self.in_force).unwrap_or(true) && !reached(&self.out_of_force).unwrap_or(false),
        })
    }
}
