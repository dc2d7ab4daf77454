"""Faults for the judges of files: feeds, calendars, mails, images. Each row is one fault and what must be said.

Rows of feeds and calendars are `(old, new, said)`: one text is replaced; an empty `said` takes any finding.
"""
import re

from sample import BASE, CALENDAR, FEED, MAIL, chunk, jpeg, png, segment

ENTRY = re.search(r"<entry>.*</entry>", FEED, re.S)[0]
ATOM = [
    (' encoding="utf-8"', "", "XML declaration"),
    (' xml:lang="de"', "", "no xml:lang"),
    ("<author><name>Stadt Musterstadt</name></author>", "", "no author"),
    ("<title>Aktuelles</title>", "", "one title"),
    (f"<id>{BASE}feed.atom</id>", "", "one id"),
    ("tag:musterstadt.example,2026:a", "a", "no absolute IRI"),
    ("<updated>2026-11-20T09:00:00+01:00</updated><author>", "<author>", "one updated"),
    ("T09:00:00+01:00</updated>\n<link href", "</updated>\n<link href", "has the updated"),
    ("T09:00:00+01:00</updated>\n<link href", "T10:00:00+01:00</updated>\n<link href", "older than"),
    ("T09:00", "T25:00", "has the updated"),
    ("<content", "<published>gestern</published><content", "has the published"),
    (f'href="{BASE}aktuelles/#a"', 'href="/gemeinde/aktuelles/"', "not absolute"),
    (f'<link href="{BASE}aktuelles/#a"/>', "", "no alternate"),
    (f'<link href="{BASE}aktuelles/#a"/>', f'<link href="{BASE}"/><link href="{BASE}x"/>', "two alternate links"),
    ('rel="self"', 'rel="related"', "no link to itself"),
    ('type="html"', 'type="text/html"', "content type"),
    (re.search("<content.*</content>", FEED)[0], "", "neither content nor summary"),
    ("Hauptstraße", "Haupt\ufffdstraße", "replacement character"),
    ("Hauptstraße", "Haupt&#x85;", "control"),
    ("Hauptstraße", "Haupt\x01straße", "cannot be read"),
    ("</entry>", "", "cannot be read"),
    ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "has the root"),
    ("</feed>", ENTRY + "</feed>", "two entries with one id"),
    ("</entry>", "<title>b</title></entry>", "one title"),
    ("<title>Hauptstraße gesperrt", "<title>Haupt<b>straße</b>", "markup in its title"),
]
JSON_FEED = [
    ("version/1.1", "version/1"), ("feed_url", "fed_url"), ("home_page_url", "hom_url"), ("2026:a", "2026:b"),
    ("content_html", "content"), ("T09:00:00+01:00", ""), (BASE + "aktuelles/#a", "/gemeinde/"), ('"items"', '"entries"'),
    ('"id"', '"guid"'), ("{", "{{"),
]


def feeds():
    yield from ((("feed.atom", old, new), said) for old, new, said in ATOM)
    yield from ((("feed.json", old, new), "feed.json: ") for old, new in JSON_FEED)
    second = FEED.replace("feed.atom", "zweiter.atom")
    yield ("zweiter.atom", None, second), "zweiter.atom: has no JSON Feed"
    yield ("zweiter.atom", None, second), "zweiter.atom: no page announces"


ICS = [
    ("\r\n", "\n", "CRLF"),
    ("\r\n  Altstadt", " Altstadt", "octets"),
    ("BEGIN:VCALENDAR", "\ufeffBEGIN:VCALENDAR", "byte order mark"),
    ("END:VCALENDAR\r\n", "", ""),
    ("VERSION:2.0", "VERSION:1.0", "VERSION 2.0"),
    ("PRODID:-//Musterstadt//DE\r\n", "", "PRODID"),
    ("UID:aktuelles/markt@musterstadt.example\r\n", "", "one UID"),
    ("aktuelles/markt@musterstadt.example", "17", "stable form"),
    ("aktuelles/markt@", "3f2b8c1e-91ab-4c56-8d2e-0a1b2c3d4e5f@", "stable form"),
    ("DTSTAMP:20261101T080000Z\r\n", "", "one DTSTAMP"),
    ("T080000Z", "T080000", "DTSTAMP is not in UTC"),
    ("SUMMARY:Markt\\,", "SUMMARY:Markt,", "unescaped"),
    ("Markt\\,", "Markt\\x", "unescaped"),
    ("CONFIRMED", "SCHEDULED", "STATUS"),
    ("SEQUENCE:1", "SEQUENCE:-1", "SEQUENCE"),
    ("SEQUENCE:1", "SEQUENCE 1", "no content line"),
    ("TZOFFSETTO:+0100", "TZOFFSETTO:+0000", "in the file"),
    ("TZID:Europe/Berlin\r\n", "TZID:Europe/Wien\r\n", "without a VTIMEZONE"),
    ("DTSTART;TZID=Europe/Berlin:2026", "DTSTART:2026", "has no zone"),
    ("Berlin:20261126T160000", "Berlin:20261326T160000", "DTSTART"),
    ("Berlin:20261126T200000", "Berlin:20261126T150000", "ends before"),
    ("DTEND;TZID=Europe/Berlin:20261126T200000", "DTEND;VALUE=DATE:20261127", "another type"),
    ("FREQ=WEEKLY;BYDAY=TH", "FREQ=OFTEN", ""),
    ("FREQ=WEEKLY;BYDAY=TH", "FREQ=WEEKLY;BYDAY=FR", "is not a day of RRULE"),
    ("UNTIL=20261217T150000Z", "UNTIL=20261217", "UNTIL is a day"),
    ("UNTIL=20261217T150000Z", "UNTIL=20261217T150000", "UNTIL is not in UTC"),
    ("UNTIL=20261217", "UNTIL=20251217", "has no day"),
    ("20261203T160000", "20261204T160000", "no day of the recurrence"),
    (f"URL:{BASE}", "URL:/gemeinde/", "not absolute"),
    ("END:VCALENDAR", re.search(r"BEGIN:VEVENT.*END:VEVENT\r\n", CALENDAR, re.S)[0] + "END:VCALENDAR", "occurs twice"),
]


def calendars():
    yield from ((("termine.ics", old, new), said) for old, new, said in ICS)
    yield ("zwei.ics", None, CALENDAR.replace("CONFIRMED", "CANCELLED")), "says something else"
    empty = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"
    yield ("leer.ics", None, empty), "leer.ics: is empty"


MAILS = [
    ("\r\n", "\n", "CRLF"),
    ("gesperrt:", "gesperrt ß:", "7-bit"),
    ("gesperrt:", "x" * 1000, "998 octets"),
    ("gesperrt:", "gesperrt:" + "=\r\nx" * 40000, "more than"),
    ("Woche 47", "Woche 47 " * 12, "78 octets"),
    ("From: Stadt Musterstadt <rundbrief@musterstadt.example>\r\n", "", "From occurs 0"),
    ("Date: Mon", "Date: Mon, 23 Nov 2026 08:00:00 +0100\r\nDate: Mon", "Date occurs 2"),
    ("08:00:00 +0100", "08:00:00 -0000", "no zone"),
    ("<digest.alle.2026-W47@musterstadt.example>", "digest", "Message-ID"),
    ("alle@listen.musterstadt.example", "undisclosed-recipients:;", "To is no address"),
    ("Subject: Neues", "Subject: =?utf-8?q?=FF?=", "broken character"),
    ("Content-Language: de\r\n", "", "Content-Language"),
    ("auto-generated", "no", "Auto-Submitted"),
    ("Precedence: list", "Precedence: bulk", "Precedence"),
    ("<alle.listen.musterstadt.example>", "alle", "List-Id"),
    ("<https://listen", "<http://listen", "no https"),
    ("One-Click", "Yes", "List-Unsubscribe-Post"),
    ("--grenze--", "", "refuses"),
    ("multipart/alternative", "multipart/mixed", "is not text, then HTML"),
    ("text/plain;", "text/html;", "is not text, then HTML"),
    ("charset=utf-8", "charset=latin1", "is not utf-8"),
    ("quoted-printable", "8bit", "is not utf-8"),
    ("=C3=9F", "=EF=BF=BD", "replacement"),
    ("Guten Tag,", "<p>Guten Tag,</p>", "holds markup"),
    ("Guten Tag,", "**Guten Tag**", "holds markup"),
    ("Rathaus Musterstadt", "Rathaus " * 9 + "=\r\n" + "Rathaus " * 3, "text line"),
    ("https://www.musterstadt.example/gemeinde/aktuelles/\r\n", "", "not in the text part"),
    (' lang=3D"de"', "", "no lang"),
    ("<h1>", "<h2>", "no h1"),
    ("<p>Die", '<img src=3D"https://evil.example/p.gif"><p>Die', "<img>"),
    ("<p>Die", '<p onclick=3D"x">Die', "runs"),
    ("<p>Die", '<table background=3D"x"></table><p>Die', "background"),
    ("<p>Die", '<p style=3D"background:url(x)">Die', "loads something"),
    ("</head>", "<style>@import 'x';</style></head>", "loads something"),
    ("</head>", '<link rel=3D"stylesheet" href=3D"x"></head>', "<link>"),
    ("<title>", "<meta http-equiv=3Drefresh content=3D0><title>", "elsewhere"),
    ("</p>", '<a href=3D"/x">x</a></p>', "not absolute"),
    ('aktuelles/">', 'aktuelles/?utm_source=3Dx">', "counts the reader"),
]
# what SpamAssassin must not give its best score
SPAM = {
    "bulk.eml": MAIL.replace("Precedence: list\r\n", ""),
    "id.eml": MAIL.replace("Message-ID: <digest.alle.2026-W47@musterstadt.example>\r\n", ""),
    "loud.eml": MAIL.replace("Neues aus Musterstadt, Woche 47", "JETZT NEUES AUS MUSTERSTADT LESEN"),
}

ORIGINAL = jpeg(segment(0xE2, b"ICC_PROFILE\0\1\1"))
PICTURES = [
    (jpeg(segment(0xE1, b"Exif\0\0II*\0")), "APP1"),
    (jpeg(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>")), "APP1"),
    (jpeg(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0")), "trace"),
    (jpeg(segment(0xED, b"Photoshop 3.0\x008BIM\4\4")), "APP13"),
    (jpeg(segment(0xE2, b"MPF\0")), "APP2"),
    (jpeg(segment(0xE0, b"JFXX\0\x10")), "preview"),
    (jpeg(segment(0xFE, b"Kamera")), "comment"),
    (jpeg(after=b"Exif"), "after its end"),
    (jpeg()[:-2], "no end"),
    (jpeg()[:30], "broken"),
    (png(chunk(b"eXIf", b"MM\0*")), "eXIf"),
    (png(chunk(b"iTXt", b"XML:com.adobe.xmp\0")), "iTXt"),
    (png(chunk(b"tEXt", b"Author\0Ich")), "tEXt"),
    (png(chunk(b"zTXt", b"Raw profile type exif\0")), "zTXt"),
    (png(chunk(b"tIME", bytes(7))), "tIME"),
    (png(after=b"PK"), "after its end"),
    (png()[:-12], "no end"),
    (png().replace(b"IDAT", b"IDAX"), "broken"),
    (b"RIFF\0\0\0\0WEBPVP8 ", "is WebP"),
    (b"\0\0\0 ftypavif", "is HEIF"),
    (b"II*\0", "is TIFF"),
    (b"<html>", "is no picture"),
    (ORIGINAL, "is the original"),
]
