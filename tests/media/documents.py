"""The ten PDF files of the sample town."""

from datetime import date, timedelta

from pdf_writer import BRAND, GREY, INK, Document

RED = (0.76, 0.12, 0.14)
BLUE = (0.05, 0.36, 0.66)
WATER = (0.70, 0.84, 0.92)
GREEN = (0.80, 0.89, 0.76)
SAND = (0.95, 0.92, 0.86)
STREET = (0.86, 0.86, 0.86)
WHITE = (1, 1, 1)


def arrow(canvas, x, y, dx, dy, colour):
    canvas.shape([(x + dx * 7, y + dy * 7), (x - dx * 4 - dy * 4.5, y - dy * 4 + dx * 4.5),
                  (x - dx * 4 + dy * 4.5, y - dy * 4 - dx * 4.5)], fill=colour)


def umleitungsplan():
    doc = Document("Umleitungsplan Hauptstraße", "Vollsperrung der Hauptstraße vom 30. November bis 18. Dezember 2026",
                   ["Umleitung", "Hauptstraße", "Vollsperrung"])
    doc.heading("Umleitungsplan Hauptstraße", 1)
    doc.paragraph("Die Hauptstraße ist zwischen Rathausplatz und Brückengasse vom 30. November bis 18. Dezember 2026 voll gesperrt. "
                  "Die Stadtwerke erneuern dort eine Wasserleitung.")

    def plan(c, w, h):
        c.rect(0, 0, w, h, fill=SAND)
        c.shape([(0, 40), (90, 52), (190, 36), (300, 50), (400, 38), (w, 48), (w, 8), (380, 0), (260, 12), (150, 0), (0, 4)], fill=WATER)
        c.label(16, 20, "Mühlach", 9, True, BLUE)
        c.rect(328, 204, 128, 62, fill=GREEN)
        c.label(392, 232, "Stadtpark", 9, False, (0.2, 0.42, 0.2), True)
        for x, y, bw, bh in [(96, 172, 54, 24), (176, 172, 60, 24), (270, 172, 40, 24), (96, 104, 46, 26), (166, 104, 70, 26),
                             (268, 104, 40, 26), (18, 168, 34, 30), (18, 100, 34, 34), (348, 104, 90, 26), (348, 170, 90, 22)]:
            c.rect(x, y, bw, bh, fill=(0.87, 0.83, 0.76), stroke=(0.75, 0.70, 0.62), line=0.5)
        streets = [[(0, 150), (w, 150)], [(72, 58), (72, h)], [(328, 58), (328, 200), (328, h)], [(0, 222), (w * 0.69, 222)],
                   [(0, 78), (w, 78)], [(252, 78), (252, 222)]]
        for s in streets:
            c.line(s, (0.72, 0.72, 0.72), 15)
        for s in streets:
            c.line(s, WHITE, 13)
        c.line([(72, 150), (252, 150)], RED, 9)
        for x in (72, 252):
            c.circle(x, 150, 9, fill=WHITE, stroke=RED, line=4)
        route = [(0, 150), (64, 150), (64, 222), (328, 222), (328, 158), (w, 158)]
        c.line(route, BLUE, 3.2, "9 5")
        arrow(c, 64, 192, 0, 1, BLUE)
        arrow(c, 170, 222, 1, 0, BLUE)
        arrow(c, 328, 186, 0, -1, BLUE)
        arrow(c, 410, 158, 1, 0, BLUE)
        c.label(120, 158, "Hauptstraße gesperrt", 9, True, RED)
        c.label(118, 230, "Bahnhofstraße", 8.5)
        c.label(130, 82, "Mühlachstraße (Fuß- und Radweg frei)", 8)
        c.label(8, 205, "Rathausplatz", 8.5, True)
        c.label(258, 128, "Brückengasse", 8)
        c.label(336, 190, "Gartenweg", 8)
        c.circle(206, 222, 7, fill=(0.98, 0.85, 0.2), stroke=(0.1, 0.42, 0.2), line=2)
        c.label(206, 219, "H", 8, True, (0.1, 0.42, 0.2), True)
        c.rect(0, 0, w, h, stroke=GREY, line=0.8)

    doc.figure("Plan: Die Hauptstraße ist zwischen Rathausplatz und Brückengasse gesperrt. Die Umleitung führt vom Rathausplatz "
               "über die Bahnhofstraße und den Gartenweg zurück auf die Hauptstraße. Die Ersatzhaltestelle liegt in der Bahnhofstraße.", 270, plan)
    doc.paragraph("Rot: gesperrter Abschnitt. Blau gestrichelt: Umleitung. H: Ersatzhaltestelle Bahnhofstraße. Der Plan ist nicht maßstäblich.", size=9, colour=GREY)
    doc.heading("Wer wie ans Ziel kommt")
    doc.table(["Verkehr", "Weg während der Sperrung"], [
        ["Autos und Lastwagen", "Vom Rathausplatz über Bahnhofstraße und Gartenweg, in beiden Richtungen"],
        ["Busse, Linien 1 und 3", "Halten in der Bahnhofstraße 8. Die Haltestelle Hauptstraße entfällt."],
        ["Fahrräder", "Über die Mühlachstraße. In der Hauptstraße bitte absteigen und schieben."],
        ["Fußgängerinnen und Fußgänger", "Der Gehweg auf der Südseite bleibt frei. Er ist überall mindestens 1,50 Meter breit."],
        ["Anlieger und Lieferverkehr", "Zufahrt bis zur Baugrube von beiden Seiten"],
        ["Feuerwehr und Rettungsdienst", "Zufahrt zu allen Gebäuden ist jederzeit gesichert."],
    ], [30, 70])
    doc.paragraph("Fragen beantwortet die Straßenverkehrsbehörde, Telefon +49 1234 567-33.")
    return doc


def holidays(year):
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    easter = date(year, (h + k - 7 * m + 114) // 31, (h + k - 7 * m + 114) % 31 + 1)
    fixed = [(1, 1), (1, 6), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26)]
    return {date(year, *f) for f in fixed} | {easter + timedelta(days=d) for d in (-2, 1, 39, 50, 60)}


def collections(first, weeks, year=2027):
    """Days of a collection; a holiday in the week moves it and the later days of that week by one day."""
    free = holidays(year)
    months = [[] for _ in range(12)]
    day = first
    while day.year == year:
        monday = day - timedelta(days=day.weekday())
        real = day
        for offset in range(5):
            holiday = monday + timedelta(days=offset)
            if holiday in free and holiday <= real:
                real += timedelta(days=1)
        if real.year == year:
            months[real.month - 1].append(real.day)
        day += timedelta(weeks=weeks)
    return [", ".join(f"{d}." for d in sorted(days)) for days in months]


def abfallkalender():
    doc = Document("Abfallkalender 2027", "Abholtage für Restmüll, Bioabfall, Papier und Gelbe Säcke im Jahr 2027",
                   ["Abfall", "Abholtage", "2027", "Sperrmüll"])
    names = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
    doc.heading("Abfallkalender 2027", 1)
    doc.paragraph("Stellen Sie die Tonnen am Abholtag bis 6 Uhr an den Straßenrand. Vor und nach Feiertagen verschieben sich die Tage. "
                  "In den Tabellen ist das schon berücksichtigt.")
    for title, start in [("Kernstadt und Unterdorf", date(2027, 1, 5)), ("Oberdorf, Seeheim und Waldeck", date(2027, 1, 7))]:
        doc.heading(title)
        rest = collections(start, 2)
        bio = collections(start + timedelta(weeks=1), 2)
        paper = collections(start + timedelta(days=8), 4)
        yellow = collections(start + timedelta(days=14 + 1), 2)
        doc.table(["Monat", "Restmüll", "Bioabfall", "Papier", "Gelber Sack"],
                  [[n, rest[i], bio[i], paper[i], yellow[i]] for i, n in enumerate(names)], [24, 22, 22, 16, 22], size=9)
    doc.heading("Sperrmüll, Grünschnitt und Schadstoffe")
    doc.bullets([
        "Sperrmüll holen wir auf Anmeldung ab, zweimal im Jahr kostenlos. Sie erhalten den Termin innerhalb von vier Wochen.",
        "Grünschnitt sammeln wir an der Straße in der Woche ab 15. März und in der Woche ab 8. November 2027.",
        "Das Schadstoffmobil steht am 17. April und am 16. Oktober 2027 von 9 bis 12 Uhr auf dem Wertstoffhof.",
        "Christbäume ohne Schmuck holen wir am Samstag, 9. Januar 2027, ab 8 Uhr ab.",
    ])
    doc.heading("Wertstoffhof, Talweg 9 in Unterdorf")
    doc.table(["Tag", "Öffnungszeit"], [["Mittwoch", "14 bis 17 Uhr, April bis Oktober bis 18 Uhr"], ["Freitag", "14 bis 17 Uhr"],
                                        ["Samstag", "9 bis 14 Uhr"]], [30, 70])
    doc.paragraph("Abfallberatung: Telefon +49 1234 567-72, abfall@musterstadt.example")
    return doc


def euro(value):
    return f"{value:,}".replace(",", ".") + " €"


def haushaltsplan():
    doc = Document("Haushaltsplan 2027, Entwurf", "Entwurf der Haushaltssatzung und des Haushaltsplans für das Jahr 2027",
                   ["Haushalt", "2027", "Entwurf", "Finanzen"])
    doc.heading("Haushaltsplan 2027", 1)
    doc.paragraph("Entwurf, eingebracht in der öffentlichen Sitzung des Gemeinderats am 11. November 2026. Alle Beträge in Euro.")
    doc.heading("Ergebnishaushalt")
    income = [("Steuern und ähnliche Abgaben", 17_850_000), ("Zuweisungen und Umlagen", 11_240_000), ("Gebühren und Entgelte", 5_630_000),
              ("Mieten, Verkäufe und Erstattungen", 2_480_000), ("Übrige Erträge", 1_220_000)]
    expense = [("Personal", 11_960_000), ("Sachleistungen und Unterhalt", 8_370_000), ("Abschreibungen", 3_540_000), ("Umlagen an Kreis und Land", 11_480_000),
               ("Zuschüsse und Soziales", 2_110_000), ("Zinsen und übriger Aufwand", 730_000)]
    total_in, total_out = sum(v for _, v in income), sum(v for _, v in expense)
    doc.table(["Erträge", "Ansatz 2027"], [[n, euro(v)] for n, v in income] + [["Summe der Erträge", euro(total_in)]], [70, 30], right=(1,), total=True)
    doc.table(["Aufwendungen", "Ansatz 2027"], [[n, euro(v)] for n, v in expense] + [["Summe der Aufwendungen", euro(total_out)]], [70, 30], right=(1,), total=True)
    doc.paragraph(f"Der Ergebnishaushalt schließt mit einem Überschuss von {euro(total_in - total_out)}.", bold=True)
    doc.heading("Wofür ein Euro ausgegeben wird")

    def bars(c, w, h):
        top = h - 22
        biggest = max(v for _, v in expense)
        for i, (name, value) in enumerate(expense):
            y = top - i * 25
            c.label(0, y + 4, name, 9)
            c.rect(160, y, (w - 215) * value / biggest, 15, fill=BRAND)
            c.label(166 + (w - 215) * value / biggest, y + 4, f"{round(100 * value / total_out)} Cent", 9, True)

    doc.figure("Balkendiagramm der Aufwendungen je Euro: " + ", ".join(f"{n} {round(100 * v / total_out)} Cent" for n, v in expense) + ".", 160, bars)
    doc.heading("Investitionen 2027")
    invest = [("Sanierung der Grundschule Oberdorf, zweiter Abschnitt", 2_600_000), ("Hauptstraße: Kanal, Wasserleitung und neuer Belag", 1_450_000),
              ("Neubau der Kita am Seeufer in Seeheim, Planung und Rohbau", 1_900_000), ("Löschfahrzeug der Feuerwehr Unterdorf", 480_000),
              ("Hochwasserschutz an der Mühlach", 620_000), ("Radweg Waldeck bis Kernstadt", 350_000)]
    doc.table(["Maßnahme", "Ansatz 2027"], [[n, euro(v)] for n, v in invest] + [["Summe der Investitionen", euro(sum(v for _, v in invest))]], [74, 26], right=(1,), total=True)
    doc.heading("Steuersätze")
    doc.bullets(["Grundsteuer A: 380 vom Hundert", "Grundsteuer B: 245 vom Hundert", "Gewerbesteuer: 360 vom Hundert"])
    doc.paragraph("Vorgesehene Kredite: 2.000.000 €. Höchstbetrag der Kassenkredite: 3.500.000 €.")
    doc.paragraph("Auskunft gibt die Kämmerei, Telefon +49 1234 567-50.")
    return doc


def bebauungsplan():
    doc = Document("Bebauungsplan „Am Mühlgraben“, Lageplan", "Lageplan zum Entwurf des Bebauungsplans „Am Mühlgraben“ in Unterdorf",
                   ["Bebauungsplan", "Unterdorf", "Am Mühlgraben"])
    doc.heading("Bebauungsplan „Am Mühlgraben“", 1)
    doc.paragraph("Lageplan zum Entwurf vom 19. Oktober 2026. Gemarkung Unterdorf, Flurstücke 412 bis 428. Fläche: 2,4 Hektar.")

    def plan(c, w, h):
        c.rect(0, 0, w, h, fill=(0.96, 0.96, 0.92))
        c.shape([(0, h), (0, h - 46), (120, h - 62), (260, h - 44), (w, h - 66), (w, h)], fill=GREEN)
        c.line([(0, h - 60), (120, h - 76), (260, h - 58), (w, h - 80)], (0.55, 0.76, 0.88), 9)
        c.label(20, h - 40, "Mühlgraben mit Uferstreifen", 9, True, (0.2, 0.42, 0.2))
        c.line([(0, 34), (w, 34)], (0.75, 0.75, 0.75), 24)
        c.line([(0, 34), (w, 34)], WHITE, 21)
        c.label(16, 31, "Talweg", 9)
        c.line([(150, 34), (150, 190), (360, 190), (360, 34)], (0.75, 0.75, 0.75), 18)
        c.line([(150, 34), (150, 190), (360, 190), (360, 34)], WHITE, 15)
        c.label(222, 187, "Planstraße A", 8.5)
        number = 1
        plots = [(x, 206, 52, 52) for x in range(118, 381, 55)] + [(x, 124, 44, 54) for x in range(164, 340, 47)] \
            + [(x, 52, 44, 62) for x in range(164, 340, 47)] + [(84, y, 56, 44) for y in (54, 102, 150)] + [(372, y, 56, 44) for y in (54, 102, 150)]
        for x, y, pw, ph in plots:
            c.rect(x, y, pw, ph, fill=(0.99, 0.88, 0.80), stroke=(0.65, 0.45, 0.35), line=0.7)
            c.rect(x + 9, y + 10, pw - 18, ph - 22, stroke=BLUE, line=0.9, dash="4 2")
            c.label(x + pw / 2, y + ph / 2 - 3, str(number), 8, True, INK, True)
            number += 1
        c.shape([(70, 46), (440, 46), (440, 268), (330, 276), (70, 268)], stroke=INK, line=2.4, dash="9 4 2 4")
        c.circle(36, 240, 18, stroke=GREY)
        c.shape([(36, 256), (30, 232), (36, 238), (42, 232)], fill=INK)
        c.label(36, 262, "N", 9, True, INK, True)
        c.rect(0, 0, w, h, stroke=GREY, line=0.8)

    doc.figure("Lageplan: Das Baugebiet liegt zwischen dem Talweg im Süden und dem Mühlgraben im Norden. Eine Ringstraße erschließt "
               "19 Baugrundstücke. Entlang des Mühlgrabens bleibt ein Grünstreifen frei.", 330, plan)
    doc.heading("Zeichen im Plan")
    doc.table(["Zeichen", "Bedeutung"], [["Starke Strichlinie", "Grenze des Geltungsbereichs"], ["Rosa Fläche", "Allgemeines Wohngebiet, zwei Vollgeschosse"],
              ["Blaue Strichlinie", "Baugrenze"], ["Grüne Fläche", "Öffentliche Grünfläche, Gewässerrandstreifen von mindestens 10 Metern"]], [34, 66])
    doc.paragraph("Der Entwurf liegt im Bauamt aus, Rathausplatz 3, 2. Stock. Auskunft: Sachgebiet Stadtplanung, Telefon +49 1234 567-44.")
    return doc


def tagesordnung():
    doc = Document("Tagesordnung des Gemeinderats am 9. Dezember 2026", "Öffentliche Sitzung am Mittwoch, 9. Dezember 2026, 18:30 Uhr, Ratssaal",
                   ["Gemeinderat", "Tagesordnung"])
    doc.heading("Tagesordnung", 1)
    doc.paragraph("Öffentliche Sitzung des Gemeinderats am Mittwoch, 9. Dezember 2026, 18:30 Uhr, Ratssaal, Rathausplatz 1.", bold=True)
    doc.paragraph("Der Ratssaal ist stufenlos erreichbar. Eine induktive Höranlage ist vorhanden.")
    doc.heading("Öffentlicher Teil")
    doc.bullets([
        "Fragen der Einwohnerinnen und Einwohner", "Bekanntgabe von Beschlüssen aus nicht öffentlicher Sitzung",
        "Haushaltssatzung und Haushaltsplan 2027: Beratung und Beschluss", "Bebauungsplan „Am Mühlgraben“, Unterdorf: Abwägung der Stellungnahmen",
        "Abfallgebühren 2027: Beschluss der Änderungssatzung", "Löschfahrzeug für die Feuerwehr Unterdorf: Vergabe des Auftrags",
        "Bürgermeisterwahl am 31. Januar 2027: Bericht über die Vorbereitung", "Verschiedenes und Anfragen"], numbers=True)
    doc.paragraph("Die Vorlagen zu den öffentlichen Punkten stehen ab Mittwoch, 2. Dezember 2026, auf www.musterstadt.example. "
                  "Sie liegen auch in der Geschäftsstelle des Gemeinderats aus, Zimmer 14.")
    doc.paragraph("Im Anschluss tagt der Gemeinderat nicht öffentlich.")
    doc.paragraph("Die Bürgermeisterin")
    return doc


def niederschrift():
    doc = Document("Niederschrift der Sitzung vom 11. November 2026", "Öffentliche Sitzung des Gemeinderats, gekürzte Fassung",
                   ["Gemeinderat", "Niederschrift"])
    doc.heading("Niederschrift", 1)
    doc.table(["Angabe", "Inhalt"], [["Sitzung", "Gemeinderat, öffentlich, Mittwoch, 11. November 2026"], ["Ort", "Ratssaal, Rathausplatz 1"],
              ["Beginn und Ende", "18:30 Uhr bis 20:50 Uhr"], ["Vorsitz", "die Bürgermeisterin"],
              ["Anwesend", "20 von 22 Mitgliedern des Gemeinderats; das Gremium ist beschlussfähig"], ["Schriftführung", "Geschäftsstelle des Gemeinderats"]], [28, 72])
    doc.heading("1. Fragen der Einwohnerinnen und Einwohner")
    doc.paragraph("Eine Einwohnerin fragt nach der Beleuchtung am Fußweg zwischen Waldeck und dem Bahnhof. Das Bauamt prüft zusätzliche Leuchten bis zum Frühjahr.")
    doc.heading("2. Einbringung des Haushalts 2027")
    doc.paragraph("Die Kämmerei stellt den Entwurf vor. Er schließt im Ergebnis mit einem Überschuss von 230.000 €. Der größte Posten der Investitionen ist die Sanierung der Grundschule Oberdorf.")
    doc.paragraph("Beschluss: Der Entwurf wird zur Beratung in die Ausschüsse verwiesen. Einstimmig.", bold=True)
    doc.heading("3. Neufassung der Hundesteuersatzung")
    doc.paragraph("Die Steuer für den ersten Hund steigt von 96 € auf 108 € im Jahr. Assistenzhunde bleiben steuerfrei.")
    doc.paragraph("Beschluss: Die Satzung wird angenommen. 17 Stimmen dafür, 2 dagegen, 2 Enthaltungen.", bold=True)
    doc.heading("4. Vollsperrung der Hauptstraße")
    doc.paragraph("Das Bauamt berichtet über den Ablauf. Die Händlerinnen und Händler sind einbezogen. Der Gehweg auf der Südseite bleibt frei.")
    doc.paragraph("Der Gemeinderat nimmt Kenntnis.", bold=True)
    return doc


def satzungstext():
    doc = Document("Hundesteuersatzung", "Satzung über die Erhebung der Hundesteuer vom 11. November 2026", ["Satzung", "Hundesteuer", "Ortsrecht"])
    doc.heading("Satzung über die Erhebung der Hundesteuer (Hundesteuersatzung)", 1)
    doc.paragraph("vom 11. November 2026")
    doc.paragraph("Auf Grund des § 4 der Gemeindeordnung für Baden-Württemberg sowie der §§ 2, 8 Absatz 2 und 9 Absatz 3 des Kommunalabgabengesetzes "
                  "für Baden-Württemberg hat der Gemeinderat der Stadt Musterstadt am 11. November 2026 folgende Satzung beschlossen:")
    for title, parts in [
        ("§ 1 Steuergegenstand", ["Die Stadt Musterstadt erhebt die Hundesteuer als örtliche Aufwandsteuer. Besteuert wird das Halten von über drei Monate alten Hunden durch natürliche Personen im Stadtgebiet."]),
        ("§ 2 Steuerschuld", ["Steuerpflichtig ist, wer einen Hund im eigenen Haushalt hält. Halten mehrere Personen gemeinsam einen oder mehrere Hunde, so haften sie als Gesamtschuldner."]),
        ("§ 3 Steuersatz", ["Die Steuer beträgt im Kalenderjahr für den ersten Hund 108 Euro, für jeden weiteren Hund 216 Euro.", "Für gefährliche Hunde nach der Polizeiverordnung des Landes über das Halten gefährlicher Hunde beträgt die Steuer 650 Euro."]),
        ("§ 4 Steuerbefreiungen", ["Auf Antrag wird Befreiung gewährt für Assistenzhunde, für Rettungshunde mit bestandener Prüfung und für Hunde, die ausschließlich dem Schutz hilfloser Menschen dienen."]),
        ("§ 5 Beginn und Ende der Steuerpflicht", ["Die Steuerpflicht beginnt am ersten Tag des Monats, der auf den Beginn der Hundehaltung folgt. Sie endet mit Ablauf des Monats, in dem die Hundehaltung endet."]),
        ("§ 6 Anzeigepflicht", ["Wer einen Hund hält, hat das innerhalb eines Monats schriftlich oder elektronisch anzuzeigen. Endet die Hundehaltung, ist auch das innerhalb eines Monats anzuzeigen."]),
        ("§ 7 Hundesteuermarken", ["Für jeden angezeigten Hund wird eine Hundesteuermarke ausgegeben. Hunde müssen außerhalb des umfriedeten Grundbesitzes eine gültige und sichtbare Marke tragen. Die Ersatzmarke kostet 5 Euro."]),
        ("§ 8 Ordnungswidrigkeiten", ["Ordnungswidrig im Sinne von § 8 Absatz 2 des Kommunalabgabengesetzes handelt, wer vorsätzlich oder leichtfertig einer Pflicht nach § 6 oder § 7 zuwiderhandelt."]),
        ("§ 9 Inkrafttreten", ["Diese Satzung tritt am 1. Januar 2027 in Kraft. Gleichzeitig tritt die Hundesteuersatzung vom 14. November 2018 außer Kraft."]),
    ]:
        doc.heading(title)
        if len(parts) == 1:
            doc.paragraph(parts[0])
        else:
            for i, part in enumerate(parts, 1):
                doc.paragraph(f"({i}) {part}")
    doc.paragraph("Musterstadt, den 12. November 2026")
    doc.paragraph("Die Bürgermeisterin")
    doc.heading("Hinweis nach § 4 Absatz 4 der Gemeindeordnung", 3)
    doc.paragraph("Eine etwaige Verletzung von Verfahrens- oder Formvorschriften der Gemeindeordnung beim Zustandekommen dieser Satzung wird nach § 4 Absatz 4 "
                  "der Gemeindeordnung unbeachtlich, wenn sie nicht schriftlich oder elektronisch innerhalb eines Jahres seit der Bekanntmachung dieser Satzung "
                  "gegenüber der Stadt geltend gemacht worden ist. Der Sachverhalt, der die Verletzung begründen soll, ist zu bezeichnen.")
    return doc


def antragsformular():
    doc = Document("Antrag auf einen Bewohnerparkausweis", "Formular zum Ausfüllen am Bildschirm oder von Hand", ["Antrag", "Bewohnerparkausweis", "Parken"])
    doc.heading("Antrag auf einen Bewohnerparkausweis", 1)
    doc.paragraph("Füllen Sie die Felder aus. Schicken Sie den Antrag an buergerbuero@musterstadt.example oder geben Sie ihn im Bürgerbüro ab. Der Ausweis kostet 60 € im Jahr.")
    doc.heading("Ihre Angaben")
    doc.field("Vorname und Nachname", "name")
    doc.field("Straße und Hausnummer", "street")
    doc.field("Telefon oder E-Mail", "reach", note="freiwillig, für Rückfragen")
    doc.heading("Ihr Fahrzeug")
    doc.field("Amtliches Kennzeichen", "plate")
    doc.field("Halterin oder Halter laut Fahrzeugschein", "keeper", note="nur wenn es eine andere Person ist")
    doc.field("Bewohnerparkzone", "zone", note="A Altstadt, B Bahnhof, C Mühlachufer")
    doc.heading("Bemerkungen")
    doc.field("Was wir noch wissen sollten", "remarks", lines=4)
    doc.heading("Bitte beilegen")
    doc.bullets(["Kopie der Zulassungsbescheinigung Teil I (Fahrzeugschein)", "Bei einem fremden Fahrzeug: Erlaubnis der Halterin oder des Halters"])
    doc.field("Ort und Datum", "date")
    doc.paragraph("Ihre Angaben verwenden wir nur für diesen Antrag. Mehr dazu: www.musterstadt.example/datenschutz/", size=9, colour=GREY)
    return doc


def festprogramm():
    doc = Document("Programm des Weihnachtsmarkts 2026", "Weihnachtsmarkt auf dem Marktplatz vom 4. bis 6. Dezember 2026", ["Weihnachtsmarkt", "Programm", "Marktplatz"])
    doc.heading("Weihnachtsmarkt 2026", 1)
    doc.paragraph("Vom 4. bis 6. Dezember 2026 leuchtet der Marktplatz. 38 Stände, zwei Bühnen, ein Karussell: Herzlich willkommen!")
    for day, rows in [
        ("Freitag, 4. Dezember", [["16 Uhr", "Eröffnung durch die Bürgermeisterin, Bläserchor der Stadtkapelle", "Bühne am Brunnen"],
                                  ["17 Uhr", "Der Nikolaus besucht die Kinder", "Marktplatz"], ["19 Uhr", "Weihnachtslieder zum Mitsingen", "Bühne am Brunnen"]]),
        ("Samstag, 5. Dezember", [["11 Uhr", "Märchenstunde für Kinder ab vier Jahren", "Stadtbücherei"], ["14 Uhr", "Sterne basteln aus Holz", "Zelt am Rathaus"],
                                  ["17 Uhr", "Kinderchor der Grundschule Oberdorf", "Bühne am Brunnen"], ["20 Uhr", "Swing im Advent, Musikschule", "Zelt am Rathaus"]]),
        ("Sonntag, 6. Dezember", [["10 Uhr", "Ökumenischer Gottesdienst mit Gebärdensprache", "Stadtkirche"], ["13 Uhr", "Führung durch die Altstadt, stufenlos", "Treffpunkt Rathaus"],
                                  ["15 Uhr", "Stadtkapelle Musterstadt", "Bühne am Brunnen"], ["18 Uhr", "Abschluss mit Friedenslicht", "Marktplatz"]]),
    ]:
        doc.heading(day)
        doc.table(["Beginn", "Programm", "Ort"], rows, [16, 56, 28])
    doc.heading("Gut zu wissen")
    doc.bullets(["Geöffnet: Freitag 16 bis 21 Uhr, Samstag 11 bis 22 Uhr, Sonntag 11 bis 20 Uhr", "Der Platz ist stufenlos erreichbar. Über den Kabeln liegen flache Rampen.",
                 "Eine rollstuhlgerechte Toilette ist im Rathaus, Eingang Kirchgasse.", "Der Stadtbus ist an allen drei Tagen ab 15 Uhr kostenlos."])
    return doc


def wahlbekanntmachung():
    doc = Document("Bürgermeisterwahl am 31. Januar 2027", "Öffentliche Bekanntmachung der Wahl der Bürgermeisterin oder des Bürgermeisters",
                   ["Wahl", "Bürgermeisterwahl", "Bekanntmachung"])
    doc.heading("Wahl der Bürgermeisterin oder des Bürgermeisters", 1)
    doc.paragraph("Am Sonntag, 31. Januar 2027, wird in der Stadt Musterstadt die Bürgermeisterin oder der Bürgermeister gewählt. Die Wahlzeit dauert von 8 bis 18 Uhr.", bold=True)
    doc.heading("Stichwahl")
    doc.paragraph("Erhält niemand mehr als die Hälfte der gültigen Stimmen, findet am Sonntag, 14. Februar 2027, eine Stichwahl zwischen den zwei Personen mit den höchsten Stimmenzahlen statt.")
    doc.heading("Wer wählen darf")
    doc.bullets(["Deutsche und Staatsangehörige anderer Mitgliedstaaten der Europäischen Union", "Personen, die am Wahltag mindestens 16 Jahre alt sind",
                 "Personen, die seit mindestens drei Monaten mit Hauptwohnung in Musterstadt gemeldet sind"])
    doc.heading("Wahlbezirke und Wahlräume")
    doc.table(["Bezirk", "Wahlraum", "Zugang"], [
        ["01 Altstadt", "Rathaus, Rathausplatz 1", "stufenlos"], ["02 Bahnhof", "Stadtbücherei, Am Alten Speicher 2", "stufenlos"], ["03 Mühlachufer", "Stadtwerke, Mühlachstraße 18", "stufenlos"],
        ["04 Oberdorf", "Grundschule Oberdorf, Schulweg 5", "stufenlos über den Hof"], ["05 Unterdorf", "Mehrzweckhalle, Talweg 3", "stufenlos"],
        ["06 Seeheim", "Haus am See, Uferstraße 11", "stufenlos"], ["07 Waldeck", "Dorfgemeinschaftshaus, Forststraße 2", "Rampe"]], [26, 46, 28])
    doc.heading("Wahlschein und Briefwahl")
    doc.paragraph("Wer in das Wählerverzeichnis eingetragen ist, erhält auf Antrag einen Wahlschein. Der Antrag ist bis Freitag, 29. Januar 2027, 18 Uhr, beim Wahlamt möglich: "
                  "schriftlich, elektronisch oder persönlich, nicht am Telefon. Der rote Wahlbrief muss bis Sonntag, 31. Januar 2027, 18 Uhr, im Rathaus sein.")
    doc.paragraph("Musterstadt, den 16. November 2026")
    doc.paragraph("Die Bürgermeisterin")
    return doc


DOCUMENTS = {
    "umleitungsplan": umleitungsplan, "abfallkalender-2027": abfallkalender, "haushaltsplan": haushaltsplan,
    "bebauungsplan-lageplan": bebauungsplan, "tagesordnung": tagesordnung, "niederschrift": niederschrift,
    "satzungstext": satzungstext, "antragsformular": antragsformular, "festprogramm": festprogramm,
    "wahlbekanntmachung": wahlbekanntmachung,
}
