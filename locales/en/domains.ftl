# Addresses and domains.

domains-title = Addresses and domains
domains-base = This portal is at
domains-hosts = Names of this portal
domains-needs = Each name needs three things:
domains-dns = A name server that leads it to your proxy, with an A, AAAA or CNAME record.
domains-tls = A certificate for it at your proxy.
domains-proxy = A proxy that passes the headers Host and Origin on as they came.
domains-operator = Whoever runs this portal adds a name with a command like this one:
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
domains-done = Saved. It holds from now on.
domain-rule = What holds for this domain?
    .hint = An old password is changed at the next sign-in.
rule-profile = What the profile says
    .hint = NIST: they do not expire. Entra 2016: after 90 days
rule-never = They do not expire
    .hint = People change a password when somebody may know it
rule-days = They expire after some days
    .hint = NIST advises against it: people then choose weaker ones
domain-validity = Days that a password is valid
    .hint = 14 to 730.
domain-notify = Days before its end from which people are told
    .hint = 1 to 30. It stands in the access panel.
