# Was falsch war, und was zu tun ist.

refusal-bot-check = Wir konnten Sie nicht von einem Roboter unterscheiden. Bitte versuchen Sie es noch einmal.
refusal-too-quick = Das war schnell. Warten Sie fünf Sekunden und drücken Sie den Knopf noch einmal.
refusal-slow-lane-full = Zu viele Formulare kamen ohne JavaScript. Schalten Sie JavaScript ein, oder warten Sie eine Stunde.
refusal-cookies-disabled = Ihr Browser lehnt Cookies ab. Erlauben Sie sie für diese Adresse und versuchen Sie es noch einmal.
refusal-login-malformed = Das ist keine Benutzer-ID. Sie sieht aus wie person@organization.example.
refusal-too-many-flows = Aus Ihrem Netz sind zu viele Versuche offen. Warten Sie eine Viertelstunde.
refusal-method-missing = Wählen Sie einen der Wege.
refusal-number-malformed = Diese Nummer können wir nicht erreichen. Tippen Sie sie mit Landesvorwahl, wie +44 20 7946 0000.
refusal-number-wrong =
    { $left ->
        [0] Das ist nicht die Nummer, die wir haben. Kein Versuch ist übrig.
        [one] Das ist nicht die Nummer, die wir haben. Sie haben noch einen Versuch.
       *[other] Das ist nicht die Nummer, die wir haben. Sie haben noch { $left } Versuche.
    }
refusal-wait =
    { $seconds ->
        [one] In einer Sekunde können Sie noch einmal senden.
       *[other] In { $seconds } Sekunden können Sie noch einmal senden.
    }
refusal-too-many-sends =
    { $hours ->
        [one] Zu viele Nachrichten gingen hinaus. Wählen Sie einen anderen Weg, oder warten Sie eine Stunde.
       *[other] Zu viele Nachrichten gingen hinaus. Wählen Sie einen anderen Weg, oder warten Sie { $hours } Stunden.
    }
refusal-method-busy = Dieser Weg ist gerade überlastet. Wählen Sie einen anderen.
refusal-code-malformed = Ein Code hat sechs Ziffern. Tippen Sie alle.
refusal-wrong-code =
    { $left ->
        [0] Der Code stimmt nicht. Kein Versuch ist übrig.
        [one] Der Code stimmt nicht. Sie haben noch einen Versuch.
       *[other] Der Code stimmt nicht. Sie haben noch { $left } Versuche.
    }
refusal-code-dead = Der Code ist zu alt, oder ein neuerer hat ihn ersetzt. Nehmen Sie den neuesten, oder senden Sie noch einmal.
refusal-wrong-answers =
    { $left ->
        [0] Mindestens eine Antwort stimmt nicht. Kein Versuch ist übrig.
        [one] Mindestens eine Antwort stimmt nicht. Sie haben noch einen Versuch.
       *[other] Mindestens eine Antwort stimmt nicht. Sie haben noch { $left } Versuche.
    }
refusal-method-closed =
    { $hours ->
        [one] Zu viele Versuche. Dieser Weg ist für eine Stunde geschlossen. Wählen Sie einen anderen.
       *[other] Zu viele Versuche. Dieser Weg ist für { $hours } Stunden geschlossen. Wählen Sie einen anderen.
    }
refusal-courier-down = Wir konnten die Nachricht nicht senden. Versuchen Sie es in einer Minute noch einmal, oder wählen Sie einen anderen Weg.
refusal-password-missing = Tippen Sie ein neues Passwort.
refusal-passwords-differ = Die beiden Passwörter sind verschieden. Tippen Sie zweimal dasselbe.
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
refusal-password-characters = Nehmen Sie nur die Buchstaben A bis Z, Ziffern und übliche Zeichen.
refusal-password-classes = Mischen Sie drei davon: kleine Buchstaben, große, Ziffern, Zeichen.
refusal-password-common = Viele Leute nutzen dieses Passwort, also wird es zuerst probiert. Wählen Sie ein anderes.
refusal-password-weak = Dieses Passwort ist leicht zu erraten. Machen Sie es länger, mit Wörtern, die nicht zusammengehören.
refusal-password-context = Lassen Sie „{ $word }“ weg: Wer Sie oder Ihre Organisation kennt, würde es probieren.
refusal-password-reused = Dieses Passwort hatten Sie schon einmal. Wählen Sie ein anderes.
refusal-directory-refused = Das Verzeichnis Ihrer Organisation hat dieses Passwort nicht genommen. Wählen Sie ein anderes, oder versuchen Sie es in einer Minute noch einmal.

sign-in-refusal-wrong-password = Benutzer-ID oder Passwort stimmt nicht. Prüfen Sie beides, und die Feststelltaste.
sign-in-refusal-locked-out = Zu viele falsche Passwörter. Warten Sie eine Minute und versuchen Sie es noch einmal. Oder wählen Sie ein neues Passwort.
sign-in-refusal-bot-check = Wir konnten Sie nicht von einem Roboter unterscheiden. Bitte versuchen Sie es noch einmal.
sign-in-refusal-too-quick = Das war schnell. Warten Sie fünf Sekunden und drücken Sie den Knopf noch einmal.
sign-in-refusal-cookies-disabled = Ihr Browser lehnt Cookies ab. Erlauben Sie sie für diese Adresse und versuchen Sie es noch einmal.

details = Technische Einzelheiten
details-code = Fehlercode
sspr-0009-title = Für Ihr Konto gibt es kein Zurücksetzen
sspr-0009-text = Ihre Organisation hat das Zurücksetzen ausgeschaltet. Bitten Sie Ihren Administrator, es einzuschalten oder Ihr Passwort zurückzusetzen.
sspr-0010-title = Bitte fragen Sie Ihren Administrator
sspr-0010-text = Ihr Passwort liegt im eigenen Verzeichnis Ihrer Organisation, und dieses Portal darf es dort nicht ändern. Ihr Administrator kann es.
sspr-0011-title = Für Ihr Konto gibt es kein Zurücksetzen
sspr-0011-text = Ihre Organisation hat das Zurücksetzen noch nicht eingerichtet. Ihr Administrator kann Ihr Passwort zurücksetzen.
sspr-0012-title = Für Ihr Konto gibt es kein Zurücksetzen
sspr-0012-text = Ihrem Konto fehlt der Plan, den das Zurücksetzen braucht. Ihr Administrator kann Ihr Passwort zurücksetzen.
sspr-0013-title = Für Ihr Konto gibt es kein Zurücksetzen
sspr-0013-text = Ihr Konto gehört nicht zu denen, die ihr Passwort zurücksetzen dürfen. Bitten Sie Ihren Administrator, es aufzunehmen oder Ihr Passwort zurückzusetzen.
sspr-0014-title = Wir konnten Ihr Konto nicht prüfen
sspr-0014-text = Wir haben zu wenige Wege, Sie zu erreichen. Ihr Administrator kann Ihr Passwort zurücksetzen; danach hinterlegen Sie Telefon oder E-Mail.
sspr-0029-title = Bitte fragen Sie Ihren Administrator
sspr-0029-text = Das Verzeichnis Ihrer Organisation ist dafür nicht eingerichtet. Ihr Administrator kann das beheben oder Ihr Passwort zurücksetzen.
sspr-0030-title = Das Verzeichnis Ihrer Organisation antwortet nicht
sspr-0030-text = Wir erreichen es gerade nicht. Versuchen Sie es später, oder fragen Sie Ihren Administrator.
user-unknown-title = Diese Benutzer-ID kennen wir nicht
user-unknown-text = Prüfen Sie die Schreibweise. Stimmt sie, fragen Sie Ihren Administrator.
user-disabled-title = Ihr Konto ist abgeschaltet
user-disabled-text = Ein Administrator hat es abgeschaltet. Nur ein Administrator kann es wieder einschalten.
refused-title = Dieses Passwort können wir nicht zurücksetzen
refused-text = Ihr Administrator kann helfen. Nennen Sie ihm den Fehlercode unten.
