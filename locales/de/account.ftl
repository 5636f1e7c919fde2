# Anmeldung, und die Seite dahinter.

sign-in-title = Anmelden
sign-in-button = Anmelden
sign-in-forgotten = Ich habe mein Passwort vergessen

account-title = Guten Tag, { $name }
account-text = Sie sind angemeldet als { $login }.
account-sign-out = Abmelden
