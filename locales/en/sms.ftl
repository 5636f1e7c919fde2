### Texts and calls. Short: a text message has 160 characters.

sms-code =
    { $minutes ->
        [one] { $code } is your { $directory } verification code, for one minute. Type it on the page, do not answer this number. Nobody will ask you for it.
       *[other] { $code } is your { $directory } verification code, for { $minutes } minutes. Type it on the page, do not answer this number. Nobody will ask you for it.
    }
# Spoken.
call-press = This is { $directory }. Somebody asked to reset your password. If it was you, press the hash key. If it was not you, hang up.
call-enrol = This is { $directory }. Somebody wants to use this number to get back into an account. If it was you, press the hash key. If it was not you, hang up.
sms-caller =
    { $minutes ->
        [one] { $code }: the { $directory } help desk will ask you for this code, for one minute. Read it out only if you called them.
       *[other] { $code }: the { $directory } help desk will ask you for this code, for { $minutes } minutes. Read it out only if you called them.
    }
