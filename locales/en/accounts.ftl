# People as administrators write them.

account-new-title = Add a person
account-edit-title = Change { $login }
account-edit = Change the details
account-save = Save
account-add = Add
account-back = Back

account-login = User ID
    .hint = The name they sign in with
account-display-name = Name
    .hint = The name we use in messages
account-alternate-email = Private email address
    .hint = A mailbox they can open without this password
account-mail = Work email address
    .hint = Their mailbox in your organization
account-mobile = Mobile phone
    .hint = With + and the country code. Colleagues can see it.
account-office = Office phone
    .hint = With + and the country code
account-groups = Groups
    .hint = Separated by semicolons
account-language = Language
    .hint = For emails and text messages
account-language-none = The language of their browser
account-plan = Plan
    .hint = Only needed if your policy asks for plans
account-roles = Roles
    .hint = Anybody with a role is an administrator, and needs two proofs to reset
account-invite = Email them a link to set their password?
    .hint = We send it to the private address. The link works for three days.
account-enabled = Is the account on?
    .hint = No: we sign them out at once. They can neither sign in nor reset.
account-never-expires = Should the password never expire?
    .hint = No: your password policy decides. Its age counts from the last change.

plan-none = None
    .hint = Administrators only
plan-basic = Basic
    .hint = Passwords kept here
plan-premium = Premium
    .hint = Passwords in your own directory too

account-forget = Make them register again
    .text = This deletes every phone, address, app, passkey, code and answer they registered. We sign them out and tell them. Your own entries stay.
    .button = Delete everything they registered

account-way = Delete one way
    .text = For a lost phone or a stolen key. We tell them at every address and sign them out everywhere.
account-way-button = Delete { $way }
account-no-password = They have no password yet.
    .button = Invite them by email

admin-done-added = The person was added.
admin-done-added-anew = The person was added. Somebody had this user ID before, so we can send the invitation in one day.
admin-done-invited = The person was added, and we sent them an email.
admin-done-way-deleted = The way was deleted, and we told them.
admin-done-invited-again = We sent an invitation.
admin-done-changed = Saved.
admin-done-forgotten = Everything they registered was deleted. They must register again.

# What is wrong with an input, by its code. $about is what it names.
account-fault-missing = Enter a user ID.
account-fault-never-cleared = Enter a user ID.
account-fault-login-characters = A user ID can have the letters A to Z, digits and . - _ ! # ^ ~ '
account-fault-login-at = A user ID needs one @ with something on each side.
account-fault-login-dot = A user ID cannot have a dot right before the @.
account-fault-login-domain = Enter a domain after the @, like harbour.example
account-fault-too-long = That is too long. Use at most { $about } characters.
account-fault-other-tenant = This domain belongs to another organization.
account-fault-formula = Begin with a letter or a digit. A spreadsheet would run this as a formula.
account-fault-control = Leave out line breaks.
account-fault-email = Enter an email address, like ada@home.example
account-fault-number-plus = Begin with + and the country code, like +1 2015550123
account-fault-number-shape = A number has 7 to 15 digits and no letters.
account-fault-number-country = This number is not valid in the countries of your policy: { $about }
account-fault-role = There is no such role.
account-fault-plan = There is no such plan.
account-fault-language = There is no such language.
account-fault-synchronized = This comes from their own directory. Change it there.
account-fault-unknown = This person is no longer here.
account-fault-taken = Somebody already has this user ID.
account-fault-no-mailbox = An invitation needs a private email address. Enter one, or select No below.

account-delete = Delete this person
    .text = This closes the account at once, and deletes everything after 30 days. Until then you can undo it.
    .button = Delete
account-departs = This person will be deleted on { $day }. Until then nothing is lost.
account-restore = Undo the deletion
admin-done-departed = The account is closed. It will be deleted after 30 days.
admin-done-restored = The account is open again. Nothing was lost.
