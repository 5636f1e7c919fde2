# Die Verwaltung: Personen, wer was darf, und Hilfe für Anrufende.

account-admin = Verwaltung
    .hint = Personen, und Hilfe für Anrufende

admin = Verwaltung
admin-people = Personen
admin-policy = Richtlinie
admin-events = Ereignisse
admin-reports = Berichte
admin-roles = Wer was darf
admin-organization = Organisation
admin-menu = Menü
admin-menu-close = Menü schließen
admin-list-joint = , { "" }

admin-people-title = Eine Person finden
admin-search = Benutzer-ID, Name oder E-Mail-Adresse
    .hint = Der Anfang einer Benutzer-ID, ein Teil vom Rest, oder der Support-Code eines Anrufers
admin-search-button = Suchen
admin-nobody = So heißt hier niemand. Prüfen Sie die Schreibweise, oder versuchen Sie es mit einem kürzeren Teil.
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
admin-disabled = gesperrt

admin-can = Diese Person kann das Passwort zurücksetzen
admin-cannot = Diese Person kann das Passwort nicht zurücksetzen
admin-condition-open = Das Konto ist offen.
    .not = Das Konto ist gesperrt.
admin-condition-switched-on = Ihre Organisation erlaubt das Zurücksetzen.
    .not = Ihre Organisation erlaubt das Zurücksetzen nicht. Die Richtlinie schaltet es ein.
admin-condition-in-group = Die Gruppe der Person darf zurücksetzen.
    .not = Die Person ist nicht in der Gruppe, die zurücksetzen darf.
admin-condition-licensed = Der verlangte Tarif ist da.
    .not = Der verlangte Tarif fehlt.
admin-condition-registered = Genug Wege zurück sind hinterlegt.
    .not = Zu wenige Wege zurück sind hinterlegt. Bitten Sie die Person, weitere zu hinterlegen.
admin-condition-writeback = Das Passwort kann hier gesetzt werden.
    .not = Das Passwort liegt in Ihrem eigenen Verzeichnis, und nichts schreibt es zurück.

admin-help = Hilfe
admin-help-nothing = Nichts ist geschlossen, und niemand ist angemeldet.
admin-out-of-reach = Ihre Rolle reicht nicht bis zu dieser Person. Wer eine höhere hat, kann helfen.
admin-closed = Zu viele Versuche haben einen Weg geschlossen.
admin-lift = Wieder versuchen lassen
admin-sessions =
    { $count ->
        [one] Ein Browser ist angemeldet.
       *[other] { $count } Browser sind angemeldet.
    }
admin-end-sessions = Überall abmelden
admin-done-lifted = Die Person darf es wieder versuchen.
admin-done-sessions = Die Person ist überall abgemeldet.
admin-registered = Was hinterlegt ist
admin-registered-nothing = Noch nichts.

admin-roles-title = Wer was darf
admin-roles-text = Wer zwei Rollen hat, darf, was eine von beiden erlaubt. Einer Person mit zwei Rollen hilft, wer beide erreicht.
admin-role-yours = Ihre
admin-role-global = Globale Administration
admin-role-privileged-authentication = Privilegierte Authentifizierungsadministration
admin-role-authentication = Authentifizierungsadministration
admin-role-user = Benutzeradministration
admin-role-helpdesk = Helpdesk-Administration
admin-role-password = Passwortadministration
admin-role-reports-reader = Berichte lesen
admin-area-people = Personen sehen
admin-area-help = Personen helfen
admin-area-roles = sehen, wer was darf
admin-area-policy = die Richtlinie sehen und ändern
admin-area-accounts = Personen hinzufügen und ändern
admin-area-ways = Personen neu registrieren lassen
admin-area-events = lesen, was geschehen ist
admin-helps = Hilft Personen ohne Rolle, und diesen: { $roles }
admin-helps-all = Hilft allen

admin-verify = Ist sie es wirklich?
admin-verify-text = Senden Sie einen Code an etwas Registriertes, und lassen Sie ihn vorlesen.
admin-verify-mail = Code an { $to } senden
admin-verify-sms = Code per SMS an { $to } senden
admin-verify-sent = Ein Code ist unterwegs an { $to }. Fragen Sie danach.
admin-verify-code = Der vorgelesene Code
    .hint = Sechs Ziffern
admin-verify-button = Prüfen
admin-verified = Sie ist es: Der richtige Code wurde vorgelesen, am { $time } UTC.
admin-link = Link für ein neues Passwort senden
admin-link-text = Nur die Person selbst sieht das neue Passwort. Der Link gilt einmal, einen Tag lang. Administratoren brauchen einen weiteren Nachweis.
admin-done-verified = Das war der richtige Code.
admin-done-code = Der Code ist unterwegs.
admin-done-link = Der Link ist unterwegs.
admin-verify-first = Prüfen Sie zuerst, ob es die Person ist. Ihre Richtlinie verlangt es.
admin-temporary = Vorläufiges Passwort erzeugen
admin-temporary-text = Sie sehen es einmal und sagen es der Person. Bei der nächsten Anmeldung muss es geändert werden.
admin-temporary-typed = Vorläufiges Passwort eingeben
admin-temporary-password = Vorläufiges Passwort
    .hint = Bei der nächsten Anmeldung muss es geändert werden
admin-temporary-set = Setzen
admin-temporary-shown = Sagen Sie der Person dieses Passwort
    .text = Es wird nicht noch einmal gezeigt. Bei der nächsten Anmeldung wählt sie ihr eigenes.
admin-done-temporary = Das vorläufige Passwort ist gesetzt. Die Person ist überall abgemeldet.

story-title = Der Versuch mit dem Support-Code { $code }
story-from = Von { $device } unter { $address }
story-started = Damit wurde begonnen: { $method }
story-completed = Das war richtig: { $method }
story-after = Hier wurde um Hilfe gebeten: { $method }
story-too-many-attempts = Zu viele Versuche. Für einen Tag ist es geschlossen.
story-too-many-email-codes = Zu viele falsche Codes per E-Mail. Für einen Tag geschlossen.
story-too-many-sms-codes = Zu viele falsche Codes per SMS. Für einen Tag geschlossen.
story-too-many-mobile-voice = Zu viele Anrufe auf dem Mobiltelefon. Für einen Tag geschlossen.
story-too-many-office-voice = Zu viele Anrufe auf dem Bürotelefon. Für einen Tag geschlossen.
story-too-many-question-answers = Zu viele falsche Antworten. Für einen Tag geschlossen.
story-too-many-totp-codes = Zu viele falsche Codes der App. Für einen Tag geschlossen.
story-too-many-recovery-codes = Zu viele falsche Wiederherstellungscodes. Für einen Tag geschlossen.
story-too-many-phone-validations = Zu viele Nummern versucht. Für einen Tag geschlossen.
story-userid-entered = Die Benutzer-ID wurde eingegeben.
story-before-new-password = Alles war bewiesen, ein neues Passwort wurde nicht eingegeben.
story-while-choosing-new-password = Neue Passwörter wurden abgelehnt.
story-before-required-methods = Es wurde abgebrochen, bevor alles bewiesen war.
story-before-submitting-password = Es wurde abgebrochen, bevor ein neues Passwort gesetzt war.
story-contacted-before-any-method = Vor jedem Versuch wurde um Hilfe gebeten.
story-password-reset = Das Passwort ist neu.
story-first-password = Das erste Passwort ist gewählt.
story-invitation-left = Die Einladung wurde geöffnet, aber kein Passwort gewählt.
story-account-unlocked = Das Konto ist entsperrt.
story-not-enabled-for-user = Zurücksetzen ist für diese Person nicht erlaubt.
story-no-license = Der verlangte Plan fehlt.
story-cookies-disabled = Der Browser nimmt keine Cookies.
story-insufficient-methods = Zu wenige Wege zurück sind hinterlegt.
story-onprem-no-writeback = Das Passwort liegt in Ihrem eigenen Verzeichnis, und nichts schreibt es zurück.
story-writeback-unreachable = Ihr eigenes Verzeichnis war nicht erreichbar.
story-writeback-error = Ihr eigenes Verzeichnis lehnte das Passwort ab.
story-not-in-group = Die Person ist nicht in der Gruppe, die zurücksetzen darf.
story-disabled-for-tenant = Ihre Organisation lässt niemanden zurücksetzen.
story-user-unknown = Niemand hier hat diese Benutzer-ID.
story-user-disabled = Das Konto ist abgeschaltet.
story-result-succeeded = Es gelang.
story-result-failed = Es wurde abgelehnt.
story-result-abandoned = Es blieb liegen.
story-result-blocked = Es wurde gestoppt.
story-result-cancelled = Es wurde aufgegeben.
story-result-contacted-admin = Es wurde um Hilfe gebeten.

admin-filter = Eingrenzen
admin-filter-any = Beliebig
admin-filter-role = Rolle
admin-filter-group = Gruppe
admin-filter-plan = Plan
admin-filter-source = Passwort
admin-filter-enabled = Konto
admin-source-cloud = liegt hier
admin-source-on-premises = liegt in Ihrem eigenen Verzeichnis
admin-enabled-yes = offen
admin-enabled-no = abgeschaltet

admin-pass = Befristeter Zugangspass
    .text = Für jemanden, der jeden Weg verloren hat. Er wird statt des Passworts eingegeben und führt zum neuen Hinterlegen. Er öffnet nichts anderes.
    .button = Pass erzeugen
admin-pass-until = Es gibt einen Pass bis { $time } UTC.
admin-pass-remove = Pass wegnehmen
admin-pass-shown = Sagen Sie der Person diesen Pass
    .text = Er wird nicht noch einmal gezeigt. Er wird bei der Anmeldung statt des Passworts eingegeben.
admin-done-pass = Der Pass ist erzeugt.
admin-done-pass-removed = Der Pass ist weg.

# Dieselbe Hilfe für mehrere Personen.
bulk-label = Mehreren zugleich helfen
bulk-all = Suchen und alle ankreuzen
bulk-tick = { $login } ankreuzen
bulk-act = Für alle, die angekreuzt sind
    .hint = Passwörter und E-Mails gehen an 40 Personen zugleich. Wem nicht zu helfen ist, der hält die anderen nicht auf.
bulk-also = Optionen
bulk-mail = Mir eine E-Mail schicken, wenn es vorbei ist
    .hint = Darin steht, wie vielen geholfen wurde. Passwörter stehen nie darin.
bulk-link = Einen Link für ein neues Passwort senden
bulk-temporary = Ein vorläufiges Passwort erzeugen, das einmal gezeigt wird
bulk-invite = Zu einem ersten Passwort einladen
bulk-lift = Wieder versuchen lassen
bulk-end = Alle ihre Sitzungen beenden
bulk-forget = Neu registrieren lassen
bulk-everybody = Alle, die diese Suche findet
    .hint = Auch wer nicht auf dieser Seite steht, ob angekreuzt oder nicht. Sie sehen, wie viele es sind, bevor etwas geschieht.
bulk-button = Ausführen
bulk-title = Hilfe für mehrere Personen
bulk-nothing = Suchen Sie Personen, kreuzen Sie sie an, und wählen Sie, was geschehen soll. Dann steht es hier.
bulk-text = Das haben Sie für mehrere Personen zugleich getan. Jede Liste bleibt 30 Tage.
bulk-asked = Personen: { $all }. Noch ist nichts geschehen.
bulk-working = { $passed } von { $all } waren an der Reihe.
bulk-paused = Angehalten. { $passed } von { $all } waren an der Reihe.
bulk-begin = Beginnen
bulk-passwords = Die Passwörter lassen sich einmal zeigen, für eine Minute. Dann sind sie weg.
    .shown = Das sind die Passwörter. Nehmen Sie die Liste jetzt mit: In einer Minute sind sie weg.
    .button = Die Passwörter zeigen
bulk-replaced = Eine neuere Hilfe trat an ihre Stelle.
bulk-done-link = Links für ein neues Passwort wurden gesendet.
bulk-done-temporary = Vorläufige Passwörter sind erzeugt. Jedes gilt für eine Anmeldung.
bulk-done-invite = Einladungen wurden gesendet.
bulk-done-lift = Was zu viele Versuche geschlossen hatten, ist offen.
bulk-done-end = Ihre Sitzungen wurden beendet.
bulk-done-forget = Was sie registriert hatten, wurde gelöscht.
bulk-done = Erledigt
bulk-count = { $done } von { $all } wurde geholfen.
bulk-file = Die Liste mitnehmen
bulk-back = Zurück zur Suche
admin-verify-nothing = Es ist nichts registriert, wohin ein Code gesendet werden könnte.
admin-filter-state = Registrierung
admin-state-out-of-scope = Zurücksetzen gilt nicht für sie
admin-state-not-registered = Zu wenig hinterlegt
admin-state-registered-by-admin = Genug hinterlegt, nie bestätigt
admin-state-registered = Registriert
admin-state-reconfirm-due = Muss wieder bestätigt werden
admin-further = Weiter suchen
admin-nobody-yet = Bisher niemand. Noch sind nicht alle durchgesehen.
admin-account = Das Konto
