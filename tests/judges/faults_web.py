"""Faults for the judges of pages: links, origins, markup, pages. Each row is one fault and what must be said.

A fault is `(path, old, new)`: in one file of the small site, one text is replaced (all of it if `old` is None).
"""
from sample import BASE, POLICY, page, redirect, site

NEWS, EVIL = "aktuelles/index.html", "https://evil.example/x"

# Hiding places of what must not load or run. Each is tried alone.
IN_BODY = [
    f'<script src="{EVIL}"></script>',
    f"<script src={EVIL}></script>",
    '<script src="//evil.example/x"></script>',
    '<script src="///evil.example/x"></script>',
    '<script src="/\\evil.example/x"></script>',
    '<script src="\\\\evil.example/x"></script>',
    '<script src="https:///evil.example/x"></script>',
    '<script src="ht\ntps://evil.example/x"></script>',
    '<script src=" HTTPS://EVIL.example"></script>',
    '<script src="&#104;ttps://evil.example"></script>',
    '<script src="//%65vil.example/"></script>',
    '<script src="https://www.musterstadt.example@evil.example/"></script>',
    '<script src="https://www.musterstadt.example.evil.example/"></script>',
    '<script src="http://www.musterstadt.example/x.js"></script>',
    "<script>track()</script>",
    '<script type="module">import "/x.js"</script>',
    '<script type="speculationrules">{}</script>',
    f'<img src="{EVIL}" alt="">',
    f'<IMG SRC="{EVIL}" alt="">',
    f'<img srcset="/a.png 1x, {EVIL} 2x" alt="">',
    f'<img lowsrc="{EVIL}" alt="">',
    '<img src="data:image/gif;base64,R0lGOD" alt="">',
    '<img src="/a.png" alt="" onerror="x()">',
    '<img src="/a.png" alt="" attributionsrc>',
    f'<picture><source srcset="{EVIL}"><img src="/a.png" alt=""></picture>',
    f'<video src="{EVIL}"></video>',
    f'<video poster="{EVIL}"></video>',
    f'<video><source src="{EVIL}"></video>',
    f'<video><track src="{EVIL}"></video>',
    f'<audio src="{EVIL}"></audio>',
    f'<iframe src="{EVIL}"></iframe>',
    '<iframe srcdoc="&lt;p&gt;"></iframe>',
    f'<object data="{EVIL}"></object>',
    f'<embed src="{EVIL}">',
    f'<applet archive="{EVIL}"></applet>',
    f'<bgsound src="{EVIL}">',
    f'<frameset><frame src="{EVIL}"></frameset>',
    f'<form action="{EVIL}"></form>',
    f'<button formaction="{EVIL}">x</button>',
    f'<input type="image" src="{EVIL}" alt="x">',
    '<p style="color:red">x</p>',
    f'<p style="background:url({EVIL})">x</p>',
    f'<style>@import "{EVIL}";</style>',
    f'<body background="{EVIL}">',
    f'<table background="{EVIL}"></table>',
    f'<svg><image href="{EVIL}"/></svg>',
    f'<svg><use xlink:href="{EVIL}#x"/></svg>',
    f'<svg><script href="{EVIL}"/></svg>',
    f'<svg><filter><feImage href="{EVIL}"/></filter></svg>',
    f'<svg><rect fill="url({EVIL}#g)"/></svg>',
    f'<svg><rect fill="u\\72l({EVIL})"/></svg>',
    f'<svg><animate attributeName="href" to="{EVIL}"/></svg>',
    '<svg onload="x()"></svg>',
    f'<math><mi xlink:href="{EVIL}">x</mi></math>',
    f'<noscript><img src="{EVIL}" alt=""></noscript>',
    f'<template><img src="{EVIL}" alt=""></template>',
    f'<a href="/gemeinde/" ping="{EVIL}">x</a>',
    '<a href="/gemeinde/" onclick="x()">x</a>',
    '<a href="javascript:x()">x</a>',
    '<a href="java\nscript:x()">x</a>',
    '<a href="data:text/html,x">x</a>',
    "<details ontoggle=x()></details>",
]
RELATIONS = ["stylesheet", "alternate stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "prefetch",
             "prerender", "preconnect", "dns-prefetch", "manifest", "pingback", ""]
IN_HEAD = [
    *(f'<link rel="{relation}" href="{EVIL}">' for relation in RELATIONS),
    '<link rel="stylesheet" href="data:text/css,x">',
    f'<link rel="preload" as="image" imagesrcset="/a.png 1x, {EVIL} 2x">',
    f'<base href="{EVIL}">',
    f'<meta http-equiv="refresh" content="0; url={EVIL}">',
    "<meta http-equiv=\"refresh\" content=\"0;url='//evil.example'\">",
    f'<meta http-equiv="Refresh" content="5;{EVIL}">',
    '<meta http-equiv="set-cookie" content="a=b">',
]
IN_CSS = [
    f"p {{ background: url({EVIL}) }}",
    f"p {{ background: url( '{EVIL}' ) }}",
    f"p {{ cursor: url({EVIL}), auto }}",
    f"p {{ --x: url({EVIL}) }}",
    "p { background: url(//evil.example/x) }",
    f'@import "{EVIL}";',
    "@import url(//evil.example);",
    f'@font-face {{ font-family: x; src: local("x"), url("{EVIL}") format("woff2") }}',
    f'p {{ background: image-set("{EVIL}" 1x) }}',
    f"p {{ background: u\\72l({EVIL}) }}",
    "p { background: url(\\68ttps://evil.example) }",
    "p { background: url(https:\\2f\\2f evil.example) }",
    "p { background: url('ht\\\ntps://evil.example') }",
    "p { background: url(ht/**/tps://evil.example) }",
    "p { background: url(data:image/gif;base64,R0) }",
]
IN_SCRIPT = [
    f"fetch('{EVIL}')", "fetch('//evil.example/x')", "fetch('https:' + '//evil.example')", f'import("{EVIL}")',
    "new WebSocket(`wss://evil.example`)", "navigator.sendBeacon('/x')", "localStorage.x = 1",
    "document.cookie = 'a=b'", "eval('1')", "new Function('x')",
]
IN_SVG = [
    "<script>x()</script>", "<foreignObject/>", "<rect onclick='x()'/>", '<rect style="fill:red"/>',
    f"<style>@import '{EVIL}';</style>", f'<image href="{EVIL}"/>', f'<use xlink:href="{EVIL}#a"/>',
    f'<rect filter="url({EVIL}#a)"/>', f'<g xml:base="{EVIL}"/>', '<a xlink:href="javascript:x()"/>',
]
META_POLICY = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'


def origins():
    yield from (((NEWS, "</main>", fault + "</main>"), f"{NEWS}:") for fault in IN_BODY)
    yield from (((NEWS, "</head>", fault + "</head>"), f"{NEWS}:") for fault in IN_HEAD)
    yield from ((("style.css", ".skip", fault + ".skip"), "style.css: ") for fault in IN_CSS)
    yield from ((("suche.js", "document", fault + ";document"), "suche.js: ") for fault in IN_SCRIPT)
    yield from ((("wappen.svg", "</svg>", fault + "</svg>"), "wappen.svg: ") for fault in IN_SVG)
    yield ("wappen.svg", "<svg", f'<?xml-stylesheet href="{EVIL}"?><svg'), "processing instruction"
    yield ("wappen.svg", "<svg", f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{EVIL}">]><svg'), "DOCTYPE"
    yield ("feed.atom", "Siehe", f"&lt;img src='{EVIL}'&gt;"), "feed.atom: <img src>"
    yield ("feed.atom", "<entry>", f"<logo>{EVIL}</logo><entry>"), "feed.atom: names"
    yield ("feed.json", '"language"', f'"icon": "{EVIL}", "language"'), "feed.json: icon"
    yield ("feed.json", "<p>", "<p onclick='x()'>"), "feed.json: <p> has the event handler"
    yield (NEWS, "base-uri 'none'", ""), "lacks base-uri"
    yield (NEWS, "script-src 'self'", "script-src 'self' 'unsafe-inline'"), "allows 'unsafe-"
    yield (NEWS, "img-src 'self'", "img-src *"), "allows *"
    yield (NEWS, "img-src 'self'", "img-src 'none'"), "another policy"
    yield (NEWS, META_POLICY, ""), "0 Content-Security-Policy"
    yield (NEWS, '<meta charset="utf-8">', '<link rel="icon" href="/gemeinde/wappen.svg">'), "before the policy"


DEAD = [
    ("a", "href", "/gemeinde/weg/"), ("a", "href", "/aktuelles/"), ("a", "href", "/gemeinde/aktuelles"),
    ("a", "href", "../../../x"), ("a", "href", BASE + "weg.html"), ("a", "href", "#nirgends"),
    ("a", "href", "/gemeinde/#nirgends"), ("a", "href", "http://www.musterstadt.example/gemeinde/"),
    ("img", "src", "../weg.png"), ("form", "action", "/gemeinde/weg/"), ("video", "poster", "weg.jpg"),
    ("source", "src", "weg.mp4"), ("track", "src", "weg.vtt"), ("link", "href", "weg.css"), ("area", "href", "weg"),
    ("use", "href", "#weg"),
]


def links():
    for tag, attribute, value in DEAD:
        yield (NEWS, "</main>", f'<{tag} {attribute}="{value}"></{tag}></main>'), f"<{tag}> {value} "
    yield (NEWS, "../bild.png 2x", "../weg.png 2x"), "<img> ../weg.png does not exist"
    yield (NEWS, "</main>", '<p id="a">x</p></main>'), 'the id "a" occurs 2 times'
    yield (NEWS, "</main>", '<p id="">x</p></main>'), "is empty or has a space"
    yield ("404.html", 'href="/gemeinde/"', 'href="./"'), "is relative, but this page"
    yield ("alt/index.html", None, redirect("/gemeinde/weg/")), "<meta> /gemeinde/weg/ does not exist"
    yield ("allein/index.html", None, page("Allein", "")), "allein/index.html: cannot be reached"
    yield ("sitemap.xml", "aktuelles/", "weg/"), "sitemap.xml: "
    yield ("sitemap.xml", "aktuelles/", "alt/"), "sitemap.xml: names alt/index.html"
    yield ("sitemap.xml", f"<url><loc>{BASE}aktuelles/</loc></url>", ""), f"{NEWS}: is missing in the sitemap"
    yield ("feed.atom", "aktuelles/#a", "aktuelles/#b"), "feed.atom: "
    yield ("feed.atom", f'{BASE}"&gt;', f'{BASE}weg/"&gt;'), "feed.atom: "
    yield ("feed.atom", f'{BASE}"&gt;', '/gemeinde/"&gt;'), "feed.atom: /gemeinde/ is relative"
    yield ("feed.json", "aktuelles/#a", "weg/"), "feed.json: "
    yield ("suche.json", None, '[{"url": "/gemeinde/weg/"}]'), "suche.json: "
    yield ("termine.ics", "/aktuelles/", "/weg/"), "termine.ics: "
    yield ("robots.txt", "sitemap.xml", "weg.xml"), "robots.txt: "
    yield ("style.css", ".skip", "p{background:url(weg.png)} .skip"), "style.css: weg.png"


# whole files in which vnu must find something
MARKUP = {
    "div.html": page("Fehler", "<div>"),
    "alt.html": page("Fehler", '<img src="x.png">'),
    "id.html": page("Fehler", '<p id="a">a</p><p id="a">b</p>'),
    "align.html": page("Fehler", '<p align="left">x</p>'),
    "warning.html": page("Fehler", "<section><p>x</p></section>"),
    "role.html": page("Fehler", '<p role="absatz">x</p>'),
    "comment.html": page("Fehler", "<!--><script src='x'></script>-->"),
    "title.html": page("Fehler", "").replace("<title>", "<titel>"),
    "lang.html": page("Fehler", "").replace(' lang="de"', ""),
    "elsewhere.html": page("Fehler", f'<img src="{EVIL}" alt="">'),
    "bad.css": "p { colour: red; }",
    "broken.css": "p { color: ; }",
    "element.svg": site()["wappen.svg"].replace("<defs>", "<deffs>"),
    "attribute.svg": site()["wappen.svg"].replace("<use ", '<use bla="1" '),
}

# name: (what stands in main, style sheet, script, what the browser judge must say of the page)
PAGES = {
    "contrast": ('<p class="f1">Zu dunkel</p>', ".f1 { color: light-dark(#111, #333); }", "", "axe color-contrast"),
    "narrow": ('<p class="f2">Schmal</p>', "@media (width < 400px) { .f2 { color: #777; } }", "", "(dark 320 px, light 320 px)"),
    "wide": ('<p class="f3">Breit</p>', ".f3 { width: 700px; }", "", "px wide at 320 px"),
    "alt": ('<p><img src="/gemeinde/bild.png" width="9" height="9"></p>', "", "", "axe image-alt"),
    "order": ("<h4>Stufe</h4>", "", "", "axe heading-order"),
    "label": ("<p><input></p>", "", "", "axe label"),
    "target": ('<p class="f4"><button>a</button><button>b</button></p>',
               ".f4 button { font-size: 8px; width: 9px; height: 9px; padding: 0; border: 0; }", "", "axe target-size"),
    "table": ("<table><tr><th></th><td>1</td></tr></table>", "", "", "axe empty-table-header"),
    "region": ('</main><p>Außerhalb</p><main class="f5">', "", "", "axe "),
    "fetch": ("", "", f"fetch('{EVIL}').catch(() => 0)", "the console says: "),
    "picture": ("", "", f"new Image().src = '{EVIL}'", "the console says: "),
    "frame": (f'<iframe title="Karte" src="{EVIL}"></iframe>', "", "", "the console says: "),
    "free": (f'<p><img src="{EVIL}" alt=""></p>', "", "", "asks another origin for"),
    "cookie": ("", "", "document.cookie = 'a=b'", "keeps the cookie a"),
    "store": ("", "", "localStorage.theme = 'dark'", "keeps something in localStorage"),
    "undone": ("", "", "sessionStorage.setItem('a', 1); sessionStorage.clear()", "writes: setItem"),
    "database": ("", "", "indexedDB.open('a')", "IndexedDB"),
    "console": ("", "", "console.log('hier')", "the console says: hier"),
    "script": ("", "", "nichtDa()", "a script fails"),
    "missing": ('<p><img src="/gemeinde/weg.png" alt=""></p>', "", "", "404 for /gemeinde/weg.png"),
    "inline": ('<p style="color: red">x</p>', "", "", "the console says: "),
}
