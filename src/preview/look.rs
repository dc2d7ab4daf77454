//! Deciding when to look, and showing what was found.
//!
//! One thread owns the builder. It sleeps until the [`Schedule`] says that it is time, calls the
//! builder and hands the new state to the server.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::overlay;
use super::places::Places;
use super::server::{Shown, Site};
use super::watch::{self, Signal, Watch};
use super::{Event, Round, Texts};

/// How long to wait for the other events of the same save.
const SETTLE: Duration = Duration::from_millis(5);
/// Looks that follow events begin at least this far apart.
const GAP: Duration = Duration::from_millis(50);
/// No event waits longer than this, however many follow it.
const PATIENCE: Duration = Duration::from_secs(1);
/// The time between two looks when polling.
const POLL: Duration = Duration::from_millis(500);
/// How long a round with a half-written file is held back.
const HALF_WRITTEN: Duration = Duration::from_millis(300);
/// A file that stays half-written is looked at ever more rarely, but at least this often.
const HALF_WRITTEN_AT_MOST: Duration = Duration::from_secs(10);
/// How often the calendar clock is read while waiting for a change of the site by itself.
const CLOCK: Duration = Duration::from_secs(30);

/// When to look next.
#[derive(Debug, Default)]
struct Schedule {
    /// The first and the last event since the last look began.
    events: Option<(Instant, Instant)>,
    /// When the last look began.
    began: Option<Instant>,
    /// Look at this time even without an event.
    timer: Option<Instant>,
    /// Look at this time of the calendar clock. An `Instant` would not do: it stands still while
    /// the machine sleeps, and the preview would show yesterday's notices in the morning.
    clock: Option<SystemTime>,
}

impl Schedule {
    fn event(&mut self, at: Instant) {
        let first = self.events.map_or(at, |(first, _)| first);
        self.events = Some((first, at));
    }

    fn begin(&mut self, now: Instant) {
        *self = Self { began: Some(now), ..Self::default() };
    }

    /// How long to sleep: `None` until the next event, nothing if it is time to look.
    fn sleep(&self, now: Instant, clock: SystemTime) -> Option<Duration> {
        let earliest = self.began.map(|began| began + GAP);
        let events = self.events.map(|(first, last)| {
            let quiet = last + SETTLE;
            let spaced = earliest.map_or(quiet, |earliest| quiet.max(earliest));
            spaced.min(first + PATIENCE)
        });
        let until = |at: Instant| at.saturating_duration_since(now);
        let clock = self.clock.map(|at| {
            let left = at.duration_since(clock).unwrap_or_default();
            left.min(CLOCK).max(earliest.map(until).unwrap_or_default())
        });
        [events.map(until), self.timer.map(until), clock].into_iter().flatten().min()
    }
}

/// Everything needed to learn of changes.
pub(super) struct Watching {
    pub(super) places: Arc<Places>,
    pub(super) poll: bool,
    pub(super) signals: Sender<Signal>,
    pub(super) inbox: Receiver<Signal>,
}

/// The thread that looks and builds.
pub(super) struct Looker<B, A> {
    watching: Watching,
    texts: Arc<Texts>,
    shown: Shown,
    builder: B,
    announce: A,
    /// `None`: polling.
    watch: Option<Watch>,
    schedule: Schedule,
    renew: bool,
    /// The summary of a change that is not shown yet.
    pending: Option<String>,
    /// Since when the rounds are incomplete.
    half_written: Option<Instant>,
    /// The number of the last build. It starts with the time, so that a tab from an earlier preview
    /// at this address never takes its old page for the present one.
    build: u64,
    /// The number of the build that made the pages which are shown.
    pages_build: u64,
}

impl<B: FnMut() -> Round, A: Fn(&Event)> Looker<B, A> {
    pub(super) fn new(watching: Watching, texts: Arc<Texts>, shown: Shown, builder: B, announce: A) -> Self {
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH);
        let milliseconds = since_1970.unwrap_or_default().as_millis();
        Self {
            watching,
            texts,
            shown,
            builder,
            announce,
            watch: None,
            schedule: Schedule::default(),
            renew: false,
            pending: None,
            half_written: None,
            build: u64::try_from(milliseconds).unwrap_or_default(),
            pages_build: 0,
        }
    }

    /// Looks until told to stop.
    pub(super) fn run(mut self, url: String) {
        // First watch, then look: what changes during the first build is not missed.
        let polling_because = self.begin_watching().err();
        self.look();
        (self.announce)(&Event::Listening { url, polling_because });
        while self.sleep() {
            if std::mem::take(&mut self.renew) {
                self.watch_anew();
            }
            self.look();
        }
    }

    fn begin_watching(&mut self) -> Result<(), String> {
        if self.watching.poll {
            return Err(self.texts.polling_wanted.clone());
        }
        let signals = self.watching.signals.clone();
        self.watch = Some(Watch::new(&self.watching.places, signals, &self.texts)?);
        Ok(())
    }

    fn watch_anew(&mut self) {
        if let Some(watch) = &mut self.watch
            && let Err(error) = watch.renew()
        {
            self.poll_from_now_on(&error);
        }
    }

    fn poll_from_now_on(&mut self, error: &notify::Error) {
        if self.watch.take().is_some() {
            let reason = watch::reason(error, &self.texts);
            let text = self.texts.polling_from_now_on.replace("{reason}", &reason);
            (self.announce)(&Event::Problem { text });
            self.schedule.event(Instant::now());
        }
    }

    /// Sleeps until it is time to look; `false` when the preview ends.
    fn sleep(&mut self) -> bool {
        loop {
            // All that is known before the look begins is covered by it.
            while let Ok(signal) = self.watching.inbox.try_recv() {
                if !self.take_in(signal) {
                    return false;
                }
            }
            let inbox = &self.watching.inbox;
            let signal = match self.schedule.sleep(Instant::now(), SystemTime::now()) {
                Some(Duration::ZERO) => return true,
                Some(pause) => inbox.recv_timeout(pause),
                None => inbox.recv().map_err(RecvTimeoutError::from),
            };
            let goes_on = match signal {
                Ok(signal) => self.take_in(signal),
                Err(RecvTimeoutError::Timeout) => true,
                Err(RecvTimeoutError::Disconnected) => false,
            };
            if !goes_on {
                return false;
            }
        }
    }

    /// Notes a signal; `false` when the preview ends.
    fn take_in(&mut self, signal: Signal) -> bool {
        match signal {
            Signal::Look { at, renew } => {
                self.schedule.event(at);
                self.renew |= renew;
            }
            Signal::Lost(error) => self.poll_from_now_on(&error),
            Signal::Stop => return false,
        }
        true
    }

    fn look(&mut self) {
        let began = Instant::now();
        self.schedule.begin(began);
        let round = (self.builder)();
        self.half_written = match self.half_written {
            _ if !round.incomplete => None,
            None => Some(began),
            since => since,
        };
        self.plan(&round);

        let first = self.pages_build == 0;
        if round.changed || first {
            self.pending = Some(round.summary.clone());
        }
        // Whoever is still writing would otherwise see the page flash with an error.
        let hold = self.half_written.is_some_and(|since| began.duration_since(since) < HALF_WRITTEN);
        if (first || !hold)
            && let Some(summary) = self.pending.take()
        {
            self.show(round);
            (self.announce)(&Event::Rebuilt { summary });
        }
    }

    /// Sets the alarm for the next look that needs no event.
    fn plan(&mut self, round: &Round) {
        let now = Instant::now();
        let polling = self.watch.is_none().then_some(POLL);
        let half_written = self.half_written.map(|since| (now - since).clamp(HALF_WRITTEN, HALF_WRITTEN_AT_MOST));
        let pause = [polling, half_written].into_iter().flatten().min();
        self.schedule.timer = pause.map(|pause| now + pause);
        self.schedule.clock = round.next_change.and_then(|after| SystemTime::now().checked_add(after));
    }

    /// Swaps the whole site at once and thereby tells the open pages.
    fn show(&mut self, round: Round) {
        self.build += 1;
        let same_pages = self.shown.borrow().as_ref().is_some_and(|site| Arc::ptr_eq(&site.pages, &round.pages));
        if !same_pages {
            self.pages_build = self.build;
        }
        let findings = overlay::findings(self.build, &round, &self.texts);
        self.shown.send_replace(Some(Arc::new(Site {
            build: self.build,
            pages_build: self.pages_build,
            pages: round.pages,
            findings: findings.into(),
        })));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn a_single_event_settles_for_a_moment() {
        let (now, clock) = (Instant::now(), SystemTime::now());
        let mut schedule = Schedule::default();
        assert_eq!(schedule.sleep(now, clock), None);
        schedule.event(now);
        assert_eq!(schedule.sleep(now, clock), Some(SETTLE));
        assert_eq!(schedule.sleep(now + SETTLE, clock), Some(Duration::ZERO));
    }

    #[test]
    fn looks_keep_their_distance_and_no_event_is_forgotten() {
        let (now, clock) = (Instant::now(), SystemTime::now());
        let mut schedule = Schedule::default();
        schedule.event(now);
        schedule.begin(now + 5 * MS);
        assert_eq!(schedule.sleep(now + 5 * MS, clock), None);
        schedule.event(now + 6 * MS);
        assert_eq!(schedule.sleep(now + 6 * MS, clock), Some(49 * MS));
    }

    #[test]
    fn an_endless_burst_does_not_postpone_for_ever() {
        let (now, clock) = (Instant::now(), SystemTime::now());
        let mut schedule = Schedule::default();
        for step in 0..400 {
            schedule.event(now + step * 3 * MS);
        }
        let due = schedule.sleep(now + PATIENCE - 2 * MS, clock);
        assert_eq!(due, Some(2 * MS));
    }

    #[test]
    fn the_calendar_clock_is_read_again_and_again() {
        let (now, clock) = (Instant::now(), SystemTime::now());
        let mut schedule = Schedule::default();
        schedule.begin(now);
        schedule.clock = Some(clock + 10 * CLOCK);
        assert_eq!(schedule.sleep(now, clock), Some(CLOCK));
        let woken = clock + 20 * CLOCK;
        assert_eq!(schedule.sleep(now + GAP, woken), Some(Duration::ZERO));
        // Even if the builder always says "now", there is a pause between looks.
        assert_eq!(schedule.sleep(now, woken), Some(GAP));
    }
}
