# Words on every page.

# This language's name of itself.
language-name = English
product-name = Rekey

skip = Skip to the question
languages = Language
support-code = Support code
support-page = Page
support-message = Message
support-address = Address
support-time = Time
support-user = User ID
support-kind = Password
support-elsewhere = kept in a directory
support-here = kept here
support-copy = Copy everything
support-copied = Copied
support-text = Whoever helps you needs this. Read it out, or copy it into a message.
# $title is the heading of the page.
title-error = Problem: { $title }
summary-title = That did not work
ways = What else you can do
next = Next
back = Back
to-start = Back to the start
to-sign-in = I know my password
to-account = Back to your account
start-again = Start again

login = User ID
    .hint = The name you sign in with, like person@organization.example
password = Password
password-current = Current password
password-new = New password
password-confirm = Type it again
password-show = Show
    .field = Show: { $field }
password-hide = Hide
    .field = Hide: { $field }

recovery-code = Recovery code
    .hint = Sixteen letters and digits from your printed list. You can leave out dashes and spaces.
passkey-failed = We did not get a passkey from your browser. Try again, or select another way.
passkey-needs-scripts = Passkeys need JavaScript. Turn it on, or select another way.

puzzle-working = One moment. Your browser is solving a small puzzle that keeps robots out.
puzzle-slow-lane = Please wait { $seconds } seconds before you press the button. That keeps robots out.
puzzle-rest = Many sign-ins from your network went wrong. Wait { $seconds } seconds before you press the button.

# The portal's first page. $organization is a name.
home-title = What do you need?
home-text = Help with your password at { $organization }.
home-recover = I forgot my password
    .hint = Prove it is you, then choose a new one
home-change = Change my password
    .hint = You still know it, or it has expired
home-enrol = Register for password reset
    .hint = So that you can get back in if you forget your password
home-sign-in = Sign in to your account

# Pages for what went wrong outside a form.
fault-403-title = You cannot do this
fault-403-text = Your role does not include this. If you need it, ask an administrator of your organization.
fault-foreign-title = You cannot do this from here
fault-foreign-text = The form did not come from this portal, or it was open too long. Start again from the first page.
fault-oneself-title = This is your own account
fault-oneself-text = Nobody can use the administration on themselves. Use your own account page, or ask another administrator.
fault-out-of-reach-title = You cannot help this person
fault-out-of-reach-text = They have a role that yours does not reach. Ask an administrator with a higher role.
fault-not-allowed-title = This is turned off
fault-not-allowed-text = Your organization does not allow this, or the account is kept somewhere else.
fault-404-title = Page not found
fault-404-text = Check the address, or go back to the start.
fault-405-title = This page cannot be opened like this
fault-405-text = Go back to the start. The pages will lead you here.
fault-409-title = One step at a time
fault-409-text = You have not finished an earlier step. Go back to the start and continue where you were.
fault-413-title = That was too large
fault-413-text = What you sent is larger than any form on this portal. Go back to the start.
fault-415-title = That was not a form
fault-415-text = This address only accepts forms from this portal. Go back to the start.
fault-421-title = There is no organization at this address
fault-421-text = Check the address, or ask your organization for the right one.
fault-422-title = The form was not complete
fault-422-text = Something was missing or unexpected. Go back to the start.
fault-429-title = Too many requests
fault-429-text = Wait a minute, then try again.
fault-500-title = Something went wrong
fault-500-text = This is our fault, not yours. Try again in a minute. If it happens again, tell your administrator the support code below.
fault-503-title = The portal is not available right now
fault-503-text = One of the services we use is not responding. Try again in a minute.
