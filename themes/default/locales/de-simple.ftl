# Leichte Sprache: only what differs from de.ftl. Short words, short sentences, no negation where it can be helped.

skip-link = Zum Text springen
nav-main = Haupt-Menü
nav-languages = Sprachen und Hilfen
nav-twins = Diese Seite in anderen Sprachen
fax = Fax
footer-service = Hilfe und Infos
footer-legal = Wichtige Regeln
home-link = Start-Seite: { $name }

alert-minor = Wichtig
alert-all_clear = Die Gefahr ist vorbei

state-expired = Diese Seite ist alt.
state-expired-on = Die Infos waren richtig bis zum { $date }.
state-withdrawn = Diese Seite gilt nicht mehr.
state-cancelled = Der Termin fällt aus.
state-tombstone = Der Text war nur kurze Zeit hier. Jetzt ist der Text gelöscht.
state-all-clear = Die Gefahr ist vorbei.

kind-notice = Nachricht
kind-official = Nachricht vom Amt
kind-event = Veranstaltung
kind-closure = Gesperrte Straße
kind-meeting = Sitzung
kind-service = Hilfe vom Amt

fact-published = Diese Seite ist vom
fact-updated = Geändert am
fact-expires = Gilt bis
fact-hours = Öffnungs-Zeiten
fact-district = { $n ->
    [one] Orts-Teil
   *[other] Orts-Teile
}
files = { $n ->
    [one] Datei zum Herunter-Laden
   *[other] Dateien zum Herunter-Laden
}
related = Mehr dazu
event-price = So viel kostet das
event-registration = So melden Sie sich an
event-accessibility = Hilfen für Menschen mit Behinderung
event-organiser = Wer macht das?
event-when = Wann ist das?
event-place = Wo ist das?
step-free = Es gibt keine Stufen.
not-step-free = Achtung: Es gibt Stufen.
access-toilet = Es gibt eine Toilette für Menschen mit Rollstuhl.
no-access-toilet = Achtung: Es gibt keine Toilette für Menschen mit Rollstuhl.
induction-loop = Es gibt eine Hilfe für Menschen mit Hör-Gerät.
no-induction-loop = Achtung: Es gibt keine Hilfe für Menschen mit Hör-Gerät.
ics-link = „{ $title }“ im Kalender speichern

closure-when = Wie lange?
closure-street = Wo ist das?
closure-affected = Wer kann hier nicht fahren oder gehen?
closure-detour = So kommen Sie vorbei
warning-instruction = Das müssen Sie jetzt tun
warning-severity = So gefährlich ist das
warning-area = Hier ist die Gefahr
service-fees = So viel kostet das
service-duration = So lange dauert das
service-documents = Das bringen Sie mit
service-online = { $title }: im Internet machen
service-responsible = Wer hilft Ihnen?

no-notices = Hier steht gerade nichts.
no-events = Hier stehen gerade keine Veranstaltungen.
newest = Neue Nachrichten
n-notices = { $n ->
    [one] 1 Nachricht
   *[other] { $n } Nachrichten
}

top-tasks = Das suchen viele Menschen
news = Neues
events-all = Alle Veranstaltungen
services-all = Alle Hilfen vom Amt
services-title = Hilfen vom Amt von A bis Z
subscribe = Nachrichten bestellen
subscribe-home = Nachrichten bestellen
subscribe-home-text = Sie können Nachrichten aus { $name } bestellen. Das kostet nichts.
subscribe-home-link = Nachrichten bestellen
opening-hours = Dann ist das Rathaus offen
opening-hours-caption = Öffnungs-Zeiten
hours-open = Offen
closed = zu
easy-pages = Diese Seiten gibt es in Leichter Sprache

not-found-text = Die Adresse ist falsch. Oder die Seite gibt es nicht mehr.
not-found-try = Das können Sie tun
not-found-call = Oder rufen Sie an:

language-name = Leichte Sprache
