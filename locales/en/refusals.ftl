# What was wrong, and what to do. The ids are the stable codes with dashes: refusal-<code>, sign-in-refusal-<code>, <code>-title and -text.

refusal-bot-check = We could not tell you from a robot. Please try once more.
refusal-too-quick = That was quick. Wait five seconds, then press the button again.
refusal-slow-lane-full = Too many forms came without JavaScript. Turn JavaScript on, or wait an hour.
refusal-cookies-disabled = Your browser refuses cookies. Allow them for this address, then try again.
refusal-login-malformed = That is no user ID. It looks like person@organization.example.
refusal-too-many-flows = Too many attempts are open from your network. Wait a quarter of an hour.
refusal-method-missing = Choose one of the ways.
refusal-number-malformed = That is no number we can reach. Type it with its country code, like +44 20 7946 0000.
refusal-number-wrong =
    { $left ->
        [0] That is not the number we have. No tries are left. Try another way.
        [one] That is not the number we have. You have one more try.
       *[other] That is not the number we have. You have { $left } more tries.
    }
refusal-wait =
    { $seconds ->
        [one] You can send again in one second.
       *[other] You can send again in { $seconds } seconds.
    }
refusal-too-many-sends =
    { $hours ->
        [one] Too many messages went out. Try another way, or wait one hour.
       *[other] Too many messages went out. Try another way, or wait { $hours } hours.
    }
refusal-method-busy = This way is overloaded right now. Try another way.
refusal-code-malformed = A code has six digits. Type them all.
refusal-recovery-code-malformed = A recovery code has sixteen letters and digits. Type them all.
refusal-wrong-passkey =
    { $left ->
        [0] That passkey is not one of this account. No tries are left. Try another way.
        [one] That passkey is not one of this account. You have one more try.
       *[other] That passkey is not one of this account. You have { $left } more tries.
    }
refusal-current-wrong = That is not your present password. Check it, and Caps Lock.
refusal-locked-out = Too many wrong passwords. Wait a minute, then try again.
refusal-wrong-code =
    { $left ->
        [0] That code is not right. No tries are left. Try another way.
        [one] That code is not right. You have one more try.
       *[other] That code is not right. You have { $left } more tries.
    }
refusal-code-dead = That code is too old, or a newer one replaced it. Use the newest, or send it again.
refusal-wrong-answers =
    { $left ->
        [0] At least one answer is not right. No tries are left. Try another way.
        [one] At least one answer is not right. You have one more try.
       *[other] At least one answer is not right. You have { $left } more tries.
    }
refusal-method-closed =
    { $hours ->
        [one] Too many tries. This way is closed for one hour. Try another way.
       *[other] Too many tries. This way is closed for { $hours } hours. Try another way.
    }
refusal-courier-down = We could not send the message. Try again in a minute, or try another way.
refusal-password-missing = Type a new password.
refusal-passwords-differ = The two passwords differ. Type the same one twice.
refusal-password-too-short =
    { $min ->
        [one] That is too short. Use at least one character.
       *[other] That is too short. Use at least { $min } characters.
    }
refusal-password-too-long =
    { $max ->
        [one] That is too long. Use at most one character.
       *[other] That is too long. Use at most { $max } characters.
    }
refusal-password-characters = Use only the letters A to Z, digits, and common symbols.
refusal-password-classes = Mix three of these: small letters, capitals, digits, symbols.
refusal-password-common = Many people use that password, so it is tried first. Choose another one.
refusal-password-weak = That password is easy to guess. Make it longer, with words that do not belong together.
refusal-password-context = Leave out “{ $word }”: whoever knows you or your organization would try it.
refusal-password-reused = You used that password before. Choose another one.
refusal-directory-refused = Your organization’s directory did not take this password. Choose another one, or try again in a minute.

# Registration. $number counts the questions, $missing the ways, $most the apps.
refusal-email-malformed = That is no e-mail address. It looks like name@mail.example.
refusal-own-mailbox = You cannot open that mailbox without your password. Give a private address.
refusal-question-missing = Choose question { $number }.
refusal-question-repeated = Question { $number } is chosen twice. Choose another one.
refusal-answer-blank = Answer { $number } is empty. Use letters or digits.
refusal-answer-too-short = Answer { $number } is too short. Use three characters or more.
refusal-answer-too-long = Answer { $number } is too long. Use at most forty characters.
refusal-answer-name = Answer { $number } is your name or your user ID. Others know that.
refusal-answer-question-word = Answer { $number } is a word of its question. That is too easy to guess.
refusal-answer-repeated = Answer { $number } is the same as another one. Give each question its own.
refusal-app-code-wrong = That is not the code that the app shows now. Check the time on your phone, then type the newest one.
refusal-too-many-apps =
    { $most ->
        [one] You have one app already. Delete it before you add another one.
       *[other] You have { $most } apps already. Delete one before you add another one.
    }
refusal-page-too-old = That page had been open too long, so nothing was saved. Here is a new one.
refusal-ways-missing =
    { $missing ->
        [one] One more way is needed before you can finish.
       *[other] { $missing } more ways are needed before you can finish.
    }
refusal-second-factor-missing = Set up an app, a passkey or recovery codes first.

sign-in-refusal-wrong-password = User ID or password is not right. Check both, and Caps Lock.
sign-in-refusal-locked-out = Too many wrong passwords. Wait a minute, then try again. Or choose a new password.
sign-in-refusal-wrong-passkey = We do not know that passkey, or the page had been open too long. Try again, or type your password.
sign-in-refusal-wrong-second-factor = That is not right. Check the code, and take the newest one.
sign-in-refusal-bot-check = We could not tell you from a robot. Please try once more.
sign-in-refusal-too-quick = That was quick. Wait five seconds, then press the button again.
sign-in-refusal-cookies-disabled = Your browser refuses cookies. Allow them for this address, then try again.

# Why the wizard cannot help.
details = Technical details
details-code = Error code
sspr-0009-title = Your account is not enabled for password reset
sspr-0009-text = Your organization has turned password reset off. Ask your administrator to turn it on, or to reset your password.
sspr-0010-title = Please contact your administrator
sspr-0010-text = Your password is kept in your organization’s own directory, and this portal may not change it there. Your administrator can.
sspr-0011-title = Your account is not enabled for password reset
sspr-0011-text = Your organization has not set up password reset yet. Your administrator can reset your password.
sspr-0012-title = Your account is not enabled for password reset
sspr-0012-text = Your account lacks the plan that password reset needs. Your administrator can reset your password.
sspr-0013-title = Your account is not enabled for password reset
sspr-0013-text = Your account is not among those that may reset their password. Ask your administrator to add it, or to reset your password.
sspr-0014-title = We could not verify your account
sspr-0014-text = We have too few ways to reach you. Your administrator can reset your password; after that, register your phone or e-mail.
sspr-0029-title = Please contact your administrator
sspr-0029-text = Your organization’s own directory is not set up for this. Your administrator can mend that, or reset your password.
sspr-0030-title = Your organization’s directory does not answer
sspr-0030-text = We cannot reach it at the moment. Try again later, or contact your administrator.
user-unknown-title = We do not know this user ID
user-unknown-text = Check how it is written. If it is right, contact your administrator.
user-disabled-title = Your account is turned off
user-disabled-text = An administrator turned it off. Only an administrator can turn it on again.
refused-title = We cannot reset this password
refused-text = Your administrator can help. Tell them the error code below.
refusal-no-safe-address = No address of theirs is safe to send to. They must have proven one, or it must have stood for a day.
refusal-not-invitable = They are not new here, or have no e-mail address to be invited at. Send a link to a new password instead.
refusal-bulk-busy = Your last help for several people is still under way. Wait for its end, or stop it.
refusal-import-busy = Another file is being worked through. Wait for its end, or stop it.
refusal-group-name = Give a name of up to 100 letters, without a semicolon.
refusal-group-unknown = There is no such group.
refusal-group-cycle = That group holds this one already. Each would be in the other.
refusal-group-in-use = Your policy goes by this group. Change the policy first.
refusal-person-unknown = Nobody here has this user ID.
refusal-person-out-of-reach = Your role does not reach this person.
refusal-people-missing = Tick at least one person.
refusal-people-too-many = Tick at most { $most } people at once.
refusal-colour-malformed = Write the colour as # and six digits or letters, like #0b4f6c
refusal-background-malformed = Write the colour as # and six digits or letters, like #16324f
refusal-brand-text = The text is one line of at most 256 characters.
refusal-organization-name = Give a name of up to 100 letters.
refusal-language-missing = Choose at least one language.
refusal-picture-format = Only PNG and JPEG pictures are taken.
refusal-picture-bytes = The file is too large. At most { $most } KB are taken.
refusal-picture-pixels = The picture is too large. At most { $width } × { $height } pixels are taken.
refusal-picture-broken = The picture is damaged. Save it once more.
refusal-picture-square = The picture must be as wide as it is high.
refusal-app-address = Give an address that begins with https://, without a user name and without #.
refusal-apps-full = There are { $most } applications already. Remove one first.
refusal-validity-range = Give a number of days from 14 to 730.
refusal-notice-range = Give a number of days from 1 to 30.
refusal-caller-unverified = Verify first that it is them. Your policy asks for it.
refusal-organization-key = Give a key of up to 40 small letters, digits and dashes.
refusal-organization-taken = Another organization has this key. Choose another one.
refusal-organization-address = Give an address such as https://reset.example.com, without anything after the name.
refusal-address-taken = This address belongs to another organization. Choose another one.
refusal-login-elsewhere = The part after @ belongs to another organization.
refusal-host-malformed = That is no name of a host. It looks like help.example.com.
refusal-host-taken = This name belongs to another organization, or is a shared one.
refusal-domain-malformed = That is no domain. It looks like example.com.
refusal-domain-taken = This domain belongs to another organization.
refusal-domain-used = Somebody still has a user ID that ends with @{ $domain }. Their administrators change or delete those accounts first.
