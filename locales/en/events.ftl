# What happened in an organization.

events-title = What happened
events-text = Everything that anybody did here, newest first, with what was before. No password, code or answer is ever written here.
events-who = Whose events
    .hint = A user id: what they did, and what was done to them.
events-topic = About
events-topic-sign-in = Signing in
events-topic-reset = Resetting passwords
events-topic-registration = Ways back in
events-topic-help = Help for callers
events-topic-people = People and groups
events-topic-settings = Settings and looks
events-none = Nothing of this kind happened.
events-older = Older events
events-by = by { $who }
events-for = for { $whom }
events-by-rekey = by itself, when the time had come
events-must-change = Has to choose a new password
events-verified = The caller was verified
events-not-verified = The caller was not verified
events-counts = added: { $created }, changed: { $changed }
events-several = { $act } (people: { $people }, helped: { $helped }, refused: { $refused })
events-story = Every step of it
events-app-name = Name
events-app-address = Address
events-app-icon = Picture
events-taken-back = The change is taken back.
