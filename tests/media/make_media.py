#!/usr/bin/env python3
"""Make the photos and PDF files of the sample town Musterstadt.

    python3 tests/media/make_media.py content            every file below content/ whose name is known is made anew
    python3 tests/media/make_media.py --pool pool        all of them, side by side in one folder

The photos are painted (see scenes.py) and carry what a camera would leave in them: place, camera, author,
IPTC and XMP. A build must take that out again. Two of them are stored lying on their side (orientation 6).
Needs Pillow and numpy; the PDF files need nothing. The same versions give the same bytes.
"""

import argparse
import io
import struct
import sys
from multiprocessing import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from documents import DOCUMENTS  # noqa: E402

LARGEST = 248_000

# name: (title, latitude, longitude, moment, lying on its side)
PHOTOS = {
    "marktplatz": ("Marktplatz mit Wochenmarkt", 48.8012, 9.2031, "2026:09:12 10:14:22", False),
    "bruecke": ("Alte Brücke über die Mühlach", 48.8004, 9.2052, "2026:10:04 15:41:09", True),
    "herbstwald": ("Herbst im Stadtwald bei Waldeck", 48.8221, 9.1764, "2026:10:25 11:02:47", False),
    "rathaus": ("Rathaus am Abend", 48.8013, 9.2027, "2026:11:05 16:58:30", False),
    "baustelle": ("Baustelle mit Bagger", 48.7998, 9.2044, "2026:10:13 09:20:11", False),
    "buecherei": ("Lesesaal der Stadtbücherei", 48.8019, 9.2040, "2026:08:20 17:33:52", False),
    "see": ("Steg am Seeheimer See", 48.7846, 9.2391, "2026:07:18 20:11:05", False),
    "spielplatz": ("Spielplatz im Stadtpark", 48.8031, 9.2066, "2026:05:09 14:26:40", True),
    "weihnachtsmarkt": ("Weihnachtsmarkt auf dem Marktplatz", 48.8012, 9.2031, "2025:12:06 18:05:13", False),
    "feuerwehr": ("Löschfahrzeug vor dem Feuerwehrhaus", 48.7989, 9.2092, "2026:06:27 12:48:19", False),
    "blumenwiese": ("Blumenwiese vor den Kleingärten", 48.8077, 9.1989, "2026:06:14 13:37:28", False),
    "bushaltestelle": ("Haltestelle mit Stadtbus", 48.8001, 9.2015, "2026:10:19 08:06:54", False),
    "ratssaal": ("Ratssaal im Rathaus", 48.8013, 9.2027, "2026:03:02 16:09:36", False),
    "wertstoffhof": ("Wertstoffhof in Unterdorf", 48.7925, 9.2188, "2026:09:09 14:51:02", False),
}


def exif(title, latitude, longitude, moment, turned):
    from PIL import Image

    def degrees(value):
        whole = int(value)
        minutes = (value - whole) * 60
        return (float(whole), float(int(minutes)), round((minutes - int(minutes)) * 60, 2))

    tags = Image.Exif()
    tags[0x010E] = title
    tags[0x010F] = "Musterkamera"
    tags[0x0110] = "M-100"
    tags[0x0112] = 6 if turned else 1
    tags[0x0131] = "make_media.py"
    tags[0x0132] = moment
    tags[0x013B] = "Pressestelle"
    tags[0x8298] = "Stadt Musterstadt"
    detail = tags.get_ifd(0x8769)
    detail[0x9003] = moment
    detail[0x829A] = 1 / 250
    detail[0x829D] = 5.6
    detail[0x8827] = 200
    detail[0x920A] = 35.0
    detail[0xA431] = "0012345678"
    place = tags.get_ifd(0x8825)
    place[1], place[2] = "N", degrees(latitude)
    place[3], place[4] = "E", degrees(longitude)
    place[5], place[6] = b"\x00", 241.0
    place[29] = moment[:10]
    return tags.tobytes()


def xmp(title, latitude, longitude):
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/" photoshop:City="Musterstadt" photoshop:Credit="Stadt Musterstadt"
 exif:GPSLatitude="{latitude}N" exif:GPSLongitude="{longitude}E">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Pressestelle</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".encode()


def iptc(title):
    """A Photoshop block (APP13) with the IPTC fields title, author, town and credit."""
    def field(number, text):
        data = text.encode()
        return b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(data)) + data

    record = b"\x1c\x01\x5a\x00\x03\x1b%G" + field(5, title) + field(80, "Pressestelle") + field(90, "Musterstadt") + field(110, "Stadt Musterstadt")
    block = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(record)) + record + b"\x00" * (len(record) % 2)
    data = b"Photoshop 3.0\x00" + block
    return b"\xff\xed" + struct.pack(">H", len(data) + 2) + data


def photo(name):
    from PIL import Image

    from scenes import SCENES

    title, latitude, longitude, moment, turned = PHOTOS[name]
    image = SCENES[name]()
    if turned:
        image = image.transpose(Image.Transpose.ROTATE_90)
    for quality in range(82, 40, -3):
        out = io.BytesIO()
        image.save(out, "JPEG", quality=quality, optimize=True, progressive=False, subsampling="4:2:0",
                   exif=exif(title, latitude, longitude, moment, turned), xmp=xmp(title, latitude, longitude))
        data = out.getvalue()
        if len(data) <= LARGEST:
            break
    # APP13 goes behind the last of the leading APPn blocks
    at = 2
    while data[at] == 0xFF and 0xE0 <= data[at + 1] <= 0xEF:
        at += 2 + struct.unpack(">H", data[at + 2:at + 4])[0]
    return data[:at] + iptc(title) + data[at:]


def make(name):
    stem, kind = name.rsplit(".", 1)
    return name, photo(stem) if kind == "jpg" else DOCUMENTS[stem]().render()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("content", nargs="?", help="the content folder: known files in it are made anew")
    parser.add_argument("--pool", help="a folder for all files")
    options = parser.parse_args()
    known = [f"{n}.jpg" for n in PHOTOS] + [f"{n}.pdf" for n in DOCUMENTS]
    targets = {}
    if options.content:
        for path in sorted(Path(options.content).rglob("*")):
            if path.name in known:
                targets.setdefault(path.name, []).append(path)
    if options.pool:
        Path(options.pool).mkdir(parents=True, exist_ok=True)
        for name in known:
            targets.setdefault(name, []).append(Path(options.pool) / name)
    if not targets:
        parser.error("nothing to make: name a content folder that holds such files, or --pool")
    with Pool() as workers:
        for name, data in workers.imap_unordered(make, sorted(targets)):
            for path in targets[name]:
                path.write_bytes(data)
            print(f"{len(data):>8}  {', '.join(str(p) for p in targets[name])}")


if __name__ == "__main__":
    main()
