# Every text of the built-in theme that a citizen reads, in German.

## Frame
skip-link = Zum Inhalt springen
nav-main = Hauptmenü
nav-languages = Sprachen und Hilfen
nav-breadcrumbs = Sie sind hier
nav-twins = Diese Seite in anderen Sprachen
nav-months = Vorheriger und nächster Monat
nav-letters = Anfangsbuchstaben
twin-de = Diese Seite auf Deutsch
twin-en = This page in English
twin-de-simple = Diese Seite in Leichter Sprache
phone = Telefon
fax = Fax
email = E-Mail
address = Adresse
contact = Kontakt
footer-service = Service
footer-legal = Rechtliches
mastodon = Mastodon: { $handle }
home-link = Startseite: { $name }
see = siehe
until = bis
day = Tag
calendar = Kalender

## Warnings on every page
alert-extreme = Gefahr
alert-severe = Warnung
alert-moderate = Achtung
alert-minor = Hinweis
alert-all_clear = Entwarnung
valid-until = Gilt bis

## Preview
preview-draft = Entwurf: Diese Seite ist noch nicht veröffentlicht.
preview-scheduled = Geplant: Diese Seite ist noch nicht veröffentlicht.
preview-from = Sie erscheint am { $date }.

## Kinds of notices
kind-notice = Mitteilung
kind-official = Öffentliche Bekanntmachung
kind-bylaw = Satzung
kind-event = Veranstaltung
kind-closure = Sperrung
kind-warning = Warnung
kind-meeting = Sitzung
kind-service = Dienstleistung
kind-page = Seite

## State of a notice
mark-expired = Abgelaufen
mark-tombstone = Abgelaufen
mark-withdrawn = Zurückgezogen
mark-cancelled = Abgesagt
mark-draft = Entwurf
mark-scheduled = Geplant
mark-changed = Geändert
state-expired = Diese Mitteilung ist abgelaufen.
state-expired-on = Sie galt bis zum { $date }.
state-withdrawn = Diese Mitteilung wurde zurückgezogen.
state-cancelled = Dieser Termin ist abgesagt.
state-tombstone = Der Text dieser Mitteilung wurde nach Ablauf der Frist entfernt. Titel, Tag und Adresse bleiben als Nachweis stehen.
state-not-in-force = Diese Satzung ist zurzeit nicht in Kraft.
state-all-clear = Entwarnung: Die Gefahr ist vorbei.

## Facts
fact-published = Veröffentlicht
fact-updated = Geändert
fact-expires = Gilt bis
fact-office = Amt
fact-district = { $n ->
    [one] Ortsteil
   *[other] Ortsteile
}
fact-topic = { $n ->
    [one] Thema
   *[other] Themen
}
changed-on = Geändert am { $date }
fact-hours = Öffnungszeiten
pinned = Oben angeheftet
change-note = Geändert: { $text }
permalink = Dauerhafte Adresse dieser Seite:
files = { $n ->
    [one] Datei
   *[other] Dateien
}
checksums = { $n ->
    [one] Prüfsumme der Datei (SHA-256)
   *[other] Prüfsummen der Dateien (SHA-256)
}
photo-credit = Foto: { $name }
related = Das könnte Sie auch interessieren

official-number = Nummer
official-provided-on = Bereitgestellt am
official-display-until = Bereitgestellt bis
official-legal-basis = Rechtsgrundlage
official-inspect-at = Einsehbar bei
official-remedy = Rechtsbehelf
official-signed-file = Signatur

bylaw-number = Nummer
bylaw-adopted-on = Beschlossen am
bylaw-signed-on = Ausgefertigt am
bylaw-in-force-since = In Kraft seit
bylaw-in-force = In Kraft ab
bylaw-out-of-force = Außer Kraft ab
bylaw-amends = Ändert
bylaw-repeals = Hebt auf
bylaw-amended-by = Geändert durch
bylaw-repealed-by = Aufgehoben durch

event-when = Wann
event-place = Wo
event-organiser = Veranstalter
event-price = Eintritt
event-registration = Anmeldung
event-accessibility = Barrierefreiheit
event-dates = Die nächsten Termine
step-free = stufenlos zugänglich
not-step-free = nicht stufenlos zugänglich
access-toilet = barrierefreie Toilette
no-access-toilet = keine barrierefreie Toilette
induction-loop = induktive Höranlage
no-induction-loop = keine induktive Höranlage
ics-link = „{ $title }“ in den Kalender übernehmen (ICS)

closure-when = Gesperrt
closure-until = Gesperrt bis
closure-street = Wo
closure-affected = Betroffen
closure-detour = Umleitung
closure-point = Lage
coordinates = { $latitude } Grad Breite, { $longitude } Grad Länge
affected-cars = Autos
affected-buses = Busse
affected-bicycles = Fahrräder
affected-pedestrians = zu Fuß Gehende
affected-parking = Parkplätze

warning-severity = Stufe
warning-area = Gebiet
warning-valid = Gilt
warning-until = Gilt bis
warning-urgency = Dringlichkeit
warning-certainty = Wie sicher
warning-references = Gehört zu
warning-instruction = Was Sie jetzt tun sollten
severity-minor = gering
severity-moderate = mittel
severity-severe = hoch
severity-extreme = extrem
urgency-immediate = sofort handeln
urgency-expected = bald erwartet
urgency-future = später erwartet
certainty-observed = beobachtet
certainty-likely = wahrscheinlich
certainty-possible = möglich

meeting-body = Gremium
meeting-agenda = Tagesordnung
meeting-not-public = nicht öffentlich

service-responsible = Zuständig
service-fees = Gebühren
service-duration = Dauer
service-synonyms = Auch gesucht als
service-documents = Das brauchen Sie
service-online = { $title } online erledigen

## Lists
n-notices = { $n ->
    [one] 1 Mitteilung
   *[other] { $n } Mitteilungen
}
newest = Neueste Mitteilungen
newest-of = Sie sehen die neuesten { $n } von { $total } Mitteilungen. Ältere stehen im Archiv.
no-notices = Zurzeit gibt es hier keine Mitteilungen.
no-events = Zurzeit sind hier keine Veranstaltungen eingetragen.
no-entries = Hier gibt es noch keine Einträge.
no-digests = Es ist noch kein Rundbrief erschienen.
archive = Archiv
archive-of = Archiv { $title }
back-to = Zurück zu „{ $title }“
by-topic = Nach Thema
by-district = Nach Ortsteil
subsections = Bereiche
pages = Seiten
pages-below = Mehr dazu

## Home
top-tasks = Häufig gesucht
news = Aktuelles
events = Veranstaltungen
events-all = Alle Veranstaltungen
services-all = Alle Dienste von A bis Z
subscribe-home = Nichts verpassen
subscribe-home-text = Neues aus { $name } können Sie abonnieren: nach Thema oder Ortsteil, ohne Konto und ohne Werbung.
subscribe-home-link = Mitteilungen abonnieren

## Opening hours
opening-hours = Öffnungszeiten
opening-hours-caption = Regelmäßige Öffnungszeiten
hours-open = Geöffnet
hours = { $from } bis { $to } Uhr
closed = geschlossen

## Topics, districts, offices
term-topic = Thema
term-district = Ortsteil
term-office = Amt
terms-topic = Themen
terms-district = Ortsteile
terms-office = Ämter
terms-topic-text = Alle Mitteilungen, nach Thema geordnet.
terms-district-text = Alle Mitteilungen, nach Ortsteil geordnet.
terms-office-text = Wer wofür zuständig ist und wie Sie das Amt erreichen.
related-topic = Verwandte Themen
related-district = Themen im Ortsteil
related-office = Themen des Amtes
services = Dienste

## Calendar
calendar-title = Veranstaltungen
calendar-feed = Veranstaltungen als Kalender (ICS)
calendar-subscribe = Kalender abonnieren
calendar-subscribe-text = Tragen Sie die Adresse in Ihren Kalender ein. Neue Termine erscheinen dort von selbst.
calendar-all = Alle Veranstaltungen (ICS)
calendar-topic = { $name } (ICS)
months = Monate
previous-page = Zurück: { $title }
next-page = Weiter: { $title }

## Services A to Z
services-title = Dienste A–Z
services-text = Was Sie im Rathaus erledigen können, von A bis Z.
services-with = Dienste mit

## Subscribe
subscribe = Abonnieren
subscribe-more = Mehr Wege zu abonnieren
subscribe-lead = So kommen Neuigkeiten aus { $name } zu Ihnen. Sie brauchen kein Konto.
subscribe-all = Alles
subscribe-topics = Nach Thema
subscribe-districts = Nach Ortsteil
subscribe-sections = Nach Bereich
subscribe-offices = Nach Amt
feed-atom = Feed
feed-json = JSON-Feed
way-digest = Rundbrief per E-Mail
way-digest-text = Alle neuen Mitteilungen gesammelt in einer E-Mail. Sie können sich jederzeit abmelden.
way-feed = Feed für alle Mitteilungen
way-feed-text = Für ein Programm, das Feeds liest (Atom).
way-feed-json = Alle Mitteilungen als JSON-Feed
way-calendar = Kalender mit allen Veranstaltungen
way-calendar-text = Für den Kalender auf Telefon oder Computer (ICS).
way-mastodon = Mastodon
way-mastodon-text = Neue Mitteilungen im sozialen Netz:
way-warnings = Nur Warnungen
way-warnings-text = Feed mit Warnungen und Entwarnungen (Atom).
way-warnings-json = Warnungen als JSON-Feed
what-is-a-feed = Was ist ein Feed?
what-is-a-feed-text = Ein Feed ist eine Liste der neuesten Mitteilungen für ein Leseprogramm. Kopieren Sie die Adresse des Feeds in das Programm. Es zeigt Ihnen dann alles Neue an.
subscribe-privacy = Wer einen Feed oder Kalender abonniert, gibt keine persönlichen Daten ein.

## Digest
digests-title = Rundbriefe
digests-text = Alle bisher erschienenen Rundbriefe.
digests-past = Bisher erschienene Rundbriefe

## Leichte Sprache
easy-pages = Seiten in Leichter Sprache

## Not found, moved
not-found-text = Die Seite wurde vielleicht verschoben oder gelöscht, oder in der Adresse ist ein Tippfehler.
not-found-try = Hier geht es weiter
not-found-call = Oder rufen Sie uns an:
moved-title = Umgezogen: { $title }
moved = Diese Seite ist umgezogen
moved-text = Neue Adresse:

## Dates and sizes (used by the filters)
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
date-long = { $day }. { $month } { $year }
date-weekday = { $weekday }, { $date }
date-time = { $date }, { $time }
time-hour = { $hour } Uhr
time-minute = { $hour }:{ $minute } Uhr
month-year = { $month } { $year }
size-bytes = { $n } Byte
size-kb = { $n } KB
size-mb = { $n } MB

## Was der Builder selbst schreibt: Namen erzeugter Seiten, Feeds und Kalender

home = Startseite
language-name = Deutsch
not-found = Diese Seite gibt es nicht
archive-title = { $title }: { $period }
topic-index = Themen
district-index = Ortsteile
office-index = Ämter
calendar-title = Veranstaltungskalender
services-title = Dienste A–Z
subscribe-title = Abonnieren
digests-title = Rundbriefe
digest-issue-title = { $name }: Rundbrief vom { $date }
digest-all = Alle Meldungen
digest-warnings = Warnungen
digest-group-new = Neu
digest-group-changed = Geändert
digest-group-withdrawn = Zurückgezogen
digest-item-gone = Diese Meldung ist nicht mehr verfügbar
feed-title = { $topic } – { $town }
feed-warnings = Warnungen
number = { $n }
decimal-mark = ,
list-and = { $first } und { $last }

body-note = Hinweis
body-tip = Tipp
body-important = Wichtig
body-warning = Achtung
body-caution = Vorsicht
body-footnotes = Fußnoten
body-footnote = Fußnote
body-footnote-back = Zurück zum Text, Fußnote
body-task-done = Erledigt:
body-task-open = Offen:
body-table = Tabelle

repeat-daily = { $n ->
    [1] täglich
   *[other] alle { $n } Tage
}
repeat-weekly = { $n ->
    [1] jede Woche
   *[other] alle { $n } Wochen
}
repeat-monthly = { $n ->
    [1] jeden Monat
   *[other] alle { $n } Monate
}
repeat-yearly = { $n ->
    [1] jedes Jahr
   *[other] alle { $n } Jahre
}
repeat-on = am { $days }
repeat-on-day = am { $days }
repeat-in = im { $months }
repeat-until = bis { $date }
repeat-count = { $n } Mal
repeat-last = letzten { $day }
repeat-nth = { $n }. { $day }
repeat-last-day = letzten Tag
repeat-day = { $n }.

## Rundbrief: was in der E-Mail steht
mail-browse = Im Browser lesen
mail-range = { $start } bis { $end }
mail-from = ab { $start }
mail-date = { $date }
mail-fact = { $label }: { $text }
mail-other-section = Weitere Meldungen
mail-titles-only = Weil es viele Meldungen sind, stehen hier nur die Titel.
mail-more = { $n ->
    [one] 1 weitere Meldung lesen Sie im Browser.
   *[other] { $n } weitere Meldungen lesen Sie im Browser.
}
mail-why = Sie erhalten diesen Rundbrief, weil Sie „{ $name }“ abonniert haben.
mail-unsubscribe = Rundbrief abbestellen
mail-unsubscribe-by-mail = Zum Abbestellen schreiben Sie bitte eine E-Mail an { $address }.
mail-subject-new = Warnung: { $title }
mail-subject-all-clear = Entwarnung: { $title }
mail-subject-changed = Neues zur Warnung: { $title }
mail-subject-withdrawn = Warnung zurückgezogen: { $title }
mail-subject-warnings = { $n ->
    [one] Warnungen: { $title } und 1 weitere
   *[other] Warnungen: { $title } und { $n } weitere
}
