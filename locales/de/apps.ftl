# Anwendungen des Zugriffsbereichs.

apps-title = Anwendungen
apps-text = Man sieht sie im Zugriffsbereich, und eine Anmeldung darf zu ihnen führen.
apps-none = Es gibt noch keine. Fügen Sie die hinzu, nach der am meisten gefragt wird.
apps-add = Eine Anwendung hinzufügen
apps-name = Name
    .hint = So, wie man sie kennt.
apps-address = Adresse
    .hint = Zum Beispiel https://mail.example.com/
apps-add-button = Hinzufügen
apps-save = Speichern
apps-icon = Bild
    .file = Ein Bild für die Kachel
    .hint = Ein quadratisches PNG oder JPEG, höchstens 256 Pixel breit und 64 KB. Ohne Bild steht dort der erste Buchstabe.
apps-remove = Diese Anwendung entfernen
    .text = Sie verschwindet sofort aus dem Zugriffsbereich, und keine Anmeldung führt dorthin.
    .button = Entfernen
apps-back = Zurück zu den Anwendungen
apps-done = Gespeichert. Der Zugriffsbereich zeigt es schon.
apps-removed = Entfernt. Der Zugriffsbereich zeigt sie nicht mehr.
