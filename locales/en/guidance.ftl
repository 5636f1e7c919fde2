# What helps on at every step: for whom it is, what to do when nothing comes, what is checked.

whom = For
whom-change = Change
notice-too-late = The last attempt here is over. Its time ran out, or something about the account changed.

# What is true of the whole organization, on the first page.
recover-closed-text = With your user ID you can ask for help here. Administrators can still reset their own password.

# A minute after a message, to everybody alike.
late-title = Nothing came after a minute?
late-text = A message comes only if the user ID is right and this way is on file for it. Check every letter. We tell nobody which user IDs exist.
late-change = Change the user ID

# The part of a new password's rules that only the portal can check.
rules-checked = Checked when you press the button:
rules-same = is the same in both boxes
rules-common = is not one that many people use
rules-guess = is hard to guess
rules-names = leaves out your name, your user ID, your organization, and words that it does not allow
rules-past = is not one that you used before

support-error = Error code

enrol-administration = The administration opens only for a sign-in with a second factor. Set up an authenticator app or a passkey below, then open the administration again and sign in with it.
