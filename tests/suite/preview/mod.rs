//! The preview: a real server over a real folder.
//!
//! The folder lies below `CARGO_TARGET_TMPDIR` and not in `/tmp`, where vim saves differently.
//! `PREVIEW_REPEATS=20` plays every way of saving twenty times.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod answers;
mod editors;
mod town;

use std::fs;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, Instant};

use aushang::preview::{self, Event, Options, Texts};
use libtest_mimic::Trial;

use self::town::{Messages, Town, get};

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    let tests: [(&str, fn()); 23] = [
        ("every_way_of_saving_is_seen/watch", || {
            editors::play_all(false, 3);
        }),
        ("every_way_of_saving_is_seen/poll", || {
            editors::play_all(true, 1);
        }),
        ("saving_the_same_tells_nobody/watch", || {
            saving_the_same_tells_nobody(false);
        }),
        ("saving_the_same_tells_nobody/poll", || {
            saving_the_same_tells_nobody(true);
        }),
        ("reading_builds_nothing", reading_builds_nothing),
        ("fifty_files_are_few_builds", fifty_files_are_few_builds),
        ("a_half_written_file_is_waited_for", a_half_written_file_is_waited_for),
        ("a_file_that_stays_empty_is_shown", a_file_that_stays_empty_is_shown),
        ("the_site_changes_by_itself", the_site_changes_by_itself),
        ("a_failed_build_keeps_the_pages", a_failed_build_keeps_the_pages),
        ("a_change_reloads_open_pages", a_change_reloads_open_pages),
        ("a_tab_that_comes_back_learns_the_build", a_tab_that_comes_back_learns_the_build),
        ("twelve_tabs_all_load", twelve_tabs_all_load),
        ("strangers_are_refused", answers::strangers_are_refused),
        ("there_is_no_way_out_of_the_site", answers::there_is_no_way_out_of_the_site),
        ("addresses_lead_to_pages", answers::addresses_lead_to_pages),
        ("a_base_path_is_kept_to", answers::a_base_path_is_kept_to),
        ("only_answers_carry_the_script", answers::only_answers_carry_the_script),
        ("a_policy_allows_the_script", answers::a_policy_allows_the_script),
        ("a_taken_port_gives_the_next", answers::a_taken_port_gives_the_next),
        ("polling_is_said", polling_is_said),
        ("the_end_of_the_builder_is_told", the_end_of_the_builder_is_told),
        ("saving_is_seen_at_once", saving_is_seen_at_once),
    ];
    tests
        .into_iter()
        .map(|(name, test)| {
            Trial::test(format!("preview::{name}"), move || {
                test();
                Ok(())
            })
        })
        .collect()
}

fn saving_the_same_tells_nobody(poll: bool) {
    let town = Town::start(poll, &[("a.md", "Gesperrt.\n")]);
    let file = town.path("a.md");
    fs::write(&file, "Gesperrt.\n").unwrap();
    fs::File::options()
        .append(true)
        .open(&file)
        .and_then(|file| file.set_modified(std::time::SystemTime::now()))
        .unwrap();
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    thread::sleep(Duration::from_millis(1300));
    assert_eq!(town.rebuilt(), 1);
    assert!(town.looks.load(Ordering::SeqCst) > 1, "it has looked");
}

fn reading_builds_nothing() {
    let town = Town::start(false, &[("a.md", "A\n"), ("b/c.md", "C\n")]);
    thread::sleep(Duration::from_millis(300));
    let looks = town.looks.load(Ordering::SeqCst);
    for _ in 0..5 {
        for entry in walkdir::WalkDir::new(town.content()) {
            let entry = entry.unwrap();
            if entry.file_type().is_file() {
                fs::read(entry.path()).unwrap();
            }
        }
    }
    thread::sleep(Duration::from_millis(1300));
    assert_eq!(town.looks.load(Ordering::SeqCst), looks);
}

fn fifty_files_are_few_builds() {
    let town = Town::start(false, &[("a.md", "A\n")]);
    for number in 0..50 {
        fs::write(town.path(&format!("n{number}.md")), "Neu.\n").unwrap();
    }
    town.await_folder("50 files");
    thread::sleep(Duration::from_millis(300));
    let builds = town.rebuilt() - 1;
    assert!((1..=3).contains(&builds), "{builds} builds");
}

fn a_half_written_file_is_waited_for() {
    let town = Town::start(false, &[("a.md", "Alt.\n")]);
    let messages = Messages::open(&town);
    fs::write(town.path("a.md"), "").unwrap();
    thread::sleep(Duration::from_millis(120));
    assert!(get(&town, "/list.txt").text().contains("Alt."));
    fs::write(town.path("a.md"), b"M\xc3").unwrap();
    thread::sleep(Duration::from_millis(60));
    fs::write(town.path("a.md"), "Mühlgasse.\n").unwrap();
    town.await_folder("half-written");
    assert_eq!(town.rebuilt(), 2);
    drop(messages);
}

fn a_file_that_stays_empty_is_shown() {
    let town = Town::start(false, &[("a.md", "Alt.\n")]);
    fs::write(town.path("a.md"), "").unwrap();
    town.await_folder("empty");
}

fn the_site_changes_by_itself() {
    let town = Town::start(false, &[("a.md", "A\n")]);
    // The builder looks at the clock for files like this.
    fs::write(town.path("expires.md"), "400").unwrap();
    town.await_folder("expires");
    let mut messages = Messages::open(&town);
    messages.next();
    let begin = Instant::now();
    messages.next();
    assert!(begin.elapsed() < Duration::from_secs(2));
    assert!(get(&town, "/list.txt").text().contains("expired"));
}

fn a_failed_build_keeps_the_pages() {
    let town = Town::start(false, &[("a.md", "Gut.\n")]);
    let mut messages = Messages::open(&town);
    let before = messages.next();
    fs::write(town.path("a.md"), "KAPUTT <b>\n").unwrap();
    let after = messages.next();
    assert_ne!(before["build"], after["build"]);
    assert_eq!(before["pages"], after["pages"], "no reload");
    assert!(get(&town, "/a/").text().contains("Gut."));

    let findings = get(&town, "/__aushang/findings.json").json();
    assert_eq!(findings["failed"], true);
    assert_eq!(findings["build"], after["build"]);
    assert_eq!(findings["findings"][0]["severity"], "error");
    assert_eq!(findings["findings"][0]["place"], "a.md:1:1");
    assert_eq!(findings["findings"][0]["line"], "KAPUTT <b>");

    fs::write(town.path("a.md"), "Wieder gut.\n").unwrap();
    let mended = messages.next();
    assert_ne!(mended["pages"], after["pages"]);
    let findings = get(&town, "/__aushang/findings.json").json();
    assert_eq!(findings["findings"].as_array().unwrap().len(), 0);
}

fn a_change_reloads_open_pages() {
    let town = Town::start(false, &[("a.md", "Alt.\n")]);
    let mut messages = Messages::open(&town);
    let first = messages.next();
    assert!(get(&town, "/a/").text().contains(&format!("data-pages={}", first["pages"])));
    fs::write(town.path("a.md"), "Neu.\n").unwrap();
    let second = messages.next();
    assert_ne!(first["pages"], second["pages"]);
    // The site was swapped before the message was sent.
    let page = get(&town, "/a/").text();
    assert!(page.contains("Neu.") && page.contains(&format!("data-pages={}", second["pages"])));
}

fn a_tab_that_comes_back_learns_the_build() {
    let town = Town::start(false, &[("a.md", "1\n")]);
    let first = Messages::open(&town).next();
    for content in ["2\n", "3\n"] {
        fs::write(town.path("a.md"), content).unwrap();
        town.await_folder(content);
    }
    let back = Messages::open(&town).next();
    assert_ne!(first["pages"], back["pages"]);
}

/// Twelve tabs in one window: one is visible and listens, the others only load. And twelve windows.
fn twelve_tabs_all_load() {
    let town = Town::start(false, &[("a.md", "Alt.\n")]);
    let mut streams: Vec<Messages> = (0..12).map(|_| Messages::open(&town)).collect();
    thread::scope(|scope| {
        for _ in 0..12 {
            scope.spawn(|| {
                for path in ["/a/", "/__aushang/reload.js", "/__aushang/findings.json"] {
                    assert_eq!(get(&town, path).status, 200);
                }
            });
        }
    });
    for stream in &mut streams {
        stream.next();
    }
    fs::write(town.path("a.md"), "Neu.\n").unwrap();
    for stream in &mut streams {
        stream.next();
    }
}

fn polling_is_said() {
    let because = |town: &Town| {
        let events = town.events.lock().unwrap();
        events.iter().find_map(|event| match event {
            Event::Listening { polling_because, .. } => Some(polling_because.clone()),
            _ => None,
        })
    };
    let town = Town::start(true, &[("a.md", "A\n")]);
    assert_eq!(because(&town), Some(Some("as asked for".to_owned())));
    let town = Town::start(false, &[("a.md", "A\n")]);
    assert_eq!(because(&town), Some(None));
}

fn the_end_of_the_builder_is_told() {
    let options = Options {
        roots: Vec::new(),
        ignore: Vec::new(),
        port: 0,
        base_path: "/".to_owned(),
        poll: false,
        texts: Texts::default(),
    };
    let result = preview::serve(options, || std::panic::resume_unwind(Box::new(())), |_| {});
    assert!(result.unwrap_err().to_string().contains("builder failed"));
}

/// From saving to the message in the browser.
fn saving_is_seen_at_once() {
    let town = Town::start(false, &[("a.md", "0\n")]);
    let mut messages = Messages::open(&town);
    messages.next();
    let mut times: Vec<Duration> = (1..=20)
        .map(|number| {
            thread::sleep(Duration::from_millis(100));
            let begin = Instant::now();
            fs::write(town.path("a.md"), format!("{number}\n")).unwrap();
            messages.next();
            begin.elapsed()
        })
        .collect();
    times.sort();
    let (median, slowest) = (times[10], times[19]);
    #[allow(clippy::print_stdout)]
    {
        println!("from saving to the message: median {median:.1?}, slowest {slowest:.1?}");
    }
    assert!(median < Duration::from_millis(400), "{times:?}");
}
