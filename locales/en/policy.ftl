# The policy of an organization: its settings, what they do, what is wrong with them, and their changes.

yes = Yes
no = No

policy-title = Password reset policy
policy-text = This applies now. You can undo every change.
policy-never = No policy has been saved yet. Only administrators can reset until you save one.
policy-change = Change
policy-save = Save
policy-save-anyway = Save anyway
policy-back = Back to the policy
policy-first = Before you save
policy-lost =
    { $count ->
        [one] One person who can reset now could no longer do so.
       *[other] { $count } people who can reset now could no longer do so.
    }
policy-lost-who = Who they are
policy-lost-list = Download all of them as CSV
policy-lost-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
policy-changes = Changes
policy-changes-none = Nothing has been changed yet.
policy-by-command = by command
policy-take-back-link = Undo …
policy-take-back-title = Undo a change
policy-take-back = Undo this change
policy-moved = These have been changed again since: { $settings }. Change them by hand instead.
admin-done-policy = Saved. It applies from now on.
admin-done-taken-back = Undone. The earlier values apply again.

policy-reset = Who may reset
    .text = Administrators always may, with two proofs. This page is about everybody else.
policy-methods = Ways to prove who you are
    .text = What people may register, and how many of them a reset needs.
policy-questions = Security questions
    .text = Questions are weak. Do not use them alone.
policy-registration = Registration
    .text = People who never registered cannot reset.
policy-contact = Contact your administrator
    .text = Where the link in the reset pages leads.
policy-notices = Notices
    .text = Emails that tell people about a reset after it happened.
policy-passwords = New passwords
    .text = Common and breached passwords are always refused.
policy-profile = Security profile
    .text = The profile decides what the other settings leave open.

setting-enabled = May people reset their passwords?
    .hint = No: nobody can register or reset. We keep what is registered.
setting-restricted = Only one group?
    .hint = Yes: everybody else can neither register nor reset.
setting-group = Group
    .hint = People in groups inside it count too. If you leave it empty, we use SSPRSecurityGroupUsers, which starts empty.
setting-plans = Do people need a plan?
    .hint = A plan is the licence that somebody holds.
setting-methods = Ways people may use
    .hint = If you remove a way, people who registered only that one cannot reset. Allow two or more.
setting-gates = How many proofs does a reset need?
    .hint = People must register at least this many different ones.
setting-countries = Countries for texts and calls
    .hint = Two letters each, such as GB, US. We do not text or call anywhere else.
setting-second-factor-at-sign-in = Does everybody need a second factor to sign in?
    .hint = Yes: new passwords may have 8 characters instead of 15.
setting-questions-register = Questions people answer when they register
    .hint = Ask for more than a reset asks.
setting-questions-reset = Questions a reset asks
    .hint = All answers must be right.
setting-questions-predefined = Questions to choose from
    .hint = People see them in their own language. At most 20, with your own.
setting-questions-custom = Your own questions
    .hint = One on each line, 3 to 200 characters. We do not translate them.
setting-require-registration = Ask people to register when they sign in?
    .hint = Yes: we ask people who have not registered yet. They may do it later.
setting-reconfirm-days = Days until people confirm what they registered
    .hint = 0 to 730; 0 means never. We recommend 90 to 180.
setting-customized = Send people to a help desk of your own?
    .hint = No: our own page emails your administrators.
setting-contact = Email address or web address of the help desk
    .hint = For example help@desk.example or https://desk.example
setting-notify-users = Tell people when their password was reset?
    .hint = We email all their addresses.
setting-notify-admins = Tell administrators when another administrator resets?
    .hint = We email all other Global administrators.
setting-banned-words = Words that no password may contain
    .hint = One on each line, 4 to 16 characters, at most 1,000. Add the names of your products.
setting-history-on-reset = Refuse earlier passwords in a reset too?
    .hint = The profile NIST always does.
setting-profile = Profile
    .hint = It decides how long passwords are, what strangers are told, and how long codes work.
setting-code-minutes = Minutes that a code works
    .hint = 1 to 105. Empty: as the profile says.
setting-flow-minutes = Minutes that an attempt stays open
    .hint = 1 to 105. Empty: as the profile says.

value-none = none
value-everybody = everybody
value-own-page = our own page
value-by-profile = as the profile says
value-count =
    { $count ->
        [one] one
       *[other] { $count }
    }

by-email = Email
by-mobile-sms = Text message
by-mobile-voice = Call to the mobile phone
by-office-voice = Call to the office phone
by-totp = Authenticator app
by-passkey = Passkey
by-recovery-code = Recovery code
by-questions = Security questions

plans-off = No
    .hint = Everybody may reset
plans-tenant = One person with a plan is enough
    .hint = Then everybody may reset
plans-user = Everybody needs one
    .hint = We refuse people without a plan
gates-1 = One
    .hint = Anybody who has the mailbox or the phone has the account
gates-2 = Two
    .hint = Two different ones, one after the other
profile-nist = NIST
    .hint = Long passwords without other rules. Strangers learn nothing.
profile-entra-2016 = Entra 2016
    .hint = Like the cloud service of 2016: three of four kinds of characters, hints, error codes

# What is wrong or doubtful about a policy, by its code. $about is the value.
finding-methods-missing = Select at least one way.
finding-method-repeated = One way is named twice.
finding-gates-range = A reset needs one or two proofs.
finding-methods-fewer-than-gates = Select at least as many different ways as a reset needs. Text and call to one phone count as one.
finding-authenticator-without-other = People who lose the app need another way. Select another one too.
finding-recovery-codes-alone = A recovery code is never enough on its own. Select another way too.
finding-sign-in-factor-alone = People already need a passkey to sign in. Select another way too.
finding-no-first-method = Questions never come first. Select email, a phone or the app too.
finding-administrator-locked-out = An administrator has none of these ways and could not reset: { $about }
finding-register-range = People register 3, 4 or 5 questions.
finding-reset-range = A reset asks 3, 4 or 5 questions.
finding-reset-above-register = A reset cannot ask more questions than people registered.
finding-questions-too-few = Select or write at least as many questions as people register.
finding-questions-too-many = Use at most 20 questions, with your own.
finding-question-unknown = One of these questions is not in the list.
finding-question-repeated = One question is there twice.
finding-question-length = A question has 3 to 200 characters: { $about }
finding-banned-words-too-many = Use at most 1,000 words.
finding-banned-word-length = A word has 4 to 16 characters: { $about }
finding-breached-file-blank = The file of breached passwords has no name.
finding-reconfirm-range = Enter a number of days from 0 to 730.
finding-flow-minutes-range = Enter a number of minutes from 1 to 105.
finding-code-minutes-range = Enter a number of minutes from 1 to 105.
finding-code-outlives-flow = A code cannot work longer than its attempt is open.
policy-uncarried = Nothing here can send these, so we do not offer them.
policy-uncarried-mail = Email cannot be offered: no mail server is set up. Whoever runs this portal adds { "[mail]" } to rekey.toml.
policy-uncarried-sms = Text messages cannot be offered: no gateway is set up. Whoever runs this portal adds { "[sms]" } to rekey.toml.
policy-uncarried-voice = Calls cannot be offered: no gateway is set up. Whoever runs this portal adds { "[voice]" } to rekey.toml.
finding-group-blank = You did not name a group. We use SSPRSecurityGroupUsers, and nobody can reset until you add people to it.
finding-contact-missing = Enter where the link leads, or select No.
finding-contact-malformed = Enter an email address or a web address, like help@desk.example or https://desk.example
finding-contact-inside = This mailbox belongs to your own organization. Can somebody who is signed in read it?
finding-help-desk-knows = If you type a password for somebody, you know it. A link is safer.
finding-unlock-without-writeback = Unlocking works only with writeback.
finding-group-unknown = There is no group “{ $about }”. Check how it is written, or add the group first, under Groups.
finding-country-uk = The United Kingdom is GB, not UK.
finding-country-malformed = This is no country’s code. Use two letters, such as GB: { $about }
finding-countries-missing = You did not name a country. Until you do, we do not send texts or make calls.

policy-help = Help for callers
    .text = How your help desk gives somebody a new password.
setting-help-desk = New passwords
    .hint = Administrators see a password only where you allow it
setting-verify-callers = Must you verify callers first?
    .hint = Yes: nobody gets a link or a password until they read out a code
help-desk-link = By a link only
    .hint = Nobody else ever knows the password
help-desk-temporary = Also by a temporary password
    .hint = We create it and show it once. They must change it.
help-desk-typed = Also by one that an administrator types
    .hint = They must change it too

standards-title = What the standards ask
standards-text = OWASP ASVS 5.0 and NIST SP 800-63B-4 ask this of passwords and their recovery. You may have good reasons not to meet a point.
standards-met = { $met } of { $all } are met.
standard-length = Passwords are long enough.
    .not = Passwords may have 8 characters, and nothing else is needed to sign in.
standard-composition = Nobody must mix kinds of characters.
    .not = Passwords must mix kinds of characters. People then choose weaker ones.
standard-expiry = Passwords do not expire.
    .not = Passwords expire. People then choose weaker ones.
standard-breached = Breached passwords are refused.
    .not = Only common passwords are refused. The server has no list of breached passwords.
standard-questions = No security questions are asked.
    .not = Security questions are asked. Others can know the answers.
standard-telephone = Nothing uses the telephone network.
    .not = Attackers can take over texts and calls. Offer something stronger as well.
standard-recovery = A reset needs two proofs.
    .not = A reset needs only one proof.
standard-second-factor = Everybody needs a second factor to sign in.
    .not = Only some people need a second factor to sign in.
standard-code-life = Codes work for ten minutes at most.
    .not = Codes work for longer than ten minutes.
standard-neutral = No answer shows who has an account.
    .not = The reset shows who has an account, after a check for robots.
standard-notice = Everybody is told about a new password.
    .not = Nobody is told about a new password.
standard-help-desk = No administrator ever knows a password.
    .not = Administrators can know a password for one sign-in.

setting-passes = Can administrators give temporary access passes?
    .hint = Authentication administrators and those above them
setting-pass-minutes = Minutes that a pass works
    .hint = 10 to 480
setting-pass-once = Does a pass work only once?
    .hint = No: as often as they like until it expires
finding-pass-minutes-range = A pass works for 10 to 480 minutes.

# Limits, and the parts of a custom profile.
policy-limits = Limits
    .text = How many tries are too many.
setting-limits-wrong-an-hour = Wrong tries in an hour that close a way
    .hint = 3 to 10. The other ways stay open.
setting-limits-wrong-a-day = Wrong tries in a day that close the reset
    .hint = 3 to 30. People can still sign in.
setting-limits-closed-hours = Hours until it opens again
    .hint = 1 to 72. An administrator can open it sooner.
setting-limits-messages-an-hour = Messages to a person in an hour
    .hint = 2 to 10 for each way. Each wait is a little longer.
setting-custom-answers = What strangers are told
    .hint = They see this before they prove anything.
setting-custom-passwords = Passwords
    .hint = This applies to new passwords. Nobody must change an old one.
setting-custom-expiry = Password expiry
    .hint = Applies where a domain has no rule of its own
setting-custom-roles = Who a role may help
    .hint = The page of roles shows it in full.
profile-custom = Your own
    .hint = Each part like one of the two others
answers-nist = Nothing
    .hint = Every user ID gets the same pages. Codes work for 10 minutes.
answers-entra-2016 = Who can reset, and hints of where codes go
    .hint = Like 2016. Codes work for 5 minutes.
passwords-nist = Long ones, without other rules
    .hint = 15 characters, or 8 with a second factor. Five earlier passwords are refused.
passwords-entra-2016 = Three of four kinds of characters
    .hint = At least 8 characters, and points for unusual words
expiry-nist = They do not expire
    .hint = People change a password when somebody else may know it
expiry-entra-2016 = They expire after 90 days
    .hint = We tell people 14 days before
helping-nist = As today
    .hint = The help desk gives links, and never knows a password
helping-entra-2016 = As in 2016
    .hint = The help desk may type passwords. User administrators may help more people.
finding-wrong-an-hour-range = Enter a number of wrong tries from 3 to 10.
finding-wrong-a-day-range = Enter a number of wrong tries from 3 to 30.
finding-closed-hours-range = Enter a number of hours from 1 to 72.
finding-messages-an-hour-range = Enter a number of messages from 2 to 10.
