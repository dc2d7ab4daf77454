//! When things take place: the next date of each, and all dates of a month.

use jiff::Timestamp;
use jiff::civil::{Date, Time};

use crate::base::moment::{Now, Zone};
use crate::calendar::When;
use crate::notice::facet::Occasion;

/// A thing that takes place, with its next date.
#[derive(Debug, Clone, PartialEq)]
pub struct Upcoming {
    /// All that is known of it.
    pub occasion: Occasion,
    /// The next date that is not over, or the last one if all are.
    pub next: When,
    /// The instant at which `next` is over.
    pub over: Timestamp,
    /// Whether all dates are over.
    pub past: bool,
}

/// Finds the next date of an occasion.
pub(super) fn upcoming(occasion: Occasion, now: Now, zone: &Zone) -> Upcoming {
    let today = zone.local(now.0).date();
    let next = match &occasion.repeat {
        None => occasion.when.clone(),
        Some(repeat) => {
            // A date that began yesterday may not be over: look from the day before.
            let from = today.yesterday().unwrap_or(today);
            let dates = repeat.occurrences(&occasion.when, &occasion.except, from, 8);
            let open = dates.iter().find(|date| end_of(date, zone) > now.0).cloned();
            open.or_else(|| repeat.last(&occasion.when)).unwrap_or_else(|| occasion.when.clone())
        }
    };
    let over = end_of(&next, zone);
    Upcoming { past: over <= now.0, occasion, next, over }
}

/// The instant at which a date is over. What has no end lasts until the end of its day.
pub fn end_of(when: &When, zone: &Zone) -> Timestamp {
    match when {
        When::Times { end: Some(end), .. } => zone.instant(*end),
        other => {
            let next = other.last_day().tomorrow().unwrap_or(Date::MAX);
            zone.instant(next.to_datetime(Time::midnight()))
        }
    }
}

impl Upcoming {
    /// Dates that are not over, at most `limit`.
    pub fn dates_from(&self, limit: usize) -> Vec<When> {
        match &self.occasion.repeat {
            None => vec![self.next.clone()],
            Some(repeat) => {
                repeat.occurrences(&self.occasion.when, &self.occasion.except, self.next.first_day(), limit)
            }
        }
    }

    /// Dates between two days, both included.
    pub fn dates_between(&self, first: Date, last: Date) -> Vec<When> {
        let within = |when: &When| when.first_day() <= last && when.last_day() >= first;
        match &self.occasion.repeat {
            None => Some(self.occasion.when.clone()).filter(within).into_iter().collect(),
            Some(repeat) => {
                let mut dates = repeat.occurrences(&self.occasion.when, &self.occasion.except, first, 400);
                dates.retain(within);
                dates
            }
        }
    }
}
