# The policy of an organization: its settings, what they do, what is wrong with them, and their changes.

yes = Yes
no = No

policy-title = Password reset policy
policy-text = This is what holds now. Every change can be taken back.
policy-never = No policy was saved yet. Nobody but administrators can reset until you save one.
policy-change = Change
policy-save = Save
policy-save-anyway = Save all the same
policy-back = Back to the policy
policy-first = Before you save
policy-lost =
    { $count ->
        [one] One person who can reset now could not any more.
       *[other] { $count } people who can reset now could not any more.
    }
policy-lost-who = Who they are
policy-lost-list = Download all of them as CSV
policy-lost-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
policy-changes = What was changed
policy-changes-none = Nothing was changed yet.
policy-by-command = by a command
policy-take-back-link = Take this back …
policy-take-back-title = Take a change back
policy-take-back = Take it back
policy-moved = These were changed again since: { $settings }. Change them by hand instead.
admin-done-policy = Saved. It holds from now on.
admin-done-taken-back = Taken back. What held before holds again.

policy-reset = Who may reset
    .text = Administrators always may, with two proofs of their own. Everything here is about all others.
policy-methods = Ways to prove oneself
    .text = What people may register, and how much of it a reset asks for.
policy-questions = Security questions
    .text = Questions are weak. Never let them stand alone.
policy-registration = Registration
    .text = Who never registered cannot reset.
policy-contact = Contact your administrator
    .text = Where the link in the wizard leads.
policy-notices = Notices
    .text = Mails that tell of a reset after it happened.
policy-passwords = New passwords
    .text = Lists of common and breached passwords are always asked.
policy-profile = Security profile
    .text = The profile decides what the single settings leave open.

setting-enabled = May people reset their passwords?
    .hint = No: nobody can register or reset. What is registered stays.
setting-restricted = Only one group of them?
    .hint = Yes: others can neither register nor reset.
setting-group = The group
    .hint = Groups inside it count too. Left empty, SSPRSecurityGroupUsers is used, which has nobody at first.
setting-plans = Do people need a plan?
    .hint = A plan is the licence that somebody holds.
setting-methods = Ways that people may use
    .hint = Without a way, those who registered it only cannot reset. Two or more are better.
setting-gates = How many proofs does a reset ask for?
    .hint = People must register as many different ones.
setting-countries = Countries for texts and calls
    .hint = Two letters each, such as GB, US. To all others nothing is sent.
setting-second-factor-at-sign-in = Does your sign-in ask everybody for a second factor?
    .hint = Yes: new passwords may have 8 characters instead of 15.
setting-questions-register = Questions that people answer when they register
    .hint = Ask for more than a reset puts.
setting-questions-reset = Questions that a reset puts
    .hint = All of them must be answered right.
setting-questions-predefined = Questions to choose from
    .hint = People see them in their own language. With your own, at most 20.
setting-questions-custom = Your own questions
    .hint = One on each line, 3 to 200 characters. They are never translated.
setting-require-registration = Ask people to register when they sign in?
    .hint = Yes: who did not register yet is asked first. They may put it off.
setting-reconfirm-days = Days until people confirm what is on file
    .hint = 0 to 730; 0 means never. We advise 90 to 180.
setting-customized = Lead to a help desk of your own?
    .hint = No: our own page sends a mail to your administrators.
setting-contact = Its e-mail address or web address
    .hint = For example help@desk.example or https://desk.example
setting-notify-users = Tell people when their own password was reset?
    .hint = The mail goes to all their addresses.
setting-notify-admins = Tell administrators when another administrator reset?
    .hint = The mail goes to all other Global administrators.
setting-banned-words = Words that no password may contain
    .hint = One on each line, 4 to 16 characters, at most 1,000. Names of your products are good ones.
setting-history-on-reset = Refuse former passwords at a reset too?
    .hint = The profile NIST always does.
setting-profile = Profile
    .hint = It decides the length of passwords, what strangers are told, and how long things live.
setting-code-minutes = Minutes that a code lives
    .hint = 1 to 105. Empty: as the profile says.
setting-flow-minutes = Minutes that an attempt lives
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

by-email = E-mail
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
    .hint = People without a plan are refused
gates-1 = One
    .hint = Whoever has the mailbox or the phone has the account
gates-2 = Two
    .hint = Two different ones, one after the other
profile-nist = NIST
    .hint = Long passwords without other rules; strangers learn nothing
profile-entra-2016 = Entra 2016
    .hint = Like the cloud service of 2016: three of four classes, hints, codes of refusal

# What is wrong or doubtful about a policy, by its code. $about is the value.
finding-methods-missing = Choose at least one way.
finding-method-repeated = One way is named twice.
finding-gates-range = A reset asks for one or two proofs.
finding-methods-fewer-than-gates = Choose as many different ways as a reset asks for. Text and call to one phone are one.
finding-authenticator-without-other = Who loses the app needs another way. Choose one beside it.
finding-recovery-codes-alone = A recovery code is never enough alone. Choose another way beside it.
finding-sign-in-factor-alone = Your sign-in asks for a passkey already. Choose another way beside it.
finding-no-first-method = Questions never come first. Choose e-mail, a phone or the app beside them.
finding-administrator-locked-out = An administrator has none of these ways and could not reset: { $about }
finding-register-range = People register 3, 4 or 5 questions.
finding-reset-range = A reset puts 3, 4 or 5 questions.
finding-reset-above-register = A reset cannot put more questions than people registered.
finding-questions-too-few = Choose or write at least as many questions as people register.
finding-questions-too-many = At most 20 questions, with your own.
finding-question-unknown = One of these questions is not in the list.
finding-question-repeated = One question stands there twice.
finding-question-length = A question has 3 to 200 characters: { $about }
finding-banned-words-too-many = At most 1,000 words.
finding-banned-word-length = A word has 4 to 16 characters: { $about }
finding-breached-file-blank = The file of breached passwords has no name.
finding-reconfirm-range = Give a number of days from 0 to 730.
finding-flow-minutes-range = Give a number of minutes from 1 to 105.
finding-code-minutes-range = Give a number of minutes from 1 to 105.
finding-code-outlives-flow = A code cannot live longer than its attempt.
finding-group-blank = You named no group. SSPRSecurityGroupUsers is used, and nobody can reset until it has members.
finding-contact-missing = Say where the link leads, or choose No.
finding-contact-malformed = That is no e-mail address and no web address. Write help@desk.example or https://desk.example
finding-contact-inside = This mailbox is of your own organization. Is it read by somebody who can sign in?
finding-help-desk-knows = Whoever types a password for somebody else knows it. A link is safer.
finding-unlock-without-writeback = Unlocking works only with writeback.
finding-country-malformed = A country is two letters, such as GB: { $about }
finding-countries-missing = You named no country. Until you do, no text is sent and no call is placed.

policy-help = Help for callers
    .text = How your help desk gives somebody a new password.
setting-help-desk = A new password
    .hint = Administrators see a password only where you allow it
setting-verify-callers = Must a caller be verified first?
    .hint = Yes: nobody gets a link or a password before reading out a code
help-desk-link = By a link only
    .hint = Nobody else ever knows the password
help-desk-temporary = Also by a temporary password
    .hint = We make it, it is shown once, and it must be changed
help-desk-typed = Also by one that an administrator types
    .hint = It must be changed too

standards-title = What the standards ask
standards-text = OWASP ASVS 5.0 and NIST SP 800-63B-4 ask this of passwords and their recovery. What is broken may be your choice: then you know it.
standards-met = { $met } of { $all } are met.
standard-length = Passwords are long enough.
    .not = Passwords of 8 characters are taken, though sign-in asks for nothing else.
standard-composition = Nobody must mix kinds of characters.
    .not = Passwords must mix kinds of characters. People then choose weaker ones.
standard-expiry = Passwords do not grow old by themselves.
    .not = Passwords expire. People then choose weaker ones.
standard-breached = Breached passwords are refused.
    .not = Only common passwords are refused. The server has no list of breached ones.
standard-questions = No security questions are asked.
    .not = Security questions are asked. Others can know the answers.
standard-telephone = Nothing goes over the telephone network.
    .not = Texts and calls can be taken over. Offer something stronger as well.
standard-recovery = A reset asks for two proofs.
    .not = A reset asks for one proof only.
standard-second-factor = Sign-in asks everybody for a second factor.
    .not = Sign-in asks only some for a second factor.
standard-code-life = Codes live ten minutes at most.
    .not = Codes live longer than ten minutes.
standard-neutral = No answer tells who has an account.
    .not = The reset tells who has an account, after a check for robots.
standard-notice = Everybody is told of a new password.
    .not = Nobody is told of a new password.
standard-help-desk = No administrator ever knows a password.
    .not = Administrators can know a password for one sign-in.

setting-passes = Can temporary access passes be given?
    .hint = By Authentication administrators and those above them
setting-pass-minutes = Minutes that a pass lives
    .hint = 10 to 480
setting-pass-once = Does a pass serve once?
    .hint = No: as often as they like while it lives
finding-pass-minutes-range = A pass lives 10 to 480 minutes.

# Limits, and the parts of a custom profile.
policy-limits = Limits
    .text = How often is too often. Whoever guesses meets these first.
setting-limits-wrong-an-hour = Wrong tries in an hour that close a way
    .hint = 3 to 10. The other ways stay open.
setting-limits-wrong-a-day = Wrong tries in a day that close the reset
    .hint = 3 to 30. Sign-in is never closed by this.
setting-limits-closed-hours = Hours until it opens again
    .hint = 1 to 72. An administrator can open it sooner.
setting-limits-messages-an-hour = Messages to a person in an hour
    .hint = 2 to 10 for each way. Between them people wait a little longer each time.
setting-custom-answers = What strangers are told
    .hint = This is seen before anybody proved anything.
setting-custom-passwords = Passwords
    .hint = It holds for new ones. Nobody must change an old one.
setting-custom-expiry = Age of passwords
    .hint = Where a domain has no rule of its own.
setting-custom-roles = Whom a role may help
    .hint = The page of roles shows it name by name.
profile-custom = Your own
    .hint = Part by part like one of the two
answers-nist = Nothing
    .hint = Every user ID gets the same pages; codes live 10 minutes
answers-entra-2016 = Who can reset, and hints of where codes go
    .hint = Like 2016; codes live 5 minutes
passwords-nist = Long ones, without other rules
    .hint = 15 characters, or 8 beside a second factor; five former ones are refused
passwords-entra-2016 = Three of four kinds of characters
    .hint = At least 8 characters, and points for unusual words
expiry-nist = They do not expire
    .hint = People change a password when somebody may know it
expiry-entra-2016 = They expire after 90 days
    .hint = People are told 14 days before
helping-nist = As today
    .hint = A help desk gives links, and never knows a password
helping-entra-2016 = As in 2016
    .hint = A help desk may type passwords; User administrators reach further
finding-wrong-an-hour-range = Give a number of wrong tries from 3 to 10.
finding-wrong-a-day-range = Give a number of wrong tries from 3 to 30.
finding-closed-hours-range = Give a number of hours from 1 to 72.
finding-messages-an-hour-range = Give a number of messages from 2 to 10.
