# Der Assistent zum Zurücksetzen.

trail = Schritt { $at } von { $of }

another-way = Anderen Weg versuchen
help = Administrator fragen
help-new-tab = Administrator fragen (öffnet einen neuen Tab)
cancel = Abbrechen
another-user = Andere Benutzer-ID versuchen

notice-sent-again = Wir haben es noch einmal gesendet. Die neueste Nachricht gilt.
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
recover-method-text = Wählen Sie etwas, das Sie gerade erreichen.

method-email = E-Mail
    .hint = Ein Code an die Adresse, die wir von Ihnen haben
method-email-known = Ein Code an { $hint }
method-mobile-sms = Textnachricht
    .hint = Ein Code auf Ihr Mobiltelefon
method-mobile-sms-known = Ein Code an { $hint }
method-mobile-voice = Anruf auf mein Mobiltelefon
    .hint = Abheben und die Taste # drücken
method-mobile-voice-known = Wir rufen { $hint } an; drücken Sie die Taste #
method-office-voice = Anruf im Büro
    .hint = Abheben und die Taste # drücken
method-office-voice-known = Wir rufen { $hint } an; drücken Sie die Taste #
method-totp = Authenticator-App
    .hint = Der Code, den Ihre App zeigt
method-totp-known = Der Code, den Ihre App zeigt
method-questions = Sicherheitsfragen
    .hint = Die Antworten, die Sie früher gegeben haben
method-questions-known = Die Antworten, die Sie früher gegeben haben
method-closed =
    { $hours ->
        [one] Zu viele Versuche. Noch eine Stunde geschlossen.
       *[other] Zu viele Versuche. Noch { $hours } Stunden geschlossen.
    }

recover-number-text-title = Wohin sollen wir den Text senden?
recover-number-call-title = Wo sollen wir Sie anrufen?
recover-number-known = Bei uns steht { $hint }. Tippen Sie die ganze Nummer, damit niemand sonst uns bei Ihnen anrufen oder schreiben lässt.
recover-number-neutral = Tippen Sie die Nummer, die Ihre Organisation von Ihnen hat. Ist es die richtige, nutzen wir sie.
recover-number-mobile = Mobilnummer
recover-number-office = Büronummer
recover-number-hint = Mit Landesvorwahl, zum Beispiel +44 20 7946 0000
recover-number-text-button = Text senden
recover-number-call-button = Anrufen

code = Code
recover-code-mail-title = Sehen Sie in Ihr Postfach
recover-code-mail-known = Wir haben eine Nachricht an { $hint } gesendet.
recover-code-mail-neutral = Wenn zu diesem Konto eine E-Mail-Adresse gehört, ist eine Nachricht dorthin unterwegs.
recover-code-mail-hint =
    { $minutes ->
        [one] Sechs Ziffern, gültig für eine Minute. Sie können auch dem Link in der Nachricht folgen. Sehen Sie auch im Spam nach.
       *[other] Sechs Ziffern, gültig für { $minutes } Minuten. Sie können auch dem Link in der Nachricht folgen. Sehen Sie auch im Spam nach.
    }
recover-code-text-title = Sehen Sie auf Ihr Telefon
recover-code-text-known = Wir haben eine Textnachricht an { $hint } gesendet.
recover-code-text-neutral = Wenn das die Nummer des Kontos ist, ist eine Textnachricht unterwegs.
recover-code-text-hint =
    { $minutes ->
        [one] Sechs Ziffern, gültig für eine Minute.
       *[other] Sechs Ziffern, gültig für { $minutes } Minuten.
    }
recover-totp-title = Öffnen Sie Ihre Authenticator-App
recover-totp-text = Sie zeigt für dieses Konto einen Code, der alle 30 Sekunden wechselt.
recover-totp-hint = Sechs Ziffern

recover-call-title = Ihr Telefon klingelt gleich
recover-call-known = Wir rufen { $hint } an. Das dauert bis zu einer Minute.
recover-call-neutral = Wenn das die Nummer des Kontos ist, rufen wir sie jetzt an. Das dauert bis zu einer Minute.
recover-call-press = Heben Sie ab und drücken Sie die Taste #. Diese Seite geht von selbst weiter.
recover-call-check = Ich habe die Taste gedrückt
recover-call-unanswered-title = Niemand hat abgehoben
recover-call-unanswered-text = Wir haben keine Taste # gehört. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Weg.

recover-questions-title = Beantworten Sie Ihre Sicherheitsfragen
recover-questions-text = Alle Antworten müssen stimmen. Groß und klein und Leerzeichen sind egal.

recover-link-press-title = Sind Sie es?
recover-link-press-text = Sie sind dem Link in unserer Nachricht gefolgt. Drücken Sie den Knopf, um in diesem Fenster ein neues Passwort zu wählen.
recover-link-press-moves = Das Fenster, in dem Sie begonnen haben, beendet dann seinen Versuch.
recover-link-press-button = Ja, weiter
recover-link-press-stranger = Sie haben nicht darum gebeten? Schließen Sie diese Seite. Nichts ändert sich.
recover-link-first-window-title = Machen Sie im ersten Fenster weiter
recover-link-first-window-text = Dort haben Sie schon etwas nachgewiesen. Tippen Sie die sechs Ziffern der Nachricht in jenes Fenster.
recover-link-dead-title = Die Zeit dieses Links ist um
recover-link-dead-text = Er wurde benutzt, eine neuere Nachricht hat ihn ersetzt, oder er ist zu alt.
recover-link-dead-button = Ohne ihn weiter

recover-renew-title = Wählen Sie ein neues Passwort
recover-renew-text = Es gilt, sobald Sie den Knopf drücken.
recover-renew-hint = Wir beenden alle Ihre anderen Sitzungen. Mit dem alten Passwort bleibt niemand angemeldet.
recover-renew-button = Passwort setzen
rules = Ein gutes Passwort:
rules-length = hat { $min } bis { $max } Zeichen; vier Wörter, die nicht zusammengehören, sind gut
rules-classes = mischt drei davon: kleine Buchstaben, große, Ziffern, Zeichen
rules-ascii = nutzt nur die Buchstaben A bis Z, Ziffern und übliche Zeichen
rules-kept = (erfüllt)

recover-done-title = Ihr Passwort ist neu
recover-done-text = Melden Sie sich jetzt damit an. Denken Sie daran, es auch auf dem Telefon und im Mailprogramm zu ändern.

recover-moved-title = Sie haben in einem anderen Fenster weitergemacht
recover-moved-text = Dort wurde der Link der Nachricht geöffnet. Dieses Fenster können Sie schließen.

recover-expired-title = Ihre Zeit ist um
recover-expired-text = Zu Ihrer Sicherheit dauert ein Versuch nur eine Weile. Nichts wurde geändert. Beginnen Sie neu, wenn Sie bereit sind.

recover-cancelled-title = Sie haben abgebrochen
recover-cancelled-text = Nichts wurde geändert. Ihr altes Passwort gilt weiter.

recover-unlock-title = Ihr Konto ist gesperrt
recover-unlock-text = Das Verzeichnis Ihrer Organisation hat es gesperrt. Ein Administrator kann es für Sie entsperren.

recover-throttled-title = Zu viele Versuche
recover-throttled-hours =
    { $hours ->
        [one] Zum Schutz Ihres Kontos ist das Zurücksetzen für eine Stunde geschlossen. Die Anmeldung bleibt offen.
       *[other] Zum Schutz Ihres Kontos ist das Zurücksetzen für { $hours } Stunden geschlossen. Die Anmeldung bleibt offen.
    }
recover-throttled-closed = Zum Schutz Ihres Kontos ist das Zurücksetzen geschlossen. Ein Administrator kann es wieder öffnen. Die Anmeldung bleibt offen.

recover-contact-title = Sollen wir einen Administrator fragen?
recover-contact-text = Wir senden Ihre Benutzer-ID und dass Sie um Hilfe bitten. Ein Administrator entscheidet und meldet sich.
recover-contact-button = Um Hilfe bitten
recover-contacted-title = Wir haben es weitergegeben
recover-contacted-text = Wenn dem Konto geholfen werden kann, haben seine Administratoren jetzt eine Nachricht. Sie melden sich bei Ihnen.
