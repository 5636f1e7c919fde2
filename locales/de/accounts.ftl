# Personen, wie Administratoren sie eintragen.

account-new-title = Person hinzufügen
account-edit-title = { $login } ändern
account-edit = Angaben ändern
account-save = Speichern
account-add = Hinzufügen
account-back = Zurück

account-login = Benutzer-ID
    .hint = Der Name für die Anmeldung
account-display-name = Name
    .hint = Der Name in unseren Nachrichten
account-alternate-email = Private E-Mail-Adresse
    .hint = Ein Postfach, das ohne dieses Passwort offen steht
account-mail = Dienstliche E-Mail-Adresse
    .hint = Das Postfach in Ihrer Organisation
account-mobile = Mobiltelefon
    .hint = Mit + und Ländervorwahl. Andere in Ihrer Organisation können es sehen.
account-office = Bürotelefon
    .hint = Mit + und Ländervorwahl
account-groups = Gruppen
    .hint = Durch Semikolons getrennt
account-language = Sprache
    .hint = Für E-Mails und SMS
account-language-none = Die Sprache des Browsers
account-plan = Plan
    .hint = Nur nötig, wenn Ihre Richtlinie Pläne verlangt
account-roles = Rollen
    .hint = Wer eine hat, gehört zur Administration und braucht zwei Nachweise zum Zurücksetzen
account-invite = Per E-Mail einen Link zum Passwort senden?
    .hint = Er geht an die private Adresse und gilt drei Tage.
account-enabled = Ist das Konto eingeschaltet?
    .hint = Nein: Wir melden die Person sofort ab. Sie kann sich weder anmelden noch zurücksetzen.
account-never-expires = Soll das Passwort nie ablaufen?
    .hint = Nein: Ihre Passwortrichtlinie entscheidet. Das Alter zählt ab der letzten Änderung.

plan-none = Keiner
    .hint = Nur die Administration
plan-basic = Basic
    .hint = Passwörter, die hier gespeichert sind
plan-premium = Premium
    .hint = Auch Passwörter Ihres eigenen Verzeichnisses

account-forget = Neu registrieren lassen
    .text = Das löscht jedes Telefon, jede Adresse, App und Antwort, jeden Passkey und Code. Wir melden die Person ab und benachrichtigen sie. Ihre eigenen Einträge bleiben.
    .button = Alles Registrierte löschen

account-way = Einen einzelnen Weg löschen
    .text = Für ein verlorenes Telefon oder einen gestohlenen Schlüssel. Wir benachrichtigen die Person an jeder Adresse und melden sie überall ab.
account-way-button = { $way } löschen
account-no-password = Diese Person hat noch kein Passwort.
    .button = Per E-Mail einladen

admin-done-added = Die Person wurde hinzugefügt.
admin-done-added-anew = Die Person ist hinzugefügt. Diese Benutzer-ID hatte schon einmal jemand; die Einladung kann in einem Tag gesendet werden.
admin-done-invited = Die Person wurde hinzugefügt. Wir haben eine E-Mail gesendet.
admin-done-way-deleted = Der Weg wurde gelöscht. Wir haben die Person benachrichtigt.
admin-done-invited-again = Wir haben eine Einladung gesendet.
admin-done-changed = Gespeichert.
admin-done-forgotten = Alles Registrierte wurde gelöscht. Die Person muss sich neu registrieren.

# Was an einer Eingabe falsch ist, nach seinem Code. $about nennt es.
account-fault-missing = Geben Sie eine Benutzer-ID ein.
account-fault-never-cleared = Geben Sie eine Benutzer-ID ein.
account-fault-login-characters = Eine Benutzer-ID kann die Buchstaben A bis Z, Ziffern und . - _ ! # ^ ~ ' haben
account-fault-login-at = Eine Benutzer-ID braucht ein @ mit etwas auf jeder Seite.
account-fault-login-dot = Eine Benutzer-ID hat keinen Punkt direkt vor dem @.
account-fault-login-domain = Geben Sie nach dem @ eine Domäne ein, wie harbour.example
account-fault-too-long = Das ist zu lang. Höchstens { $about } Zeichen.
account-fault-other-tenant = Diese Domäne gehört einer anderen Organisation.
account-fault-formula = Beginnen Sie mit einem Buchstaben oder einer Ziffer. Eine Tabelle würde das als Formel ausführen.
account-fault-control = Lassen Sie Zeilenumbrüche weg.
account-fault-email = Geben Sie eine E-Mail-Adresse ein, wie ada@home.example
account-fault-number-plus = Beginnen Sie mit + und der Ländervorwahl, wie +1 2015550123
account-fault-number-shape = Eine Nummer hat 7 bis 15 Ziffern und keine Buchstaben.
account-fault-number-country = Diese Nummer gilt in den Ländern Ihrer Richtlinie nicht: { $about }
account-fault-role = Diese Rolle gibt es nicht.
account-fault-plan = Diesen Plan gibt es nicht.
account-fault-language = Diese Sprache gibt es nicht.
account-fault-synchronized = Das kommt aus dem Verzeichnis der Organisation. Ändern Sie es dort.
account-fault-unknown = Diese Person ist nicht mehr hier.
account-fault-taken = Diese Benutzer-ID hat schon jemand.
account-fault-no-mailbox = Eine Einladung braucht eine private E-Mail-Adresse. Geben Sie eine ein, oder wählen Sie unten Nein.

account-delete = Diese Person löschen
    .text = Das schließt das Konto sofort und löscht nach 30 Tagen alles. Bis dahin können Sie es rückgängig machen.
    .button = Löschen
account-departs = Diese Person wird am { $day } gelöscht. Bis dahin geht nichts verloren.
account-restore = Löschung rückgängig machen
admin-done-departed = Das Konto ist geschlossen. Es wird nach 30 Tagen gelöscht.
admin-done-restored = Das Konto ist wieder offen. Nichts ging verloren.
