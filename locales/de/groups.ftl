# Gruppen, und Gruppen in Gruppen.

admin-groups = Gruppen
groups-title = Gruppen
groups-text = Eine Gruppe kann bestimmen, wer zurücksetzen darf. Sie nennen sie in der Richtlinie.
groups-none = Es gibt noch keine Gruppe. Eine Gruppe kann bestimmen, wer zurücksetzen darf.
groups-may-reset = darf zurücksetzen
    .text = Nur die Personen dieser Gruppe dürfen zurücksetzen. So steht es in Ihrer Richtlinie.
groups-add = Gruppe hinzufügen
groups-name = Name
    .hint = Zum Beispiel: Testgruppe
groups-add-button = Hinzufügen
groups-people-count =
    { $count ->
        [0] Niemand
        [one] Eine Person
       *[other] { $count } Personen
    }
groups-inner-count =
    { $count ->
        [one] Eine Gruppe darin
       *[other] { $count } Gruppen darin
    }
groups-people-first = Das sind die ersten { $count }, nach Benutzer-ID.
groups-people-all = Alle ansehen
groups-login = Benutzer-ID einer Person
groups-put = Hinzufügen
groups-take = Entfernen
groups-inner = Gruppen in dieser Gruppe
    .hint = Wer in einer von ihnen ist, ist auch in dieser
groups-inner-name = Name einer Gruppe
groups-nest = Hinzufügen
groups-delete = Diese Gruppe löschen
    .text = Das löscht nur die Gruppe. Die Personen bleiben.
    .button = Löschen
groups-back = Alle Gruppen
groups-done = Gespeichert.
groups-deleted = Die Gruppe wurde gelöscht.

groups-column-people = Personen
groups-column-inner = Gruppen darin
