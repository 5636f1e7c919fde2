# People as administrators write them.

account-new-title = Add a person
account-edit-title = Change { $login }
account-edit = Change what is written of them
account-save = Save
account-add = Add
account-back = Back

account-login = User ID
    .hint = The name they sign in with. It never changes.
account-display-name = Name
    .hint = How we address them
account-alternate-email = E-mail address elsewhere
    .hint = A mailbox that they can open without this password
account-mail = E-mail address here
    .hint = Their mailbox in your organization
account-mobile = Mobile phone
    .hint = With + and the country code. Colleagues can see it.
account-office = Office phone
    .hint = With + and the country code
account-groups = Groups
    .hint = Separated by semicolons
account-language = Language
    .hint = For mails and messages
account-language-none = As their browser says
account-plan = Plan
    .hint = It matters only where your policy asks for plans
account-roles = Roles
    .hint = Whoever holds one is an administrator, and proves two things at a reset
account-invite = Send them a mail to set their password?
    .hint = It goes to the address elsewhere, and its link lives three days
account-enabled = Is the account open?
    .hint = No: they are signed out at once, and can neither sign in nor reset
account-never-expires = Does the password never expire?
    .hint = No: your password policy decides, and its age counted on

plan-none = None
    .hint = Administrators only
plan-basic = Basic
    .hint = Passwords that live here
plan-premium = Premium
    .hint = Passwords of your own directory too

account-forget = Make them register again
    .text = This deletes every phone, address, app, passkey, code and answer that they registered. They are signed out and told. What you wrote of them stays.
    .button = Delete all of it

account-way = Delete a single way
    .text = For a lost phone or a stolen key. They are told at every address they had, and are signed out everywhere.
account-way-button = Delete { $way }
account-no-password = They have no password yet.
    .button = Invite them by mail

admin-done-added = They are added.
admin-done-invited = They are added, and a mail is on its way.
admin-done-way-deleted = The way is deleted, and they are told.
admin-done-invited-again = An invitation is on its way.
admin-done-changed = Saved.
admin-done-forgotten = All they registered is gone. They must register again.

# What is wrong with an input, by its code. $about is what it names.
account-fault-missing = Give a user ID.
account-fault-never-cleared = Give a user ID.
account-fault-login-characters = A user ID has letters A to Z, digits and . - _ ! # ^ ~ '
account-fault-login-at = A user ID has one @ with something on each side.
account-fault-login-dot = A user ID has no dot right before the @.
account-fault-login-domain = What follows the @ is no domain.
account-fault-too-long = That is too long. At most { $about } characters are taken.
account-fault-other-tenant = This domain belongs to another organization.
account-fault-formula = Begin with a letter or a digit. A spreadsheet would run this as a formula.
account-fault-control = Line breaks are not taken here.
account-fault-email = That is no e-mail address. Write it like ada@home.example
account-fault-number-plus = Begin with + and the country code, like +1 2015550123
account-fault-number-shape = A number has 7 to 15 digits and no letters.
account-fault-number-country = That number cannot exist in the countries of your policy: { $about }
account-fault-role = There is no such role.
account-fault-plan = There is no such plan.
account-fault-language = There is no such language.
account-fault-synchronized = This comes from their own directory. Change it there.
account-fault-unknown = They are not here any more.
account-fault-taken = Somebody has this user ID already.
account-fault-no-mailbox = An invitation needs an address elsewhere. Give one, or choose No below.

account-delete = Delete this person
    .text = The account is closed at once. Everything of it is deleted after 30 days. Until then you can undo it.
    .button = Delete
account-departs = This person is deleted on { $day }. Until then nothing is lost.
account-restore = Undo the deletion
admin-done-departed = The account is closed, and deleted after 30 days.
admin-done-restored = The account is open again. Nothing was lost.
