# The reset wizard.

# Progress. $at and $of are numbers.
trail = Step { $at } of { $of }

# The quiet links under a step.
another-way = Try another way
help = Contact your administrator
help-new-tab = Contact your administrator (opens a new tab)
cancel = Cancel
another-user = Try another user ID

# Something went right.
notice-sent-again = We sent it again. The newest message counts.
notice-gate-passed = That worked. One more proof, then you can choose a new password.
notice-extended = You have more time now.

# The end of the attempt. $time is like 1:05, $minutes a number.
countdown-left = For your safety this attempt ends in { $time }.
countdown-minutes =
    { $minutes ->
        [one] For your safety this attempt ends in one minute.
       *[other] For your safety this attempt ends in { $minutes } minutes.
    }
countdown-extend = Give me more time

# Sending again. $time is like 0:10.
again-in = Nothing there? You can try again in { $time }.
again-send = Send it again
again-call = Call me again

recover-identify-title = Get back into your account
recover-identify-text = Tell us who you are. Then we ask for a proof, and you choose a new password.

recover-method-title = How do you want to prove that it is you?
recover-method-text = Choose one that you can reach now.

# The methods. $hint is a destination, partly hidden; $hours a number.
method-email = E-mail
    .hint = A code to the address that we have for you
method-email-known = A code to { $hint }
method-mobile-sms = Text message
    .hint = A code to your mobile phone
method-mobile-sms-known = A code to { $hint }
method-mobile-voice = Call to my mobile phone
    .hint = Answer and press the # key
method-mobile-voice-known = We call { $hint }; press the # key
method-office-voice = Call to my office phone
    .hint = Answer and press the # key
method-office-voice-known = We call { $hint }; press the # key
method-totp = Authenticator app
    .hint = The code that your app shows
method-totp-known = The code that your app shows
method-passkey = Passkey
    .hint = Your finger, your face, or a security key
method-passkey-known = Your finger, your face, or a security key
method-recovery-code = Recovery code
    .hint = One of the codes that you printed
method-recovery-code-known = One of the codes that you printed
method-questions = Security questions
    .hint = The answers that you gave earlier
method-questions-known = The answers that you gave earlier
method-closed =
    { $hours ->
        [one] Too many tries. Closed for one more hour.
       *[other] Too many tries. Closed for { $hours } more hours.
    }

recover-number-text-title = Where shall we text you?
recover-number-call-title = Where shall we call you?
recover-number-known = Our records say { $hint }. Type the whole number, so that nobody else can make us contact you.
recover-number-neutral = Type the number that your organization has for you. If it is the right one, we use it.
recover-number-mobile = Mobile number
recover-number-office = Office number
recover-number-hint = With the country code, for example +44 20 7946 0000
recover-number-text-button = Text me
recover-number-call-button = Call me

code = Code
recover-code-mail-title = Look into your mailbox
recover-code-mail-known = We sent a message to { $hint }.
recover-code-mail-neutral = If this account has an e-mail address on file, a message is on its way to it.
recover-code-mail-hint =
    { $minutes ->
        [one] Six digits, good for one minute. You can also follow the link in the message. Look into the spam folder too.
       *[other] Six digits, good for { $minutes } minutes. You can also follow the link in the message. Look into the spam folder too.
    }
recover-code-text-title = Look at your phone
recover-code-text-known = We sent a text message to { $hint }.
recover-code-text-neutral = If this is the number of the account, a text message is on its way.
recover-code-text-hint =
    { $minutes ->
        [one] Six digits, good for one minute.
       *[other] Six digits, good for { $minutes } minutes.
    }
recover-totp-title = Open your authenticator app
recover-totp-text = It shows a code for this account that changes every 30 seconds.
recover-totp-hint = Six digits

recover-passkey-title = Use your passkey
recover-passkey-text = Your browser asks for the finger, the face or the key that you registered.
recover-passkey-button = Use my passkey
recover-recovery-title = Take your printed codes
recover-recovery-text = Each code works once. Cross it out after you used it.

recover-call-title = Your phone is about to ring
recover-call-known = We are calling { $hint }. It takes up to a minute.
recover-call-neutral = If this is the number of the account, we are calling it now. It takes up to a minute.
recover-call-press = Answer, and press the # key. This page goes on by itself.
recover-call-check = I pressed the key
recover-call-unanswered-title = Nobody answered
recover-call-unanswered-text = We got no # key. Try again, or choose another way.

recover-questions-title = Answer your security questions
recover-questions-text = All answers must be right. Capitals and spaces do not matter.

recover-link-press-title = Is it you?
recover-link-press-text = You followed the link in our message. Press the button to choose a new password in this window.
recover-link-press-moves = The window where you began will close its attempt.
recover-link-press-button = Yes, go on
recover-link-press-stranger = You did not ask for this? Close this page. Nothing changes.
recover-link-first-window-title = Go on in the first window
recover-link-first-window-text = You already proved something there. Type the six digits of the message into that window.
recover-link-dead-title = This link has had its time
recover-link-dead-text = It was used, a newer message replaced it, or it is too old.
recover-link-dead-button = Go on without it

recover-renew-title = Choose a new password
recover-renew-text = It works as soon as you press the button.
recover-renew-hint = We end all your other sessions. Nobody stays signed in with the old password.
recover-renew-button = Set the password
# $min and $max are numbers of characters.
rules = A good password:
rules-length = has { $min } to { $max } characters; four odd words do well
rules-classes = mixes three of these: small letters, capitals, digits, symbols
rules-ascii = uses only the letters A to Z, digits, and common symbols
rules-kept = (done)

recover-done-title = Your password is new
recover-done-text = Sign in with it now. Remember to update it on your phone and in your mail program.

recover-moved-title = You went on in another window
recover-moved-text = The link in the message opened there. You can close this one.

recover-expired-title = Time is up
recover-expired-text = For your safety an attempt lasts only a while. Nothing was changed. Start again when you are ready.

recover-cancelled-title = You stopped
recover-cancelled-text = Nothing was changed. Your old password still works.

recover-unlock-title = Your account is locked
recover-unlock-text = Your organization’s directory locked it. An administrator can unlock it for you.

# $hours is a number.
recover-throttled-title = Too many tries
recover-throttled-hours =
    { $hours ->
        [one] To protect your account we closed its reset for one hour. Signing in is not touched.
       *[other] To protect your account we closed its reset for { $hours } hours. Signing in is not touched.
    }
recover-throttled-closed = To protect your account we closed its reset. An administrator can open it again. Signing in is not touched.

recover-contact-title = Shall we ask an administrator?
recover-contact-text = We send a message with your user ID, and that you ask for a reset. An administrator decides, and gets in touch.
recover-contact-button = Ask for help
recover-contacted-title = We passed it on
recover-contacted-text = If the account can be helped, its administrators have a message now. They get in touch with you.
