# Gruppen, und Gruppen in Gruppen.

admin-groups = Gruppen
groups-title = Gruppen
groups-text = Eine Gruppe kann sagen, wer zurücksetzen darf. Die Richtlinie nennt sie.
groups-none = Es gibt noch keine Gruppe. Eine Gruppe kann sagen, wer zurücksetzen darf.
groups-may-reset = darf zurücksetzen
    .text = Nur die Personen dieser Gruppe dürfen zurücksetzen. So will es die Richtlinie.
groups-add = Gruppe hinzufügen
groups-name = Name
    .hint = Zum Beispiel: Pilot
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
groups-login = Benutzer-ID von jemandem, der hinein soll
groups-put = Aufnehmen
groups-take = Herausnehmen
groups-inner = Gruppen in dieser Gruppe
    .hint = Wer in einer von ihnen ist, ist auch in dieser
groups-inner-name = Name einer Gruppe, die hinein soll
groups-nest = Aufnehmen
groups-delete = Diese Gruppe entfernen
    .text = Die Personen bleiben. Nur die Gruppe ist weg.
    .button = Entfernen
groups-back = Alle Gruppen
groups-done = Gespeichert.
groups-deleted = Die Gruppe ist weg.
