//! The digest: what is chosen, what the mails say, and what is written where.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that finds nothing has failed")]

#[path = "digest/choice.rs"]
mod choice;
#[path = "digest/folder.rs"]
mod folder;
#[path = "digest/mails.rs"]
mod mails;
#[path = "digest/periods.rs"]
mod periods;
#[path = "digest/writing.rs"]
mod writing;

use libtest_mimic::Trial;

/// The tests of this module.
pub(crate) fn trials() -> Vec<Trial> {
    let single: [(&'static str, fn()); 22] = [
        ("subscriptions_get_what_they_ordered", choice::subscriptions_get_what_they_ordered),
        ("languages_have_issues_of_their_own", choice::languages_have_issues_of_their_own),
        ("a_week_of_the_clock_change_has_seven_days", periods::a_week_of_the_clock_change_has_seven_days),
        ("a_second_issue_of_a_week_has_another_name", periods::a_second_issue_of_a_week_has_another_name),
        ("what_is_too_old_is_said", periods::what_is_too_old_is_said),
        ("a_direct_mail_has_all_headers", mails::a_direct_mail_has_all_headers),
        ("a_mail_for_a_list_server_has_no_list_headers", mails::a_mail_for_a_list_server_has_no_list_headers),
        ("without_https_nobody_is_promised_one_click", mails::without_https_nobody_is_promised_one_click),
        ("umlauts_arrive", mails::umlauts_arrive),
        ("facts_are_told", mails::facts_are_told),
        ("the_page_is_accessible_and_loads_nothing", mails::the_page_is_accessible_and_loads_nothing),
        ("a_pale_town_gets_dark_headings", mails::a_pale_town_gets_dark_headings),
        ("many_notices_are_titles_only", mails::many_notices_are_titles_only),
        ("a_warning_is_the_subject", mails::a_warning_is_the_subject),
        ("json_tells_all", mails::json_tells_all),
        ("the_same_bytes_twice", writing::the_same_bytes_twice),
        ("an_issue_can_be_made_again", writing::an_issue_can_be_made_again),
        ("a_dry_run_writes_nothing", writing::a_dry_run_writes_nothing),
        ("nothing_new_is_no_file", writing::nothing_new_is_no_file),
        ("the_ledger_only_grows", writing::the_ledger_only_grows),
        ("faults_stop_everything", writing::faults_stop_everything),
        ("the_command_says_what_it_did", writing::the_command_says_what_it_did),
    ];
    let single = single.map(|(name, test)| trial(name.to_owned(), test));
    let table = choice::CASES.iter().map(|case| trial(format!("choice/{}", case.name), || case.play()));
    let faults = writing::SETTINGS.iter().map(|case| trial(format!("settings/{}", case.0), || writing::settings(case)));
    single.into_iter().chain(table).chain(faults).collect()
}

fn trial(name: String, test: impl FnOnce() + Send + 'static) -> Trial {
    Trial::test(format!("digest::{name}"), move || {
        test();
        Ok(())
    })
}
