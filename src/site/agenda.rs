//! When things take place: the next date of each, and all dates of a month.

use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan as _};

use crate::base::moment::{Now, Zone};
use crate::calendar::When;
use crate::notice::facet::Occasion;

/// How far ahead dates of repeats are shown, in months.
const MONTHS_AHEAD: i32 = 12;

/// The last day of which dates of repeats are shown.
pub fn horizon(today: Date) -> Date {
    today.saturating_add(MONTHS_AHEAD.months()).last_of_month()
}

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
    /// The day on which the horizon reaches a date that is not shown yet.
    pub(super) fn horizon_moves(&self, today: Date) -> Option<Date> {
        let repeat = self.occasion.repeat.as_ref()?;
        let horizon = horizon(today);
        // A date that lasts for days may have begun before the horizon.
        let dates = repeat.occurrences(&self.occasion.when, &self.occasion.except, horizon.tomorrow().ok()?, 40);
        let first = dates.iter().map(When::first_day).find(|day| *day > horizon)?;
        Some(first.first_of_month().saturating_sub(MONTHS_AHEAD.months()))
    }

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
