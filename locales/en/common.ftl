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
support-user = User id
support-kind = Password
support-elsewhere = lives in a directory
support-here = lives here
support-copy = Copy all of it
support-copied = Copied
support-text = Whoever helps you needs this. Read it out, or copy it into a message.
# $title is the heading of the page.
title-error = Problem: { $title }
summary-title = That did not work
ways = Other ways on
next = Next
back = Back
to-start = Back to the start
to-sign-in = I know my password
to-account = Back to your account
start-again = Start again

login = User ID
    .hint = The name you sign in with, for example person@organization.example
password = Password
password-current = Present password
password-new = New password
password-confirm = New password, once more
password-show = Show
    .field = Show: { $field }
password-hide = Hide
    .field = Hide: { $field }

recovery-code = Recovery code
    .hint = Sixteen letters and digits from your printed list; dashes and spaces do not matter
passkey-failed = Your browser gave us no passkey. Try again, or choose another way.
passkey-needs-scripts = A passkey needs JavaScript. Turn it on, or choose another way.

puzzle-working = One moment: your browser is solving a small puzzle that keeps robots out.
puzzle-slow-lane = Please wait five seconds before you press the button. That keeps robots out.

# The portal's first page. $organization is a name.
home-title = What do you need?
home-text = Help with your password at { $organization }.
home-recover = I forgot my password
    .hint = Prove who you are and choose a new one
home-change = Change my password
    .hint = It still works, or its time is over
home-enrol = Register for password reset
    .hint = So that you get back in when you forget it
home-sign-in = Sign in to your account

# Pages for what went wrong outside a form.
fault-403-title = This does not work from here
fault-403-text = The form did not come from a page of this portal, or its time was over. Begin again from the start.
fault-404-title = There is no such page
fault-404-text = Check the address, or begin from the start.
fault-405-title = This address takes forms only
fault-405-text = Begin from the start; the pages will lead you here.
fault-409-title = One step at a time
fault-409-text = A step before this one is still open. Go back to the start and continue where you were.
fault-413-title = That was too much
fault-413-text = What was sent is larger than any form of this portal.
fault-415-title = That was no form
fault-415-text = This address understands only the forms of this portal.
fault-421-title = No organization lives here
fault-421-text = This portal does not answer to this address. Check it, or ask your organization for the right one.
fault-422-title = That form was not complete
fault-422-text = Something was missing or unexpected. Begin again from the start.
fault-429-title = Too much at once
fault-429-text = Wait a minute, then try again.
fault-500-title = Something broke here
fault-500-text = It is our fault, not yours. Try again in a minute. If it stays, tell your administrator the support code below.
fault-503-title = We are not ready right now
fault-503-text = Something we need does not answer. Try again in a minute.
