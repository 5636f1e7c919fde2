# Was in einer Organisation geschehen ist.

events-title = Was geschehen ist
events-text = Alles, was hier jemand getan hat, das Neueste zuerst, mit dem Stand davor. Kein Passwort, kein Code und keine Antwort steht jemals hier.
events-who = Wessen Ereignisse
    .hint = Eine Benutzerkennung: was diese Person tat und was ihr geschah.
events-topic = Thema
events-topic-sign-in = Anmeldung
events-topic-reset = Zurücksetzen von Passwörtern
events-topic-registration = Wege zurück
events-topic-help = Hilfe für Anrufende
events-topic-people = Personen und Gruppen
events-topic-settings = Einstellungen und Aussehen
events-none = Dergleichen ist nicht geschehen.
events-older = Ältere Ereignisse
events-by = durch { $who }
events-for = für { $whom }
events-by-rekey = von selbst, als es Zeit war
events-must-change = Muss ein neues Passwort wählen
events-verified = Die anrufende Person wurde geprüft
events-not-verified = Die anrufende Person wurde nicht geprüft
events-counts = hinzugefügt: { $created }, geändert: { $changed }
events-several = { $act } (Personen: { $people }, geholfen: { $helped }, abgelehnt: { $refused })
events-story = Jeder Schritt davon
events-app-name = Name
events-app-address = Adresse
events-app-icon = Bild
events-taken-back = Die Änderung ist zurückgenommen.
