# Addresses and domains.

domains-title = Addresses and domains
domains-base = The address of this portal is
domains-hosts = Names of this portal
domains-needs = Each name needs three things:
domains-dns = A DNS record (A, AAAA or CNAME) that leads to your proxy.
domains-tls = A certificate for it on your proxy.
domains-proxy = A proxy that passes on the headers Host and Origin unchanged.
domains-operator = Whoever runs this portal adds a name with a command like this:
domains-validity = How long passwords are valid
domains-none = There is no domain yet. Whoever runs this portal adds one.
domains-ever = for ever
domains-days =
    { $days ->
        [one] one day
       *[other] { $days } days
    }, with notice from { $notice ->
        [one] one day before
       *[other] { $notice } days before
    }
domains-by-profile = as the profile says
domains-back = Back to addresses and domains
domains-done = Saved. It applies from now on.
domain-rule = What applies to this domain?
    .hint = People with an older password change it when they next sign in.
rule-profile = What the profile says
    .hint = NIST: they do not expire. Entra 2016: after 90 days
rule-never = They do not expire
    .hint = People change a password when somebody else may know it
rule-days = They expire after some days
    .hint = NIST advises against this, because people then choose weaker passwords
domain-validity = Days before a password expires
    .hint = 14 to 730
domain-notify = Days before it expires that we tell people
    .hint = 1 to 30. They see it in the access panel.

domains-column-domain = Domain
domains-column-lasts = Passwords are valid
