"""Mails: each .eml of the digest is read by Python's `email`, by us, and scored by SpamAssassin.

A digest that lands in the spam folder or loses its umlauts is a digest nobody reads. Two kinds exist:
`direct` goes to people and must carry the list headers itself; `list` (with --list) goes to a list
server, which writes them, and must carry none. SpamAssassin (local rules only) must give a direct mail
-1.0, the best score there is without looking at the network.

usage: mails.py FOLDER [--list]
"""
import email
import email.policy
import os
import re
import subprocess
import sys
import tempfile
from email.errors import MessageDefect
from email.utils import parsedate_to_datetime
from pathlib import Path

from common import elements, report

BEST_SCORE = -1.0
LIMIT = 100_000  # octets; some mail programs cut longer mails off
ONCE = ("From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Language")
LIST_HEADERS = ("List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted", "Precedence")
LOADS = ("src", "srcset", "background", "poster", "data", "action", "formaction", "ping", "xlink:href")
URL = re.compile(r"https?://[^\s<>\"')\]]+")


def judge_bytes(raw):
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        yield "a line does not end in CRLF"
    if any(byte > 126 or byte < 32 and byte not in (9, 10, 13) for byte in raw):
        yield "is not plain 7-bit text"
    if max(map(len, raw.split(b"\r\n"))) > 998:
        yield "a line is longer than 998 octets"
    if any(len(line) > 78 and line.count(b" ") > 1 for line in raw.split(b"\r\n\r\n")[0].split(b"\r\n")):
        yield "a header line is longer than 78 octets and could be folded"
    if len(raw) > LIMIT:
        yield f"has {len(raw)} octets, more than {LIMIT}"


def judge_headers(mail, list_mode):
    yield from (f"{name} holds a broken character" for name, value in mail.items()
                if re.search("[\x00-\x1f\x7f\ufffd\ud800-\udfff]", str(value)))
    for name in ONCE:
        if len(mail.get_all(name, [])) != 1:
            yield f"{name} occurs {len(mail.get_all(name, []))} times"
    if not re.fullmatch(r"<[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+>", str(mail["Message-ID"]).strip()):
        yield f"Message-ID is {mail['Message-ID']}"
    try:
        if parsedate_to_datetime(str(mail["Date"])).tzinfo is None:
            yield "Date has no zone"
    except (TypeError, ValueError) as error:
        yield f"Date: {error}"
    for name in ("From", "To", "Reply-To"):
        addresses = mail[name].addresses if mail[name] else ()
        if name != "Reply-To" and not addresses or any("@" not in a.addr_spec for a in addresses):
            yield f"{name} is no address: {mail[name]}"
    if list_mode:
        yield from (f"{name} is for the list server to write" for name in LIST_HEADERS if mail[name] is not None)
        return
    wanted = {"Auto-Submitted": "auto-generated", "Precedence": "list", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    for name, value in wanted.items():
        if (mail[name] or "").strip() != value:
            yield f"{name} is {mail[name]}, not {value}"
    if not re.search(r"<[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+>\s*$", mail["List-Id"] or ""):
        yield f"List-Id is {mail['List-Id']}"
    if not re.search(r"<https://[^>\s]+>", mail["List-Unsubscribe"] or ""):
        yield f"List-Unsubscribe has no https address: {mail['List-Unsubscribe']}"


def judge_html(html):
    """Nothing loads, nothing runs, nothing counts the reader."""
    page = elements(html)
    if not any(e.tag == "html" and e.get("lang") for e in page):
        yield "the HTML part has no lang"
    if not any(e.tag == "title" and e.text.strip() for e in page) or not any(e.tag == "h1" for e in page):
        yield "the HTML part has no title or no h1"
    for element in page:
        if element.tag in ("script", "iframe", "object", "embed", "form", "video", "audio", "link", "img", "base", "svg", "input"):
            yield f"<{element.tag}> in the HTML part"
        yield from (f"<{element.tag} {name}> in the HTML part" for name in LOADS if element.get(name))
        yield from (f"<{element.tag}> runs {name}" for name in element.attrs if re.match("on[a-z]", name))
        if re.search(r"(?i)url\s*\(|@import|expression", (element.get("style") or "") + (element.text if element.tag == "style" else "")):
            yield f"the style of <{element.tag}> loads something"
        if element.tag == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
            yield "the HTML part sends the reader elsewhere"
        if element.tag == "a" and not re.match(r"https://|mailto:|tel:|#", element.get("href") or ""):
            yield f"the link {element.get('href')} is not absolute"
        if re.search(r"[?&](utm_|mc_|fbclid|pk_)", element.get("href") or ""):
            yield f"the link {element.get('href')} counts the reader"


def judge_parts(mail):
    parts = list(mail.iter_parts())
    if mail.get_content_type() != "multipart/alternative" or [p.get_content_type() for p in parts] != ["text/plain", "text/html"]:
        yield "is not text, then HTML, in multipart/alternative"
        return
    for part in parts:
        if part.get_content_charset() != "utf-8" or (part["Content-Transfer-Encoding"] or "").lower() != "quoted-printable":
            yield f"{part.get_content_type()} is not utf-8 in quoted-printable"
        if part.get_filename() or part.get_content_disposition() == "attachment":
            yield f"{part.get_content_type()} is an attachment"
    plain, html = (part.get_content() for part in parts)
    yield from judge_html(html)
    if re.search("[\ufffd\x00-\x08\x0b-\x0c\x0e-\x1f]", plain + html):
        yield "holds a control or replacement character"
    if not plain.strip() or re.search(r"</?(p|a|div|strong|h\d)\b|\*\*|&(amp|lt|gt|nbsp|quot|#\d+);", plain):
        yield "the text part is empty or holds markup"
    yield from (f"a text line of {len(line)} characters: {line[:40]}" for line in plain.splitlines()
                if len(line) > 78 and not URL.search(line))
    in_text = {url.rstrip("/.,") for url in URL.findall(plain)}
    links = {e.get("href").rstrip("/.,") for e in elements(html) if e.tag == "a" and (e.get("href") or "").startswith("https:")}
    yield from (f"the link {url} is not in the text part" for url in sorted(links - in_text))


def judge_mail(raw, list_mode):
    yield from judge_bytes(raw)
    try:
        mail = email.message_from_bytes(raw, policy=email.policy.default.clone(raise_on_defect=True))
        for part in mail.walk():
            for name, value in part.items():
                yield from (f"defect in {name}: {defect}" for defect in getattr(value, "defects", ()))
        yield from judge_headers(mail, list_mode)
        yield from judge_parts(mail)
    except (MessageDefect, LookupError, ValueError) as error:
        yield f"Python's email refuses it: {error!r}"


def judge_spam(paths):
    """One SpamAssassin run over all mails; yields what scores worse (or, suspiciously, better)."""
    with tempfile.TemporaryDirectory() as home:
        run = subprocess.run(["spamassassin", "-x", "-L", "-t", *map(str, paths)], capture_output=True, check=False,
                             env={**os.environ, "HOME": home, "LC_ALL": "C"})
    text = run.stdout.decode("utf-8", "replace")
    scores = re.findall(r"^X-Spam-Status: .*?score=(-?[\d.]+) .*?tests=([A-Z0-9_,\s]*)", text, re.M)
    if len(scores) != len(paths):
        yield paths[0], f"SpamAssassin judged {len(scores)} of {len(paths)} mails: {run.stderr.decode()[:300]}"
        return
    for path, (score, rules) in zip(paths, scores):
        if float(score) != BEST_SCORE:
            yield path, f"SpamAssassin gives {score}, not {BEST_SCORE}: {''.join(rules.split())}"


def judge(folder, list_mode=False):
    paths, seen = sorted(Path(folder).rglob("*.eml")), {}
    for path in paths:
        name = path.relative_to(folder).as_posix()
        yield from (f"{name}: {fault}" for fault in judge_mail(path.read_bytes(), list_mode))
        identity = re.search(rb"(?im)^message-id:\s*(\S+)", path.read_bytes())
        if identity and seen.setdefault(identity[1], name) != name:
            yield f"{name}: has the Message-ID of {seen[identity[1]]}"
    if paths and not list_mode:
        yield from (f"{path.relative_to(folder).as_posix()}: {fault}" for path, fault in judge_spam(paths))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--list"]):
        sys.exit(__doc__)
    report(judge(sys.argv[1], len(sys.argv) == 3), len(list(Path(sys.argv[1]).rglob("*.eml"))))
