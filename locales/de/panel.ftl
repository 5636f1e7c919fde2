# The access panel: applications, profile, activity.

panel = Ihr Konto
panel-apps = Anwendungen
panel-profile = Profil
panel-activity = Aktivität

account-apps = Ihre Anwendungen
account-no-apps = Ihre Organisation hat hier keine Anwendungen eingestellt.

profile-title = Ihr Profil
profile-name = Name
profile-login = Benutzer-ID
profile-password = Mein Passwort ändern
    .hint = Mit dem, das Sie jetzt haben
profile-enrol = Für das Zurücksetzen registrieren
    .hint = Die Wege, die Sie wieder hineinlassen
profile-registered = Was hinterlegt ist
profile-nothing = Noch nichts. Hinterlegen Sie einen Weg zurück, solange Sie Ihr Passwort noch kennen.
profile-email = E-Mail-Adresse
profile-mobile = Mobiltelefon
profile-office = Bürotelefon
profile-authenticators = Authenticator-Apps
profile-passkeys = Passkeys
profile-recovery-codes = Übrige Wiederherstellungscodes
profile-questions = Sicherheitsfragen
profile-second-factor = Ihre Anmeldung verlangt einen zweiten Faktor.
profile-language = Sprache
    .hint = Für diese Seiten und für unsere E-Mails an Sie
profile-language-button = Diese Sprache behalten
profile-language-kept = Diese Seiten und unsere E-Mails sprechen jetzt Ihre Sprache.

activity-title = Was mit Ihrem Konto geschah
activity-text = Achten Sie auf alles, was nicht von Ihnen kam.
activity-sessions = Wo Sie angemeldet sind
activity-here = Dieser Browser
activity-since = Angemeldet am { $since } Uhr
activity-seen = Zuletzt benutzt am { $seen } Uhr
# The label begins with the words of the button.
activity-end = Dort abmelden
activity-end-which = Dort abmelden: { $device }, { $address }
activity-ended = Der andere Browser ist abgemeldet.
activity-end-others = Mich überall sonst abmelden
activity-ended-others = Sie sind überall sonst abgemeldet.
activity-events = Was geschah
# Follows words such as “Passwort zurückgesetzt”; “über” also suits an unknown program.
activity-from = über { $device }, { $time } Uhr
activity-by-organization = durch Ihre Organisation, { $time } Uhr
activity-utc = Alle Zeiten sind in UTC.
activity-not-you = Kam etwas nicht von Ihnen? Ändern Sie jetzt Ihr Passwort.

device-on = { $program } auf { $system }
device-unknown = unbekanntes Programm

happened-something = Etwas anderes geschah
happened-sign-in-succeeded = Angemeldet
happened-sign-in-failed = Anmeldung fehlgeschlagen
happened-second-factor-succeeded = Zweiter Faktor nachgewiesen
happened-second-factor-failed = Zweiter Faktor war falsch
happened-password-change-succeeded = Passwort geändert
happened-password-change-failed = Änderung des Passworts fehlgeschlagen
happened-password-set = Passwort festgelegt
happened-reset-succeeded = Passwort zurückgesetzt
happened-reset-failed = Zurücksetzen abgelehnt
happened-reset-blocked = Zurücksetzen nach zu vielen Versuchen angehalten
happened-reset-abandoned = Zurücksetzen begonnen und nicht beendet
happened-reset-cancelled = Zurücksetzen abgebrochen
happened-reset-contacted-admin = Um Hilfe gebeten
happened-registration-phone = Telefonnummer hinterlegt
happened-registration-email = E-Mail-Adresse hinterlegt
happened-registration-questions = Sicherheitsfragen hinterlegt
happened-registration-authenticator = Authenticator-App registriert
happened-registration-passkey = Passkey registriert
happened-registration-recovery-codes = Wiederherstellungscodes erstellt
happened-registration-second-factor = Zweiter Faktor eingeschaltet
happened-registration-removed-phone = Telefonnummer gelöscht
happened-registration-removed-email = E-Mail-Adresse gelöscht
happened-registration-removed-questions = Sicherheitsfragen gelöscht
happened-registration-removed-authenticator = Authenticator-App gelöscht
happened-registration-removed-passkey = Passkey gelöscht
happened-registration-removed-recovery-codes = Wiederherstellungscodes gelöscht
happened-registration-removed-second-factor = Zweiter Faktor ausgeschaltet
happened-review = Wege zurück ins Konto geprüft
happened-session-ended = Sitzungen beendet
happened-user-added = Konto angelegt
happened-user-changed = Daten des Kontos geändert
happened-user-invited = Einladung gesendet
happened-user-unblocked = Sperren aufgehoben
happened-administration-succeeded = Jemandem geholfen
happened-administration-failed = Hilfe für jemanden außer Reichweite versucht
happened-policy-changed = Richtlinie geändert
happened-caller-verified = Anrufer hat sich ausgewiesen
happened-admin-reset = Neues Kennwort vom Helpdesk
happened-deletion-planned = Löschung vorgemerkt
happened-user-restored = Das Konto ist wieder offen
happened-pass-made = Befristeter Pass erzeugt
happened-pass-removed = Befristeter Pass entfernt
