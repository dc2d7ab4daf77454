"""Markup: the Nu HTML Checker (vnu) reads every page, style sheet and SVG picture in one run.

Errors and warnings fail alike. Where vnu itself is wrong, `vnu-allow.txt` says so, one pattern a line with
its reason; a pattern that matches nothing any more is a finding, so that the list cannot grow old.

usage: markup.py TREE
"""
import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

from common import report

HERE = Path(__file__).parent
JAR = HERE / "node_modules/vnu-jar/build/dist/vnu.jar"
ALLOW = HERE / "vnu-allow.txt"


def allowed():
    """The patterns of messages that are known to be wrong: `PATTERN  # REASON`."""
    for line in ALLOW.read_text(encoding="utf-8").splitlines():
        pattern, _, reason = line.partition("  # ")
        if pattern and not pattern.startswith("#"):
            if not reason:
                sys.exit(f"{ALLOW.name}: no reason for {pattern}")
            yield re.compile(pattern)


def sources(tree):
    return sorted(p.relative_to(tree).as_posix() for ending in ("*.html", "*.css", "*.svg") for p in Path(tree).rglob(ending))


def messages(tree):
    command = ["java", "-Xss8m", "-Xmx1g", "-jar", str(JAR), "--format", "json", "--stdout", "--exit-zero-always",
               "--also-check-css", "--also-check-svg", *sources(tree)]
    run = subprocess.run(command, capture_output=True, check=False, cwd=tree)
    try:
        return json.loads(run.stdout)["messages"]
    except (ValueError, KeyError):
        return [{"type": "error", "url": str(tree), "message": f"vnu did not run: {run.stderr.decode()[:500]}"}]


def judge(tree, patterns=None):
    root = Path(tree).resolve()
    unused = set(allowed()) if patterns is None else set(patterns)
    patterns = set(unused)
    for message in messages(root):
        text = message.get("message", "")
        hits = {pattern for pattern in patterns if pattern.search(text)}
        unused -= hits
        if hits or message["type"] == "info" and message.get("subType") != "warning":
            continue
        path = unquote(urlsplit(message.get("url", "")).path)
        extract = " ".join(message.get("extract", "").split())[:80]
        name = path.removeprefix(f"{root}/")
        yield f"{name}:{message.get('lastLine', '')}: {text} {extract}".rstrip()
    yield from (f"{ALLOW.name}: {pattern.pattern} matches nothing" for pattern in unused)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    report(judge(sys.argv[1]), len(sources(sys.argv[1])))
