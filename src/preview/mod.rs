//! The preview: the site on this machine while it is being written.
//!
//! [`serve`] watches the sources, has the caller's builder make the site whenever something may
//! have changed, keeps the result in memory and shows it at `http://127.0.0.1:…`. Open pages reload
//! by themselves; findings lie over the page until they are mended.
//!
//! ```text
//! watch.rs ── Signal ──> look.rs ── builder() ──> Round ── Site, swapped at once ──> server.rs
//! events only say       decides when              compares and          overlay.rs dresses the
//! "look"                to look                   builds                 answers, never the pages
//! ```
//!
//! * An event of the file system never says *what* changed, only that it is worth looking. Editors
//!   save in a dozen ways, and events get lost or come twice; the builder compares and is right in
//!   every case. Polling is the same thing with a timer.
//! * The server knows the pages by name from a map. It opens no file, so there is no path to climb.
//! * The reload script belongs to the answers. Nothing of it can end up in the published site.

mod look;
mod overlay;
mod places;
mod server;
mod watch;

use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// One state of the site, made by the caller's builder.
pub struct Round {
    /// The whole site. The key is the path below the base path without a leading slash, for
    /// example `aktuelles/index.html`. Open pages reload unless this is the same `Arc` as before:
    /// so pass it on when only the findings are new.
    pub pages: Arc<BTreeMap<String, Page>>,
    /// What is wrong with the sources, errors first.
    pub findings: Vec<OverlayFinding>,
    /// The sources cannot be built: `pages` are those of the last good round.
    pub failed: bool,
    /// Something differs from the round before. If not, nobody is told and nothing reloads.
    pub changed: bool,
    /// One line for the terminal: what changed and how long it took.
    pub summary: String,
    /// The site changes by itself after this time (a notice expires): look again then.
    pub next_change: Option<Duration>,
    /// A changed file was empty or ended within a character, so somebody is still writing it. The
    /// round is held back for a moment and the sources are looked at again.
    pub incomplete: bool,
}

/// A file of the site.
pub struct Page {
    /// The content, exactly as it would be published.
    pub bytes: Arc<[u8]>,
    /// The media type with its character set, for example `text/html; charset=utf-8`.
    pub media_type: &'static str,
}

/// A finding as the panel in the browser shows it.
pub struct OverlayFinding {
    /// `error`, `warning` or `hint`.
    pub severity: &'static str,
    /// The name of the rule.
    pub rule: String,
    /// `file:line:column`.
    pub place: String,
    /// The line of the source that is meant.
    pub source_line: Option<String>,
    /// What is wrong.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do about it.
    pub help: String,
}

/// What to watch and where to show it.
pub struct Options {
    /// Folders (with everything below) and single files. They may be missing and appear later.
    pub roots: Vec<PathBuf>,
    /// Folders below the roots that the builder itself writes to: output, cache.
    pub ignore: Vec<PathBuf>,
    /// The port to try first; if it is taken, the next free one. 0 lets the system choose.
    pub port: u16,
    /// Where the site lies on its host: `/` or `/gemeinde/`.
    pub base_path: String,
    /// Look every half second instead of waiting for events.
    pub poll: bool,
    /// What is said to people.
    pub texts: Texts,
}

/// Everything the preview says to people. [`Texts::default`] is English.
pub struct Texts {
    /// The language of these texts, for example `de`.
    pub language: String,
    /// The heading of the panel with the findings.
    pub panel: String,
    /// The button that folds the panel and unfolds it again.
    pub details: String,
    /// The singular and the plural of *error*, *warning* and *hint*.
    pub severities: [(String, String); 3],
    /// Said to screen readers when the last finding is gone.
    pub no_findings: String,
    /// Above the findings of a failed round: the page below is older than the sources.
    pub last_good: String,
    /// The labels of a finding's reason and of its remedy.
    pub why_and_help: (String, String),
    /// The heading and the sentence of the answer to an unknown address, if the site has no
    /// `404.html`.
    pub not_found: (String, String),
    /// The answer to a request that was not meant for this preview.
    pub forbidden: String,
    /// Why it polls: the caller asked for it.
    pub polling_wanted: String,
    /// Why it polls: `{folder}` lies on a file system of the kind `{kind}` that tells of no changes.
    pub polling_mount: String,
    /// Why it polls: the system watches no more folders (`fs.inotify.max_user_watches`).
    pub polling_full: String,
    /// Why it polls: the folders cannot be watched, because of `{error}`.
    pub polling_error: String,
    /// Watching has failed on the way for the `{reason}`, one of those above; it polls from now on.
    pub polling_from_now_on: String,
    /// The builder has panicked, the preview ends.
    pub builder_ended: String,
}

impl Default for Texts {
    fn default() -> Self {
        let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
        Self {
            language: "en".to_owned(),
            panel: "Findings of the preview".to_owned(),
            details: "Details".to_owned(),
            severities: [pair("Error", "Errors"), pair("Warning", "Warnings"), pair("Hint", "Hints")],
            no_findings: "No findings.".to_owned(),
            last_good: "The site cannot be built. This page shows the last good state.".to_owned(),
            why_and_help: pair("Why", "Help"),
            not_found: pair("Not found", "The site has no page at this address."),
            forbidden: "The preview only answers to this machine.".to_owned(),
            polling_wanted: "as asked for".to_owned(),
            polling_mount: "{folder} lies on {kind}, which does not tell of changes".to_owned(),
            polling_full: "the system watches no more folders (fs.inotify.max_user_watches)".to_owned(),
            polling_error: "the folders cannot be watched: {error}".to_owned(),
            polling_from_now_on: "looking twice a second from now on: {reason}".to_owned(),
            builder_ended: "the preview ended because the builder failed".to_owned(),
        }
    }
}

/// Something the person at the terminal should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The first round is built, and the preview answers.
    Listening {
        /// The address of the home page.
        url: String,
        /// Why the sources are polled, if they cannot be watched.
        polling_because: Option<String>,
    },
    /// The site has changed, and open pages were told.
    Rebuilt {
        /// The round's summary.
        summary: String,
    },
    /// The preview goes on, but worse than before.
    Problem {
        /// What happened.
        text: String,
    },
}

/// A running preview. Dropping it ends the preview.
pub struct Preview {
    address: SocketAddr,
    url: String,
    builder_ended: String,
    signals: mpsc::Sender<watch::Signal>,
    threads: Option<Threads>,
}

struct Threads {
    serving: JoinHandle<io::Result<()>>,
    looking: JoinHandle<()>,
}

impl Preview {
    /// The address it listens at. It accepts connections already, which are answered as soon as the
    /// first round is built.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the home page.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Waits until the preview ends, which it does of its own accord only if something breaks.
    ///
    /// # Errors
    ///
    /// If the server could not be started or the builder panicked.
    pub fn wait(mut self) -> io::Result<()> {
        let Some(threads) = self.threads.take() else {
            return Ok(());
        };
        let served = threads.serving.join();
        self.stop();
        let looked = threads.looking.join();
        match (served, looked) {
            (Ok(served), Ok(())) => served,
            _ => Err(io::Error::other(self.builder_ended.clone())),
        }
    }

    /// Ends the preview and waits until its threads are gone. A round that is being built is built
    /// to its end.
    ///
    /// # Errors
    ///
    /// As for [`Preview::wait`].
    pub fn shutdown(self) -> io::Result<()> {
        self.stop();
        self.wait()
    }

    fn stop(&self) {
        // Nobody listens any more if the builder's thread has ended: then there is nothing to stop.
        let _ = self.signals.send(watch::Signal::Stop);
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Shows the site and keeps it up to date. Returns only if something breaks.
///
/// `builder` compares the sources with those of its last call and makes the site; it is called once
/// at the start and then whenever something may have changed. `announce` is told what a person
/// should know. Both run on a thread of their own.
///
/// # Errors
///
/// If no port is free, a thread cannot be started or the builder panics.
pub fn serve(
    options: Options,
    builder: impl FnMut() -> Round + Send + 'static,
    announce: impl Fn(&Event) + Send + 'static,
) -> io::Result<()> {
    start(options, builder, announce)?.wait()
}

/// Like [`serve`], but returns at once, before the first round is built.
///
/// # Errors
///
/// If no port is free or a thread cannot be started.
pub fn start(
    options: Options,
    builder: impl FnMut() -> Round + Send + 'static,
    announce: impl Fn(&Event) + Send + 'static,
) -> io::Result<Preview> {
    let listener = server::bind(options.port)?;
    let address = listener.local_addr()?;
    let base = server::base_path(&options.base_path);
    let url = format!("http://{address}{base}");
    let builder_ended = options.texts.builder_ended.clone();

    let texts = Arc::new(options.texts);
    let (signals, inbox) = mpsc::channel();
    let (shown, site) = tokio::sync::watch::channel(None);

    let places = Arc::new(places::Places::new(&options.roots, &options.ignore));
    let watching = look::Watching { places, poll: options.poll, signals: signals.clone(), inbox };
    let looker = look::Looker::new(watching, Arc::clone(&texts), shown, builder, announce);
    let server = server::Server::new(site, address.port(), base, texts);

    let home = url.clone();
    let serving = thread::Builder::new().name("preview-server".to_owned()).spawn(move || server.run(listener))?;
    // If this fails, `looker` and its end of `site` are gone, which also ends the server.
    let looking = thread::Builder::new().name("preview-builder".to_owned()).spawn(move || looker.run(home))?;
    Ok(Preview { address, url, builder_ended, signals, threads: Some(Threads { serving, looking }) })
}
