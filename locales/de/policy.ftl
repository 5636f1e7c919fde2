# Die Richtlinie einer Organisation: ihre Einstellungen, was sie bewirken, was daran falsch ist, und ihre Änderungen.

yes = Ja
no = Nein

policy-title = Richtlinie für das Zurücksetzen
policy-text = Das gilt jetzt. Sie können jede Änderung rückgängig machen.
policy-never = Noch wurde keine Richtlinie gespeichert. Bis dahin kann nur die Administration zurücksetzen.
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
policy-changes = Änderungen
policy-changes-none = Noch wurde nichts geändert.
policy-by-command = per Befehl
policy-take-back-link = Rückgängig machen …
policy-take-back-title = Eine Änderung rückgängig machen
policy-take-back = Rückgängig machen
policy-moved = Das wurde seitdem noch einmal geändert: { $settings }. Ändern Sie es von Hand.
admin-done-policy = Gespeichert. Es gilt ab jetzt.
admin-done-taken-back = Rückgängig gemacht. Es gilt wieder, was vorher galt.

policy-reset = Wer zurücksetzen darf
    .text = Die Administration darf es immer, mit zwei Nachweisen. Hier geht es um alle anderen.
policy-methods = Wege zum Nachweis
    .text = Was man registrieren darf, und wie viel davon beim Zurücksetzen nötig ist.
policy-questions = Sicherheitsfragen
    .text = Fragen sind schwach. Verwenden Sie sie nie allein.
policy-registration = Registrierung
    .text = Wer sich nie registriert hat, kann nicht zurücksetzen.
policy-contact = An die Administration wenden
    .text = Wohin der Link beim Zurücksetzen führt.
policy-notices = Benachrichtigungen
    .text = E-Mails, die nach einem Zurücksetzen davon berichten.
policy-passwords = Neue Passwörter
    .text = Häufige und gestohlene Passwörter werden immer abgelehnt.
policy-profile = Sicherheitsprofil
    .text = Das Profil bestimmt, was die einzelnen Einstellungen offen lassen.

setting-enabled = Dürfen Personen ihr Passwort zurücksetzen?
    .hint = Nein: Niemand kann sich registrieren oder zurücksetzen. Was registriert ist, bleibt.
setting-restricted = Nur eine Gruppe?
    .hint = Ja: Andere können sich weder registrieren noch zurücksetzen.
setting-group = Gruppe
    .hint = Gruppen darin zählen mit. Wenn Sie nichts angeben, gilt SSPRSecurityGroupUsers. Darin ist anfangs niemand.
setting-plans = Braucht man einen Plan?
    .hint = Ein Plan ist die Lizenz, die jemand hat.
setting-methods = Erlaubte Wege
    .hint = Wer nur einen gestrichenen Weg registriert hat, kann nicht zurücksetzen. Erlauben Sie zwei oder mehr.
setting-gates = Wie viele Nachweise sind zum Zurücksetzen nötig?
    .hint = Mindestens so viele verschiedene muss man registrieren.
setting-countries = Länder für SMS und Anrufe
    .hint = Je zwei Buchstaben, etwa GB, US. In andere Länder senden wir nichts.
setting-second-factor-at-sign-in = Brauchen alle einen zweiten Faktor für die Anmeldung?
    .hint = Ja: Neue Passwörter dürfen 8 statt 15 Zeichen haben.
setting-questions-register = Fragen, die man beim Registrieren beantwortet
    .hint = Verlangen Sie mehr, als beim Zurücksetzen gestellt werden.
setting-questions-reset = Fragen, die beim Zurücksetzen gestellt werden
    .hint = Alle müssen richtig beantwortet werden.
setting-questions-predefined = Fragen zur Auswahl
    .hint = Alle sehen sie in ihrer Sprache. Mit Ihren eigenen höchstens 20.
setting-questions-custom = Ihre eigenen Fragen
    .hint = Eine je Zeile, 3 bis 200 Zeichen. Wir übersetzen sie nicht.
setting-require-registration = Bei der Anmeldung um die Registrierung bitten?
    .hint = Ja: Wir fragen alle, die noch nicht registriert sind. Man darf es aufschieben.
setting-reconfirm-days = Tage, bis man die Registrierung bestätigt
    .hint = 0 bis 730; 0 heißt nie. Wir empfehlen 90 bis 180.
setting-customized = An einen eigenen Helpdesk verweisen?
    .hint = Nein: Unsere eigene Seite schreibt Ihrer Administration.
setting-contact = E-Mail-Adresse oder Webadresse des Helpdesks
    .hint = Zum Beispiel help@desk.example oder https://desk.example
setting-notify-users = Personen sagen, dass ihr Passwort zurückgesetzt wurde?
    .hint = Die E-Mail geht an alle ihre Adressen.
setting-notify-admins = Der Administration sagen, dass jemand von ihr zurückgesetzt hat?
    .hint = Die E-Mail geht an die übrige globale Administration.
setting-banned-words = Wörter, die kein Passwort enthalten darf
    .hint = Eines je Zeile, 4 bis 16 Zeichen, höchstens 1.000. Nehmen Sie die Namen Ihrer Produkte auf.
setting-history-on-reset = Frühere Passwörter auch beim Zurücksetzen ablehnen?
    .hint = Das Profil NIST tut es immer.
setting-profile = Profil
    .hint = Es bestimmt, wie lang Passwörter sind, was Fremde erfahren und wie lange Codes gelten.
setting-code-minutes = Minuten, die ein Code gilt
    .hint = 1 bis 105. Leer: nach dem Profil
setting-flow-minutes = Minuten, die ein Versuch offen bleibt
    .hint = 1 bis 105. Leer: nach dem Profil

value-none = keine
value-everybody = alle
value-own-page = unsere eigene Seite
value-by-profile = nach dem Profil
value-count =
    { $count ->
        [one] eines
       *[other] { $count }
    }

by-email = E-Mail
by-mobile-sms = SMS
by-mobile-voice = Anruf auf dem Mobiltelefon
by-office-voice = Anruf auf dem Bürotelefon
by-totp = Authenticator-App
by-passkey = Passkey
by-recovery-code = Wiederherstellungscode
by-questions = Sicherheitsfragen

plans-off = Nein
    .hint = Alle dürfen zurücksetzen
plans-tenant = Eine Person mit Plan genügt
    .hint = Dann dürfen alle zurücksetzen
plans-user = Alle brauchen einen
    .hint = Wer keinen Plan hat, wird abgelehnt
gates-1 = Einen
    .hint = Wer das Postfach oder das Telefon hat, hat das Konto
gates-2 = Zwei
    .hint = Zwei verschiedene nacheinander
profile-nist = NIST
    .hint = Lange Passwörter ohne weitere Regeln. Fremde erfahren nichts.
profile-entra-2016 = Entra 2016
    .hint = Wie der Clouddienst von 2016: drei von vier Arten von Zeichen, Hinweise, Fehlercodes

# Was an einer Richtlinie falsch oder zweifelhaft ist, nach seinem Code. $about ist der Wert.
finding-methods-missing = Wählen Sie mindestens einen Weg.
finding-method-repeated = Ein Weg ist zweimal genannt.
finding-gates-range = Zum Zurücksetzen sind ein oder zwei Nachweise nötig.
finding-methods-fewer-than-gates = Wählen Sie so viele verschiedene Wege, wie nötig sind. SMS und Anruf zu einem Telefon zählen als einer.
finding-authenticator-without-other = Wer die App verliert, braucht einen anderen Weg. Wählen Sie einen weiteren.
finding-recovery-codes-alone = Ein Wiederherstellungscode genügt nie allein. Wählen Sie einen weiteren Weg.
finding-sign-in-factor-alone = Für die Anmeldung braucht man schon einen Passkey. Wählen Sie einen weiteren Weg.
finding-no-first-method = Fragen kommen nie zuerst. Wählen Sie E-Mail, ein Telefon oder die App dazu.
finding-administrator-locked-out = Jemand aus der Administration hat keinen dieser Wege und könnte nicht zurücksetzen: { $about }
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
finding-reconfirm-range = Geben Sie eine Zahl von 0 bis 730 Tagen ein.
finding-flow-minutes-range = Geben Sie eine Zahl von 1 bis 105 Minuten ein.
finding-code-minutes-range = Geben Sie eine Zahl von 1 bis 105 Minuten ein.
finding-code-outlives-flow = Ein Code kann nicht länger gelten als sein Versuch.
policy-uncarried = Dafür ist hier nichts eingerichtet; deshalb wird es niemandem angeboten.
policy-uncarried-mail = E-Mail kann nicht angeboten werden: Es ist kein Mailserver eingerichtet. Der Betrieb dieses Portals trägt { "[mail]" } in rekey.toml ein.
policy-uncarried-sms = SMS kann nicht angeboten werden: Es ist kein Dienst eingerichtet. Der Betrieb dieses Portals trägt { "[sms]" } in rekey.toml ein.
policy-uncarried-voice = Anrufe können nicht angeboten werden: Es ist kein Dienst eingerichtet. Der Betrieb dieses Portals trägt { "[voice]" } in rekey.toml ein.
finding-group-blank = Sie haben keine Gruppe genannt. Es gilt SSPRSecurityGroupUsers. Solange niemand darin ist, kann niemand zurücksetzen.
finding-contact-missing = Geben Sie an, wohin der Link führt, oder wählen Sie Nein.
finding-contact-malformed = Geben Sie eine E-Mail-Adresse oder Webadresse ein, wie help@desk.example oder https://desk.example
finding-contact-inside = Dieses Postfach gehört Ihrer eigenen Organisation. Kann es jemand lesen, der angemeldet ist?
finding-help-desk-knows = Wenn Sie für jemanden ein Passwort eingeben, kennen Sie es. Ein Link ist sicherer.
finding-unlock-without-writeback = Entsperren geht nur, wenn das Portal ins Verzeichnis zurückschreibt.
finding-group-unknown = Es gibt keine Gruppe „{ $about }“. Prüfen Sie die Schreibweise, oder legen Sie die Gruppe zuerst unter „Gruppen“ an.
finding-country-uk = Das Vereinigte Königreich ist GB, nicht UK.
finding-country-malformed = Das ist kein Ländercode. Nehmen Sie zwei Buchstaben, etwa GB: { $about }
finding-countries-missing = Sie haben kein Land genannt. Bis dahin senden wir keine SMS und rufen nicht an.

policy-help = Hilfe am Telefon
    .text = Wie Ihr Helpdesk jemandem ein neues Passwort gibt.
setting-help-desk = Neue Passwörter
    .hint = Die Administration sieht ein Passwort nur, wo Sie es erlauben
setting-verify-callers = Müssen Sie die Person am Telefon zuerst prüfen?
    .hint = Ja: Einen Link oder ein Passwort gibt es erst, wenn ein Code vorgelesen ist
help-desk-link = Nur über einen Link
    .hint = Niemand sonst kennt das Passwort je
help-desk-temporary = Auch als vorläufiges Passwort
    .hint = Wir erstellen es und zeigen es einmal. Es muss geändert werden.
help-desk-typed = Auch eines, das die Administration eingibt
    .hint = Auch dieses muss geändert werden

standards-title = Was die Standards verlangen
standards-text = OWASP ASVS 5.0 und NIST SP 800-63B-4 verlangen dies von Passwörtern und ihrer Wiederherstellung. Sie können gute Gründe haben, einen Punkt nicht zu erfüllen.
standards-met = { $met } von { $all } sind erfüllt.
standard-length = Passwörter sind lang genug.
    .not = Passwörter dürfen 8 Zeichen haben, und für die Anmeldung ist sonst nichts nötig.
standard-composition = Niemand muss Arten von Zeichen mischen.
    .not = Passwörter müssen Arten von Zeichen mischen. Dann wählen Leute schwächere.
standard-expiry = Passwörter laufen nicht ab.
    .not = Passwörter laufen ab. Dann wählen Leute schwächere.
standard-breached = Gestohlene Passwörter werden abgelehnt.
    .not = Nur häufige Passwörter werden abgelehnt. Dem Server fehlt eine Liste der gestohlenen.
standard-questions = Sicherheitsfragen werden nicht gestellt.
    .not = Sicherheitsfragen werden gestellt. Andere können die Antworten kennen.
standard-telephone = Nichts geht über das Telefonnetz.
    .not = SMS und Anrufe lassen sich übernehmen. Bieten Sie auch Stärkeres an.
standard-recovery = Zum Zurücksetzen sind zwei Nachweise nötig.
    .not = Zum Zurücksetzen ist nur ein Nachweis nötig.
standard-second-factor = Alle brauchen einen zweiten Faktor für die Anmeldung.
    .not = Nur manche brauchen einen zweiten Faktor für die Anmeldung.
standard-code-life = Codes gelten höchstens zehn Minuten.
    .not = Codes gelten länger als zehn Minuten.
standard-neutral = Keine Antwort verrät, wer ein Konto hat.
    .not = Das Zurücksetzen verrät, wer ein Konto hat, nach einer Prüfung auf Roboter.
standard-notice = Alle erfahren von einem neuen Passwort.
    .not = Niemand erfährt von einem neuen Passwort.
standard-help-desk = Die Administration kennt nie ein Passwort.
    .not = Die Administration kann ein Passwort für eine Anmeldung kennen.

setting-passes = Darf die Administration befristete Zugangspässe geben?
    .hint = Die Authentifizierungsadministration und alle über ihr
setting-pass-minutes = Minuten, die ein Pass gilt
    .hint = 10 bis 480
setting-pass-once = Gilt ein Pass nur einmal?
    .hint = Nein: beliebig oft, solange er gilt
finding-pass-minutes-range = Ein Pass gilt 10 bis 480 Minuten.

# Grenzen und die Teile eines eigenen Profils.
policy-limits = Grenzen
    .text = Wie viele Versuche zu viele sind.
setting-limits-wrong-an-hour = Falsche Versuche in einer Stunde, die einen Weg schließen
    .hint = 3 bis 10. Die anderen Wege bleiben offen.
setting-limits-wrong-a-day = Falsche Versuche an einem Tag, die das Zurücksetzen schließen
    .hint = 3 bis 30. Anmelden kann man sich weiterhin.
setting-limits-closed-hours = Stunden, bis es wieder offen ist
    .hint = 1 bis 72. Die Administration kann es früher öffnen.
setting-limits-messages-an-hour = Nachrichten an eine Person in einer Stunde
    .hint = 2 bis 10 für jeden Weg. Dazwischen wartet man jedes Mal etwas länger.
setting-custom-answers = Was Fremde erfahren
    .hint = Man sieht es vor jedem Nachweis.
setting-custom-passwords = Passwörter
    .hint = Es gilt für neue. Niemand muss ein altes ändern.
setting-custom-expiry = Ablauf von Passwörtern
    .hint = Gilt, wo eine Domäne keine eigene Regel hat
setting-custom-roles = Wem eine Rolle helfen darf
    .hint = Die Seite der Rollen zeigt es vollständig.
profile-custom = Ihr eigenes
    .hint = Jeder Teil wie eines der beiden anderen
answers-nist = Nichts
    .hint = Jede Benutzer-ID bekommt dieselben Seiten. Codes gelten 10 Minuten.
answers-entra-2016 = Wer zurücksetzen kann, und Hinweise, wohin Codes gehen
    .hint = Wie 2016. Codes gelten 5 Minuten.
passwords-nist = Lange, ohne weitere Regeln
    .hint = 15 Zeichen, oder 8 mit zweitem Faktor. Fünf frühere werden abgelehnt.
passwords-entra-2016 = Drei von vier Arten von Zeichen
    .hint = Mindestens 8 Zeichen, und Punkte für seltene Wörter
expiry-nist = Sie laufen nicht ab
    .hint = Man ändert ein Passwort, wenn es jemand anderes kennen könnte
expiry-entra-2016 = Sie laufen nach 90 Tagen ab
    .hint = 14 Tage vorher wird daran erinnert
helping-nist = Wie heute
    .hint = Der Helpdesk gibt Links und kennt nie ein Passwort
helping-entra-2016 = Wie 2016
    .hint = Der Helpdesk darf Passwörter eingeben. Die Benutzeradministration darf mehr Personen helfen.
finding-wrong-an-hour-range = Geben Sie eine Zahl von 3 bis 10 falschen Versuchen ein.
finding-wrong-a-day-range = Geben Sie eine Zahl von 3 bis 30 falschen Versuchen ein.
finding-closed-hours-range = Geben Sie eine Zahl von 1 bis 72 Stunden ein.
finding-messages-an-hour-range = Geben Sie eine Zahl von 2 bis 10 Nachrichten ein.
