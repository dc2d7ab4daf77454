//! What notices refer to: every reference must lead somewhere, and what is referred to is published.

use std::collections::BTreeSet;

use super::files::PublishedFile;
use super::{Destination, Entry, Inputs, Site, State, address};
use crate::base::finding::{Finding, Place, did_you_mean};
use crate::base::path::{Address, SourcePath};
use crate::base::span::Span;
use crate::notice::body::Body;
use crate::notice::facet::Mention;
use crate::notice::{Notice, Reference, Target};

/// Files that are published scaled and without metadata only.
const PICTURES: &[&str] = &["jpg", "jpeg", "png", "webp", "tif", "tiff", "heic", "gif"];
/// Files that a browser would run or that could load something from elsewhere.
const ACTIVE: &[&str] =
    &["html", "htm", "xhtml", "xht", "js", "mjs", "css", "svg", "svgz", "xml", "xsl", "php", "swf", "wasm", "htaccess"];

/// Checks all references and collects the files and pictures to be published.
pub(super) fn follow(site: &mut Site, inputs: &Inputs<'_>, hidden: &[(Notice, State)], findings: &mut Vec<Finding>) {
    let mut used = BTreeSet::new();
    let mut follower = Follower { site, inputs, hidden, used: &mut used, findings };
    follower.settings();
    for at in 0..follower.site.entries.len() {
        let Entry { notice, state, .. } = follower.site.entries[at].clone();
        let published = state != State::Tombstone;
        follower.notice(&notice, published);
    }
    for (notice, state) in hidden {
        // A scheduled notice is checked before its day comes; a draft may be unfinished.
        if *state == State::Scheduled {
            follower.notice(notice, false);
        } else {
            follower.mark_used(notice);
        }
    }
    for section in &inputs.content.sections {
        follower.body(&section.path, &section.body, &section.language, true);
    }
    let unread = unread_folders(inputs);
    for file in inputs.tree.content() {
        if !file.is_markdown() && !used.contains(&file.path) && !unread.contains(file.path.folder()) {
            findings.push(Finding::warning("file-unused").in_file(&file.path));
        }
    }
}

/// Folders with a markdown file that could not be read: nobody knows what it refers to.
fn unread_folders<'a>(inputs: &'a Inputs<'_>) -> BTreeSet<&'a str> {
    let notices = inputs.content.notices.iter().map(|notice| &notice.path);
    let read: BTreeSet<_> = notices.chain(inputs.content.sections.iter().map(|section| &section.path)).collect();
    let unread = inputs.tree.content().filter(|file| file.is_markdown() && !read.contains(&file.path));
    unread.map(|file| file.path.folder()).collect()
}

struct Follower<'a, 'i> {
    site: &'a mut Site,
    inputs: &'a Inputs<'i>,
    hidden: &'a [(Notice, State)],
    used: &'a mut BTreeSet<SourcePath>,
    findings: &'a mut Vec<Finding>,
}

impl Follower<'_, '_> {
    /// The coat of arms.
    fn settings(&mut self) {
        let settings = self.inputs.settings.clone();
        if let Some(arms) = &settings.file.municipality.coat_of_arms {
            let path = SourcePath::in_content(&arms.value);
            let written_in = SourcePath::new(crate::config::FILE);
            if path.extension().as_deref() == Some("svg") {
                self.file(&written_in, &path, &arms.value, arms.span, true);
            } else {
                self.findings
                    .push(Finding::error("arms-not-svg").at(&written_in, arms.span).fact("value", &arms.value));
            }
        }
    }

    fn notice(&mut self, notice: &Notice, published: bool) {
        let path = &notice.path;
        for attachment in &notice.front.attachments {
            self.reference(path, &attachment.0.file.value, attachment.0.file.span, published);
        }
        for mention in notice.facet.mentions() {
            match mention {
                Mention::File(file) => self.reference(path, &file.value, file.span, published),
                Mention::Notice(other) => self.named_notice(path, &other.value, other.span, &notice.language),
                Mention::Office(_) => {}
            }
        }
        if let Some(image) = &notice.front.image {
            match path.join(&image.0.file.value) {
                Some(file) => self.picture(path, &file, &image.0.file.value, image.0.file.span, published),
                None => self.nowhere(path, &image.0.file.value, image.0.file.span),
            }
        }
        self.body(path, &notice.body, &notice.language, published);
    }

    /// Files of a draft count as used, whatever else is wrong with it.
    fn mark_used(&mut self, notice: &Notice) {
        let mut written: Vec<&str> = notice.front.attachments.iter().map(|a| a.0.file.value.as_str()).collect();
        written.extend(notice.front.image.iter().map(|image| image.0.file.value.as_str()));
        written.extend(notice.facet.mentions().iter().filter_map(|mention| match mention {
            Mention::File(file) => Some(file.value.as_str()),
            _ => None,
        }));
        self.used.extend(written.into_iter().filter_map(|reference| notice.path.join(reference)));
        for reference in &notice.body.references {
            if let Target::File(file) | Target::Picture(file) = &reference.target {
                self.used.insert(file.clone());
            }
        }
    }

    fn body(&mut self, path: &SourcePath, body: &Body, language: &str, published: bool) {
        for reference in &body.references {
            let Reference { target, anchor, written, span } = reference;
            match target {
                Target::Notice(file) => self.linked_notice(path, file, anchor.as_deref(), written, *span, language),
                Target::File(file) => self.file(path, file, written, *span, published),
                Target::Picture(file) => self.picture(path, file, written, *span, published),
                Target::Address(address) => {
                    let place = Place { file: path.clone(), span: Some(*span) };
                    self.site.expected.insert((Address::new(address), place));
                }
            }
        }
    }

    fn reference(&mut self, from: &SourcePath, written: &str, span: Span, published: bool) {
        match from.join(written) {
            Some(file) => self.file(from, &file, written, span, published),
            None => self.nowhere(from, written, span),
        }
    }

    fn file(&mut self, from: &SourcePath, file: &SourcePath, written: &str, span: Span, published: bool) {
        let Some(found) = self.inputs.tree.files.get(file) else {
            return self.nowhere(from, written, span);
        };
        self.used.insert(file.clone());
        let ending = file.extension().unwrap_or_default();
        let is_arms = *from == SourcePath::new(crate::config::FILE);
        if PICTURES.contains(&ending.as_str()) {
            return self.findings.push(Finding::error("picture-attached").at(from, span).fact("value", written));
        }
        if ACTIVE.contains(&ending.as_str()) && !is_arms {
            return self.findings.push(Finding::error("file-active").at(from, span).fact("value", written));
        }
        if published {
            let file_at =
                PublishedFile { address: address::of_file(file), size: found.stamp.size, digest: found.stamp.digest };
            self.site.files.insert(file.clone(), file_at);
        }
    }

    fn picture(&mut self, from: &SourcePath, file: &SourcePath, written: &str, span: Span, published: bool) {
        if !self.inputs.tree.files.contains_key(file) {
            return self.nowhere(from, written, span);
        }
        self.used.insert(file.clone());
        match self.inputs.pictures.get(file) {
            Some(picture) if published => {
                self.site.pictures.insert(file.clone(), *picture);
            }
            Some(_) => {}
            None => self
                .findings
                .push(Finding::error("picture-unreadable").at(from, span).fact("value", written).fact("file", file)),
        }
    }

    fn linked_notice(
        &mut self,
        from: &SourcePath,
        file: &SourcePath,
        anchor: Option<&str>,
        written: &str,
        span: Span,
        language: &str,
    ) {
        let Some(destination) = self.site.version(file, language).cloned() else {
            return self.missing_notice(from, file, written, span);
        };
        let Some(anchor) = anchor else { return };
        let anchors = self.anchors(&destination);
        if !anchors.iter().any(|known| known == anchor) {
            let mut finding =
                Finding::error("link-anchor").at(from, span).fact("value", written).fact("anchor", anchor);
            if let Some(near) = did_you_mean(anchor, anchors.iter().map(String::as_str)) {
                finding = finding.fact("suggestion", near);
            }
            self.findings.push(finding);
        }
    }

    fn named_notice(&mut self, from: &SourcePath, written: &str, span: Span, language: &str) {
        match from.join(written) {
            Some(file) if self.site.version(&file, language).is_some() => {}
            Some(file) => self.missing_notice(from, &file, written, span),
            None => self.nowhere(from, written, span),
        }
    }

    /// A notice that has no page: it does not exist, or it is not public.
    fn missing_notice(&mut self, from: &SourcePath, file: &SourcePath, written: &str, span: Span) {
        let hidden = self.hidden.iter().find(|(notice, _)| notice.path == *file || notice.base == *file);
        match hidden {
            Some((notice, state)) => {
                let removed = *state == State::Removed;
                let finding =
                    if removed { Finding::warning("link-removed") } else { Finding::error("link-unpublished") };
                self.findings.push(
                    finding
                        .at(from, span)
                        .related_to(&notice.path, None)
                        .fact("value", written)
                        .fact("state", state.name()),
                );
            }
            None if self.inputs.tree.files.contains_key(file) => {} // its own findings say why it is missing
            None => self.nowhere(from, written, span),
        }
    }

    fn nowhere(&mut self, from: &SourcePath, written: &str, span: Span) {
        let mut finding = Finding::error("link-target").at(from, span).fact("value", written);
        if let Some(near) = self.near(from, written) {
            finding = finding.fact("suggestion", format!("/{}", near.trim_start_matches("content/")));
        }
        self.findings.push(finding);
    }

    /// The file that was probably meant: of the same name elsewhere, or of a similar name and the same sort.
    fn near(&self, from: &SourcePath, written: &str) -> Option<&str> {
        let path = written.split('#').next().unwrap_or(written);
        let name = path.rsplit('/').next().unwrap_or(path);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "md"));
        let files = self.inputs.tree.content().map(|file| &file.path).filter(|file| *file != from);
        let alike = files.filter(|file| file.extension().is_some_and(|known| known == ending.to_lowercase()));
        let alike: Vec<(&str, &str)> = alike
            .filter_map(|file| {
                let path = file.as_str();
                Some((path.rsplit('/').next()?.rsplit_once('.')?.0, path))
            })
            .collect();
        let same = |stem: &str| alike.iter().filter(|(known, _)| *known == stem).map(|(_, path)| *path).min();
        same(stem).or_else(|| same(did_you_mean(stem, alike.iter().map(|(stem, _)| *stem))?))
    }

    fn anchors(&self, destination: &Destination) -> Vec<String> {
        match destination {
            Destination::Notice(at) => self.site.entries[*at].notice.body.anchors.clone(),
            Destination::Section(language, at) => {
                self.site.section(language, *at).map_or_else(Vec::new, |s| s.section.body.anchors.clone())
            }
            Destination::Home(language) => {
                let tree = self.site.tree(language);
                tree.and_then(|t| t.home_section.as_ref()).map_or_else(Vec::new, |s| s.body.anchors.clone())
            }
        }
    }
}

/// Where a link to a notice that was removed leads: to its section, else to the home page.
pub(super) fn instead_of(file: &SourcePath, site: &Site, language: &str) -> Option<Address> {
    let tree = site.tree(language).or_else(|| site.tree(site.settings.default_language()))?;
    let folder = file.folder();
    let around = tree.sections.iter().filter(|section| {
        folder == section.folder || folder.strip_prefix(&section.folder).is_some_and(|rest| rest.starts_with('/'))
    });
    let nearest = around.max_by_key(|section| section.folder.len());
    Some(nearest.map_or_else(|| tree.home.clone(), |section| section.address.clone()))
}
