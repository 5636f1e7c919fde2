# The reset wizard.

# Progress. $at and $of are numbers.
trail = Step { $at } of { $of }

# The quiet links under a step.
another-way = Try another way
help = Contact your administrator
help-new-tab = Contact your administrator (opens in a new tab)
cancel = Cancel
another-user = Use another user ID

# Something went right.
notice-sent-again = We sent it again. Only the newest message works.
notice-gate-passed = That worked. Prove it in one more way, then choose a new password.
notice-extended = You have more time now.
notice-last-try =
    { $hours ->
        [one] This is your last try. If it is wrong, you cannot reset your password for an hour.
       *[other] This is your last try. If it is wrong, you cannot reset your password for { $hours } hours.
    }
notice-last-try-way =
    { $hours ->
        [one] This is your last try in this way. If it is wrong, you need another way for an hour.
       *[other] This is your last try in this way. If it is wrong, you need another way for { $hours } hours.
    }

# The end of the attempt. $time is like 1:05, $minutes a number.
countdown-left = For your safety, this attempt ends in { $time }.
countdown-minutes =
    { $minutes ->
        [one] For your safety, this attempt ends in one minute.
       *[other] For your safety, this attempt ends in { $minutes } minutes.
    }
countdown-extend = Give me more time

# Sending again. $time is like 0:10.
again-in = Nothing yet? You can try again in { $time }.
again-send = Send it again
again-call = Call me again

recover-identify-title = Get back into your account
recover-identify-text = Tell us who you are. Then we ask you to prove it, and you choose a new password.

recover-method-title = How do you want to prove it is you?
recover-method-none = We cannot send you anything at the moment. Ask an administrator for help.
recover-method-text = Select one that you can use now.

# The methods. $hint is a destination, partly hidden; $hours a number.
method-email = Email
    .hint = We send a code to the address we have for you
method-email-known = A code to { $hint }
method-mobile-sms = Text message
    .hint = We text a code to your mobile phone
method-mobile-sms-known = A code to { $hint }
method-mobile-voice = Call to my mobile phone
    .hint = Answer the call and press the # key
method-mobile-voice-known = We call { $hint }. Press the # key.
method-office-voice = Call to my office phone
    .hint = Answer the call and press the # key
method-office-voice-known = We call { $hint }. Press the # key.
method-totp = Authenticator app
    .hint = The code your app shows
method-totp-known = The code your app shows
method-passkey = Passkey
    .hint = Your fingerprint, your face or a security key
method-passkey-known = Your fingerprint, your face or a security key
method-recovery-code = Recovery code
    .hint = One of the codes you printed
method-recovery-code-known = One of the codes you printed
method-questions = Security questions
    .hint = The answers you gave earlier
method-questions-known = The answers you gave earlier
method-closed =
    { $hours ->
        [one] Too many tries. Closed for one more hour.
       *[other] Too many tries. Closed for { $hours } more hours.
    }

recover-number-text-title = Where should we text you?
recover-number-call-title = Where should we call you?
recover-number-known = The number we have is { $hint }. Type the whole number, so that nobody else can make us contact you.
recover-number-neutral = Type the number your organization has for you. If it is the right one, we use it.
recover-number-mobile = Mobile number
recover-number-office = Office number
recover-number-hint =
    { $example ->
        [none] With the country code
       *[other] For example { $example }
    }
recover-number-text-button = Text me
recover-number-call-button = Call me

code = Code
recover-code-mail-title = Check your email
recover-code-mail-known = We sent an email to { $hint }.
recover-code-mail-neutral = If we have an email address for this account, we sent a message to it.
recover-code-mail-hint =
    { $minutes ->
        [one] Six digits, valid for one minute. You can also open the link in the email. Check your spam folder too.
       *[other] Six digits, valid for { $minutes } minutes. You can also open the link in the email. Check your spam folder too.
    }
recover-code-text-title = Check your phone
recover-code-text-known = We sent a text message to { $hint }.
recover-code-text-neutral = If this is the number for the account, we sent a text message to it.
recover-code-text-hint =
    { $minutes ->
        [one] Six digits, valid for one minute.
       *[other] Six digits, valid for { $minutes } minutes.
    }
recover-totp-title = Open your authenticator app
recover-totp-text = It shows a code for this account. The code changes every 30 seconds.
recover-totp-hint = Six digits

recover-passkey-title = Use your passkey
recover-passkey-text = Your browser asks for the fingerprint, face or security key that you registered.
recover-passkey-button = Use my passkey
recover-recovery-title = Use one of your printed codes
recover-recovery-text = Each code works once. Cross it out after you use it.

recover-call-title = Your phone is about to ring
recover-call-known = We are calling { $hint }. It takes up to a minute.
recover-call-neutral = If this is the number for the account, we are calling it now. It takes up to a minute.
recover-call-press = Answer the call and press the # key. This page then continues by itself.
recover-call-check = I pressed the key
recover-call-unanswered-title = The call was not answered
recover-call-unanswered-text = The # key was not pressed. Try again, or select another way.

recover-questions-title = Answer your security questions
recover-questions-text = All answers must be right. Capital letters and spaces do not matter.

recover-link-press-title = Continue your password reset
recover-link-press-text = You opened the link in our message. Press the button to choose a new password in this window.
recover-link-press-moves = The reset then ends in the window where you started.
recover-link-press-button = Continue
recover-link-press-stranger = Was this not you? Close this page. Nothing changes.
recover-link-first-window-title = Continue in the first window
recover-link-first-window-text = You already proved something there. Type the six digits from the message in that window.
recover-link-dead-title = This link no longer works
recover-link-dead-text = It was used, a newer message replaced it, or it has expired.
recover-link-dead-button = Continue without it

recover-renew-title = Choose a new password
recover-renew-text = It works as soon as you press the button.
recover-renew-hint = This signs you out everywhere else. Nobody stays signed in with the old password.
recover-renew-button = Set the password
# $min and $max are numbers of characters.
rules = A good password:
rules-length = has { $min } to { $max } characters; four random words work well
rules-classes = mixes three of these: lower-case letters, capital letters, digits, symbols
rules-ascii = uses only the letters A to Z, digits, and common symbols
rules-kept = (done)

recover-done-title = You have a new password
recover-done-text = Sign in with it now. Update it on your phone and in your email app too.

recover-moved-title = You continued in another window
recover-moved-text = You opened the link from the message there. You can close this window.

recover-expired-title = Your time has run out
recover-expired-text = For your safety, an attempt does not stay open for long. Nothing was changed. Start again when you are ready.

recover-cancelled-title = You cancelled the reset
recover-cancelled-text = Nothing was changed. Your old password still works.

recover-unlock-title = Your account is locked
recover-unlock-text = Your organization’s directory locked it. An administrator can unlock it for you.

# $hours is a number.
recover-throttled-title = Too many tries
recover-throttled-hours =
    { $hours ->
        [one] To protect your account, you cannot reset its password for one hour. You can still sign in.
       *[other] To protect your account, you cannot reset its password for { $hours } hours. You can still sign in.
    }
recover-throttled-closed = To protect your account, you cannot reset its password now. An administrator can open it again. You can still sign in.

recover-contact-title = Ask an administrator for help
recover-contact-text = We send your user ID and your request to an administrator. They decide, and contact you.
recover-contact-button = Ask for help
recover-contacted-title = Your request was sent
recover-contacted-text = If we can help with this account, its administrators have your request now. They will contact you.
