# Adressen und Domänen.

domains-title = Adressen und Domänen
domains-base = Dieses Portal steht unter
domains-hosts = Namen dieses Portals
domains-needs = Jeder Name braucht drei Dinge:
domains-dns = Einen Nameserver, der ihn mit einem A-, AAAA- oder CNAME-Eintrag zu Ihrem Proxy führt.
domains-tls = Ein Zertifikat dafür bei Ihrem Proxy.
domains-proxy = Einen Proxy, der die Kopfzeilen Host und Origin so weitergibt, wie sie kamen.
domains-operator = Wer dieses Portal betreibt, fügt einen Namen mit einem Befehl wie diesem hinzu:
domains-validity = Wie lange Passwörter gelten
domains-none = Es gibt noch keine Domäne. Wer dieses Portal betreibt, fügt eine hinzu.
domains-ever = für immer
domains-days =
    { $days ->
        [one] einen Tag
       *[other] { $days } Tage
    }, mit Hinweis { $notice ->
        [one] einen Tag vorher
       *[other] { $notice } Tage vorher
    }
domains-by-profile = wie es das Profil sagt
domains-back = Zurück zu Adressen und Domänen
domains-done = Gespeichert. Es gilt ab jetzt.
domain-rule = Was gilt für diese Domäne?
    .hint = Ein altes Passwort wird bei der nächsten Anmeldung geändert.
rule-profile = Was das Profil sagt
    .hint = NIST: Sie laufen nicht ab. Entra 2016: nach 90 Tagen
rule-never = Sie laufen nicht ab
    .hint = Man ändert ein Passwort, wenn es jemand kennen könnte
rule-days = Sie laufen nach einigen Tagen ab
    .hint = NIST rät davon ab: Man wählt dann schwächere
domain-validity = Tage, die ein Passwort gilt
    .hint = 14 bis 730.
domain-notify = Tage vor dem Ende, ab denen daran erinnert wird
    .hint = 1 bis 30. Es steht im Zugriffsbereich.
