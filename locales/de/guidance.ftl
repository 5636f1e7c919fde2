# Was bei jedem Schritt weiterhilft: für wen er ist, was zu tun ist, wenn nichts ankommt, was geprüft wird.

whom = Für
whom-change = Ändern
notice-too-late = Der letzte Versuch hier ist vorbei. Seine Zeit ist abgelaufen, oder am Konto hat sich etwas geändert.

# Was für die ganze Organisation gilt, auf der ersten Seite.
recover-closed-text = Mit Ihrer Benutzer-ID können Sie hier um Hilfe bitten. Die Administration kann das eigene Passwort weiterhin zurücksetzen.

# Eine Minute nach einer Nachricht, für alle gleich.
late-title = Nach einer Minute ist nichts angekommen?
late-text = Eine Nachricht kommt nur, wenn die Benutzer-ID stimmt und dieser Weg für sie registriert ist. Prüfen Sie jeden Buchstaben. Wir verraten niemandem, welche Benutzer-IDs es gibt.
late-change = Benutzer-ID ändern

# Der Teil der Regeln für ein neues Passwort, den nur das Portal prüfen kann.
rules-checked = Das prüfen wir beim Absenden:
rules-same = steht in beiden Feldern gleich
rules-common = ist keines, das viele Menschen nutzen
rules-guess = ist schwer zu erraten
rules-names = enthält weder Ihren Namen noch Ihre Benutzer-ID, weder Ihre Organisation noch Wörter, die sie nicht zulässt
rules-past = ist keines, das Sie schon einmal hatten

support-error = Fehlercode

enrol-administration = Die Verwaltung öffnet sich nur nach einer Anmeldung mit zweitem Faktor. Richten Sie unten eine Authenticator-App oder einen Passkey ein. Öffnen Sie dann die Verwaltung noch einmal, und melden Sie sich damit an.
