"""A small site, a calendar, a mail and two pictures without any fault: what the self-test spoils."""
import json
import struct
import zlib

BASE = "https://www.musterstadt.example/gemeinde/"
POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
          "media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'")
CSS = """:root { color-scheme: light dark; }
body { background: light-dark(#fff, #111); color: light-dark(#111, #eee); font: 1.125rem/1.5 sans-serif; }
a { color: light-dark(#0a4d8c, #8ec5ff); display: inline-block; padding: .5rem; }
.skip:focus { outline: 3px solid; }
"""
SCRIPT = "// filters the list\ndocument.querySelector('form').addEventListener('submit', (event) => event.preventDefault());\n"
SVG = ('<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 16 16">'
       '<defs><path id="p" d="M2 2h12v8z"/></defs><use xlink:href="#p" fill="#0a4d8c"/></svg>')


def page(title, main, head="", end=""):
    return f"""<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title} – Musterstadt</title>
<link rel="stylesheet" href="/gemeinde/style.css"><link rel="icon" href="/gemeinde/wappen.svg" type="image/svg+xml">
<link rel="alternate" type="application/atom+xml" title="Aktuelles" href="/gemeinde/feed.atom">{head}</head>
<body><a class="skip" href="#inhalt">Zum Inhalt</a>
<header><nav aria-label="Hauptmenü"><ul><li><a href="/gemeinde/">Start</a></li><li><a href="/gemeinde/aktuelles/">Aktuelles</a></li></ul></nav></header>
<main id="inhalt"><h1>{title}</h1>{main}</main>{end}</body></html>
"""


def redirect(target):
    return (f'<!doctype html>\n<html lang="de"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
            f'<title>Verschoben</title><meta http-equiv="refresh" content="0; url={target}"><meta name="robots" content="noindex"></head>'
            f'<body><main><h1>Verschoben</h1><p><a href="{target}">Zur neuen Adresse</a></p></main></body></html>\n')


FEED = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Aktuelles</title><id>{BASE}feed.atom</id>
<updated>2026-11-20T09:00:00+01:00</updated><author><name>Stadt Musterstadt</name></author>
<link rel="self" type="application/atom+xml" href="{BASE}feed.atom"/><link href="{BASE}aktuelles/"/>
<entry><title>Hauptstraße gesperrt</title><id>tag:musterstadt.example,2026:a</id><updated>2026-11-20T09:00:00+01:00</updated>
<link href="{BASE}aktuelles/#a"/><content type="html">&lt;p&gt;Siehe &lt;a href="{BASE}"&gt;Start&lt;/a&gt;.&lt;/p&gt;</content></entry>
</feed>
"""
JSON_FEED = json.dumps({
    "version": "https://jsonfeed.org/version/1.1", "title": "Aktuelles", "language": "de", "home_page_url": BASE + "aktuelles/",
    "feed_url": BASE + "feed.json", "items": [{"id": "tag:musterstadt.example,2026:a", "url": BASE + "aktuelles/#a",
        "title": "Hauptstraße gesperrt", "content_html": "<p>Gesperrt.</p>", "date_published": "2026-11-20T09:00:00+01:00"}]})
CALENDAR = f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Musterstadt//DE
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:aktuelles/markt@musterstadt.example
DTSTAMP:20261101T080000Z
DTSTART;TZID=Europe/Berlin:20261126T160000
DTEND;TZID=Europe/Berlin:20261126T200000
RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T150000Z
EXDATE;TZID=Europe/Berlin:20261203T160000
SUMMARY:Markt\\, Musik und mehr auf dem Rathausplatz und in den Gassen der
  Altstadt
STATUS:CONFIRMED
SEQUENCE:1
URL:{BASE}aktuelles/
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
MAIL = """From: Stadt Musterstadt <rundbrief@musterstadt.example>
Reply-To: rathaus@musterstadt.example
To: alle@listen.musterstadt.example
Subject: Neues aus Musterstadt, Woche 47
Date: Mon, 23 Nov 2026 08:00:00 +0100
Message-ID: <digest.alle.2026-W47@musterstadt.example>
Content-Language: de
List-Id: Alle <alle.listen.musterstadt.example>
List-Unsubscribe: <https://listen.musterstadt.example/abmelden/alle>
List-Unsubscribe-Post: List-Unsubscribe=One-Click
Auto-Submitted: auto-generated
Precedence: list
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="grenze"

--grenze
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Guten Tag,

die Hauptstra=C3=9Fe ist gesperrt:
https://www.musterstadt.example/gemeinde/aktuelles/

Rathaus Musterstadt

--grenze
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<!doctype html>
<html lang=3D"de"><head><title>Neues aus Musterstadt</title></head><body>
<h1>Neues aus Musterstadt</h1>
<p>Die <a href=3D"https://www.musterstadt.example/gemeinde/aktuelles/">Haup=
tstra=C3=9Fe</a> ist gesperrt.</p>
</body></html>

--grenze--
""".replace("\n", "\r\n")


def segment(marker, body):
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def jpeg(*extra, after=b""):
    """The frame of a JPEG (its pixels are no picture; nobody shows it)."""
    return (b"\xff\xd8" + segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0") + b"".join(extra) + segment(0xDB, bytes(65))
            + segment(0xDA, bytes(10)) + b"\x12\x34\xff\x00\x56\xff\xd0\x78" + b"\xff\xd9" + after)


def png(*extra, after=b""):
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) + b"".join(extra)
            + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"") + after)


def site():
    """All files of the small site, by path."""
    news = (f'<h2 id="a">Hauptstraße gesperrt</h2><p><img src="/gemeinde/bild.png" srcset="/gemeinde/bild.png 1x, ../bild.png 2x" alt="Plan" '
            f'width="1" height="1"> <a href="https://www.example.org/">Land</a> <a href="#a">Abschnitt</a> <a href="mailto:a@b.example">Mail</a> '
            f'<a href="/gemeinde/termine.ics">Termine</a></p><form action="/gemeinde/aktuelles/"><label for="q">Suche</label> <input id="q" name="q"> '
            f'<button>Suchen</button></form>')
    return {
        "index.html": page("Start", "<p>Willkommen.</p>", f'<link rel="canonical" href="{BASE}"><script type="application/ld+json">{{}}</script>'),
        "aktuelles/index.html": page("Aktuelles", news, end='<script src="../suche.js" defer></script>'),
        "404.html": page("Nicht gefunden", '<p><a href="/gemeinde/">Zur Startseite</a></p>', '<meta name="robots" content="noindex">'),
        "alt/index.html": redirect("/gemeinde/aktuelles/"),
        "style.css": CSS, "suche.js": SCRIPT, "wappen.svg": SVG, "feed.atom": FEED, "feed.json": JSON_FEED, "termine.ics": CALENDAR,
        "sitemap.xml": f'<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
                       f'<url><loc>{BASE}</loc></url><url><loc>{BASE}aktuelles/</loc></url></urlset>',
        "robots.txt": f"User-agent: *\nSitemap: {BASE}sitemap.xml\n",
        "bild.png": png(), "foto.jpg": jpeg(),
    }
