"""Feeds: each Atom feed is read by feedparser and by our own reading of RFC 4287, each JSON Feed by 1.1.

Feed readers hide a broken feed: subscribers see nothing new and nobody is told. The two parsers must see
the same entries, and `x.json` beside `x.atom` must offer the same ones.
"""
import json
import re
from datetime import datetime

import feedparser
from lxml import etree

from common import main

ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s]+")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ufffd]")


def moment(text):
    """The instant of an RFC 3339 date, or None."""
    if not RFC3339.fullmatch(text or ""):
        return None
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None


def text_of(node, name):
    child = node.find(ATOM + name)
    return "" if child is None else "".join(child.itertext()).strip()


def judge_node(node, what):
    """What RFC 4287 asks of a feed and of an entry alike."""
    for name in ("id", "title", "updated"):
        if len(node.findall(ATOM + name)) != 1 or not text_of(node, name):
            yield f"{what} has not exactly one {name}"
    if not IRI.fullmatch(text_of(node, "id")):
        yield f"{what} has the id {text_of(node, 'id')!r}, which is no absolute IRI"
    for name in ("updated", "published"):
        if node.find(ATOM + name) is not None and moment(text_of(node, name)) is None:
            yield f"{what} has the {name} {text_of(node, name)!r}"
    links = node.findall(ATOM + "link")
    for link in links:
        if not re.match(r"https?://", link.get("href") or ""):
            yield f"{what} has the link {link.get('href')!r}, which is not absolute"
    seen = [(link.get("rel", "alternate"), link.get("type"), link.get("hreflang")) for link in links]
    if any(seen.count(key) > 1 for key in seen if key[0] == "alternate"):
        yield f"{what} has two alternate links of one type and language"
    for name in ("title", "summary", "content", "subtitle", "rights"):
        for child in node.findall(ATOM + name):
            if child.get("type", "text") not in ("text", "html", "xhtml"):
                yield f"{what} has the {name} type {child.get('type')!r}"
            if child.get("type", "text") == "text" and len(child):
                yield f"{what} has markup in its {name}"


def judge_atom(tree, path):
    """Our own reading; yields faults, returns the entries' ids."""
    raw = tree.bytes(path)
    if not re.match(rb"<\?xml version=[\"']1\.0[\"'] encoding=[\"']utf-8[\"']\s*\?>", raw, re.I):
        yield "does not begin with an XML declaration that says utf-8"
    try:
        text = raw.decode("utf-8")
        feed = etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True))
    except (UnicodeDecodeError, etree.XMLSyntaxError) as error:
        yield f"cannot be read: {error}"
        return None
    if CONTROL.search(text) or any(CONTROL.search(t) for t in feed.itertext()) or re.search(r"&amp;#x?0*[01]?\w;", text):
        yield "holds a control or replacement character"
    if feed.tag != ATOM + "feed":
        yield f"has the root {feed.tag}"
        return None
    if not feed.get("{http://www.w3.org/XML/1998/namespace}lang"):
        yield "has no xml:lang"
    yield from judge_node(feed, "the feed")
    if [link.get("href") for link in feed.findall(ATOM + "link") if link.get("rel") == "self"] != [tree.address(path)]:
        yield f"has no link to itself ({tree.address(path)})"
    authors = any(text_of(a, "name") for a in feed.findall(ATOM + "author"))
    entries, times = feed.findall(ATOM + "entry"), []
    ids = [text_of(entry, "id") for entry in entries]
    for entry, entry_id in zip(entries, ids):
        yield from judge_node(entry, f"entry {entry_id}")
        times.append(moment(text_of(entry, "updated")))
        if not authors and not any(text_of(a, "name") for a in entry.findall(ATOM + "author")):
            yield f"entry {entry_id} has no author"
        if not any(link.get("rel", "alternate") == "alternate" for link in entry.findall(ATOM + "link")):
            yield f"entry {entry_id} has no alternate link"
        if not text_of(entry, "content") and not text_of(entry, "summary"):
            yield f"entry {entry_id} has neither content nor summary"
    if len(set(ids)) != len(ids):
        yield "has two entries with one id"
    whole = moment(text_of(feed, "updated"))
    if whole and any(time and time > whole for time in times):
        yield "is older than one of its entries"
    return ids


def judge_second(tree, path, ids):
    """feedparser, the library most readers are built on, must see the same without a complaint."""
    headers = {"content-type": "application/atom+xml; charset=utf-8", "content-location": tree.address(path)}
    parsed = feedparser.parse(tree.bytes(path), response_headers=headers)
    if parsed.bozo:
        yield f"feedparser complains: {parsed.get('bozo_exception')}"
    if parsed.version != "atom10":
        yield f"feedparser takes it for {parsed.version or 'nothing'}"
    if [entry.get("id") for entry in parsed.entries] != ids:
        yield f"feedparser sees {len(parsed.entries)} entries, we see {len(ids)}, or their ids differ"
    for entry in parsed.entries:
        if not (entry.get("updated_parsed") and entry.get("link") and entry.get("title")):
            yield f"feedparser misses date, link or title of {entry.get('id')}"


def judge_json(tree, path, ids):
    """JSON Feed 1.1 beside the Atom feed."""
    try:
        feed = json.loads(tree.bytes(path).decode("utf-8"))
        items = feed["items"]
    except (ValueError, KeyError, TypeError) as error:
        yield f"cannot be read: {error!r}"
        return
    if feed.get("version") != "https://jsonfeed.org/version/1.1" or not feed.get("title"):
        yield "lacks version 1.1 or title"
    if feed.get("feed_url") != tree.address(path):
        yield f"has the feed_url {feed.get('feed_url')!r}"
    if not re.match(r"https?://", feed.get("home_page_url") or ""):
        yield "lacks home_page_url"
    for item in items:
        if not isinstance(item.get("id"), str) or not (item.get("content_html") or item.get("content_text")):
            yield f"item {item.get('id')!r} lacks its id as text, or its content"
        if not re.match(r"https?://", item.get("url") or ""):
            yield f"item {item.get('id')!r} has no absolute url"
        for name in ("date_published", "date_modified"):
            if name in item and moment(item[name]) is None:
                yield f"item {item.get('id')!r} has the {name} {item[name]!r}"
    if [item.get("id") for item in items] != ids:
        yield f"offers {len(items)} items, the Atom feed {len(ids)} entries, or their ids differ"


def collect(faults, path, findings):
    """Runs a generator of faults, keeps them under `path`, and gives back what it returns."""
    while True:
        try:
            findings.append(f"{path}: {next(faults)}")
        except StopIteration as end:
            return end.value


def judge(tree):
    findings = []
    for path in tree.atoms:
        ids = collect(judge_atom(tree, path), path, findings)
        if ids is None:
            continue
        collect(judge_second(tree, path, ids), path, findings)
        beside = re.sub(r"\.\w+$", ".json", path)
        if beside in tree.known:
            collect(judge_json(tree, beside, ids), beside, findings)
        else:
            findings.append(f"{path}: has no JSON Feed beside it")
    announced = {tree.target(tree.address(page), element.get("href"))[0]
                 for page in tree.paths(".html") for element in tree.elements(page) if element.get("href")}
    findings += [f"{path}: no page announces this feed" for path in tree.atoms if path not in announced]
    return findings


if __name__ == "__main__":
    main(judge, lambda tree: len(tree.atoms))
