# What happened in an organization.

events-title = Events
events-text = Everything people did here, newest first, with the values before. Passwords, codes and answers are never recorded.
events-who = Person
    .hint = A user ID: what they did, and what was done to them
events-topic = Topic
events-topic-sign-in = Signing in
events-topic-reset = Resetting passwords
events-topic-registration = Ways to get back in
events-topic-help = Help for callers
events-topic-people = People and groups
events-topic-settings = Settings and appearance
events-none = Nothing of this kind happened.
events-older = Older events
events-by = by { $who }
events-for = for { $whom }
events-by-rekey = automatically, when it was due
events-must-change = Has to choose a new password
events-verified = The caller was verified
events-not-verified = The caller was not verified
events-counts = added: { $created }, changed: { $changed }
events-several = { $act } (people: { $people }, helped: { $helped }, refused: { $refused })
events-story = All the steps
events-app-name = Name
events-app-address = Address
events-app-icon = Picture
events-taken-back = The change was undone.
