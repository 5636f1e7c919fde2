# Registration: one's own ways back in.

enrol-title = Your ways back in
enrol-text = If you forget your password, these prove that you are you. Choose ways that work without this password.
enrol-held = Your organization asks everybody for a second factor. Set up an app, a passkey or recovery codes, then finish.
# $have and $need are numbers.
enrol-progress = Ready for a reset: { $have } of { $need } needed ways.
enrol-finish = Finish
enrol-back = Back to your ways
enrol-skip = Not now

# The ways.
enrol-way-phone = Phone
enrol-way-email = E-mail
enrol-way-questions = Security questions
enrol-way-authenticator = Authenticator app
enrol-way-passkey = Passkey
enrol-way-recovery-codes = Recovery codes
enrol-office = Office phone
enrol-office-text = { $hint }, kept by your organization. Only an administrator changes it.

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
enrol-done-email = Your e-mail address is verified.
enrol-done-questions = Your answers are saved.
enrol-done-authenticator = Your authenticator app is registered.
enrol-done-recovery-codes = Your recovery codes are registered.
enrol-done-removed = That way is removed.
enrol-done-second-factor-on = Your sign-in asks for a second factor from now on.
enrol-done-second-factor-off = Your sign-in asks for the password only.

# Looking at what is on file.
enrol-confirm-text = Is all of this still right? We send nothing.
enrol-confirm = Looks good
enrol-confirm-title = Can we still reach you?
enrol-confirm-change = Change something

# Between a sign-in and where it leads.
enrol-due-title = Do not lose your account
enrol-due-text = Your organization asks you to register ways back in. With them you help yourself when you forget your password.
enrol-due-button = Set up now

enrol-second-title = Second factor at sign-in
enrol-second-off = Your sign-in asks for the password only. It can also ask for your app, your passkey or a recovery code.
enrol-second-on = Your sign-in also asks for your app, your passkey or a recovery code.
enrol-second-required = Your organization asks everybody for a second factor.
enrol-second-turn-on = Turn it on
enrol-second-turn-off = Turn it off

enrol-phone-title = Which phone can we reach you at?
enrol-phone-text = We text it or call it once, to see that it is yours.
enrol-phone-supplied = Your organization gave us this number. We text it or call it once, to see that it is yours.
enrol-country = Country
enrol-number = Phone number
    .hint = With the area code
enrol-how = How shall we reach it now?
enrol-how-text = Text me
enrol-how-call = Call me
enrol-other-number = Use another number

enrol-email-title = Which address can we reach you at?
enrol-email-text = Give one that you can open without the password of this account.
enrol-email-supplied = Your organization gave us this address. We mail it once, to see that it is yours.
enrol-address = E-mail address
    .hint = A private mailbox, for example
enrol-email-button = E-mail me
enrol-other-address = Use another address

# $to is the number or address, $minutes a number.
enrol-prove-mail-title = Look into your mailbox
enrol-prove-mail = We sent a code to { $to }. Look into the spam folder too.
enrol-prove-text-title = Look at your phone
enrol-prove-text = We sent a code to { $to }.
enrol-prove-hint =
    { $minutes ->
        [one] Six digits, good for one minute.
       *[other] Six digits, good for { $minutes } minutes.
    }
enrol-prove-button = Verify
enrol-prove-call = We are calling { $to }. It takes up to a minute.

# $number counts the questions.
enrol-questions-title = Your security questions
enrol-questions-text = Choose different questions, and give each an answer that only you know and always give the same way.
enrol-questions-replaces = The answers that you gave before are replaced. Nobody can read them.
enrol-question = Question { $number }
enrol-question-choose = Choose a question
enrol-answer = Answer { $number }
enrol-questions-button = Save the answers

enrol-app-title = Register an authenticator app
enrol-app-open = Open the app on your phone, and add an account.
enrol-app-scan = Scan this picture.
enrol-app-picture = A picture for the app. The same stands below as text.
enrol-app-type = I cannot scan it: show me the key to type
enrol-app-code = Type the code that the app shows now.
enrol-app-name = Name of the app
    .hint = So that you know it again, for example “phone”
enrol-app-button = Register the app

# $left is a number, $login a user ID.
enrol-codes-title = Your recovery codes
enrol-codes-text = Each works once, when nothing else is at hand. Print them or write them down. We never show them again.
enrol-codes-replaces = With these, your older codes stop working. You have { $left } of those.
enrol-codes-download = Download as a text file
enrol-codes-print = Or print this page.
enrol-codes-file = Recovery codes of { $login }. Each works once.
enrol-codes-button = I have kept them

# $way is the name of a way, $what what its owner calls it or a masked value.
enrol-delete-title = Delete this?
enrol-delete-named = { $way }: { $what }
enrol-delete-way = { $way }
enrol-delete-last = Without this you cannot reset your password yourself any more.
enrol-delete-button = Delete it

# Registration is not for everybody. $code is a support code.
registration-not-enabled-title = There is nothing to register
registration-not-enabled-text = Your administrator has not enabled this for you. If you need it, ask them.
registration-on-premises-title = You cannot register here
registration-on-premises-text = Your password is kept in your organization’s own directory, and we cannot reset it there.
enrol-barred-support = Support code for your administrator: { $code }
