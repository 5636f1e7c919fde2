# Wie die Organisation aussieht, und was ihre Nachrichten sagen.

admin-brand = Aussehen
brand-title = So sehen Ihre Seiten aus
brand-title-language = So sehen Ihre Seiten auf { $language } aus
brand-intro = Dieses Aussehen gilt in allen Sprachen. Eine Sprache kann darüber ihr eigenes haben.
brand-intro-language = Was hier leer ist, kommt aus dem Aussehen für alle Sprachen.
brand-draft = So würde es aussehen. Es ist noch nicht gespeichert.
brand-corrected = Auf heller Seite ist ihr Kontrast { $contrast }, das ist zu wenig. Dort nehmen wir { $used }.
brand-corrected-night = Auf dunkler Seite ist ihr Kontrast { $contrast }, das ist zu wenig. Dort nehmen wir { $used }.
brand-colour = Farbe von Knöpfen und Links
    .hint = Geschrieben wie #0b4f6c
brand-background = Farbe hinter der Karte
    .hint = Geschrieben wie #16324f. Man sieht sie, wo kein Bild ist.
brand-text = Text auf den Seiten
    .hint = Eine Zeile mit höchstens 256 Zeichen, zum Beispiel, wen man anruft
brand-save = Speichern
brand-show = Zeigen, wie es aussähe
brand-logo = Logo
    .hint = PNG oder JPEG mit höchstens 280 × 60 Pixeln und 10 KB. Es steht auf Seiten und in Mails.
    .file = Eine Datei für das Logo
    .remove = Logo entfernen
brand-illustration = Bild
    .hint = PNG oder JPEG mit höchstens 1420 × 1200 Pixeln und 500 KB. Es steht auf breiten Bildschirmen neben der Karte.
    .file = Eine Datei für das Bild
    .remove = Bild entfernen
brand-upload = Hochladen
brand-saved = Gespeichert. Ab jetzt sehen es alle.
brand-back = Aussehen für alle Sprachen
brand-sets = Aussehen einer Sprache
    .text = Zum Beispiel ein Logo mit anderer Schrift, oder ein Text mit anderer Nummer.
brand-set-own = hat ein eigenes
brand-messages = Was die Leute bekommen

organization-title = Ihre Organisation
organization-name = Name
    .hint = So nennen Sie Seiten und Mails
organization-languages = Sprachen
    .hint = Zwischen diesen kann man wählen
organization-first = Standardsprache
    .hint = Für alle, die keine davon verlangen

message-languages = Sprachen
message-code = Der Code zum Zurücksetzen
message-enrol-code = Der Code zum Hinterlegen
message-caller-code = Der Code, den ein Anrufer vorliest
message-help-link = Ein Link vom Helpdesk
message-set-password = Eine Einladung
message-reset-notice = Das Passwort wurde zurückgesetzt
message-change-notice = Das Passwort wurde geändert
message-way-notice = Ein Weg zurück wurde geändert
message-cannot-reset = Jemand kann nicht zurücksetzen
message-admin-notice = Ein Administrator hat sein Passwort zurückgesetzt
message-contact-admin = Jemand bittet um Hilfe
message-contact-digest = Viele bitten um Hilfe
message-code-text = Der Code zum Zurücksetzen, als SMS
message-caller-code-text = Der Code, den ein Anrufer vorliest, als SMS
mail-trial = Sehen Sie sie im eigenen Postfach, mit Ihrem Logo. Code und Link darin öffnen nichts.
    .button = An mich senden
mail-trial-sent = Sie ist unterwegs zu Ihnen.

admin-area-brand = das Aussehen ändern

message-temporary-notice = Das Passwort wurde von einem Administrator ersetzt
message-pass-notice = Ein befristeter Zugangspass wurde erzeugt
