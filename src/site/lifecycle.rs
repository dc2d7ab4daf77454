//! Draft, scheduled, public, expired: derived from dates at an instant, never stored.

use jiff::Timestamp;

use crate::base::moment::Now;
use crate::base::path::SourcePath;
use crate::notice::Notice;
use crate::notice::front::AtExpiry;

/// Who will read what is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The public: drafts and scheduled notices are left out.
    Public,
    /// Editors at their preview: everything is shown, marked as what it is.
    Editors,
}

/// Where a notice is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Not to be published.
    Draft,
    /// To be published at its date.
    Scheduled,
    /// Public and valid.
    Current,
    /// Public, but no longer valid.
    Expired,
    /// Its address remains, its text is gone.
    Tombstone,
    /// Gone.
    Removed,
    /// Withdrawn by the editor; its address remains.
    Withdrawn,
}

impl State {
    /// The name used in templates and in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Scheduled => "scheduled",
            Self::Current => "current",
            Self::Expired => "expired",
            Self::Tombstone => "tombstone",
            Self::Removed => "removed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Whether there is a page for an audience.
    pub fn has_page(self, audience: Audience) -> bool {
        match self {
            Self::Draft | Self::Scheduled => audience == Audience::Editors,
            Self::Removed => false,
            Self::Current | Self::Expired | Self::Tombstone | Self::Withdrawn => true,
        }
    }

    /// Whether lists, feeds and calendars show it as something that holds now.
    pub fn is_listed(self) -> bool {
        matches!(self, Self::Draft | Self::Scheduled | Self::Current)
    }
}

/// Where a file of the content folder stands, for `aushang status`.
#[derive(Debug, Clone, PartialEq)]
pub struct Status {
    /// The file.
    pub path: SourcePath,
    /// Its stable identity.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it is in its life.
    pub state: State,
    /// The instant at which that ends by itself.
    pub until: Option<Timestamp>,
    /// Its address, if it has a page for the public.
    pub address: Option<String>,
}

/// Where a notice is at an instant.
pub(super) fn state(notice: &Notice, now: Now) -> State {
    if notice.front.draft {
        return State::Draft;
    }
    if notice.date.is_some_and(|date| date.at > now.0) {
        return State::Scheduled;
    }
    let is_over = notice.ends.is_some_and(|end| end <= now.0);
    match notice.at_expiry {
        // What must vanish does so, also if it was withdrawn before.
        AtExpiry::Tombstone if is_over => State::Tombstone,
        AtExpiry::Remove if is_over => State::Removed,
        _ if notice.front.withdrawn.set => State::Withdrawn,
        AtExpiry::Archive if is_over => State::Expired,
        _ => State::Current,
    }
}

/// The instant at which the state ends by itself.
pub(super) fn until(notice: &Notice, state: State) -> Option<Timestamp> {
    match state {
        State::Scheduled => notice.date.map(|date| date.at),
        State::Current => notice.ends,
        State::Withdrawn => notice.ends.filter(|_| matches!(notice.at_expiry, AtExpiry::Tombstone | AtExpiry::Remove)),
        _ => None,
    }
}
