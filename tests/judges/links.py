"""Links: every reference inside the site leads to a file, every #fragment to an id, every page is reachable.

Read are HTML pages, style sheets, and every address of the site's own that stands anywhere in feeds,
sitemap, calendars, JSON and text files. A dead link is the fault that readers meet first.
"""
import json
import re
from html import unescape
from collections import Counter
from urllib.parse import urljoin

from lxml import etree

from common import elements, main, srcset

# attributes that hold one address
ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "cite", "xlink:href", "longdesc", "background")
NO_ADDRESS = re.compile(r"(?i)^\s*(mailto|tel|data|javascript|geo|webcal|sms):")
CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)""")
UNLINKED = {"404.html"}


def references(element):
    """All addresses in one tag."""
    for name in ADDRESSES:
        if element.get(name) is not None:
            yield element.get(name)
    for name in ("srcset", "imagesrcset"):
        yield from srcset(element.get(name) or "")
    yield from (element.get("ping") or "").split()
    if element.tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
        yield from re.findall(r"(?i)url\s*=\s*['\"]?([^'\"]+)", element.get("content") or "")
    if element.tag == "meta" and re.match(r"og:(url|image)$", element.get("property") or ""):
        yield element.get("content") or ""


def is_redirect(tree, path):
    return any(e.tag == "meta" and (e.get("http-equiv") or "").lower() == "refresh" for e in tree.elements(path))


def wrong(tree, here, value):
    """What is wrong with one reference, or None."""
    if NO_ADDRESS.match(value):
        return None
    _, problem = tree.target(here, value)
    return problem and f"{value.strip()} {problem}"


def judge_pages(tree):
    for path in tree.paths(".html", ".svg"):
        page = tree.elements(path)
        for name, count in Counter(e.get("id") for e in page if e.get("id") is not None).items():
            if count > 1:
                yield f'{path}: the id "{name}" occurs {count} times'
            if name == "" or re.search(r"\s", name):
                yield f'{path}: the id "{name}" is empty or has a space'
        for element in page:
            if element.tag == "base":
                yield f"{path}:{element.line}: <base> changes what every link means"
            for value in references(element):
                problem = wrong(tree, tree.address(path), value)
                if problem:
                    yield f"{path}:{element.line}: <{element.tag}> {problem}"
                elif path == "404.html" and not re.match(r"/|#|[a-z]+:", value.strip()):
                    yield f"{path}:{element.line}: {value} is relative, but this page is shown at any address"


def judge_reach(tree):
    """Walks from the home page over what a reader can follow; reports the pages never met."""
    met, queue = set(), ["index.html"]
    while queue:
        path = queue.pop()
        if path in met or path not in tree.known:
            continue
        met.add(path)
        if path.endswith(".html"):
            for element in tree.elements(path):
                if element.tag in ("a", "area", "form"):
                    found, _ = tree.target(tree.address(path), element.get("href") or element.get("action") or "#")
                    queue += [found] if found else []
    for path in tree.paths(".html"):
        if path not in met and path not in UNLINKED and not is_redirect(tree, path):
            yield f"{path}: cannot be reached from the home page"


def strings(value):
    """All texts in a parsed JSON value, keys left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings(inner)


def texts(tree, path):
    """The texts of a machine-readable file, decoded, in which addresses may stand."""
    if path.endswith(".json"):
        yield from strings(json.loads(tree.text(path)))
    elif path.endswith((".xml", ".atom")):
        for node in etree.fromstring(tree.bytes(path)).iter():
            yield from [node.text or "", *node.attrib.values()]
    elif path.endswith(".ics"):
        yield re.sub(r"\r?\n[ \t]", "", tree.text(path)).replace("\\,", ",").replace("\\;", ";").replace("\\n", "\n")
    else:
        yield tree.text(path)


def judge_machine_files(tree):
    own = re.compile(re.escape(tree.origin) + r"(?=[/\s\"'<>]|$)[^\s\"'<>\\]*")
    for path in tree.paths(".json", ".xml", ".atom", ".ics", ".txt"):
        try:
            found = list(texts(tree, path))
        except (ValueError, etree.XMLSyntaxError) as error:
            yield f"{path}: cannot be read: {error}"
            continue
        for text in found:
            if path.endswith(".json") and re.match(r"/\S*$", text) and wrong(tree, tree.base_url, text):
                yield f"{path}: {wrong(tree, tree.base_url, text)}"
            for url in own.findall(unescape(text)):
                problem = wrong(tree, tree.base_url, url.rstrip(".,;:!?)"))
                if problem:
                    yield f"{path}: {problem}"
            if (path.endswith(".json") or path in tree.atoms) and re.search(r"<(a|img)\s", text):
                for element in elements(text):
                    for value in references(element):
                        if not re.match(r"[a-z]+:", value):
                            yield f"{path}: {value} is relative, but this text is read elsewhere"


def judge_style(tree):
    for path in tree.paths(".css"):
        for quoted, imported in CSS_URL.findall(tree.text(path)):
            problem = wrong(tree, urljoin(tree.base_url, path), (quoted or imported).strip())
            if problem:
                yield f"{path}: {problem}"


def judge_sitemap(tree):
    """The sitemap names every page that search engines may keep, and no other."""
    if "sitemap.xml" not in tree.known:
        yield "sitemap.xml: does not exist"
        return
    queue, listed = ["sitemap.xml"], set()
    while queue:
        for loc in etree.fromstring(tree.bytes(queue.pop())).iter("{*}loc"):
            found, _ = tree.find((loc.text or "").strip())
            if found and found.endswith(".xml"):
                queue.append(found)
            else:
                listed.add(found)
    kept = {path for path in tree.paths(".html") if path not in UNLINKED and not any(
        e.tag == "meta" and e.get("name") == "robots" and "noindex" in (e.get("content") or "") for e in tree.elements(path))}
    yield from (f"{path}: is missing in the sitemap" for path in sorted(kept - listed))
    yield from (f"sitemap.xml: names {path or 'an address that leads nowhere'}" for path in listed - kept)


def judge(tree):
    for part in (judge_pages, judge_reach, judge_machine_files, judge_style, judge_sitemap):
        yield from part(tree)


if __name__ == "__main__":
    main(judge, lambda tree: len(tree.paths(".html")))
