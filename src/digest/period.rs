//! What time an issue covers, and what it is called.

use jiff::civil::Date;
use jiff::{Span, Timestamp};

use crate::base::moment::{Now, Zone};
use crate::ledger::Issue;

/// How often an issue is made, or why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// The seven local days before now.
    Weekly,
    /// The local day before now.
    Daily,
    /// Everything since an instant.
    Since(Timestamp),
    /// Warnings, at once.
    Urgent,
}

impl Rhythm {
    /// How many local days its period has; warnings are looked for as far back as a week.
    fn days(self) -> i32 {
        if self == Self::Daily { 1 } else { 7 }
    }

    /// The name of the issue made now: the ISO week that was complete or nearly so (`2026-w47`), the
    /// day (`2026-11-23`), or the instant (`20261123t070000z`).
    pub(super) fn period(self, now: Now, zone: &Zone) -> String {
        let today = zone.local(now.0).date();
        match self {
            Self::Weekly => {
                // On Monday morning it is the week before that is told.
                let week = today.yesterday().unwrap_or(today).iso_week_date();
                format!("{:04}-w{:02}", week.year(), week.week())
            }
            Self::Daily => today.to_string(),
            Self::Since(_) | Self::Urgent => now.0.strftime("%Y%m%dt%H%M%Sz").to_string(),
        }
    }
}

/// What time an issue covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    /// The first instant that it covers, as readers are told.
    pub(super) from: Timestamp,
    /// What became public before this is not told: it was told already or is too old. It lies before
    /// `from` when earlier issues covered that time, so that a notice dated back is not lost.
    pub(super) oldest: Timestamp,
}

impl Window {
    /// The window of an issue made now. `before` are the earlier ones of its subscription and language.
    pub(super) fn new(rhythm: Rhythm, since: Option<Timestamp>, before: &[&Issue], now: Now, zone: &Zone) -> Self {
        if let Rhythm::Since(at) = rhythm {
            return Self { from: at, oldest: at };
        }
        if let Some(at) = since {
            return Self { from: at, oldest: at };
        }
        let today = zone.local(now.0).date();
        let start = zone.start_of_day(days_before(today, rhythm.days()));
        let farthest = zone.start_of_day(days_before(today, 2 * rhythm.days()));
        let regular = || before.iter().filter(|issue| !issue.urgent);
        let reach = |known: Option<Timestamp>| known.map_or(start, |known| start.min(known.max(farthest)));
        Self {
            from: reach(regular().map(|issue| issue.to).max()),
            oldest: reach(regular().map(|issue| issue.from).min()),
        }
    }
}

fn days_before(day: Date, days: i32) -> Date {
    day.checked_sub(Span::new().days(days)).unwrap_or(Date::MIN)
}

/// A period's name that no earlier issue of the subscription has: `2026-w47`, then `2026-w47-2`.
pub(super) fn free_name(name: String, before: &[&Issue]) -> String {
    let taken = |name: &str| before.iter().any(|issue| issue.period == name);
    if !taken(&name) {
        return name;
    }
    let names = (2..=before.len() + 2).map(|number| format!("{name}-{number}"));
    names.into_iter().find(|candidate| !taken(candidate)).unwrap_or(name)
}
