# Registration: one's own ways back in.

enrol-title = Ihre Wege zurück ins Konto
enrol-text = Wenn Sie Ihr Passwort vergessen, weisen Sie mit diesen Wegen nach, dass Sie es sind. Wählen Sie Wege, die ohne dieses Passwort gehen.
enrol-held = Ihre Organisation verlangt von allen einen zweiten Faktor. Richten Sie eine App, einen Passkey oder Wiederherstellungscodes ein. Schließen Sie dann ab.
enrol-progress = Sie haben { $have } von { $need } Wegen, die Sie zum Zurücksetzen brauchen.
enrol-ready = Sie haben alles, was Sie zum Zurücksetzen brauchen.
enrol-finish = Abschließen
enrol-back = Zurück zu Ihren Wegen
enrol-skip = Jetzt nicht

# The ways.
enrol-way-phone = Telefon
enrol-way-email = E-Mail
enrol-way-questions = Sicherheitsfragen
enrol-way-authenticator = Authenticator-App
enrol-way-passkey = Passkey
enrol-way-recovery-codes = Wiederherstellungscodes
enrol-office = Bürotelefon
enrol-office-text = { $hint }, von Ihrer Organisation. Nur Ihre Administration kann es ändern.

# How a way stands.
enrol-missing = Nicht eingerichtet
enrol-supplied = { $hint }, von Ihrer Organisation, nicht bestätigt
enrol-own = { $hint }, bestätigt
enrol-used = Zuletzt benutzt am { $day }
enrol-never-used = Noch nicht benutzt
enrol-questions-answered = Beantwortet
enrol-codes-left = Übrige Codes: { $left }
enrol-count = Registriert: { $count }

# What can be done.
enrol-set-up = Einrichten
enrol-change = Ändern
enrol-verify = Bestätigen
enrol-add = Weitere hinzufügen
enrol-delete = Löschen
enrol-codes-again = Neue Codes erstellen

# What was just done.
enrol-done-phone = Ihr Telefon ist bestätigt.
enrol-done-email = Ihre E-Mail-Adresse ist bestätigt.
enrol-done-questions = Ihre Antworten sind gespeichert.
enrol-done-authenticator = Ihre Authenticator-App ist registriert.
enrol-done-recovery-codes = Ihre Wiederherstellungscodes sind registriert.
enrol-done-removed = Es wurde gelöscht.
enrol-done-second-factor-on = Ab jetzt brauchen Sie für die Anmeldung einen zweiten Faktor.
enrol-done-second-factor-off = Für die Anmeldung brauchen Sie nur noch das Passwort.

# Looking at what is on file.
enrol-confirm-text = Stimmt das alles noch? Wir senden nichts.
enrol-confirm = Ja, alles stimmt
enrol-confirm-title = Erreichen wir Sie noch?
enrol-confirm-change = Etwas ändern

# Between a sign-in and where it leads.
enrol-due-title = Damit Sie Ihr Konto nicht verlieren
enrol-due-text = Ihre Organisation bittet Sie, Wege zurück ins Konto zu registrieren. Dann brauchen Sie keine Hilfe, wenn Sie Ihr Passwort vergessen.
enrol-due-button = Jetzt einrichten

enrol-second-title = Zweiter Faktor bei der Anmeldung
enrol-second-off = Für die Anmeldung brauchen Sie nur das Passwort. Dazu können App, Passkey oder ein Wiederherstellungscode kommen.
enrol-second-on = Für die Anmeldung brauchen Sie auch App, Passkey oder einen Wiederherstellungscode.
enrol-second-required = Ihre Organisation verlangt von allen einen zweiten Faktor.
enrol-second-turn-on = Einschalten
enrol-second-turn-off = Ausschalten

enrol-phone-title = Wie ist Ihre Telefonnummer?
enrol-phone-text = Wir senden eine SMS oder rufen einmal an. So prüfen wir, ob die Nummer Ihnen gehört.
enrol-phone-supplied = Diese Nummer haben wir von Ihrer Organisation. Wir senden eine SMS oder rufen einmal an. So prüfen wir, ob sie Ihnen gehört.
enrol-country = Land
enrol-number = Telefonnummer
    .hint =
        { $example ->
            [none] Mit der Ortsvorwahl
           *[other] Mit der Ortsvorwahl, zum Beispiel { $example }
        }
enrol-how = Wie erreichen wir Sie jetzt?
enrol-how-text = SMS senden
enrol-how-call = Anrufen
enrol-other-number = Andere Nummer verwenden

enrol-email-title = Wie ist Ihre private E-Mail-Adresse?
enrol-email-text = Geben Sie eine an, die Sie ohne das Passwort dieses Kontos öffnen können.
enrol-email-supplied = Diese Adresse haben wir von Ihrer Organisation. Wir senden einmal eine E-Mail. So prüfen wir, ob sie Ihnen gehört.
enrol-address = E-Mail-Adresse
    .hint = Zum Beispiel ein privates Postfach
enrol-email-button = E-Mail senden
enrol-other-address = Andere Adresse verwenden

enrol-prove-mail-title = Sehen Sie in Ihr E-Mail-Postfach
enrol-prove-mail = Wir haben einen Code an { $to } gesendet. Sehen Sie auch im Spam-Ordner nach.
enrol-prove-text-title = Sehen Sie auf Ihr Telefon
enrol-prove-text = Wir haben einen Code an { $to } gesendet.
enrol-prove-hint =
    { $minutes ->
        [one] Sechs Ziffern, gültig für eine Minute.
       *[other] Sechs Ziffern, gültig für { $minutes } Minuten.
    }
enrol-prove-button = Bestätigen
enrol-prove-call = Wir rufen { $to } an. Das dauert bis zu einer Minute.

enrol-questions-title = Ihre Sicherheitsfragen
enrol-questions-text = Wählen Sie verschiedene Fragen. Geben Sie Antworten, die nur Sie kennen und die sich nicht ändern.
enrol-questions-replaces = Sie ersetzen Ihre früheren Antworten. Niemand kann Ihre Antworten lesen.
enrol-question = Frage { $number }
enrol-question-choose = Wählen Sie eine Frage
enrol-answer = Antwort { $number }
enrol-questions-button = Antworten speichern

enrol-app-title = Eine Authenticator-App registrieren
enrol-app-open = Öffnen Sie die App auf Ihrem Telefon, und fügen Sie ein Konto hinzu.
enrol-app-scan = Scannen Sie dieses Bild.
enrol-app-picture = Ein Bild für die App. Der Text darunter sagt dasselbe.
enrol-app-here = Die App ist auf diesem Gerät: hier öffnen
enrol-app-type = Ich kann es nicht scannen. Den Schlüssel zum Eintippen zeigen.
enrol-app-code = Geben Sie den Code ein, den die App jetzt zeigt.
enrol-app-name = Name der App
    .hint = Damit Sie sie wiedererkennen, zum Beispiel „Telefon“
enrol-app-button = App registrieren

enrol-codes-title = Ihre Wiederherstellungscodes
enrol-codes-text = Jeder Code gilt einmal, wenn Sie nichts anderes haben. Drucken Sie sie, oder schreiben Sie sie auf. Wir zeigen sie nie wieder.
enrol-codes-replaces = Ihre älteren Codes gelten dann nicht mehr. Davon haben Sie noch { $left }.
enrol-codes-download = Als Textdatei herunterladen
enrol-codes-print = Oder drucken Sie diese Seite.
enrol-codes-file = Wiederherstellungscodes von { $login }. Jeder gilt einmal.
enrol-codes-button = Ich habe sie gespeichert

enrol-delete-title = Wirklich löschen?
enrol-delete-named = { $way }: { $what }
enrol-delete-way = { $way }
enrol-delete-last = Ohne diesen Weg können Sie Ihr Passwort nicht mehr selbst zurücksetzen.
enrol-delete-button = Löschen

# Registration is not for everybody.
registration-not-enabled-title = Hier gibt es nichts zu registrieren
registration-not-enabled-text = Ihre Administration hat das für Sie nicht eingeschaltet. Wenn Sie es brauchen, bitten Sie darum.
registration-on-premises-title = Hier können Sie sich nicht registrieren
registration-on-premises-text = Ihr Passwort ist im eigenen Verzeichnis Ihrer Organisation gespeichert. Dort können wir es nicht zurücksetzen.
enrol-barred-support = Support-Code für Ihre Administration: { $code }
