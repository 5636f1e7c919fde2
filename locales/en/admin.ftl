# The administration: people, who may do what, and help for those who call.

account-admin = Administration
    .hint = People, and help for callers

admin = Administration
admin-people = People
admin-policy = Policy
admin-events = Events
admin-reports = Reports
admin-roles = Roles
admin-organization = Organization
admin-menu = Menu
admin-menu-close = Close menu
admin-list-joint = , { "" }

admin-people-title = Find a person
admin-search = User ID, name or email address
    .hint = The start of a user ID, part of anything else, or a caller's support code
    .written = The start of a user ID, or of an address that an administrator wrote. Part of a name or mailbox. The end of a phone number. A caller’s support code.
    .registered = The start of a user ID, or of any registered address. Part of a name or mailbox. The end of a phone number. A caller’s support code.
admin-search-button = Find
admin-nobody = Nobody was found. Check the spelling, or try a shorter part of the name.
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
admin-disabled = turned off

admin-can = This person can reset the password
admin-cannot = This person cannot reset the password
admin-condition-open = The account is on.
    .not = The account is turned off.
admin-condition-switched-on = Your organization lets people reset.
    .not = Your organization does not let people reset. You can turn this on in the policy.
admin-condition-in-group = Their group may reset.
    .not = They are not in the group that may reset.
admin-condition-licensed = They have the plan they need.
    .not = They do not have the plan they need.
admin-condition-registered = They have registered enough ways.
    .not = They have not registered enough ways. Ask them to register more.
admin-condition-settled = What they registered can prove who they are.
    .not = An address or number was changed less than a day ago. It cannot prove anybody until a day has passed.
admin-condition-writeback = The password can be set here.
    .not = The password is kept in your own directory, and the portal cannot change it there.

admin-help = Help
admin-help-nothing = Nothing is blocked, and they are not signed in anywhere.
admin-out-of-reach = Your role does not let you help this person. Somebody with a higher role can.
admin-closed = Too many tries blocked something.
admin-lift = Let them try again
admin-sessions =
    { $count ->
        [one] One browser is signed in.
       *[other] { $count } browsers are signed in.
    }
admin-end-sessions = Sign them out everywhere
admin-done-lifted = They can try again.
admin-done-sessions = They were signed out everywhere.
admin-registered = What they registered
admin-registered-nothing = Nothing yet.

admin-roles-title = Roles
admin-roles-text = Anybody with two roles can do what either allows. To help a person with two roles, you must be able to help both.
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
admin-area-roles = see the roles
admin-area-policy = see and change the policy
admin-area-accounts = add and change people
admin-area-ways = make people register again
admin-area-events = see events
admin-helps = Helps people without a role, and these: { $roles }
admin-helps-all = Helps everybody

admin-verify = Is it really them?
admin-verify-text = Send a code to something they registered, and ask them to read it out.
admin-verify-mail = Send a code to { $to }
admin-verify-sms = Text a code to { $to }
admin-verify-sent = We sent a code to { $to }. Ask for it.
admin-verify-code = The code they read out
    .hint = Six digits
admin-verify-button = Check it
admin-verified = It is them. They read out the right code on { $time } UTC.
admin-link = Send a link to set a new password
admin-link-text = Only they see the new password. The link works once, for one day. Administrators need a second proof.
admin-done-verified = That was the right code.
admin-done-code = We sent the code.
admin-done-link = We sent the link.
admin-verify-first = Check first that it is them. Your policy asks for it.
admin-temporary = Make a temporary password
admin-temporary-text = You see it once and tell them. They must change it when they next sign in.
admin-temporary-typed = Type a temporary password
admin-temporary-password = Temporary password
    .hint = They must change it when they next sign in
admin-temporary-set = Set it
admin-temporary-shown = Tell them this password
    .text = We do not show it again. They choose their own when they next sign in.
admin-done-temporary = The temporary password is set. They were signed out everywhere.

story-title = The attempt with the support code { $code }
story-from = From { $device } at { $address }
story-started = They started with: { $method }
story-completed = They proved: { $method }
story-after = They asked for help at: { $method }
story-too-many-attempts = Too many tries. Closed for a day.
story-too-many-email-codes = Too many wrong codes by email. Closed for a day.
story-too-many-sms-codes = Too many wrong codes by text message. Closed for a day.
story-too-many-mobile-voice = Too many calls to the mobile phone. Closed for a day.
story-too-many-office-voice = Too many calls to the office phone. Closed for a day.
story-too-many-question-answers = Too many wrong answers. Closed for a day.
story-too-many-totp-codes = Too many wrong codes from the app. Closed for a day.
story-too-many-recovery-codes = Too many wrong recovery codes. Closed for a day.
story-too-many-phone-validations = Too many different numbers. Closed for a day.
story-userid-entered = They entered the user ID.
story-before-new-password = They proved who they are, but did not enter a new password.
story-while-choosing-new-password = The new passwords they entered were refused.
story-before-required-methods = They left before they proved who they are.
story-before-submitting-password = They left before they set a new password.
story-contacted-before-any-method = They asked for help before trying anything.
story-password-reset = They have a new password.
story-first-password = They chose their first password.
story-invitation-left = They opened their invitation, but did not choose a password.
story-account-unlocked = The account was unlocked.
story-not-enabled-for-user = This person may not reset.
story-no-license = They do not have the plan they need.
story-cookies-disabled = The browser does not allow cookies.
story-insufficient-methods = They have not registered enough ways.
story-onprem-no-writeback = The password is kept in your own directory, and the portal cannot change it there.
story-writeback-unreachable = Your own directory could not be reached.
story-writeback-error = Your own directory refused the password.
story-not-in-group = They are not in the group that may reset.
story-disabled-for-tenant = Your organization does not let people reset.
story-user-unknown = Nobody here has this user ID.
story-user-disabled = The account is turned off.
story-result-succeeded = It worked.
story-result-failed = It was refused.
story-result-abandoned = It was not finished.
story-result-blocked = It was stopped.
story-result-cancelled = They cancelled it.
story-result-contacted-admin = They asked for help.

admin-filter = Filter
admin-filter-any = Any
admin-filter-role = Role
admin-filter-group = Group
admin-filter-plan = Plan
admin-filter-source = Password
admin-filter-enabled = Account
admin-source-cloud = kept here
admin-source-on-premises = kept in your own directory
admin-enabled-yes = on
admin-enabled-no = turned off

admin-pass = Temporary access pass
    .text = For somebody who has no way to get in. They enter it instead of the password, and register again. It opens nothing else.
    .button = Create a pass
admin-pass-until = There is a pass until { $time } UTC.
admin-pass-remove = Delete the pass
admin-pass-shown = Tell them this pass
    .text = We do not show it again. They enter it instead of the password when they sign in, and register again.
admin-done-pass = The pass was created.
admin-done-pass-removed = The pass was deleted.

# The same help for several people.
bulk-label = Help several people at once
bulk-all = Search, and select everybody
bulk-tick = Select { $login }
bulk-act = For everybody selected
    .hint = You can send passwords and emails to 40 people at once. If somebody cannot be helped, the others still are.
bulk-also = Options
bulk-mail = Email me when it is done
    .hint = It says how many people were helped. It never contains passwords.
bulk-link = Send a link to set a new password
bulk-temporary = Make a temporary password, shown once
bulk-invite = Invite to set a first password
bulk-lift = Let them try again
bulk-end = End all their sessions
bulk-forget = Make them register again
bulk-everybody = Everybody this search finds
    .hint = Also people on other pages, selected or not. You see how many before anything happens.
bulk-button = Do it
bulk-title = Help for several people
bulk-nothing = Search for people, select them, and choose what to do. You then see it here.
bulk-text = What you did for several people at once. We keep each list for 30 days.
bulk-asked = People: { $all }. Nothing has been done yet.
bulk-working = { $passed } of { $all } done.
bulk-paused = Stopped. { $passed } of { $all } done.
bulk-begin = Start
bulk-passwords = You can see the passwords once, for one minute. Then they are deleted.
    .shown = These are the passwords. Download the list now. In one minute they are deleted.
    .button = Show the passwords
bulk-replaced = You started another one instead.
bulk-done-link = Links to set a new password were sent.
bulk-done-temporary = Temporary passwords were made. Each works for one sign-in.
bulk-done-invite = Invitations were sent.
bulk-done-lift = They can try again.
bulk-done-end = They were signed out everywhere.
bulk-done-forget = What they registered was deleted.
bulk-done = Done
bulk-count = { $done } of { $all } people were helped.
bulk-file = Download the list
bulk-back = Back to the search
admin-verify-nothing = They have not registered anything we could send a code to.
admin-filter-state = Registration
admin-state-out-of-scope = Not allowed to reset
admin-state-not-registered = Not enough registered
admin-state-registered-by-admin = Registered for them, not confirmed
admin-state-registered = Registered
admin-state-reconfirm-due = Due to confirm again
admin-further = Search further
admin-nobody-yet = Nobody found so far. Some people have not been searched yet.
admin-account = The account

admin-column-name = Name
admin-column-roles = Roles
admin-column-role = Role
admin-column-may = May
admin-column-helps = Whom it helps
admin-helps-nobody = Nobody
column-at = When
table-sort = Sort by
admin-first = Back to the first page
admin-everybody = You searched for nothing in particular, so this is everybody.
admin-found-of = Shown: { $count }. Found: { $total }.
    .more = Shown: { $count }. Found: more than { $total }.
bulk-put = Put them into a group
bulk-take = Take them out of a group
bulk-into = Group
    .hint = Only for putting people into a group, or taking them out of one
    .none = Choose a group
bulk-done-put = They are in the group.
bulk-done-take = They are out of the group.
bulk-column-act = What was done
bulk-column-far = How far it is
