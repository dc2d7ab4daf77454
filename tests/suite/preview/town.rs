//! A folder, a tiny builder that makes a page of each `*.md`, and a browser that can just read.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use aushang::preview::{self, Event, Options, OverlayFinding, Page, Preview, Round, Texts};
use serde_json::Value;

/// A running preview of a temporary folder.
pub(super) struct Town {
    dir: tempfile::TempDir,
    preview: Option<Preview>,
    base: String,
    /// What the person at the terminal was told.
    pub(super) events: Arc<Mutex<Vec<Event>>>,
    /// How often the builder was called.
    pub(super) looks: Arc<AtomicUsize>,
}

impl Town {
    pub(super) fn start(poll: bool, files: &[(&str, &str)]) -> Self {
        Self::start_with(poll, 0, "/", files)
    }

    pub(super) fn start_at(base: &str, files: &[(&str, &str)]) -> Self {
        Self::start_with(false, 0, base, files)
    }

    pub(super) fn start_on(port: u16, files: &[(&str, &str)]) -> Self {
        Self::start_with(false, port, "/", files)
    }

    fn start_with(poll: bool, port: u16, base: &str, files: &[(&str, &str)]) -> Self {
        let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let content = dir.path().join("content");
        fs::create_dir(&content).unwrap();
        for (name, text) in files {
            let path = content.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let events = Arc::new(Mutex::new(Vec::new()));
        let looks = Arc::new(AtomicUsize::new(0));
        let options = Options {
            roots: vec![content.clone(), dir.path().join("site.toml")],
            ignore: Vec::new(),
            port,
            base_path: base.to_owned(),
            poll,
            texts: Texts::default(),
        };
        let (told, counted) = (Arc::clone(&events), Arc::clone(&looks));
        let mut builder = Builder::new(dir.path());
        let preview = preview::start(
            options,
            move || {
                counted.fetch_add(1, Ordering::SeqCst);
                builder.look()
            },
            move |event| told.lock().unwrap().push(event.clone()),
        );
        let town = Self { dir, preview: Some(preview.unwrap()), base: base.to_owned(), events, looks };
        // The first answer waits for the first round; the announcement follows at once.
        assert_eq!(get(&town, &format!("{base}list.txt")).status, 200);
        town.await_that("listening", || {
            let events = town.events.lock().unwrap();
            events.iter().any(|event| matches!(event, Event::Listening { .. }))
        });
        town
    }

    pub(super) fn preview(&self) -> &Preview {
        self.preview.as_ref().unwrap()
    }

    pub(super) fn end(mut self) -> std::io::Result<()> {
        self.preview.take().unwrap().shutdown()
    }

    pub(super) fn content(&self) -> PathBuf {
        self.dir.path().join("content")
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.content().join(name)
    }

    /// How often a change was announced; the first round counts.
    pub(super) fn rebuilt(&self) -> usize {
        let events = self.events.lock().unwrap();
        let rebuilt = |event: &&Event| matches!(event, Event::Rebuilt { .. });
        events.iter().filter(rebuilt).count()
    }

    /// What a fresh build of the folder gives.
    pub(super) fn site(&self) -> BTreeMap<String, Vec<u8>> {
        let round = Builder::new(self.dir.path()).look();
        let page = |(name, page): (&String, &Page)| (name.clone(), page.bytes.to_vec());
        round.pages.iter().map(page).collect()
    }

    /// Waits until what is served is what a fresh build gives.
    pub(super) fn await_folder(&self, case: &str) {
        self.await_that(case, || {
            let fresh = &self.site()["list.txt"];
            get(self, &format!("{}list.txt", self.base)).body == *fresh
        });
    }

    fn await_that(&self, case: &str, holds: impl Fn() -> bool) {
        let begin = Instant::now();
        while !holds() {
            assert!(
                begin.elapsed() < Duration::from_secs(2),
                "{case}: the preview does not show the folder\nserved:\n{}\nfolder:\n{}",
                get(self, &format!("{}list.txt", self.base)).text(),
                String::from_utf8_lossy(&self.site()["list.txt"]),
            );
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Makes `a/index.html` of `a.md`, and `list.txt` of everything.
struct Builder {
    root: PathBuf,
    /// When this builder began: `expires.md` expires so many milliseconds later.
    sources: Option<BTreeMap<String, Vec<u8>>>,
    expires: Option<Instant>,
    pages: Arc<BTreeMap<String, Page>>,
}

impl Builder {
    fn new(root: &Path) -> Self {
        Self { root: root.to_path_buf(), sources: None, expires: None, pages: Arc::default() }
    }

    fn look(&mut self) -> Round {
        let mut sources = read(&self.root);
        let next_change = self.expire(&mut sources);
        let before = self.sources.take();
        let changed = before.as_ref() != Some(&sources);
        let is_new = |name: &str, text: &Vec<u8>| before.as_ref().is_some_and(|before| before.get(name) != Some(text));
        let incomplete = sources.iter().any(|(name, text)| {
            let cut = std::str::from_utf8(text).is_err_and(|error| error.error_len().is_none());
            is_new(name, text) && (text.is_empty() || cut)
        });
        let findings: Vec<OverlayFinding> = sources.iter().filter_map(finding).collect();
        if changed && findings.is_empty() {
            self.pages = Arc::new(pages(&sources));
        }
        self.sources = Some(sources);
        Round {
            pages: Arc::clone(&self.pages),
            failed: !findings.is_empty(),
            findings,
            changed,
            summary: "rebuilt".to_owned(),
            next_change,
            incomplete,
        }
    }

    /// `expires.md` holds the milliseconds after which it says so.
    fn expire(&mut self, sources: &mut BTreeMap<String, Vec<u8>>) -> Option<Duration> {
        let text = sources.get_mut("content/expires.md")?;
        let lasts: u64 = String::from_utf8_lossy(text).trim().parse().ok()?;
        let now = Instant::now();
        let end = *self.expires.get_or_insert(now + Duration::from_millis(lasts));
        if now >= end {
            *text = b"expired".to_vec();
            return None;
        }
        Some(end - now)
    }
}

/// The sources by name: `site.toml` and what is in `content` under a real name.
fn read(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let is_real = |name: &str| name.ends_with(".md") && !name.starts_with(['.', '#', '~']);
    let walk = walkdir::WalkDir::new(root.join("content")).follow_links(true);
    let files = walk.into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| is_real(&entry.file_name().to_string_lossy()));
    files
        .map(|entry| entry.into_path())
        .chain([root.join("site.toml")])
        .filter_map(|path| {
            let name = path.strip_prefix(root).ok()?.to_string_lossy().into_owned();
            Some((name, fs::read(&path).ok()?))
        })
        .collect()
}

fn finding((name, text): (&String, &Vec<u8>)) -> Option<OverlayFinding> {
    let text = std::str::from_utf8(text).ok()?;
    text.starts_with("KAPUTT").then(|| OverlayFinding {
        severity: "error",
        rule: "broken".to_owned(),
        place: format!("{}:1:1", name.trim_start_matches("content/")),
        source_line: Some(text.trim_end().to_owned()),
        what: "It is broken.".to_owned(),
        why: "Nobody can read it.".to_owned(),
        help: "Mend it.".to_owned(),
    })
}

fn pages(sources: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Page> {
    let mut list = Vec::new();
    let mut pages = BTreeMap::new();
    for (name, text) in sources {
        list.extend_from_slice(format!("{name}: ").as_bytes());
        list.extend_from_slice(text);
        list.push(b'\n');
        if let Some(stem) = name.strip_prefix("content/").and_then(|name| name.strip_suffix(".md")) {
            let mut html = b"<!doctype html><head><meta http-equiv=\"Content-Security-Policy\" \
                content=\"default-src 'none'; img-src 'self'; style-src 'self'\"></head><body>"
                .to_vec();
            html.extend_from_slice(text);
            html.extend_from_slice(b"</body></html>");
            let page = Page { bytes: html.into(), media_type: "text/html; charset=utf-8" };
            pages.insert(format!("{stem}/index.html"), page);
        }
    }
    let list = Page { bytes: list.into(), media_type: "text/plain; charset=utf-8" };
    pages.insert("list.txt".to_owned(), list);
    pages
}

/// An answer of the server.
pub(super) struct Answer {
    pub(super) status: u16,
    head: String,
    pub(super) body: Vec<u8>,
}

impl Answer {
    pub(super) fn header(&self, wanted: &str) -> Option<&str> {
        let headers = self.head.lines().filter_map(|line| line.split_once(": "));
        headers.filter(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value).next()
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

fn connect(address: SocketAddr) -> TcpStream {
    let connection = TcpStream::connect(address).unwrap();
    connection.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    connection
}

pub(super) fn get(town: &Town, path: &str) -> Answer {
    let host = town.preview().address();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    send(town, &request)
}

/// Sends a request as it is.
pub(super) fn send(town: &Town, request: &str) -> Answer {
    let mut connection = connect(town.preview().address());
    connection.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    connection.read_to_end(&mut bytes).unwrap();
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, head, body: bytes[end + 4..].to_vec() }
}

/// The stream of builds.
pub(super) struct Messages(BufReader<TcpStream>);

impl Messages {
    pub(super) fn open(town: &Town) -> Self {
        let address = town.preview().address();
        let mut connection = connect(address);
        let path = format!("{}__aushang/events", town.base);
        write!(connection, "GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n").unwrap();
        Self(BufReader::new(connection))
    }

    /// Waits for the next message; its number must be that of its build.
    pub(super) fn next(&mut self) -> Value {
        let mut id = None;
        for line in self.0.by_ref().lines() {
            let line = line.unwrap();
            if let Some(number) = line.strip_prefix("id: ") {
                id = Some(number.to_owned());
            } else if let Some(data) = line.strip_prefix("data: ") {
                let data: Value = serde_json::from_str(data).unwrap();
                // Fields come in any order; the number may follow.
                if let Some(id) = id {
                    assert_eq!(data["build"], id.as_str());
                }
                return data;
            }
        }
        panic!("the stream has ended");
    }
}
