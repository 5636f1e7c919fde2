# The administration: people, who may do what, and help for those who call.

account-admin = Administration
    .hint = People, and help for those who call

admin = Administration
admin-people = People
admin-policy = Policy
admin-events = Events
admin-reports = Reports
admin-roles = Who may do what
admin-organization = Organization
admin-menu = Menu
admin-menu-close = Close menu
admin-list-joint = , { "" }

admin-people-title = Find a person
admin-search = User ID, name or e-mail address
    .hint = The beginning of a user ID, a part of the rest, or a caller's support code
admin-search-button = Find
admin-nobody = Nobody here is called that. Check the spelling, or try a shorter part of it.
admin-found =
    { $count ->
        [one] One person
       *[other] { $count } people
    }
admin-found-more =
    { $count ->
        [one] One person so far
       *[other] { $count } people so far
    }
admin-disabled = switched off

admin-can = This person can reset the password
admin-cannot = This person cannot reset the password
admin-condition-open = The account is open.
    .not = The account is switched off.
admin-condition-switched-on = Your organization lets people reset.
    .not = Your organization does not let people reset. The policy switches it on.
admin-condition-in-group = They may reset by their group.
    .not = They are not in the group that may reset.
admin-condition-licensed = They have the plan that is asked for.
    .not = They lack the plan that is asked for.
admin-condition-registered = Enough ways back in are on file.
    .not = Too few ways back in are on file. Ask them to register more.
admin-condition-writeback = The password can be set here.
    .not = The password lives in your own directory, and nothing writes it back.

admin-help = Help
admin-help-nothing = Nothing is closed, and nobody is signed in.
admin-out-of-reach = Your role does not reach this person. Somebody with a higher one can help.
admin-closed = Too many tries closed a way in.
admin-lift = Let them try again
admin-sessions =
    { $count ->
        [one] One browser is signed in.
       *[other] { $count } browsers are signed in.
    }
admin-end-sessions = Sign them out everywhere
admin-done-lifted = They may try again.
admin-done-sessions = They are signed out everywhere.
admin-registered = What is registered
admin-registered-nothing = Nothing yet.

admin-roles-title = Who may do what
admin-roles-text = Whoever holds two roles may do what either allows. A person with two roles is helped by those who reach both.
admin-role-yours = yours
admin-role-global = Global administrator
admin-role-privileged-authentication = Privileged authentication administrator
admin-role-authentication = Authentication administrator
admin-role-user = User administrator
admin-role-helpdesk = Helpdesk administrator
admin-role-password = Password administrator
admin-role-reports-reader = Reports reader
admin-area-people = see people
admin-area-help = help people
admin-area-roles = see who may do what
admin-area-policy = see and change the policy
admin-area-accounts = add and change people
admin-area-ways = make people register again
admin-area-events = read what happened
admin-helps = Helps people without a role, and these: { $roles }
admin-helps-all = Helps everybody

admin-verify = Is it really them?
admin-verify-text = Send a code to something they registered, and let them read it out.
admin-verify-mail = Send a code to { $to }
admin-verify-sms = Text a code to { $to }
admin-verify-sent = A code is on its way to { $to }. Ask for it.
admin-verify-code = The code they read out
    .hint = Six digits
admin-verify-button = Check it
admin-verified = It is them: they read out the right code on { $time } UTC.
admin-link = Send a link to set a new password
admin-link-text = Only they see the new password. The link works once, for a day. Administrators prove one thing more.
admin-done-verified = That was the right code.
admin-done-code = The code is on its way.
admin-done-link = The link is on its way.
admin-verify-first = Verify them first. Your policy asks for it before anything is given.
admin-temporary = Make a temporary password
admin-temporary-text = You see it once and tell it to them. It must be changed at the next sign-in.
admin-temporary-typed = Type a temporary password
admin-temporary-password = Temporary password
    .hint = It must be changed at the next sign-in
admin-temporary-set = Set it
admin-temporary-shown = Tell them this password
    .text = It is not shown again. At the next sign-in they choose their own.
admin-done-temporary = The temporary password is set. They are signed out everywhere.

story-title = The attempt with the support code { $code }
story-from = From { $device } at { $address }
story-started = They began with this: { $method }
story-completed = This was right: { $method }
story-after = They asked for help at this: { $method }
story-too-many-attempts = Too many tries. It is closed for a day.
story-too-many-email-codes = Too many wrong codes by mail. It is closed for a day.
story-too-many-sms-codes = Too many wrong codes by text message. It is closed for a day.
story-too-many-mobile-voice = Too many calls to the mobile phone. It is closed for a day.
story-too-many-office-voice = Too many calls to the office phone. It is closed for a day.
story-too-many-question-answers = Too many wrong answers. It is closed for a day.
story-too-many-totp-codes = Too many wrong codes of the app. It is closed for a day.
story-too-many-recovery-codes = Too many wrong recovery codes. It is closed for a day.
story-too-many-phone-validations = Too many numbers were tried. It is closed for a day.
story-userid-entered = They gave the user ID.
story-before-new-password = All was proven, and no new password was typed.
story-while-choosing-new-password = They typed new passwords that were refused.
story-before-required-methods = They left before all was proven.
story-before-submitting-password = They left before a new password was set.
story-contacted-before-any-method = They asked for help before trying anything.
story-password-reset = The password is new.
story-first-password = The first password is chosen.
story-invitation-left = They opened their invitation, and chose no password.
story-account-unlocked = The account is unlocked.
story-not-enabled-for-user = Reset is not allowed for this person.
story-no-license = They lack the plan that is asked for.
story-cookies-disabled = The browser takes no cookies.
story-insufficient-methods = Too few ways back are on file.
story-onprem-no-writeback = The password lives in your own directory, and nothing writes it back.
story-writeback-unreachable = Your own directory could not be reached.
story-writeback-error = Your own directory refused the password.
story-not-in-group = They are not in the group that may reset.
story-disabled-for-tenant = Your organization does not let people reset.
story-user-unknown = Nobody here has this user ID.
story-user-disabled = The account is switched off.
story-result-succeeded = It worked.
story-result-failed = It was refused.
story-result-abandoned = It was left standing.
story-result-blocked = It was stopped.
story-result-cancelled = They gave up.
story-result-contacted-admin = They asked for help.

admin-filter = Narrow down
admin-filter-any = Any
admin-filter-role = Role
admin-filter-group = Group
admin-filter-plan = Plan
admin-filter-source = Password
admin-filter-enabled = Account
admin-source-cloud = lives here
admin-source-on-premises = lives in your own directory
admin-enabled-yes = open
admin-enabled-no = switched off

admin-pass = Temporary access pass
    .text = For somebody who lost every way in. They type it in place of the password and register again. It opens nothing else.
    .button = Make a pass
admin-pass-until = There is a pass until { $time } UTC.
admin-pass-remove = Take the pass away
admin-pass-shown = Tell them this pass
    .text = It is not shown again. They type it at sign-in in place of the password, and register again.
admin-done-pass = The pass is made.
admin-done-pass-removed = The pass is gone.

# The same help for several people.
bulk-label = Help several at once
bulk-all = Find, and tick all
bulk-tick = Tick { $login }
bulk-act = For everybody who is ticked
    .hint = Passwords and mails go to 40 people at once. Whoever cannot be helped does not hold up the others.
bulk-also = Options
bulk-mail = Send me a mail when it is over
    .hint = It says how many were helped. Passwords are never in it.
bulk-link = Send a link to a new password
bulk-temporary = Make a temporary password, shown once
bulk-invite = Invite to set a first password
bulk-lift = Let them try again
bulk-end = End all their sessions
bulk-forget = Make them register again
bulk-everybody = Everybody whom this search finds
    .hint = Also those who are not on this page, whether they are ticked or not. You see how many before anything happens.
bulk-button = Do it
bulk-title = Help for several people
bulk-nothing = Search for people, tick them, and choose what to do. It then stands here.
bulk-text = This is what you did for several people at once. Each list stays for 30 days.
bulk-asked = People: { $all }. Nothing was done yet.
bulk-working = { $passed } of { $all } had their turn.
bulk-paused = It is stopped. { $passed } of { $all } had their turn.
bulk-begin = Begin
bulk-passwords = The passwords can be shown once, for a minute. Then they are gone.
    .shown = These are the passwords. Take the list away now: in a minute they are gone.
    .button = Show the passwords
bulk-replaced = A newer help took its place.
bulk-done-link = Links to a new password were sent.
bulk-done-temporary = Temporary passwords were made. Each serves for one sign-in.
bulk-done-invite = Invitations were sent.
bulk-done-lift = What too many tries closed was opened.
bulk-done-end = Their sessions were ended.
bulk-done-forget = What they registered was deleted.
bulk-done = Done
bulk-count = { $done } of { $all } were helped.
bulk-file = Take the list away
bulk-back = Back to the search
admin-verify-nothing = They registered nothing that a code could be sent to.
admin-filter-state = Registration
admin-state-out-of-scope = Reset is not for them
admin-state-not-registered = Too little on file
admin-state-registered-by-admin = Enough on file, never confirmed
admin-state-registered = Registered
admin-state-reconfirm-due = Should be confirmed again
admin-further = Look further
admin-nobody-yet = Nobody so far. Not everybody was looked at.
admin-account = The account
