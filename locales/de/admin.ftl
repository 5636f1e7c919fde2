# Die Verwaltung: Personen, wer was darf, und Hilfe für Anrufende.

account-admin = Verwaltung
    .hint = Personen, und Hilfe am Telefon

admin = Verwaltung
admin-people = Personen
admin-policy = Richtlinie
admin-events = Ereignisse
admin-reports = Berichte
admin-roles = Rollen
admin-organization = Organisation
admin-menu = Menü
admin-menu-close = Menü schließen
admin-list-joint = , { "" }

admin-people-title = Eine Person finden
admin-search = Benutzer-ID, Name oder E-Mail-Adresse
    .hint = Der Anfang einer Benutzer-ID, ein Teil von etwas anderem oder der Support-Code aus einem Anruf
    .written = Der Anfang einer Benutzer-ID oder einer Adresse, die die Administration eingetragen hat. Ein Teil von Name oder Postfach. Das Ende einer Telefonnummer. Der Support-Code aus einem Anruf.
    .registered = Der Anfang einer Benutzer-ID oder einer registrierten Adresse. Ein Teil von Name oder Postfach. Das Ende einer Telefonnummer. Der Support-Code aus einem Anruf.
admin-search-button = Suchen
admin-nobody = Niemand gefunden. Prüfen Sie die Schreibweise, oder suchen Sie nach einem kürzeren Teil.
admin-found =
    { $count ->
        [one] Eine Person
       *[other] { $count } Personen
    }
admin-found-more =
    { $count ->
        [one] Eine Person bisher
       *[other] { $count } Personen bisher
    }
admin-disabled = ausgeschaltet

admin-can = Diese Person kann das Passwort zurücksetzen
admin-cannot = Diese Person kann das Passwort nicht zurücksetzen
admin-condition-open = Das Konto ist eingeschaltet.
    .not = Das Konto ist ausgeschaltet.
admin-condition-switched-on = Ihre Organisation erlaubt das Zurücksetzen.
    .not = Ihre Organisation erlaubt das Zurücksetzen nicht. Sie können es in der Richtlinie einschalten.
admin-condition-in-group = Die Gruppe der Person darf zurücksetzen.
    .not = Die Person ist nicht in der Gruppe, die zurücksetzen darf.
admin-condition-licensed = Der nötige Plan ist da.
    .not = Der nötige Plan fehlt.
admin-condition-registered = Genug Wege sind registriert.
    .not = Zu wenige Wege sind registriert. Bitten Sie die Person, weitere zu registrieren.
admin-condition-settled = Die registrierten Adressen und Nummern können bestätigen, wer die Person ist.
    .not = Eine Adresse oder Nummer wurde vor weniger als einem Tag geändert. Sie bestätigt noch einen Tag lang niemanden.
admin-condition-writeback = Das Passwort kann hier festgelegt werden.
    .not = Das Passwort ist in Ihrem eigenen Verzeichnis gespeichert. Das Portal kann es dort nicht ändern.

admin-help = Hilfe
admin-help-nothing = Nichts ist gesperrt, und die Person ist nirgends angemeldet.
admin-out-of-reach = Mit Ihrer Rolle können Sie dieser Person nicht helfen. Wer eine höhere hat, kann es.
admin-closed = Zu viele Versuche haben etwas gesperrt.
admin-lift = Wieder versuchen lassen
admin-sessions =
    { $count ->
        [one] Ein Browser ist angemeldet.
       *[other] { $count } Browser sind angemeldet.
    }
admin-end-sessions = Überall abmelden
admin-done-lifted = Die Person kann es wieder versuchen.
admin-done-sessions = Die Person wurde überall abgemeldet.
admin-registered = Was registriert ist
admin-registered-nothing = Noch nichts.

admin-roles-title = Rollen
admin-roles-text = Wer zwei Rollen hat, darf alles, was eine davon erlaubt. Einer Person mit zwei Rollen hilft nur, wer beiden helfen darf.
admin-role-yours = Ihre Rolle
admin-role-global = Globale Administration
admin-role-privileged-authentication = Privilegierte Authentifizierungsadministration
admin-role-authentication = Authentifizierungsadministration
admin-role-user = Benutzeradministration
admin-role-helpdesk = Helpdesk-Administration
admin-role-password = Passwortadministration
admin-role-reports-reader = Berichte lesen
admin-area-people = Personen sehen
admin-area-help = Personen helfen
admin-area-roles = die Rollen sehen
admin-area-policy = die Richtlinie sehen und ändern
admin-area-accounts = Personen hinzufügen und ändern
admin-area-ways = Personen neu registrieren lassen
admin-area-events = die Ereignisse sehen
admin-helps = Hilft Personen ohne Rolle, und diesen: { $roles }
admin-helps-all = Hilft allen

admin-verify = Ist es wirklich diese Person?
admin-verify-text = Senden Sie einen Code an etwas Registriertes, und lassen Sie ihn sich vorlesen.
admin-verify-mail = Code an { $to } senden
admin-verify-sms = Code per SMS an { $to } senden
admin-verify-sent = Wir haben einen Code an { $to } gesendet. Fragen Sie danach.
admin-verify-code = Der vorgelesene Code
    .hint = Sechs Ziffern
admin-verify-button = Prüfen
admin-verified = Sie ist es. Der richtige Code wurde vorgelesen, am { $time } UTC.
admin-link = Link für ein neues Passwort senden
admin-link-text = Nur die Person selbst sieht das neue Passwort. Der Link gilt einmal, einen Tag lang. Die Administration braucht einen zweiten Nachweis.
admin-done-verified = Das war der richtige Code.
admin-done-code = Wir haben den Code gesendet.
admin-done-link = Wir haben den Link gesendet.
admin-verify-first = Prüfen Sie zuerst, ob es die Person ist. Ihre Richtlinie verlangt es.
admin-temporary = Vorläufiges Passwort erstellen
admin-temporary-text = Sie sehen es einmal und sagen es der Person. Sie muss es bei der nächsten Anmeldung ändern.
admin-temporary-typed = Vorläufiges Passwort eingeben
admin-temporary-password = Vorläufiges Passwort
    .hint = Es muss bei der nächsten Anmeldung geändert werden
admin-temporary-set = Festlegen
admin-temporary-shown = Sagen Sie der Person dieses Passwort
    .text = Wir zeigen es nicht noch einmal. Bei der nächsten Anmeldung wählt die Person ein eigenes.
admin-done-temporary = Das vorläufige Passwort gilt. Die Person wurde überall abgemeldet.

story-title = Der Versuch mit dem Support-Code { $code }
story-from = Von { $device } unter { $address }
story-started = Begonnen mit: { $method }
story-completed = Nachgewiesen mit: { $method }
story-after = Um Hilfe gebeten bei: { $method }
story-too-many-attempts = Zu viele Versuche. Für einen Tag geschlossen.
story-too-many-email-codes = Zu viele falsche Codes per E-Mail. Für einen Tag geschlossen.
story-too-many-sms-codes = Zu viele falsche Codes per SMS. Für einen Tag geschlossen.
story-too-many-mobile-voice = Zu viele Anrufe auf dem Mobiltelefon. Für einen Tag geschlossen.
story-too-many-office-voice = Zu viele Anrufe auf dem Bürotelefon. Für einen Tag geschlossen.
story-too-many-question-answers = Zu viele falsche Antworten. Für einen Tag geschlossen.
story-too-many-totp-codes = Zu viele falsche Codes der App. Für einen Tag geschlossen.
story-too-many-recovery-codes = Zu viele falsche Wiederherstellungscodes. Für einen Tag geschlossen.
story-too-many-phone-validations = Zu viele verschiedene Nummern. Für einen Tag geschlossen.
story-userid-entered = Die Benutzer-ID wurde eingegeben.
story-before-new-password = Der Nachweis war vollständig, aber ein neues Passwort wurde nicht eingegeben.
story-while-choosing-new-password = Die eingegebenen neuen Passwörter wurden abgelehnt.
story-before-required-methods = Der Versuch endete vor dem vollständigen Nachweis.
story-before-submitting-password = Der Versuch endete, bevor ein neues Passwort festgelegt war.
story-contacted-before-any-method = Vor jedem Versuch wurde um Hilfe gebeten.
story-password-reset = Die Person hat ein neues Passwort.
story-first-password = Das erste Passwort wurde gewählt.
story-invitation-left = Die Einladung wurde geöffnet, aber kein Passwort gewählt.
story-account-unlocked = Das Konto wurde entsperrt.
story-not-enabled-for-user = Diese Person darf nicht zurücksetzen.
story-no-license = Der nötige Plan fehlt.
story-cookies-disabled = Der Browser lässt keine Cookies zu.
story-insufficient-methods = Zu wenige Wege sind registriert.
story-onprem-no-writeback = Das Passwort ist in Ihrem eigenen Verzeichnis gespeichert. Das Portal kann es dort nicht ändern.
story-writeback-unreachable = Ihr eigenes Verzeichnis war nicht erreichbar.
story-writeback-error = Ihr eigenes Verzeichnis hat das Passwort abgelehnt.
story-not-in-group = Die Person ist nicht in der Gruppe, die zurücksetzen darf.
story-disabled-for-tenant = Ihre Organisation erlaubt das Zurücksetzen nicht.
story-user-unknown = Niemand hier hat diese Benutzer-ID.
story-user-disabled = Das Konto ist ausgeschaltet.
story-result-succeeded = Es hat geklappt.
story-result-failed = Es wurde abgelehnt.
story-result-abandoned = Es wurde nicht beendet.
story-result-blocked = Es wurde gesperrt.
story-result-cancelled = Es wurde abgebrochen.
story-result-contacted-admin = Es wurde um Hilfe gebeten.

admin-filter = Filtern
admin-filter-any = Beliebig
admin-filter-role = Rolle
admin-filter-group = Gruppe
admin-filter-plan = Plan
admin-filter-source = Passwort
admin-filter-enabled = Konto
admin-source-cloud = hier gespeichert
admin-source-on-premises = in Ihrem eigenen Verzeichnis gespeichert
admin-enabled-yes = eingeschaltet
admin-enabled-no = ausgeschaltet

admin-pass = Befristeter Zugangspass
    .text = Für jemanden ohne jeden Zugang. Er wird statt des Passworts eingegeben und führt nur zur neuen Registrierung.
    .button = Pass erzeugen
admin-pass-until = Es gibt einen Pass bis { $time } UTC.
admin-pass-remove = Pass löschen
admin-pass-shown = Sagen Sie der Person diesen Pass
    .text = Wir zeigen ihn nicht noch einmal. Er wird bei der Anmeldung statt des Passworts eingegeben.
admin-done-pass = Der Pass wurde erstellt.
admin-done-pass-removed = Der Pass wurde gelöscht.

# Dieselbe Hilfe für mehrere Personen.
bulk-label = Sammelaktion
bulk-all = Suchen und alle auswählen
bulk-tick = { $login } auswählen
bulk-act = Für alle Ausgewählten
    .hint = Passwörter und E-Mails gehen an 40 Personen zugleich. Wenn einer Person nicht zu helfen ist, wird den anderen trotzdem geholfen.
bulk-also = Optionen
bulk-mail = Mir am Ende eine E-Mail senden
    .hint = Darin steht, wie vielen geholfen wurde. Passwörter stehen nie darin.
bulk-link = Einen Link für ein neues Passwort senden
bulk-temporary = Ein vorläufiges Passwort erstellen, das wir einmal zeigen
bulk-invite = Zu einem ersten Passwort einladen
bulk-lift = Wieder versuchen lassen
bulk-end = Überall abmelden
bulk-forget = Neu registrieren lassen
bulk-everybody = Alle, die diese Suche findet
    .hint = Auch auf anderen Seiten, ausgewählt oder nicht. Sie sehen die Zahl, bevor etwas geschieht.
bulk-button = Ausführen
bulk-title = Sammelaktion
bulk-nothing = Suchen Sie Personen, wählen Sie sie aus, und entscheiden Sie, was geschehen soll. Dann steht es hier.
bulk-text = Das sind Ihre Sammelaktionen. Wir bewahren jede Liste 30 Tage auf.
bulk-asked = Personen: { $all }. Noch ist nichts geschehen.
bulk-working = { $passed } von { $all } erledigt.
bulk-paused = Angehalten. { $passed } von { $all } erledigt.
bulk-begin = Beginnen
bulk-passwords = Sie können die Passwörter einmal sehen, eine Minute lang. Dann werden sie gelöscht.
    .shown = Das sind die Passwörter. Laden Sie die Liste jetzt herunter. In einer Minute werden sie gelöscht.
    .button = Passwörter zeigen
bulk-replaced = Sie haben stattdessen eine neue begonnen.
bulk-done-link = Links für ein neues Passwort wurden gesendet.
bulk-done-temporary = Vorläufige Passwörter wurden erstellt. Jedes gilt für eine Anmeldung.
bulk-done-invite = Einladungen wurden gesendet.
bulk-done-lift = Sie können es wieder versuchen.
bulk-done-end = Sie wurden überall abgemeldet.
bulk-done-forget = Alles Registrierte wurde gelöscht.
bulk-done = Erledigt
bulk-count = { $done } von { $all } wurde geholfen.
bulk-file = Liste herunterladen
bulk-back = Zurück zur Suche
admin-verify-nothing = Es ist nichts registriert, wohin wir einen Code senden könnten.
admin-filter-state = Registrierung
admin-state-out-of-scope = Darf nicht zurücksetzen
admin-state-not-registered = Zu wenig registriert
admin-state-registered-by-admin = Für die Person registriert, nicht bestätigt
admin-state-registered = Registriert
admin-state-reconfirm-due = Muss wieder bestätigt werden
admin-further = Weiter suchen
admin-nobody-yet = Bisher niemand gefunden. Noch sind nicht alle durchsucht.
admin-account = Das Konto

admin-column-name = Name
admin-column-roles = Rollen
admin-column-role = Rolle
admin-column-may = Darf
admin-column-helps = Wem sie hilft
admin-helps-nobody = Niemandem
column-at = Wann
table-sort = Sortieren nach
admin-first = Zurück zur ersten Seite
admin-everybody = Sie haben nach nichts Bestimmtem gesucht, deshalb stehen hier alle.
admin-found-of = Angezeigt: { $count }. Gefunden: { $total }.
    .more = Angezeigt: { $count }. Gefunden: mehr als { $total }.
bulk-put = In eine Gruppe aufnehmen
bulk-take = Aus einer Gruppe nehmen
bulk-into = Gruppe
    .hint = Nur für die Aufnahme in eine Gruppe oder das Entfernen daraus
    .none = Gruppe wählen
bulk-done-put = Sie sind in der Gruppe.
bulk-done-take = Sie sind nicht mehr in der Gruppe.
bulk-column-act = Was getan wurde
bulk-column-far = Wie weit es ist
