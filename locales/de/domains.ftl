# Adressen und Domänen.

domains-title = Adressen und Domänen
domains-base = Die Adresse dieses Portals ist
domains-hosts = Namen dieses Portals
domains-needs = Jeder Name braucht drei Dinge:
domains-dns = Einen DNS-Eintrag (A, AAAA oder CNAME), der zu Ihrem Proxy führt.
domains-tls = Ein Zertifikat dafür bei Ihrem Proxy.
domains-proxy = Einen Proxy, der die Kopfzeilen Host und Origin unverändert weitergibt.
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
domains-by-profile = nach dem Profil
domains-back = Zurück zu Adressen und Domänen
domains-done = Gespeichert. Es gilt ab jetzt.
domain-rule = Was gilt für diese Domäne?
    .hint = Wer ein älteres Passwort hat, ändert es bei der nächsten Anmeldung.
rule-profile = Was das Profil sagt
    .hint = NIST: Sie laufen nicht ab. Entra 2016: nach 90 Tagen
rule-never = Sie laufen nicht ab
    .hint = Man ändert ein Passwort, wenn es jemand anderes kennen könnte
rule-days = Sie laufen nach einigen Tagen ab
    .hint = NIST rät davon ab, weil man dann schwächere Passwörter wählt
domain-validity = Tage, bis ein Passwort abläuft
    .hint = 14 bis 730
domain-notify = Tage vorher, ab denen wir daran erinnern
    .hint = 1 bis 30. Es steht im Zugriffsbereich.

domains-column-domain = Domain
domains-column-lasts = Gültigkeit von Passwörtern
