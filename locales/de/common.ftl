# Wörter auf jeder Seite.

language-name = Deutsch
product-name = Rekey

skip = Direkt zur Frage
languages = Sprache
support-code = Support-Code
title-error = Problem: { $title }
summary-title = Das hat nicht geklappt
ways = Andere Wege
next = Weiter
back = Zurück
to-start = Zum Anfang
to-sign-in = Ich weiß mein Passwort
start-again = Neu beginnen

login = Benutzer-ID
    .hint = Der Name, mit dem Sie sich anmelden, zum Beispiel person@organization.example
password = Passwort
password-new = Neues Passwort
password-confirm = Neues Passwort, noch einmal
password-show = Zeigen
password-hide = Verbergen

puzzle-working = Einen Moment: Ihr Browser löst ein kleines Rätsel, das Roboter fernhält.
puzzle-slow-lane = Bitte warten Sie fünf Sekunden, bevor Sie den Knopf drücken. Das hält Roboter fern.

home-title = Was brauchen Sie?
home-text = Hilfe mit Ihrem Passwort bei { $organization }.
home-recover = Ich habe mein Passwort vergessen
    .hint = Zeigen Sie, wer Sie sind, und wählen Sie ein neues
home-sign-in = Anmelden
    .hint = Mit Benutzer-ID und Passwort

fault-403-title = Das geht von hier aus nicht
fault-403-text = Das Formular kam nicht von einer Seite dieses Portals, oder seine Zeit war um. Beginnen Sie noch einmal am Anfang.
fault-404-title = Diese Seite gibt es nicht
fault-404-text = Prüfen Sie die Adresse, oder beginnen Sie am Anfang.
fault-405-title = Diese Adresse nimmt nur Formulare an
fault-405-text = Beginnen Sie am Anfang; die Seiten führen Sie hierher.
fault-409-title = Ein Schritt nach dem anderen
fault-409-text = Ein Schritt davor ist noch offen. Gehen Sie zum Anfang und machen Sie weiter, wo Sie waren.
fault-413-title = Das war zu viel
fault-413-text = Was gesendet wurde, ist größer als jedes Formular dieses Portals.
fault-415-title = Das war kein Formular
fault-415-text = Diese Adresse versteht nur die Formulare dieses Portals.
fault-421-title = Hier wohnt keine Organisation
fault-421-text = Das Portal antwortet nicht unter dieser Adresse. Prüfen Sie sie, oder fragen Sie Ihre Organisation nach der richtigen.
fault-422-title = Das Formular war nicht vollständig
fault-422-text = Etwas fehlte oder war zu viel. Beginnen Sie noch einmal am Anfang.
fault-429-title = Zu viel auf einmal
fault-429-text = Warten Sie eine Minute und versuchen Sie es noch einmal.
fault-500-title = Hier ist etwas kaputtgegangen
fault-500-text = Das liegt an uns, nicht an Ihnen. Versuchen Sie es in einer Minute noch einmal. Bleibt es so, nennen Sie Ihrem Administrator den Support-Code unten.
fault-503-title = Wir sind gerade nicht bereit
fault-503-text = Etwas, das wir brauchen, antwortet nicht. Versuchen Sie es in einer Minute noch einmal.
