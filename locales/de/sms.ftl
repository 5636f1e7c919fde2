### SMS und Anrufe. Eine SMS hat 160 Zeichen. Auf einen Code für eine Seite folgt eine Zeile wie „@reset.example.com #123456“, an der das
### Telefon erkennt, wohin er gehört. Werte stehen ohne Zeichen der Schreibrichtung darin.

sms-code =
    { $minutes ->
        [one] { $code } ist Ihr Code für { $directory }, eine Minute gültig. Nicht antworten. Wir fragen nie danach.
       *[other] { $code } ist Ihr Code für { $directory }, { $minutes } Minuten gültig. Nicht antworten. Wir fragen nie danach.
    }
# Gesprochen.
call-press = Hier ist { $directory }. Jemand möchte Ihr Passwort zurücksetzen. Wenn Sie das sind, drücken Sie die Rautetaste. Wenn nicht, legen Sie bitte auf.
call-enrol = Hier ist { $directory }. Jemand möchte diese Nummer als Weg zurück in ein Konto registrieren. Wenn Sie das sind, drücken Sie die Rautetaste. Wenn nicht, legen Sie bitte auf.
sms-caller =
    { $minutes ->
        [one] { $code } ist Ihr Code für den Helpdesk von { $directory }, eine Minute gültig. Nur vorlesen, wenn Sie selbst angerufen haben.
       *[other] { $code } ist Ihr Code für den Helpdesk von { $directory }, { $minutes } Minuten gültig. Nur vorlesen, wenn Sie selbst angerufen haben.
    }
