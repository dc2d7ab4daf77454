//! What programs do to files when they save, as the system calls they make.

use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::town::Town;

/// Something done to the folder. The last argument is a text that was never saved before.
type Case = fn(&Path, &str);

const CASES: [(&str, Case); 29] = [
    ("vim", vim),
    ("vim with a swap file", vim_with_swap),
    ("in place", in_place),
    ("in place, slowly", in_place_slowly),
    ("sed -i", |root, text| replace(root, "sedQ1x2Y3", text)),
    ("gnome", |root, text| replace(root, ".goutputstream-A1B2C3", text)),
    ("atomic save", |root, text| replace(root, "a.md.tmp", text)),
    ("emacs", emacs),
    ("office", office),
    ("helix", helix),
    ("jetbrains", jetbrains),
    ("kate", kate),
    ("new notice", |root, text| write(&root.join("new.md"), text)),
    ("delete", delete),
    ("rename", rename),
    ("rename from a temporary name", rename_from_temporary),
    ("folder moved away", folder_moved_away),
    ("folder moved in", folder_moved_in),
    ("folder renamed", folder_renamed),
    ("folder made anew again and again", folder_made_anew),
    ("new folders within each other", new_folders),
    ("fifty files", fifty_files),
    ("content replaced", content_replaced),
    ("content deleted and made anew", content_deleted),
    ("content behind a link", content_behind_link),
    ("linked folder", linked_folder),
    ("settings replaced", settings_replaced),
    ("settings deleted", settings_deleted),
    ("many things at once", many_things),
];

/// Plays all cases in random order and demands after each that the folder is shown.
pub(super) fn play_all(poll: bool, repeats: u64) {
    let wanted = std::env::var("PREVIEW_REPEATS").ok();
    let repeats = wanted.and_then(|text| text.parse().ok()).unwrap_or(repeats);
    let town = Town::start(poll, &[("a.md", "Anfang.\n"), ("sub/b.md", "B\n")]);
    let mut random = 20_261_123_u64;
    let mut step = 0;
    for _ in 0..repeats {
        let mut order: Vec<usize> = (0..CASES.len()).collect();
        for last in (1..order.len()).rev() {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            order.swap(last, (random >> 33) as usize % (last + 1));
        }
        for index in order {
            let (name, case) = CASES[index];
            step += 1;
            case(&town.content(), &format!("Fassung {step}: {name}\n"));
            town.await_folder(name);
        }
    }
    thread::sleep(Duration::from_millis(700));
    town.await_folder("at rest");
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// The notice most cases edit; an earlier case may have taken it away.
fn notice(root: &Path) -> std::path::PathBuf {
    let path = root.join("a.md");
    if !path.exists() {
        write(&path, "Wieder da.\n");
    }
    path
}

fn remove(path: &Path) {
    let _ = fs::remove_file(path);
}

fn vim(root: &Path, text: &str) {
    let file = notice(root);
    let (test, backup) = (root.join("4913"), root.join("a.md~"));
    write(&test, "");
    remove(&test);
    fs::rename(&file, &backup).unwrap();
    let mut new = fs::File::create(&file).unwrap();
    new.write_all(text.as_bytes()).unwrap();
    new.sync_all().unwrap();
    remove(&backup);
}

fn vim_with_swap(root: &Path, text: &str) {
    let swap = [root.join(".a.md.swp"), root.join(".a.md.swx")];
    swap.iter().for_each(|swap| write(swap, "b0VIM"));
    vim(root, text);
    swap.iter().for_each(|swap| remove(swap));
}

fn in_place(root: &Path, text: &str) {
    write(&notice(root), text);
}

fn in_place_slowly(root: &Path, text: &str) {
    let mut file = fs::File::create(notice(root)).unwrap();
    thread::sleep(Duration::from_millis(30));
    file.write_all(b"M\xc3").unwrap();
    thread::sleep(Duration::from_millis(70));
    file.write_all(b"\xbchlgasse. ").unwrap();
    file.write_all(text.as_bytes()).unwrap();
}

fn replace(root: &Path, temporary: &str, text: &str) {
    let temporary = root.join(temporary);
    write(&temporary, text);
    fs::rename(&temporary, notice(root)).unwrap();
}

fn emacs(root: &Path, text: &str) {
    let file = notice(root);
    let (lock, auto) = (root.join(".#a.md"), root.join("#a.md#"));
    symlink("clerk@townhall.4711:1", &lock).unwrap();
    write(&auto, text);
    fs::rename(&file, root.join("a.md~")).unwrap();
    write(&file, text);
    remove(&auto);
    remove(&lock);
}

fn office(root: &Path, text: &str) {
    let file = notice(root);
    let lock = root.join(".~lock.a.md#");
    let (new, old) = (root.join("lu12345abc.tmp"), root.join("a.bak"));
    write(&lock, ",clerk,");
    write(&new, text);
    fs::rename(&file, &old).unwrap();
    fs::rename(&new, &file).unwrap();
    remove(&old);
    remove(&lock);
}

fn helix(root: &Path, text: &str) {
    let file = notice(root);
    let backup = root.join("a.md.bck");
    fs::copy(&file, &backup).unwrap();
    write(&file, text);
    remove(&backup);
}

fn jetbrains(root: &Path, text: &str) {
    let file = notice(root);
    let (new, old) = (root.join("a.md___jb_tmp___"), root.join("a.md___jb_old___"));
    write(&new, text);
    fs::rename(&file, &old).unwrap();
    fs::rename(&new, &file).unwrap();
    remove(&old);
}

fn kate(root: &Path, text: &str) {
    let swap = root.join(".a.md.kate-swp");
    write(&swap, text);
    replace(root, "a.md.XyZ123", text);
    remove(&swap);
}

fn delete(root: &Path, _: &str) {
    remove(&notice(root));
}

fn rename(root: &Path, text: &str) {
    replace(root, "other.md", text);
    fs::rename(notice(root), root.join("renamed.md")).unwrap();
}

fn rename_from_temporary(root: &Path, text: &str) {
    write(&root.join("draft.md~"), text);
    thread::sleep(Duration::from_millis(80));
    fs::rename(root.join("draft.md~"), root.join("draft.md")).unwrap();
}

fn folder_moved_away(root: &Path, text: &str) {
    write(&root.join("sub/deep/b.md"), text);
    thread::sleep(Duration::from_millis(80));
    let away = root.with_file_name("away");
    let _ = fs::remove_dir_all(&away);
    fs::rename(root.join("sub"), &away).unwrap();
    // What happens out there is nobody's business any more.
    write(&away.join("b.md"), "nicht mehr hier");
}

fn folder_moved_in(root: &Path, text: &str) {
    let outside = root.with_file_name("outside");
    let _ = fs::remove_dir_all(&outside);
    let _ = fs::remove_dir_all(root.join("in"));
    write(&outside.join("x/y.md"), text);
    fs::rename(&outside, root.join("in")).unwrap();
    thread::sleep(Duration::from_millis(80));
    write(&root.join("in/x/y.md"), &format!("{text}2"));
}

fn folder_renamed(root: &Path, text: &str) {
    let (old, new) = (root.join("old"), root.join("new"));
    let _ = fs::remove_dir_all(&new);
    write(&old.join("c/d.md"), text);
    fs::rename(&old, &new).unwrap();
    thread::sleep(Duration::from_millis(80));
    write(&new.join("c/d.md"), &format!("{text}2"));
}

fn folder_made_anew(root: &Path, text: &str) {
    let folder = root.join("again");
    for number in 0..10 {
        let _ = fs::remove_dir_all(&folder);
        write(&folder.join(format!("e/{number}.md")), text);
        thread::sleep(Duration::from_millis(number * 3));
    }
    write(&folder.join("e/9.md"), &format!("{text}2"));
}

fn new_folders(root: &Path, text: &str) {
    let top = root.join("2026");
    let _ = fs::remove_dir_all(&top);
    write(&top.join("11/23/f.md"), text);
    thread::sleep(Duration::from_millis(80));
    write(&top.join("11/23/f.md"), &format!("{text}2"));
    write(&top.join("11/24/g.md"), text);
}

fn fifty_files(root: &Path, text: &str) {
    for number in 0..50 {
        write(&root.join(format!("many/{}/{number}.md", number % 5)), text);
    }
}

fn content_replaced(root: &Path, text: &str) {
    let (old, new) = (root.with_file_name("before"), root.with_file_name("after"));
    let _ = fs::remove_dir_all(&old);
    write(&new.join("sub/b.md"), text);
    fs::rename(root, &old).unwrap();
    fs::rename(&new, root).unwrap();
    thread::sleep(Duration::from_millis(80));
    write(&root.join("sub/b.md"), &format!("{text}2"));
}

fn content_deleted(root: &Path, text: &str) {
    fs::remove_dir_all(root).unwrap();
    thread::sleep(Duration::from_millis(80));
    write(&root.join("sub/h.md"), text);
    thread::sleep(Duration::from_millis(80));
    write(&root.join("sub/h.md"), &format!("{text}2"));
}

/// The folder itself becomes a link, is edited at its real place, and becomes a folder again.
fn content_behind_link(root: &Path, text: &str) {
    let real = root.with_file_name("real");
    let _ = fs::remove_dir_all(&real);
    fs::rename(root, &real).unwrap();
    symlink(&real, root).unwrap();
    thread::sleep(Duration::from_millis(80));
    write(&real.join("i.md"), text);
    thread::sleep(Duration::from_millis(80));
    remove(root);
    fs::rename(&real, root).unwrap();
    write(&root.join("i.md"), &format!("{text}2"));
}

fn linked_folder(root: &Path, text: &str) {
    let shared = root.with_file_name("shared");
    write(&shared.join("j.md"), text);
    remove(&root.join("link"));
    symlink(&shared, root.join("link")).unwrap();
    thread::sleep(Duration::from_millis(80));
    write(&shared.join("j.md"), &format!("{text}2"));
}

fn settings_replaced(root: &Path, text: &str) {
    let settings = root.with_file_name("site.toml");
    let temporary = root.with_file_name("site.toml.tmp");
    write(&temporary, text);
    fs::rename(temporary, settings).unwrap();
}

fn settings_deleted(root: &Path, text: &str) {
    let settings = root.with_file_name("site.toml");
    write(&settings, text);
    thread::sleep(Duration::from_millis(80));
    remove(&settings);
}

fn many_things(root: &Path, text: &str) {
    vim(root, "gleich wieder weg\n");
    fifty_files(root, text);
    fs::remove_dir_all(root.join("many/3")).unwrap();
    jetbrains(root, text);
    emacs(root, text);
}
