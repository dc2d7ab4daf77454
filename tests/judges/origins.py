"""Origins: nothing that a browser loads may come from elsewhere, and nothing may run inside a page.

Refused is everything that is not known to be harmless: any attribute of any tag that holds a foreign
address, unless it only links (a, area, canonical …) or is plain text. A list of dangerous attributes
would forget one. The same holds for style sheets, scripts, SVG, feeds, and JSON.
"""
import json
import re
from urllib.parse import urljoin, urlsplit

from lxml import etree

from common import clean_url, elements, main

# a foreign address, however it is written, anywhere in a value (scheme-relative ones too)
ADDRESS = re.compile(r"""(?i)(?:(?:https?|wss?|ftp):|(?:^|(?<=[\s,;('"`=]))(?=//+[^\s/]))[^\s'"`<>),;]*""")
FORBIDDEN_SCHEME = re.compile(r"(?i)^\s*(javascript|vbscript|data|blob|file|filesystem|view-source):")
LINKS = {("a", "href"), ("area", "href"), ("blockquote", "cite"), ("q", "cite"), ("ins", "cite"), ("del", "cite")}
LINK_RELATIONS = {"canonical", "alternate", "license", "author", "me", "help", "next", "prev", "self", "up",
                  "privacy-policy", "terms-of-service", "describedby", "search"}
TEXT = {"alt", "title", "aria-label", "aria-description", "placeholder", "value", "xmlns", "xmlns:xlink", "prefix",
        "itemtype", "vocab", "typeof", "summary", "label"}
SVG_NAMES = re.compile(r"http://www\.w3\.org/(2000/svg|1999/xlink|1999/xhtml|XML/1998/namespace|1998/Math/MathML)")
# what a script must not do, and addresses that it puts together
SCRIPT_BANS = re.compile(r"""(?i)(https?|wss?):["'`]|["'`]//["'`]|\beval\s*\(|new\s+Function\b|document\.cookie|"""
                         r"""localStorage|sessionStorage|indexedDB|sendBeacon""")
# what the policy of every page must say, and what it must not
POLICY_NEEDS = ("default-src 'none'", "form-action 'self'", "base-uri 'none'")
POLICY_BANS = re.compile(r"'unsafe-|\*|https?:|data:|blob:|'strict-dynamic'|//")


def foreign(tree, here, value):
    """The first address in a value that leaves this site's origin, or None."""
    for text in {value.replace("\\", "/"), clean_url(value)}:
        for raw in ADDRESS.findall(text):
            try:
                parts = urlsplit(urljoin(here, re.sub(r"^(\w+:)?/{2,}", r"\1//", raw)))
            except ValueError:
                return raw
            if f"{parts.scheme}://{parts.netloc}".lower() != tree.origin.lower():
                return raw
    return None


def css_text(css):
    """A style sheet without comments, with its escapes (`\\75rl`) resolved."""
    css = re.sub(r"/\*.*?(\*/|$)", "", css, flags=re.S)
    css = re.sub(r"\\([0-9a-fA-F]{1,6})\s?", lambda m: chr(min(int(m[1], 16), 0x10FFFF)), css)
    return re.sub(r"\\(\n|(.))", lambda m: m[2] or "", css)


def judge_css(tree, here, css):
    css = css_text(css)
    url = foreign(tree, here, css)
    if url:
        yield f"the style names {url}"
    if re.search(r"""(?i)(url|image-set|src)\(\s*["']?\s*(data|blob|javascript):|@import\s+["']?(data|blob):""", css):
        yield "the style holds a data: address, which the policy blocks"


def may_link(element, name):
    if element.tag == "link" and name == "href":
        relations = set((element.get("rel") or "").lower().split())
        return bool(relations) and relations <= LINK_RELATIONS
    return (element.tag, name) in LINKS


def judge_element(tree, here, element):
    """The faults of one tag, in HTML, in SVG, or in the HTML inside a feed."""
    tag = element.tag
    for name, value in element.attrs.items():
        if re.match(r"on[a-z]", name):
            yield f"<{tag}> has the event handler {name}"
        elif name in ("style", "srcdoc", "ping", "attributionsrc", "nonce", "manifest"):
            yield f"<{tag}> has the attribute {name}"
        elif name == "content" and tag == "meta":
            if (element.get("http-equiv") or "").lower() == "refresh" and foreign(tree, here, re.sub(r"(?i)^.*?url\s*=", "", value)):
                yield f"<meta> sends the reader to {value}"
        elif may_link(element, name):
            if re.match(r"(?i)(javascript|vbscript|data|blob|file):", clean_url(value)):
                yield f"<{tag}> links to {value[:40]}"
        elif name not in TEXT and not name.startswith(("data-", "aria-")):
            url = foreign(tree, here, value) or foreign(tree, here, css_text(value))
            if url and not (SVG_NAMES.fullmatch(url) and name.startswith("xmlns")):
                yield f"<{tag} {name}> names {url}"
            elif FORBIDDEN_SCHEME.match(clean_url(value)):
                yield f"<{tag} {name}> holds {clean_url(value)[:30]}"
    if tag in ("iframe", "frame", "frameset", "object", "embed", "applet", "portal", "fencedframe", "base", "bgsound"):
        yield f"<{tag}> has no place on a page"
    if tag == "script" and not element.get("src") and element.get("type") != "application/ld+json":
        yield "inline script"
    if tag == "style":
        yield "style element, which the policy blocks"
        yield from judge_css(tree, here, element.text)
    if tag == "meta" and (element.get("http-equiv") or "").lower() in ("set-cookie", "link"):
        yield f"<meta http-equiv={element.get('http-equiv')}>"


def judge_policy(tree, path):
    """The Content Security Policy of a page: there once, strict, before anything that loads."""
    page = tree.elements(path)
    policies = [(n, e) for n, e in enumerate(page)
                if e.tag == "meta" and (e.get("http-equiv") or "").lower() == "content-security-policy"]
    if len(policies) != 1:
        yield f"{path}: {len(policies)} Content-Security-Policy elements"
        return
    place, policy = policies[0][0], policies[0][1].get("content") or ""
    for needed in POLICY_NEEDS:
        if needed not in policy:
            yield f"{path}: the policy lacks {needed}"
    if POLICY_BANS.search(policy):
        yield f"{path}: the policy allows {POLICY_BANS.search(policy)[0]}"
    if any(e.tag in ("link", "script", "style", "img") for e in page[:place]):
        yield f"{path}: something loads before the policy stands"


def judge_xml(tree, path):
    """SVG and feeds: attributes, processing instructions, entities, and HTML held as text."""
    here, raw = tree.address(path), tree.bytes(path)
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        yield f"{path}: has a DOCTYPE or an entity"
        return
    for node in etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True)).getroottree().iter():
        if not isinstance(node.tag, str):
            continue
        if path in tree.atoms and node.get("type") in ("html", "xhtml"):
            html = etree.tostring(node, encoding="unicode") if node.get("type") == "xhtml" else node.text or ""
            for element in elements(html):
                yield from (f"{path}: {fault}" for fault in judge_element(tree, here, element))
        loaded = node.tag.endswith(("}icon", "}logo")) and node.text or node.get("rel") == "enclosure" and node.get("href")
        if path in tree.atoms and loaded and foreign(tree, here, loaded):
            yield f"{path}: names {loaded}"
    if re.search(rb"<\?(?!xml )", raw):
        yield f"{path}: has a processing instruction"
    if path.endswith(".svg"):
        for element in tree.elements(path):
            yield from (f"{path}: {fault}" for fault in judge_element(tree, here, element))
            if element.tag in ("script", "foreignobject", "animate", "set") or element.get("xml:base"):
                yield f"{path}: <{element.tag}> has no place in a picture"


def judge_json(tree, path, value, key=""):
    """In JSON, HTML is judged as HTML; what feed readers show as pictures must be the site's own."""
    if isinstance(value, dict):
        for inner_key, inner in value.items():
            yield from judge_json(tree, path, inner, inner_key)
    elif isinstance(value, list):
        for inner in value:
            yield from judge_json(tree, path, inner, key)
    elif isinstance(value, str) and key == "content_html":
        for element in elements(value):
            yield from (f"{path}: {fault}" for fault in judge_element(tree, tree.address(path), element))
    elif isinstance(value, str) and key in ("src", "icon", "favicon", "image", "banner_image", "avatar", "start_url"):
        if foreign(tree, tree.address(path), value):
            yield f"{path}: {key} names {value}"


def judge(tree):
    policies = {}
    for path in tree.paths(".html"):
        for element in tree.elements(path):
            yield from (f"{path}:{element.line}: {fault}" for fault in judge_element(tree, tree.address(path), element))
            if element.tag == "meta" and (element.get("http-equiv") or "").lower() == "content-security-policy":
                policies.setdefault(element.get("content"), []).append(path)
        yield from judge_policy(tree, path)
    for paths in sorted(policies.values(), key=len)[:-1]:
        yield from (f"{path}: has another policy than the other pages" for path in paths)
    for path in tree.paths(".css"):
        yield from (f"{path}: {fault}" for fault in judge_css(tree, tree.address(path), tree.text(path)))
    for path in tree.paths(".js", ".mjs"):
        script = re.sub(r"(?m)/\*[\s\S]*?\*/|(^|\s)//.*$", "", SVG_NAMES.sub("", tree.text(path)))
        url = foreign(tree, tree.address(path), script)
        if url:
            yield f"{path}: the script names {url}"
        if SCRIPT_BANS.search(script):
            yield f"{path}: the script evaluates, stores or reports"
    for path in tree.paths(".svg", ".atom", ".xml"):
        try:
            yield from judge_xml(tree, path)
        except etree.XMLSyntaxError as error:
            yield f"{path}: is no XML: {error}"
    for path in tree.paths(".json", ".webmanifest"):
        yield from judge_json(tree, path, json.loads(tree.text(path)))


if __name__ == "__main__":
    main(judge, lambda tree: len(tree.paths(".html")))
