# Der Assistent zum Zurücksetzen.

trail = Schritt { $at } von { $of }

another-way = Anderer Weg
help = Administration fragen
help-new-tab = Administration fragen (neuer Tab)
cancel = Abbrechen
another-user = Andere Benutzer-ID

notice-sent-again = Wir haben noch einmal gesendet. Es gilt die neueste Nachricht.
notice-gate-passed = Das hat geklappt. Noch ein Nachweis, dann wählen Sie ein neues Passwort.
notice-extended = Sie haben jetzt mehr Zeit.

countdown-left = Zu Ihrer Sicherheit endet dieser Versuch in { $time }.
countdown-minutes =
    { $minutes ->
        [one] Zu Ihrer Sicherheit endet dieser Versuch in einer Minute.
       *[other] Zu Ihrer Sicherheit endet dieser Versuch in { $minutes } Minuten.
    }
countdown-extend = Ich brauche mehr Zeit

again-in = Nichts angekommen? In { $time } können Sie es noch einmal versuchen.
again-send = Noch einmal senden
again-call = Noch einmal anrufen

recover-identify-title = Zurück in Ihr Konto
recover-identify-text = Sagen Sie uns, wer Sie sind. Dann bitten wir um einen Nachweis, und Sie wählen ein neues Passwort.

recover-method-title = Wie möchten Sie zeigen, dass Sie es sind?
recover-method-text = Wählen Sie etwas, das Sie gerade zur Hand haben.

method-email = E-Mail
    .hint = Ein Code an die Adresse, die wir von Ihnen haben
method-email-known = Ein Code an { $hint }
method-mobile-sms = SMS
    .hint = Ein Code auf Ihr Mobiltelefon
method-mobile-sms-known = Ein Code an { $hint }
method-mobile-voice = Anruf auf mein Mobiltelefon
    .hint = Abheben und die Taste # drücken
method-mobile-voice-known = Wir rufen { $hint } an; drücken Sie die Taste #
method-office-voice = Anruf auf mein Bürotelefon
    .hint = Abheben und die Taste # drücken
method-office-voice-known = Wir rufen { $hint } an; drücken Sie die Taste #
method-totp = Authenticator-App
    .hint = Der Code, den Ihre App zeigt
method-totp-known = Der Code, den Ihre App zeigt
method-passkey = Passkey
    .hint = Ihr Finger, Ihr Gesicht oder ein Sicherheitsschlüssel
method-passkey-known = Ihr Finger, Ihr Gesicht oder ein Sicherheitsschlüssel
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
recover-number-known = Bei uns steht { $hint }. Geben Sie die ganze Nummer ein. So löst niemand anderes Anrufe oder SMS an Sie aus.
recover-number-neutral = Geben Sie die Nummer ein, die Ihre Organisation von Ihnen hat. Ist es die richtige, nutzen wir sie.
recover-number-mobile = Mobilnummer
recover-number-office = Büronummer
recover-number-hint = Mit Ländervorwahl, zum Beispiel +49 30 23125 000
recover-number-text-button = SMS senden
recover-number-call-button = Jetzt anrufen

code = Code
recover-code-mail-title = Schauen Sie in Ihr Postfach
recover-code-mail-known = Wir haben eine Nachricht an { $hint } gesendet.
recover-code-mail-neutral = Wenn zu diesem Konto eine E-Mail-Adresse hinterlegt ist, ist eine Nachricht dorthin unterwegs.
recover-code-mail-hint =
    { $minutes ->
        [one] Sechs Ziffern, gültig für eine Minute. Sie können auch dem Link in der Nachricht folgen. Schauen Sie auch in den Spam-Ordner.
       *[other] Sechs Ziffern, gültig für { $minutes } Minuten. Sie können auch dem Link in der Nachricht folgen. Schauen Sie auch in den Spam-Ordner.
    }
recover-code-text-title = Schauen Sie auf Ihr Telefon
recover-code-text-known = Wir haben eine SMS an { $hint } gesendet.
recover-code-text-neutral = Wenn diese Nummer zum Konto gehört, ist eine SMS unterwegs.
recover-code-text-hint =
    { $minutes ->
        [one] Sechs Ziffern, gültig für eine Minute.
       *[other] Sechs Ziffern, gültig für { $minutes } Minuten.
    }
recover-totp-title = Öffnen Sie Ihre Authenticator-App
recover-totp-text = Sie zeigt für dieses Konto einen Code, der alle 30 Sekunden wechselt.
recover-totp-hint = Sechs Ziffern

recover-passkey-title = Nutzen Sie Ihren Passkey
recover-passkey-text = Ihr Browser fragt nach dem Finger, dem Gesicht oder dem Schlüssel, den Sie registriert haben.
recover-passkey-button = Meinen Passkey nutzen
recover-recovery-title = Nehmen Sie Ihre gedruckten Codes
recover-recovery-text = Jeder Code gilt einmal. Streichen Sie ihn danach durch.

recover-call-title = Ihr Telefon klingelt gleich
recover-call-known = Wir rufen { $hint } an. Das dauert bis zu einer Minute.
recover-call-neutral = Wenn diese Nummer zum Konto gehört, rufen wir sie jetzt an. Das dauert bis zu einer Minute.
recover-call-press = Heben Sie ab und drücken Sie die Taste #. Diese Seite geht dann von selbst weiter.
recover-call-check = Ich habe die Taste gedrückt
recover-call-unanswered-title = Niemand hat abgehoben
recover-call-unanswered-text = Bei uns ist keine Taste # angekommen. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Weg.

recover-questions-title = Beantworten Sie Ihre Sicherheitsfragen
recover-questions-text = Alle Antworten müssen stimmen. Groß- und Kleinschreibung und Leerzeichen sind egal.

recover-link-press-title = Sind Sie es?
recover-link-press-text = Sie sind dem Link in unserer Nachricht gefolgt. Drücken Sie den Knopf, um in diesem Fenster ein neues Passwort zu wählen.
recover-link-press-moves = Das Fenster, in dem Sie begonnen haben, beendet dann seinen Versuch.
recover-link-press-button = Ja, weiter
recover-link-press-stranger = Das waren nicht Sie? Schließen Sie diese Seite. Dann ändert sich nichts.
recover-link-first-window-title = Machen Sie im ersten Fenster weiter
recover-link-first-window-text = Dort haben Sie schon etwas nachgewiesen. Geben Sie dort die sechs Ziffern aus der Nachricht ein.
recover-link-dead-title = Dieser Link gilt nicht mehr
recover-link-dead-text = Er wurde benutzt, eine neuere Nachricht hat ihn ersetzt, oder er ist zu alt.
recover-link-dead-button = Ohne Link weitermachen

recover-renew-title = Wählen Sie ein neues Passwort
recover-renew-text = Es gilt, sobald Sie den Knopf drücken.
recover-renew-hint = Wir beenden alle Ihre anderen Sitzungen. Mit dem alten Passwort bleibt niemand angemeldet.
recover-renew-button = Passwort festlegen
rules = Ein gutes Passwort:
rules-length = hat { $min } bis { $max } Zeichen; gut sind vier Wörter, die nicht zusammengehören
rules-classes = mischt drei davon: Kleinbuchstaben, Großbuchstaben, Ziffern, Sonderzeichen
rules-ascii = nutzt nur die Buchstaben A bis Z, Ziffern und übliche Sonderzeichen
rules-kept = (erfüllt)

recover-done-title = Ihr neues Passwort gilt
recover-done-text = Melden Sie sich jetzt damit an. Ändern Sie es bitte auch auf dem Telefon und im Mailprogramm.

recover-moved-title = Es geht im anderen Fenster weiter
recover-moved-text = Dort wurde der Link aus der Nachricht geöffnet. Dieses Fenster können Sie schließen.

recover-expired-title = Die Zeit ist abgelaufen
recover-expired-text = Zu Ihrer Sicherheit dauert ein Versuch nur eine Weile. Nichts wurde geändert. Beginnen Sie neu, wann immer Sie möchten.

recover-cancelled-title = Sie haben abgebrochen
recover-cancelled-text = Nichts wurde geändert. Ihr altes Passwort gilt weiter.

recover-unlock-title = Ihr Konto ist gesperrt
recover-unlock-text = Das Verzeichnis Ihrer Organisation hat es gesperrt. Ihre Administration kann es für Sie entsperren.

recover-throttled-title = Zu viele Versuche
recover-throttled-hours =
    { $hours ->
        [one] Zum Schutz Ihres Kontos ist das Zurücksetzen für eine Stunde geschlossen. Anmelden können Sie sich weiterhin.
       *[other] Zum Schutz Ihres Kontos ist das Zurücksetzen für { $hours } Stunden geschlossen. Anmelden können Sie sich weiterhin.
    }
recover-throttled-closed = Zum Schutz Ihres Kontos ist das Zurücksetzen geschlossen. Ihre Administration kann es wieder öffnen. Anmelden können Sie sich weiterhin.

recover-contact-title = Sollen wir Ihre Administration fragen?
recover-contact-text = Wir senden ihr Ihre Benutzer-ID und Ihre Bitte um Hilfe. Die Administration entscheidet und meldet sich bei Ihnen.
recover-contact-button = Um Hilfe bitten
recover-contacted-title = Wir haben es weitergegeben
recover-contacted-text = Wenn wir für dieses Konto fragen können, hat die Administration jetzt eine Nachricht. Sie meldet sich bei Ihnen.
