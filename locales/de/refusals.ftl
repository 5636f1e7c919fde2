# Was falsch war, und was zu tun ist.

refusal-bot-check = Wir konnten nicht erkennen, ob Sie ein Roboter sind. Versuchen Sie es noch einmal.
refusal-too-quick = Das war schnell. Warten Sie so lange, wie es auf der Seite steht, und drücken Sie den Knopf noch einmal.
refusal-slow-lane-full = Zu viele Formulare kamen ohne JavaScript. Schalten Sie JavaScript ein, oder warten Sie eine Stunde.
refusal-cookies-disabled = Dieses Portal braucht Cookies. Erlauben Sie sie für diese Adresse, und versuchen Sie es noch einmal.
refusal-login-missing = Geben Sie Ihre Benutzer-ID ein, zum Beispiel person@organisation.example.
refusal-login-malformed = Geben Sie Ihre Benutzer-ID ein, wie person@organization.example.
refusal-too-many-flows = Aus Ihrem Netz sind zu viele Versuche offen. Warten Sie 15 Minuten.
refusal-method-missing = Wählen Sie einen Weg, um nachzuweisen, dass Sie es sind.
refusal-number-missing = Geben Sie Ihre Telefonnummer ein.
refusal-number-malformed = Diese Nummer können wir nicht erreichen. Prüfen Sie sie, oder geben Sie sie mit Ländervorwahl ein.
refusal-number-wrong =
    { $left ->
        [0] Diese Nummer haben wir nicht von Ihnen. Sie haben keinen Versuch mehr. Wählen Sie einen anderen Weg.
        [one] Diese Nummer haben wir nicht von Ihnen. Sie haben noch einen Versuch.
       *[other] Diese Nummer haben wir nicht von Ihnen. Sie haben noch { $left } Versuche.
    }
refusal-wait =
    { $seconds ->
        [one] In einer Sekunde können wir noch einmal senden.
       *[other] In { $seconds } Sekunden können wir noch einmal senden.
    }
refusal-too-many-sends =
    { $hours ->
        [one] Wir haben schon zu viele Nachrichten gesendet. Wählen Sie einen anderen Weg, oder warten Sie eine Stunde.
       *[other] Wir haben schon zu viele Nachrichten gesendet. Wählen Sie einen anderen Weg, oder warten Sie { $hours } Stunden.
    }
refusal-method-busy = Diesen Weg nutzen gerade zu viele. Wählen Sie einen anderen.
refusal-code-malformed = Geben Sie alle sechs Ziffern des Codes ein.
refusal-recovery-code-malformed = Geben Sie alle sechzehn Buchstaben und Ziffern des Wiederherstellungscodes ein.
refusal-wrong-passkey =
    { $left ->
        [0] Dieser Passkey gehört nicht zu diesem Konto. Sie haben keinen Versuch mehr. Wählen Sie einen anderen Weg.
        [one] Dieser Passkey gehört nicht zu diesem Konto. Sie haben noch einen Versuch.
       *[other] Dieser Passkey gehört nicht zu diesem Konto. Sie haben noch { $left } Versuche.
    }
refusal-current-wrong = Das ist nicht Ihr aktuelles Passwort. Prüfen Sie es und die Feststelltaste.
refusal-locked-out = Es gab zu viele falsche Passwörter. Warten Sie eine Minute und versuchen Sie es noch einmal.
refusal-wrong-code =
    { $left ->
        [0] Der Code stimmt nicht. Sie haben keinen Versuch mehr. Wählen Sie einen anderen Weg.
        [one] Der Code stimmt nicht. Sie haben noch einen Versuch.
       *[other] Der Code stimmt nicht. Sie haben noch { $left } Versuche.
    }
refusal-code-dead = Dieser Code ist abgelaufen, oder ein neuerer hat ihn ersetzt. Nehmen Sie den neuesten, oder fordern Sie einen neuen an.
refusal-wrong-answers =
    { $left ->
        [0] Mindestens eine Antwort stimmt nicht. Sie haben keinen Versuch mehr. Wählen Sie einen anderen Weg.
        [one] Mindestens eine Antwort stimmt nicht. Sie haben noch einen Versuch.
       *[other] Mindestens eine Antwort stimmt nicht. Sie haben noch { $left } Versuche.
    }
refusal-method-closed =
    { $hours ->
        [one] Zu viele Versuche. Dieser Weg ist für eine Stunde geschlossen. Wählen Sie einen anderen.
       *[other] Zu viele Versuche. Dieser Weg ist für { $hours } Stunden geschlossen. Wählen Sie einen anderen.
    }
refusal-courier-down = Wir konnten die Nachricht nicht senden. Versuchen Sie es in einer Minute noch einmal, oder wählen Sie einen anderen Weg.
refusal-password-missing = Geben Sie ein neues Passwort ein.
refusal-passwords-differ = Die beiden Passwörter sind nicht gleich. Geben Sie das neue Passwort zweimal ein.
refusal-password-too-short =
    { $min ->
        [one] Das ist zu kurz. Nehmen Sie mindestens ein Zeichen.
       *[other] Das ist zu kurz. Nehmen Sie mindestens { $min } Zeichen.
    }
refusal-password-too-long =
    { $max ->
        [one] Das ist zu lang. Nehmen Sie höchstens ein Zeichen.
       *[other] Das ist zu lang. Nehmen Sie höchstens { $max } Zeichen.
    }
refusal-password-characters = Nehmen Sie nur die Buchstaben A bis Z, Ziffern und übliche Sonderzeichen.
refusal-password-classes = Mischen Sie drei davon: Kleinbuchstaben, Großbuchstaben, Ziffern, Sonderzeichen.
refusal-password-common = Viele nutzen dieses Passwort, darum wird es zuerst probiert. Wählen Sie ein anderes.
refusal-password-weak = Dieses Passwort ist leicht zu erraten. Machen Sie es länger, mit Wörtern, die nicht zusammengehören.
refusal-password-context = Lassen Sie „{ $word }“ weg. Wer Sie oder Ihre Organisation kennt, würde es probieren.
refusal-password-reused = Dieses Passwort hatten Sie schon einmal. Wählen Sie ein anderes.
refusal-directory-refused = Das Verzeichnis Ihrer Organisation hat dieses Passwort nicht angenommen. Wählen Sie ein anderes, oder versuchen Sie es in einer Minute noch einmal.

# Registration.
refusal-email-missing = Geben Sie Ihre E-Mail-Adresse ein.
refusal-email-malformed = Geben Sie eine E-Mail-Adresse ein, wie name@mail.example.
refusal-own-mailbox = Für dieses Postfach brauchen Sie Ihr Passwort. Geben Sie eine private Adresse an.
refusal-question-missing = Wählen Sie Frage { $number } aus.
refusal-question-repeated = Frage { $number } ist zweimal gewählt. Wählen Sie eine andere.
refusal-answer-blank = Antwort { $number } ist leer. Nehmen Sie Buchstaben oder Ziffern.
refusal-answer-too-short = Antwort { $number } ist zu kurz. Nehmen Sie mindestens drei Zeichen.
refusal-answer-too-long = Antwort { $number } ist zu lang. Nehmen Sie höchstens vierzig Zeichen.
refusal-answer-name = Antwort { $number } ist Ihr Name oder Ihre Benutzer-ID. Das wissen auch andere.
refusal-answer-question-word = Antwort { $number } ist ein Wort aus der Frage. Das ist zu leicht zu erraten.
refusal-answer-repeated = Antwort { $number } steht schon bei einer anderen Frage. Geben Sie jeder Frage eine eigene.
refusal-app-code-wrong = Die App zeigt jetzt einen anderen Code. Prüfen Sie die Uhrzeit Ihres Telefons, und geben Sie den neuesten ein.
refusal-too-many-apps =
    { $most ->
        [one] Sie haben schon eine App. Löschen Sie diese, bevor Sie eine weitere hinzufügen.
       *[other] Sie haben schon { $most } Apps. Löschen Sie eine, bevor Sie eine weitere hinzufügen.
    }
refusal-page-too-old = Diese Seite war zu lange offen, darum wurde nichts gespeichert. Hier ist eine neue.
refusal-ways-missing =
    { $missing ->
        [one] Sie brauchen noch einen Weg, bevor Sie abschließen können.
       *[other] Sie brauchen noch { $missing } Wege, bevor Sie abschließen können.
    }
refusal-second-factor-missing = Richten Sie zuerst eine App, einen Passkey oder Wiederherstellungscodes ein.

sign-in-refusal-wrong-password = Benutzer-ID oder Passwort stimmt nicht. Prüfen Sie beides und die Feststelltaste.
sign-in-refusal-locked-out = Es gab zu viele falsche Passwörter. Warten Sie eine Minute, und versuchen Sie es noch einmal. Oder setzen Sie Ihr Passwort zurück.
sign-in-refusal-wrong-passkey = Diesen Passkey kennen wir nicht, oder die Seite war zu lange offen. Versuchen Sie es noch einmal, oder geben Sie Ihr Passwort ein.
sign-in-refusal-second-locked-out = Es gab zu viele falsche Codes. Warten Sie eine Weile, und versuchen Sie es noch einmal. In einem Browser, in dem Sie schon angemeldet waren, geht es schneller.
sign-in-refusal-wrong-second-factor = Der Code stimmt nicht. Prüfen Sie ihn, und nehmen Sie den neuesten.
sign-in-refusal-bot-check = Wir konnten nicht erkennen, ob Sie ein Roboter sind. Versuchen Sie es noch einmal.
sign-in-refusal-too-quick = Das war schnell. Warten Sie so lange, wie es auf der Seite steht, und drücken Sie den Knopf noch einmal.
sign-in-refusal-cookies-disabled = Dieses Portal braucht Cookies. Erlauben Sie sie für diese Adresse, und versuchen Sie es noch einmal.

details = Technische Einzelheiten
details-code = Fehlercode
sspr-0009-title = Ihr Konto ist nicht für das Zurücksetzen freigegeben
sspr-0009-text = Ihre Organisation hat das Zurücksetzen ausgeschaltet. Bitten Sie Ihre Administration, es einzuschalten oder Ihr Passwort zurückzusetzen.
sspr-0010-title = Bitte wenden Sie sich an Ihre Administration
sspr-0010-text = Ihr Passwort ist im eigenen Verzeichnis Ihrer Organisation gespeichert. Dieses Portal darf es dort nicht ändern, Ihre Administration schon.
sspr-0011-title = Ihr Konto ist nicht für das Zurücksetzen freigegeben
sspr-0011-text = Ihre Organisation hat das Zurücksetzen noch nicht eingerichtet. Ihre Administration kann Ihr Passwort zurücksetzen.
sspr-0012-title = Ihr Konto ist nicht für das Zurücksetzen freigegeben
sspr-0012-text = Ihrem Konto fehlt die Lizenz für das Zurücksetzen. Ihre Administration kann Ihr Passwort zurücksetzen.
sspr-0013-title = Ihr Konto ist nicht für das Zurücksetzen freigegeben
sspr-0013-text = Ihr Konto ist nicht in der Gruppe, die zurücksetzen darf. Bitten Sie Ihre Administration, es aufzunehmen oder Ihr Passwort zurückzusetzen.
sspr-0014-title = Wir konnten nicht prüfen, ob Sie es sind
sspr-0014-text = Wir haben zu wenige Wege, Sie zu erreichen. Ihre Administration kann Ihr Passwort zurücksetzen. Registrieren Sie danach Telefon oder E-Mail.
sspr-0029-title = Bitte wenden Sie sich an Ihre Administration
sspr-0029-text = Das Verzeichnis Ihrer Organisation ist dafür nicht eingerichtet. Ihre Administration kann das beheben oder Ihr Passwort zurücksetzen.
sspr-0030-title = Das Verzeichnis Ihrer Organisation antwortet nicht
sspr-0030-text = Wir erreichen es gerade nicht. Versuchen Sie es später, oder wenden Sie sich an Ihre Administration.
user-unknown-title = Diese Benutzer-ID kennen wir nicht
user-unknown-text = Prüfen Sie die Schreibweise. Stimmt sie, wenden Sie sich an Ihre Administration.
user-disabled-title = Ihr Konto ist ausgeschaltet
user-disabled-text = Nur Ihre Administration kann es wieder einschalten.
contact-too-new-title = Bitte versuchen Sie es morgen noch einmal
contact-too-new-text = Eine Ihrer Adressen oder Nummern wurde vor weniger als einem Tag geändert. Sie kann noch nicht bestätigen, dass Sie es sind. Wenn Sie die Änderung nicht wollten, melden Sie das jetzt Ihrer Administration.
refused-title = Dieses Passwort können wir nicht zurücksetzen
refused-text = Ihre Administration kann helfen. Nennen Sie ihr den Fehlercode unten.
refusal-no-safe-address = Keine ihrer Adressen oder Nummern ist sicher genug. Sie muss bestätigt sein, mit der Person angelegt oder seit einem Tag so dastehen.
refusal-not-carried = Hier ist nichts eingerichtet, das solche Nachrichten sendet. Bitten Sie den Betrieb dieses Portals, es einzurichten.
refusal-not-invitable = Diese Person ist nicht neu hier, oder für eine Einladung fehlt die E-Mail-Adresse. Senden Sie stattdessen einen Link für ein neues Passwort.
refusal-bulk-busy = Ihre letzte Sammelaktion läuft noch. Warten Sie ihr Ende ab, oder halten Sie sie an.
refusal-import-busy = Eine andere Datei wird noch verarbeitet. Warten Sie ihr Ende ab, oder halten Sie sie an.
refusal-group-name = Geben Sie einen Namen mit bis zu 100 Zeichen ein, ohne Semikolon.
refusal-group-unknown = Diese Gruppe gibt es nicht.
refusal-group-cycle = Jene Gruppe enthält diese schon. Dann wäre jede in der anderen.
refusal-group-in-use = Ihre Richtlinie verwendet diese Gruppe. Ändern Sie zuerst die Richtlinie.
refusal-person-unknown = Niemand hier hat diese Benutzer-ID.
refusal-person-out-of-reach = Mit Ihrer Rolle können Sie dieser Person nicht helfen.
refusal-people-missing = Wählen Sie mindestens eine Person aus.
refusal-people-too-many = Wählen Sie höchstens { $most } Personen zugleich aus.
refusal-colour-malformed = Schreiben Sie die Farbe mit # und sechs Zeichen, wie #0b4f6c
refusal-background-malformed = Schreiben Sie die Farbe mit # und sechs Zeichen, wie #16324f
refusal-brand-text = Der Text ist eine Zeile mit höchstens 256 Zeichen.
refusal-organization-name = Geben Sie einen Namen mit bis zu 100 Zeichen ein.
refusal-language-missing = Wählen Sie mindestens eine Sprache.
refusal-picture-format = Nehmen Sie ein Bild im Format PNG oder JPEG.
refusal-picture-bytes = Die Datei ist zu groß. Sie darf bis zu { $most } KB haben.
refusal-picture-pixels = Das Bild ist zu groß. Es darf bis zu { $width } × { $height } Pixel haben.
refusal-picture-broken = Das Bild ist beschädigt. Speichern Sie es noch einmal.
refusal-picture-square = Das Bild muss quadratisch sein.
refusal-app-address = Geben Sie eine Adresse ein, die mit https:// beginnt, ohne Benutzernamen und ohne #.
refusal-apps-full = Es gibt schon { $most } Anwendungen. Entfernen Sie zuerst eine.
refusal-validity-range = Geben Sie eine Zahl von 14 bis 730 Tagen ein.
refusal-notice-range = Geben Sie eine Zahl von 1 bis 30 Tagen ein.
refusal-caller-unverified = Prüfen Sie zuerst, ob es die Person ist. Ihre Richtlinie verlangt es.
refusal-organization-key = Geben Sie einen Schlüssel aus bis zu 40 Kleinbuchstaben, Ziffern und Strichen ein.
refusal-organization-taken = Diesen Schlüssel hat eine andere Organisation. Wählen Sie einen anderen.
refusal-organization-address = Geben Sie eine Adresse wie https://reset.example.com ein, ohne etwas nach dem Namen.
refusal-address-taken = Diese Adresse gehört einer anderen Organisation. Wählen Sie eine andere.
refusal-login-elsewhere = Der Teil nach dem @ gehört einer anderen Organisation.
refusal-host-malformed = Geben Sie einen Hostnamen ein, wie help.example.com.
refusal-host-taken = Dieser Name gehört einer anderen Organisation oder wird geteilt.
refusal-domain-malformed = Geben Sie eine Domäne ein, wie example.com.
refusal-domain-taken = Diese Domäne gehört einer anderen Organisation.
refusal-domain-used = Noch endet eine Benutzer-ID auf @{ $domain }. Zuerst ändert oder löscht die dortige Administration diese Konten.
