# Anwendungen des Zugriffsbereichs.

apps-title = Anwendungen
apps-text = Man sieht sie im Zugriffsbereich und kann nach der Anmeldung zu ihnen gehen.
apps-none = Es gibt noch keine. Fügen Sie die wichtigste hinzu.
apps-add = Eine Anwendung hinzufügen
apps-name = Name
    .hint = Der Name, den alle kennen
apps-address = Adresse
    .hint = Zum Beispiel https://mail.example.com/
apps-add-button = Hinzufügen
apps-save = Speichern
apps-icon = Bild
    .file = Ein Bild für die Kachel
    .hint = Ein quadratisches PNG oder JPEG, höchstens 256 Pixel breit und 64 KB. Ohne Bild zeigen wir den ersten Buchstaben.
apps-remove = Diese Anwendung entfernen
    .text = Sie verschwindet sofort aus dem Zugriffsbereich. Nach der Anmeldung führt nichts mehr dorthin.
    .button = Entfernen
apps-back = Zurück zu den Anwendungen
apps-done = Gespeichert. Der Zugriffsbereich zeigt es schon.
apps-removed = Entfernt. Der Zugriffsbereich zeigt sie nicht mehr.
