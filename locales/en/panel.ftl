# The access panel: applications, profile, activity.

panel = Your account
panel-apps = Applications
panel-profile = Profile
panel-activity = Activity

account-apps = Your applications
account-no-apps = Your organization has put no applications here.

profile-title = Your profile
profile-name = Name
profile-login = User ID
profile-password = Change my password
    .hint = With the one you have now
profile-enrol = Register for password reset
    .hint = The ways that let you back in
profile-registered = What is registered
profile-nothing = Nothing yet. Register a way back in while you still know your password.
profile-email = E-mail address
profile-mobile = Mobile phone
profile-office = Office phone
profile-authenticators = Authenticator apps
profile-passkeys = Passkeys
profile-recovery-codes = Recovery codes left
profile-questions = Security questions
profile-second-factor = Your sign-in asks for a second factor.
profile-language = Language
    .hint = For these pages and for our mails to you
profile-language-button = Keep this language
profile-language-kept = These pages and our mails speak your language now.

activity-title = What happened to your account
activity-text = Look for what was not you.
activity-sessions = Where you are signed in
activity-here = This browser
# $since and $seen are days with a time.
activity-since = Signed in on { $since }
activity-seen = Last used on { $seen }
activity-end = Sign out
# $device is a browser, perhaps with its system; $address a network address.
activity-end-which = Sign out { $device } at { $address }
activity-ended = That browser is signed out.
activity-end-others = Sign me out everywhere else
activity-ended-others = You are signed out everywhere else.
activity-events = What happened
# Follows a sentence such as “Password reset”. $device is a browser, perhaps with its system; $time a time of day.
activity-from = from { $device }, { $time }
activity-by-organization = by your organization, { $time }
activity-by = by { $who } at { $time }
activity-utc = All times are UTC.
activity-not-you = Something was not you? Change your password now.

# $program is a browser, $system a system such as Windows.
device-on = { $program } on { $system }
device-unknown = an unknown program

happened-something = Something else happened
happened-sign-in-succeeded = Signed in
happened-sign-in-failed = Sign-in failed
happened-second-factor-succeeded = Second factor proven
happened-second-factor-failed = Second factor was wrong
happened-password-change-succeeded = Password changed
happened-password-change-failed = Password change failed
happened-password-set = Password set
happened-reset-succeeded = Password reset
happened-reset-failed = Password reset refused
happened-reset-blocked = Password reset stopped after too many tries
happened-reset-abandoned = Password reset begun and not finished
happened-reset-cancelled = Password reset cancelled
happened-reset-contacted-admin = Help asked for
happened-registration-phone = Phone number registered
happened-registration-email = E-mail address registered
happened-registration-questions = Security questions registered
happened-registration-authenticator = Authenticator app registered
happened-registration-passkey = Passkey registered
happened-registration-recovery-codes = Recovery codes made
happened-registration-second-factor = Second factor turned on
happened-registration-removed-phone = Phone number removed
happened-registration-removed-email = E-mail address removed
happened-registration-removed-questions = Security questions removed
happened-registration-removed-authenticator = Authenticator app removed
happened-registration-removed-passkey = Passkey removed
happened-registration-removed-recovery-codes = Recovery codes removed
happened-registration-removed-second-factor = Second factor turned off
happened-review = Ways back in confirmed
happened-session-ended = Sessions signed out
happened-user-added = Account made
happened-user-changed = Account data changed
happened-user-invited = Invitation sent
happened-user-unblocked = Blocks lifted
happened-administration-failed = Tried to help somebody out of reach
happened-policy-changed = Policy changed
happened-caller-verified = Caller proved who they are
happened-admin-reset = New password given by the help desk
happened-deletion-planned = They will be deleted
happened-user-restored = The account is open again
happened-pass-made = Temporary pass made
happened-pass-removed = Temporary pass removed
happened-caller-code-sent = Code sent to a caller
happened-user-deleted = Account deleted
happened-group-changed = Group changed
happened-people-import-started = File of people brought
happened-people-import-succeeded = File of people written
happened-people-import-cancelled = File of people dropped
happened-several-helped-started = Help for several people asked for
happened-several-helped-succeeded = Several people helped
happened-people-exported = List of people taken
happened-app-added = Application added
happened-app-changed = Application changed
happened-app-removed = Application removed
happened-brand-changed = Looks changed
happened-password-policy-changed = Validity of passwords changed
happened-tenant-added = Organization made
happened-tenant-changed = Organization changed
happened-tenant-exported = Organization put into an archive
happened-tenant-imported = Organization taken from an archive
happened-events-pruned = Old events deleted
