# Making a passkey.

enrol-passkey-title = Einen Passkey hinzufügen
enrol-passkey-text = Ihr Browser erstellt den Passkey. Er fragt nach Fingerabdruck, Gesicht, PIN oder Sicherheitsschlüssel. Danach melden Sie sich ohne Passwort an.
enrol-passkey-name = Name des Passkeys
enrol-passkey-name-hint = Damit Sie ihn in Ihrer Liste wiedererkennen
enrol-passkey-button = Passkey erstellen
enrol-passkey-failed = Ihr Browser hat keinen Passkey erstellt. Vielleicht hat dieses Gerät schon einen von Ihnen. Versuchen Sie es noch einmal, wann immer Sie möchten.
enrol-passkey-added = Ihr Passkey ist registriert. Sie können sich jetzt damit anmelden.

enrol-passkey-full = Sie haben { $most } Passkeys, mehr sind nicht möglich. Löschen Sie zuerst einen.
enrol-passkey-nowhere = Unter dieser Adresse gehen Passkeys nicht. Fragen Sie Ihre Administration nach dem Namen des Portals.

# Where a passkey is asked for, and this browser or this address has none.
passkey-unable = Dieser Browser kann unter dieser Adresse keine Passkeys nutzen. Wählen Sie einen anderen Weg.

refusal-passkey-refused = Wir konnten diesen Passkey nicht registrieren, oder die Seite war zu lange offen. Versuchen Sie es noch einmal.
refusal-passkeys-full = Sie haben { $most } Passkeys, mehr sind nicht möglich. Löschen Sie zuerst einen.
