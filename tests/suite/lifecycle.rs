//! When notices come and go: at which instant, in which outputs, and that the site knows it beforehand.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot write its files has failed")]

use std::str::from_utf8;

use aushang::build::{Session, Stats, load};
use aushang::site::Status;
use jiff::{Timestamp, ToSpan};
use libtest_mimic::{Failed, Trial};

use super::town::{Files, Note, Place, Random, Town, clean, difference, random_town, request};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials: Vec<Trial> =
        CASES.iter().map(|case| Trial::test(format!("lifecycle::{}", case.name), || case.check())).collect();
    trials.extend([
        Trial::test("lifecycle::times_of_clock_changes", times_of_clock_changes),
        Trial::test("lifecycle::tombstone_leaves_no_word", tombstone_leaves_no_word),
        Trial::test("lifecycle::next_change", next_change),
    ]);
    trials
}

/// A notice, and the state it has at some instants.
struct Case {
    name: &'static str,
    front: &'static [(&'static str, &'static str)],
    states: &'static [(&'static str, &'static str)],
}

const PUBLISHED: (&str, &str) = ("date", "2026-03-01");

const CASES: &[Case] = &[
    Case {
        name: "draft",
        front: &[PUBLISHED, ("draft", "true")],
        states: &[("2026-02-01T00:00:00Z", "draft"), ("2026-11-01T00:00:00Z", "draft")],
    },
    Case {
        name: "scheduled_at_a_day",
        front: &[("date", "2026-11-20")],
        states: &[("2026-11-19T23:59:59+01:00", "scheduled"), ("2026-11-20T00:00:00+01:00", "current")],
    },
    Case {
        name: "scheduled_at_an_hour",
        front: &[("date", "20.11.2026 18:00")],
        states: &[("2026-11-20T17:59:59+01:00", "scheduled"), ("2026-11-20T18:00:00+01:00", "current")],
    },
    Case {
        name: "scheduled_at_an_instant",
        front: &[("date", "2026-11-20T18:00:00Z")],
        states: &[("2026-11-20T18:59:59+01:00", "scheduled"), ("2026-11-20T19:00:00+01:00", "current")],
    },
    Case {
        name: "expires_with_its_last_day",
        front: &[PUBLISHED, ("expires", "2026-11-20")],
        states: &[("2026-11-20T23:59:59+01:00", "current"), ("2026-11-21T00:00:00+01:00", "expired")],
    },
    Case {
        name: "expires_at_an_instant",
        front: &[PUBLISHED, ("expires", "2026-11-20 12:00")],
        states: &[("2026-11-20T11:59:59+01:00", "current"), ("2026-11-20T12:00:00+01:00", "expired")],
    },
    Case {
        name: "date_on_the_night_that_summer_begins",
        front: &[("date", "2026-03-29"), ("expires", "2026-03-29")],
        states: &[
            ("2026-03-28T23:59:59+01:00", "scheduled"),
            ("2026-03-29T00:00:00+01:00", "current"),
            ("2026-03-29T23:59:59+02:00", "current"),
            ("2026-03-30T00:00:00+02:00", "expired"),
        ],
    },
    Case {
        name: "date_on_the_night_that_summer_ends",
        front: &[("date", "2026-10-25"), ("expires", "2026-10-25")],
        states: &[
            ("2026-10-24T23:59:59+02:00", "scheduled"),
            ("2026-10-25T00:00:00+02:00", "current"),
            ("2026-10-25T23:59:59+01:00", "current"),
            ("2026-10-26T00:00:00+01:00", "expired"),
        ],
    },
    Case {
        name: "the_first_of_two_equal_times_counts",
        front: &[("date", "2026-10-25 02:30"), ("expires", "2026-10-25 03:00")],
        states: &[
            ("2026-10-25T02:29:59+02:00", "scheduled"),
            ("2026-10-25T02:30:00+02:00", "current"),
            ("2026-10-25T02:59:59+01:00", "current"),
            ("2026-10-25T03:00:00+01:00", "expired"),
        ],
    },
    Case {
        name: "retained_a_month_from_a_long_one",
        front: &[("date", "2026-01-31"), ("retain", "1 Monat")],
        states: &[("2026-02-28T23:59:59+01:00", "current"), ("2026-03-01T00:00:00+01:00", "expired")],
    },
    Case {
        name: "retained_a_month_from_an_hour",
        front: &[("date", "2026-10-31 18:00"), ("retain", "1 month")],
        states: &[("2026-11-30T23:59:59+01:00", "current"), ("2026-12-01T00:00:00+01:00", "expired")],
    },
    Case {
        name: "retained_a_year_from_a_leap_day",
        front: &[("date", "2024-02-29"), ("retain", "1 Jahr")],
        states: &[("2025-02-28T23:59:59+01:00", "current"), ("2025-03-01T00:00:00+01:00", "expired")],
    },
    Case {
        name: "retained_for_days",
        front: &[PUBLISHED, ("retain", "30 Tage")],
        states: &[("2026-03-31T23:59:59+02:00", "current"), ("2026-04-01T00:00:00+02:00", "expired")],
    },
    Case {
        name: "tombstone_at_expiry",
        front: &[PUBLISHED, ("expires", "2026-11-20"), ("nach_ablauf", "platzhalter")],
        states: &[("2026-11-20T12:00:00+01:00", "current"), ("2026-11-21T00:00:00+01:00", "tombstone")],
    },
    Case {
        name: "removed_at_expiry",
        front: &[PUBLISHED, ("expires", "2026-11-20"), ("at_expiry", "remove")],
        states: &[("2026-11-20T12:00:00+01:00", "current"), ("2026-11-21T00:00:00+01:00", "removed")],
    },
    Case {
        name: "never_at_expiry",
        front: &[PUBLISHED, ("expires", "2026-11-20"), ("at_expiry", "never")],
        states: &[("2026-11-20T12:00:00+01:00", "current"), ("2027-11-21T00:00:00+01:00", "current")],
    },
    Case {
        name: "withdrawn",
        front: &[PUBLISHED, ("withdrawn", "Irrtum"), ("expires", "2026-11-20")],
        states: &[("2026-02-28T12:00:00+01:00", "scheduled"), ("2026-11-20T12:00:00+01:00", "withdrawn")],
    },
    Case {
        name: "withdrawn_vanishes_all_the_same",
        front: &[PUBLISHED, ("withdrawn", "Irrtum"), ("expires", "2026-11-20"), ("at_expiry", "tombstone")],
        states: &[("2026-11-20T12:00:00+01:00", "withdrawn"), ("2026-11-21T00:00:00+01:00", "tombstone")],
    },
    Case {
        name: "official_until_its_last_day",
        front: &[PUBLISHED, ("kind", "official"), ("display_until", "2026-04-15")],
        states: &[("2026-04-15T23:59:59+02:00", "current"), ("2026-04-16T00:00:00+02:00", "expired")],
    },
    Case {
        name: "bylaw_stays",
        front: &[PUBLISHED, ("kind", "bylaw"), ("out_of_force", "2026-05-01")],
        states: &[("2026-04-30T12:00:00+02:00", "current"), ("2026-06-01T00:00:00+02:00", "current")],
    },
    Case {
        name: "event_until_the_end_of_its_day",
        front: &[PUBLISHED, ("kind", "event"), ("start", "2026-11-20 18:00")],
        states: &[("2026-11-20T23:59:59+01:00", "current"), ("2026-11-21T00:00:00+01:00", "expired")],
    },
    Case {
        name: "event_until_its_last_date",
        front: &[
            PUBLISHED,
            ("kind", "event"),
            ("start", "2026-10-22 18:00"),
            ("end", "2026-10-22 20:00"),
            ("repeat", "FREQ=WEEKLY;COUNT=2"),
        ],
        states: &[("2026-10-29T19:59:59+01:00", "current"), ("2026-10-29T20:00:00+01:00", "expired")],
    },
    Case {
        name: "warning_until_its_end",
        front: &[PUBLISHED, ("kind", "warning"), ("severity", "severe"), ("until", "2026-03-29 03:00")],
        states: &[("2026-03-29T01:59:59+01:00", "current"), ("2026-03-29T03:00:00+02:00", "expired")],
    },
    Case {
        name: "closure_until_its_last_day",
        front: &[PUBLISHED, ("kind", "closure"), ("from", "2026-03-20"), ("to", "2026-03-31")],
        states: &[("2026-03-31T23:59:59+02:00", "current"), ("2026-04-01T00:00:00+02:00", "expired")],
    },
    Case {
        name: "service_without_end",
        front: &[("kind", "service"), ("expires", "2026-03-31")],
        states: &[("2020-01-01T00:00:00Z", "current"), ("2030-01-01T00:00:00Z", "current")],
    },
];

const TITLE: &str = "Zwiebelfest";
const BODY: &str = "Rhabarber";

impl Case {
    fn check(&self) -> Result<(), Failed> {
        let note = self.front.iter().fold(Note::new(TITLE, BODY), |note, (key, value)| note.with(key, *value));
        let mut town = Town::empty("2026-01-01");
        town.add("aktuelles/fall.md", note);
        let place = Place::new(&town);
        let mut before: Option<(&str, Option<Timestamp>)> = None;
        for (now, wanted) in self.states {
            let found = status(&place, now);
            if found.state.name() != *wanted {
                return Err(format!("{} at {now} instead of {wanted}", found.state.name()).into());
            }
            let files = outputs(&place, now)?;
            check_outputs(wanted, &files, self.front.contains(&("kind", "service")))
                .map_err(|text| Failed::from(format!("{wanted} at {now}: {text}")))?;
            if let Some((state, until)) = before
                && state != *wanted
                && until.is_none_or(|until| until > now.parse::<Timestamp>().unwrap())
            {
                return Err(format!("{state} was to last until {until:?}").into());
            }
            before = Some((wanted, found.until));
        }
        Ok(())
    }
}

fn status(place: &Place, now: &str) -> Status {
    let loaded = load(&request(place.path(), now), &mut Session::default(), &mut Stats::default());
    loaded.site.unwrap().statuses.into_iter().find(|status| status.title == TITLE).unwrap()
}

fn outputs(place: &Place, now: &str) -> Result<Files, Failed> {
    let (outcome, files) = clean(place.path(), now);
    if outcome.published { Ok(files) } else { Err(format!("at {now}: {:?}", outcome.findings).into()) }
}

/// The outputs in which a word stands.
fn with_word<'a>(files: &'a Files, word: &str) -> Vec<&'a str> {
    let has = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_lowercase().contains(&word.to_lowercase());
    files
        .iter()
        .filter(|(path, bytes)| has(bytes) || path.contains(&word.to_lowercase()))
        .map(|(path, _)| path.as_str())
        .collect()
}

/// A state decides where a notice stands.
fn check_outputs(state: &str, files: &Files, is_service: bool) -> Result<(), String> {
    let page = files.contains_key("aktuelles/fall/index.html");
    let (titles, bodies) = (with_word(files, TITLE), with_word(files, BODY));
    let lists: &[&str] = if is_service {
        &["dienste-a-z/index.html"]
    } else {
        &["aktuelles/index.html", "feed.atom", "feed.json", "aktuelles/feed.atom"]
    };
    let listed = lists.iter().filter(|list| titles.contains(list)).count();
    let right = match state {
        "current" => page && listed == lists.len() && !bodies.is_empty(),
        "expired" | "withdrawn" => page && listed == 0 && !titles.is_empty(),
        "tombstone" => page && titles.is_empty() && bodies.is_empty(),
        _ => !page && titles.is_empty() && bodies.is_empty(),
    };
    if right { Ok(()) } else { Err(format!("page: {page}, title in {titles:?}, text in {bodies:?}")) }
}

/// A local time that does not exist is an error, one that occurs twice is told.
fn times_of_clock_changes() -> Result<(), Failed> {
    for (key, time, rule, published) in [
        ("date", "2026-03-29 02:30", "time-never", false),
        ("expires", "2026-03-29 02:00", "time-never", false),
        ("date", "2026-10-25 02:30", "time-twice", true),
        ("expires", "2026-10-25 02:59", "time-twice", true),
    ] {
        let mut town = Town::empty("2026-12-01");
        town.add("aktuelles/fall.md", Note::new(TITLE, "").with("date", "2026-02-01").with(key, time));
        let (outcome, _) = clean(Place::new(&town).path(), &town.now);
        let rules: Vec<&str> = outcome.findings.iter().map(|finding| &*finding.rule).collect();
        if rules != [rule] || outcome.published != published {
            return Err(format!("{key}: {time}: {:?}", outcome.findings).into());
        }
    }
    Ok(())
}

/// Every text of a notice of every kind, each with a word that must be nowhere in the end.
const TOLD: &[(&str, &[(&str, &str)])] = &[
    ("notice", &[]),
    (
        "official",
        &[
            ("number", "12/2026"),
            ("legal_basis", "§ 1 WORT"),
            ("inspect_at", "WORT"),
            ("remedy", "WORT"),
            ("signed_file", "wort.p7s"),
        ],
    ),
    ("bylaw", &[("number", "3"), ("amends", "[andere.md]"), ("out_of_force", "2026-05-01")]),
    (
        "event",
        &[
            ("start", "2026-03-10 18:00"),
            ("repeat", "FREQ=WEEKLY"),
            ("place", "WORT"),
            ("organiser", "WORT"),
            ("price", "WORT"),
            ("registration", "WORT"),
            ("cancelled", "WORT"),
            ("accessibility", "{ note: WORT }"),
        ],
    ),
    ("closure", &[("from", "2026-03-10"), ("street", "WORT"), ("detour", "WORT")]),
    ("warning", &[("severity", "severe"), ("area", "WORT"), ("instruction", "WORT"), ("references", "[andere.md]")]),
    (
        "meeting",
        &[
            ("start", "2026-03-10 18:00"),
            ("body", "WORT"),
            ("place", "WORT"),
            ("agenda", "[WORT, { title: WORT, document: wort.pdf }]"),
        ],
    ),
    (
        "service",
        &[
            ("synonyms", "[WORT]"),
            ("fees", "WORT"),
            ("documents", "[WORT]"),
            ("duration", "WORT"),
            ("online_url", "https://wort.example/"),
        ],
    ),
    ("page", &[]),
];

fn tombstone_leaves_no_word() -> Result<(), Failed> {
    let all = [
        ("date", "2026-03-01"),
        ("expires", "2026-03-31"),
        ("at_expiry", "tombstone"),
        ("summary", "WORT"),
        ("updated", "2026-03-02"),
        ("change", "WORT"),
        ("contact", "WORT"),
        ("topics", "[abfall]"),
        ("aliases", "[/alt/]"),
        ("attachments", "[{ file: wort.pdf, title: WORT }]"),
        ("image", "{ file: wort.png, alt: WORT, caption: WORT, credit: WORT }"),
        ("pinned", "true"),
    ];
    for (kind, own) in TOLD {
        let mut note =
            Note::new("WORT", "WORT\n\n## WORT {#wort}\n\n[WORT](wort.txt) ![WORT](wort.png)").with("kind", *kind);
        for (key, value) in all.iter().chain(*own) {
            note = note.with(key, *value);
        }
        let mut town = Town::empty("2026-01-01");
        for file in ["wort.pdf", "wort.txt", "wort.p7s"] {
            town.files.insert(format!("content/aktuelles/{file}"), b"WORT".to_vec());
        }
        town.files.insert("content/aktuelles/wort.png".into(), super::town::png(9, 9, 9));
        town.files.insert("ledger/digest.jsonl".into(), DIGEST.into());
        town.add("aktuelles/fall.md", note);
        town.add("aktuelles/fall.en.md", Note::new("WORT", "WORT").with("summary", "WORT"));
        town.add("aktuelles/fall.leicht.md", Note::new("WORT", "WORT"));
        town.add("liste.md", Note::new("Liste", "[hier](aktuelles/fall.md)"));
        town.add(
            "aktuelles/andere.md",
            Note::new("Andere", "[hier](fall.md)").with("date", "2026-02-01").with("kind", "bylaw"),
        );
        let place = Place::new(&town);
        let before = outputs(&place, "2026-03-31 23:59:59").map_err(|e| Failed::from(format!("{kind}: {e:?}")))?;
        let after = outputs(&place, "2026-04-01").map_err(|e| Failed::from(format!("{kind}: {e:?}")))?;
        let told = with_own_word(&after);
        if with_own_word(&before).len() < 5 || !told.is_empty() || !after.contains_key("aktuelles/fall/index.html") {
            return Err(format!("{kind}: after in {told:?}, before in {:?}", with_own_word(&before)).into());
        }
    }
    Ok(())
}

const DIGEST: &str = r#"{"subscription":"all","language":"de","period":"2026-w10","from":"2026-03-01T00:00:00Z","to":"2026-03-08T00:00:00Z","items":[{"id":"aktuelles/fall","title":"WORT","state":"changed","change":"WORT"}]}
"#;

/// Outputs with the word in capitals, or in their names.
fn with_own_word(files: &Files) -> Vec<&str> {
    let has = |bytes: &[u8]| {
        from_utf8(bytes).is_ok_and(|text| text.contains("WORT") || text.contains("wort.") || text.contains("\"wort\""))
    };
    files.iter().filter(|(path, bytes)| has(bytes) || path.contains("/wort")).map(|(path, _)| path.as_str()).collect()
}

/// Nothing changes before the instant that a build names, and something does at that instant.
fn next_change() -> Result<(), Failed> {
    let seed = std::env::var("SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(3);
    let mut random = Random::new(seed);
    let begin: Timestamp = "2026-10-01T00:00:00Z".parse()?;
    let mut checked = 0;
    while checked < 30 {
        let mut town = random_town(&mut random);
        town.notes.values_mut().for_each(without_links);
        let place = Place::new(&town);
        for _ in 0..10 {
            let now = begin + (random.below(200 * 24 * 60) as i64).minutes();
            let (outcome, files) = clean(place.path(), &now.to_string());
            let Some(next) = outcome.next_change.filter(|_| outcome.published) else { continue };
            let failed = |text: String| Failed::from(format!("SEED={seed}: now {now}, next change {next}: {text}"));
            let before = clean(place.path(), &(next - 1.second()).to_string()).1;
            if let Some(text) = difference(&before, &files) {
                return Err(failed(format!("something changes before it: {text}")));
            }
            let after = clean(place.path(), &next.to_string()).1;
            if difference(&after, &files).is_none() {
                return Err(failed("nothing changes".to_owned()));
            }
            checked += 1;
        }
    }
    Ok(())
}

/// A link may be wrong at one instant and right at another: here only changes count.
fn without_links(note: &mut Note) {
    note.body = note.body.replace("[Mehr](", "[Mehr](https://ort.example");
}
