## Befehle und ihre Ausgaben

about = Aus einem Ordner mit Markdown wird die barrierefreie Internetseite einer Gemeinde, mit Feeds, Kalendern und Rundbrief.
usage = Aufruf
options = Optionen
commands = Befehle
arguments = Angaben
option-site = Ordner der Seite (mit site.toml)
option-now = Zeitpunkt, für den gebaut wird: 2026-12-24, 2026-12-24 08:00 oder mit Zeitzone; sonst SOURCE_DATE_EPOCH, sonst jetzt
option-format = Form der Befunde: human (für Menschen), json oder sarif
option-lang = Sprache der Ausgaben: de oder en
option-help = Diese Hilfe zeigen
option-version = Version zeigen
option-output = Ordner, in den geschrieben wird

build-about = Baut die Seite
build-option-stats = Zeigt, wie viel geplant, gerechnet und geschrieben wurde und wie lange jeder Schritt dauerte
build-option-clean = Vergisst alles Gemerkte und baut von vorn
build-done = { $written ->
    [0] Nichts zu tun: alle { $planned } Dateien sind aktuell.
    [one] 1 von { $planned } Dateien geschrieben.
   *[other] { $written } von { $planned } Dateien geschrieben.
}{ $removed ->
    [0] {""}
    [one] {" "}1 entfernt.
   *[other] {" "}{ $removed } entfernt.
} ({ $milliseconds } ms)
build-next-change = Die Seite ändert sich von selbst wieder am { $moment }.
build-failed = Nichts veröffentlicht: Bitte beheben Sie zuerst die Fehler. Der Ordner { $output } ist, wie er war.
build-progress = Seiten
stats-heading = Schritt            Zeit in ms
stats-counts = Quellen { $sources }, gelesen { $parsed }, geplant { $planned }, gerechnet { $rendered }, geschrieben { $written }, entfernt { $removed }
stage-remember = Gemerktes lesen
stage-scan = Ordner ansehen
stage-settings = Einstellungen
stage-notices = Meldungen lesen
stage-site = Ordnen
stage-plan = Planen
stage-compare = Vergleichen
stage-render = Rechnen
stage-write = Schreiben
stage-save = Merken

check-about = Prüft die Seite, ohne etwas zu schreiben
check-fine = Keine Befunde. { $sources } Dateien geprüft.

serve-about = Zeigt die Seite im Browser und baut sie bei jedem Speichern neu
serve-option-port = Erster Anschluss, der versucht wird
serve-option-poll = Alle halbe Sekunde nachsehen, statt auf Meldungen des Systems zu warten (für Netzlaufwerke)
serve-listening = Die Vorschau läuft: { $url } (beenden mit Strg+C)
serve-first = { $planned } Seiten und Dateien gebaut in { $milliseconds } ms
serve-changed = { $what } ({ $written } neu, { $removed } entfernt, { $milliseconds } ms)
serve-more = { $first } und { $n } weitere
serve-failed = { $errors ->
    [one] 1 Fehler: die Vorschau zeigt den letzten guten Stand
   *[other] { $errors } Fehler: die Vorschau zeigt den letzten guten Stand
} ({ $milliseconds } ms)
serve-time = Die Zeit vergeht: { $written } neu, { $removed } entfernt ({ $milliseconds } ms)
preview-panel = Befunde der Vorschau
preview-details = Einzelheiten
preview-error-one = Fehler
preview-error-other = Fehler
preview-warning-one = Warnung
preview-warning-other = Warnungen
preview-hint-one = Hinweis
preview-hint-other = Hinweise
preview-no-findings = Keine Befunde mehr
preview-last-good = Unten sehen Sie den letzten guten Stand. Er wird neu gebaut, sobald die Fehler behoben sind.
preview-why = Warum
preview-help = Abhilfe
preview-not-found = Diese Seite gibt es nicht
preview-not-found-text = Unter dieser Adresse liegt nichts. Vielleicht wurde die Datei umbenannt.
preview-forbidden = Diese Vorschau antwortet nur Ihrem eigenen Rechner.
preview-polling-wanted = --poll ist angegeben
preview-polling-mount = der Ordner {"{folder}"} liegt auf einem Netzlaufwerk ({"{kind}"})
preview-polling-full = das System kann nicht mehr Ordner beobachten (fs.inotify.max_user_watches)
preview-polling-error = der Ordner lässt sich nicht beobachten: {"{error}"}
preview-polling-on = Ab jetzt wird alle halbe Sekunde nachgesehen: {"{reason}"}
preview-polling = Es wird alle halbe Sekunde nachgesehen: { $reason }
preview-ended = Beim Bauen ist ein Fehler im Programm aufgetreten. Die Vorschau ist beendet; Ihre Dateien sind unverändert.

status-about = Sagt von jeder Datei, ob sie auf der Seite steht, und wenn nicht, warum
status-option-expiring = Nur, was in dieser Zeit endet: 14d, 6 weeks, 3 Monate
status-draft = Entwurf
status-scheduled = geplant ab { $moment }
status-current = öffentlich
status-current-until = öffentlich bis { $moment }
status-expired = abgelaufen, im Archiv
status-tombstone = abgelaufen, nur noch Platzhalter
status-removed = abgelaufen, entfernt
status-withdrawn = zurückgezogen
status-unread = nicht lesbar: siehe die Befunde
status-unused = nicht veröffentlicht: nichts verweist darauf
status-file = veröffentlicht als Datei
status-section = Seite einer Rubrik

next-change-about = Sagt, wann sich die Seite von selbst ändert
next-change-never = Die Seite ändert sich nicht von selbst.

init-about = Legt den Ordner einer neuen Seite an
init-argument-dir = Der neue Ordner
init-done = Die Seite liegt in { $dir }. Weiter mit:
init-next = aushang serve --site { $dir }
init-exists = Der Ordner { $dir } ist nicht leer. Bitte nennen Sie einen neuen oder leeren Ordner.
init-failed = Der Ordner { $dir } lässt sich nicht anlegen: { $message }

new-about = Legt eine neue Meldung an
new-argument-kind = Was es ist: { $kinds }
new-argument-title = Der Titel
new-option-section = Die Rubrik (Ordner unter content)
new-done = Angelegt: { $path }
new-exists = Die Datei { $path } gibt es schon. Bitte wählen Sie einen anderen Titel.
new-kind = „{ $kind }“ ist keine Art von Meldung. Möglich sind: { $kinds }
new-section = Die Rubrik „{ $section }“ gibt es nicht. Vorhanden sind: { $sections }
new-body = Schreiben Sie hier den Text.
new-failed = Die Datei { $path } lässt sich nicht schreiben: { $message }

schema-about = Gibt die Beschreibung der Einstellungen oder der Kopfdaten als JSON Schema aus
schema-argument-which = site (site.toml) oder notice (Kopf einer Meldung)

completions-about = Gibt Ergänzungen für die Kommandozeile aus
completions-argument-shell = Für welche Shell

usage-error = Der Aufruf ist nicht richtig: { $message }
usage-unknown = „{ $argument }“ gibt es hier nicht.
usage-unknown-suggestion = „{ $argument }“ gibt es hier nicht. Meinten Sie „{ $suggestion }“?
usage-missing = Es fehlt: { $argument }
usage-value = „{ $value }“ passt nicht zu { $argument }.
usage-values = Möglich sind: { $values }
usage-hint = Mehr mit „aushang --help“.

## aushang digest
digest-about = Schreibt den Rundbrief: was seit dem letzten neu ist, je Abonnement und Sprache als E-Mail, HTML, Text und JSON
digest-option-period = Zeitraum: weekly (die sieben Tage bis jetzt), daily (der Tag bis jetzt) oder since (mit --since)
digest-option-since = Beginnt den Zeitraum an diesem Zeitpunkt statt beim letzten Rundbrief
digest-option-urgent = Nur Warnungen, die noch niemand bekommen hat, sofort
digest-option-again = Schreibt die Rundbriefe eines früheren Zeitraums noch einmal: 2026-w47, 2026-11-23 …
digest-option-language = Nur diese Sprache der Seite
digest-option-output = Ordner, in den geschrieben wird (sonst digest-out)
digest-option-dry-run = Zeigt nur, was geschrieben würde; nichts gilt als gemeldet
digest-nothing = Nichts Neues: kein Rundbrief.
digest-written = { $n ->
    [one] 1 Rundbrief in { $output } geschrieben:
   *[other] { $n } Rundbriefe in { $output } geschrieben:
}
digest-would = { $n ->
    [one] 1 Rundbrief würde geschrieben:
   *[other] { $n } Rundbriefe würden geschrieben:
}
digest-line = { $name }: { $new } neu, { $changed } geändert, { $withdrawn } zurückgezogen
digest-next = Bauen und übertragen Sie die Seite, bevor Sie die E-Mails verschicken: Sie verweisen auf die neuen Seiten der Rundbriefe.
digest-period-missing = Bitte nennen Sie --period weekly, --period daily, --since, --urgent oder --again.
digest-since-missing = Zu --period since gehört --since mit einem Zeitpunkt.
digest-conflict = { $first } und { $second } passen nicht zusammen.
