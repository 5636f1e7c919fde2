### Mails. $directory is the organization's name; times are in UTC.

mail-from-name = Rekey on behalf of { $directory }
mail-sent-by = Sent by Rekey on behalf of { $directory }.

## The code and the link of the e-mail step

mail-code-subject = { $directory } account email verification code
mail-code-title = Your verification code
mail-code-asked = Somebody asked to reset the password of { $login }.
mail-code-type = If that was you, type this code in the window where you started:
mail-code-or = You can also go on with this link, here or on another device:
mail-code-button = Go on with the reset
mail-code-expiry =
    { $minutes ->
        [one] The code and the link work until { $time } UTC, one minute after you asked for them.
       *[other] The code and the link work until { $time } UTC, { $minutes } minutes after you asked for them.
    }
mail-code-nobody-asks = Nobody will ask you for this code, on the phone or in a message. Do not give it to anyone.
mail-code-not-you = If it was not you, do nothing. Your password stays as it is.

## Your password was reset

mail-reset-subject = Your { $directory } password was reset
mail-reset-title = Your password was reset
mail-reset-done = The password of { $login } was reset on { $time } UTC.
mail-reset-you = If that was you, there is nothing to do. Sign in with the new password on each of your devices.
mail-reset-not-you = If it was not you, reset the password again now, then tell your administrator. Check that nobody else can read your mail or your text messages.
mail-reset-button = Reset the password again

## Your password was changed

mail-changed-subject = Your { $directory } password was changed
mail-changed-title = Your password was changed
mail-changed-done = The password of { $login } was changed on { $time } UTC.

## A way back into the account was added, replaced or removed. $way is one of the names below.

mail-way-subject = The ways back into your { $directory } account changed
mail-way-title = Your ways back in changed
mail-way-added = For the account { $login } this was added on { $time } UTC: { $way }.
mail-way-replaced = For the account { $login } this was replaced on { $time } UTC: { $way }.
mail-way-removed = For the account { $login } this was removed on { $time } UTC: { $way }.
mail-way-phone = phone number
mail-way-email = e-mail address
mail-way-questions = security questions
mail-way-authenticator = authenticator app
mail-way-passkey = passkey
mail-way-recovery-codes = recovery codes
mail-way-second-factor = second factor at sign-in
mail-way-you = If that was you, there is nothing to do.
mail-way-not-you = If it was not you, choose a new password now, then tell your administrator.

## The code for an address that somebody registers

mail-enrol-asked = Somebody wants to use this address to get back into the account { $login }.
mail-enrol-type = If that was you, type this code on the page where you gave the address:
mail-enrol-expiry =
    { $minutes ->
        [one] The code works until { $time } UTC, one minute after you asked for it.
       *[other] The code works until { $time } UTC, { $minutes } minutes after you asked for it.
    }
mail-enrol-not-you = If it was not you, do nothing. This address will not be used.

## To administrators: another administrator reset their password

mail-admin-subject = An administrator of { $directory } reset their password
mail-admin-title = An administrator reset their password
mail-admin-done = The administrator { $admin } reset their own password on { $time } UTC.
mail-admin-check = If you did not expect this, ask them in person. If it was not them, disable the account and reset its password.

mail-helped-subject = An administrator of { $directory } was helped
mail-helped-title = An administrator was given a way in
mail-helped-password = { $by } gave the administrator { $admin } a temporary password on { $time } UTC.
mail-helped-command = A command on the server gave the administrator { $admin } a temporary password on { $time } UTC.
mail-helped-pass = { $by } gave the administrator { $admin } a temporary access pass on { $time } UTC.
mail-helped-check = If you did not expect this, ask both in person. If something is wrong, disable the account.
mail-several-subject = Your help for several people in { $directory } is over
mail-several-title = Several people had their turn
mail-several-done = What you asked for several people is over: { $act }. People: { $people }. Helped: { $helped }. Refused: { $refused }.
mail-several-where = Person by person it stands in the portal.
mail-several-button = See the list

## This account cannot be reset now

mail-cannot-subject = Your { $directory } password could not be reset
mail-cannot-title = Your password could not be reset
mail-cannot-asked = Somebody asked to reset the password of { $login }. No code was sent, and nothing was changed.
mail-cannot-switched-off = Your organization has switched password reset off. Ask your administrator for a new password.
mail-cannot-no-writeback = Your password is kept by your organization's own servers, and they are not connected to this service. Ask your administrator for a new password.
mail-cannot-no-policy = Your organization has not set up password reset. Ask your administrator for a new password.
mail-cannot-unlicensed = Your account has no licence for password reset. Ask your administrator for a new password.
mail-cannot-out-of-scope = Your account does not belong to the people who may reset their password here. Ask your administrator for a new password, or to be added.
mail-cannot-unregistered = You have not registered enough ways to prove who you are. Ask your administrator for a new password, then register at the next sign-in.
mail-cannot-disabled = Your account is disabled. Ask your administrator to enable it.
mail-cannot-throttled =
    { $hours ->
        [one] There were too many wrong tries. Wait one hour, then start again, or ask your administrator for a new password.
       *[other] There were too many wrong tries. Wait { $hours } hours, then start again, or ask your administrator for a new password.
    }
mail-cannot-closed = There were too many wrong tries. Ask your administrator to open password reset for you again.
mail-cannot-not-you = If it was not you who asked, there is nothing to do. Your password stays as it is.
mail-cannot-code = Code for your administrator: { $code }

## To administrators: somebody needs help

mail-contact-subject = { $login } asks for help with a password at { $directory }
mail-contact-title = Somebody cannot reset their password
mail-contact-asked = The user { $login } could not reset their password and asks for your help.
mail-contact-asked-named = { $name } ({ $login }) could not reset their password and asks for your help.
mail-contact-check = Anybody can send this request. Make sure that you talk to the right person before you reset the password.
mail-contact-code = Support code of the attempt: { $code }

mail-digest-subject = More people ask for help with a password at { $directory }
mail-digest-title = More people ask for help
mail-digest-asked =
    { $count ->
        [one] One more person asked for help with a password in the last hour.
       *[other] { $count } more people asked for help with a password in the last hour.
    }
mail-digest-check = We stopped sending a mail for each of them. Such a wave can also be an attack: look at the reports before you answer.

## The invitation to a new account

mail-invite-subject = Set the password of your { $directory } account
mail-invite-title = Set your password
mail-invite-made = Your organization made the account { $login } for you.
mail-invite-button = Set your password
mail-invite-expiry = The link works once, until { $time } UTC.
mail-invite-not-you = If you did not expect this account, tell your organization and do nothing else.

## The code that a caller reads out to the help desk

mail-caller-subject = The { $directory } help desk will ask you for this code
mail-caller-title = The help desk will ask you for this code
mail-caller-asked = If you are on the phone with the help desk about { $login }, read this code out:
mail-caller-not-you = If you did not call them yourself, give it to nobody and tell your administrator.

## A link to set a new password, after an administrator's word

mail-help-subject = Set a new password for { $directory }
mail-help-title = Set a new password
mail-help-asked = An administrator sent you this link for the account { $login }.
mail-help-button = Set a new password
mail-help-not-you = If you did not ask for help, do nothing and tell your administrator.

mail-temporary-subject = Your password for { $directory } was replaced
mail-temporary-title = Your password was replaced
mail-temporary-done = An administrator replaced the password of { $login } on { $time } UTC. You are asked for a new one at the next sign-in.
mail-temporary-not-you = If you did not ask for help, tell your administrator at once.

mail-pass-subject = A temporary pass for { $directory } was made for you
mail-pass-title = A temporary pass was made
mail-pass-done = An administrator made a temporary access pass for { $login } on { $time } UTC.
