# Personen, wie Administratoren sie eintragen.

account-new-title = Person hinzufügen
account-edit-title = { $login } ändern
account-edit = Eingetragenes ändern
account-save = Speichern
account-add = Hinzufügen
account-back = Zurück

account-login = Benutzer-ID
    .hint = Der Name für die Anmeldung. Er ändert sich nie.
account-display-name = Name
    .hint = So sprechen wir sie an
account-alternate-email = E-Mail-Adresse anderswo
    .hint = Ein Postfach, das sich ohne dieses Passwort öffnen lässt
account-mail = E-Mail-Adresse hier
    .hint = Das Postfach in Ihrer Organisation
account-mobile = Mobiltelefon
    .hint = Mit + und Landesvorwahl. Kollegen können es sehen.
account-office = Bürotelefon
    .hint = Mit + und Landesvorwahl
account-groups = Gruppen
    .hint = Durch Strichpunkte getrennt
account-language = Sprache
    .hint = Für E-Mails und Nachrichten
account-language-none = Wie der Browser es sagt
account-plan = Plan
    .hint = Zählt nur, wo Ihre Richtlinie Pläne verlangt
account-roles = Rollen
    .hint = Wer eine hat, gehört zur Administration und braucht zwei Nachweise
account-invite = Eine E-Mail senden, um das Passwort festzulegen?
    .hint = Sie geht an die Adresse anderswo; ihr Link gilt drei Tage
account-enabled = Ist das Konto offen?
    .hint = Nein: sofort abgemeldet, und weder Anmeldung noch Zurücksetzen sind möglich
account-never-expires = Läuft das Passwort nie ab?
    .hint = Nein: Ihre Passwortrichtlinie entscheidet, und das Alter zählte weiter

plan-none = Keiner
    .hint = Nur Administratoren
plan-basic = Basic
    .hint = Passwörter, die hier liegen
plan-premium = Premium
    .hint = Auch Passwörter Ihres eigenen Verzeichnisses

account-forget = Neu registrieren lassen
    .text = Das löscht jedes registrierte Telefon, jede Adresse, App, Antwort, jeden Passkey und Code. Die Person wird abgemeldet und benachrichtigt. Was Sie eingetragen haben, bleibt.
    .button = Alles löschen

account-way = Einen einzelnen Weg löschen
    .text = Für ein verlorenes Telefon oder einen gestohlenen Schlüssel. Die Person wird an jede Adresse benachrichtigt und überall abgemeldet.
account-way-button = { $way } löschen
account-no-password = Diese Person hat noch kein Passwort.
    .button = Per E-Mail einladen

admin-done-added = Die Person ist hinzugefügt.
admin-done-invited = Die Person ist hinzugefügt, und eine E-Mail ist unterwegs.
admin-done-way-deleted = Der Weg ist gelöscht, und die Person wird benachrichtigt.
admin-done-invited-again = Eine Einladung ist unterwegs.
admin-done-changed = Gespeichert.
admin-done-forgotten = Alles Registrierte ist gelöscht. Die Person muss sich neu registrieren.

# Was an einer Eingabe falsch ist, nach seinem Code. $about nennt es.
account-fault-missing = Geben Sie eine Benutzer-ID an.
account-fault-never-cleared = Geben Sie eine Benutzer-ID an.
account-fault-login-characters = Eine Benutzer-ID hat Buchstaben A bis Z, Ziffern und . - _ ! # ^ ~ '
account-fault-login-at = Eine Benutzer-ID hat ein @ mit etwas auf jeder Seite.
account-fault-login-dot = Eine Benutzer-ID hat keinen Punkt direkt vor dem @.
account-fault-login-domain = Was auf das @ folgt, ist keine Domäne.
account-fault-too-long = Das ist zu lang. Höchstens { $about } Zeichen.
account-fault-other-tenant = Diese Domäne gehört einer anderen Organisation.
account-fault-formula = Beginnen Sie mit Buchstabe oder Ziffer. Eine Tabelle würde das als Formel ausführen.
account-fault-control = Zeilenumbrüche gehen hier nicht.
account-fault-email = Das ist keine E-Mail-Adresse. Schreiben Sie sie wie ada@home.example
account-fault-number-plus = Beginnen Sie mit + und der Landesvorwahl, etwa +1 2015550123
account-fault-number-shape = Eine Nummer hat 7 bis 15 Ziffern und keine Buchstaben.
account-fault-number-country = Diese Nummer kann es in den Ländern Ihrer Richtlinie nicht geben: { $about }
account-fault-role = Diese Rolle gibt es nicht.
account-fault-plan = Diesen Plan gibt es nicht.
account-fault-language = Diese Sprache gibt es nicht.
account-fault-synchronized = Das kommt aus dem eigenen Verzeichnis. Ändern Sie es dort.
account-fault-unknown = Die Person ist nicht mehr da.
account-fault-taken = Diese Benutzer-ID hat schon jemand.
account-fault-no-mailbox = Eine Einladung braucht eine Adresse anderswo. Geben Sie eine an, oder wählen Sie unten Nein.

account-delete = Diese Person löschen
    .text = Das Konto wird sofort geschlossen. Nach 30 Tagen wird alles gelöscht. Bis dahin können Sie es rückgängig machen.
    .button = Löschen
account-departs = Diese Person wird am { $day } gelöscht. Bis dahin geht nichts verloren.
account-restore = Löschung rückgängig machen
admin-done-departed = Das Konto ist geschlossen und wird nach 30 Tagen gelöscht.
admin-done-restored = Das Konto ist wieder offen. Nichts ging verloren.
