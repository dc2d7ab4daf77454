# Was Aushang zu bemängeln hat, für die Menschen im Rathaus.
#
# Jede Regel hat einen Text (was falsch ist), .why (warum es wichtig ist, ein Satz) und .help (was zu
# tun ist). .related beschriftet die zweite Stelle, wo es eine gibt. Die Werte in Klammern kommen aus
# dem Befund; zu jedem Wert x sagt has-x mit yes oder no, ob es ihn gibt. where sagt, wo der Befund
# steht: settings (site.toml), content, theme oder other.

## Der Bericht selbst

report-error = Fehler
report-warning = Warnung
report-hint = Hinweis
report-why = Warum
report-help = Abhilfe
report-errors = { $n ->
    [one] 1 Fehler
   *[other] { $n } Fehler
}
report-warnings = { $n ->
    [one] 1 Warnung
   *[other] { $n } Warnungen
}
report-hints = { $n ->
    [one] 1 Hinweis
   *[other] { $n } Hinweise
}
report-files = { $n ->
    [one] in 1 Datei
   *[other] in { $n } Dateien
}
report-nothing = Nichts zu bemängeln.
report-also = { $n ->
    [one] Dasselbe steht noch an 1 anderen Stelle:
   *[other] Dasselbe steht noch an { $n } anderen Stellen:
}
report-more = { $n ->
    [one] und 1 weitere
   *[other] und { $n } weitere
}

report-elsewhere = Ohne bestimmte Datei
report-day = { $day }.{ $month }.{ $year }
report-moment = { $day }.{ $month }.{ $year }, { $hour }:{ $minute } Uhr
report-no-text = Für diesen Befund ({ $rule }) gibt es noch keine Erklärung.

## Dateien und Ordner

no-site = In diesem Ordner gibt es keine Datei „site.toml“.
    .why = An dieser Datei erkennt Aushang, welcher Ordner eine Seite ist und wie sie heißt.
    .help = Wechseln Sie in den Ordner Ihrer Seite, oder nennen Sie ihn mit --site. Eine neue Seite legen Sie mit „aushang init“ an.

no-content = Der Ordner „content“ fehlt oder ist leer.
    .why = Alles, was auf der Seite steht, kommt aus den Dateien in diesem Ordner.
    .help = Legen Sie im Ordner „content“ eine Datei „_index.md“ für die Startseite an.

unreadable = Die Datei lässt sich nicht lesen.{ $has-message ->
    [yes] {" "}(Meldung des Systems: { $message })
   *[no] {""}
}
    .why = Was nicht gelesen werden kann, kann nicht veröffentlicht werden.
    .help = Prüfen Sie, ob die Datei noch da ist, ob sie gerade in einem anderen Programm gesperrt ist und ob Sie das Recht haben, sie zu öffnen.

not-utf8 = Die Datei ist nicht als UTF-8 gespeichert{ $has-line ->
    [yes] ; das erste unlesbare Zeichen steht in Zeile { $line }.
   *[no] .
}
    .why = In einer anderen Zeichenkodierung erscheinen Umlaute und ß auf der Seite als Zeichensalat.
    .help = Öffnen Sie die Datei in Ihrem Textprogramm, und speichern Sie sie mit der Kodierung „UTF-8“ (meist unter „Speichern unter“).

name-not-unicode = Der Name der Datei enthält ein Zeichen, das sich nicht lesen lässt.
    .why = Aus dem Namen wird die Adresse im Internet.
    .help = Benennen Sie die Datei um, am besten nur mit Buchstaben, Ziffern und Bindestrichen.

link-loop = Dieser Ordner ist eine Verknüpfung auf einen Ordner, in dem er selbst liegt.
    .why = Wer ihr folgt, läuft im Kreis.
    .help = Löschen Sie die Verknüpfung, oder lassen Sie sie auf einen anderen Ordner zeigen.

same-name = Zwei Dateien haben denselben Namen, nur anders gespeichert: diese und „{ $other }“.
    .why = Umlaute lassen sich auf zwei Arten speichern; für Menschen und im Internet sind beide Namen gleich.
    .help = Löschen Sie eine der beiden Dateien, oder benennen Sie sie um.

conflict-copy = Diese Datei ist eine Konfliktkopie und wird nicht veröffentlicht.
    .why = Zwei Personen haben dieselbe Datei gleichzeitig geändert; das Abgleichprogramm hat eine der Fassungen beiseitegelegt.
    .help = Übernehmen Sie, was Sie aus der Kopie noch brauchen, in die eigentliche Datei, und löschen Sie die Kopie.

folder-named-md = Das ist ein Ordner, obwohl sein Name auf „.md“ endet.
    .why = Namen mit dieser Endung stehen für Meldungen; ein Ordner wird leicht damit verwechselt.
    .help = Benennen Sie den Ordner ohne „.md“ um.

file-unused = Auf diese Datei verweist niemand, deshalb wird sie nicht veröffentlicht.
    .why = Veröffentlicht wird nur, was eine Seite nennt; so gerät nichts versehentlich ins Internet.
    .help = Nennen Sie die Datei bei einer Meldung unter „anlagen“ oder als Link im Text, oder löschen Sie sie.

file-empty = Die Datei ist leer.
    .why = Ohne Titel und Text gibt es nichts zu veröffentlichen.
    .help = Schreiben Sie die Meldung in diese Datei, oder löschen Sie die Datei.

file-too-large = Die Datei ist mit { $size } MB zu groß für eine Meldung.
    .why = Eine Meldung ist Text und braucht wenige Kilobyte; so große Dateien sind fast immer aus Versehen hier.
    .help = Legen Sie Bilder und PDF-Dateien als eigene Dateien neben die Meldung. Erlaubt sind 2 MB Text.

## Der Kopf der Datei

front-matter-missing = Der Datei fehlt der Kopf.
    .why = Im Kopf stehen Titel, Datum und alles andere, was Aushang über die Meldung wissen muss.
    .help = Beginnen Sie die Datei mit einer Zeile ---, darunter „titel: …“ und „datum: …“, dann wieder eine Zeile ---. Der Text folgt danach.

front-matter-open = Der Kopf der Datei beginnt hier, hört aber nirgends auf.
    .why = Ohne die zweite Zeile --- ist nicht zu erkennen, wo der Kopf endet und der Text beginnt.
    .help = Schreiben Sie nach der letzten Angabe des Kopfes eine Zeile, in der nur --- steht.

front-matter-form = Im Kopf der Datei stehen keine Angaben mit Namen.
    .why = Jede Angabe braucht ihren Namen, damit klar ist, was sie bedeutet.
    .help = Schreiben Sie jede Angabe in eine eigene Zeile: Name, Doppelpunkt, Leerzeichen, Wert. Zum Beispiel: titel: Sperrung der Hauptstraße

missing-field = Das Feld „{ $german }“ fehlt.
    .why = Ohne diese Angabe ist der Eintrag nicht vollständig und kann nicht erscheinen.
    .help = { $where ->
        [settings] Ergänzen Sie in diesem Abschnitt der site.toml die Zeile: { $key } = "…"
       *[other] Ergänzen Sie hier, im Kopf der Datei (zwischen den beiden Zeilen ---), die Zeile: { $german }: …
    }

empty-field = Das Feld „{ $key }“ ist leer.
    .why = Ohne diese Angabe ist der Eintrag nicht vollständig und kann nicht erscheinen.
    .help = { $where ->
        [settings] Schreiben Sie den Wert hinter das Gleichheitszeichen.
       *[other] Schreiben Sie den Wert hinter den Doppelpunkt, mit einem Leerzeichen davor.
    }

missing-date = Der Meldung fehlt das Datum.
    .why = Nach dem Datum richtet sich, ab wann die Meldung öffentlich ist und wo sie in Listen, Feeds und Rundbriefen steht.
    .help = Ergänzen Sie im Kopf der Datei (zwischen den beiden Zeilen ---) das Datum der Veröffentlichung, zum Beispiel: datum: 2026-11-20

unknown-key = Ein Feld „{ $key }“ gibt es { $has-kind ->
    [yes] bei dieser Art von Eintrag nicht.
   *[no] hier nicht.
}
    .why = Ein Feld, das niemand kennt, hätte keine Wirkung, und niemand würde es merken.
    .help = { $has-suggestion ->
        [yes] Meinten Sie „{ $suggestion }“? Sonst löschen Sie die Zeile.
       *[no] { $has-kind ->
            [yes] Dieses Feld gehört zu einem Eintrag der Art „{ $kind ->
                [official] bekanntmachung
                [bylaw] satzung
                [meeting] sitzung
                [event] veranstaltung
                [closure] sperrung
                [warning] warnung
                [service] dienstleistung
                [page] seite
               *[other] mitteilung
            }“. Setzen Sie „art“ darauf, oder löschen Sie die Zeile.
           *[no] Löschen Sie die Zeile, oder prüfen Sie die Schreibweise.
        }
    }

key-twice = Das Feld „{ $key }“ steht zweimal da.
    .why = Es ist nicht zu erkennen, welche der beiden Angaben gelten soll.
    .help = Löschen Sie eine der beiden. Der deutsche und der englische Name eines Feldes (etwa „titel“ und „title“) bedeuten dasselbe.
    .related = hier steht es zum ersten Mal

wrong-type = Hier muss { $expected ->
    [text] ein Text
    [boolean] „ja“ oder „nein“
    [number] eine Zahl
    [day] ein Tag
    [moment] ein Tag oder ein Zeitpunkt
    [table] eine Gruppe von Angaben
    [list] eine Liste
    [choice] ein einzelnes Wort
    [color] eine Farbe
   *[other] etwas anderes
} stehen, dort steht aber { $found ->
    [empty] nichts
    [list] eine Liste
    [table] eine Gruppe von Angaben
   *[scalar] { $has-value ->
        [yes] „{ $value }“
       *[no] ein leerer Text
    }
}.
    .why = Mit einem Wert dieser Form kann das Feld nichts anfangen.
    .help = { $expected ->
        [text] { $found ->
            [table] Schreiben Sie hier einen einzelnen Text. Steht darin ein Doppelpunkt oder am Anfang eine Klammer, setzen Sie den Text in Anführungszeichen: "Sperrung: Hauptstraße"
            [list] Schreiben Sie hier einen einzelnen Text, ohne Strich davor und ohne Klammern.
           *[other] Schreiben Sie hier einen einzelnen Text.
        }
        [boolean] Schreiben Sie ja oder nein.
        [number] Schreiben Sie nur die Zahl in Ziffern, zum Beispiel 3 oder 48.4801.
        [day] Schreiben Sie den Tag als 2026-11-20 oder 20.11.2026.
        [moment] Schreiben Sie den Tag als 2026-11-20 oder 20.11.2026, bei Bedarf mit der Uhrzeit: 2026-11-20 18:00
        [table] { $where ->
            [settings] Schreiben Sie die Angaben in einen eigenen Abschnitt mit dem Namen des Feldes in eckigen Klammern, jede in eine Zeile: name = "Wert"
           *[other] Schreiben Sie die Angaben eingerückt darunter, jede in eine eigene Zeile, zum Beispiel: name: Stadthalle
        }
        [list] Schreiben Sie die Einträge untereinander, jeden in eine eigene Zeile, die mit einem Strich und einem Leerzeichen beginnt.
        [choice] Schreiben Sie genau eines der vorgesehenen Wörter, ohne Strich und ohne Klammern.
        [color] Schreiben Sie die Farbe als # mit sechs Zeichen (0 bis 9, a bis f), zum Beispiel #0b5563.
       *[other] Sehen Sie in der Anleitung nach, welche Form dieses Feld hat.
    }

unknown-choice = „{ $value }“ ist hier nicht möglich.
    .why = Das Feld kennt nur bestimmte Wörter; ein anderes hätte keine Wirkung.
    .help = { $has-suggestion ->
        [yes] Meinten Sie „{ $suggestion }“? Möglich sind: { $german }.
       *[no] Möglich sind: { $german }.
    }

undeclared-term = { $list ->
    [topic] Das Thema „{ $value }“ gibt es nicht.
    [district] Den Ortsteil „{ $value }“ gibt es nicht.
    [office] Das Amt „{ $value }“ gibt es nicht.
   *[contact] Den Kontakt „{ $value }“ gibt es nicht.
}
    .why = { $list ->
        [topic] Nach Themen wird abonniert; eine Meldung mit einem unbekannten Thema käme bei niemandem an.
        [district] Nach Ortsteilen wird abonniert; eine Meldung mit einem unbekannten Ortsteil käme bei niemandem an.
       *[other] Unter einem unbekannten Namen findet die Seite weder Anschrift noch Telefonnummer.
    }
    .help = { $has-suggestion ->
        [yes] Meinten Sie „{ $suggestion }“?
       *[no] { $has-choices ->
            [yes] Vorhanden sind: { $choices }. Ein neuer Name muss zuerst in der Datei site.toml stehen.
           *[no] In der Datei site.toml ist noch keiner eingetragen; dort muss der Name zuerst stehen.
        }
    }

## Datum und Zeit

bad-date = { $reason ->
    [calendar] Den Tag „{ $day }“ gibt es im Kalender nicht.
    [time] In „{ $value }“ ist die Uhrzeit nicht zu erkennen.
    [year] Dem Datum „{ $value }“ fehlt das ganze Jahr.
   *[form] „{ $value }“ ist kein Datum.
}
    .why = Nach diesem Datum richtet sich, wann etwas erscheint, gilt oder im Kalender steht.
    .help = { $reason ->
        [calendar] Prüfen Sie Tag, Monat und Jahr. Geschrieben wird der Tag als 2026-11-20 oder 20.11.2026.
        [time] Schreiben Sie Stunde und Minute mit einem Doppelpunkt, von 00:00 bis 23:59: 2026-11-20 18:00
        [year] Schreiben Sie das Jahr mit vier Ziffern: 20.11.2026
       *[form] Schreiben Sie den Tag als 2026-11-20 oder 20.11.2026{ $time ->
            [yes] , bei Bedarf mit der Uhrzeit: 2026-11-20 18:00
           *[no] {""}
        }.
    }

time-never = Diese Uhrzeit gibt es nicht: In dieser Nacht werden die Uhren vorgestellt.
    .why = Bei der Umstellung auf Sommerzeit springt die Uhr von 2 auf 3 Uhr; die Stunde dazwischen fällt aus.
    .help = Schreiben Sie eine Uhrzeit vor 2 Uhr oder ab 3 Uhr. Gemeint ist vermutlich: { $taken }

time-twice = Diese Uhrzeit gibt es in dieser Nacht zweimal; gerechnet wird mit der ersten.
    .why = Bei der Umstellung auf Winterzeit wird die Stunde von 2 bis 3 Uhr wiederholt.
    .help = Wenn die zweite gemeint ist, schreiben Sie den Abstand zur Weltzeit dazu, zum Beispiel: 2026-10-25T02:30:00+01:00

end-before-start = Das Ende ({ $end }) liegt vor dem Beginn ({ $start }).
    .why = Kalender, Listen und die Gültigkeit der Meldung richten sich nach beiden Angaben.
    .help = Prüfen Sie Tag, Monat und Jahr beider Angaben, und berichtigen Sie die falsche.
    .related = hier beginnt es

expires-before-date = Die Gültigkeit endet ({ $end }), bevor die Meldung erscheint ({ $date }).
    .why = Die Meldung wäre nie zu sehen.
    .help = Setzen Sie „gueltig_bis“ auf einen späteren Tag, oder berichtigen Sie „datum“.

updated-before-date = Die Änderung liegt vor der Veröffentlichung ({ $date }).
    .why = In Feeds und Listen stünde die Meldung an einer falschen Stelle.
    .help = Setzen Sie „geaendert“ auf den Tag der Änderung, oder löschen Sie die Zeile.

bad-retention = „{ $value }“ ist keine Dauer.
    .why = Nach dieser Dauer verschwindet die Meldung von selbst; sie muss deshalb eindeutig sein.
    .help = Schreiben Sie eine Zahl und eine Einheit, zum Beispiel: 30 Tage, 2 Wochen, 6 Monate, 1 Jahr

bad-repeat = Die Wiederholung „{ $value }“ ist so nicht möglich{ $reason ->
    [too-long] : Sie ist viel zu lang.
    [form] : „{ $part }“ hat nicht die Form NAME=Wert.
    [unknown] : „{ $part }“ gibt es nicht oder wird nicht unterstützt.
    [repeated] : „{ $part }“ steht zweimal da.
    [missing] : „{ $part }“ fehlt.
    [value] : „{ $written }“ ist bei „{ $part }“ nicht möglich.
    [range] : „{ $written }“ ist bei „{ $part }“ nicht möglich, nur { $least } bis { $most } (und nicht 0).
    [clash] : „{ $part }“ und „{ $with }“ passen nicht zusammen.
    [mixed] : Wochentage mit Zahl und ohne Zahl stehen nebeneinander.
    [kind] : Bei ganzen Tagen muss „{ $part }“ ein Tag sein.
    [before-start] : Sie endet vor dem Beginn der Veranstaltung.
    [never] : Einen solchen Tag gibt es nie.
    [start] : Die Veranstaltung beginnt selbst nicht an einem solchen Tag.
   *[other] .
}
    .why = Aus dieser Regel werden die Termine im Kalender; Kalenderprogramme lesen eine falsche Regel jedes anders.
    .help = { $reason ->
        [start] Legen Sie „beginn“ auf den ersten Tag, an dem die Veranstaltung wirklich stattfindet.
       *[other] Schreiben Sie zum Beispiel FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217 für jeden Donnerstag bis 17.12.2026 oder FREQ=MONTHLY;BYDAY=1SA für jeden ersten Samstag im Monat.
    }

## Angaben im Einzelnen

bad-point = Diesen Punkt gibt es auf der Erde nicht.
    .why = Die Karte und der Kalender zeigen sonst einen falschen Ort oder gar keinen.
    .help = Die Breite liegt zwischen -90 und 90, die Länge zwischen -180 und 180, beide in Grad mit Punkt: breite: 48.4801 und laenge: 9.2134. Oft sind nur beide vertauscht.

bad-alias = „{ $value }“ ist keine Adresse innerhalb dieser Seite.
    .why = Von der alten Adresse wird auf diese Seite weitergeleitet; das geht nur innerhalb derselben Seite.
    .help = Schreiben Sie nur den Teil nach dem Namen der Seite, beginnend mit einem Schrägstrich und ohne Umlaute und Leerzeichen, zum Beispiel: /alt/muellabfuhr/

not-https = „{ $value }“ ist keine sichere Adresse.
    .why = Wer einen Antrag stellt, gibt persönliche Daten ein; sie dürfen nicht unverschlüsselt übertragen werden.
    .help = Schreiben Sie die Adresse mit https:// am Anfang.

arms-not-svg = Das Wappen „{ $value }“ ist keine SVG-Datei.
    .why = Nur als SVG bleibt das Wappen in jeder Größe scharf, vom Symbol bis zum Ausdruck.
    .help = Legen Sie das Wappen als SVG-Datei in den Ordner „content“, und nennen Sie diese.

picture-unreadable = Das Bild „{ $value }“ lässt sich nicht lesen.{ $has-message ->
    [yes] {" "}({ $message })
   *[no] {""}
}
    .why = Bilder werden für die Seite verkleinert; dafür muss Aushang sie öffnen können.
    .help = Prüfen Sie, ob sich das Bild öffnen lässt, und speichern Sie es neu als JPEG, PNG oder SVG. Endung und Inhalt müssen zusammenpassen.

## Adressen und Kennungen

address-taken = Zwei Dateien hätten dieselbe Adresse: { $address }
    .why = Unter einer Adresse kann nur eine Seite stehen; die andere wäre nicht zu erreichen.
    .help = Benennen Sie diese Datei oder „{ $related-file }“ um.
    .related = dieselbe Adresse

alias-taken = Die alte Adresse { $value } ist schon bei einer anderen Seite eingetragen.
    .why = Eine alte Adresse kann nur zu einer Seite führen.
    .help = Löschen Sie sie hier oder in „{ $related-file }“.
    .related = hier steht sie zum ersten Mal

id-twice = Die Kennung „{ $id }“ ist schon vergeben.
    .why = An der Kennung erkennen Feeds und Rundbriefe eine Meldung wieder; bei gleicher Kennung geht eine der beiden verloren.
    .help = Geben Sie dieser Meldung eine andere „kennung“, oder löschen Sie die Zeile. Die andere Meldung ist „{ $related-file }“.
    .related = dieselbe Kennung

undeclared-language = Die Seite hat keine Sprache „{ $value }“.
    .why = Zwei Buchstaben vor der Endung „.md“ bezeichnen eine Übersetzung in diese Sprache.
    .help = Benennen Sie die Datei um. Sprachen dieser Seite: { $languages }. Leichte Sprache heißt „leicht“: seite.leicht.md

## Der Text

raw-html = Im Text steht HTML: { $value }
    .why = Eingefügtes HTML kann die Seite für Menschen mit Behinderung unbenutzbar machen oder fremde Inhalte nachladen; deshalb ist es nicht erlaubt.
    .help = Schreiben Sie es als einfachen Text: **fett**, [Linktext](adresse), eine Leerzeile für einen neuen Absatz. Ein einzelnes < schreiben Sie als \<

comment-open = Diese Bemerkung beginnt mit <!-- und hört nirgends auf.
    .why = Alles, was danach im Text steht, fehlt auf der Seite.
    .help = Schreiben Sie --> an das Ende der Bemerkung, oder löschen Sie sie.

colon-fence = Hier beginnt eine Zeile mit „:::“; das bedeutet in Aushang nichts.
    .why = Die Doppelpunkte erschienen so auf der Seite.
    .help = Für einen hervorgehobenen Hinweis schreiben Sie: > [!NOTE] und in die nächste Zeile > und den Text.

footnote-unused = Die Fußnote „{ $label }“ wird im Text nirgends genannt.
    .why = Ohne eine Stelle im Text erscheint die Fußnote nicht.
    .help = Schreiben Sie [^{ $label }] an die Stelle im Text, zu der sie gehört, oder löschen Sie die Fußnote.

link-target = { $has-value ->
    [yes] Der Verweis „{ $value }“ führt nirgendwohin.
   *[no] Dieser Link hat keine Adresse.
}
    .why = Leserinnen und Leser fänden eine Fehlerseite.
    .help = { $has-suggestion ->
        [yes] Meinten Sie „{ $suggestion }“?
       *[no] Prüfen Sie, ob es die Datei gibt und ob sie genauso heißt; auf Groß- und Kleinschreibung kommt es an. Genannt wird sie vom Ort dieser Datei aus (../dienste/personalausweis.md) oder vom Ordner „content“ aus mit einem Schrägstrich davor (/dienste/personalausweis.md).
    }

link-anchor = Auf der verlinkten Seite gibt es keine Stelle „{ $anchor }“.
    .why = Der Link führte an den Anfang der Seite statt zu der Stelle, die gemeint ist.
    .help = { $has-suggestion ->
        [yes] Meinten Sie „#{ $suggestion }“?
       *[no] Die Stelle heißt wie ihre Überschrift, klein geschrieben und mit Bindestrichen: „## Unterlagen und Kosten“ wird #unterlagen-und-kosten
    }

link-unpublished = Der Verweis „{ $value }“ führt zu { $state ->
    [draft] einem Entwurf.
    [scheduled] einer Seite, die noch nicht veröffentlicht ist.
   *[other] einer Seite, die nicht veröffentlicht ist.
}
    .why = Leserinnen und Leser fänden eine Fehlerseite.
    .help = { $state ->
        [draft] Veröffentlichen Sie „{ $related-file }“ (die Zeile „entwurf: ja“ löschen), oder nehmen Sie den Link heraus.
        [scheduled] Nehmen Sie den Link heraus, bis „{ $related-file }“ veröffentlicht ist, oder legen Sie deren „datum“ früher.
       *[other] Nehmen Sie den Link heraus.
    }
    .related = die verlinkte Seite

link-removed = Der Verweis „{ $value }“ führt zu einer Meldung, die abgelaufen und entfernt ist.
    .why = Der Link führt jetzt zur Rubrik statt zu der Meldung.
    .help = Nehmen Sie den Link heraus, oder nennen Sie eine andere Seite.
    .related = die entfernte Meldung

link-scheme = Links mit „{ $scheme }“ sind nicht erlaubt.
    .why = Solche Links können im Browser der Leserinnen und Leser Programme ausführen oder etwas öffnen, das keine Seite ist.
    .help = Verwenden Sie eine Adresse mit https://, mailto: oder tel:, oder nennen Sie eine Datei dieser Seite.

image-elsewhere = Das Bild „{ $value }“ liegt auf einem fremden Rechner.
    .why = Jeder Besuch der Seite würde dem fremden Rechner die Adresse der Leserin oder des Lesers verraten; das verstößt gegen den Datenschutz.
    .help = Laden Sie das Bild herunter (wenn Sie es verwenden dürfen), legen Sie es neben diese Datei, und nennen Sie nur seinen Namen: ![Was zu sehen ist](bild.jpg)

## Schreibweise des Kopfes

yaml-colon = Hier steht ein zweiter Doppelpunkt.
    .why = Der Doppelpunkt trennt den Namen eines Feldes von seinem Wert; ein zweiter mit einem Leerzeichen dahinter wird als weiteres Feld gelesen.
    .help = Setzen Sie den Wert in Anführungszeichen, zum Beispiel: titel: "Sperrung: Hauptstraße"

yaml-no-colon = In dieser Zeile fehlt der Doppelpunkt.
    .why = Im Kopf der Datei (zwischen den beiden Zeilen ---) steht in jeder Zeile der Name eines Feldes, ein Doppelpunkt und der Wert.
    .help = Setzen Sie einen Doppelpunkt und ein Leerzeichen hinter den Namen: datum: 2026-11-20. Gehört die Zeile noch zum Text darüber, rücken Sie sie mit zwei Leerzeichen ein.

yaml-no-space = Hinter diesem Doppelpunkt fehlt ein Leerzeichen.
    .why = Ohne das Leerzeichen gehört der Doppelpunkt zum Wort, wie in einer Uhrzeit oder einer Internetadresse.
    .help = Schreiben Sie ein Leerzeichen hinter den Doppelpunkt: datum: 2026-11-20

yaml-indent = Diese Zeile ist anders eingerückt als die Zeilen darüber.
    .why = Eingerückt wird nur, was zu der Zeile darüber gehört; sonst ist nicht zu erkennen, wozu die Angabe gehört.
    .help = Löschen Sie die Leerzeichen am Anfang der Zeile, oder rücken Sie sie genauso weit ein wie die Angaben, zu denen sie gehört.

yaml-tab = Hier steht ein Tabulator.
    .why = Im Kopf der Datei (zwischen den beiden Zeilen ---) wird nur mit Leerzeichen eingerückt; ein Tabulator ist je nach Programm verschieden breit.
    .help = Ersetzen Sie den Tabulator durch zwei Leerzeichen.

yaml-quote-open = Dieses Anführungszeichen wird nicht geschlossen.
    .why = Ohne das zweite Zeichen ist nicht zu erkennen, wo der Text endet.
    .help = Setzen Sie dasselbe Zeichen an das Ende des Wertes, oder löschen Sie es hier.

yaml-quote-after = Hinter dem schließenden Anführungszeichen steht noch etwas.
    .why = Mit dem zweiten Zeichen ist der Wert zu Ende; der Rest ginge verloren.
    .help = Setzen Sie den ganzen Wert zwischen zwei " und darin „ und “: titel: "„Grüner Markt“ in Oberdorf". Steht im Text ein Apostroph, schreiben Sie dafür ’.

yaml-backslash = Dieser umgekehrte Schrägstrich hat hier eine besondere Bedeutung.
    .why = Zwischen " leitet \ ein Sonderzeichen ein; ein solches gibt es nicht.
    .help = Schreiben Sie statt " das einfache Zeichen ' an Anfang und Ende des Wertes, oder verdoppeln Sie den Schrägstrich: \\

yaml-first-character = Ein Wert kann hier nicht mit „{ $character }“ beginnen.
    .why = Am Anfang eines Wertes hat dieses Zeichen eine besondere Bedeutung.
    .help = Setzen Sie den ganzen Wert in Anführungszeichen, zum Beispiel: titel: "@rathaus antwortet"

yaml-bracket = Diese Klammer wird nicht geschlossen.
    .why = Ohne die schließende Klammer ist nicht zu erkennen, wo die Liste endet.
    .help = Ergänzen Sie die schließende Klammer: themen: [abfall, verkehr]. Gehört die Klammer zum Text, setzen Sie den Wert in Anführungszeichen.

yaml-comment = „{ $value }“ wird als Bemerkung gelesen und fehlt auf der Seite.
    .why = Nach einem Leerzeichen beginnt mit # eine Bemerkung, die nur in der Datei steht.
    .help = Gehört es zum Text, setzen Sie den ganzen Wert in Anführungszeichen: titel: "Linie #3 fällt aus". Soll es eine Bemerkung sein, schreiben Sie ein Leerzeichen hinter das #.

yaml-key = Der Name dieses Feldes ist kein einzelnes Wort.
    .why = Vor dem Doppelpunkt kann nur der Name eines Feldes stehen.
    .help = Schreiben Sie vor den Doppelpunkt nur den Namen, zum Beispiel: titel: Sperrung der Hauptstraße

yaml-alias = Die Zeichen & und * haben am Anfang eines Wertes eine besondere Bedeutung, die hier nicht erlaubt ist.
    .why = Mit ihnen verweist eine Angabe auf eine andere; so lässt sich ein Kopf schreiben, der beim Lesen ins Riesige wächst.
    .help = Setzen Sie den Wert in Anführungszeichen, wenn das Zeichen zum Text gehört: titel: "*Neu*". Sonst schreiben Sie die Angabe aus.

yaml-too-deep = Die Angaben sind zu tief ineinander verschachtelt.
    .why = Kein Feld braucht so viele Stufen; es ist fast immer ein Versehen.
    .help = Löschen Sie überzählige Klammern und Einrückungen.

yaml-several-documents = Im Kopf der Datei beginnt ein zweiter Kopf.
    .why = Eine Datei hat genau einen Kopf; der zweite würde nicht gelesen.
    .help = Löschen Sie die Trennzeile, und schreiben Sie alle Angaben in einen Kopf.

yaml-syntax = Diese Stelle im Kopf der Datei lässt sich nicht lesen.{ $has-message ->
    [yes] {" "}(Technisch: { $message })
   *[no] {""}
}
    .why = Was nicht gelesen werden kann, kann nicht veröffentlicht werden.
    .help = Schreiben Sie jede Angabe in eine eigene Zeile: Name, Doppelpunkt, Leerzeichen, Wert. Alle Namen beginnen ganz links. Werte mit Sonderzeichen setzen Sie in Anführungszeichen.

toml-quote = Dieser Text steht nicht in Anführungszeichen, oder es fehlt eines.
    .why = Was nicht gelesen werden kann, hat keine Wirkung; deshalb wird vorher nichts veröffentlicht.
    .help = Setzen Sie Texte zwischen zwei Anführungszeichen: name = "Wert"

toml-syntax = Diese Stelle lässt sich nicht lesen. (Technisch: { $message })
    .why = Was nicht gelesen werden kann, hat keine Wirkung; deshalb wird vorher nichts veröffentlicht.
    .help = Schreiben Sie jede Angabe in eine eigene Zeile: name = "Wert". Texte stehen in Anführungszeichen, Abschnitte beginnen mit ihrem Namen in eckigen Klammern.

## Einstellungen in site.toml

base-url = „{ $value }“ ist keine vollständige Internetadresse.
    .why = Aus ihr entstehen alle Adressen in Feeds, Kalendern und Rundbriefen.
    .help = Schreiben Sie die Adresse der Startseite mit https:// und ohne Umlaute und Leerzeichen, zum Beispiel: base_url = "https://www.musterstadt.example/"

time-zone = Die Zeitzone „{ $value }“ gibt es nicht.
    .why = Nach der Zeitzone richtet sich, wann ein Tag beginnt und eine Meldung erscheint.
    .help = Für Deutschland schreiben Sie: time_zone = "Europe/Berlin". Sie können die Zeile auch löschen; das ist die Voreinstellung.

language-tag = „{ $value }“ ist keine Sprache, die hier stehen kann, oder sie steht zweimal da.
    .why = Aus dem Kürzel entstehen die Adressen der Übersetzungen, und Vorleseprogramme richten sich danach.
    .help = Schreiben Sie jede Sprache einmal mit ihren zwei Buchstaben, zum Beispiel: languages = ["de", "en"]

hours = „{ $value }“ ist keine Öffnungszeit.
    .why = Aus den Öffnungszeiten berechnet die Seite, was gerade geöffnet ist.
    .help = Schreiben Sie von und bis mit einem Strich dazwischen, das Ende nach dem Anfang: "08:00-12:00"

bad-slug = { $has-value ->
    [yes] „{ $value }“ taugt nicht für eine Adresse.
   *[no] Der Name für die Adresse ist leer.
}
    .why = Der Wert von „slug“ steht in den Adressen der Seite; dort sind nur kleine Buchstaben, Ziffern und Bindestriche erlaubt.
    .help = { $has-suggestion ->
        [yes] Schreiben Sie: slug = "{ $suggestion }"
       *[no] Schreiben Sie ein kurzes Wort in kleinen Buchstaben, zum Beispiel: slug = "abfall"
    }

declared-twice = „{ $value }“ ist zweimal eingetragen.
    .why = Unter einem Namen kann es nur einen Eintrag geben; der zweite verdrängt den ersten.
    .help = Löschen Sie einen der beiden Einträge, oder geben Sie ihm einen anderen „slug“.

navigation-long = Die Hauptnavigation hat { $count } Einträge.
    .why = Mehr als sechs überblickt man nicht auf einmal, und auf dem Telefon werden sie sehr lang.
    .help = Nehmen Sie Einträge heraus, oder fassen Sie Rubriken zusammen.

no-theme = Den Ordner „themes/{ $value }“ gibt es nicht.
    .why = Aus diesem Ordner kämen die Änderungen am Aussehen der Seite.
    .help = Berichtigen Sie den Namen bei „theme“, oder löschen Sie die Zeile; dann gilt das eingebaute Aussehen.

bad-now = „{ $value }“ ist kein Zeitpunkt.
    .why = Vom Zeitpunkt hängt ab, welche Meldungen öffentlich sind.
    .help = Schreiben Sie einen Tag oder einen Tag mit Uhrzeit: --now 2026-12-24 oder --now "2026-12-24 18:00". Die Umgebungsvariable SOURCE_DATE_EPOCH enthält Sekunden seit 1970.

## Aussehen

template = Eine Vorlage enthält einen Fehler: { $message }{ $has-count ->
    [yes] { $count ->
        [one] {""}
       *[other] {" "}(bei { $count } Seiten)
    }
   *[no] {""}
}
    .why = Aus der Vorlage entstehen die Seiten; mit dem Fehler kann keine geschrieben werden.
    .help = Berichtigen Sie die Vorlage im Ordner „themes“, oder löschen Sie sie dort; dann gilt die eingebaute.

text-syntax = Dieser Eintrag der Textdatei lässt sich nicht lesen. (Technisch: { $message })
    .why = Der Text fehlte auf der Seite.
    .help = Schreiben Sie: name = Text. Geschweifte Klammern stehen nur um Werte wie { "{" } $name { "}" }, und Fortsetzungszeilen sind eingerückt.

## Ausgabe

output-unusable = Der Ausgabeordner „{ $path }“ lässt sich nicht benutzen. (Meldung des Systems: { $message })
    .why = Ohne ihn kann die Seite nicht geschrieben werden.
    .help = Prüfen Sie, ob Sie dort schreiben dürfen, oder nennen Sie mit --output einen anderen Ordner.

output-in-sources = Der Ausgabeordner „{ $path }“ liegt in Ihren Quellen oder enthält sie.
    .why = Aushang löscht im Ausgabeordner, was es nicht mehr braucht; Ihre Dateien wären in Gefahr.
    .help = Nennen Sie mit --output einen eigenen Ordner, zum Beispiel „public“ im Ordner der Seite.

output-foreign = Der Ausgabeordner „{ $path }“ ist nicht leer und nicht von Aushang.
    .why = Aushang schreibt nur in einen leeren Ordner oder in einen eigenen, damit keine fremden Dateien verloren gehen.
    .help = Leeren Sie den Ordner, oder nennen Sie mit --output einen anderen.

output-unwritable = Die Datei „{ $path }“ lässt sich nicht schreiben. (Meldung des Systems: { $message })
    .why = Die Seite wäre nur zum Teil auf dem neuen Stand.
    .help = Prüfen Sie, ob die Platte voll ist, ob Sie dort schreiben dürfen und ob die Datei in einem anderen Programm offen ist. Bauen Sie dann noch einmal.

output-taken = Zwei Seiten sollen in dieselbe Datei geschrieben werden: { $path }
    .why = Eine würde die andere überschreiben. Das geschieht, wenn eine eigene Seite die Adresse einer Liste hat, die Aushang selbst erzeugt (zum Beispiel /themen/ oder ein Jahr).
    .help = Benennen Sie Ihre Datei oder Ihren Ordner um.

output-changed = Die Datei „{ $path }“ wird nicht mehr gebraucht, wurde aber von Hand geändert und bleibt deshalb stehen.
    .why = Aushang löscht nur, was es selbst geschrieben hat.
    .help = Sichern Sie die Datei, wenn Sie sie noch brauchen, und löschen Sie sie dann selbst.

output-unknown = Im Ausgabeordner { $count ->
        [one] liegt eine Datei
       *[other] liegen { $count } Dateien
    }, von denen Aushang nicht mehr weiß, ob sie von ihm sind, zum Beispiel „{ $path }“.
    .why = Das Verzeichnis der geschriebenen Dateien (.aushang) fehlt. Was inzwischen von der Seite verschwinden sollte, kann deshalb noch da sein.
    .help = Leeren Sie den Ausgabeordner und bauen Sie noch einmal, oder löschen Sie darin, was nicht mehr öffentlich sein soll.

feed = Der Feed „{ $path }“ lässt sich nicht schreiben. ({ $message })
    .why = Abonnenten bekämen keine Neuigkeiten mehr.
    .help = Das ist ein Fehler im Programm. Bitte melden Sie ihn mit diesem Text.

ledger-line = Diese Zeile im Verzeichnis der Rundbriefe lässt sich nicht lesen. (Technisch: { $message })
    .why = In dem Verzeichnis steht, was schon verschickt wurde; ohne die Zeile ginge etwas zweimal hinaus.
    .help = Stellen Sie die Datei aus einer Sicherung wieder her. Sie wird nur vom Programm geschrieben, nicht von Hand.

## Rundbrief (aushang digest)

no-digest-settings = In „site.toml“ fehlen die Angaben für den Rundbrief.
    .why = Ohne Absender und Empfänger kann keine E-Mail geschrieben werden.
    .help = Ergänzen Sie einen Abschnitt [digest] mit mode = "list" (für einen Listenserver) oder "direct" (für E-Mails an Menschen), from = "Stadt … <rundbrief@…>", to = "{"{subscription}"}@listen…", list_domain = "listen…" und unsubscribe_url = "https://…/{"{subscription}"}".

mail-address = „{ $value }“ ist in „{ $key }“ keine E-Mail-Adresse, die jedes Postfach versteht.
    .why = { $reason ->
        [not-ascii] Umlaute und andere besondere Zeichen in der Adresse selbst nehmen viele Postfächer nicht an. Im Namen davor sind sie erlaubt.
       *[other] Mit einer falschen Adresse kommt der Rundbrief nicht an oder gilt als Werbung.
    }
    .help = Schreiben Sie die Adresse so: Stadt Musterstadt <rundbrief@musterstadt.example>

mail-domain = „{ $value }“ ist in „{ $key }“ kein Name eines Rechners.
    .why = Aus ihm wird die Kennung der Liste, an der E-Mail-Programme den Rundbrief erkennen (RFC 2919).
    .help = Schreiben Sie den Namen ohne https:// und ohne @, zum Beispiel listen.musterstadt.example.

mail-url = „{ $value }“ ist in „{ $key }“ keine Internet-Adresse.
    .why = Über diesen Verweis melden sich Leserinnen und Leser vom Rundbrief ab.
    .help = Schreiben Sie eine vollständige Adresse, die mit https:// beginnt. {"{subscription}"} steht darin für das Abonnement.

mail-url-http = Die Adresse zum Abmelden „{ $value }“ beginnt nicht mit https.
    .why = Abmelden mit einem Klick geht nur über https (RFC 8058); große Anbieter verlangen es.
    .help = Verwenden Sie die Adresse mit https://, wenn es sie gibt.

mail-no-unsubscribe = Es fehlt die Adresse zum Abmelden (unsubscribe_url).
    .why = Abmelden geht dann nur mit einer E-Mail an Sie. Große Anbieter verlangen das Abmelden mit einem Klick.
    .help = Ergänzen Sie unsubscribe_url im Abschnitt [digest], oder lassen Sie einen Listenserver versenden (mode = "list").

mail = Die E-Mail lässt sich nicht zusammensetzen. (Technisch: { $message })
    .why = Der Rundbrief würde nicht ankommen.
    .help = Das ist ein Fehler im Programm. Bitte melden Sie ihn mit diesem Text.

bad-since = „{ $value }“ ist kein Zeitpunkt.
    .why = Ab diesem Zeitpunkt sammelt der Rundbrief, was neu ist.
    .help = Schreiben Sie zum Beispiel --since 2026-11-16 oder --since "2026-11-16 08:00".

digest-language = Die Sprache „{ $value }“ hat diese Seite nicht.
    .why = Rundbriefe gibt es in den Sprachen der Seite.
    .help = Möglich sind: { $has-choices ->
        [yes] { $choices }
       *[no] die Sprachen aus „site.toml“
    }.

digest-unknown = Einen Rundbrief „{ $value }“ gab es nicht.{ $has-suggestion ->
    [yes] {" "}Meinten Sie „{ $suggestion }“?
   *[no] {""}
}
    .why = Noch einmal schreiben lässt sich nur, was im Verzeichnis der Rundbriefe (ledger/digest.jsonl) steht.
    .help = Nennen Sie den Anfang des Dateinamens eines früheren Rundbriefs, zum Beispiel 2026-w47.

digest-too-old = { $count ->
        [one] Eine Meldung ist
       *[other] { $count } Meldungen sind
    } zu alt für diesen Rundbrief und in keinem früheren gewesen (Sprache { $languages }).
    .why = Ein Rundbrief reicht höchstens zwei Zeiträume zurück, damit niemand überholte Meldungen bekommt.
    .help = Wenn sie noch hinausgehen sollen, nennen Sie den Beginn mit --since { $value }.

ledger-in-use = Das Verzeichnis der Rundbriefe „{ $path }“ wird gerade von einem anderen Programm geändert.
    .why = Zwei Rundbriefe zur selben Zeit könnten dasselbe zweimal melden.
    .help = Warten Sie, bis das andere Programm fertig ist, und rufen Sie „aushang digest“ noch einmal auf.

ledger-unwritable = Das Verzeichnis der Rundbriefe „{ $path }“ lässt sich nicht schreiben. (Meldung des Systems: { $message })
    .why = In ihm steht, was schon gemeldet ist. Die Dateien des Rundbriefs sind geschrieben, gelten aber nicht als gemeldet.
    .help = Prüfen Sie, ob Sie in den Ordner „ledger“ schreiben dürfen und ob Platz ist. Rufen Sie dann den Befehl noch einmal auf, bevor Sie etwas verschicken.

picture-attached = Das Bild „{ $value }“ soll als Datei angeboten werden.
    .why = Bilder werden nur verkleinert und ohne versteckte Angaben (Ort, Zeit, Gerät, Name) veröffentlicht. Als Datei bliebe all das erhalten.
    .help = Binden Sie das Bild im Text ein: ![Was zu sehen ist]({ $value }). Oder bieten Sie es als PDF an.

file-active = Die Datei „{ $value }“ kann Programme enthalten.
    .why = Solche Dateien führt der Browser aus. Sie können Inhalte von anderen Anbietern laden und Leserinnen und Leser verfolgen.
    .help = Bieten Sie den Inhalt als Text auf der Seite oder als PDF an.

file-changed = Die Datei wurde während des Bauens ersetzt.
    .why = Neben einer Datei steht auf der Seite ihre Prüfsumme. Sie würde zur neuen Fassung nicht passen.
    .help = Bauen Sie die Seite noch einmal. Die Vorschau tut das von selbst.
