//! Names to addresses: `Öffentliche Bekanntmachung` becomes `oeffentliche-bekanntmachung`.

/// Turns a name into lower-case ASCII words joined by hyphens.
///
/// Umlauts follow the German custom (ä → ae, ß → ss) in every language of the site, so that an
/// address does not depend on the language it was written in; other scripts are transliterated.
/// The result may be empty when nothing of the name can be written in ASCII.
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut gap = false;
    let mut push = |text: &str| {
        for c in text.chars() {
            if c.is_ascii_alphanumeric() {
                if gap && !out.is_empty() {
                    out.push('-');
                }
                gap = false;
                out.push(c.to_ascii_lowercase());
            } else if c != '\'' && c != '’' {
                gap = true;
            }
        }
    };
    for c in name.chars() {
        match c {
            'ä' | 'Ä' => push("ae"),
            'ö' | 'Ö' => push("oe"),
            'ü' | 'Ü' => push("ue"),
            'ß' | 'ẞ' => push("ss"),
            c if c.is_ascii() => push(c.encode_utf8(&mut [0; 4])),
            c => push(any_ascii::any_ascii_char(c)),
        }
    }
    out
}

/// Like [`slug`], but never empty: a name without any ASCII form is given as its hash.
pub fn slug_or_hash(name: &str) -> String {
    let slug = slug(name);
    if slug.is_empty() { format!("x{}", super::digest::Digest::of(name.as_bytes()).short()) } else { slug }
}
