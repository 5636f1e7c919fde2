# How people help themselves, and what stands in their way.

reports-reset-title = Password resets
reports-reset-text = Every attempt to reset a password and how it ended, newest first.
reports-reset-ways = What people used when it worked
reports-registration-title = Registrations
reports-registration-text = Everything people registered to get back in, newest first.
reports-registration-ways = What was registered
reports-period = Time
reports-period-day = The last 24 hours
reports-period-week = The last 7 days
reports-period-month = The last 30 days
reports-who = User ID
    .hint = Part of it is enough
reports-way = Way
reports-result = How it ended
reports-reason = Why
reports-button = Show
reports-none = Nothing happened in this time.
reports-people = People
reports-reasons = Most common problems
reports-proven = Proved with: { $ways }
reports-away = Download as CSV
reports-older = Older lines
reports-remedy-disabled-for-tenant = Let people reset again in the policy, under “Who may reset”.
reports-remedy-insufficient-methods = Ask these people to register, or add an address or a number for them.
reports-remedy-no-license = Give these people the plan they need.
reports-remedy-not-enabled-for-user = No policy has been saved yet. Save one.
reports-remedy-not-in-group = Add these people to the group that may reset.
reports-remedy-onprem-no-writeback = These passwords are kept in your own directory. Change them there.
reports-remedy-user-disabled = Turn these accounts on again if people still need them.
reports-remedy-writeback-error = Check the log of your own directory.
reports-remedy-writeback-unreachable = Check that your own directory is running and can be reached.

reports-lines = What happened
reports-column-what = What
reports-column-more = More about it
