skip-link = Zum Inhalt
nav main = Hauptmenü
