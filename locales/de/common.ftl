# Wörter auf jeder Seite.

language-name = Deutsch
product-name = Rekey

skip = Direkt zur Frage
languages = Sprache
support-code = Support-Code
support-page = Seite
support-message = Meldung
support-address = Adresse
support-time = Zeit
support-user = Benutzer-ID
support-kind = Passwort
support-elsewhere = in einem Verzeichnis gespeichert
support-here = hier gespeichert
support-copy = Alles kopieren
support-copied = Kopiert
support-text = Diese Angaben braucht, wer Ihnen hilft. Lesen Sie sie vor, oder kopieren Sie sie in eine Nachricht.
title-error = Problem: { $title }
summary-title = Das hat nicht geklappt
ways = Weitere Möglichkeiten
next = Weiter
back = Zurück
to-start = Zum Anfang
to-sign-in = Ich kenne mein Passwort
to-account = Zurück zu Ihrem Konto
start-again = Neu beginnen

login = Benutzer-ID
    .hint = Der Name, mit dem Sie sich anmelden, wie person@organization.example
password = Passwort
password-current = Aktuelles Passwort
password-new = Neues Passwort
password-confirm = Neues Passwort wiederholen
password-show = Anzeigen
    .field = Anzeigen: { $field }
password-hide = Verbergen
    .field = Verbergen: { $field }

recovery-code = Wiederherstellungscode
    .hint = Sechzehn Buchstaben und Ziffern von Ihrer gedruckten Liste. Striche und Leerzeichen können Sie weglassen.
passkey-failed = Wir haben von Ihrem Browser keinen Passkey bekommen. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Weg.
passkey-needs-scripts = Ein Passkey braucht JavaScript. Schalten Sie es ein, oder wählen Sie einen anderen Weg.

puzzle-working = Einen Moment. Ihr Browser löst ein kleines Rätsel, das Roboter fernhält.
puzzle-slow-lane = Bitte warten Sie { $seconds } Sekunden, bevor Sie den Knopf drücken. Das hält Roboter fern.
puzzle-rest = Viele Anmeldungen aus Ihrem Netz sind misslungen. Warten Sie { $seconds } Sekunden, bevor Sie den Knopf drücken.

home-title = Was brauchen Sie?
home-text = Hilfe mit Ihrem Passwort bei { $organization }.
home-recover = Ich habe mein Passwort vergessen
    .hint = Nachweisen, wer Sie sind, und ein neues Passwort wählen
home-change = Mein Passwort ändern
    .hint = Sie kennen es noch, oder es ist abgelaufen
home-enrol = Für das Zurücksetzen registrieren
    .hint = Damit Sie wieder hineinkommen, wenn Sie Ihr Passwort vergessen
home-sign-in = Bei Ihrem Konto anmelden

fault-403-title = Das geht von hier aus nicht
fault-403-text = Das Formular kam nicht von diesem Portal, oder es war zu lange offen. Beginnen Sie bitte von vorn.
fault-404-title = Seite nicht gefunden
fault-404-text = Prüfen Sie die Adresse, oder beginnen Sie von vorn.
fault-405-title = Diese Seite lässt sich so nicht öffnen
fault-405-text = Beginnen Sie von vorn; die Seiten führen Sie hierher.
fault-409-title = Ein Schritt nach dem anderen
fault-409-text = Ein früherer Schritt ist noch offen. Gehen Sie zum Anfang und machen Sie dort weiter, wo Sie waren.
fault-413-title = Das war zu groß
fault-413-text = Was Sie gesendet haben, ist größer als jedes Formular dieses Portals. Gehen Sie bitte zum Anfang.
fault-415-title = Das war kein Formular
fault-415-text = Diese Adresse nimmt nur Formulare dieses Portals an. Gehen Sie bitte zum Anfang.
fault-421-title = Unter dieser Adresse gibt es keine Organisation
fault-421-text = Prüfen Sie die Adresse, oder fragen Sie Ihre Organisation nach der richtigen.
fault-422-title = Das Formular war nicht vollständig
fault-422-text = Etwas fehlte oder war unerwartet. Beginnen Sie bitte von vorn.
fault-429-title = Zu viele Anfragen
fault-429-text = Warten Sie eine Minute. Versuchen Sie es dann noch einmal.
fault-500-title = Bei uns ist etwas schiefgegangen
fault-500-text = Das liegt an uns, nicht an Ihnen. Versuchen Sie es in einer Minute noch einmal. Hilft das nicht, nennen Sie Ihrer Administration den Support-Code unten.
fault-503-title = Das Portal ist gerade nicht erreichbar
fault-503-text = Einer der Dienste, die wir nutzen, antwortet nicht. Versuchen Sie es in einer Minute noch einmal.
