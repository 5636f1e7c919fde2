//! A user agent in words. Browsers pretend to be each other, so the order of the lists decides; what is not in them stays unknown, and
//! nothing that was sent is shown as it came.

use app::contract::panel::Device;

/// What a browser's name stands beside, the most particular first.
const PROGRAMS: [(&str, &str); 14] = [
    ("Edg/", "Edge"),
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("OPR/", "Opera"),
    ("OPX/", "Opera"),
    ("OPT/", "Opera"),
    ("OPiOS/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Chromium/", "Chrome"),
    // Every browser of an iPhone ends in `Safari/`; Apple's own says its version before it.
    ("Version/", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows NT", "Windows"),
    ("Macintosh", "macOS"),
    ("X11; Linux", "Linux"),
    ("X11; Ubuntu", "Linux"),
];

/// The device behind a user agent.
pub(super) fn device(agent: &str) -> Device {
    let named = |names: &[(&str, &'static str)]| names.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name);
    let program = named(&PROGRAMS).filter(|program| *program != "Safari" || agent.contains("Safari/"));
    Device { program, system: named(&SYSTEMS) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(agent: &str) -> (&'static str, &'static str) {
        let Device { program, system } = device(agent);
        (program.unwrap_or("?"), system.unwrap_or("?"))
    }

    #[test]
    fn browsers_are_known_by_what_they_add_to_the_others() {
        const WINDOWS: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
        const MAC: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
        const LINUX: &str = "Mozilla/5.0 (X11; Linux x86_64)";
        const ANDROID: &str = "Mozilla/5.0 (Linux; Android 14; K)";
        const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
        const IPAD: &str = "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
        const CHROME: &str = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0";
        for (agent, program, system) in [
            (format!("{WINDOWS} {CHROME} Safari/537.36"), "Chrome", "Windows"),
            (format!("{WINDOWS} {CHROME} Safari/537.36 Edg/126.0.0.0"), "Edge", "Windows"),
            (format!("{WINDOWS} {CHROME} Safari/537.36 OPR/111.0.0.0"), "Opera", "Windows"),
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0".into(), "Firefox", "Windows"),
            (format!("{MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15"), "Safari", "macOS"),
            (format!("{MAC} {CHROME} Safari/537.36"), "Chrome", "macOS"),
            (format!("{LINUX} {CHROME} Safari/537.36"), "Chrome", "Linux"),
            ("Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0".into(), "Firefox", "Linux"),
            (format!("{ANDROID} {CHROME} Mobile Safari/537.36"), "Chrome", "Android"),
            (format!("{ANDROID} {CHROME} Mobile Safari/537.36 EdgA/126.0.0.0"), "Edge", "Android"),
            (
                format!(
                    "{ANDROID} AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36"
                ),
                "Samsung Internet",
                "Android",
            ),
            ("Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0".into(), "Firefox", "Android"),
            (format!("{IPHONE} Version/17.5 Mobile/15E148 Safari/604.1"), "Safari", "iPhone"),
            (format!("{IPHONE} CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1"), "Chrome", "iPhone"),
            (format!("{IPHONE} FxiOS/127.0 Mobile/15E148 Safari/605.1.15"), "Firefox", "iPhone"),
            (format!("{IPHONE} Version/17.0 EdgiOS/126.0 Mobile/15E148 Safari/604.1"), "Edge", "iPhone"),
            (format!("{IPAD} Version/17.5 Mobile/15E148 Safari/604.1"), "Safari", "iPad"),
        ] {
            assert_eq!(words(&agent), (program, system), "{agent}");
        }
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        for agent in ["", "curl/8.5.0", "Version/4.0", "<script>alert(1)</script>", "command line"] {
            assert_eq!(words(agent), ("?", "?"), "{agent}");
        }
        assert_eq!(words("Mozilla/5.0 (Windows NT 10.0) Something/1.0"), ("?", "Windows"));
    }
}
