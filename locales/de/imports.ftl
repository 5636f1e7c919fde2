# Dateien mit Personen: gebracht, geprüft, geschrieben.

import-title = Personen aus einer Datei importieren
import-text = Wir prüfen die Datei zuerst. Wir speichern erst, wenn Sie es sagen.
import-file = Eine Datei mit Personen
    .hint = CSV mit Kommas, in UTF-8. Die erste Zeile nennt die Spalten: UserPrincipalName, AlternateEmail, MobilePhone, OfficePhone. Weitere dürfen folgen: DisplayName, Mail, Roles, Groups, Language, Plan. Eine leere Zelle ändert nichts, ein Strich löscht.
import-check = Datei prüfen
import-last = Die letzten Dateien
import-back = Alle Dateien
import-checking = Wir prüfen die Datei
import-checked = Die Datei wurde geprüft
import-writing = Wir speichern die Personen
import-done = Die Datei ist fertig
import-bad = Diese Datei lässt sich nicht importieren
import-percent = { $percent } Prozent
import-paused = Angehalten. Nichts geht verloren.
import-pause = Anhalten
import-go-on = Fortsetzen
import-count-created = Hinzugefügt
    .then = Werden hinzugefügt
import-count-changed = Geändert
    .then = Werden geändert
import-count-unchanged = Unverändert
    .then = Bleiben unverändert
import-count-refused = Abgelehnt
    .then = Werden abgelehnt
import-nothing = Es gibt nichts zu speichern.
import-invites = Allen Neuen per E-Mail einen Link zum Passwort senden?
    .hint = Er geht an die private Adresse und gilt drei Tage.
import-write = Diese Personen speichern
import-refused = Abgelehnte Zeilen
import-refused-more = Das sind die ersten { $count }. Die Liste zum Herunterladen enthält alle.
import-refused-list = Abgelehnte Zeilen mit Gründen herunterladen
import-line = Zeile { $line }
import-drop = Diese Datei löschen
import-dropped = Die Datei wurde gelöscht. Die daraus gespeicherten Personen bleiben.

export-title = Alle herunterladen
export-text = Sie bekommen alle Personen als CSV, in denselben Spalten. Was sie selbst registriert haben, steht nicht darin.
export-link = Liste herunterladen

# Warum eine Datei keine ist, nach dem Code. $about ist, was er nennt.
import-file-empty = Die Datei ist leer. Ihre erste Zeile muss die Spalten nennen.
import-file-separator = Die Spalten sind durch { $about } getrennt. Speichern Sie die Datei mit Kommas.
import-file-unknown = Die Spalte { $about } ist unbekannt. Entfernen oder berichtigen Sie sie.
import-file-private = Die Spalte { $about } ist nicht erlaubt. Das registriert nur die Person selbst.
import-file-twice = Die Spalte { $about } steht zweimal da.
import-file-lacks = Die Spalte { $about } fehlt. Ihre Zellen dürfen leer sein.
import-file-unreadable = Wir können diese Datei nicht lesen. Speichern Sie sie noch einmal als CSV.

account-fault-columns = Die Zeile hat nicht so viele Zellen wie die erste Zeile ({ $about }).
account-fault-encoding = Das ist kein UTF-8. Speichern Sie die Datei als CSV UTF-8.
account-fault-duplicate = Zeile { $about } hat dieselbe Benutzer-ID.
account-fault-out-of-reach = Mit Ihrer Rolle können Sie diese Person nicht ändern.
account-fault-roles-denied = Nur die globale Administration kann Rollen geben und nehmen.
import-count-unreachable = Ohne private Adresse hinzugefügt, also ohne Einladung
    .then = Werden ohne private Adresse hinzugefügt, also ohne Einladung

import-column-stage = Stand
import-column-by = Gebracht von
