# Dateien mit Personen: gebracht, geprüft, geschrieben.

import-title = Personen aus einer Datei einlesen
import-text = Die Datei wird zuerst geprüft. Geschrieben wird erst, wenn Sie es sagen.
import-file = Eine Datei mit Personen
    .hint = CSV mit Kommas, in UTF-8. Die erste Zeile nennt die Spalten: UserPrincipalName, AlternateEmail, MobilePhone, OfficePhone. Weitere dürfen folgen: DisplayName, Mail, Roles, Groups, Language, Plan. Eine leere Zelle lässt alles, ein Strich löscht.
import-check = Datei prüfen
import-last = Die letzten Dateien
import-back = Alle Dateien
import-checking = Die Datei wird geprüft
import-checked = Die Datei ist geprüft
import-writing = Die Personen werden geschrieben
import-done = Die Datei ist fertig
import-bad = Das ist keine Datei mit Personen
import-percent = { $percent } Prozent
import-paused = Angehalten. Nichts geht verloren.
import-pause = Vorerst anhalten
import-go-on = Weitermachen
import-count-created = Hinzugefügt
    .then = Werden hinzugefügt
import-count-changed = Geändert
    .then = Werden geändert
import-count-unchanged = Schon so
    .then = Schon so
import-count-refused = Abgelehnt
    .then = Werden abgelehnt
import-nothing = Es gibt nichts zu schreiben.
import-invites = Allen Neuen eine Mail schicken, um ihr Passwort zu setzen?
    .hint = Sie geht an die Adresse anderswo, ihr Link gilt drei Tage
import-write = Diese Personen schreiben
import-refused = Abgelehnte Zeilen
import-refused-more = Das sind die ersten { $count }. In der Liste zum Mitnehmen stehen alle.
import-refused-list = Abgelehntes mit den Gründen mitnehmen
import-line = Zeile { $line }
import-drop = Diese Datei vergessen
import-dropped = Die Datei ist vergessen. Was von ihr geschrieben wurde, bleibt.

export-title = Alle mitnehmen
export-text = Sie bekommen alle Personen als CSV, in denselben Spalten. Was sie selbst hinterlegt haben, steht nicht darin.
export-link = Liste mitnehmen

# Warum eine Datei keine ist, nach dem Code. $about ist, was er nennt.
import-file-empty = Die Datei ist leer. Ihre erste Zeile muss die Spalten nennen.
import-file-separator = Hier trennt { $about } die Spalten. Speichern Sie die Datei mit Kommas.
import-file-unknown = Die Spalte { $about } ist unbekannt. Entfernen oder berichtigen Sie sie.
import-file-private = Die Spalte { $about } wird abgelehnt. Das hinterlegt nur die Person selbst.
import-file-twice = Die Spalte { $about } steht zweimal da.
import-file-lacks = Die Spalte { $about } fehlt. Ihre Zellen dürfen leer sein.
import-file-unreadable = Die Datei ist nicht lesbar. Speichern Sie sie noch einmal als CSV.

account-fault-columns = Die Zeile hat nicht so viele Zellen wie die erste Zeile ({ $about }).
account-fault-encoding = Das ist kein UTF-8. Speichern Sie die Datei als CSV UTF-8.
account-fault-duplicate = Zeile { $about } hat dieselbe Benutzer-ID.
account-fault-out-of-reach = Ihre Rolle reicht nicht bis zu dieser Person.
account-fault-roles-denied = Nur ein globaler Administrator gibt und nimmt Rollen.
import-count-unreachable = Ohne Postfach hinzugefügt: keine Einladung möglich
    .then = Ohne Postfach hinzuzufügen: keine Einladung möglich
