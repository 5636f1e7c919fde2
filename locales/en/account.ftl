# Sign-in, its second factor, and the pages behind it.

sign-in-title = Sign in
sign-in-button = Sign in
sign-in-forgotten = I forgot my password
sign-in-passkey = Sign in with a passkey
sign-in-prove-again = Sign in again, so that nobody else can change your ways to get back in.
    .admin = The administration asks for a proof of who you are that is at most ten minutes old. Nothing was changed yet. Sign in once more, and you come back to where you were.

second-title = One more proof
second-text = You need a second factor to sign in.
second-totp = The six digits your authenticator app shows
second-recovery = One of your printed recovery codes
second-either = The six digits from your authenticator app, or one of your printed recovery codes

# $name is a person's name, $login a user ID, $days a number.
account-title = Hello, { $name }
    .nobody = Hello
account-text = You are signed in as { $login }.
account-password-changed = You have a new password. Update it on your phone and in your email app too.
account-expires =
    { $days ->
        [0] Your password expires today. Change it now.
        [one] Your password expires in one day. Change it when you have time.
       *[other] Your password expires in { $days } days. Change it when you have time.
    }
account-sign-out = Sign out

change-title = Change your password
change-expired = Your password has expired. Choose a new one, then you continue where you were going.
change-temporary = Your password was for one sign-in. Choose your own, then you continue where you were going.
change-elsewhere = Your password is kept in your organization’s own directory. Ask your administrator how to change it.
change-suggest = Suggest a password for me
change-suggested = Here is a strong one. We filled in both boxes. Keep it in a password manager.
change-end-others = Sign me out everywhere else
change-hint = It works as soon as you press the button.
change-button = Change the password
