# Sign-in, its second factor, and the pages behind it.

sign-in-title = Sign in
sign-in-button = Sign in
sign-in-forgotten = I forgot my password
sign-in-passkey = Sign in with a passkey
sign-in-prove-again = Sign in once more, so that nobody else can change your ways back in.

second-title = One more proof
second-text = Your sign-in asks for a second factor.
second-totp = The six digits that your authenticator app shows
second-recovery = One of your printed recovery codes
second-either = The six digits of your authenticator app, or one of your printed recovery codes

# $name is a person's name, $login a user ID, $days a number.
account-title = Hello, { $name }
account-text = You are signed in as { $login }.
account-password-changed = Your password is new. Remember to update it on your phone and in your mail program.
account-expires =
    { $days ->
        [0] Your password expires today. It is best to change it now.
        [one] Your password expires in one day. Change it when you have a quiet minute.
       *[other] Your password expires in { $days } days. Change it when you have a quiet minute.
    }
account-sign-out = Sign out

change-title = Change your password
change-expired = Your password has reached its age. Choose a new one, then we take you where you were going.
change-temporary = Your password was made for one sign-in. Choose your own, then we take you where you were going.
change-elsewhere = Your password is kept in your organization’s own directory. Ask your administrator how to change it.
change-suggest = Suggest a password for me
change-suggested = Here is a strong one. It stands in both boxes below; keep it in a password manager.
change-end-others = Sign me out everywhere else
change-hint = It works as soon as you press the button.
change-button = Change the password
