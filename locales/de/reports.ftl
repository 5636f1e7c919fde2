# Wie Menschen sich selbst helfen, und was ihnen im Weg steht.

reports-reset-title = Zurückgesetzte Passwörter
reports-reset-text = Jeder Versuch, ein Passwort zurückzusetzen, und wie er endete. Das Neueste steht oben.
reports-reset-ways = Nachweise, mit denen es gelang
reports-registration-title = Registrierungen
reports-registration-text = Alles, was registriert wurde, um wieder ins Konto zu kommen. Das Neueste steht oben.
reports-registration-ways = Was registriert wurde
reports-period = Zeit
reports-period-day = Die letzten 24 Stunden
reports-period-week = Die letzten 7 Tage
reports-period-month = Die letzten 30 Tage
reports-who = Benutzer-ID
    .hint = Ein Teil davon genügt
reports-way = Weg
reports-result = Wie es endete
reports-reason = Warum
reports-button = Anzeigen
reports-none = In dieser Zeit ist nichts geschehen.
reports-people = Personen
reports-reasons = Häufigste Hindernisse
reports-proven = Nachgewiesen mit: { $ways }
reports-away = Als CSV herunterladen
reports-older = Ältere Zeilen
reports-remedy-disabled-for-tenant = Erlauben Sie das Zurücksetzen wieder in der Richtlinie, unter „Wer zurücksetzen darf“.
reports-remedy-insufficient-methods = Bitten Sie diese Personen, sich zu registrieren. Sie können auch eine Adresse oder Nummer für sie eintragen.
reports-remedy-no-license = Geben Sie diesen Personen den nötigen Plan.
reports-remedy-not-enabled-for-user = Noch wurde keine Richtlinie gespeichert. Speichern Sie eine.
reports-remedy-not-in-group = Nehmen Sie diese Personen in die Gruppe auf, die zurücksetzen darf.
reports-remedy-onprem-no-writeback = Diese Passwörter sind in Ihrem eigenen Verzeichnis gespeichert. Ändern Sie sie dort.
reports-remedy-user-disabled = Schalten Sie diese Konten wieder ein, wenn sie noch gebraucht werden.
reports-remedy-writeback-error = Sehen Sie im Protokoll Ihres eigenen Verzeichnisses nach.
reports-remedy-writeback-unreachable = Prüfen Sie, ob Ihr eigenes Verzeichnis läuft und erreichbar ist.

reports-lines = Was geschah
reports-column-what = Was
reports-column-more = Mehr dazu
