### Text messages and calls. A text message has 160 signs, and each text about a code for a page is followed by a line such as
### “@reset.example.com #123456”, by which a phone knows where the code belongs. Values stand in it without marks of direction.

sms-code =
    { $minutes ->
        [one] { $code } is your { $directory } code, valid for one minute. Do not reply. We never ask you for it.
       *[other] { $code } is your { $directory } code, valid for { $minutes } minutes. Do not reply. We never ask you for it.
    }
# Spoken.
call-press = This is { $directory }. Somebody asked to reset your password. If it was you, press the hash key. If it was not you, hang up.
call-enrol = This is { $directory }. Somebody wants to use this number to get back into an account. If it was you, press the hash key. If it was not you, hang up.
sms-caller =
    { $minutes ->
        [one] { $code } is your code for the { $directory } help desk, valid for one minute. Read it out only if you called them.
       *[other] { $code } is your code for the { $directory } help desk, valid for { $minutes } minutes. Read it out only if you called them.
    }
