"""What the judges share: the built tree with its addresses, the elements of a page, the report.

A judge is a function `judge(tree) -> iterable of findings`; a finding is the text `path: what`.
It reads nothing but the bytes that would be uploaded, and nothing of the program that wrote them.
"""
import re
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

SAME_PLACE = re.compile(r"[\t\n\r]")


class Element:
    """One start tag: its name, its attributes (decoded) and, for script and style, its text."""

    def __init__(self, tag, attrs, line):
        self.tag, self.line, self.text, self.closed = tag, line, "", False
        self.attrs = {}
        for name, value in attrs:
            self.attrs.setdefault(name.lower(), value or "")

    def get(self, name):
        return self.attrs.get(name)


class Elements(HTMLParser):
    """All start tags in their order, whatever they are nested in (noscript and template too)."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.all, self.open = [], None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        element = Element(tag, attrs, self.getpos()[0])
        self.all.append(element)
        self.open = element if tag in ("script", "style", "title") else None

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.open = None

    def handle_endtag(self, tag):
        self.open = None

    def handle_data(self, data):
        if self.open:
            self.open.text += data


def elements(html):
    return Elements(html).all


def clean_url(value):
    """The address as a browser reads it: no spaces around, no line ends inside, `\\` as `/`."""
    return SAME_PLACE.sub("", value.strip("\x00\t\n\f\r ")).replace("\\", "/")


def srcset(value):
    return [part.split()[0] for part in re.split(r",\s+|,(?=\S+\s)", value) if part.split()]


class Tree:
    """A built site: files by their path, and the way from an address to a file."""

    def __init__(self, root, base_url):
        self.root = Path(root)
        self.base_url = base_url if base_url.endswith("/") else base_url + "/"
        parts = urlsplit(self.base_url)
        self.origin = f"{parts.scheme}://{parts.netloc}"
        self.base_path = parts.path
        self.files = sorted(p.relative_to(self.root).as_posix() for p in self.root.rglob("*") if p.is_file())
        self.known = set(self.files)
        self.elements = cache(lambda path: elements(self.text(path)))
        self.atoms = [p for p in self.paths(".atom", ".xml") if re.search(rb"<feed[\s>]", self.bytes(p)[:1000])]
        self.ids = cache(lambda path: {e.get("id") for e in self.elements(path)} - {None})

    def paths(self, *endings):
        return [p for p in self.files if p.endswith(endings)]

    def bytes(self, path):
        return (self.root / path).read_bytes()

    def text(self, path):
        return self.bytes(path).decode("utf-8", "replace")

    def address(self, path):
        """The address under which a file is read: `x/index.html` is `x/`."""
        return self.base_url + (path[: -len("index.html")] if re.search(r"(^|/)index\.html$", path) else path)

    def find(self, url):
        """The file behind an absolute address of this site, and what is wrong with it (or None)."""
        parts = urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" != self.origin:
            same_host = parts.netloc == urlsplit(self.base_url).netloc and parts.scheme in ("http", "https")
            return None, "has another scheme than this site" if same_host else None
        path = unquote(parts.path)
        if not path.startswith(self.base_path):
            return None, f"leaves the base path {self.base_path}"
        path = path[len(self.base_path):]
        if path == "" or path.endswith("/"):
            path += "index.html"
        if path not in self.known:
            if f"{path}/index.html" in self.known:
                return None, "needs a redirect (no final slash)"
            return None, "does not exist"
        fragment = unquote(parts.fragment.split(":~:")[0])
        if fragment and path.endswith(".html") and fragment != "top" and fragment not in self.ids(path):
            return path, f"has no place #{fragment}"
        return path, None

    def target(self, here, value):
        """Like `find`, for a reference written in the file whose address is `here`."""
        try:
            return self.find(urljoin(here, clean_url(value)))
        except ValueError:
            return None, "is no address"


def report(findings, judged, limit=80):
    """Prints what was found and exits: 0 if nothing. Nothing judged is a finding as well."""
    findings = list(dict.fromkeys(findings))
    if not judged:
        findings.append(".: there was nothing to judge")
    for line in findings[:limit]:
        print(line)
    if len(findings) > limit:
        print(f"… and {len(findings) - limit} more")
    print(f"{judged} judged, {len(findings)} findings")
    sys.exit(1 if findings else 0)


def main(judge, count):
    """Runs one judge: `JUDGE.py TREE BASE_URL`; `count(tree)` says how much there was to judge."""
    if len(sys.argv) != 3:
        sys.exit(f"usage: {Path(sys.argv[0]).name} TREE BASE_URL")
    tree = Tree(sys.argv[1], sys.argv[2])
    report(judge(tree), count(tree))
