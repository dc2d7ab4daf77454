//! What time an issue covers, and what it is called.

use aushang::digest::What;

use super::folder::{Folder, told};

const A: &str = "aktuelles/a";
const B: &str = "aktuelles/b";

pub(super) fn a_week_of_the_clock_change_has_seven_days() {
    for (now, first, before, from, period) in [
        ("2026-03-30T08:00:00+02:00", "2026-03-23", "2026-03-22", "2026-03-22T23:00:00Z", "2026-w13"),
        ("2026-10-26T08:00:00+01:00", "2026-10-19", "2026-10-18", "2026-10-18T22:00:00Z", "2026-w43"),
        ("2027-01-04T08:00:00+01:00", "2026-12-28", "2026-12-27", "2026-12-27T23:00:00Z", "2026-w53"),
    ] {
        let folder = Folder::new();
        folder.notice(A, &format!("date: {first}"));
        folder.notice(B, &format!("date: {before} 23:59"));
        let made = folder.weekly(now);
        assert_eq!(made.issue.items.len(), 1, "{now}");
        assert_eq!(made.issue.items[0].id, A);
        assert_eq!(made.issue.from.to_string(), from);
        assert_eq!(made.issue.period, period);
    }
}

pub(super) fn a_second_issue_of_a_week_has_another_name() {
    let folder = Folder::new();
    folder.notice(A, "date: 2026-11-23");
    assert_eq!(folder.weekly("2026-11-24 08:00").issue.period, "2026-w48");
    folder.notice(B, "date: 2026-11-25");
    let second = folder.weekly("2026-11-26 08:00");
    assert_eq!(second.issue.period, "2026-w48-2");
    assert_eq!(second.files[0].name, "2026-w48-2-all.eml");
}

pub(super) fn what_is_too_old_is_said() {
    let folder = Folder::new();
    folder.notice(A, "date: 2026-11-05");
    folder.digest("2026-11-09 08:00", What::Weekly);
    folder.notice(B, "date: 2026-11-10");
    folder.notice("aktuelles/c", "date: 2026-11-24");
    let outcome = folder.digest("2026-11-25 08:00", What::Weekly);
    let rules: Vec<_> = outcome.findings.iter().map(|finding| finding.rule.as_ref()).collect();
    assert_eq!(rules, ["digest-too-old"]);
    assert_eq!(told(&outcome, "all", "de"), "new c");
}
