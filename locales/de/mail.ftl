### E-Mails. $directory ist der Name der Organisation; Zeiten sind in UTC.

mail-from-name = Rekey im Auftrag von { $directory }
mail-sent-by = Von Rekey im Auftrag von { $directory } gesendet.

## Code und Link des E-Mail-Schritts

mail-code-subject = Bestätigungscode für Ihr Konto bei { $directory }
mail-code-title = Ihr Bestätigungscode
mail-code-asked = Jemand hat angefragt, das Passwort von { $login } zurückzusetzen.
mail-code-from = Angefragt um { $time } UTC mit { $device }, von der Netzwerkadresse { $address }.
mail-code-from-unknown = Angefragt um { $time } UTC, von der Netzwerkadresse { $address }.
mail-code-type = Wenn Sie das waren, geben Sie diesen Code in dem Fenster ein, in dem Sie begonnen haben:
mail-code-or = Sie können auch mit diesem Link weitermachen, hier oder auf einem anderen Gerät:
mail-code-button = Zurücksetzen fortsetzen
mail-code-expiry =
    { $minutes ->
        [one] Code und Link gelten bis { $time } UTC, eine Minute ab Ihrer Anfrage.
       *[other] Code und Link gelten bis { $time } UTC, { $minutes } Minuten ab Ihrer Anfrage.
    }
mail-code-nobody-asks = Wir fragen Sie nie nach diesem Code, weder am Telefon noch in einer Nachricht. Geben Sie ihn niemandem.
mail-code-not-you = Waren Sie das nicht? Dann müssen Sie nichts tun. Ihr Passwort bleibt gleich.

## Ihr Passwort wurde zurückgesetzt

mail-reset-subject = Ihr Passwort bei { $directory } wurde zurückgesetzt
mail-reset-title = Ihr Passwort wurde zurückgesetzt
mail-reset-done = Das Passwort von { $login } wurde am { $time } UTC zurückgesetzt.
mail-reset-you = Wenn Sie das waren, müssen Sie nichts tun. Melden Sie sich auf jedem Ihrer Geräte mit dem neuen Passwort an.
mail-reset-not-you = Waren Sie das nicht? Setzen Sie das Passwort jetzt noch einmal zurück. Sagen Sie es dann Ihrer Administration. Prüfen Sie, ob jemand anderes Ihre E-Mails oder SMS lesen kann.
mail-reset-button = Passwort noch einmal zurücksetzen

## Your password was changed

mail-changed-subject = Ihr Passwort bei { $directory } wurde geändert
mail-changed-title = Ihr Passwort wurde geändert
mail-changed-done = Das Passwort von { $login } wurde am { $time } UTC geändert.
mail-changed-not-you = Waren Sie das nicht? Wählen Sie jetzt ein neues Passwort. Sagen Sie es dann Ihrer Administration. Prüfen Sie, ob jemand anderes Ihre E-Mails oder SMS lesen kann.
mail-choose-button = Neues Passwort wählen

## A way back into the account was added, replaced or removed. $way is one of the names below.

mail-way-subject = Die Wege zurück in Ihr Konto bei { $directory } haben sich geändert
mail-way-title = Ihre Wege zurück ins Konto haben sich geändert
mail-way-added = Für das Konto { $login } wurde am { $time } UTC hinzugefügt: { $way }.
mail-way-replaced = Für das Konto { $login } wurde am { $time } UTC ersetzt: { $way }.
mail-way-removed = Für das Konto { $login } wurde am { $time } UTC entfernt: { $way }.
mail-way-phone = Telefonnummer
mail-way-email = E-Mail-Adresse
mail-way-questions = Sicherheitsfragen
mail-way-authenticator = Authenticator-App
mail-way-passkey = Passkey
mail-way-recovery-codes = Wiederherstellungscodes
mail-way-second-factor = zweiter Faktor bei der Anmeldung
mail-way-you = Wenn Sie das waren, müssen Sie nichts tun.
mail-way-not-you = Waren Sie das nicht? Wählen Sie jetzt ein neues Passwort. Sagen Sie es dann Ihrer Administration.

## The code for an address that somebody registers

mail-enrol-asked = Jemand möchte diese Adresse als Weg zurück in das Konto { $login } registrieren.
mail-enrol-type = Wenn Sie das waren, geben Sie diesen Code auf der Seite ein, auf der Sie die Adresse angegeben haben:
mail-enrol-expiry =
    { $minutes ->
        [one] Der Code gilt bis { $time } UTC, eine Minute ab Ihrer Anfrage.
       *[other] Der Code gilt bis { $time } UTC, { $minutes } Minuten ab Ihrer Anfrage.
    }
mail-enrol-not-you = Waren Sie das nicht? Dann müssen Sie nichts tun. Wir nutzen diese Adresse dann nicht.

## An die Administration: das Passwort eines Administratorkontos wurde zurückgesetzt

mail-admin-subject = Jemand aus der Administration von { $directory } hat das eigene Passwort zurückgesetzt
mail-admin-title = Ein Passwort der Administration wurde zurückgesetzt
mail-admin-done = { $admin } hat das eigene Passwort am { $time } UTC zurückgesetzt.
mail-admin-check = Wenn Sie das nicht erwartet haben, fragen Sie persönlich nach. War es jemand anderes, schalten Sie das Konto aus, und setzen Sie sein Passwort zurück.

mail-helped-subject = Jemandem aus der Administration von { $directory } wurde geholfen
mail-helped-title = Jemand aus der Administration bekam einen Zugang
mail-helped-password = { $by } gab { $admin } aus der Administration am { $time } UTC ein vorläufiges Passwort.
mail-helped-command = Ein Befehl auf dem Server gab { $admin } aus der Administration am { $time } UTC ein vorläufiges Passwort.
mail-helped-pass = { $by } gab { $admin } aus der Administration am { $time } UTC einen befristeten Zugangspass.
mail-helped-check = Wenn Sie das nicht erwartet haben, fragen Sie beide persönlich. Stimmt etwas nicht, schalten Sie das Konto aus.
mail-several-subject = Ihre Sammelaktion in { $directory } ist abgeschlossen
mail-several-title = Die Sammelaktion ist abgeschlossen
mail-several-done = Ihr Auftrag: { $act }. Personen: { $people }. Geholfen: { $helped }. Abgelehnt: { $refused }.
mail-several-where = Das Portal zeigt das Ergebnis für jede Person.
mail-several-button = Liste ansehen
mail-test-subject = Test-E-Mail von { $directory }
mail-test-title = E-Mails kommen an
mail-test-arrived = Ihre Administration hat diese E-Mail über die Befehlszeile gesendet, um zu prüfen, ob sie ankommt.
mail-test-nothing = Sie müssen nichts tun.

## Dieses Konto kann jetzt nicht zurückgesetzt werden

mail-cannot-subject = Ihr Passwort bei { $directory } konnte nicht zurückgesetzt werden
mail-cannot-title = Ihr Passwort konnte nicht zurückgesetzt werden
mail-cannot-asked = Jemand hat angefragt, das Passwort von { $login } zurückzusetzen. Wir haben keinen Code gesendet und nichts geändert.
mail-cannot-switched-off = Ihre Organisation hat das Zurücksetzen ausgeschaltet. Bitten Sie Ihre Administration um ein neues Passwort.
mail-cannot-no-writeback = Ihr Passwort ist auf eigenen Servern Ihrer Organisation gespeichert. Dieser Dienst erreicht sie nicht. Bitten Sie Ihre Administration um ein neues Passwort.
mail-cannot-no-policy = Ihre Organisation hat das Zurücksetzen nicht eingerichtet. Bitten Sie Ihre Administration um ein neues Passwort.
mail-cannot-unlicensed = Ihr Konto hat keine Lizenz für das Zurücksetzen. Bitten Sie Ihre Administration um ein neues Passwort.
mail-cannot-out-of-scope = Ihr Konto ist nicht in der Gruppe, die zurücksetzen darf. Bitten Sie Ihre Administration um ein neues Passwort oder um Aufnahme.
mail-cannot-unregistered = Sie haben zu wenige Wege registriert, um nachzuweisen, dass Sie es sind. Bitten Sie Ihre Administration um ein neues Passwort. Registrieren Sie bei der nächsten Anmeldung weitere Wege.
mail-cannot-unsettled = Ihre Administration hat Ihre Adresse oder Nummer vor weniger als einem Tag geändert. Zu Ihrer Sicherheit kann sie noch nicht bestätigen, dass Sie es sind. Versuchen Sie es morgen noch einmal. Wenn Sie diese Änderung nicht wollten, melden Sie das jetzt Ihrer Administration.
mail-cannot-disabled = Ihr Konto ist ausgeschaltet. Bitten Sie Ihre Administration, es einzuschalten.
mail-cannot-throttled =
    { $hours ->
        [one] Es gab zu viele falsche Versuche. Warten Sie eine Stunde und beginnen Sie neu. Oder bitten Sie Ihre Administration um ein neues Passwort.
       *[other] Es gab zu viele falsche Versuche. Warten Sie { $hours } Stunden und beginnen Sie neu. Oder bitten Sie Ihre Administration um ein neues Passwort.
    }
mail-cannot-closed = Es gab zu viele falsche Versuche. Bitten Sie Ihre Administration, das Zurücksetzen für Sie wieder zu öffnen.
mail-cannot-not-you = Waren Sie das nicht? Dann müssen Sie nichts tun. Ihr Passwort bleibt gleich.
mail-cannot-code = Code für Ihre Administration: { $code }

## An die Administration: jemand braucht Hilfe

mail-contact-subject = { $login } bittet um Hilfe mit dem Passwort bei { $directory }
mail-contact-title = Jemand kann das eigene Passwort nicht zurücksetzen
mail-contact-asked = { $login } konnte das Passwort nicht zurücksetzen und bittet um Ihre Hilfe.
mail-contact-asked-named = { $name } ({ $login }) konnte das Passwort nicht zurücksetzen und bittet um Ihre Hilfe.
mail-contact-check = Diese Anfrage kann jeder senden. Prüfen Sie, ob Sie mit der richtigen Person sprechen, bevor Sie das Passwort zurücksetzen.
mail-contact-code = Support-Code des Versuchs: { $code }

mail-digest-subject = Weitere Personen bitten um Hilfe mit dem Passwort bei { $directory }
mail-digest-title = Weitere Personen bitten um Hilfe
mail-digest-asked =
    { $count ->
        [one] In der letzten Stunde bat eine weitere Person um Hilfe mit dem Passwort.
       *[other] In der letzten Stunde baten { $count } weitere Personen um Hilfe mit dem Passwort.
    }
mail-digest-check = Wir senden nicht mehr für jede Anfrage eine E-Mail. So viele Anfragen können ein Angriff sein. Sehen Sie in die Berichte, bevor Sie antworten.

## Einladung zu einem neuen Konto

mail-invite-subject = Legen Sie das Passwort Ihres Kontos bei { $directory } fest
mail-invite-title = Legen Sie Ihr Passwort fest
mail-invite-made = Ihre Organisation hat das Konto { $login } für Sie angelegt.
mail-invite-button = Passwort festlegen
mail-invite-expiry = Der Link gilt einmal, bis { $time } UTC.
mail-invite-not-you = Haben Sie dieses Konto nicht erwartet? Sagen Sie es Ihrer Organisation. Sonst müssen Sie nichts tun.

## Der Code, den jemand am Telefon dem Helpdesk vorliest

mail-caller-subject = Der Helpdesk von { $directory } fragt Sie nach diesem Code
mail-caller-title = Der Helpdesk fragt Sie nach diesem Code
mail-caller-asked = Sprechen Sie gerade mit dem Helpdesk über { $login }? Dann lesen Sie diesen Code vor:
mail-caller-not-you = Haben Sie nicht selbst angerufen? Geben Sie ihn niemandem. Sagen Sie es Ihrer Administration.

## Ein Link für ein neues Passwort, auf das Wort eines Administrators

mail-help-subject = Legen Sie ein neues Passwort für { $directory } fest
mail-help-title = Legen Sie ein neues Passwort fest
mail-help-asked = Ihre Administration sendet Ihnen diesen Link für das Konto { $login }.
mail-help-button = Neues Passwort festlegen
mail-help-not-you = Haben Sie nicht um Hilfe gebeten? Öffnen Sie den Link nicht. Sagen Sie es Ihrer Administration.

mail-temporary-subject = Ihr Passwort für { $directory } wurde ersetzt
mail-temporary-title = Ihr Passwort wurde ersetzt
mail-temporary-done = Ihre Administration hat das Passwort von { $login } am { $time } UTC ersetzt. Bei der nächsten Anmeldung wählen Sie ein neues.
mail-temporary-not-you = Haben Sie nicht um Hilfe gebeten? Sagen Sie es sofort Ihrer Administration.

mail-pass-subject = Ein befristeter Zugangspass für { $directory } wurde für Sie erstellt
mail-pass-title = Ein befristeter Zugangspass wurde erstellt
mail-pass-done = Ihre Administration hat am { $time } UTC einen befristeten Zugangspass für { $login } erstellt.
