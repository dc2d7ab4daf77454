"""A small writer of tagged PDF 1.7: headings, paragraphs, lists, tables, figures, form fields.

Standard library only, and the same input gives the same bytes: no clock, no random ids.
"""

import hashlib

A4 = (595, 842)
LEFT, RIGHT, TOP, BOTTOM = 62, 62, 112, 74
BRAND = (0.043, 0.333, 0.388)
INK = (0.12, 0.14, 0.16)
GREY = (0.42, 0.46, 0.50)

# Advance widths of the standard fonts in 1/1000 em, cp1252 codes 32 to 255.
_HELVETICA = """
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584
584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278
278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500
500 334 260 334 584 350 556 350 222 556 333 1000 556 556 333 1000 667 333 1000 350 611 350 350 222 222 333 333 350 556
1000 333 1000 500 333 944 350 500 667 278 333 556 556 556 556 260 556 333 737 370 556 584 333 737 333 400 584 333 333
333 556 537 278 333 333 365 556 834 834 834 611 667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278 722 722
778 778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889 500 556 556 556 556 278 278 278 278
556 556 556 556 556 556 556 584 611 556 556 556 556 500 556 500"""
_BOLD = """
278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584
584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333
278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556
500 389 280 389 584 350 556 350 278 556 500 1000 556 556 333 1000 667 333 1000 350 611 350 350 278 278 500 500 350 556
1000 333 1000 556 333 944 350 500 667 278 333 556 556 556 556 280 556 333 737 370 556 584 333 737 333 400 584 333 333
333 611 556 278 333 333 365 556 834 834 834 611 722 722 722 722 722 722 1000 722 667 667 667 667 278 278 278 278 722 722
778 778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889 556 556 556 556 556 278 278 278 278
611 611 611 611 611 611 611 584 611 611 611 611 611 556 611 556"""
WIDTHS = {"F1": [int(n) for n in _HELVETICA.split()], "F2": [int(n) for n in _BOLD.split()]}


def width(text, font, size):
    table = WIDTHS[font]
    return sum(table[b - 32] for b in text.encode("cp1252")) * size / 1000


def wrap(text, font, size, room):
    lines, line = [], ""
    for word in text.split(" "):
        probe = f"{line} {word}" if line else word
        if line and width(probe, font, size) > room:
            lines.append(line)
            line = word
        else:
            line = probe
    return lines + [line]


def literal(text):
    """Text of a content stream, in the fonts' encoding."""
    raw = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(" + raw + b")"


def string(text):
    """A text string of the document's objects."""
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


def num(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


def rgb(colour, stroke=False):
    return " ".join(num(c) for c in colour) + (" RG" if stroke else " rg")


class Node:
    """An element of the structure tree."""

    def __init__(self, role, parent=None, **attributes):
        self.role, self.parent, self.kids, self.attributes = role, parent, [], attributes
        if parent is not None:
            parent.kids.append(self)


class Page:
    def __init__(self):
        self.out, self.marked, self.fields = [], [], []


class Document:
    def __init__(self, title, subject, keywords=()):
        self.title, self.subject, self.keywords = title, subject, list(keywords)
        self.root = Node("Document")
        self.pages, self.headings = [], []
        self.new_page()

    # -- drawing -----------------------------------------------------------

    def new_page(self):
        self.page = Page()
        self.pages.append(self.page)
        self.y = A4[1] - TOP

    def need(self, height):
        if self.y - height < BOTTOM:
            self.new_page()

    def put(self, line):
        self.page.out.append(line if isinstance(line, bytes) else line.encode("cp1252"))

    def begin(self, node):
        mcid = len(self.page.marked)
        self.page.marked.append(node)
        node.kids.append((len(self.pages) - 1, mcid))
        self.put(f"/{node.role} <</MCID {mcid}>> BDC")

    def end(self):
        self.put("EMC")

    def text(self, x, y, text, font="F1", size=10.5, colour=INK):
        self.put(f"BT {rgb(colour)} /{font} {num(size)} Tf {num(x)} {num(y)} Td ".encode() + literal(text) + b" Tj ET")

    def lines(self, node, lines, x, font, size, leading, colour=INK):
        """Set lines as content of one element, over page breaks if need be."""
        is_open = False
        for line in lines:
            if self.y - leading < BOTTOM:
                if is_open:
                    self.end()
                    is_open = False
                self.new_page()
            if not is_open:
                self.begin(node)
                is_open = True
            self.y -= leading
            self.text(x, self.y, line + " ", font, size, colour)
        if is_open:
            self.end()

    # -- blocks ------------------------------------------------------------

    def heading(self, text, level=2):
        size, before, after = {1: (20, 0, 10), 2: (13.5, 14, 4), 3: (11.5, 8, 2)}[level]
        lines = wrap(text, "F2", size, A4[0] - LEFT - RIGHT)
        self.need(before + len(lines) * size * 1.25 + 34)
        self.y -= before
        node = Node(f"H{level}", self.root)
        self.headings.append((level, text, len(self.pages) - 1, self.y))
        self.lines(node, lines, LEFT, "F2", size, size * 1.25, BRAND if level < 3 else INK)
        self.y -= after

    def paragraph(self, text, bold=False, size=10.5, colour=INK):
        font = "F2" if bold else "F1"
        node = Node("P", self.root)
        self.lines(node, wrap(text, font, size, A4[0] - LEFT - RIGHT), LEFT, font, size, size * 1.42, colour)
        self.y -= 6

    def bullets(self, items, numbers=False):
        group = Node("L", self.root, list="Decimal" if numbers else "Disc")
        for index, item in enumerate(items, 1):
            entry = Node("LI", group)
            lines = wrap(item, "F1", 10.5, A4[0] - LEFT - RIGHT - 20)
            self.need(min(len(lines), 3) * 15)
            label = Node("Lbl", entry)
            self.begin(label)
            self.text(LEFT + 3, self.y - 15, f"{index}." if numbers else "•")
            self.end()
            self.lines(Node("LBody", entry), lines, LEFT + 20, "F1", 10.5, 15)
            self.y -= 3
        self.y -= 5

    def table(self, columns, rows, widths, right=(), size=9.5, total=False):
        """A table with a header row; the first cell of a row heads the row."""
        node = Node("Table", self.root)
        room = A4[0] - LEFT - RIGHT
        widths = [w * room / sum(widths) for w in widths]
        header = Node("THead", node)
        body = Node("TBody", node)
        self.y -= 4

        def row(cells, parent, head, shade, strong):
            fonts = ["F2" if head or strong or i == 0 else "F1" for i in range(len(cells))]
            wrapped = [wrap(c, f, size, w - 10) for c, f, w in zip(cells, fonts, widths)]
            height = max(len(w) for w in wrapped) * size * 1.3 + 7
            if self.y - height < BOTTOM:
                self.new_page()
                if not head:
                    repeat()
            if shade:
                self.put("/Artifact BMC")
                self.put(f"q {rgb(shade)} {num(LEFT)} {num(self.y - height)} {num(room)} {num(height)} re f Q")
                self.end()
            group = Node("TR", parent)
            x = LEFT
            for i, lines in enumerate(wrapped):
                role = "TH" if head or i == 0 else "TD"
                cell = Node(role, group, scope="Column" if head else "Row") if role == "TH" else Node(role, group)
                self.begin(cell)
                y = self.y - 4
                for line in lines:
                    y -= size * 1.3
                    at = x + widths[i] - 5 - width(line, fonts[i], size) if i in right else x + 5
                    self.text(at, y + size * 0.3, line + " ", fonts[i], size, (1, 1, 1) if head else INK)
                self.end()
                x += widths[i]
            self.y -= height

        def repeat():
            """The header row again on the next page, for the eye only."""
            self.put("/Artifact BMC")
            self.put(f"q {rgb(BRAND)} {num(LEFT)} {num(self.y - size * 1.3 - 7)} {num(room)} {num(size * 1.3 + 7)} re f Q")
            x = LEFT
            for i, label in enumerate(columns):
                at = x + widths[i] - 5 - width(label, "F2", size) if i in right else x + 5
                self.text(at, self.y - 4 - size, label, "F2", size, (1, 1, 1))
                x += widths[i]
            self.end()
            self.y -= size * 1.3 + 7

        row(columns, header, True, BRAND, False)
        for index, cells in enumerate(rows):
            last = total and index == len(rows) - 1
            row(cells, body, False, (0.86, 0.92, 0.93) if last else (0.955, 0.965, 0.97) if index % 2 else None, last)
        self.y -= 10

    def figure(self, alt, height, draw):
        """A drawing; `draw(canvas, width, height)` has its origin at the lower left corner."""
        room = A4[0] - LEFT - RIGHT
        self.need(height + 16)
        self.y -= height + 6
        box = (LEFT, self.y, LEFT + room, self.y + height)
        node = Node("Figure", self.root, alt=alt, box=box)
        self.begin(node)
        self.put(f"q 1 0 0 1 {num(LEFT)} {num(self.y)} cm -1 -1 {num(room + 2)} {num(height + 2)} re W n")
        draw(Canvas(self), room, height)
        self.put("Q")
        self.end()
        self.y -= 10

    def field(self, label, name, lines=1, note=""):
        """A labelled text field of a form that people can fill in."""
        height = 20 if lines == 1 else 15 * lines
        self.need(height + 26)
        node = Node("P", self.root)
        self.begin(node)
        self.y -= 14
        self.text(LEFT, self.y, label + (f" ({note})" if note else ""), "F2", 9.5)
        self.end()
        self.y -= 5 + height
        box = (LEFT, self.y, A4[0] - RIGHT, self.y + height)
        self.put("/Artifact BMC")
        self.put(f"q {rgb((0.97, 0.98, 0.98))} {rgb(GREY, True)} 0.8 w {num(box[0])} {num(box[1])} {num(box[2] - box[0])} {num(height)} re B Q")
        self.end()
        form = Node("Form", self.root)
        self.page.fields.append((name, label, box, lines > 1, form))
        self.y -= 3

    # -- the file ----------------------------------------------------------

    def frame(self, index):
        """Letter head and page number, marked as artifacts."""
        out = ["/Artifact <</Type /Pagination>> BDC"]
        top = A4[1] - 64
        out.append(f"q 1 0 0 1 {LEFT} {top - 4} cm {rgb(BRAND)} 0 0 26 32 re f 1 1 1 rg 7 10 12 13 re f 5 21 16 3 re f "
                   "5 24 3 3 re f 11.5 24 3 3 re f 18 24 3 3 re f " + rgb(BRAND) + " 10.5 10 5 7 re f "
                   "1 1 1 RG 1.3 w 3 6 m 6 9 8 9 11 6 c 14 3 16 3 19 6 c 20.5 7.6 22 8 23.5 7 c S Q")
        page = self.page
        self.page = Page()
        self.text(LEFT + 36, top + 12, "Stadt Musterstadt", "F2", 13, BRAND)
        self.text(LEFT + 36, top - 1, "Rathausplatz 1, 12345 Musterstadt", "F1", 8.5, GREY)
        label = f"Seite {index + 1} von {len(self.pages)}"
        self.text(A4[0] - RIGHT - width(label, "F1", 8.5), 40, label, "F1", 8.5, GREY)
        self.text(LEFT, 40, "www.musterstadt.example", "F1", 8.5, GREY)
        text, self.page = self.page.out, page
        out += [f"q {rgb((0.78, 0.82, 0.84), True)} 0.6 w {LEFT} 54 m {A4[0] - RIGHT} 54 l S Q"]
        return b"\n".join([line.encode("cp1252") for line in out] + text + [b"EMC"])

    def xmp(self):
        def esc(text):
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

        return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{esc(self.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Stadt Musterstadt</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{esc(self.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>de-DE</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>{esc(", ".join(self.keywords))}</pdf:Keywords>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()

    def render(self):
        objects = []

        def add(body=b""):
            objects.append(body)
            return len(objects)

        def stream(data, extra=b""):
            return b"<<" + extra + b"/Length %d>>\nstream\n" % len(data) + data + b"\nendstream"

        catalog, pages_id = add(), add()
        fonts = [add(f"<</Type /Font /Subtype /Type1 /BaseFont /{f} /Encoding /WinAnsiEncoding>>".encode())
                 for f in ("Helvetica", "Helvetica-Bold")]
        resources = f"<</Font <</F1 {fonts[0]} 0 R /F2 {fonts[1]} 0 R>>>>".encode()
        info = add(b"<</Title " + string(self.title) + b"/Subject " + string(self.subject) + b"/Author "
                   + string("Stadt Musterstadt") + b"/Keywords " + string(", ".join(self.keywords))
                   + b"/Creator " + string("make_media.py") + b"/CreationDate (D:20261102090000+01'00')>>")
        metadata = add(stream(self.xmp(), b"/Type /Metadata /Subtype /XML "))
        page_ids = [add() for _ in self.pages]
        tree_root, parent_tree = add(), add()

        ids = {}

        def number(node):
            ids[node] = add()
            for kid in node.kids:
                if isinstance(kid, Node):
                    number(kid)

        number(self.root)
        widgets = []
        nums = []
        key = len(self.pages)
        for index, page in enumerate(self.pages):
            nums.append((index, b"[" + b" ".join(b"%d 0 R" % ids[n] for n in page.marked) + b"]"))
            annots = []
            for name, label, box, multi, form in page.fields:
                rect = " ".join(num(v) for v in box)
                widget = add(b"<</Type /Annot /Subtype /Widget /FT /Tx /F 4 /T " + string(name) + b"/TU " + string(label)
                             + f"/Rect [{rect}] /P {page_ids[index]} 0 R /StructParent {key} /DA (/F1 10.5 Tf 0 g)".encode()
                             + (b"/Ff 4096" if multi else b"") + b">>")
                form.kids.append(("annot", index, widget))
                nums.append((key, b"%d 0 R" % ids[form]))
                key += 1
                widgets.append(widget)
                annots.append(widget)
            content = add(stream(self.frame(index) + b"\n" + b"\n".join(page.out)))
            objects[page_ids[index] - 1] = (
                f"<</Type /Page /Parent {pages_id} 0 R /MediaBox [0 0 {A4[0]} {A4[1]}] /Contents {content} 0 R "
                f"/StructParents {index} /Tabs /S /Resources ".encode() + resources
                + (b"/Annots [" + b" ".join(b"%d 0 R" % a for a in annots) + b"]" if annots else b"") + b">>")

        for node, ident in ids.items():
            kids = []
            for kid in node.kids:
                if isinstance(kid, Node):
                    kids.append(f"{ids[kid]} 0 R")
                elif kid[0] == "annot":
                    kids.append(f"<</Type /OBJR /Obj {kid[2]} 0 R /Pg {page_ids[kid[1]]} 0 R>>")
                else:
                    kids.append(f"<</Type /MCR /Pg {page_ids[kid[0]]} 0 R /MCID {kid[1]}>>")
            parent = ids[node.parent] if node.parent else tree_root
            extra = b""
            a = node.attributes
            if "alt" in a:
                extra = b"/Alt " + string(a["alt"]) + f"/A <</O /Layout /BBox [{' '.join(num(v) for v in a['box'])}]>>".encode()
            if "scope" in a:
                extra = f"/A <</O /Table /Scope /{a['scope']}>>".encode()
            if "list" in a:
                extra = f"/A <</O /List /ListNumbering /{a['list']}>>".encode()
            objects[ident - 1] = (f"<</Type /StructElem /S /{node.role} /P {parent} 0 R /K [{' '.join(kids)}]".encode()
                                  + extra + b">>")
        objects[tree_root - 1] = f"<</Type /StructTreeRoot /K {ids[self.root]} 0 R /ParentTree {parent_tree} 0 R /ParentTreeNextKey {key}>>".encode()
        nums.sort()
        objects[parent_tree - 1] = b"<</Nums [" + b" ".join(b"%d %s" % pair for pair in nums) + b"]>>"

        marks = [h for h in self.headings if h[0] < 3]
        outline = add()
        items = [add() for _ in marks]
        for i, (_, text, page, y) in enumerate(marks):
            objects[items[i] - 1] = (b"<</Title " + string(text) + f"/Parent {outline} 0 R /Dest [{page_ids[page]} 0 R /XYZ {LEFT} {num(y + 4)} null]".encode()
                                     + (f"/Prev {items[i - 1]} 0 R".encode() if i else b"")
                                     + (f"/Next {items[i + 1]} 0 R".encode() if i + 1 < len(items) else b"") + b">>")
        objects[outline - 1] = f"<</Type /Outlines /First {items[0]} 0 R /Last {items[-1]} 0 R /Count {len(items)}>>".encode()
        objects[pages_id - 1] = f"<</Type /Pages /Count {len(page_ids)} /Kids [{' '.join(f'{p} 0 R' for p in page_ids)}]>>".encode()
        form = (b"/AcroForm <</Fields [" + b" ".join(b"%d 0 R" % w for w in widgets) + b"] /NeedAppearances true /DA (/F1 10.5 Tf 0 g) /DR "
                + resources + b">>") if widgets else b""
        objects[catalog - 1] = (f"<</Type /Catalog /Pages {pages_id} 0 R /Lang (de-DE) /MarkInfo <</Marked true>> /StructTreeRoot {tree_root} 0 R "
                                f"/Metadata {metadata} 0 R /Outlines {outline} 0 R /ViewerPreferences <</DisplayDocTitle true>>".encode() + form + b">>")

        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        offsets = []
        for ident, body in enumerate(objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj\n" % ident + body + b"\nendobj\n"
        start = len(out)
        ident = hashlib.md5(bytes(out), usedforsecurity=False).hexdigest().encode()
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        out += b"".join(b"%010d 00000 n \n" % o for o in offsets)
        out += b"trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]>>\nstartxref\n%d\n%%%%EOF\n" % (
            len(objects) + 1, catalog, info, ident, ident, start)
        return bytes(out)


class Canvas:
    """Vector drawing inside a figure."""

    def __init__(self, document):
        self.document = document

    def raw(self, line):
        self.document.put(line)

    def shape(self, points, fill=None, stroke=None, line=1, dash="", close=True):
        path = " ".join(f"{num(x)} {num(y)} {'l' if i else 'm'}" for i, (x, y) in enumerate(points))
        how = {(True, True): "B", (True, False): "f", (False, True): "S"}[(fill is not None, stroke is not None)]
        self.raw(f"q {rgb(fill) if fill else ''} {rgb(stroke, True) if stroke else ''} {num(line)} w 1 j 1 J [{dash}] 0 d "
                 f"{path} {'h' if close else ''} {how} Q")

    def rect(self, x, y, w, h, **how):
        self.shape([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], **how)

    def line(self, points, colour, line=1, dash=""):
        self.shape(points, stroke=colour, line=line, dash=dash, close=False)

    def circle(self, x, y, r, fill=None, stroke=None, line=1):
        k = r * 0.5523
        how = {(True, True): "B", (True, False): "f", (False, True): "S"}[(fill is not None, stroke is not None)]
        n = num
        self.raw(f"q {rgb(fill) if fill else ''} {rgb(stroke, True) if stroke else ''} {n(line)} w {n(x + r)} {n(y)} m "
                 f"{n(x + r)} {n(y + k)} {n(x + k)} {n(y + r)} {n(x)} {n(y + r)} c {n(x - k)} {n(y + r)} {n(x - r)} {n(y + k)} {n(x - r)} {n(y)} c "
                 f"{n(x - r)} {n(y - k)} {n(x - k)} {n(y - r)} {n(x)} {n(y - r)} c {n(x + k)} {n(y - r)} {n(x + r)} {n(y - k)} {n(x + r)} {n(y)} c {how} Q")

    def label(self, x, y, text, size=8, bold=False, colour=INK, centre=False):
        font = "F2" if bold else "F1"
        if centre:
            x -= width(text, font, size) / 2
        self.document.text(x, y, text + " ", font, size, colour)
