### SMS und Anrufe. Kurz: eine SMS hat 160 Zeichen.

sms-code =
    { $minutes ->
        [one] { $code } ist Ihr Code für { $directory }, eine Minute gültig. Auf der Seite eingeben, nicht antworten. Niemand wird Sie danach fragen.
       *[other] { $code } ist Ihr Code für { $directory }, { $minutes } Minuten gültig. Auf der Seite eingeben, nicht antworten. Niemand wird Sie danach fragen.
    }
# Gesprochen.
call-press = Hier ist { $directory }. Jemand möchte Ihr Passwort zurücksetzen. Wenn Sie das sind, drücken Sie die Rautetaste. Wenn nicht, legen Sie bitte auf.
call-enrol = Hier ist { $directory }. Jemand möchte diese Nummer als Weg zurück in ein Konto registrieren. Wenn Sie das sind, drücken Sie die Rautetaste. Wenn nicht, legen Sie bitte auf.
sms-caller =
    { $minutes ->
        [one] { $code }: Nach diesem Code fragt der Helpdesk von { $directory }, eine Minute lang. Nur vorlesen, wenn Sie selbst angerufen haben.
       *[other] { $code }: Nach diesem Code fragt der Helpdesk von { $directory }, { $minutes } Minuten lang. Nur vorlesen, wenn Sie selbst angerufen haben.
    }
