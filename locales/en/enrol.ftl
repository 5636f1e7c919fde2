# Registration: one's own ways back in.

enrol-title = Your ways to get back in
enrol-text = If you forget your password, you use these to prove it is you. Choose ways that work without this password.
enrol-held = Your organization asks everybody for a second factor. Set up an app, a passkey or recovery codes, then finish.
# $have and $need are numbers.
enrol-progress = You have { $have } of the { $need } ways you need to reset your password.
enrol-ready = You have what you need to reset your password.
enrol-finish = Finish
enrol-back = Back to your ways to get back in
enrol-skip = Not now

# The ways.
enrol-way-phone = Phone
enrol-way-email = Email
enrol-way-questions = Security questions
enrol-way-authenticator = Authenticator app
enrol-way-passkey = Passkey
enrol-way-recovery-codes = Recovery codes
enrol-office = Office phone
enrol-office-text = { $hint }, from your organization. Only an administrator can change it.

# How a way stands. $hint is a masked number or address, $day a date, $left and $count are numbers.
enrol-missing = Not set up
enrol-supplied = { $hint }, from your organization, not verified
enrol-own = { $hint }, verified
enrol-used = Last used on { $day }
enrol-never-used = Not used yet
enrol-questions-answered = Answered
enrol-codes-left = Codes left: { $left }
enrol-count = Registered: { $count }

# What can be done.
enrol-set-up = Set up
enrol-change = Change
enrol-verify = Verify
enrol-add = Add another
enrol-delete = Delete
enrol-codes-again = Make new codes

# What was just done.
enrol-done-phone = Your phone is verified.
enrol-done-email = Your email address is verified.
enrol-done-questions = Your answers are saved.
enrol-done-authenticator = Your authenticator app is registered.
enrol-done-recovery-codes = Your recovery codes are registered.
enrol-done-removed = It was deleted.
enrol-done-second-factor-on = You need a second factor to sign in from now on.
enrol-done-second-factor-off = You only need your password to sign in.

# Looking at what is on file.
enrol-confirm-text = Is all of this still right? We do not send anything.
enrol-confirm = Yes, it is right
enrol-confirm-title = Can we still reach you?
enrol-confirm-change = Change something

# Between a sign-in and where it leads.
enrol-due-title = Do not lose your account
enrol-due-text = Your organization asks you to register ways to get back in. You then need no help if you forget your password.
enrol-due-button = Set up now

enrol-second-title = Second factor when you sign in
enrol-second-off = You only need your password to sign in. You can also use your app, your passkey or a recovery code.
enrol-second-on = You also need your app, your passkey or a recovery code to sign in.
enrol-second-required = Your organization asks everybody for a second factor.
enrol-second-turn-on = Turn it on
enrol-second-turn-off = Turn it off

enrol-phone-title = What is your phone number?
enrol-phone-text = We text or call it once, to check that it is yours.
enrol-phone-supplied = Your organization gave us this number. We text or call it once, to check that it is yours.
enrol-country = Country
enrol-number = Phone number
    .hint =
        { $example ->
            [none] With the area code
           *[other] With the area code, for example { $example }
        }
enrol-how = How should we reach you now?
enrol-how-text = Text me
enrol-how-call = Call me
enrol-other-number = Use another number

enrol-email-title = What is your private email address?
enrol-email-text = Enter one that you can open without the password of this account.
enrol-email-supplied = Your organization gave us this address. We email it once, to check that it is yours.
enrol-address = Email address
    .hint = For example a private mailbox
enrol-email-button = Email me
enrol-other-address = Use another address

# $to is the number or address, $minutes a number.
enrol-prove-mail-title = Check your email
enrol-prove-mail = We sent a code to { $to }. Check your spam folder too.
enrol-prove-text-title = Check your phone
enrol-prove-text = We sent a code to { $to }.
enrol-prove-hint =
    { $minutes ->
        [one] Six digits, valid for one minute.
       *[other] Six digits, valid for { $minutes } minutes.
    }
enrol-prove-button = Verify
enrol-prove-call = We are calling { $to }. It takes up to a minute.

# $number counts the questions.
enrol-questions-title = Your security questions
enrol-questions-text = Choose different questions. Give answers that only you know, and that do not change.
enrol-questions-replaces = They replace your earlier answers. Nobody can read your answers.
enrol-question = Question { $number }
enrol-question-choose = Choose a question
enrol-answer = Answer { $number }
enrol-questions-button = Save the answers

enrol-app-title = Register an authenticator app
enrol-app-open = Open the app on your phone and add an account.
enrol-app-scan = Scan this picture.
enrol-app-picture = A picture for the app. The text below says the same.
enrol-app-here = The app is on this device: open it here
enrol-app-type = I cannot scan it. Show me the key to type.
enrol-app-code = Enter the code that the app shows now.
enrol-app-name = App name
    .hint = So that you recognize it, for example “phone”
enrol-app-button = Register the app

# $left is a number, $login a user ID.
enrol-codes-title = Your recovery codes
enrol-codes-text = Each code works once, when you have nothing else. Print them or write them down. We never show them again.
enrol-codes-replaces = Your older codes then stop working. You have { $left } of those.
enrol-codes-download = Download as a text file
enrol-codes-print = Or print this page.
enrol-codes-file = Recovery codes of { $login }. Each works once.
enrol-codes-button = I have saved them

# $way is the name of a way, $what what its owner calls it or a masked value.
enrol-delete-title = Delete this?
enrol-delete-named = { $way }: { $what }
enrol-delete-way = { $way }
enrol-delete-last = Without this, you can no longer reset your password yourself.
enrol-delete-button = Delete it

# Registration is not for everybody. $code is a support code.
registration-not-enabled-title = There is nothing to register
registration-not-enabled-text = Your administrator has not turned this on for you. If you need it, ask them.
registration-on-premises-title = You cannot register here
registration-on-premises-text = Your password is kept in your organization’s own directory, and we cannot reset it there.
enrol-barred-support = Support code for your administrator: { $code }
