//! What the mails say, read by another parser.

use aushang::digest::{Made, What};
use mail_parser::{Message, MessageParser};

use super::folder::{Folder, file, text};

const A: &str = "aktuelles/a";
const NOW: &str = "2026-11-23T08:00:00+01:00";

fn parse(made: &Made) -> Message<'_> {
    let raw = file(made, "eml");
    let lines = raw.split(|byte| *byte == b'\n');
    assert!(raw.iter().all(|byte| byte.is_ascii()), "7-bit");
    assert!(raw.ends_with(b"\r\n"));
    for line in lines {
        assert!(line.is_empty() || line.ends_with(b"\r"), "CRLF");
        assert!(line.len() <= 999);
        assert!(!line[..line.len().saturating_sub(1)].contains(&b'\r'));
    }
    let long = |line: &&str| line.chars().count() > 78 && !line.contains("://");
    assert_eq!(text(made, "txt").lines().find(long), None);
    MessageParser::default().parse(raw).unwrap()
}

fn header<'a>(mail: &'a Message<'_>, name: &'static str) -> Option<&'a str> {
    mail.header_raw(name).map(str::trim)
}

/// A town with a notice.
fn town() -> Folder {
    let folder = Folder::new();
    folder.notice(A, "title: Größere Mülltonnen für Übersee\ndate: 2026-11-18\nsummary: Ab Januar gibt es größere Tonnen.\ntopics: abfall");
    folder
}

pub(super) fn a_direct_mail_has_all_headers() {
    let folder = town();
    let outcome = folder.digest(NOW, What::Weekly);
    let made = outcome.made.iter().find(|made| made.issue.subscription == "topic-abfall").unwrap();
    let mail = parse(made);
    for (name, value) in [
        ("Reply-To", "rathaus@stadt.example"),
        ("To", "topic-abfall@listen.stadt.example"),
        ("Date", "Mon, 23 Nov 2026 08:00:00 +0100"),
        ("Message-ID", "<digest.topic-abfall.2026-w47@www.stadt.example>"),
        ("MIME-Version", "1.0"),
        ("Content-Language", "de"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ("Auto-Submitted", "auto-generated"),
        ("Precedence", "list"),
    ] {
        assert_eq!(header(&mail, name), Some(value), "{name}");
    }
    let unsubscribe = header(&mail, "List-Unsubscribe").unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(
        unsubscribe,
        "<https://listen.stadt.example/abmelden/topic-abfall>, \
         <mailto:rathaus@stadt.example?subject=unsubscribe%20topic%2Dabfall>"
    );
    assert!(header(&mail, "List-Id").unwrap().ends_with("<topic-abfall.listen.stadt.example>"));
    assert_eq!(mail.from().unwrap().first().unwrap().name(), Some("Stadt Köln-Übersee"));
    assert_eq!(mail.from().unwrap().first().unwrap().address(), Some("rundbrief@stadt.example"));
    let kinds: Vec<_> =
        mail.parts.iter().map(|part| part.headers.iter().filter(|h| h.name() == "Content-Type").count()).collect();
    assert_eq!(kinds, [1, 1, 1]);
    assert_eq!(mail.body_text(0).unwrap().trim_end(), text(made, "txt").replace('\n', "\r\n").trim_end());
    assert_eq!(mail.body_html(0).unwrap().trim_end(), text(made, "html").replace('\n', "\r\n").trim_end());
    let raw = text(made, "eml");
    assert_eq!(raw.matches("Content-Transfer-Encoding: quoted-printable").count(), 2);
    assert_eq!(raw.matches("charset=utf-8").count(), 2);
    assert!(raw.find("text/plain") < raw.find("text/html"));
    assert!(raw.contains("Content-Type: multipart/alternative;"));
}

pub(super) fn a_mail_for_a_list_server_has_no_list_headers() {
    let folder = town();
    folder.set("mode = \"direct\"", "mode = \"list\"");
    let made = folder.weekly(NOW);
    let mail = parse(&made);
    for name in ["List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted", "Precedence"] {
        assert_eq!(header(&mail, name), None, "{name}");
    }
    for name in ["From", "Reply-To", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Language"] {
        assert!(header(&mail, name).is_some(), "{name}");
    }
}

pub(super) fn without_https_nobody_is_promised_one_click() {
    let line = "unsubscribe_url = \"https://listen.stadt.example/abmelden/{subscription}\"\n";
    for (replacement, in_header, rule) in [
        ("", "<mailto:rathaus@stadt.example?subject=unsubscribe%20all>", "mail-no-unsubscribe"),
        (
            "unsubscribe_url = \"http://listen.stadt.example/{subscription}/{language}\"\n",
            "<http://listen.stadt.example/all/de>,",
            "mail-url-http",
        ),
    ] {
        let folder = town();
        folder.set(line, replacement);
        let outcome = folder.digest(NOW, What::Weekly);
        assert_eq!(outcome.findings[0].rule, rule);
        let mail = parse(&outcome.made[0]);
        assert!(header(&mail, "List-Unsubscribe").unwrap().starts_with(in_header));
        assert_eq!(header(&mail, "List-Unsubscribe-Post"), None);
        assert!(text(&outcome.made[0], "txt").to_lowercase().contains("abbestellen"));
    }
}

pub(super) fn umlauts_arrive() {
    let folder = town();
    let outcome = folder.digest(NOW, What::Weekly);
    let made = outcome.made.iter().find(|made| made.issue.subscription == "topic-abfall").unwrap();
    let mail = parse(made);
    assert_eq!(mail.subject(), Some("Abfall & Müll: Rundbrief vom 23. November 2026"));
    assert!(header(&mail, "Subject").unwrap().is_ascii());
    let list_id = header(&mail, "List-Id").unwrap();
    assert!(list_id.starts_with("Stadt =?utf-8?b?"), "{list_id}");
    assert!(mail.body_text(0).unwrap().contains("Größere Mülltonnen für Übersee"));
    assert!(mail.body_html(0).unwrap().contains("Abfall &amp; Müll"));
    for (name, value) in [("From", "Köln"), ("Subject", "Müll")] {
        assert!(!text(made, "eml").contains(value), "{name}");
    }
}

pub(super) fn facts_are_told() {
    let folder = Folder::new();
    folder.notice("aktuelles/fest", "kind: event\ntitle: Fest\ndate: 2026-11-20\nstart: 2026-12-04 16:00\nend: 2026-12-04 21:30\nplace:\n  name: Marktplatz\n  street: Markt 1");
    folder.notice(
        "aktuelles/markt",
        "kind: event\ntitle: Markt\ndate: 2026-11-20\nstart: 2026-12-04\nend: 2026-12-06\ncancelled: Sturm",
    );
    folder.notice(
        "aktuelles/rat",
        "kind: meeting\ntitle: Rat\nbody: Gemeinderat\ndate: 2026-11-20\nstart: 2026-12-09 18:30\nplace: Ratssaal",
    );
    folder.notice("aktuelles/strasse", "kind: closure\ntitle: Gesperrt\ndate: 2026-11-20\nfrom: 2026-11-30\nto: 2026-12-18\nstreet: Hauptstraße\ndetour: Über den Gartenweg");
    folder.notice("aktuelles/offen", "kind: closure\ntitle: Gesperrt\ndate: 2026-11-20\nfrom: 2026-11-30");
    folder.notice("warnungen/wasser", "kind: warning\ntitle: Wasser abkochen\ndate: 2026-11-20\nseverity: severe\narea: Oberdorf\nuntil: 2026-12-31\ninstruction: Kochen Sie das Wasser ab.");
    folder.notice(A, "date: 2026-10-01\nupdated: 2026-11-20\nchange: Neue Zeiten.");
    let made = folder.weekly(NOW);
    let (plain, page) =
        (text(&made, "txt").replace('\n', " "), text(&made, "html").replace("<strong>", "").replace("</strong>", ""));
    parse(&made);
    for line in [
        "Wann: Freitag, 4. Dezember 2026, 16 Uhr bis 21:30 Uhr",
        "Wo: Marktplatz, Markt 1",
        "Abgesagt: Markt",
        "Wann: Freitag, 4. Dezember 2026 bis Sonntag, 6. Dezember 2026",
        "Wann: Mittwoch, 9. Dezember 2026, 18:30 Uhr",
        "Wo: Ratssaal",
        "Gesperrt: Montag, 30. November 2026 bis Freitag, 18. Dezember 2026",
        "Wo: Hauptstraße",
        "Umleitung: Über den Gartenweg",
        "Gesperrt: ab Montag, 30. November 2026",
        "Gebiet: Oberdorf",
        "Gilt bis: Donnerstag, 31. Dezember 2026",
        "Was Sie jetzt tun sollten: Kochen Sie das Wasser ab.",
        "Neue Zeiten.",
    ] {
        assert!(plain.contains(line), "{line} in {plain}");
        let in_page = line.replace("Abgesagt: Markt", "Abgesagt: <a");
        assert!(page.contains(&in_page), "{line} in {page}");
    }
    let order = ["Neu\n===", "Warnungen\n---------", "Aktuelles\n---------", "Geändert\n========"];
    let places: Vec<_> = order.iter().map(|heading| text(&made, "txt").find(heading).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
}

pub(super) fn the_page_is_accessible_and_loads_nothing() {
    let folder = town();
    folder.notice("aktuelles/b", "title: Nichts <b>fett</b> & \"zitiert\"\ndate: 2026-11-19");
    let made = folder.weekly(NOW);
    let page = text(&made, "html");
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"de\">"));
    assert_eq!(page.matches("<h1").count(), 1);
    assert_eq!(page.matches("<h2").count(), 1);
    assert_eq!(page.matches("<style>").count(), 1);
    assert!(page.contains("name=\"color-scheme\" content=\"light dark\""));
    assert!(page.contains("prefers-color-scheme: dark"));
    for forbidden in
        ["<img", "<table", "<script", "<link", "<form", "<input", " src=", "url(", "@import", "utm_", "<b>"]
    {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    let plain = text(&made, "txt");
    for link in page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        let known = ["https://", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme));
        assert!(known, "{link}");
        assert!(!link.starts_with("https") || plain.contains(link), "{link}");
    }
    for wanted in [
        "Im Browser lesen",
        "https://www.stadt.example/digest/2026-w47-all/",
        "https://listen.stadt.example/abmelden/all",
        "https://www.stadt.example/impressum/",
    ] {
        assert!(page.contains(wanted) && plain.contains(wanted), "{wanted}");
    }
    assert!(page.contains("color:#0b5563"));
}

pub(super) fn a_pale_town_gets_dark_headings() {
    let folder = town();
    folder.set("#0b5563", "#ffcc00");
    assert!(!text(&folder.weekly(NOW), "html").contains("#ffcc00"));
}

pub(super) fn many_notices_are_titles_only() {
    for (count, shown) in [(40, "summary"), (45, "titles"), (900, "some")] {
        let folder = Folder::new();
        for number in 0..count {
            let long = if count == 900 { "und noch viel mehr Text im Titel der Meldung" } else { "" };
            folder.notice(
                &format!("aktuelles/n{number:03}"),
                &format!("title: Änderung Nummer {number:03} {long}\ndate: 2026-11-18\nsummary: Kurzer Inhalt."),
            );
        }
        let made = folder.weekly(NOW);
        parse(&made);
        assert!(file(&made, "eml").len() < 100_000, "{}", file(&made, "eml").len());
        let (plain, page) = (text(&made, "txt"), text(&made, "html"));
        let titles = plain.matches("Änderung Nummer").count();
        assert_eq!(titles, page.matches("Änderung Nummer").count());
        match shown {
            "summary" => assert_eq!((titles, plain.matches("Kurzer Inhalt.").count()), (count, count)),
            "titles" => assert_eq!((titles, plain.contains("Kurzer Inhalt.")), (count, false)),
            _ => {
                assert!((100..900).contains(&titles), "{titles}");
                let more = format!("{} weitere Meldungen lesen Sie im Browser.", count - titles);
                assert!(plain.contains(&more) && page.contains(&more));
            }
        }
        assert_eq!(shown == "summary", !plain.contains("nur die Titel"));
        let document: serde_json::Value = serde_json::from_slice(file(&made, "json")).unwrap();
        assert_eq!(document["items"].as_array().unwrap().len(), count);
    }
}

pub(super) fn a_warning_is_the_subject() {
    let folder = Folder::new();
    let warning = "kind: warning\nseverity: severe\ntitle: Wasser abkochen\ndate: 2026-11-22";
    let subject = |now: &str| {
        let outcome = folder.digest(now, What::Urgent);
        assert_eq!(outcome.made[1].issue.subscription, "warnings");
        parse(&outcome.made[1]).subject().unwrap().to_owned()
    };
    folder.notice("warnungen/w", warning);
    assert_eq!(subject("2026-11-22 18:00"), "Warnung: Wasser abkochen");
    folder.notice("warnungen/w", &format!("{warning}\nupdated: 2026-11-22 19:00\nchange: Es dauert an."));
    assert_eq!(subject("2026-11-22 19:00"), "Neues zur Warnung: Wasser abkochen");
    folder.notice(
        "warnungen/x",
        "kind: warning\nseverity: minor\nall_clear: true\ntitle: \"Entwarnung: Wasser ist rein\"\ndate: 2026-11-22 20:00",
    );
    assert_eq!(subject("2026-11-22 20:00"), "Entwarnung: Wasser ist rein");
    folder.remove("content/warnungen/w.md");
    assert_eq!(subject("2026-11-22 21:00"), "Warnung zurückgezogen: Wasser abkochen");
    for name in ["y", "z"] {
        folder.notice(
            &format!("warnungen/{name}"),
            "kind: warning\nseverity: minor\ntitle: Glatteis\ndate: 2026-11-22 22:00",
        );
    }
    assert_eq!(subject("2026-11-22 22:00"), "Warnungen: Glatteis und 1 weitere");
}

pub(super) fn json_tells_all() {
    let folder = town();
    folder.digest("2026-11-18 08:00", What::Daily);
    folder.notice(A, "title: Anders\ndate: 2026-11-18\nwithdrawn: Ein Irrtum.\ntopics: abfall");
    folder.notice(
        "aktuelles/b",
        "title: Neu\ndate: 2026-11-22\nupdated: 2026-11-23 07:00\nchange: Ergänzt.\nsummary: Kurz.\ntopics: verkehr",
    );
    let made = folder.weekly(NOW);
    let document: serde_json::Value = serde_json::from_slice(file(&made, "json")).unwrap();
    assert_eq!(document["subscription"], "all");
    assert_eq!(document["period"], "2026-w47");
    let expected = serde_json::json!([
        {
            "id": "aktuelles/b", "title": "Neu", "url": "https://www.stadt.example/aktuelles/b/", "summary": "Kurz.",
            "date": "2026-11-22", "state": "new", "change": "Ergänzt.", "topics": ["verkehr"],
        },
        {
            "id": "aktuelles/a", "title": "Größere Mülltonnen für Übersee", "url": "https://www.stadt.example/aktuelles/a/",
            "summary": "Ein Irrtum.", "date": null, "state": "withdrawn", "change": null, "topics": [],
        },
    ]);
    assert_eq!(document["items"], expected);
    assert!(
        text(&made, "txt").contains("Zurückgezogen\n=============\n\nGrößere Mülltonnen für Übersee\nEin Irrtum.\n")
    );
}
