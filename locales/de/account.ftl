# Anmeldung, und die Seite dahinter.

sign-in-title = Anmelden
sign-in-button = Anmelden
sign-in-forgotten = Ich habe mein Passwort vergessen
sign-in-passkey = Mit einem Passkey anmelden
sign-in-prove-again = Melden Sie sich bitte noch einmal an. So kann niemand anderes Ihre Wege zurück ins Konto ändern.
    .admin = Die Verwaltung verlangt einen Nachweis, der höchstens zehn Minuten alt ist. Noch wurde nichts geändert. Melden Sie sich noch einmal an; danach sind Sie wieder da, wo Sie waren.

second-title = Noch ein Nachweis
second-text = Für die Anmeldung brauchen Sie einen zweiten Faktor.
second-totp = Die sechs Ziffern, die Ihre Authenticator-App zeigt
second-recovery = Einer Ihrer gedruckten Wiederherstellungscodes
second-either = Die sechs Ziffern Ihrer Authenticator-App, oder einer Ihrer gedruckten Wiederherstellungscodes

account-title = Guten Tag, { $name }
    .nobody = Guten Tag
account-text = Sie sind angemeldet als { $login }.
account-password-changed = Sie haben ein neues Passwort. Ändern Sie es auch auf Ihrem Telefon und in Ihrem E-Mail-Programm.
account-expires =
    { $days ->
        [0] Ihr Passwort läuft heute ab. Ändern Sie es jetzt.
        [one] Ihr Passwort läuft in einem Tag ab. Ändern Sie es, wenn Sie Zeit haben.
       *[other] Ihr Passwort läuft in { $days } Tagen ab. Ändern Sie es, wenn Sie Zeit haben.
    }
account-sign-out = Abmelden

change-title = Ihr Passwort ändern
change-expired = Ihr Passwort ist abgelaufen. Wählen Sie ein neues, dann geht es weiter, wohin Sie wollten.
change-temporary = Ihr Passwort war nur für eine Anmeldung gedacht. Wählen Sie ein eigenes, dann geht es weiter, wohin Sie wollten.
change-elsewhere = Ihr Passwort ist im eigenen Verzeichnis Ihrer Organisation gespeichert. Fragen Sie Ihre Administration, wie Sie es ändern.
change-suggest = Ein Passwort vorschlagen
change-suggested = Hier ist ein starkes. Wir haben es in beide Felder eingetragen. Bewahren Sie es in einem Passwort-Manager auf.
change-end-others = Mich überall sonst abmelden
change-hint = Es gilt, sobald Sie den Knopf drücken.
change-button = Passwort ändern
