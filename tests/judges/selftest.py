"""Proves that each judge can fail: it is silent on a small good site and finds every fault put into it.

A judge that finds nothing is worth nothing until this has passed. The good site is in `sample.py`, the
faults in `faults_web.py` and `faults_files.py`.
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import calendars
import faults_files
import faults_web
import feeds
import images
import links
import mails
import markup
import origins
from common import Tree
from sample import BASE, MAIL, POLICY, page, site

HERE = Path(__file__).parent
failures, found = [], []


def expect(name, findings, said):
    """One fault: found if a finding says so."""
    if any(said in finding for finding in findings):
        found.append(name)
    else:
        failures.append(f"{name}: expected {said!r}, got {findings[:3]}")


def silent(name, findings):
    failures.extend(f"{name} is not silent on what is good: {finding}" for finding in findings)


def write(root, files):
    for path, content in files.items():
        target = Path(root, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def replaced(text, old, new):
    assert old in text, f"{old!r} is not in the sample"
    return text.replace(old, new)


def run(*command, text=None):
    return subprocess.run(list(map(str, command)), input=text, capture_output=True, text=True, check=False)


def test_tree_judges(root):
    tables = ((origins, faults_web.origins), (links, faults_web.links), (feeds, faults_files.feeds),
              (calendars, faults_files.calendars))
    for judge, faults in tables:
        silent(judge.__name__, list(judge.judge(Tree(write(f"{root}/good", site()), BASE))))
        for number, ((path, old, new), said) in enumerate(faults()):
            files = site()
            files[path] = new if old is None else replaced(files[path], old, new)
            tree = Tree(write(f"{root}/{judge.__name__}{number}", files), BASE)
            expect(f"{judge.__name__} {new[:90]!r}", list(judge.judge(tree)), said)


def test_mails(root):
    silent("mails", list(mails.judge(write(f"{root}/mail", {"a.eml": MAIL}))))
    for old, new, said in faults_files.MAILS:
        expect(f"mails {said}", list(mails.judge_mail(replaced(MAIL, old, new).encode(), False)), said)
    expect("mails --list", list(mails.judge_mail(MAIL.encode(), True)), "for the list server")
    twice = write(f"{root}/twice", {"a.eml": MAIL, "b.eml": MAIL})
    expect("mails, one id twice", list(mails.judge(twice, True)), "b.eml: has the Message-ID of a.eml")
    paths = sorted(Path(write(f"{root}/spam", faults_files.SPAM)).glob("*"))
    scored = [f"{path.name}: {fault}" for path, fault in mails.judge_spam(paths)]
    for name in faults_files.SPAM:
        expect(f"spam {name}", scored, f"{name}: SpamAssassin gives")


def test_images(root):
    content = write(f"{root}/content", {"foto.jpg": faults_files.ORIGINAL})
    silent("images", list(images.judge(f"{root}/good", content)))
    for number, (raw, said) in enumerate(faults_files.PICTURES):
        tree = write(f"{root}/picture{number}", {"sub/x.jpg": raw})
        expect(f"images {said}", list(images.judge(tree, content)), said)


def test_markup(root):
    """One run for all files, as in earnest: vnu takes seconds to start."""
    tree = write(f"{root}/markup", {**site(), **faults_web.MARKUP})
    findings = list(markup.judge(tree, [*markup.allowed(), re.compile("never said")]))
    for name in faults_web.MARKUP:
        expect(f"markup {name}", findings, f"{name}:")
    expect("markup, stale pattern", findings, "never said matches nothing")
    silent("markup", [f for f in findings if f.split(":")[0] not in faults_web.MARKUP and "never said" not in f])


def test_pages(root):
    files = site()
    for name, (main, style, script, _) in faults_web.PAGES.items():
        head = f'<link rel="stylesheet" href="/gemeinde/f/{name}.css">' if style else ""
        end = f'<script src="/gemeinde/f/{name}.js"></script>' if script else ""
        files |= {f"f/{name}/index.html": page(f"Seite {name}", main, head, end), f"f/{name}.css": style, f"f/{name}.js": script}
    # only without a policy does this request get as far as leaving the page
    files["f/free/index.html"] = replaced(files["f/free/index.html"], POLICY, "")
    findings = run("node", HERE / "pages.mjs", write(f"{root}/pages", files), BASE, 99).stdout.splitlines()
    for name, (_, _, _, said) in faults_web.PAGES.items():
        expect(f"pages {name}", [f for f in findings if f.startswith(f"f/{name}/index.html: ")], said)
    silent("pages", [f for f in findings if not f.startswith("f/")][:-1])


def test_stats(_):
    nothing, full = '{"planned":3,"rendered":0,"written":0,"removed":0}', '{"planned":3,"rendered":3,"written":3,"removed":0}'
    rows = ((full, "full", 0), (f"x\n{nothing}\n", "nothing", 0), (nothing, "full", 1), ("built", "full", 1),
            (full.replace("3,", "0,"), "nothing", 1), (nothing.replace('written":0', 'written":1'), "nothing", 1),
            (nothing.replace('rendered":0', 'rendered":1'), "nothing", 1))
    for text, expected, code in rows:
        got = run(sys.executable, HERE / "stats.py", expected, text=text).returncode
        expect(f"stats {text} {expected}", [str(got)], str(code))


def test_nothing_to_judge(root):
    empty = run(sys.executable, HERE / "links.py", write(f"{root}/empty", {"a.txt": ""}), BASE)
    expect("an empty tree", [empty.stdout] if empty.returncode == 1 else [], "nothing to judge")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for test in (test_tree_judges, test_mails, test_images, test_markup, test_pages, test_stats, test_nothing_to_judge):
            test(folder)
    print("\n".join([*failures, f"{len(found)} seeded faults found, {len(failures)} failures"]))
    sys.exit(1 if failures else 0)
