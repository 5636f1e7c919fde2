# Sign-in and the page behind it.

sign-in-title = Sign in
sign-in-button = Sign in
sign-in-forgotten = I forgot my password

# $name is a person's name, $login a user ID.
account-title = Hello, { $name }
account-text = You are signed in as { $login }.
account-sign-out = Sign out
