"""Images: no picture carries more than its pixels, and no original photo leaves the house.

A phone writes the place, the time and the device into every photo. The segments of JPEG and the chunks of
PNG are read here byte by byte; only those that a picture needs are allowed, so a kind of metadata that
nobody thought of is refused as well.

usage: images.py TREE CONTENT
"""
import hashlib
import re
import struct
import sys
import zlib
from pathlib import Path

from common import report

PNG = b"\x89PNG\r\n\x1a\n"
PNG_CHUNKS = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs", b"cICP"}
APP0_KINDS, ICC, ADOBE = (b"JFIF\0", b"JFXX\0"), b"ICC_PROFILE\0", b"Adobe"
# names of metadata wherever they hide, also in the compressed stretches' surroundings
TRACES = re.compile(rb"Exif\0\0|http://ns\.adobe\.com/xap|<x:xmpmeta|<\?xpacket|Photoshop 3\.0|Raw profile type|GPSLatitude")
OTHER = {b"GIF8": "GIF", b"II*\0": "TIFF", b"MM\0*": "TIFF", b"BM": "BMP"}
PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".tif", ".tiff", ".bmp", ".heic", ".ico")


def judge_jpeg(raw):
    """Walks over the segments up to the pixels, over these to the end."""
    at = 2
    while True:
        if at + 4 > len(raw) or raw[at] != 0xFF:
            yield f"is broken at byte {at}"
            return
        marker, length = raw[at + 1], struct.unpack(">H", raw[at + 2:at + 4])[0]
        body = raw[at + 4:at + 2 + length]
        if marker == 0xE0 and not body.startswith(APP0_KINDS) or marker == 0xE2 and not body.startswith(ICC) \
                or marker == 0xEE and not body.startswith(ADOBE) or 0xE0 <= marker <= 0xEF and marker not in (0xE0, 0xE2, 0xEE):
            yield f"carries APP{marker - 0xE0} {body[:24]!r}"
        if marker == 0xE0 and body.startswith(b"JFXX\0"):
            yield "carries a preview picture"
        if marker == 0xFE:
            yield f"carries the comment {body[:24]!r}"
        at += 2 + length
        if marker == 0xDA:  # pixels: up to the next marker that is neither stuffed nor a restart
            following = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]").search(raw, at)
            if not following:
                yield "has no end"
                return
            at = following.start()
            if raw[at + 1] == 0xD9:
                if at + 2 != len(raw):
                    yield f"carries {len(raw) - at - 2} bytes after its end"
                return


def judge_png(raw):
    at = len(PNG)
    while at + 12 <= len(raw):
        length, kind = struct.unpack(">I4s", raw[at:at + 8])
        body, check = raw[at + 8:at + 8 + length], raw[at + 8 + length:at + 12 + length]
        if check != struct.pack(">I", zlib.crc32(kind + body)):
            yield f"is broken in chunk {kind.decode('latin-1')}"
            return
        if kind not in PNG_CHUNKS:
            yield f"carries {kind.decode('latin-1')} {body[:24]!r}"
        at += 12 + length
        if kind == b"IEND":
            if at != len(raw):
                yield f"carries {len(raw) - at} bytes after its end"
            return
    yield "has no end"


def kind_of(raw):
    """What the bytes say, not the name."""
    if raw.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if raw.startswith(PNG):
        return "PNG"
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        return "WebP"
    if raw[4:8] == b"ftyp" and re.match(rb"avif|avis|heic|heix|mif1|msf1", raw[8:12]):
        return "HEIF"
    return next((name for start, name in OTHER.items() if raw.startswith(start)), None)


def pictures(root):
    """Every picture below a folder, by its bytes or by its name."""
    for path in sorted(Path(root).rglob("*")):
        if path.is_file():
            raw = path.read_bytes()
            if kind_of(raw) or path.suffix.lower() in PICTURES:
                yield path.relative_to(root).as_posix(), raw


def judge(tree, content):
    originals = {hashlib.sha256(raw).digest(): name for name, raw in pictures(content)}
    for name, raw in pictures(tree):
        kind = kind_of(raw)
        readers = {"JPEG": judge_jpeg, "PNG": judge_png}
        if kind in readers:
            yield from (f"{name}: {fault}" for fault in readers[kind](raw))
        else:
            yield f"{name}: is {kind or 'no picture'}, which this judge cannot read"
        if TRACES.search(raw):
            yield f"{name}: holds the trace {TRACES.search(raw)[0]!r}"
        original = originals.get(hashlib.sha256(raw).digest())
        if original:
            yield f"{name}: is the original {original}, byte for byte"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    report(judge(sys.argv[1], sys.argv[2]), sum(1 for _ in pictures(sys.argv[1])))
