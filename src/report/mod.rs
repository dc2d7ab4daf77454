//! Provisional.
use crate::base::finding::Finding;
use crate::base::texts::Texts;
use crate::preview::OverlayFinding;
use std::path::Path;
/// x
pub struct Located(pub Finding, pub String);
/// x
pub fn locate(findings: &[Finding], site: &Path) -> Vec<Located> {
    findings.iter().map(|f| { let place = f.place.as_ref().map_or(String::new(), |p| {
        let text = std::fs::read_to_string(site.join(p.file.as_str())).unwrap_or_default();
        match p.span { Some(s) => { let at = crate::base::span::position(&text, s.start); format!("{}:{}:{}", p.file, at.line, at.column) } None => p.file.to_string() } });
        Located(f.clone(), place) }).collect()
}
/// x
pub fn human(l: &[Located], _t: &Texts, _c: bool, _w: usize) -> String {
    l.iter().map(|Located(f, p)| format!("{:?}[{}] {p} {:?}\n", f.severity, f.rule, f.facts)).collect()
}
/// x
pub fn json(l: &[Located], _t: &Texts) -> String { serde_json::to_string(&l.iter().map(|l| &l.0).collect::<Vec<_>>()).unwrap_or_default() }
/// x
pub fn sarif(l: &[Located], t: &Texts) -> String { json(l, t) }
/// x
pub fn overlay(l: &[Located], _t: &Texts) -> Vec<OverlayFinding> { l.iter().map(|Located(f,p)| OverlayFinding{severity:f.severity.name(), rule:f.rule.to_string(), place:p.clone(), source_line:None, what:String::new(), why:String::new(), help:String::new()}).collect() }
/// x
pub fn editor_texts(language: &str) -> Texts {
    let de = include_str!("../texts/commands.de.ftl"); let en = include_str!("../texts/commands.en.ftl");
    if language == "de" { Texts::new("de", &[("de", de), ("en", en)]).0 } else { Texts::new("en", &[("en", en), ("de", de)]).0 }
}
