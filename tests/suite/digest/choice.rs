//! What is chosen: a table of stories, each a folder that changes and issues that are made meanwhile.

use aushang::digest::What;

use super::folder::{Folder, told};

/// A step of a story.
pub(super) enum Step {
    /// A notice is written: its name and its front matter.
    Write(&'static str, &'static str),
    /// A file vanishes.
    Remove(&'static str),
    /// The weekly issue at a moment tells `all` this.
    Weekly(&'static str, &'static str),
    /// The daily issue tells this.
    Daily(&'static str, &'static str),
    /// Urgent issues tell this to `warnings` and this to `all`.
    Urgent(&'static str, &'static str, &'static str),
    /// What became public since a moment.
    Since(&'static str, &'static str, &'static str),
}
use Step::{Daily, Remove, Since, Urgent, Weekly, Write};

/// A story.
pub(super) struct Case {
    pub(super) name: &'static str,
    steps: &'static [Step],
}

const fn case(name: &'static str, steps: &'static [Step]) -> Case {
    Case { name, steps }
}

const A: &str = "aktuelles/a";
const B: &str = "aktuelles/b";
const W: &str = "warnungen/w";

pub(super) const CASES: &[Case] = &[
    case(
        "once",
        &[
            Write(A, "date: 2026-11-18"),
            Weekly("2026-11-23 08:00", "new a"),
            Weekly("2026-11-23 08:00", ""),
            Weekly("2026-11-30 08:00", ""),
        ],
    ),
    case("the first issue takes its period only", &[Write(A, "date: 2026-11-15"), Weekly("2026-11-23 08:00", "")]),
    case("the period begins with its day", &[Write(A, "date: 2026-11-16"), Weekly("2026-11-23 08:00", "new a")]),
    case(
        "a day",
        &[Write(A, "date: 2026-11-21"), Write(B, "date: 2026-11-22 07:00"), Daily("2026-11-23 08:00", "new b")],
    ),
    case(
        "since a moment",
        &[
            Write(A, "date: 2026-09-30"),
            Write(B, "date: 2026-10-01"),
            Since("2026-11-23 08:00", "2026-10-01", "new b"),
            Since("2026-11-23 08:00", "2026-10-01", ""),
        ],
    ),
    case(
        "what came since the last issue",
        &[
            Write(A, "date: 2026-11-05"),
            Weekly("2026-11-09 08:00", "new a"),
            Write(B, "date: 2026-11-12"),
            Weekly("2026-11-25 08:00", "new b"),
        ],
    ),
    case(
        "not older than two periods",
        &[
            Write(A, "date: 2026-11-05"),
            Weekly("2026-11-09 08:00", "new a"),
            Write(B, "date: 2026-11-10"),
            Weekly("2026-11-25 08:00", ""),
        ],
    ),
    case(
        "dated back",
        &[
            Write(A, "date: 2026-11-18"),
            Weekly("2026-11-23 08:00", "new a"),
            Write(B, "date: 2026-11-17"),
            Weekly("2026-11-30 08:00", "new b"),
        ],
    ),
    case(
        "not before the first issue",
        &[
            Write(A, "date: 2026-11-22"),
            Write(B, "date: 2026-11-20"),
            Daily("2026-11-23 08:00", "new a"),
            Daily("2026-11-23 20:00", ""),
        ],
    ),
    case(
        "drafts and scheduled ones never",
        &[
            Write(A, "date: 2026-11-18\ndraft: true"),
            Write(B, "date: 2026-11-24"),
            Write("aktuelles/c", "date: 2026-11-18\nwithdrawn: true"),
            Write("aktuelles/d", "date: 2026-11-18\nexpires: 2026-11-20"),
            Write("aktuelles/e", "date: 2026-11-18\nchannels: [web, feed]"),
            Write("aktuelles/f", "kind: page"),
            Weekly("2026-11-23 08:00", ""),
        ],
    ),
    case(
        "a draft that is published",
        &[
            Write(A, "date: 2026-11-18"),
            Write(B, "date: 2026-11-17\ndraft: true"),
            Weekly("2026-11-23 08:00", "new a"),
            Write(B, "date: 2026-11-17"),
            Weekly("2026-11-30 08:00", "new b"),
        ],
    ),
    case(
        "a change note is told once",
        &[
            Write(A, "date: 2026-11-18"),
            Weekly("2026-11-23 08:00", "new a"),
            Write(A, "date: 2026-11-18\nupdated: 2026-11-25\nchange: Neue Zeiten."),
            Weekly("2026-11-30 08:00", "changed a"),
            Weekly("2026-12-07 08:00", ""),
            Write(A, "date: 2026-11-18\nupdated: 2026-12-08\nchange: Neue Zeiten."),
            Weekly("2026-12-14 08:00", ""),
            Write(A, "date: 2026-11-18\nupdated: 2026-12-15\nchange: Wieder neue Zeiten."),
            Weekly("2026-12-21 08:00", "changed a"),
        ],
    ),
    case(
        "an edit without a note is no news",
        &[
            Write(A, "date: 2026-11-18"),
            Weekly("2026-11-23 08:00", "new a"),
            Write(A, "date: 2026-11-18\nupdated: 2026-11-25\nsummary: Anders."),
            Weekly("2026-11-30 08:00", ""),
        ],
    ),
    case(
        "a note that was there at first is not told again",
        &[
            Write(A, "date: 2026-11-18\nupdated: 2026-11-23\nchange: Neue Zeiten."),
            Weekly("2026-11-23 08:00", "new a"),
            Weekly("2026-11-30 08:00", ""),
        ],
    ),
    case(
        "a note of the same day",
        &[
            Write(A, "date: 2026-11-22"),
            Daily("2026-11-23 08:00", "new a"),
            Write(A, "date: 2026-11-22\nupdated: 2026-11-23\nchange: Neue Zeiten."),
            Daily("2026-11-24 08:00", "changed a"),
        ],
    ),
    case(
        "a note of later",
        &[
            Write(A, "date: 2026-11-18"),
            Weekly("2026-11-23 08:00", "new a"),
            Write(A, "date: 2026-11-18\nupdated: 2026-12-02\nchange: Neue Zeiten."),
            Weekly("2026-11-30 08:00", ""),
            Weekly("2026-12-07 08:00", "changed a"),
        ],
    ),
    case(
        "an old notice with a note",
        &[
            Write(A, "date: 2026-09-01\nupdated: 2026-11-20\nchange: Neue Zeiten."),
            Write(B, "date: 2026-09-01\nupdated: 2026-11-10\nchange: Neue Zeiten."),
            Weekly("2026-11-23 08:00", "changed a"),
            Weekly("2026-11-30 08:00", ""),
        ],
    ),
    case(
        "withdrawn",
        &[
            Write(A, "date: 2026-11-18"),
            Weekly("2026-11-23 08:00", "new a"),
            Write(A, "date: 2026-11-18\nwithdrawn: Ein Irrtum."),
            Weekly("2026-11-30 08:00", "withdrawn a"),
            Weekly("2026-12-07 08:00", ""),
        ],
    ),
    case(
        "a draft again",
        &[
            Write(A, "date: 2026-11-18"),
            Weekly("2026-11-23 08:00", "new a"),
            Write(A, "date: 2026-11-18\ndraft: true"),
            Weekly("2026-11-30 08:00", "withdrawn a"),
            Weekly("2026-12-07 08:00", ""),
        ],
    ),
    case(
        "deleted",
        &[
            Write(A, "date: 2026-11-18"),
            Weekly("2026-11-23 08:00", "new a"),
            Remove("content/aktuelles/a.md"),
            Weekly("2026-11-30 08:00", "withdrawn a"),
            Weekly("2026-12-07 08:00", ""),
        ],
    ),
    case(
        "deleted when it was over",
        &[
            Write(A, "date: 2026-11-18\nexpires: 2026-11-26"),
            Weekly("2026-11-23 08:00", "new a"),
            Remove("content/aktuelles/a.md"),
            Weekly("2026-11-30 08:00", ""),
        ],
    ),
    case(
        "cleared away after months",
        &[
            Write(A, "date: 2026-11-18"),
            Weekly("2026-11-23 08:00", "new a"),
            Remove("content/aktuelles/a.md"),
            Weekly("2027-03-01 08:00", ""),
        ],
    ),
    case(
        "expired is not withdrawn",
        &[
            Write(A, "date: 2026-11-18\nexpires: 2026-11-26"),
            Write(B, "date: 2026-11-18\nexpires: 2026-11-26\nat_expiry: tombstone"),
            Write("aktuelles/c", "date: 2026-11-18\nexpires: 2026-11-26\nat_expiry: remove"),
            Weekly("2026-11-23 08:00", "new a, new b, new c"),
            Weekly("2026-11-30 08:00", ""),
        ],
    ),
    case(
        "moved with its old address",
        &[
            Write(A, "date: 2026-11-18"),
            Weekly("2026-11-23 08:00", "new a"),
            Remove("content/aktuelles/a.md"),
            Write(B, "date: 2026-11-18\naliases: [/aktuelles/a/]"),
            Weekly("2026-11-30 08:00", ""),
            Write(B, "date: 2026-11-18\naliases: [/aktuelles/a/]\nupdated: 2026-12-01\nchange: Neue Zeiten."),
            Weekly("2026-12-07 08:00", "changed b"),
        ],
    ),
    case(
        "published again after a withdrawal",
        &[
            Write(A, "date: 2026-11-18"),
            Weekly("2026-11-23 08:00", "new a"),
            Write(A, "date: 2026-12-03"),
            Weekly("2026-11-30 08:00", "withdrawn a"),
            Weekly("2026-12-07 08:00", "new a"),
            Weekly("2026-12-14 08:00", ""),
        ],
    ),
    case(
        "warnings at once and only once",
        &[
            Write(A, "date: 2026-11-22"),
            Write(W, "kind: warning\nseverity: severe\ndate: 2026-11-22"),
            Urgent("2026-11-22 18:00", "new w", "new w"),
            Urgent("2026-11-22 18:00", "", ""),
            Weekly("2026-11-23 08:00", "new a"),
            Write(W, "kind: warning\nseverity: severe\ndate: 2026-11-22\nupdated: 2026-11-23 09:00\nchange: Hält an."),
            Urgent("2026-11-23 10:00", "changed w", "changed w"),
            Remove("content/warnungen/w.md"),
            Remove("content/aktuelles/a.md"),
            Urgent("2026-11-23 11:00", "withdrawn w", "withdrawn w"),
            Weekly("2026-11-30 08:00", "withdrawn a"),
        ],
    ),
    case(
        "warnings in a weekly issue are told to their subscribers too",
        &[
            Write(W, "kind: warning\nseverity: severe\ndate: 2026-11-22"),
            Weekly("2026-11-23 08:00", "new w"),
            Urgent("2026-11-23 08:00", "new w", ""),
        ],
    ),
    case(
        "old warnings are urgent while they hold",
        &[
            Write(W, "kind: warning\nseverity: severe\ndate: 2026-09-01\nuntil: 2026-12-31"),
            Write("warnungen/x", "kind: warning\nseverity: severe\ndate: 2026-09-01"),
            Write(
                "warnungen/y",
                "kind: warning\nseverity: severe\ndate: 2026-09-01\nuntil: 2026-12-31\nall_clear: true",
            ),
            Urgent("2026-11-23 08:00", "new w", "new w"),
        ],
    ),
    case(
        "an urgent issue does not shorten the week",
        &[
            Write(A, "date: 2026-11-05"),
            Weekly("2026-11-09 08:00", "new a"),
            Write(W, "kind: warning\nseverity: severe\ndate: 2026-11-20"),
            Urgent("2026-11-20 08:00", "new w", "new w"),
            Write(B, "date: 2026-11-12"),
            Weekly("2026-11-23 08:00", "new b"),
        ],
    ),
    case(
        "warnings come first",
        &[
            Write(A, "date: 2026-11-20"),
            Write(B, "date: 2026-11-21"),
            Write("aktuelles/z", "kind: warning\nseverity: minor\ndate: 2026-11-18"),
            Write(W, "kind: warning\nseverity: severe\ndate: 2026-11-19"),
            Weekly("2026-11-23 08:00", "new w, new z, new b, new a"),
        ],
    ),
];

impl Case {
    pub(super) fn play(&self) {
        let folder = Folder::new();
        for (at, step) in self.steps.iter().enumerate() {
            let check = |now: &str, what: What, expected: &[(&str, &str)]| {
                let outcome = folder.digest(now, what);
                for (subscription, told_there) in expected {
                    assert_eq!(told(&outcome, subscription, "de"), *told_there, "step {at}, {subscription}");
                }
            };
            match step {
                Write(name, front) => folder.notice(name, front),
                Remove(name) => folder.remove(name),
                Weekly(now, all) => check(now, What::Weekly, &[("all", all), ("warnings", "")]),
                Daily(now, all) => check(now, What::Daily, &[("all", all)]),
                Urgent(now, warnings, all) => check(now, What::Urgent, &[("warnings", warnings), ("all", all)]),
                Since(now, since, all) => check(now, What::Since((*since).to_owned()), &[("all", all)]),
            }
        }
    }
}

pub(super) fn subscriptions_get_what_they_ordered() {
    let folder = Folder::new();
    folder.notice(A, "date: 2026-11-18\ntopics: [abfall, verkehr]");
    folder.notice(B, "date: 2026-11-19\ndistricts: [oberdorf]");
    folder.notice("aktuelles/c", "date: 2026-11-20");
    let outcome = folder.digest("2026-11-23 08:00", What::Weekly);
    let made: Vec<_> = outcome.made.iter().map(|made| made.issue.subscription.as_str()).collect();
    assert_eq!(made, ["all", "topic-abfall", "topic-verkehr", "district-oberdorf"]);
    assert_eq!(told(&outcome, "all", "de"), "new c, new b, new a");
    assert_eq!(told(&outcome, "topic-abfall", "de"), "new a");
    assert_eq!(told(&outcome, "topic-verkehr", "de"), "new a");
    assert_eq!(told(&outcome, "district-oberdorf", "de"), "new b");
    let names: Vec<_> = outcome.made.iter().flat_map(|made| &made.files).map(|file| file.name.as_str()).collect();
    assert_eq!(names[..4], ["2026-w47-all.eml", "2026-w47-all.html", "2026-w47-all.txt", "2026-w47-all.json"]);
    // A topic that is given later is news for its subscribers only.
    folder.notice("aktuelles/c", "date: 2026-11-20\ntopics: [verkehr]");
    let outcome = folder.digest("2026-11-30 08:00", What::Weekly);
    assert_eq!(told(&outcome, "all", "de"), "");
    assert_eq!(told(&outcome, "topic-verkehr", "de"), "new c");
}

pub(super) fn languages_have_issues_of_their_own() {
    let folder = Folder::new();
    folder.notice(A, "date: 2026-11-18");
    folder.notice(B, "date: 2026-11-19");
    folder.put("content/aktuelles/b.en.md", "---\ntitle: Notice b\n---\nText.\n");
    folder.put("content/aktuelles/b.leicht.md", "---\ntitle: Leicht\n---\nText.\n");
    let outcome = folder.digest("2026-11-23 08:00", What::Weekly);
    assert_eq!(told(&outcome, "all", "de"), "new b, new a");
    assert_eq!(told(&outcome, "all", "en"), "new b.en");
    assert_eq!(outcome.made.len(), 2);
    assert_eq!(outcome.made[1].files[0].name, "2026-w47-all.en.eml");
    assert_eq!(outcome.made[1].url, "https://www.stadt.example/en/digest/2026-w47-all/");
    assert_eq!(outcome.made[1].title, "All news: digest of 23 November 2026");
}
