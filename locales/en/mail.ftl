### Mails. $directory is the organization's name; times are in UTC.

mail-from-name = Rekey on behalf of { $directory }
mail-sent-by = Sent by Rekey on behalf of { $directory }.

## The code and the link of the email step

mail-code-subject = { $directory } account email verification code
mail-code-title = Your verification code
mail-code-asked = Somebody asked to reset the password of { $login }.
mail-code-from = It was asked for at { $time } UTC with { $device }, from the network address { $address }.
mail-code-from-unknown = It was asked for at { $time } UTC, from the network address { $address }.
mail-code-type = If this was you, enter this code in the window where you started:
mail-code-or = You can also continue with this link, here or on another device:
mail-code-button = Continue your password reset
mail-code-expiry =
    { $minutes ->
        [one] The code and the link work until { $time } UTC, one minute after you asked for them.
       *[other] The code and the link work until { $time } UTC, { $minutes } minutes after you asked for them.
    }
mail-code-nobody-asks = We never ask you for this code, on the phone or in a message. Do not give it to anybody.
mail-code-not-you = Was this not you? You do not need to do anything. Your password stays the same.

## Your password was reset

mail-reset-subject = Your { $directory } password was reset
mail-reset-title = Your password was reset
mail-reset-done = The password of { $login } was reset on { $time } UTC.
mail-reset-you = If this was you, you do not need to do anything. Sign in with the new password on each of your devices.
mail-reset-not-you = Was this not you? Reset the password again now, then tell your administrator. Check that nobody else can read your email or your text messages.
mail-reset-button = Reset the password again

## Your password was changed

mail-changed-subject = Your { $directory } password was changed
mail-changed-title = Your password was changed
mail-changed-done = The password of { $login } was changed on { $time } UTC.
mail-changed-not-you = Was this not you? Choose a new password now, then tell your administrator. Check that nobody else can read your email or your text messages.
mail-choose-button = Choose a new password

## A way back into the account was added, replaced or removed. $way is one of the names below.

mail-way-subject = The ways to get back into your { $directory } account changed
mail-way-title = Your ways to get back in changed
mail-way-added = This was added to the account { $login } on { $time } UTC: { $way }.
mail-way-replaced = This was replaced for the account { $login } on { $time } UTC: { $way }.
mail-way-removed = This was removed from the account { $login } on { $time } UTC: { $way }.
mail-way-phone = phone number
mail-way-email = email address
mail-way-questions = security questions
mail-way-authenticator = authenticator app
mail-way-passkey = passkey
mail-way-recovery-codes = recovery codes
mail-way-second-factor = second factor when you sign in
mail-way-you = If this was you, you do not need to do anything.
mail-way-not-you = Was this not you? Choose a new password now, then tell your administrator.

## The code for an address that somebody registers

mail-enrol-asked = Somebody wants to use this address to get back into the account { $login }.
mail-enrol-type = If this was you, enter this code on the page where you gave the address:
mail-enrol-expiry =
    { $minutes ->
        [one] The code works until { $time } UTC, one minute after you asked for it.
       *[other] The code works until { $time } UTC, { $minutes } minutes after you asked for it.
    }
mail-enrol-not-you = Was this not you? You do not need to do anything. We will not use this address.

## To administrators: another administrator reset their password

mail-admin-subject = An administrator of { $directory } reset their password
mail-admin-title = An administrator reset their password
mail-admin-done = The administrator { $admin } reset their own password on { $time } UTC.
mail-admin-check = If you did not expect this, ask them in person. If it was not them, turn off the account and reset its password.

mail-helped-subject = An administrator of { $directory } was helped
mail-helped-title = An administrator was given access
mail-helped-password = { $by } gave the administrator { $admin } a temporary password on { $time } UTC.
mail-helped-command = A command on the server gave the administrator { $admin } a temporary password on { $time } UTC.
mail-helped-pass = { $by } gave the administrator { $admin } a temporary access pass on { $time } UTC.
mail-helped-check = If you did not expect this, ask both of them in person. If something is wrong, turn off the account.
mail-several-subject = Your bulk action in { $directory } is finished
mail-several-title = Your bulk action is finished
mail-several-done = You asked for this: { $act }. People: { $people }. Helped: { $helped }. Refused: { $refused }.
mail-several-where = The portal shows the result for each person.
mail-several-button = See the list
mail-test-subject = Test email from { $directory }
mail-test-title = Email arrives
mail-test-arrived = An administrator sent this email from the command line to see whether it arrives.
mail-test-nothing = You do not have to do anything.

## This account cannot be reset now

mail-cannot-subject = Your { $directory } password could not be reset
mail-cannot-title = Your password could not be reset
mail-cannot-asked = Somebody asked to reset the password of { $login }. No code was sent, and nothing was changed.
mail-cannot-switched-off = Your organization has turned password reset off. Ask your administrator for a new password.
mail-cannot-no-writeback = Your password is kept on your organization's own servers, and this service cannot reach them. Ask your administrator for a new password.
mail-cannot-no-policy = Your organization has not set up password reset. Ask your administrator for a new password.
mail-cannot-unlicensed = Your account does not have the plan that password reset needs. Ask your administrator for a new password.
mail-cannot-out-of-scope = Your account is not in the group that may reset. Ask your administrator for a new password, or to be added.
mail-cannot-unregistered = You have not registered enough ways to prove it is you. Ask your administrator for a new password. Then register when you next sign in.
mail-cannot-unsettled = Your administrator changed your address or number less than a day ago. For your safety it cannot prove it is you yet. Try again tomorrow. If you did not ask for this change, tell your administrator now.
mail-cannot-disabled = Your account is turned off. Ask your administrator to turn it on.
mail-cannot-throttled =
    { $hours ->
        [one] There were too many wrong tries. Wait one hour, then start again, or ask your administrator for a new password.
       *[other] There were too many wrong tries. Wait { $hours } hours, then start again, or ask your administrator for a new password.
    }
mail-cannot-closed = There were too many wrong tries. Ask your administrator to open password reset for you again.
mail-cannot-not-you = Was this not you? You do not need to do anything. Your password stays the same.
mail-cannot-code = Code for your administrator: { $code }

## To administrators: somebody needs help

mail-contact-subject = { $login } asks for help with a password at { $directory }
mail-contact-title = Somebody cannot reset their password
mail-contact-asked = { $login } could not reset their password and asks for your help.
mail-contact-asked-named = { $name } ({ $login }) could not reset their password and asks for your help.
mail-contact-check = Anybody can send this request. Make sure that you are talking to the right person before you reset the password.
mail-contact-code = Support code of the attempt: { $code }

mail-digest-subject = More people ask for help with a password at { $directory }
mail-digest-title = More people ask for help
mail-digest-asked =
    { $count ->
        [one] One more person asked for help with a password in the last hour.
       *[other] { $count } more people asked for help with a password in the last hour.
    }
mail-digest-check = We no longer send an email for each of them. So many requests can be an attack. Check the reports before you answer.

## The invitation to a new account

mail-invite-subject = Set the password of your { $directory } account
mail-invite-title = Set your password
mail-invite-made = Your organization created the account { $login } for you.
mail-invite-button = Set your password
mail-invite-expiry = The link works once, until { $time } UTC.
mail-invite-not-you = If you did not expect this account, tell your organization. You do not need to do anything else.

## The code that a caller reads out to the help desk

mail-caller-subject = The { $directory } help desk will ask you for this code
mail-caller-title = The help desk will ask you for this code
mail-caller-asked = If you are on the phone with the help desk about { $login }, read this code out:
mail-caller-not-you = If you did not call them yourself, do not give it to anybody. Tell your administrator.

## A link to set a new password, after an administrator's word

mail-help-subject = Set a new password for { $directory }
mail-help-title = Set a new password
mail-help-asked = An administrator sent you this link for the account { $login }.
mail-help-button = Set a new password
mail-help-not-you = If you did not ask for help, do not open the link. Tell your administrator.

mail-temporary-subject = Your password for { $directory } was replaced
mail-temporary-title = Your password was replaced
mail-temporary-done = An administrator replaced the password of { $login } on { $time } UTC. You choose a new one when you next sign in.
mail-temporary-not-you = If you did not ask for help, tell your administrator at once.

mail-pass-subject = A temporary access pass for { $directory } was created for you
mail-pass-title = A temporary access pass was created
mail-pass-done = An administrator created a temporary access pass for { $login } on { $time } UTC.
