# Der Assistent zum Zurücksetzen.

trail = Schritt { $at } von { $of }

another-way = Anderen Weg wählen
help = An die Administration wenden
help-new-tab = An die Administration wenden (öffnet einen neuen Tab)
cancel = Abbrechen
another-user = Andere Benutzer-ID verwenden

notice-sent-again = Wir haben noch einmal gesendet. Nur die neueste Nachricht gilt.
notice-gate-passed = Das hat geklappt. Es fehlt noch ein Nachweis, dann wählen Sie ein neues Passwort.
notice-extended = Sie haben jetzt mehr Zeit.
notice-last-try =
    { $hours ->
        [one] Das ist Ihr letzter Versuch. Wenn er falsch ist, können Sie Ihr Passwort eine Stunde lang nicht zurücksetzen.
       *[other] Das ist Ihr letzter Versuch. Wenn er falsch ist, können Sie Ihr Passwort { $hours } Stunden lang nicht zurücksetzen.
    }
notice-last-try-way =
    { $hours ->
        [one] Das ist Ihr letzter Versuch auf diesem Weg. Wenn er falsch ist, brauchen Sie eine Stunde lang einen anderen Weg.
       *[other] Das ist Ihr letzter Versuch auf diesem Weg. Wenn er falsch ist, brauchen Sie { $hours } Stunden lang einen anderen Weg.
    }

countdown-left = Zu Ihrer Sicherheit endet dieser Versuch in { $time }.
countdown-minutes =
    { $minutes ->
        [one] Zu Ihrer Sicherheit endet dieser Versuch in einer Minute.
       *[other] Zu Ihrer Sicherheit endet dieser Versuch in { $minutes } Minuten.
    }
countdown-extend = Ich brauche mehr Zeit

again-in = Noch nichts angekommen? In { $time } können Sie es noch einmal versuchen.
again-send = Noch einmal senden
again-call = Noch einmal anrufen

recover-identify-title = Zurück in Ihr Konto
recover-identify-text = Geben Sie an, wer Sie sind. Dann bitten wir um einen Nachweis, und Sie wählen ein neues Passwort.

recover-method-title = Wie möchten Sie nachweisen, dass Sie es sind?
recover-method-none = Wir können Ihnen gerade nichts senden. Bitten Sie Ihre Administration um Hilfe.
recover-method-text = Wählen Sie einen Weg, den Sie jetzt nutzen können.

method-email = E-Mail
    .hint = Wir senden einen Code an die Adresse, die wir von Ihnen haben
method-email-known = Ein Code an { $hint }
method-mobile-sms = SMS
    .hint = Wir senden einen Code an Ihr Mobiltelefon
method-mobile-sms-known = Ein Code an { $hint }
method-mobile-voice = Anruf auf mein Mobiltelefon
    .hint = Abheben und die Taste # drücken
method-mobile-voice-known = Wir rufen { $hint } an. Drücken Sie die Taste #.
method-office-voice = Anruf auf mein Bürotelefon
    .hint = Abheben und die Taste # drücken
method-office-voice-known = Wir rufen { $hint } an. Drücken Sie die Taste #.
method-totp = Authenticator-App
    .hint = Der Code, den Ihre App zeigt
method-totp-known = Der Code, den Ihre App zeigt
method-passkey = Passkey
    .hint = Ihr Fingerabdruck, Ihr Gesicht oder ein Sicherheitsschlüssel
method-passkey-known = Ihr Fingerabdruck, Ihr Gesicht oder ein Sicherheitsschlüssel
method-recovery-code = Wiederherstellungscode
    .hint = Einer der Codes, die Sie gedruckt haben
method-recovery-code-known = Einer der Codes, die Sie gedruckt haben
method-questions = Sicherheitsfragen
    .hint = Die Antworten, die Sie früher gegeben haben
method-questions-known = Die Antworten, die Sie früher gegeben haben
method-closed =
    { $hours ->
        [one] Zu viele Versuche. Noch eine Stunde geschlossen.
       *[other] Zu viele Versuche. Noch { $hours } Stunden geschlossen.
    }

recover-number-text-title = Wohin sollen wir die SMS senden?
recover-number-call-title = Unter welcher Nummer rufen wir Sie an?
recover-number-known = Wir haben die Nummer { $hint }. Geben Sie die ganze Nummer ein, damit niemand anderes Anrufe oder SMS an Sie auslöst.
recover-number-neutral = Geben Sie die Nummer ein, die Ihre Organisation von Ihnen hat. Wenn sie stimmt, nutzen wir sie.
recover-number-mobile = Mobilnummer
recover-number-office = Büronummer
recover-number-hint =
    { $example ->
        [none] Mit Ländervorwahl
       *[other] Zum Beispiel { $example }
    }
recover-number-text-button = SMS senden
recover-number-call-button = Jetzt anrufen

code = Code
recover-code-mail-title = Sehen Sie in Ihr E-Mail-Postfach
recover-code-mail-known = Wir haben eine E-Mail an { $hint } gesendet.
recover-code-mail-neutral = Wenn wir eine E-Mail-Adresse zu diesem Konto haben, haben wir eine Nachricht dorthin gesendet.
recover-code-mail-hint =
    { $minutes ->
        [one] Sechs Ziffern, gültig für eine Minute. Sie können auch den Link in der E-Mail öffnen. Sehen Sie auch im Spam-Ordner nach.
       *[other] Sechs Ziffern, gültig für { $minutes } Minuten. Sie können auch den Link in der E-Mail öffnen. Sehen Sie auch im Spam-Ordner nach.
    }
recover-code-text-title = Sehen Sie auf Ihr Telefon
recover-code-text-known = Wir haben eine SMS an { $hint } gesendet.
recover-code-text-neutral = Wenn diese Nummer zum Konto gehört, haben wir eine SMS dorthin gesendet.
recover-code-text-hint =
    { $minutes ->
        [one] Sechs Ziffern, gültig für eine Minute.
       *[other] Sechs Ziffern, gültig für { $minutes } Minuten.
    }
recover-totp-title = Öffnen Sie Ihre Authenticator-App
recover-totp-text = Sie zeigt einen Code für dieses Konto. Der Code wechselt alle 30 Sekunden.
recover-totp-hint = Sechs Ziffern

recover-passkey-title = Nutzen Sie Ihren Passkey
recover-passkey-text = Ihr Browser fragt nach Fingerabdruck, Gesicht oder Sicherheitsschlüssel, je nachdem, was Sie registriert haben.
recover-passkey-button = Meinen Passkey nutzen
recover-recovery-title = Nutzen Sie einen Ihrer gedruckten Codes
recover-recovery-text = Jeder Code gilt einmal. Streichen Sie ihn danach durch.

recover-call-title = Ihr Telefon klingelt gleich
recover-call-known = Wir rufen { $hint } an. Das dauert bis zu einer Minute.
recover-call-neutral = Wenn diese Nummer zum Konto gehört, rufen wir sie jetzt an. Das dauert bis zu einer Minute.
recover-call-press = Heben Sie ab, und drücken Sie die Taste #. Diese Seite geht dann von selbst weiter.
recover-call-check = Ich habe die Taste gedrückt
recover-call-unanswered-title = Der Anruf wurde nicht angenommen
recover-call-unanswered-text = Die Taste # wurde nicht gedrückt. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Weg.

recover-questions-title = Beantworten Sie Ihre Sicherheitsfragen
recover-questions-text = Alle Antworten müssen stimmen. Groß- und Kleinschreibung und Leerzeichen sind egal.

recover-link-press-title = Zurücksetzen fortsetzen
recover-link-press-text = Sie haben den Link in unserer Nachricht geöffnet. Drücken Sie den Knopf, um in diesem Fenster ein neues Passwort zu wählen.
recover-link-press-moves = In dem Fenster, in dem Sie begonnen haben, endet das Zurücksetzen dann.
recover-link-press-button = Fortsetzen
recover-link-press-stranger = Waren Sie das nicht? Schließen Sie diese Seite. Dann ändert sich nichts.
recover-link-first-window-title = Machen Sie im ersten Fenster weiter
recover-link-first-window-text = Dort haben Sie schon etwas nachgewiesen. Geben Sie dort die sechs Ziffern aus der Nachricht ein.
recover-link-dead-title = Dieser Link gilt nicht mehr
recover-link-dead-text = Er wurde schon benutzt, eine neuere Nachricht hat ihn ersetzt, oder er ist abgelaufen.
recover-link-dead-button = Ohne Link weitermachen

recover-renew-title = Wählen Sie ein neues Passwort
recover-renew-text = Es gilt, sobald Sie den Knopf drücken.
recover-renew-hint = Damit melden wir Sie überall sonst ab. Mit dem alten Passwort bleibt niemand angemeldet.
recover-renew-button = Passwort festlegen
rules = Ein gutes Passwort:
rules-length = hat { $min } bis { $max } Zeichen; gut sind vier Wörter, die nicht zusammengehören
rules-classes = mischt drei davon: Kleinbuchstaben, Großbuchstaben, Ziffern, Sonderzeichen
rules-ascii = nutzt nur die Buchstaben A bis Z, Ziffern und übliche Sonderzeichen
rules-kept = (erfüllt)

recover-done-title = Sie haben ein neues Passwort
recover-done-text = Melden Sie sich jetzt damit an. Ändern Sie es auch auf Ihrem Telefon und in Ihrem E-Mail-Programm.

recover-moved-title = Sie haben in einem anderen Fenster weitergemacht
recover-moved-text = Dort haben Sie den Link aus der Nachricht geöffnet. Dieses Fenster können Sie schließen.

recover-expired-title = Die Zeit ist abgelaufen
recover-expired-text = Zu Ihrer Sicherheit bleibt ein Versuch nicht lange offen. Nichts wurde geändert. Beginnen Sie neu, wann immer Sie möchten.

recover-cancelled-title = Sie haben das Zurücksetzen abgebrochen
recover-cancelled-text = Nichts wurde geändert. Ihr altes Passwort gilt weiter.

recover-unlock-title = Ihr Konto ist gesperrt
recover-unlock-text = Das Verzeichnis Ihrer Organisation hat es gesperrt. Ihre Administration kann es für Sie entsperren.

recover-throttled-title = Zu viele Versuche
recover-throttled-hours =
    { $hours ->
        [one] Zum Schutz Ihres Kontos können Sie das Passwort eine Stunde lang nicht zurücksetzen. Anmelden können Sie sich weiterhin.
       *[other] Zum Schutz Ihres Kontos können Sie das Passwort { $hours } Stunden lang nicht zurücksetzen. Anmelden können Sie sich weiterhin.
    }
recover-throttled-closed = Zum Schutz Ihres Kontos können Sie das Passwort gerade nicht zurücksetzen. Ihre Administration kann das wieder öffnen. Anmelden können Sie sich weiterhin.

recover-contact-title = Administration um Hilfe bitten
recover-contact-text = Wir senden Ihre Benutzer-ID und Ihre Bitte an die Administration. Sie entscheidet und meldet sich bei Ihnen.
recover-contact-button = Um Hilfe bitten
recover-contacted-title = Ihre Anfrage wurde gesendet
recover-contacted-text = Wenn wir bei diesem Konto helfen können, hat die Administration jetzt Ihre Anfrage. Sie meldet sich bei Ihnen.
