//! Which events concern the sources.

use std::fs;
use std::path::{Path, PathBuf};

use notify::event::{Event, EventKind, ModifyKind};

/// The roots and what to leave out.
#[derive(Debug)]
pub(super) struct Places {
    roots: Vec<Root>,
    /// The folders above the roots.
    above: Vec<PathBuf>,
    ignored: Vec<PathBuf>,
}

#[derive(Debug)]
struct Root {
    /// As it is watched: everything but the last name is resolved, so that a link which is the root
    /// itself can be replaced.
    path: PathBuf,
    /// Where it leads. FSEvents reports these paths, inotify those below `path`.
    real: PathBuf,
}

impl Root {
    fn new(path: &Path) -> Self {
        let path = resolved(path);
        let real = fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
        Self { path, real }
    }

    /// The path of something below the root, counted from the root.
    fn below<'p>(&self, path: &'p Path) -> Option<&'p Path> {
        let below = path.strip_prefix(&self.path);
        below.or_else(|_| path.strip_prefix(&self.real)).ok()
    }
}

impl Places {
    pub(super) fn new(roots: &[PathBuf], ignore: &[PathBuf]) -> Self {
        let mut roots: Vec<Root> = roots.iter().map(|root| Root::new(root)).collect();
        // A root within another one is watched already, and watching it twice confuses notify.
        roots.sort_by(|a, b| a.path.cmp(&b.path));
        roots.dedup_by(|inner, outer| {
            inner.path == outer.path || (outer.path.is_dir() && inner.path.starts_with(&outer.path))
        });

        let mut above: Vec<PathBuf> =
            roots.iter().filter_map(|root| root.path.parent().map(Path::to_path_buf)).collect();
        above.sort();
        above.dedup();

        let ignored = ignore.iter().map(|path| Root::new(path));
        let ignored = ignored.flat_map(|root| [root.path, root.real]).collect();
        Self { roots, above, ignored }
    }

    /// What an event asks for: `None` if nothing, `Some(true)` to watch everything anew and look.
    ///
    /// `watched_singly`: the system watches each folder by itself, so new ones have to be added.
    /// notify does that too, but a file that is written before it gets round to it would be lost.
    pub(super) fn judge(&self, event: &Event, watched_singly: bool) -> Option<bool> {
        // Before anything else: reading is no change. Our own build reads everything.
        if matches!(event.kind, EventKind::Access(_)) {
            return None;
        }
        // Events were dropped, so folders may have appeared unseen.
        if event.need_rescan() || event.paths.is_empty() {
            return Some(true);
        }
        let moves = matches!(
            event.kind,
            EventKind::Create(_)
                | EventKind::Remove(_)
                | EventKind::Modify(ModifyKind::Name(_))
                | EventKind::Any
                | EventKind::Other
        );
        if moves && event.paths.iter().any(|path| self.above.contains(path)) {
            return Some(true);
        }
        // One real name is enough: `mv a.md~ a.md` names both.
        let mut touched = event.paths.iter().filter(|path| self.concerns(path));
        touched.next().map(|first| {
            let appeared =
                |path: &PathBuf| (watched_singly || self.roots.iter().any(|root| &root.path == path)) && path.is_dir();
            moves && (appeared(first) || touched.any(appeared))
        })
    }

    /// Whether a path can be part of the sources.
    fn concerns(&self, path: &Path) -> bool {
        let ignored = self.ignored.iter().any(|folder| path.starts_with(folder));
        let below = self.roots.iter().find_map(|root| root.below(path));
        !ignored && below.is_some_and(|below| !below.iter().any(|name| is_noise(&name.to_string_lossy())))
    }

    /// The roots as they are watched, to be called again when folders have appeared.
    pub(super) fn roots(&self) -> impl Iterator<Item = &Path> {
        self.roots.iter().map(|root| root.path.as_path())
    }

    /// The folders above the roots.
    pub(super) fn above(&self) -> &[PathBuf] {
        &self.above
    }
}

/// A path without links, `.` and `..`, except that its last name may be a link.
fn resolved(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let resolved = match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => fs::canonicalize(parent).map(|parent| parent.join(name)),
        _ => fs::canonicalize(&path),
    };
    resolved.unwrap_or(path)
}

/// Names that editors, office programs and version control write next to the real ones. They never
/// hold content, and looking for their sake would only be looking twice.
fn is_noise(name: &str) -> bool {
    const BEGINNINGS: [&str; 3] = [".", "~$", "#"];
    const ENDINGS: [&str; 7] = ["~", ".swp", ".swx", ".tmp", ".bak", ".bck", ".kate-swp"];
    name == "4913" // vim tries whether it may create files
        || name.contains("___jb_")
        || BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
        || ENDINGS.iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use notify::event::{AccessKind, CreateKind, DataChange, Flag, RemoveKind, RenameMode};

    use super::*;

    const DATA: EventKind = EventKind::Modify(ModifyKind::Data(DataChange::Any));
    const BOTH: EventKind = EventKind::Modify(ModifyKind::Name(RenameMode::Both));

    fn judge(kind: EventKind, paths: &[&str]) -> Option<bool> {
        let places =
            Places::new(&["/nowhere/content".into(), "/nowhere/site.toml".into()], &["/nowhere/content/public".into()]);
        let event = Event::new(kind);
        let event = paths.iter().fold(event, |event, path| event.add_path(path.into()));
        places.judge(&event, true)
    }

    #[test]
    fn only_changes_of_the_sources_are_worth_a_look() {
        let access = EventKind::Access(AccessKind::Any);
        assert_eq!(judge(access, &["/nowhere/content/a.md"]), None);
        assert_eq!(judge(DATA, &["/nowhere/content/a.md"]), Some(false));
        assert_eq!(judge(DATA, &["/nowhere/site.toml"]), Some(false));
        assert_eq!(judge(DATA, &["/nowhere/other.toml"]), None);
        assert_eq!(judge(DATA, &["/nowhere/content/public/a.html"]), None);
        assert_eq!(judge(DATA, &["/nowhere/content/.git/index"]), None);
        assert_eq!(judge(DATA, &["/nowhere"]), None);
    }

    #[test]
    fn one_real_name_is_enough() {
        let noise = ["/nowhere/content/a.md~", "/nowhere/content/4913"];
        assert_eq!(judge(BOTH, &noise), None);
        let real = ["/nowhere/content/a.md~", "/nowhere/content/a.md"];
        assert_eq!(judge(BOTH, &real), Some(false));
    }

    #[test]
    fn lost_events_and_a_lost_parent_ask_for_new_watches() {
        let places = Places::new(&["/nowhere/content".into()], &[]);
        let lost = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(places.judge(&lost, true), Some(true));
        let removed = EventKind::Remove(RemoveKind::Folder);
        assert_eq!(judge(removed, &["/nowhere"]), Some(true));
    }

    #[test]
    fn a_new_folder_asks_for_new_watches_where_folders_are_watched_singly() {
        let source = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
        let places = Places::new(&[source.parent().unwrap().into()], &[]);
        let event = Event::new(EventKind::Create(CreateKind::Folder)).add_path(source);
        assert_eq!(places.judge(&event, true), Some(true));
        assert_eq!(places.judge(&event, false), Some(false));
    }

    #[test]
    fn names_of_editors_are_noise() {
        for name in [".a.md.swp", "~$brief.docx", "#a.md#", "a.md~", "4913", "a.bck"] {
            assert!(is_noise(name), "{name}");
        }
        for name in ["a.md", "49133", "a~b.md", "tmp", "ä.md"] {
            assert!(!is_noise(name), "{name}");
        }
    }
}
