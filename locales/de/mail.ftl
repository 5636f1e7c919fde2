### E-Mails. $directory ist der Name der Organisation; Zeiten sind in UTC.

mail-from-name = Rekey im Auftrag von { $directory }
mail-sent-by = Von Rekey im Auftrag von { $directory } gesendet.

## Code und Link des E-Mail-Schritts

mail-code-subject = Bestätigungscode für Ihr Konto bei { $directory }
mail-code-title = Ihr Bestätigungscode
mail-code-asked = Jemand möchte das Kennwort von { $login } zurücksetzen.
mail-code-type = Wenn Sie das sind, geben Sie diesen Code in dem Fenster ein, in dem Sie begonnen haben:
mail-code-or = Sie können auch mit diesem Link weitermachen, hier oder auf einem anderen Gerät:
mail-code-button = Zurücksetzen fortsetzen
mail-code-expiry =
    { $minutes ->
        [one] Code und Link gelten bis { $time } UTC, eine Minute ab Ihrer Anfrage.
       *[other] Code und Link gelten bis { $time } UTC, { $minutes } Minuten ab Ihrer Anfrage.
    }
mail-code-nobody-asks = Niemand wird Sie nach diesem Code fragen, weder am Telefon noch in einer Nachricht. Geben Sie ihn niemandem.
mail-code-not-you = Wenn Sie das nicht waren, müssen Sie nichts tun. Ihr Kennwort bleibt, wie es ist.

## Ihr Kennwort wurde zurückgesetzt

mail-reset-subject = Ihr Kennwort bei { $directory } wurde zurückgesetzt
mail-reset-title = Ihr Kennwort wurde zurückgesetzt
mail-reset-done = Das Kennwort von { $login } wurde zurückgesetzt: { $time } UTC.
mail-reset-you = Wenn Sie das waren, ist nichts weiter zu tun. Melden Sie sich auf jedem Ihrer Geräte mit dem neuen Kennwort an.
mail-reset-not-you = Wenn Sie das nicht waren, setzen Sie das Kennwort jetzt noch einmal zurück und sagen Sie es dann Ihrer Administration. Prüfen Sie, ob sonst niemand Ihre E-Mails oder SMS lesen kann.
mail-reset-button = Kennwort noch einmal zurücksetzen

## An die Administration: ein Administratorkonto hat sein Kennwort zurückgesetzt

mail-admin-subject = Ein Administratorkonto von { $directory } hat sein Kennwort zurückgesetzt
mail-admin-title = Ein Administratorkonto hat sein Kennwort zurückgesetzt
mail-admin-done = Das Administratorkonto { $admin } hat sein eigenes Kennwort zurückgesetzt: { $time } UTC.
mail-admin-check = Wenn Sie das nicht erwartet haben, fragen Sie persönlich nach. Wenn es jemand anders war, sperren Sie das Konto und setzen Sie sein Kennwort zurück.

## Dieses Konto kann jetzt nicht zurückgesetzt werden

mail-cannot-subject = Ihr Kennwort bei { $directory } konnte nicht zurückgesetzt werden
mail-cannot-title = Ihr Kennwort konnte nicht zurückgesetzt werden
mail-cannot-asked = Jemand wollte das Kennwort von { $login } zurücksetzen. Es wurde kein Code gesendet und nichts geändert.
mail-cannot-switched-off = Ihre Organisation hat das Zurücksetzen abgeschaltet. Bitten Sie Ihre Administration um ein neues Kennwort.
mail-cannot-no-writeback = Ihr Kennwort liegt auf eigenen Servern Ihrer Organisation, und diese sind nicht mit diesem Dienst verbunden. Bitten Sie Ihre Administration um ein neues Kennwort.
mail-cannot-no-policy = Ihre Organisation hat das Zurücksetzen nicht eingerichtet. Bitten Sie Ihre Administration um ein neues Kennwort.
mail-cannot-unlicensed = Ihr Konto hat keine Lizenz für das Zurücksetzen. Bitten Sie Ihre Administration um ein neues Kennwort.
mail-cannot-out-of-scope = Ihr Konto gehört nicht zu denen, die hier ihr Kennwort zurücksetzen dürfen. Bitten Sie Ihre Administration um ein neues Kennwort oder um Aufnahme.
mail-cannot-unregistered = Sie haben nicht genug Wege hinterlegt, um sich auszuweisen. Bitten Sie Ihre Administration um ein neues Kennwort und hinterlegen Sie die Wege bei der nächsten Anmeldung.
mail-cannot-disabled = Ihr Konto ist gesperrt. Bitten Sie Ihre Administration, es freizugeben.
mail-cannot-throttled =
    { $hours ->
        [one] Es gab zu viele falsche Versuche. Warten Sie eine Stunde und beginnen Sie neu, oder bitten Sie Ihre Administration um ein neues Kennwort.
       *[other] Es gab zu viele falsche Versuche. Warten Sie { $hours } Stunden und beginnen Sie neu, oder bitten Sie Ihre Administration um ein neues Kennwort.
    }
mail-cannot-closed = Es gab zu viele falsche Versuche. Bitten Sie Ihre Administration, das Zurücksetzen für Sie wieder zu öffnen.
mail-cannot-not-you = Wenn Sie das nicht waren, ist nichts zu tun. Ihr Kennwort bleibt, wie es ist.
mail-cannot-code = Code für Ihre Administration: { $code }

## An die Administration: jemand braucht Hilfe

mail-contact-subject = { $login } bittet um Hilfe mit dem Kennwort bei { $directory }
mail-contact-title = Jemand kann sein Kennwort nicht zurücksetzen
mail-contact-asked = Das Konto { $login } konnte sein Kennwort nicht zurücksetzen und bittet um Ihre Hilfe.
mail-contact-asked-named = { $name } ({ $login }) konnte das Kennwort nicht zurücksetzen und bittet um Ihre Hilfe.
mail-contact-check = Diese Bitte kann jeder absenden. Vergewissern Sie sich, dass Sie mit der richtigen Person sprechen, bevor Sie das Kennwort zurücksetzen.
mail-contact-code = Support-Code des Versuchs: { $code }

mail-digest-subject = Weitere Personen bitten um Hilfe mit dem Kennwort bei { $directory }
mail-digest-title = Weitere Personen bitten um Hilfe
mail-digest-asked =
    { $count ->
        [one] In der letzten Stunde bat eine weitere Person um Hilfe mit dem Kennwort.
       *[other] In der letzten Stunde baten { $count } weitere Personen um Hilfe mit dem Kennwort.
    }
mail-digest-check = Wir senden nicht mehr für jede eine E-Mail. Eine solche Welle kann auch ein Angriff sein: Sehen Sie in die Berichte, bevor Sie antworten.

## Einladung zu einem neuen Konto

mail-invite-subject = Legen Sie das Kennwort Ihres Kontos bei { $directory } fest
mail-invite-title = Legen Sie Ihr Kennwort fest
mail-invite-made = Ihre Organisation hat das Konto { $login } für Sie angelegt.
mail-invite-button = Kennwort festlegen
mail-invite-expiry = Der Link gilt einmal, bis { $time } UTC.
mail-invite-not-you = Wenn Sie dieses Konto nicht erwartet haben, sagen Sie es Ihrer Organisation und tun Sie sonst nichts.
