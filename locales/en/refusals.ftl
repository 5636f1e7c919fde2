# What was wrong, and what to do. The ids are the stable codes with dashes: refusal-<code>, sign-in-refusal-<code>, <code>-title and -text.

refusal-bot-check = We could not tell whether you are a robot. Try again.
refusal-too-quick = That was fast. Wait as long as the page says, then press the button again.
refusal-slow-lane-full = Too many forms came without JavaScript. Turn JavaScript on, or wait an hour.
refusal-cookies-disabled = This portal needs cookies. Allow them for this address, then try again.
refusal-login-missing = Enter your user ID, like person@organization.example.
refusal-login-malformed = Enter your user ID, like person@organization.example.
refusal-too-many-flows = There are too many open attempts from your network. Wait 15 minutes.
refusal-method-missing = Select a way to prove it is you.
refusal-number-missing = Enter your phone number.
refusal-number-malformed = We cannot reach that number. Check it, or type it with its country code.
refusal-number-wrong =
    { $left ->
        [0] That is not the number we have. You have no tries left. Select another way.
        [one] That is not the number we have. You have one try left.
       *[other] That is not the number we have. You have { $left } tries left.
    }
refusal-wait =
    { $seconds ->
        [one] You can send again in one second.
       *[other] You can send again in { $seconds } seconds.
    }
refusal-too-many-sends =
    { $hours ->
        [one] We have sent too many messages. Select another way, or wait one hour.
       *[other] We have sent too many messages. Select another way, or wait { $hours } hours.
    }
refusal-method-busy = Too many people are using this way right now. Select another way.
refusal-code-malformed = Enter all six digits of the code.
refusal-recovery-code-malformed = Enter all sixteen letters and digits of the recovery code.
refusal-wrong-passkey =
    { $left ->
        [0] That passkey does not belong to this account. You have no tries left. Select another way.
        [one] That passkey does not belong to this account. You have one try left.
       *[other] That passkey does not belong to this account. You have { $left } tries left.
    }
refusal-current-wrong = That is not your current password. Check it, and check Caps Lock.
refusal-locked-out = Too many wrong passwords. Wait a minute, then try again.
refusal-wrong-code =
    { $left ->
        [0] That code is not right. You have no tries left. Select another way.
        [one] That code is not right. You have one try left.
       *[other] That code is not right. You have { $left } tries left.
    }
refusal-code-dead = That code has expired, or a newer one replaced it. Use the newest code, or ask for another.
refusal-wrong-answers =
    { $left ->
        [0] At least one answer is not right. You have no tries left. Select another way.
        [one] At least one answer is not right. You have one try left.
       *[other] At least one answer is not right. You have { $left } tries left.
    }
refusal-method-closed =
    { $hours ->
        [one] Too many tries. This way is closed for one hour. Select another way.
       *[other] Too many tries. This way is closed for { $hours } hours. Select another way.
    }
refusal-courier-down = We could not send the message. Try again in a minute, or select another way.
refusal-password-missing = Enter a new password.
refusal-passwords-differ = The two passwords are not the same. Type the new password twice.
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
refusal-password-characters = Use only the letters A to Z, digits and common symbols.
refusal-password-classes = Mix three of these: lower-case letters, capital letters, digits, symbols.
refusal-password-common = Many people use that password, so attackers try it first. Choose another one.
refusal-password-weak = That password is easy to guess. Make it longer, with words that do not belong together.
refusal-password-context = Leave out “{ $word }”. People who know you or your organization would try it.
refusal-password-reused = You have used that password before. Choose another one.
refusal-directory-refused = Your organization’s directory did not accept this password. Choose another one, or try again in a minute.

# Registration. $number counts the questions, $missing the ways, $most the apps.
refusal-email-missing = Enter your email address.
refusal-email-malformed = Enter an email address, like name@mail.example.
refusal-own-mailbox = You need your password to open that mailbox. Enter a private address.
refusal-question-missing = Choose question { $number }.
refusal-question-repeated = Question { $number } is chosen twice. Choose another one.
refusal-answer-blank = Answer { $number } is empty. Use letters or digits.
refusal-answer-too-short = Answer { $number } is too short. Use three characters or more.
refusal-answer-too-long = Answer { $number } is too long. Use at most forty characters.
refusal-answer-name = Answer { $number } is your name or your user ID. Other people know that.
refusal-answer-question-word = Answer { $number } is a word from its question. That is too easy to guess.
refusal-answer-repeated = Answer { $number } is the same as another answer. Give each question a different answer.
refusal-app-code-wrong = The app shows another code now. Check the time on your phone, then enter the newest code.
refusal-too-many-apps =
    { $most ->
        [one] You have one app already. Delete it before you add another one.
       *[other] You have { $most } apps already. Delete one before you add another one.
    }
refusal-page-too-old = This page was open too long, so nothing was saved. Here is a new one.
refusal-ways-missing =
    { $missing ->
        [one] You need one more way before you can finish.
       *[other] You need { $missing } more ways before you can finish.
    }
refusal-second-factor-missing = Set up an app, a passkey or recovery codes first.

sign-in-refusal-wrong-password = The user ID or password is not right. Check both, and check Caps Lock.
sign-in-refusal-locked-out = Too many wrong passwords. Wait a minute, then try again. Or reset your password.
sign-in-refusal-wrong-passkey = We do not know that passkey, or the page was open too long. Try again, or enter your password.
sign-in-refusal-second-locked-out = Too many wrong codes. Wait a while, then try again. It is quicker in a browser that you have signed in with before.
sign-in-refusal-wrong-second-factor = That code is not right. Check it, and use the newest one.
sign-in-refusal-bot-check = We could not tell whether you are a robot. Try again.
sign-in-refusal-too-quick = That was fast. Wait as long as the page says, then press the button again.
sign-in-refusal-cookies-disabled = This portal needs cookies. Allow them for this address, then try again.

# Why the wizard cannot help.
details = Technical details
details-code = Error code
sspr-0009-title = Your account is not enabled for password reset
sspr-0009-text = Your organization has turned password reset off. Ask your administrator to turn it on, or to reset your password.
sspr-0010-title = Please contact your administrator
sspr-0010-text = Your password is kept in your organization’s own directory. This portal may not change it there. Your administrator can.
sspr-0011-title = Your account is not enabled for password reset
sspr-0011-text = Your organization has not set up password reset yet. Your administrator can reset your password.
sspr-0012-title = Your account is not enabled for password reset
sspr-0012-text = Your account does not have the plan that password reset needs. Your administrator can reset your password.
sspr-0013-title = Your account is not enabled for password reset
sspr-0013-text = Your account is not in the group that may reset. Ask your administrator to add it, or to reset your password.
sspr-0014-title = We could not verify your account
sspr-0014-text = We have too few ways to reach you. Your administrator can reset your password. After that, register your phone or email.
sspr-0029-title = Please contact your administrator
sspr-0029-text = Your organization’s own directory is not set up for this. Your administrator can fix that, or reset your password.
sspr-0030-title = Your organization’s directory is not responding
sspr-0030-text = We cannot reach it at the moment. Try again later, or contact your administrator.
user-unknown-title = We do not know this user ID
user-unknown-text = Check the spelling. If it is right, contact your administrator.
user-disabled-title = Your account is turned off
user-disabled-text = Only an administrator can turn it on again.
contact-too-new-title = Please try again tomorrow
contact-too-new-text = An address or number of yours was changed less than a day ago. It cannot prove it is you yet. If you did not ask for the change, tell your administrator now.
refused-title = We cannot reset this password
refused-text = Your administrator can help. Tell them the error code below.
refusal-no-safe-address = No address or number of theirs is safe to send to. They must have proven it, it came with them, or it has stood for a day.
refusal-not-carried = Nothing here sends this kind of message. Ask whoever runs this portal to set it up.
refusal-not-invitable = They are not new here, or have no email address for an invitation. Send a reset link instead.
refusal-bulk-busy = Your last bulk action is still running. Wait until it ends, or stop it.
refusal-import-busy = Another file is still being processed. Wait until it ends, or stop it.
refusal-group-name = Enter a name of up to 100 letters, without a semicolon.
refusal-group-unknown = There is no such group.
refusal-group-cycle = That group already contains this one. Each would be in the other.
refusal-group-in-use = Your policy uses this group. Change the policy first.
refusal-person-unknown = Nobody here has this user ID.
refusal-person-out-of-reach = Your role does not let you help this person.
refusal-people-missing = Select at least one person.
refusal-people-too-many = Select at most { $most } people at once.
refusal-colour-malformed = Write the colour as # and six digits or letters, like #0b4f6c
refusal-background-malformed = Write the colour as # and six digits or letters, like #16324f
refusal-brand-text = The text is one line of at most 256 characters.
refusal-organization-name = Enter a name of up to 100 letters.
refusal-language-missing = Choose at least one language.
refusal-picture-format = Use a PNG or JPEG picture.
refusal-picture-bytes = The file is too large. It can have up to { $most } KB.
refusal-picture-pixels = The picture is too large. It can have up to { $width } × { $height } pixels.
refusal-picture-broken = The picture is damaged. Save it again.
refusal-picture-square = The picture must be square.
refusal-app-address = Enter an address that begins with https://, without a user name and without #.
refusal-apps-full = There are { $most } applications already. Remove one first.
refusal-validity-range = Enter a number of days from 14 to 730.
refusal-notice-range = Enter a number of days from 1 to 30.
refusal-caller-unverified = Check first that it is them. Your policy asks for it.
refusal-organization-key = Enter a key of up to 40 lower-case letters, digits and dashes.
refusal-organization-taken = Another organization has this key. Choose another one.
refusal-organization-address = Enter an address like https://reset.example.com, with nothing after the name.
refusal-address-taken = This address belongs to another organization. Choose another one.
refusal-login-elsewhere = The part after @ belongs to another organization.
refusal-host-malformed = Enter a host name, like help.example.com.
refusal-host-taken = This name belongs to another organization, or is shared.
refusal-domain-malformed = Enter a domain, like example.com.
refusal-domain-taken = This domain belongs to another organization.
refusal-domain-used = Somebody still has a user ID that ends with @{ $domain }. Their administrators change or delete those accounts first.
