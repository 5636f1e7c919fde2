# Die Richtlinie einer Organisation: ihre Einstellungen, was sie bewirken, was daran falsch ist, und ihre Änderungen.

yes = Ja
no = Nein

policy-title = Richtlinie für das Zurücksetzen
policy-text = Das gilt jetzt. Jede Änderung lässt sich zurücknehmen.
policy-never = Noch wurde keine Richtlinie gespeichert. Bis dahin können nur Administratoren zurücksetzen.
policy-change = Ändern
policy-save = Speichern
policy-save-anyway = Trotzdem speichern
policy-back = Zurück zur Richtlinie
policy-first = Bevor Sie speichern
policy-lost =
    { $count ->
        [one] Eine Person, die jetzt zurücksetzen kann, könnte es nicht mehr.
       *[other] { $count } Personen, die jetzt zurücksetzen können, könnten es nicht mehr.
    }
policy-lost-who = Wer das ist
policy-lost-list = Alle als CSV herunterladen
policy-lost-more =
    { $count ->
        [one] Und eine weitere.
       *[other] Und { $count } weitere.
    }
policy-changes = Was geändert wurde
policy-changes-none = Noch wurde nichts geändert.
policy-by-command = durch einen Befehl
policy-take-back-link = Zurücknehmen …
policy-take-back-title = Eine Änderung zurücknehmen
policy-take-back = Zurücknehmen
policy-moved = Das wurde seitdem noch einmal geändert: { $settings }. Ändern Sie es von Hand.
admin-done-policy = Gespeichert. Es gilt ab jetzt.
admin-done-taken-back = Zurückgenommen. Es gilt wieder, was vorher galt.

policy-reset = Wer zurücksetzen darf
    .text = Administratoren dürfen es immer, mit zwei eigenen Nachweisen. Hier geht es um alle anderen.
policy-methods = Nachweise
    .text = Was man registrieren darf, und wie viel davon ein Zurücksetzen verlangt.
policy-questions = Sicherheitsfragen
    .text = Fragen sind schwach. Lassen Sie sie nie allein stehen.
policy-registration = Registrierung
    .text = Wer sich nie registriert hat, kann nicht zurücksetzen.
policy-contact = An den Administrator wenden
    .text = Wohin der Link im Assistenten führt.
policy-notices = Benachrichtigungen
    .text = E-Mails, die nach einem Zurücksetzen davon berichten.
policy-passwords = Neue Passwörter
    .text = Listen häufiger und gestohlener Passwörter werden immer gefragt.
policy-profile = Sicherheitsprofil
    .text = Das Profil bestimmt, was die einzelnen Einstellungen offen lassen.

setting-enabled = Dürfen Personen ihr Passwort zurücksetzen?
    .hint = Nein: Niemand kann sich registrieren oder zurücksetzen. Was registriert ist, bleibt.
setting-restricted = Nur eine Gruppe von ihnen?
    .hint = Ja: Andere können sich weder registrieren noch zurücksetzen.
setting-group = Die Gruppe
    .hint = Gruppen darin zählen mit. Leer gilt SSPRSecurityGroupUsers, in der anfangs niemand ist.
setting-plans = Braucht man einen Plan?
    .hint = Ein Plan ist die Lizenz, die jemand hat.
setting-methods = Nachweise, die erlaubt sind
    .hint = Wer nur einen gestrichenen registriert hat, kann nicht zurücksetzen. Zwei oder mehr sind besser.
setting-gates = Wie viele Nachweise verlangt ein Zurücksetzen?
    .hint = So viele verschiedene muss man registrieren.
setting-countries = Länder für SMS und Anrufe
    .hint = Je zwei Buchstaben, etwa GB, US. In alle anderen wird nichts gesendet.
setting-second-factor-at-sign-in = Verlangt Ihre Anmeldung von allen einen zweiten Faktor?
    .hint = Ja: Neue Passwörter dürfen 8 statt 15 Zeichen haben.
setting-questions-register = Fragen, die man beim Registrieren beantwortet
    .hint = Verlangen Sie mehr, als beim Zurücksetzen gestellt werden.
setting-questions-reset = Fragen, die beim Zurücksetzen gestellt werden
    .hint = Alle müssen richtig beantwortet werden.
setting-questions-predefined = Fragen zur Auswahl
    .hint = Jeder sieht sie in der eigenen Sprache. Mit Ihren eigenen höchstens 20.
setting-questions-custom = Ihre eigenen Fragen
    .hint = Eine je Zeile, 3 bis 200 Zeichen. Sie werden nie übersetzt.
setting-require-registration = Bei der Anmeldung um die Registrierung bitten?
    .hint = Ja: Wer noch nicht registriert ist, wird zuerst gefragt. Man darf es aufschieben.
setting-reconfirm-days = Tage, bis man das Hinterlegte bestätigt
    .hint = 0 bis 730; 0 heißt nie. Wir raten zu 90 bis 180.
setting-customized = Zu einem eigenen Helpdesk führen?
    .hint = Nein: Unsere eigene Seite schreibt Ihren Administratoren.
setting-contact = Dessen E-Mail-Adresse oder Webadresse
    .hint = Zum Beispiel help@desk.example oder https://desk.example
setting-notify-users = Personen melden, dass ihr Passwort zurückgesetzt wurde?
    .hint = Die E-Mail geht an alle ihre Adressen.
setting-notify-admins = Administratoren melden, dass ein anderer zurückgesetzt hat?
    .hint = Die E-Mail geht an alle anderen globalen Administratoren.
setting-banned-words = Wörter, die kein Passwort enthalten darf
    .hint = Eines je Zeile, 4 bis 16 Zeichen, höchstens 1.000. Gut sind Namen Ihrer Produkte.
setting-history-on-reset = Frühere Passwörter auch beim Zurücksetzen ablehnen?
    .hint = Das Profil NIST tut es immer.
setting-profile = Profil
    .hint = Es bestimmt die Länge von Passwörtern, was Fremde erfahren und wie lange etwas gilt.
setting-code-minutes = Minuten, die ein Code gilt
    .hint = 1 bis 105. Leer: wie es das Profil sagt.
setting-flow-minutes = Minuten, die ein Versuch dauern darf
    .hint = 1 bis 105. Leer: wie es das Profil sagt.

value-none = keine
value-everybody = alle
value-own-page = unsere eigene Seite
value-by-profile = wie es das Profil sagt
value-count =
    { $count ->
        [one] eines
       *[other] { $count }
    }

by-email = E-Mail
by-mobile-sms = SMS
by-mobile-voice = Anruf auf dem Mobiltelefon
by-office-voice = Anruf auf dem Bürotelefon
by-totp = Authentifizierungs-App
by-passkey = Passkey
by-recovery-code = Wiederherstellungscode
by-questions = Sicherheitsfragen

plans-off = Nein
    .hint = Alle dürfen zurücksetzen
plans-tenant = Eine Person mit Plan genügt
    .hint = Dann dürfen alle zurücksetzen
plans-user = Alle brauchen einen
    .hint = Wer keinen Plan hat, wird abgewiesen
gates-1 = Einen
    .hint = Wer das Postfach oder das Telefon hat, hat das Konto
gates-2 = Zwei
    .hint = Zwei verschiedene nacheinander
profile-nist = NIST
    .hint = Lange Passwörter ohne weitere Regeln; Fremde erfahren nichts
profile-entra-2016 = Entra 2016
    .hint = Wie der Clouddienst von 2016: drei von vier Klassen, Hinweise, Codes der Ablehnung

# Was an einer Richtlinie falsch oder zweifelhaft ist, nach seinem Code. $about ist der Wert.
finding-methods-missing = Wählen Sie mindestens einen Nachweis.
finding-method-repeated = Ein Nachweis ist zweimal genannt.
finding-gates-range = Ein Zurücksetzen verlangt einen oder zwei Nachweise.
finding-methods-fewer-than-gates = Wählen Sie so viele verschiedene, wie verlangt werden. SMS und Anruf zu einem Telefon sind einer.
finding-authenticator-without-other = Wer die App verliert, braucht einen anderen Weg. Wählen Sie einen dazu.
finding-recovery-codes-alone = Ein Wiederherstellungscode genügt nie allein. Wählen Sie einen anderen Weg dazu.
finding-sign-in-factor-alone = Ihre Anmeldung verlangt schon einen Passkey. Wählen Sie einen anderen Weg dazu.
finding-no-first-method = Fragen kommen nie zuerst. Wählen Sie E-Mail, ein Telefon oder die App dazu.
finding-administrator-locked-out = Jemand aus der Administration hat keinen dieser Nachweise und könnte nicht zurücksetzen: { $about }
finding-register-range = Man registriert 3, 4 oder 5 Fragen.
finding-reset-range = Beim Zurücksetzen werden 3, 4 oder 5 Fragen gestellt.
finding-reset-above-register = Es können nicht mehr Fragen gestellt werden, als registriert sind.
finding-questions-too-few = Wählen oder schreiben Sie mindestens so viele Fragen, wie man registriert.
finding-questions-too-many = Höchstens 20 Fragen, mit Ihren eigenen.
finding-question-unknown = Eine dieser Fragen steht nicht in der Liste.
finding-question-repeated = Eine Frage steht zweimal da.
finding-question-length = Eine Frage hat 3 bis 200 Zeichen: { $about }
finding-banned-words-too-many = Höchstens 1.000 Wörter.
finding-banned-word-length = Ein Wort hat 4 bis 16 Zeichen: { $about }
finding-breached-file-blank = Die Datei der gestohlenen Passwörter hat keinen Namen.
finding-reconfirm-range = Geben Sie eine Zahl von 0 bis 730 Tagen an.
finding-flow-minutes-range = Geben Sie eine Zahl von 1 bis 105 Minuten an.
finding-code-minutes-range = Geben Sie eine Zahl von 1 bis 105 Minuten an.
finding-code-outlives-flow = Ein Code kann nicht länger gelten als sein Versuch.
finding-group-blank = Sie haben keine Gruppe genannt. Es gilt SSPRSecurityGroupUsers, und solange sie leer ist, kann niemand zurücksetzen.
finding-contact-missing = Sagen Sie, wohin der Link führt, oder wählen Sie Nein.
finding-contact-malformed = Das ist keine E-Mail-Adresse und keine Webadresse. Schreiben Sie help@desk.example oder https://desk.example
finding-contact-inside = Dieses Postfach gehört Ihrer eigenen Organisation. Liest es jemand, der sich anmelden kann?
finding-help-desk-knows = Wer ein Passwort für jemand anderen eintippt, kennt es. Ein Link ist sicherer.
finding-unlock-without-writeback = Entsperren geht nur mit dem Zurückschreiben.
finding-country-malformed = Ein Land hat zwei Buchstaben, etwa GB: { $about }
finding-countries-missing = Sie haben kein Land genannt. Bis dahin geht keine SMS hinaus und kein Anruf.

policy-help = Hilfe für Anrufer
    .text = Wie Ihr Helpdesk jemandem ein neues Passwort gibt.
setting-help-desk = Ein neues Passwort
    .hint = Administratoren sehen ein Passwort nur, wo Sie es erlauben
setting-verify-callers = Muss ein Anrufer zuerst geprüft werden?
    .hint = Ja: Niemand bekommt Link oder Passwort, bevor ein Code vorgelesen ist
help-desk-link = Nur über einen Link
    .hint = Niemand sonst kennt das Passwort je
help-desk-temporary = Auch als vorläufiges Passwort
    .hint = Wir erzeugen es, es wird einmal gezeigt und muss geändert werden
help-desk-typed = Auch eines, das ein Administrator eingibt
    .hint = Auch dieses muss geändert werden

standards-title = Was die Standards verlangen
standards-text = OWASP ASVS 5.0 und NIST SP 800-63B-4 verlangen dies von Passwörtern und ihrer Wiederherstellung. Was verletzt ist, mag Ihre Wahl sein: Dann wissen Sie es.
standards-met = { $met } von { $all } sind erfüllt.
standard-length = Passwörter sind lang genug.
    .not = Passwörter mit 8 Zeichen genügen, obwohl die Anmeldung sonst nichts verlangt.
standard-composition = Niemand muss Arten von Zeichen mischen.
    .not = Passwörter müssen Arten von Zeichen mischen. Dann wählen Leute schwächere.
standard-expiry = Passwörter laufen nicht von selbst ab.
    .not = Passwörter laufen ab. Dann wählen Leute schwächere.
standard-breached = Bekannt gewordene Passwörter werden abgelehnt.
    .not = Nur übliche Passwörter werden abgelehnt. Dem Server fehlt eine Liste der bekannt gewordenen.
standard-questions = Sicherheitsfragen werden nicht gestellt.
    .not = Sicherheitsfragen werden gestellt. Andere können die Antworten kennen.
standard-telephone = Nichts geht über das Telefonnetz.
    .not = SMS und Anrufe lassen sich übernehmen. Bieten Sie auch Stärkeres an.
standard-recovery = Zurücksetzen verlangt zwei Beweise.
    .not = Zurücksetzen verlangt nur einen Beweis.
standard-second-factor = Die Anmeldung verlangt von allen einen zweiten Faktor.
    .not = Die Anmeldung verlangt nur von manchen einen zweiten Faktor.
standard-code-life = Codes gelten höchstens zehn Minuten.
    .not = Codes gelten länger als zehn Minuten.
standard-neutral = Keine Antwort verrät, wer ein Konto hat.
    .not = Das Zurücksetzen verrät, wer ein Konto hat, nach einer Prüfung auf Roboter.
standard-notice = Jeder erfährt von einem neuen Passwort.
    .not = Niemand erfährt von einem neuen Passwort.
standard-help-desk = Kein Administrator kennt je ein Passwort.
    .not = Administratoren können ein Passwort für eine Anmeldung kennen.

setting-passes = Dürfen befristete Zugangspässe vergeben werden?
    .hint = Von Authentifizierungs-Administratoren und denen über ihnen
setting-pass-minutes = Minuten, die ein Pass gilt
    .hint = 10 bis 480
setting-pass-once = Dient ein Pass nur einmal?
    .hint = Nein: beliebig oft, solange er gilt
finding-pass-minutes-range = Ein Pass gilt 10 bis 480 Minuten.

# Grenzen und die Teile eines eigenen Profils.
policy-limits = Grenzen
    .text = Wie oft zu oft ist. Wer rät, stößt zuerst darauf.
setting-limits-wrong-an-hour = Falsche Versuche in einer Stunde, die einen Weg schließen
    .hint = 3 bis 10. Die anderen Wege bleiben offen.
setting-limits-wrong-a-day = Falsche Versuche an einem Tag, die das Zurücksetzen schließen
    .hint = 3 bis 30. Die Anmeldung wird dadurch nie geschlossen.
setting-limits-closed-hours = Stunden, bis es wieder offen ist
    .hint = 1 bis 72. Ein Administrator kann es früher öffnen.
setting-limits-messages-an-hour = Nachrichten an eine Person in einer Stunde
    .hint = 2 bis 10 für jeden Weg. Dazwischen wartet man jedes Mal etwas länger.
setting-custom-answers = Was Fremde erfahren
    .hint = Das ist zu sehen, bevor jemand etwas bewiesen hat.
setting-custom-passwords = Passwörter
    .hint = Es gilt für neue. Niemand muss ein altes ändern.
setting-custom-expiry = Alter von Passwörtern
    .hint = Wo eine Domäne keine eigene Regel hat.
setting-custom-roles = Wem eine Rolle helfen darf
    .hint = Die Seite der Rollen zeigt es Name für Name.
profile-custom = Ihr eigenes
    .hint = Teil für Teil wie eines der beiden
answers-nist = Nichts
    .hint = Jede Benutzer-ID bekommt dieselben Seiten; Codes gelten 10 Minuten
answers-entra-2016 = Wer zurücksetzen kann, und Hinweise, wohin Codes gehen
    .hint = Wie 2016; Codes gelten 5 Minuten
passwords-nist = Lange, ohne weitere Regeln
    .hint = 15 Zeichen, oder 8 neben einem zweiten Faktor; fünf frühere werden abgelehnt
passwords-entra-2016 = Drei von vier Arten von Zeichen
    .hint = Mindestens 8 Zeichen, und Punkte für seltene Wörter
expiry-nist = Sie laufen nicht ab
    .hint = Man ändert ein Passwort, wenn es jemand kennen könnte
expiry-entra-2016 = Sie laufen nach 90 Tagen ab
    .hint = 14 Tage vorher wird daran erinnert
helping-nist = Wie heute
    .hint = Ein Helpdesk gibt Links und kennt nie ein Passwort
helping-entra-2016 = Wie 2016
    .hint = Ein Helpdesk darf Passwörter tippen; Benutzeradministratoren reichen weiter
finding-wrong-an-hour-range = Geben Sie eine Zahl von 3 bis 10 falschen Versuchen an.
finding-wrong-a-day-range = Geben Sie eine Zahl von 3 bis 30 falschen Versuchen an.
finding-closed-hours-range = Geben Sie eine Zahl von 1 bis 72 Stunden an.
finding-messages-an-hour-range = Geben Sie eine Zahl von 2 bis 10 Nachrichten an.
