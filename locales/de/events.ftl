# Was in einer Organisation geschehen ist.

events-title = Ereignisse
events-text = Alles, was hier geschehen ist, das Neueste zuerst, mit dem Stand davor. Passwörter, Codes und Antworten speichern wir hier nie.
events-who = Person
    .hint = Eine Benutzer-ID: was die Person getan hat und was mit ihr geschah
events-topic = Thema
events-topic-sign-in = Anmeldung
events-topic-reset = Zurücksetzen von Passwörtern
events-topic-registration = Wege zurück ins Konto
events-topic-help = Hilfe am Telefon
events-topic-people = Personen und Gruppen
events-topic-settings = Einstellungen und Aussehen
events-none = Nichts davon ist geschehen.
events-older = Ältere Ereignisse
events-by = durch { $who }
events-for = für { $whom }
events-by-rekey = automatisch, als es fällig war
events-must-change = Muss ein neues Passwort wählen
events-verified = Die Person am Telefon wurde geprüft
events-not-verified = Die Person am Telefon wurde nicht geprüft
events-counts = hinzugefügt: { $created }, geändert: { $changed }
events-several = { $act } (Personen: { $people }, geholfen: { $helped }, abgelehnt: { $refused })
events-story = Alle Schritte
events-app-name = Name
events-app-address = Adresse
events-app-icon = Bild
events-taken-back = Die Änderung wurde rückgängig gemacht.
