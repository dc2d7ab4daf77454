"""The fourteen pictures of the sample town, painted by `painter`."""

import math

from painter import H, W, K, Scene, col, mix

AUTUMN = ["#5a2d10", "#a5541a", "#d88a22", "#f2bb3e"]
SUMMER = ["#23391c", "#3d6128", "#6a9038", "#a9c25a"]
SPRING = ["#2c4a22", "#4f7d30", "#86ad48", "#c3d97a"]


def marktplatz():
    s = Scene(11)
    s.sky([(0, "#3f7fc0"), (0.55, "#8fbbe0"), (1, "#e6eef2")], 640, clouds=0.95, cover=0.52, shade="#c2cfdb")
    s.ridge(470, 70, "#8fa6a8", to="#a9bbb6", bottom=560, cell=420)
    # church behind the houses
    s.rect(1010, 250, 1090, 620, "#d9cdb8", to="#bfae95", across=True, tex=0.1)
    s.rect(1062, 250, 1090, 620, "#6f6557", alpha=0.35)
    s.poly([(1000, 254), (1050, 60), (1100, 254)], "#7f5a4a", to="#54392f", across=True)
    s.poly([(1050, 60), (1100, 254), (1068, 254)], "#2e2320", alpha=0.35)
    s.line([(1050, 62), (1050, 34)], "#c9a54a", 2.5)
    s.oval(1050, 32, 4, 4, "#d9b95a")
    s.oval(1046, 276, 20, 20, "#f4efe2")
    s.oval(1046, 276, 18, 18, "#2e3f57")
    s.line([(1046, 276), (1046, 262)], "#f0d78c", 2.2)
    s.line([(1046, 276), (1056, 281)], "#f0d78c", 2.2)
    base = 655
    for x, w, wh, rh, wall, roof, beam, floors, shop, shutter in [
        (-70, 210, 260, 190, "#e9dcc0", "#8d4a36", "#4d3626", 3, "#8a2f36", None),
        (134, 190, 235, 170, "#d9a87a", "#7c4131", "#3f2c22", 3, None, "#3f6152"),
        (320, 226, 282, 205, "#f0ead9", "#94503a", "#5a2f24", 3, "#2f6a5a", None),
        (542, 176, 222, 160, "#c9c3a0", "#80452f", "#4a3526", 3, None, "#5b3a35"),
        (714, 214, 262, 190, "#e6c9a8", "#8f4b35", "#4b2f22", 3, "#3a5a8a", None),
        (1066, 196, 236, 176, "#e9e2d0", "#84472f", "#3f3027", 3, "#9a6a1f", None),
        (1256, 206, 272, 196, "#c98f72", "#7a3e2d", "#43302a", 3, None, "#3c4f63"),
        (1456, 220, 248, 186, "#ede3c6", "#8c4b37", "#52382a", 3, "#7a2f3d", None),
    ]:
        s.house(x, base, w, wh, rh, wall, roof=roof, beam=beam, floors=floors, shop=shop, shutter=shutter)
    # town hall between the houses, set back
    s.rect(926, 392, 1068, base, "#efe6d2", to="#d6c7ab", tex=0.06)
    s.poly([(914, 396), (948, 300), (1046, 300), (1080, 396)], "#93543f", to="#6d3a2b")
    for i in range(3):
        s.window(944 + i * 42, 424, 24, 44, frame="#b9a586", shutter=None)
        s.window(944 + i * 42, 498, 24, 44, frame="#b9a586")
    for i in range(3):
        s.round(938 + i * 42, 574, 970 + i * 42, base + 20, 16, "#6a5a48", to="#3a3027")
    s.cobbles(base, H, "#c9bda8", "#8c8172")
    s.poly([(0, base), (W, base), (W, base + 34), (0, base + 16)], "#1a1d26", alpha=0.35, blur=10)
    s.poly([(W, H), (W, 720), (1180, 900), (760, H)], "#1c2430", alpha=0.22, blur=26)
    # market stalls
    for x, y, w, stripe, goods in [(120, 800, 250, "#b5303a", ["#d9822b", "#c23b2e", "#7fa03c", "#e2b93c"]),
                                   (1190, 786, 230, "#2f6f62", ["#d77ba0", "#f0c84a", "#ffffff", "#b0486f"]),
                                   (1400, 862, 270, "#c98a1f", ["#a5683a", "#d6a860", "#e9cf9a", "#7e4a28"])]:
        s.shadow(x + w / 2 + 30, y + 6, w * 0.62, 20, alpha=0.5)
        s.rect(x + 14, y - 62, x + w - 14, y, "#7c5a3c", to="#513622")
        for i in range(8):
            s.line([(x + 14 + i * (w - 28) / 8, y - 62), (x + 14 + i * (w - 28) / 8, y)], "#3d2a1b", 1)
        s.rect(x + 10, y - 150, x + w - 10, y - 84, "#2a2622", alpha=0.55)
        s.person(x + w * 0.42, y - 6, 132, coat="#e8e2d6", legs="#333333")
        s.rect(x + 14, y - 62, x + w - 14, y, "#8a6644", to="#5a3d27")
        for i in range(8):
            s.line([(x + 14 + i * (w - 28) / 8, y - 62), (x + 14 + i * (w - 28) / 8, y)], "#3d2a1b", 1, alpha=0.5)
        for row in range(3):
            for i in range(int(w / 11) - 2):
                s.oval(x + 18 + i * 11 + s.rand(-2, 2), y - 66 - row * 8 + s.rand(-2, 2), 6.2, 5.4, mix(col(goods[(i // 4 + row) % 4]), (0, 0, 0), s.rand(0, 0.25)))
        for px in (x + 6, x + w - 10):
            s.rect(px, y - 190, px + 5, y + 2, "#5d4630")
        parts = 10
        for i in range(parts):
            c = stripe if i % 2 else "#f5efe2"
            x0, x1 = x - 16 + (w + 32) * i / parts, x - 16 + (w + 32) * (i + 1) / parts
            s.poly([(x + w * (0.06 + 0.88 * i / parts), y - 216), (x + w * (0.06 + 0.88 * (i + 1) / parts), y - 216), (x1, y - 152), (x0, y - 152)], c, to=mix(col(c), (0, 0, 0), 0.16))
            s.oval((x0 + x1) / 2, y - 152, (x1 - x0) / 2, 9, mix(col(c), (0, 0, 0), 0.2))
    # fountain
    s.shadow(830, 868, 200, 26, alpha=0.5, blur=12)
    s.oval(790, 850, 170, 40, "#8f887c", to="#6d665b")
    s.rect(620, 800, 960, 850, "#a39b8d", to="#7b7468", across=True, tex=0.12)
    for i in range(7):
        s.line([(650 + i * 47, 806), (650 + i * 47, 874)], "#6a6358", 1.5)
    s.oval(790, 800, 170, 40, "#c3bbac", to="#a39b8e")
    s.oval(790, 800, 150, 31, "#4c7284", to="#86a9b4")
    for i in range(40):
        a = s.rand(0, math.tau)
        s.oval(790 + 140 * math.cos(a) * s.rand(0.2, 1), 800 + 26 * math.sin(a) * s.rand(0.2, 1), s.rand(4, 14), 1.1, "#d9ecf2", alpha=0.5)
    s.rect(776, 610, 804, 802, "#b5ad9e", to="#7d7568", across=True)
    s.oval(790, 700, 60, 14, "#b8b0a1", to="#7f776a")
    s.oval(790, 697, 52, 9, "#6f93a2")
    s.oval(790, 604, 24, 11, "#c4bcae")
    s.poly([(774, 600), (782, 556), (790, 540), (798, 556), (806, 600)], "#7f8a78", to="#4f5a4c", across=True)
    s.oval(790, 536, 9, 11, "#77836f")
    for side in (-1, 1):
        for i in range(14):
            f = i / 13
            s.line([(790 + side * (50 + 30 * f), 700 + 90 * f * f), (790 + side * (52 + 30 * (f + 0.07)), 700 + 90 * (f + 0.07) ** 2)], "#e8f4f8", 2.2, alpha=0.75)
    for x, y, h, coat, legs, bag in [(470, 790, 120, "#8a3b45", "#2d2f3a", "#d2a45a"), (508, 794, 116, "#4c6a5a", "#3a3a44", None), (1050, 770, 104, "#c9a03f", "#33405a", None),
                                     (690, 735, 84, "#40577f", "#2a2a30", None), (724, 738, 58, "#d2603a", "#39435a", None), (1010, 920, 176, "#3f4f70", "#2a2c34", "#7a5030"),
                                     (560, 716, 68, "#6a5a7f", "#2d2d35", None), (880, 712, 66, "#5a7a84", "#2d2d35", None)]:
        s.person(x, y, h, coat=coat, legs=legs, bag=bag)
    for _ in range(16):
        x, y = s.rand(540, 1000), s.rand(880, 1000)
        s.oval(x, y, 6, 4, "#6d7480")
        s.oval(x + 6, y - 3, 2.6, 2.4, "#565d69")
    s.glow(200, -60, 1200, "#fff2d0", 0.35)
    return s.finish(warm=0.02)


def bruecke():
    s = Scene(23)
    s.sky([(0, "#5b93c9"), (0.5, "#a9cbe4"), (1, "#f4e9d4")], 560, clouds=0.9, cover=0.5, light="#fffaf0", shade="#c4cfd8")
    s.ridge(470, 110, "#9fb3ba", to="#b9c6c4", bottom=600, cell=500)
    s.ridge(520, 70, "#7f9a8a", to="#95ab93", bottom=640, cell=320)
    for x, w, wh, rh, wall, roof in [(-10, 150, 200, 120, "#e6d9c0", "#8f5140"), (136, 130, 186, 104, "#d3a98a", "#7e4535"), (262, 160, 216, 126, "#efe7d6", "#94543f"),
                                     (418, 124, 190, 100, "#cfc6a6", "#83483a"), (640, 150, 214, 116, "#e9dcc4", "#8a4c3b"), (786, 134, 200, 108, "#d9ae90", "#7b4232"),
                                     (1000, 140, 206, 112, "#e8d5b4", "#8a4c3b"), (1136, 156, 214, 122, "#dab08e", "#7b4232"), (1288, 128, 190, 104, "#efe8da", "#8f5140")]:
        s.house(x, 556, w, wh, rh, wall, roof=roof, floors=2, boxes=False)
    s.rect(556, 210, 616, 560, "#ddd2bf", to="#b8aa94", across=True)
    s.poly([(546, 214), (586, 70), (626, 214)], "#6f7f76", to="#475650", across=True)
    s.oval(586, 250, 17, 17, "#2f3f52")
    s.line([(586, 250), (586, 238)], "#f0d78c", 2)
    s.line([(586, 250), (595, 254)], "#f0d78c", 2)
    for x, h in [(20, 270), (960, 240), (1450, 290), (1560, 330)]:
        s.tree(x, 572, h, AUTUMN if x in (960, 1450) else SUMMER, n=620)
    s.rect(0, 556, W, 600, "#6f7f45", to="#4e5f35", tex=0.3)
    s.grass(566, 598, ["#5f7a38", "#86984a", "#a9a552"], n=1200, short=5, tall=10)
    # the bridge
    def deck(x):
        return 478 - 58 * math.cos((x - 800) / 860 * math.pi / 2)
    arches = [(330, 160, 100), (800, 196, 138), (1270, 160, 100)]
    points = [(x, deck(x)) for x in range(-60, 1670, 10)]
    s.poly(points + [(1660, 624), (-60, 624)], "#cdbfa6", to="#9d8f78", tex=0.16, cell=18)
    for row in range(16):
        for k in range(72):
            x = -60 + k * 24 + (row % 2) * 12
            y = 624 - row * 15
            if y - 15 > deck(x) :
                c = mix((206, 192, 166), (128, 116, 98), s.rand())
                s.rect(x + 0.8, y - 14, x + 23, y - 0.8, c, alpha=0.5)
    for cx, rx, ry in arches:
        s.oval(cx, 622, rx + 17, ry + 17, "#b3a58c", to="#8f826c", tex=0.15)
        for i in range(30):
            a = math.pi * (1 + i / 29)
            s.line([(cx + rx * math.cos(a), 622 + ry * math.sin(a)), (cx + (rx + 17) * math.cos(a), 622 + (ry + 17) * math.sin(a))], "#6f6454", 1.3)
        s.oval(cx, 622, rx, ry, "#4a4438", to="#221f1b")
        s.oval(cx + 16, 628, rx - 18, ry - 16, "#b9ced2", to="#8ea28a")
        s.rect(cx + 16 - rx + 18, 585, cx + rx - 4, 630, "#6d8048", alpha=0.55, blur=5)
    for x in (548, 1052):
        s.poly([(x - 34, 624), (x - 30, 540), (x, 520), (x + 30, 540), (x + 34, 624)], "#c2b49b", to="#8d7f69", across=True, tex=0.12)
    s.poly([(x, deck(x) - 22) for x in range(-60, 1670, 10)] + [(x, deck(x) + 4) for x in range(1660, -65, -10)], "#dccfb6", to="#b3a58c")
    s.line([(x, deck(x) + 5) for x in range(-60, 1670, 10)], "#6d6250", 2.2)
    s.line([(x, deck(x) - 22) for x in range(-60, 1670, 10)], "#efe5cf", 2.4)
    for x in (300, 560, 800, 1040, 1300):
        d = deck(x)
        s.rect(x - 1.6, d - 92, x + 1.6, d - 20, "#2c3136")
        s.round(x - 7, d - 108, x + 7, d - 90, 3, "#f3e6bf")
        s.poly([(x - 10, d - 107), (x, d - 118), (x + 10, d - 107)], "#2c3136")
    for x, h, coat in [(470, 46, "#a33d3d"), (488, 44, "#3f5f86"), (700, 46, "#54704f"), (1130, 46, "#caa14a"), (905, 47, "#6b4f7a")]:
        s.person(x, deck(x) - 6, h + 14, coat=coat)
    s.poly([(x, deck(x) - 21) for x in range(-60, 1670, 10)] + [(x, deck(x) + 3) for x in range(1660, -65, -10)], "#d8cbb2", to="#b7a990", tex=0.1)
    s.line([(x, deck(x) - 21) for x in range(-60, 1670, 10)], "#f2e9d6", 2.4)
    s.water(622, H, tint="#35616a", amount=0.34, ripple=5.5, bright=0.10)
    s.line([(0, 624), (W, 624)], "#2c3a38", 3, alpha=0.5, blur=2)
    for x, y in [(420, 840), (455, 850), (402, 864), (1010, 780)]:
        s.oval(x, y + 5, 24, 3, "#dfe9ea", alpha=0.35, blur=2)
        s.oval(x, y, 15, 6, "#6b5a48")
        s.oval(x + 14, y - 8, 5.5, 5, "#2f5a44")
        s.line([(x + 18, y - 7), (x + 24, y - 6)], "#d9a531", 2.5)
    for _ in range(70):
        x = s.rand(0, 240) if s.rand() < 0.5 else s.rand(1380, W)
        h = s.rand(80, 260)
        y = H + 10
        lean = s.rand(-30, 30)
        s.line([(x, y), (x + lean * 0.4, y - h * 0.6), (x + lean, y - h)], s.pick(["#5a6b2d", "#7d8a3c", "#43542a", "#a39a4c"]), s.rand(2, 5))
        if s.rand() < 0.25:
            s.line([(x + lean, y - h), (x + lean * 1.1, y - h - 34)], "#5b3d22", 8)
    s.glow(1300, 120, 900, "#ffe6b0", 0.35)
    return s.finish(warm=0.03)


def herbstwald():
    s = Scene(37)
    s.sky([(0, "#e9c77f"), (0.6, "#fbe9b4"), (1, "#fff4d2")], H)
    for layer, (n, haze, wide, leafs) in enumerate([(34, 0.80, 9, 5), (24, 0.58, 15, 7), (15, 0.32, 24, 9)]):
        fog = (252, 232, 178)
        for _ in range(46 - layer * 8):
            palette = [mix(col(c), fog, haze * 0.9) for c in s.pick([AUTUMN, AUTUMN, ["#6b4a12", "#b98a1f", "#e8bf3a", "#ffe27a"], ["#5a1f12", "#9a3a1c", "#cf6a2a", "#eaa04a"]])]
            s.leaves(s.rand(-60, W + 60), s.rand(-40, 330 + layer * 50), s.rand(90, 190), s.rand(60, 130), palette, n=170, size=leafs + 2, light=(0.3, -0.8))
        for i in range(n):
            x = (i + s.rand(0.1, 0.9)) * W / n
            if layer == 2 and 640 < x < 1010:
                continue
            base = 640 + layer * 70 + s.rand(-14, 20)
            w = wide * s.rand(0.7, 1.25)
            lean = s.rand(-22, 22)
            c = mix(col(s.pick(["#3d2c20", "#4a3626", "#33271f", "#55453a"])), fog, haze)
            s.poly([(x - w, base), (x + lean - w * 0.6, -20), (x + lean + w * 0.6, -20), (x + w * 1.1, base)], mix(c, fog, 0.25), to=mix(c, (0, 0, 0), 0.25), across=True)
            for _ in range(3):
                y = s.rand(60, 380)
                side = s.pick([-1, 1])
                s.line([(x + lean * 0.5, y), (x + side * s.rand(50, 110), y - s.rand(40, 90))], c, w * 0.35)
        s.rect(0, 560 + layer * 50, W, 700 + layer * 80, fog, alpha=0.20 - layer * 0.05, blur=24)
    s.poly([(0, 640)] + [(x, 640 + 14 * math.sin(x / 130)) for x in range(0, W + 20, 20)] + [(W, H), (0, H)], "#b98338", to="#6b3f18", tex=0.35, cell=30)
    path = [(810, 628), (850, 628), (905, 700), (1010, 800), (1160, 930), (1330, H), (360, H), (560, 930), (690, 800), (775, 700)]
    s.poly(path, "#e3c08a", to="#8d6a44", tex=0.25, cell=20, blur=3)
    count = 5200
    for i in range(count):
        f = (i / count) ** 1.25
        y = 630 + (H - 630) * f
        x = s.rand(-10, W + 10)
        half = 25 + 470 * f
        if abs(x - (832 + 20 * f)) < half * 0.75 and s.rand() < 0.80:
            continue
        size = 1.6 + 9 * f * s.rand(0.5, 1.2)
        c = mix(col(s.pick(["#8a4516", "#c06a1e", "#e09a2e", "#f0bd4a", "#a0361a", "#6b3312", "#d6812a"])), (255, 226, 160), max(0, 0.45 - f))
        a = s.rand(0, math.pi)
        dx, dy = size * math.cos(a), size * 0.45 * math.sin(a)
        s.poly([(x - dx, y - dy), (x + dy * 1.6, y - size * 0.42), (x + dx, y + dy), (x - dy * 1.6, y + size * 0.42)], c)
    for x, w, lean in [(70, 62, 26), (330, 40, -14), (1245, 44, 18), (1530, 70, -36)]:
        base = 900 if w > 50 else 800
        for k in range(60):
            f0, f1 = k / 60, (k + 1) / 60
            y0, y1 = base - (base + 30) * f0, base - (base + 30) * f1
            flare = 1 + 0.7 * max(0, 1 - f0 * 9) ** 2
            flare1 = 1 + 0.7 * max(0, 1 - f1 * 9) ** 2
            s.poly([(x + lean * f0 - w * flare, y0), (x + lean * f1 - w * flare1, y1 - 1), (x + lean * f1 + w * flare1, y1 - 1), (x + lean * f0 + w * flare, y0)],
                   "#7d6248" if x < 800 else "#2e2118", to="#2a1d14" if x < 800 else "#7a5c40", across=True)
        for _ in range(90):
            y = s.rand(0, base - 10)
            f = 1 - y / base
            px = x + lean * f + s.rand(-w, w) * 0.9
            s.line([(px, y), (px + s.rand(-5, 5), y + s.rand(24, 70))], s.pick(["#1f150e", "#3a2a1d", "#8a6d50"]), s.rand(1, 2.6), alpha=0.6)
        for _ in range(40):
            s.oval(x + s.rand(-w, w) * 1.2, base - s.rand(0, 60), s.rand(6, 16), s.rand(4, 9), s.pick(["#5b6b2a", "#6f7d33", "#465322"]), alpha=0.8)
    for x in (-10, 200, 1390, 1600):
        s.leaves(x, s.rand(-10, 60), 210, 120, AUTUMN, n=420, size=13, light=(0.4, -0.7))
    s.beams(980, -160, [62, 74, 86, 97, 108, 120, 133], 1200, 2.0, "#fff3c4", alpha=0.17, blur=16)
    s.glow(880, 330, 640, "#fff0b8", 0.55, power=1.8)
    for _ in range(60):
        x, y = s.rand(300, 1300), s.rand(80, 860)
        s.poly([(x, y), (x + 6, y - 4), (x + 10, y + 2), (x + 3, y + 5)], s.pick(["#f2b43a", "#e08a24", "#c95d1f"]))
    s.person(842, 706, 92, coat="#9c2f33", legs="#2a2d36")
    s.person(872, 708, 86, coat="#2f5168", legs="#3a3630")
    return s.finish(warm=0.03, bloom=0.3, vignette=0.24)


def rathaus():
    s = Scene(41)
    s.sky([(0, "#14264e"), (0.45, "#38528c"), (0.75, "#a8708c"), (0.92, "#f2a36a"), (1, "#ffd08a")], 780, clouds=0.7, cover=0.52, light="#f6b08c", shade="#5a5684")
    for x, y, r in [(210, 90, 1.5), (420, 150, 1.2), (1330, 80, 1.6), (1480, 190, 1.2), (640, 60, 1.2), (1130, 120, 1.3)]:
        s.oval(x, y, r, r, "#e8ecff")
    for x, w, wh, rh, wall in [(-60, 200, 230, 150, "#4d4a5a"), (130, 180, 200, 140, "#564a52"), (1290, 190, 210, 146, "#50485a"), (1470, 200, 240, 160, "#4a4652")]:
        s.house(x, 770, w, wh, rh, wall, roof="#3d2f3a", beam="#2a222a", floors=3, lit=0.45, lamp="#ffbe62", glass="#2c3a5c", boxes=False, shade=0.1)
    stone, dark = "#a88f7c", "#5f4f55"
    s.rect(330, 400, 1270, 775, stone, to="#c79a70", tex=0.08)
    s.poly([(300, 406), (400, 262), (1200, 262), (1300, 406)], "#5a3d40", to="#74484a")
    for i in range(24):
        s.line([(400 + i * 34.8, 264), (300 + i * 43.5, 404)], "#3f2a30", 1, alpha=0.5)
    for x in (470, 610, 990, 1130):
        s.poly([(x - 34, 372), (x - 34, 330), (x, 294), (x + 34, 330), (x + 34, 372)], "#a98c74", to="#8a6f62")
        s.line([(x - 40, 334), (x, 290), (x + 40, 334)], "#3f2a30", 6)
        s.window(x - 13, 330, 26, 36, lit="#ffb957", frame="#e8d6b8")
    # stepped gable and turret in the middle
    steps = [(640, 406), (640, 340), (676, 340), (676, 280), (712, 280), (712, 222), (748, 222), (748, 168), (852, 168), (852, 222), (888, 222), (888, 280), (924, 280), (924, 340), (960, 340), (960, 406)]
    s.poly(steps + [(960, 775), (640, 775)], "#b79a82", to="#d3a678", tex=0.08)
    for i in range(0, len(steps) - 1):
        (x0, y0), (x1, y1) = steps[i], steps[i + 1]
        if y0 == y1:
            s.rect(x0 - 5, y0 - 8, x1 + 5, y0 + 3, "#e2c8a6")
    s.rect(764, 70, 836, 170, "#9b8476", to="#a98e78", across=True)
    s.poly([(754, 74), (800, -26), (846, 74)], "#3e5a58", to="#27383c", across=True)
    for x in (776, 806):
        s.round(x, 92, x + 18, 142, 9, "#ffca76", to="#e09a45")
    s.oval(800, 258, 45, 45, "#e6d2b0")
    s.oval(800, 258, 40, 40, "#fff3cf")
    for i in range(12):
        a = i * math.pi / 6
        s.line([(800 + 32 * math.cos(a), 258 + 32 * math.sin(a)), (800 + 37 * math.cos(a), 258 + 37 * math.sin(a))], "#3a2f2a", 3)
    s.line([(800, 258), (800, 228)], "#3a2f2a", 3.5)
    s.line([(800, 258), (821, 271)], "#3a2f2a", 4.5)
    for y in (430, 540):
        s.rect(330, y - 16, 1270, y - 10, "#e0c6a2")
        for i in range(13):
            x = 362 + i * 69
            if y == 430 and 650 < x < 930:
                continue
            on = s.rand() < 0.74
            s.window(x, y + 4, 38, 66, lit=s.pick(["#ffb54f", "#ffc870", "#f7a848"]) if on else None, glass="#2c3a5c", frame="#e9d8bc")
    for i in range(5):
        x = 662 + i * 57
        s.round(x, 346, x + 44, 486, 22, "#f0d8b0")
        s.round(x + 4, 350, x + 40, 486, 18, "#ffd88e", to="#f3a844")
        s.rect(x + 20, 350, x + 24, 486, "#8a6a4a")
        s.rect(x + 4, 400, x + 40, 404, "#8a6a4a")
    s.rect(646, 492, 954, 512, "#8f7666", to="#6d584f")
    s.rect(330, 636, 1270, 644, "#e6cca6")
    for i in range(9):
        x = 352 + i * 101.5
        s.round(x, 662, x + 78, 775 + 40, 39, "#5d4636", to="#2c2020")
        s.round(x + 10, 674, x + 68, 775 + 40, 29, "#ffc56b", to="#b8682c")
        s.rect(x + 10, 770, x + 68, 776, "#6a4028")
    s.rect(0, 772, W, H, "#5d5668", to="#2b2734", tex=0.12)
    for x in range(330, 1271, 30):
        s.rect(x, 768, x + 30, 775, "#8a7264")
    s.water(776, H, tint="#2d2a3c", amount=0.55, ripple=3.0, bright=0.03)
    for i in range(15):
        y = 780 + (H - 780) * (i / 15) ** 1.5
        s.line([(0, y), (W, y)], "#14121c", 0.8 + i * 0.12, alpha=0.35)
    for i in range(-16, 33):
        x = 800 + (i - 8) * 60
        s.line([(x, 778), (800 + (x - 800) * 3.2, H)], "#14121c", 1.4, alpha=0.28)
    for x in (250, 560, 1040, 1350):
        s.rect(x - 3, 600, x + 3, 800, "#16171d")
        s.rect(x - 12, 796, x + 12, 806, "#16171d")
        s.poly([(x - 15, 560), (x + 15, 560), (x + 10, 602), (x - 10, 602)], "#fff0c2")
        s.poly([(x - 19, 560), (x, 540), (x + 19, 560)], "#16171d")
        s.glow(x, 582, 170, "#ffbf66", 0.75, power=2.4)
        s.glow(x, 900, 120, "#ffb056", 0.22)
    for x, y, h, coat in [(470, 830, 108, "#1d2230"), (500, 832, 104, "#3a2630"), (930, 812, 86, "#222a30"), (1180, 850, 128, "#1f1d29")]:
        s.person(x, y, h, coat=coat, legs="#14151c", skin="#8f6a58")
    s.glow(800, 700, 520, "#ffb660", 0.30)
    s.glow(800, 258, 120, "#ffe2a0", 0.35)
    return s.finish(bloom=0.42, warm=0.01, vignette=0.24)


def baustelle():
    s = Scene(53)
    s.sky([(0, "#86a9c6"), (0.6, "#bfd2de"), (1, "#ecece4")], 604, clouds=0.95, cover=0.42, shade="#b4c0ca")
    for x, w, wh, rh, wall, roof, sh in [(-60, 220, 270, 150, "#e3d4b6", "#8b4b38", "#3f6152"), (164, 190, 240, 130, "#c9d2c6", "#6f5148", None), (1180, 210, 260, 150, "#e6c4a0", "#86462f", None), (1394, 230, 286, 160, "#eee5d2", "#8f4c38", "#4a5d7a")]:
        s.house(x, 610, w, wh, rh, wall, roof=roof, floors=3, shutter=sh, timber=x != 164)
    for x, h in [(410, 280), (1120, 250), (560, 170), (980, 180), (700, 130), (850, 140)]:
        s.tree(x, 606, h, AUTUMN if x in (410, 980) else SUMMER, n=560)
    s.rect(0, 596, W, 626, "#b9b3a6", to="#9c968a")
    s.blur(1.6, (0, 0, W, 640))
    s.rect(0, 622, W, H, "#8b8d90", to="#6b6d71", tex=0.16, cell=40)
    s.poly([(0, 626), (420, 626), (60, H), (0, H)], "#a9a59b", to="#8d897f", tex=0.14)
    s.poly([(420, 626), (436, 626), (110, H), (60, H)], "#c9c5ba", to="#b1ada2")
    for i in range(8):
        f0, f1 = (i / 8) ** 1.8, ((i + 0.5) / 8) ** 1.8
        y0, y1 = 640 + 427 * f0, 640 + 427 * f1
        x0, x1 = 1180 + 330 * f0, 1180 + 330 * f1
        s.poly([(x0, y0), (x0 + 6 + 10 * f0, y0), (x1 + 6 + 10 * f1, y1), (x1, y1)], "#e6e6e2")
    # trench with pipe
    s.poly([(560, 690), (760, 690), (930, H), (330, H)], "#5b4632", to="#2e2218", tex=0.4)
    s.poly([(560, 690), (596, 690), (470, H), (330, H)], "#8b6c4b", to="#6b5037", tex=0.5)
    s.poly([(760, 690), (724, 690), (800, H), (930, H)], "#6e5439", to="#4d3826", tex=0.5)
    s.poly([(634, 700), (686, 700), (742, H), (520, H)], "#3d84b8", to="#2a659a", across=True)
    s.poly([(648, 700), (660, 700), (630, H), (580, H)], "#8cc0e4", alpha=0.7, blur=5)
    for y, a, b in [(770, 610, 696), (880, 574, 716), (1010, 532, 738)]:
        s.poly([(a, y), (b, y), (b + 4, y + 16), (a - 5, y + 16)], "#1f4f7c")
    # heap of earth
    s.poly([(930, 760), (980, 690), (1040, 640), (1110, 618), (1180, 650), (1240, 704), (1300, 764)], "#8a6743", to="#5b422b", tex=0.5, cell=12)
    s.shadow(1120, 766, 200, 16, alpha=0.45)
    for _ in range(160):
        x = s.rand(940, 1290)
        s.oval(x, 766 - s.rand(0, 110) * max(0, 1 - abs(x - 1115) / 190), s.rand(2, 8), s.rand(2, 5), s.pick(["#6d4f33", "#9c7850", "#4a3523", "#aa8a60"]))
    # excavator
    yellow, shade, dark = "#f0b322", "#b97d12", "#2b2d31"
    s.shadow(930, 738, 210, 18, alpha=0.55)
    s.round(770, 672, 1080, 738, 32, dark, to="#17181b")
    for i in range(7):
        s.oval(802 + i * 41, 706, 18, 18, "#45484e", to="#2a2c30")
        s.oval(802 + i * 41, 706, 7, 7, "#6d7178")
    for i in range(24):
        s.rect(778 + i * 12.6, 668, 785 + i * 12.6, 674, "#3a3c41")
    s.rect(860, 644, 1000, 674, "#3a3c41", to="#222429")
    s.round(880, 552, 1100, 652, 14, yellow, to=shade)
    s.round(1010, 566, 1096, 636, 8, "#d79a1a", to="#a56f10")
    for i in range(6):
        s.rect(1030, 578 + i * 9, 1084, 582 + i * 9, "#7b520c")
    s.rect(880, 628, 1100, 640, "#2b2d31")
    s.poly([(806, 648), (800, 520), (828, 470), (910, 470), (910, 648)], "#2f3338")
    s.poly([(816, 596), (812, 524), (834, 484), (900, 484), (900, 596)], "#b8d3df", to="#6f93a5")
    s.poly([(834, 484), (862, 484), (828, 596), (816, 596), (812, 524)], "#ffffff", alpha=0.3)
    s.rect(852, 538, 872, 596, "#2b2d31", alpha=0.7)
    s.oval(862, 530, 11, 12, "#c99a78")
    s.oval(862, 522, 13, 8, "#f1a01e")
    s.poly([(806, 648), (806, 606), (910, 606), (910, 648)], yellow, to=shade)
    for points, width, c in [([(846, 600), (720, 392), (640, 372)], 44, yellow), ([(640, 380), (596, 570)], 34, yellow)]:
        s.line([(x + 6, y + 8) for x, y in points], "#6d4a0a", width)
        s.line(points, c, width)
        s.line([(x - 5, y - 8) for x, y in points], "#ffd768", width * 0.22)
    s.line([(800, 560), (716, 430)], "#2b2d31", 15)
    s.line([(760, 498), (716, 430)], "#c9ccd0", 8)
    s.line([(706, 396), (622, 446)], "#2b2d31", 13)
    for x, y in [(846, 600), (716, 392), (640, 376), (598, 566)]:
        s.oval(x, y, 13, 13, "#2b2d31")
        s.oval(x, y, 6, 6, "#8d9097")
    s.poly([(566, 556), (628, 556), (650, 612), (634, 664), (570, 676), (552, 640)], "#3c4047", to="#1e2024")
    for i in range(4):
        s.poly([(566 + i * 18, 668), (580 + i * 18, 666), (572 + i * 18, 692)], "#9a9da3")
    s.poly([(562, 560), (600, 540), (632, 560)], "#7b5c3c", tex=0.5)
    # a second pair of pipes, barriers, cones, people
    for x, y in [(1250, 850), (1290, 850), (1330, 850), (1270, 816), (1310, 816)]:
        s.poly([(x - 20, y), (x + 20, y), (x + 190, y + 62), (x + 150, y + 70)], "#2f75a8", to="#1f4f78")
        s.oval(x, y, 21, 21, "#4b97cc")
        s.oval(x, y, 15, 15, "#16324a")
    for k, (x, y, w) in enumerate([(60, 930, 330), (960, 946, 260), (250, 760, 160), (400, 690, 110)]):
        h = w * 0.18
        s.shadow(x + w / 2, y + h * 1.3, w * 0.55, 8, alpha=0.4)
        for side in (0.1, 0.86):
            s.rect(x + w * side, y - h * 0.3, x + w * side + w * 0.04, y + h * 1.9, "#d8d4ca", to="#9d998f")
            s.rect(x + w * side - w * 0.06, y + h * 1.8, x + w * side + w * 0.10, y + h * 2.05, "#3d3d3f")
        s.rect(x, y, x + w, y + h, "#f4f2ec", to="#d9d6cd")
        parts = 6
        for i in range(parts):
            a = x + w * i / parts
            s.poly([(a, y), (a + w / parts / 2, y), (a + w / parts / 2 + 0, y + h), (a, y + h)], "#d0262c", to="#a3151b")
        s.rect(x, y + h * 1.25, x + w, y + h * 1.42, "#e9e6de", to="#bdb9ae")
        for side in (0.03, 0.97):
            s.oval(x + w * side, y - h * 0.32, w * 0.028, w * 0.028, "#ffb020")
            s.glow(x + w * side, y - h * 0.32, w * 0.16, "#ffb020", 0.55)
    for x, y, u in [(1000, 830, 46), (1110, 870, 56), (1400, 1000, 92), (470, 820, 40), (1200, 1010, 96)]:
        s.shadow(x + u * 0.2, y + u * 0.02, u * 0.5, u * 0.1, alpha=0.45, blur=4)
        s.poly([(x - u * 0.4, y), (x + u * 0.4, y), (x + u * 0.44, y + u * 0.1), (x - u * 0.44, y + u * 0.1)], "#c9481d")
        s.poly([(x - u * 0.27, y), (x - u * 0.06, y - u), (x + u * 0.06, y - u), (x + u * 0.27, y)], "#f26a2a", to="#d4501a")
        for a, b in ((0.30, 0.48), (0.62, 0.76)):
            wa, wb = 0.27 - 0.21 * a, 0.27 - 0.21 * b
            s.poly([(x - u * wa, y - u * a), (x - u * wb, y - u * b), (x + u * wb, y - u * b), (x + u * wa, y - u * a)], "#f5f2ea")
    for x, y, h in [(1190, 790, 150), (500, 700, 104)]:
        s.person(x, y, h, coat="#f28a1c", legs="#33435a", hair="#f4f0e0")
        s.rect(x - h * 0.12, y - h * 0.64, x + h * 0.12, y - h * 0.605, "#f4f4e6")
        s.rect(x - h * 0.13, y - h * 0.53, x + h * 0.13, y - h * 0.495, "#f4f4e6")
        s.poly([(x - h * 0.08, y - h * 0.93), (x, y - h * 1.0), (x + h * 0.08, y - h * 0.93)], "#f4f0e0")
    s.rect(150, 430, 158, 800, "#b9bcc0", to="#85888c", across=True)
    s.poly([(154, 374), (222, 492), (86, 492)], "#f5f3ee")
    s.poly([(154, 374), (222, 492), (86, 492), (154, 374), (154, 396), (104, 482), (204, 482), (154, 396)], "#cf1f27")
    s.poly([(128, 476), (150, 462), (178, 476)], "#1d1d1d")
    s.oval(158, 426, 6, 6, "#1d1d1d")
    s.line([(157, 434), (148, 456), (138, 474)], "#1d1d1d", 6)
    s.line([(152, 440), (172, 450), (180, 470)], "#1d1d1d", 4)
    s.glow(300, 40, 900, "#fff3d4", 0.25)
    return s.finish(warm=0.015)


def buecherei():
    s = Scene(61)
    s.rect(0, 0, W, H, "#8d6f4f", to="#5d4632")
    s.rect(0, 0, W, 90, "#efe4cf", to="#d9c9ab")
    wood = ["#8a5f3a", "#6b4527"]
    spines = ["#a8433a", "#2f5f73", "#d8a83f", "#4d6a45", "#7a3f5c", "#e0d3b8", "#33415f", "#c3693a", "#5f8a86", "#8f8a7a", "#b8953f", "#6d2f2f", "#e8e0d0", "#3f7a9a", "#94a35a"]
    for bx, bw in [(-30, 400), (376, 400), (782, 400), (1188, 440)]:
        s.rect(bx, 90, bx + bw, 860, "#4a321f", to="#35230f")
        for row in range(5):
            y0 = 112 + row * 146
            floor = y0 + 128
            s.rect(bx + 14, y0, bx + bw - 14, floor, "#2e2013", to="#4a3420")
            x = bx + 18
            while x < bx + bw - 30:
                if s.rand() < 0.045:
                    # a small gap with a leaning book
                    c = col(s.pick(spines))
                    h = s.rand(84, 100)
                    s.poly([(x + 4, floor), (x + 20, floor), (x + 44, floor - h), (x + 29, floor - h - 5)], mix(c, (255, 255, 255), 0.1), to=mix(c, (0, 0, 0), 0.3))
                    x += 48
                    continue
                w = s.rand(9, 25)
                h = s.rand(80, 117)
                if x + w > bx + bw - 16:
                    break
                c = col(s.pick(spines))
                c = mix(c, (60, 40, 25), s.rand(0, 0.25))
                s.rect(x, floor - h, x + w - 1, floor, mix(c, (255, 255, 255), 0.16), to=mix(c, (0, 0, 0), 0.28), across=True)
                s.line([(x + w * 0.2, floor - h + 1), (x + w * 0.2, floor - 1)], mix(c, (255, 255, 255), 0.35), 1, alpha=0.6)
                kind = s.rand()
                band = mix(c, (240, 220, 170), 0.65)
                if kind < 0.4:
                    s.rect(x + 1, floor - h + 9, x + w - 2, floor - h + 12, band)
                    s.rect(x + 1, floor - 20, x + w - 2, floor - 17, band)
                elif kind < 0.7 and w > 13:
                    s.rect(x + w * 0.24, floor - h + 18, x + w * 0.70, floor - h + 18 + h * 0.42, band)
                s.rect(x + 2, floor - 13, x + w - 3, floor - 4, "#f2ecdc")
                x += w
            s.rect(bx + 14, y0, bx + bw - 14, y0 + 16, "#120b05", alpha=0.5, blur=5)
            s.rect(bx + 8, floor, bx + bw - 8, floor + 15, wood[0], to=wood[1])
            s.line([(bx + 8, floor + 1), (bx + bw - 8, floor + 1)], "#c19566", 1.6)
        for x in (bx, bx + bw - 15):
            s.rect(x, 84, x + 15, 866, "#9b6d43", to="#63401f", across=True)
        s.rect(bx - 4, 70, bx + bw + 4, 96, "#a87a4e", to="#70492a")
    s.rect(-10, 846, W, 880, "#7b5532", to="#4a301a")
    s.blur(1.4, (0, 60, 620, 884))
    # the wooden floor
    s.rect(0, 876, W, H, "#a47a50", to="#7b5735")
    for i in range(16):
        x = 800 + (i - 8) * 130
        s.line([(x, 876), (800 + (x - 800) * 1.9, H)], "#5d3f24", 1.6, alpha=0.6)
    s.rect(0, 876, W, 920, "#1d1209", alpha=0.45, blur=12)
    # rolling ladder
    for dx in (0, 74):
        s.line([(1040 + dx, 100), (1110 + dx, 950)], "#3f2813", 13)
        s.line([(1037 + dx, 100), (1107 + dx, 950)], "#c08d56", 8)
    for i in range(9):
        y = 170 + i * 88
        x = 1040 + 70 * (y - 100) / 850
        s.line([(x, y + 3), (x + 74, y + 3)], "#3f2813", 9)
        s.line([(x, y), (x + 74, y)], "#d3a066", 7)
    s.line([(0, 108), (W, 108)], "#b9b4a8", 5)
    # armchair
    s.shadow(300, 1010, 250, 26, alpha=0.5)
    s.round(140, 640, 470, 960, 60, "#3f6f6a", to="#24463f")
    s.round(160, 660, 450, 880, 46, "#4f837d", to="#356058")
    for x, y in [(230, 730), (305, 724), (380, 730), (266, 790), (345, 790)]:
        s.oval(x, y, 6, 6, "#26463f")
    s.round(90, 780, 190, 1000, 38, "#457872", to="#26463f")
    s.round(420, 780, 520, 1000, 38, "#3a6a63", to="#1f3c36")
    s.round(170, 860, 440, 940, 26, "#5c958d", to="#40706a")
    s.rect(170, 936, 440, 1000, "#2f5a54", to="#21423c")
    for x in (130, 470):
        s.rect(x, 996, x + 18, 1030, "#3d2715")
    s.poly([(240, 872), (340, 856), (352, 880), (250, 896)], "#f3ead6", to="#d9cbab")
    s.line([(296, 864), (302, 888)], "#a8987a", 2)
    # floor lamp
    s.line([(586, 1010), (586, 560)], "#2a2622", 7)
    s.oval(586, 1014, 62, 13, "#2a2622")
    s.poly([(530, 566), (552, 470), (620, 470), (642, 566)], "#fff0cb", to="#f0c27a")
    s.glow(586, 540, 420, "#ffc873", 0.62, power=2.2)
    s.glow(586, 960, 220, "#ffb65c", 0.25)
    # table with books and a plant, out of focus in front
    s.rect(900, 960, W, H, "#9a6c40", to="#6b4525")
    s.poly([(860, 960), (W, 925), (W, 1000), (860, 1000)], "#c4935c", to="#a3733f")
    y = 944
    for w, h, c in [(250, 30, "#2f5f73"), (220, 26, "#c3693a"), (236, 34, "#e0d3b8"), (190, 24, "#7a3f5c")]:
        x = 1010 + s.rand(-12, 12)
        s.rect(x, y - h, x + w, y, mix(col(c), (255, 255, 255), 0.12), to=mix(col(c), (0, 0, 0), 0.25))
        s.rect(x + 8, y - h + 5, x + w, y - 5, "#efe6d2", to="#cfc3a8")
        s.rect(x, y - h, x + 26, y, mix(col(c), (0, 0, 0), 0.1))
        y -= h
    s.rect(1400, 850, 1500, 950, "#c9c2b4", to="#958d7d", across=True)
    for _ in range(70):
        a = s.rand(-2.9, -0.2)
        r = s.rand(60, 190)
        x1, y1 = 1450 + math.cos(a) * r * 0.8, 850 + math.sin(a) * r
        mx, my = 1450 + math.cos(a) * r * 0.35, 850 + math.sin(a) * r * 0.7
        g = s.pick(["#2f5a32", "#47793f", "#6a9a4c", "#23452a"])
        s.line([(1450, 856), (mx, my), (x1, y1)], g, 3)
        s.oval(x1, y1, 15, 8, g)
    s.beams(1700, -200, [118, 126, 134], 1700, 3.2, "#fff0c8", alpha=0.13, blur=26)
    return s.finish(warm=0.03, vignette=0.26, bloom=0.3)


def see():
    s = Scene(73)
    s.sky([(0, "#4a76b0"), (0.45, "#9bb8d8"), (0.75, "#f3c9a0"), (1, "#ffe3b0")], 520, clouds=0.9, cover=0.5, light="#ffe9cf", shade="#b49cae", cell=150, stretch=3.4)
    s.glow(1080, 440, 520, "#ffe9ad", 0.85, power=1.7)
    s.oval(1080, 430, 26, 26, "#fff6d8")
    s.ridge(470, 150, "#9aa7be", to="#c7b3a8", cell=560, bottom=540)
    s.ridge(495, 100, "#6f8496", to="#9a9688", cell=380, bottom=540)
    s.ridge(515, 62, "#4b6664", to="#5f7058", cell=240, bottom=560)
    for i in range(90):
        x = s.rand(-20, 700) if s.rand() < 0.7 else s.rand(1250, W + 20)
        s.leaves(x, 512 - s.rand(0, 30), s.rand(14, 30), s.rand(16, 34), [mix(col(c), (120, 120, 110), 0.25) for c in ["#22351f", "#3a5329", "#6d7a34", "#b09038"]], n=40, size=4, light=(0.6, -0.5))
    for x, w in [(180, 70), (262, 60), (330, 76), (420, 64), (500, 58)]:
        s.house(x, 530, w, w * 0.62, w * 0.5, s.pick(["#efe4cc", "#e2c9a4", "#f3ece0"]), roof="#8f4c38", floors=2, boxes=False, lit=0.25)
    s.rect(452, 420, 476, 530, "#e8dcc4", to="#bfae92", across=True)
    s.poly([(446, 424), (464, 372), (482, 424)], "#6d7f78")
    s.rect(0, 522, W, 538, "#6f7048", to="#4b5234", tex=0.3)
    s.water(536, H, tint="#2f5878", amount=0.30, ripple=4.5, bright=0.12)
    for i in range(170):
        f = (i / 170) ** 1.4
        y = 540 + (H - 540) * f
        x = 1080 + s.rand(-1, 1) * (20 + 130 * f)
        s.oval(x, y, 4 + 26 * f * s.rand(0.3, 1), 0.8 + 1.6 * f, "#fff0c4", alpha=0.75 * (1 - f * 0.6))
    # sailing boats
    for x, y, u in [(760, 556, 62), (1290, 570, 84), (910, 546, 36)]:
        s.poly([(x, y - u), (x, y - u * 0.1), (x + u * 0.42, y - u * 0.1)], "#fff7e8", to="#e3d3bd")
        s.poly([(x - 3, y - u * 0.86), (x - 3, y - u * 0.1), (x - u * 0.28, y - u * 0.1)], "#f1e2cd", to="#cdb9a4")
        s.poly([(x - u * 0.36, y - u * 0.06), (x + u * 0.46, y - u * 0.06), (x + u * 0.32, y + u * 0.07), (x - u * 0.24, y + u * 0.07)], "#7b3a2f")
        s.poly([(x, y + u * 0.9), (x, y + u * 0.1), (x + u * 0.4, y + u * 0.1)], "#fff3df", alpha=0.25, blur=3)
    # jetty
    s.poly([(410, 700), (470, 700), (790, H + 20), (170, H + 20)], "#1e2c38", alpha=0.35, blur=10)
    for f in (0.0, 0.16, 0.38, 0.7):
        y = 690 + 377 * f
        for side in (-1, 1):
            x = (435 + 40 * f) + side * (26 + 270 * f)
            w = 5 + 15 * f
            s.rect(x - w, y - 22 - 40 * f, x + w, y + 40 + 90 * f, "#7d6248", to="#33261b", across=True)
            s.oval(x, y - 22 - 40 * f, w, w * 0.35, "#b59670")
    planks = 30
    for i in range(planks):
        f0, f1 = (i / planks) ** 1.7, ((i + 0.92) / planks) ** 1.7
        y0, y1 = 684 + 400 * f0, 684 + 400 * f1
        l0, r0 = 435 - 28 + (40 - 290) * f0, 435 + 28 + (40 + 290) * f0
        l1, r1 = 435 - 28 + (40 - 290) * f1, 435 + 28 + (40 + 290) * f1
        c = mix(col("#b08a62"), col("#8a6a4a"), s.rand())
        s.poly([(l0, y0), (r0, y0), (r1, y1), (l1, y1)], mix(c, (255, 225, 180), 0.25), to=c, tex=0.16, cell=10)
        s.line([(l0, y0), (r0, y0)], "#e8cba0", 0.8 + 1.2 * f0, alpha=0.7)
    s.person(428, 704, 92, coat="#b8483f", legs="#2f3a52")
    s.person(458, 702, 88, coat="#e6d8b8", legs="#3a4a5a")
    # rowing boat
    s.shadow(900, 850, 210, 16, alpha=0.4, blur=8)
    s.poly([(690, 790), (760, 846), (1010, 852), (1110, 776), (1060, 800), (760, 806)], "#2f6a73", to="#1b444c")
    s.poly([(690, 790), (770, 812), (1050, 806), (1110, 776), (1040, 790), (770, 796)], "#e9d7b4", to="#b8a07a")
    s.poly([(740, 800), (780, 808), (1036, 803), (1064, 793), (1030, 792), (780, 797)], "#5b4430")
    for x in (840, 950):
        s.rect(x, 792, x + 34, 802, "#b78d5c")
    s.line([(870, 800), (760, 876)], "#d9b98a", 5)
    s.line([(960, 800), (1060, 880)], "#d9b98a", 5)
    # reeds
    for _ in range(180):
        x = s.rand(1180, W + 20)
        h = s.rand(120, 380) * (0.4 + 0.6 * (x - 1180) / 420)
        y = H + 10
        lean = s.rand(-40, 16)
        s.line([(x, y), (x + lean * 0.35, y - h * 0.6), (x + lean, y - h)], s.pick(["#4a5a2a", "#7a8238", "#2f3f22", "#a89a4a", "#c2a65a"]), s.rand(2, 5.5))
        if s.rand() < 0.16:
            s.line([(x + lean, y - h + 12), (x + lean * 1.08, y - h - 34)], "#4d3019", 10)
    for _ in range(14):
        x, y = s.rand(1150, 1400), s.rand(930, 1040)
        s.oval(x, y, 34, 9, "#3f6b45", alpha=0.9)
        s.poly([(x, y), (x + 36, y - 6), (x + 36, y + 5)], "#35606e")
        if s.rand() < 0.35:
            for a in range(-3, 4):
                s.poly([(x, y - 4), (x + a * 5 - 3, y - 18), (x + a * 6, y - 24 + abs(a) * 3), (x + a * 5 + 3, y - 16)], "#f6dbe6")
    for x, y in [(320, 180), (360, 160), (410, 190), (290, 210)]:
        s.line([(x - 12, y - 5), (x, y), (x + 12, y - 6)], "#3a4a5f", 2)
    return s.finish(warm=0.025, bloom=0.3)


def spielplatz():
    s = Scene(83)
    s.sky([(0, "#4d94d2"), (0.6, "#a8d0ea"), (1, "#eef6f2")], 560, clouds=0.95, cover=0.56)
    s.ridge(530, 70, "#a5bda6", to="#b9c9a8", cell=380, bottom=600)
    for x, h, p in [(30, 420, SUMMER), (190, 330, SPRING), (330, 250, SUMMER), (1300, 300, SUMMER), (1430, 400, SPRING), (1570, 460, SUMMER), (1190, 220, SPRING), (470, 190, SPRING), (1050, 180, SUMMER), (620, 150, SUMMER), (930, 150, SPRING), (780, 140, SUMMER)]:
        s.tree(x, 612, h, p, n=900)
    s.rect(0, 596, W, H, "#8fb04e", to="#5b8236", tex=0.22, cell=60)
    s.grass(602, 760, ["#7da045", "#98b956", "#6b8f3a"], n=2600, short=3, tall=12)
    s.oval(800, 850, 700, 180, "#c9a86c", to="#d9bd86")
    s.oval(800, 846, 690, 172, "#ead2a0", to="#d6b77e", tex=0.16, cell=10)
    for _ in range(900):
        a, r = s.rand(0, math.tau), math.sqrt(s.rand())
        s.oval(800 + 680 * r * math.cos(a), 846 + 166 * r * math.sin(a), s.rand(1, 5), s.rand(0.8, 2), s.pick(["#c7a56a", "#f3e0b8", "#b8935a"]), alpha=0.6)
    # swings on the left
    red, blue, green, yellow, wood = "#d6403a", "#2f78b8", "#3f9a57", "#f2bb2c", "#b98a55"
    for x in (170, 520):
        s.line([(x + 6, 520), (x - 44, 800)], "#8a6236", 15)
        s.line([(x + 6, 520), (x + 66, 808)], "#a97c48", 15)
    s.line([(168, 520), (534, 520)], "#6d4a28", 20)
    s.line([(168, 516), (534, 516)], "#c79a62", 11)
    for x, dx, child in [(280, -46, True), (420, 18, False)]:
        y = 742 - abs(dx) * 0.35
        for side in (-16, 16):
            s.line([(x + side, 524), (x + dx + side, y)], "#50555c", 2.2)
        s.rect(x + dx - 24, y, x + dx + 24, y + 9, "#2b2b2f")
        s.shadow(x + dx + 30, 818, 46, 9, alpha=0.35)
        if child:
            cx = x + dx
            s.line([(cx, y - 4), (cx - 42, y + 6), (cx - 60, y + 40)], "#33507a", 15)
            s.poly([(cx - 16, y), (cx + 16, y), (cx + 13, y - 58), (cx - 11, y - 58)], "#f2a33a", to="#d87f1e")
            s.oval(cx - 2, y - 76, 17, 19, "#e2b392")
            s.oval(cx + 2, y - 84, 19, 14, "#5a3a22")
            s.line([(cx - 6, y - 48), (cx - 18, y - 62)], "#d87f1e", 9)
            s.line([(cx + 8, y - 48), (cx + 17, y - 66)], "#d87f1e", 9)
    # tower with slide
    s.shadow(900, 836, 260, 22, alpha=0.4)
    for x in (780, 980):
        s.rect(x - 11, 420, x + 11, 836, "#c79a62", to="#7d5630", across=True)
    for x in (812, 950):
        s.rect(x - 8, 430, x + 8, 806, "#a87c48", to="#664522", across=True)
    s.rect(768, 610, 992, 632, wood, to="#7d5630")
    for i in range(9):
        s.rect(790 + i * 21, 536, 802 + i * 21, 612, mix(col(blue), (255, 255, 255), 0.12 if i % 2 else 0), to=mix(col(blue), (0, 0, 0), 0.2))
    s.rect(780, 532, 980, 543, "#dcb27a")
    s.poly([(740, 430), (880, 300), (1020, 430)], red, to="#a3272a")
    s.poly([(880, 300), (1020, 430), (940, 430)], "#000000", alpha=0.18)
    for i in range(1, 5):
        y = 300 + 26 * i
        s.line([(880 - 140 * i / 5, y), (880 + 140 * i / 5, y)], "#8c1f24", 2, alpha=0.6)
    s.line([(880, 300), (880, 262)], "#6b6f75", 3)
    s.poly([(880, 262), (926, 274), (880, 288)], yellow)
    for i in range(7):
        y = 650 + i * 27
        s.line([(796, y), (964, y)], "#54422c", 3, alpha=0.35)
    for i in range(6):
        s.line([(790 + i * 36, 634), (790 + i * 36, 832)], "#d8c7a0", 4)
        s.line([(784, 660 + i * 32), (976, 660 + i * 32)], "#d8c7a0", 4)
    s.poly([(984, 600), (1034, 600), (1240, 812), (1330, 822), (1330, 846), (1216, 846)], "#1c1c1c", alpha=0.2, blur=8)
    s.poly([(984, 606), (1016, 592), (1236, 800), (1330, 806), (1330, 830), (1212, 830)], yellow, to="#d6921a")
    s.poly([(992, 606), (1010, 600), (1226, 808), (1326, 814), (1326, 822), (1216, 822)], "#ffe28a", alpha=0.9)
    s.line([(984, 600), (1210, 824), (1330, 828)], "#c98516", 6)
    s.person(866, 612, 92, coat="#8a4fa0", legs="#3a4a6a", hair="#7a4a22")
    # seesaw, spring rider, sandbox toys
    s.poly([(1176, 720), (1200, 676), (1224, 720)], green, to="#256b3a")
    s.line([(1080, 700), (1330, 660)], "#8c1f24", 14)
    s.line([(1080, 697), (1330, 657)], red, 9)
    for x, y in [(1096, 684), (1312, 648)]:
        s.line([(x, y + 10), (x, y - 18)], "#555a60", 5)
    for _ in range(14):
        y = 900 - _ * 3.4
        s.oval(430, y, 19, 4, "#5d6168" if _ % 2 else "#8b9098")
    s.poly([(376, 856), (396, 808), (440, 800), (470, 770), (500, 776), (496, 812), (478, 846), (440, 860)], green, to="#256b3a")
    s.oval(484, 788, 4, 4, "#ffffff")
    s.poly([(396, 808), (370, 786), (378, 830)], "#256b3a")
    for x, c in [(650, red), (700, blue)]:
        s.poly([(x - 18, 918), (x + 18, 918), (x + 13, 950), (x - 13, 950)], c, to=mix(col(c), (0, 0, 0), 0.3))
        s.oval(x, 918, 18, 5, mix(col(c), (0, 0, 0), 0.4))
    s.poly([(740, 960), (790, 924), (838, 960)], "#d9bb82", to="#b8935a")
    s.person(590, 934, 128, coat="#e05a7a", legs="#4a5a8a", hair="#caa050")
    s.person(1150, 900, 112, coat="#48a0a8", legs="#5a4a3a", hair="#2a1f18")
    # bench with parents
    for x in (1390, 1540):
        s.rect(x, 800, x + 9, 858, "#3d4146")
    for y in (748, 770, 800):
        s.rect(1370, y, 1570, y + 13, "#b07d45", to="#835a2c")
    s.grass(930, H + 20, ["#6f9a3a", "#8ab34a", "#557d2c", "#a6c85e"], n=1700, short=20, tall=64)
    for _ in range(150):
        x, y = s.rand(0, W), s.rand(980, H)
        s.oval(x, y, 5, 5, s.pick(["#ffffff", "#ffe070", "#ffffff", "#f6f2ff"]))
        s.oval(x, y, 1.8, 1.8, "#e8a92a")
    s.glow(1400, -60, 1100, "#fff6d8", 0.4)
    return s.finish()


def weihnachtsmarkt():
    s = Scene(97)
    s.sky([(0, "#0a1430"), (0.6, "#1c2c58"), (1, "#43456f")], 720, clouds=0.5, cover=0.5, light="#41507c", shade="#232f55")
    for x, w, wh, rh, wall in [(-60, 200, 280, 190, "#4d4656"), (136, 180, 250, 170, "#55464c"), (312, 220, 300, 200, "#4c4a5c"), (1010, 200, 276, 186, "#50464f"), (1206, 190, 252, 172, "#4a4c5c"), (1392, 236, 304, 206, "#554a50")]:
        s.house(x, 720, w, wh, rh, wall, roof="#6a6f86", beam="#272029", floors=3, lit=0.62, lamp="#ffbd60", glass="#26345a", boxes=False, shade=0.08)
    s.rect(560, 300, 640, 720, "#4f4a5a", to="#3d3a4c", across=True)
    s.poly([(548, 306), (600, 90), (652, 306)], "#5b6478", to="#333c52", across=True)
    s.oval(600, 360, 24, 24, "#ffe6a8")
    s.line([(600, 360), (600, 343)], "#3a2f2a", 3)
    s.line([(600, 360), (588, 366)], "#3a2f2a", 3)
    s.glow(600, 360, 90, "#ffd88a", 0.4)
    s.rect(0, 716, W, 730, "#2b2a38")
    s.blur(1.3, (0, 0, W, 720))
    # ground with snow
    s.rect(0, 720, W, H, "#8f92ac", to="#4c4f6c", tex=0.2, cell=50)
    for _ in range(240):
        f = s.rand() ** 1.3
        s.oval(s.rand(0, W), 726 + 340 * f, 10 + 60 * f, 1.5 + 5 * f, s.pick(["#c9cfe2", "#6b6e8c", "#dfe4f0"]), alpha=0.28)
    # the big tree
    s.shadow(800, 812, 260, 30, alpha=0.55)
    s.fir(800, 812, 640, ["#12331f", "#2f6a3c"], tiers=12, snow=True)
    for _ in range(190):
        f = s.rand()
        half = 182 * (1 - f) ** 0.9
        x, y = 800 + s.rand(-1, 1) * half, 772 - 590 * f
        s.glow(x, y, 15, "#ffd680", 0.7)
        s.oval(x, y, 2.6, 2.6, "#fff6d8")
    for _ in range(46):
        f = s.rand(0, 0.92)
        half = 172 * (1 - f) ** 0.9
        x, y = 800 + s.rand(-1, 1) * half, 776 - 580 * f
        c = s.pick(["#d0353a", "#e0a52f", "#d0353a", "#b9c4da"])
        s.oval(x, y, 8.5, 8.5, c, to=mix(col(c), (0, 0, 0), 0.45))
        s.oval(x - 3, y - 3, 2.2, 2.2, "#ffffff", alpha=0.8)
    star = [(800 + (30 if i % 2 == 0 else 12) * math.sin(i * math.pi / 5), 158 - (30 if i % 2 == 0 else 12) * math.cos(i * math.pi / 5)) for i in range(10)]
    s.poly(star, "#ffe9a0")
    s.glow(800, 158, 130, "#ffe08a", 0.7)
    # strings of lights
    for x0, y0, x1, y1, sag in [(0, 300, 800, 190, 110), (800, 190, 1600, 290, 110), (0, 430, 560, 470, 70), (1040, 470, 1600, 420, 70)]:
        last = None
        for i in range(27):
            f = i / 26
            x, y = x0 + (x1 - x0) * f, y0 + (y1 - y0) * f + sag * 4 * f * (1 - f)
            if last:
                s.line([last, (x, y)], "#141722", 1.6)
            last = (x, y)
            if i % 2:
                s.glow(x, y + 6, 34, "#ffc765", 0.65)
                s.oval(x, y + 7, 4.2, 5, "#fff2cc")
    # huts
    for x, y, w, goods in [(60, 860, 280, "hearts"), (372, 800, 220, "cups"), (1010, 800, 220, "stars"), (1260, 866, 290, "toys")]:
        h = w * 0.80
        s.shadow(x + w / 2, y + 6, w * 0.6, 14, alpha=0.55)
        s.rect(x, y - h * 0.66, x + w, y, "#7a5233", to="#46301e")
        for i in range(11):
            s.line([(x + w * i / 11, y - h * 0.66), (x + w * i / 11, y)], "#301f12", 1.4, alpha=0.7)
        s.rect(x + w * 0.08, y - h * 0.60, x + w * 0.92, y - h * 0.22, "#ffdf96", to="#e08c34")
        for i in range(9):
            gx = x + w * (0.12 + 0.095 * i)
            c = s.pick(["#b5252f", "#e8c15a", "#7a4526", "#f5ead2", "#3f6f4c"])
            if goods == "hearts":
                s.poly([(gx, y - h * 0.54), (gx + 10, y - h * 0.56), (gx + 14, y - h * 0.51), (gx, y - h * 0.44), (gx - 14, y - h * 0.51), (gx - 10, y - h * 0.56)], "#7a3f1e")
                s.oval(gx, y - h * 0.51, 4, 3, "#f7ecd8")
            elif goods == "stars":
                s.poly([(gx + (13 if k % 2 == 0 else 5) * math.sin(k * math.pi / 5), y - h * 0.51 - (13 if k % 2 == 0 else 5) * math.cos(k * math.pi / 5)) for k in range(10)], c)
            else:
                s.oval(gx, y - h * 0.52, 9, 10, c)
            s.round(gx - 9, y - h * 0.30, gx + 9, y - h * 0.22, 3, s.pick(["#b5252f", "#e8c15a", "#7a4526", "#f5ead2", "#3f6f4c"]))
        s.oval(x + w * 0.55, y - h * 0.42, w * 0.052, w * 0.06, "#d6a37e")
        s.poly([(x + w * 0.46, y - h * 0.22), (x + w * 0.48, y - h * 0.36), (x + w * 0.62, y - h * 0.36), (x + w * 0.64, y - h * 0.22)], "#8a2c38")
        s.poly([(x + w * 0.50, y - h * 0.455), (x + w * 0.55, y - h * 0.53), (x + w * 0.60, y - h * 0.455)], "#c02733")
        s.rect(x - w * 0.03, y - h * 0.23, x + w * 1.03, y - h * 0.18, "#a87646", to="#6a4526")
        s.poly([(x - w * 0.09, y - h * 0.64), (x + w / 2, y - h * 1.08), (x + w * 1.09, y - h * 0.64)], "#5d3d26", to="#3c2616")
        s.poly([(x - w * 0.11, y - h * 0.66), (x + w / 2, y - h * 1.13), (x + w * 1.11, y - h * 0.66), (x + w * 1.02, y - h * 0.67), (x + w / 2, y - h * 0.99), (x - w * 0.02, y - h * 0.67)], "#e4eaf5", to="#aab4cc")
        for i in range(15):
            gx = x - w * 0.08 + w * 1.16 * i / 14
            s.oval(gx, y - h * 0.635, 12, 7, s.pick(["#1f4a2c", "#2c5f38"]))
            s.oval(gx, y - h * 0.62, 3.2, 3.2, "#fff0c0")
            s.glow(gx, y - h * 0.62, 18, "#ffd070", 0.45)
        s.glow(x + w / 2, y - h * 0.4, w * 0.95, "#ffae4a", 0.40)
        s.glow(x + w / 2, y + 20, w * 0.8, "#ff9f3e", 0.26)
    for x, y, h, coat in [(640, 850, 130, "#2a3350"), (672, 854, 124, "#6a2630"), (700, 856, 74, "#c9963a"), (930, 846, 128, "#31463c"), (968, 848, 122, "#4a3450"), (430, 930, 168, "#27304a"),
                          (490, 936, 160, "#7a2f3a"), (1150, 940, 170, "#3a4a3f"), (1206, 944, 104, "#b8482f"), (880, 1000, 190, "#3b3148")]:
        s.person(x, y, h, coat=coat, legs="#171823", skin="#b98a70", hair=s.pick(["#b8323a", "#2f4a6a", "#d8d2c4", "#3f5f4a"]))
    for _ in range(460):
        x, y = s.rand(0, W), s.rand(0, H)
        r = s.rand(0.8, 2.8)
        s.oval(x, y, r, r, "#f4f7ff", alpha=s.rand(0.35, 0.9))
    for _ in range(22):
        x, y = s.rand(0, W), s.rand(0, H)
        s.oval(x, y, s.rand(5, 11), s.rand(5, 11), "#ffffff", alpha=0.28, blur=4)
    return s.finish(bloom=0.5, vignette=0.26, contrast=1.08)


def feuerwehr():
    s = Scene(103)
    s.sky([(0, "#5a9ad4"), (0.6, "#a9cfe8"), (1, "#e9f1f0")], 560, clouds=0.95, cover=0.54)
    s.ridge(540, 70, "#9db89c", to="#aebf98", cell=380, bottom=702)
    s.rect(0, 640, W, 702, "#84a24e", to="#6f8c42", tex=0.25)
    for x, h in [(40, 380), (1540, 420), (1440, 300), (150, 260)]:
        s.tree(x, 660, h, SUMMER, n=900)
    # station
    s.rect(150, 250, 1450, 700, "#e6e0d2", to="#cfc7b5", tex=0.06)
    s.rect(130, 214, 1470, 256, "#6c7076", to="#4c5055")
    s.rect(150, 256, 1450, 276, "#000000", alpha=0.22, blur=6)
    s.rect(150, 276, 1450, 316, "#b3242b")
    s.letters(800, 296, "FEUERWEHR MUSTERSTADT", 27, "#ffffff")
    s.rect(1250, 30, 1390, 700, "#d9d2c2", to="#b3ab99", across=True)
    s.rect(1240, 16, 1400, 44, "#6c7076")
    for y in (90, 190, 330, 440):
        s.window(1296, y, 48, 62)
    s.rect(1250, 276, 1390, 316, "#b3242b", to="#8f1b22", across=True)
    for i in range(4):
        x = 180 + i * 266
        s.rect(x - 10, 350, x + 242, 702, "#8a8478")
        if i == 2:
            s.rect(x, 360, x + 232, 702, "#241f1c", to="#4a423a")
            s.rect(x + 20, 450, x + 212, 690, "#8f1a20", to="#5b0f14")
            s.rect(x + 34, 470, x + 198, 560, "#3a4a54")
            s.rect(x, 356, x + 232, 388, "#b3242b")
            continue
        for row in range(6):
            y = 360 + row * 57
            s.rect(x, y, x + 232, y + 55, "#c3303a", to="#9a1f28")
            s.line([(x, y + 55), (x + 232, y + 55)], "#6d1219", 2)
            if row in (1, 2):
                for k in range(4):
                    s.rect(x + 10 + k * 55, y + 9, x + 56 + k * 55, y + 46, "#d3e2ea", to="#6f8795")
    s.rect(0, 698, W, H, "#9b9d9f", to="#74777a", tex=0.16, cell=36)
    s.poly([(120, 700), (1480, 700), (1600, 780), (1600, 820), (0, 820), (0, 780)], "#b2b3b2", to="#9b9c9c", tex=0.1)
    for x0, x1 in [(420, 250), (690, 640), (960, 1030), (1230, 1420)]:
        s.line([(x0, 702), (x1, H)], "#e9e7dd", 4, alpha=0.8)
    # engine
    red, deep = "#d2202a", "#8d1119"
    s.shadow(790, 962, 600, 34, alpha=0.6, blur=14)
    s.rect(250, 880, 1290, 926, "#2a2c30", to="#15161a")
    s.round(250, 520, 960, 900, 14, red, to=deep)
    s.round(950, 500, 1320, 900, 40, red, to=deep)
    s.rect(940, 560, 1000, 900, "#b01a23", to="#7d0f16")
    # shutters of the body
    for i in range(3):
        x = 276 + i * 222
        s.rect(x, 560, x + 206, 800, "#c9cdd2", to="#8e949b")
        for k in range(16):
            s.line([(x, 566 + k * 15), (x + 206, 566 + k * 15)], "#7d838a", 1.6)
            s.line([(x, 568 + k * 15), (x + 206, 568 + k * 15)], "#eef1f4", 1.2)
        s.rect(x + 78, 786, x + 128, 794, "#3a3d42")
    s.rect(250, 812, 1316, 846, "#f4f0e4")
    for i in range(27):
        x = 256 + i * 40
        s.poly([(x, 846), (x + 20, 812), (x + 38, 812), (x + 18, 846)], "#f2c321")
    s.rect(250, 524, 960, 536, "#f6f2ea")
    s.letters(1148, 781, "112", 44, "#ffffff")
    # cab windows and doors
    s.poly([(1150, 540), (1286, 540), (1312, 680), (1150, 680)], "#2b3a44", to="#52707f")
    s.rect(1012, 540, 1136, 680, "#2b3a44", to="#52707f")
    s.poly([(1170, 540), (1216, 540), (1182, 680), (1150, 680), (1150, 620)], "#ffffff", alpha=0.22)
    s.poly([(1030, 540), (1070, 540), (1036, 680), (1012, 680), (1012, 612)], "#ffffff", alpha=0.22)
    for x in (1004, 1142):
        s.line([(x, 530), (x, 880)], "#6a0d13", 2.6)
    for x in (1104, 1262):
        s.round(x, 704, x + 26, 714, 4, "#1c1d20")
    s.round(1296, 560, 1336, 642, 8, "#17181b")
    s.line([(1300, 560), (1290, 540)], "#17181b", 5)
    s.round(1276, 824, 1330, 868, 8, "#f7f3e0", to="#cfc9b0")
    s.rect(1240, 872, 1330, 922, "#d9d9d6", to="#a5a6a4")
    # blue lights, ladder, hoses
    s.round(1060, 468, 1240, 502, 12, "#2a62d8", to="#143a94")
    s.rect(1060, 496, 1240, 506, "#26282c")
    for x in (1100, 1200):
        s.glow(x, 482, 120, "#5a9cff", 0.75)
        s.oval(x, 482, 13, 8, "#d6e6ff")
    s.round(276, 498, 320, 522, 8, "#2a62d8")
    s.glow(298, 508, 70, "#5a9cff", 0.5)
    s.line([(340, 490), (1030, 478)], "#8e949b", 9)
    s.line([(340, 512), (1030, 500)], "#b9bec4", 9)
    for i in range(22):
        x = 356 + i * 31
        s.line([(x, 491), (x, 512)], "#dfe3e6", 5)
    # wheels
    for x in (420, 580, 1140):
        s.oval(x, 900, 84, 84, "#0f1012")
        s.oval(x, 904, 68, 68, "#26282b", to="#0d0e10")
        s.oval(x, 904, 40, 40, "#c9cccf", to="#83878c")
        s.oval(x, 904, 16, 16, "#9b1820")
        for k in range(8):
            a = k * math.pi / 4
            s.oval(x + 28 * math.cos(a), 904 + 28 * math.sin(a), 4.5, 4.5, "#4a4d52")
    s.poly([(262, 540), (960, 540), (960, 560), (262, 580)], "#ffffff", alpha=0.16)
    # crew and hoses
    for x, y, h in [(1400, 970, 230), (1490, 985, 224), (150, 980, 226)]:
        s.person(x, y, h, coat="#27314a", legs="#27314a", hair="#e9e2c8")
        for f in (0.45, 0.66):
            s.rect(x - h * 0.13, y - h * f - 5, x + h * 0.13, y - h * f + 4, "#e8e04a")
            s.rect(x - h * 0.13, y - h * f - 1, x + h * 0.13, y - h * f + 2, "#f4f4ee")
        for side in (-1, 1):
            s.line([(x + side * h * 0.07, y - h * 0.16), (x + side * h * 0.115, y - h * 0.13)], "#e8e04a", h * 0.06)
        s.oval(x, y - h * 0.94, h * 0.085, h * 0.062, "#e9e5d2", to="#bdb89c")
        s.rect(x - h * 0.1, y - h * 0.925, x + h * 0.1, y - h * 0.905, "#cfc9ae")
    for r in range(9, 1, -1):
        s.oval(700, 1020, r * 9, r * 3.1, "#e6dcc0" if r % 2 else "#b9ad8c")
    s.line([(780, 1024), (900, 1046), (1050, 1036), (1200, 1060)], "#d9cfae", 11)
    s.glow(300, -80, 1100, "#fff4d8", 0.35)
    return s.finish(warm=0.01)


def blumenwiese():
    s = Scene(113)
    s.sky([(0, "#4f94d0"), (0.6, "#a9d0ea"), (1, "#f2f4e6")], 480, clouds=0.95, cover=0.54)
    s.ridge(430, 90, "#9fb8c0", to="#b4c4b8", cell=520, bottom=520)
    s.ridge(462, 60, "#7fa072", to="#93b07a", cell=360, bottom=540)
    for x, h, p in [(60, 250, SUMMER), (200, 180, SPRING), (430, 150, SUMMER), (690, 170, SPRING), (980, 160, SUMMER), (1210, 200, SPRING), (1400, 240, SUMMER), (1550, 300, SUMMER)]:
        s.tree(x, 520, h, p, n=600)
    s.rect(0, 500, W, 560, "#86a552", to="#8fae56", tex=0.2)
    # garden huts with fences
    for x, w, c, roof in [(270, 130, "#3f7f9a", "#8f4b36"), (520, 110, "#b5533f", "#5d6168"), (800, 140, "#e3c25a", "#8a4a38"), (1070, 118, "#5b8a5a", "#6d4a3a"), (1290, 104, "#c98a5a", "#8f4b36")]:
        y, h = 534, w * 0.55
        s.shadow(x + w / 2 + 12, y, w * 0.62, 7, alpha=0.35, blur=4)
        s.rect(x, y - h, x + w, y, c, to=mix(col(c), (0, 0, 0), 0.22), across=True)
        for i in range(1, 9):
            s.line([(x + w * i / 9, y - h), (x + w * i / 9, y)], mix(col(c), (0, 0, 0), 0.25), 1)
        s.poly([(x - 12, y - h), (x + w * 0.5, y - h - w * 0.36), (x + w + 12, y - h)], roof, to=mix(col(roof), (0, 0, 0), 0.3))
        s.rect(x + w * 0.16, y - h * 0.78, x + w * 0.40, y, "#f1e7d2")
        s.rect(x + w * 0.19, y - h * 0.74, x + w * 0.37, y, "#6d4f34")
        s.window(x + w * 0.56, y - h * 0.72, w * 0.26, h * 0.36)
        for _ in range(20):
            s.oval(x + s.rand(-10, w + 10), y - s.rand(0, 12), 5, 4, s.pick(["#d84a6a", "#f0c43a", "#ffffff", "#4f8a3a", "#8a5ac0", "#4f8a3a"]))
        for k in range(3):
            sx = x + w + 16 + k * 15
            s.line([(sx, y), (sx, y - 66)], "#4f7a34", 2.4)
            s.oval(sx, y - 70, 9, 9, "#f2b81f")
            s.oval(sx, y - 70, 4, 4, "#5d3a16")
    for x in range(-10, W, 20):
        s.poly([(x, 566), (x, 528), (x + 5, 521), (x + 10, 528), (x + 10, 566)], "#f4f0e6", to="#cfcabc")
    for y in (538, 554):
        s.rect(0, y, W, y + 5, "#e6e1d4")
    s.blur(2.2, (0, 0, W, 572))
    # the meadow
    s.rect(0, 560, W, H, "#a3b95a", to="#4c7429", tex=0.3, cell=50)
    s.grass(566, 760, ["#86a64a", "#a4bf5e", "#6f943c", "#c2cc78"], n=3600, short=5, tall=24)
    flowers = ["#d8302f", "#d8302f", "#4a68c8", "#ffffff", "#f4c430", "#e48ab8", "#8a5ac0", "#f08a2a"]
    for i in range(1700):
        f = (i / 1700) ** 1.5
        y = 572 + 190 * f
        r = 1.6 + 4.2 * f
        s.oval(s.rand(0, W), y - s.rand(0, 12), r, r * 0.75, s.pick(flowers))
    s.blur(1.1, (0, 560, W, 760))
    s.grass(740, 960, ["#6f9a3c", "#8fb450", "#557d2e", "#b3c766"], n=2400, short=26, tall=90)

    def flower(x, y, r, kind, stem):
        bend = s.rand(-18, 18)
        s.line([(x + bend, y + stem), (x + bend * 0.3, y + stem * 0.5), (x, y)], s.pick(["#4c7a2c", "#5f8f38", "#3d6624"]), max(1.5, r * 0.13))
        if kind == "poppy":
            for a, c in [(0.4, "#b01a1f"), (2.3, "#b51d20"), (4.0, "#d8302a"), (5.4, "#e2402f"), (3.1, "#ea5238")]:
                s.oval(x + r * 0.42 * math.cos(a), y + r * 0.30 * math.sin(a), r * 0.72, r * 0.58, c)
            s.oval(x, y, r * 0.24, r * 0.2, "#241a1c")
            for k in range(9):
                s.oval(x + r * 0.36 * math.cos(k * 0.7), y + r * 0.28 * math.sin(k * 0.7), r * 0.05, r * 0.05, "#3a2a2e")
        elif kind == "daisy":
            for k in range(16):
                a = k * math.tau / 16 + 0.1
                s.line([(x, y), (x + r * math.cos(a), y + r * 0.78 * math.sin(a))], "#ffffff" if k % 2 else "#e8ebf0", r * 0.25)
            s.oval(x, y, r * 0.36, r * 0.30, "#f2c02a", to="#c98a14")
        elif kind == "corn":
            for k in range(11):
                a = k * math.tau / 11
                x1, y1 = x + r * math.cos(a), y + r * 0.75 * math.sin(a)
                s.poly([(x, y), (x1 - r * 0.16 * math.sin(a), y1 + r * 0.16 * math.cos(a)), (x1 + r * 0.16 * math.cos(a), y1 + r * 0.12 * math.sin(a)), (x1 + r * 0.16 * math.sin(a), y1 - r * 0.16 * math.cos(a))], "#3f62cf" if k % 2 else "#5a80e6")
            s.oval(x, y, r * 0.3, r * 0.24, "#2f2f86")
            for k in range(6):
                s.oval(x + r * 0.16 * math.cos(k), y - r * 0.1 + r * 0.12 * math.sin(k), r * 0.05, r * 0.05, "#c04aa0")
        else:
            c = col(s.pick(["#e48ab8", "#f4c430", "#a05ac8", "#f08a2a"]))
            for k in range(8):
                a = k * math.tau / 8
                s.oval(x + r * 0.55 * math.cos(a), y + r * 0.42 * math.sin(a), r * 0.38, r * 0.26, mix(c, (255, 255, 255), 0.18 if k % 2 else 0))
            s.oval(x, y, r * 0.26, r * 0.2, "#7a4a1a")

    for i in range(330):
        f = i / 330
        flower(s.rand(-20, W + 20), 742 + 190 * f, 9 + 17 * f, s.pick(["poppy", "poppy", "daisy", "daisy", "corn", "other"]), 40 + 90 * f)
    s.grass(960, H + 90, ["#5d8a30", "#7fa844", "#436a22", "#9cbc56"], n=1100, short=90, tall=190, lean=0.3)
    for i in range(64):
        flower(s.rand(-20, W + 20), s.rand(850, 1010), s.rand(30, 54), s.pick(["poppy", "poppy", "daisy", "corn", "other"]), 260)
    # a butterfly and a bee
    for side in (-1, 1):
        s.oval(640 + side * 20, 690, 22, 26, "#e88a1e", to="#b5560f")
        s.oval(640 + side * 16, 716, 15, 16, "#d8741a")
        s.oval(640 + side * 26, 684, 5, 5, "#2a1a12")
    s.line([(640, 676), (640, 728)], "#2a1a12", 5)
    s.oval(1130, 760, 12, 8, "#d9981e")
    for k in (-4, 3):
        s.rect(1130 + k, 753, 1133 + k, 767, "#2a1d10")
    s.oval(1126, 749, 9, 6, "#eef4f8", alpha=0.8)
    s.glow(1350, -80, 1100, "#fff4d0", 0.45)
    return s.finish(warm=0.015)


def bushaltestelle():
    s = Scene(127)
    s.sky([(0, "#7fb0dc"), (0.55, "#bcd6ea"), (1, "#f6e9d2")], 620, clouds=0.95, cover=0.54, light="#fff8ec", shade="#c2cad6")
    for x, w, wh, rh, wall, sh in [(-40, 210, 300, 160, "#e9d9b8", "#3f6152"), (176, 196, 270, 140, "#d6b08e", None), (1120, 220, 300, 160, "#eee4cf", "#7a3f35"), (1346, 250, 330, 170, "#cdbf9a", None)]:
        s.house(x, 640, w, wh, rh, wall, floors=3, shutter=sh)
    for x, h in [(430, 330), (620, 260), (820, 280), (1020, 320)]:
        s.tree(x, 640, h, AUTUMN if x != 620 else SUMMER, n=900)
    s.rect(0, 618, W, 660, "#7f9a4c", to="#6b8640", tex=0.3)
    s.blur(2.0, (0, 0, W, 660))
    s.rect(0, 650, W, 720, "#c4bfb2", to="#aca698", tex=0.12)
    s.rect(0, 716, W, 730, "#dcd8cc")
    s.rect(0, 728, W, 740, "#8e8a80")
    s.rect(0, 738, W, H, "#74777b", to="#54575c", tex=0.16, cell=36)
    for i in range(7):
        x = i * 270 - 40
        s.poly([(x, 905), (x + 140, 905), (x + 128, 919), (x - 14, 919)], "#eceae2")
    s.rect(0, 1010, W, 1020, "#dedacd")
    s.rect(0, 1020, W, H, "#b3ada0", to="#9c968a", tex=0.12)
    # shelter
    dark = "#2b3238"
    s.shadow(440, 716, 330, 12, alpha=0.4)
    s.rect(160, 418, 720, 690, "#cfe3e8", alpha=0.36)
    for i in range(4):
        x = 160 + i * 186
        s.rect(x, 410, x + 9, 706, dark)
    s.poly([(186, 424), (292, 424), (214, 690), (166, 690), (166, 500)], "#ffffff", alpha=0.22)
    s.poly([(430, 424), (470, 424), (380, 690), (352, 690)], "#ffffff", alpha=0.18)
    s.rect(160, 684, 726, 692, dark)
    s.poly([(120, 410), (150, 372), (740, 372), (772, 410)], "#3f7f78", to="#2c5f5a")
    s.rect(120, 406, 772, 422, "#20454a")
    for _ in range(110):
        x = s.rand(150, 740)
        s.oval(x, s.rand(362, 378), s.rand(4, 10), s.rand(3, 6), s.pick(["#6f9440", "#88a94e", "#a9b85e", "#c77fa0", "#58803a"]))
    s.rect(200, 626, 520, 638, "#b5834c", to="#8a5f30")
    s.rect(200, 598, 520, 608, "#b5834c", to="#8a5f30")
    for x in (226, 486):
        s.rect(x, 638, x + 9, 702, dark)
    s.rect(590, 470, 690, 620, "#2b3238")
    s.rect(597, 477, 683, 613, "#f5f2e8")
    for i in range(14):
        s.rect(604, 500 + i * 8, 604 + s.rand(30, 72), 503 + i * 8, "#7d8890")
    s.rect(604, 484, 650, 493, "#2c6a64")
    s.person(300, 712, 150, coat="#a33d4b", legs="#2d3140", bag="#7a5a3a")
    s.person(420, 712, 142, coat="#4d6f8a", legs="#3a342e", hair="#b9b4aa")
    s.person(552, 714, 104, coat="#e0a52f", legs="#39507a", hair="#4a2f1c", bag="#c2473a")
    # bus stop sign
    s.rect(830, 390, 839, 716, "#c2c6c9", to="#85898d", across=True)
    s.oval(834, 368, 47, 47, "#1c7a44")
    s.oval(834, 368, 42, 42, "#f6d31f")
    s.oval(834, 368, 35, 35, "#1c7a44")
    s.oval(834, 368, 30, 30, "#f6d31f")
    s.rect(818, 348, 826, 388, "#1c7a44")
    s.rect(842, 348, 850, 388, "#1c7a44")
    s.rect(818, 364, 850, 372, "#1c7a44")
    s.rect(796, 422, 874, 454, "#f4f1e6")
    s.letters(834, 438, "Linie 1 · 3", 14, "#1f2a30")
    s.rect(804, 470, 866, 560, "#f4f1e6", to="#dedacc")
    for i in range(9):
        s.rect(810, 480 + i * 8, 810 + s.rand(24, 50), 483 + i * 8, "#8d979d")
    # low-floor bus
    teal, deep = "#0f6e78", "#0a4a54"
    s.shadow(1270, 882, 390, 22, alpha=0.6, blur=12)
    s.round(930, 470, 1700, 850, 34, "#f3f2ec", to="#d3d2ca")
    s.round(930, 690, 1700, 856, 20, teal, to=deep)
    s.poly([(930, 710), (1120, 690), (1700, 620), (1700, 700), (930, 720)], "#3aa39a", alpha=0.9)
    s.round(950, 500, 1040, 700, 14, "#1d2930", to="#42606e")
    s.poly([(956, 512), (1000, 506), (976, 690), (956, 690)], "#ffffff", alpha=0.2)
    for i in range(4):
        x = 1190 + i * 122
        s.round(x, 520, x + 112, 664, 8, "#1d2930", to="#4a6875")
        s.poly([(x + 10, 524), (x + 52, 524), (x + 20, 660), (x + 4, 660)], "#ffffff", alpha=0.16)
        if i in (0, 2):
            s.oval(x + 58, 606, 15, 18, "#caa084")
            s.poly([(x + 34, 664), (x + 40, 632), (x + 78, 632), (x + 84, 664)], s.pick(["#8a3b45", "#c79a3a", "#3f5f4a"]))
    s.rect(1054, 506, 1176, 836, "#26343b")
    for x in (1060, 1118):
        s.rect(x, 514, x + 52, 830, "#31464f", to="#6d8b97")
        s.poly([(x + 6, 518), (x + 26, 518), (x + 12, 826), (x + 4, 826)], "#ffffff", alpha=0.2)
    s.rect(1054, 836, 1176, 846, "#f2c21f")
    s.rect(954, 476, 1180, 500, "#14181b")
    s.letters(1068, 488, "1  Bahnhof", 20, "#ffb21f")
    s.round(936, 760, 976, 790, 8, "#fff6d8")
    s.glow(950, 775, 90, "#fff0c0", 0.55)
    s.rect(930, 834, 1700, 856, "#23282c")
    for x in (1010, 1480):
        s.oval(x, 850, 62, 62, "#1a1c1f")
        s.oval(x, 852, 50, 50, "#2c2f33", to="#131416")
        s.oval(x, 852, 27, 27, "#c6c9cc", to="#7b7f84")
        s.oval(x, 852, 9, 9, "#3a3d41")
    s.line([(928, 540), (906, 556), (906, 610)], "#1b1e21", 7)
    s.round(896, 560, 916, 620, 6, "#1b1e21")
    s.beams(-200, -160, [30, 38, 47], 2000, 2.4, "#fff2cc", alpha=0.12, blur=20)
    for _ in range(60):
        x, y = s.rand(0, W), s.rand(655, 1060)
        s.poly([(x, y), (x + 9, y - 3), (x + 14, y + 2), (x + 5, y + 4)], s.pick(["#d98a2a", "#b5581e", "#e6b03e"]))
    return s.finish(warm=0.03, bloom=0.25)


def ratssaal():
    s = Scene(131)
    s.rect(0, 0, W, 700, "#e9dfc9", to="#cdbd9f", tex=0.05)
    # coffered ceiling
    s.poly([(0, 0), (W, 0), (1320, 150), (280, 150)], "#8a6238", to="#a87c4a")
    for i in range(11):
        x0, x1 = i * 160, 280 + i * 104
        s.line([(x0, 0), (x1, 150)], "#5b3d1f", 6)
    for y in (38, 84, 122):
        s.line([(0 + y * 1.87, y), (W - y * 1.87, y)], "#5b3d1f", 5)
    s.poly([(0, 0), (280, 150), (280, 640), (0, 800)], "#d9ccb0", to="#b8a686")
    s.poly([(W, 0), (1320, 150), (1320, 640), (W, 800)], "#cdbd9e", to="#a89675")
    s.poly([(0, 560), (280, 470), (280, 650), (0, 810)], "#6b4827", to="#472e16")
    s.poly([(W, 560), (1320, 470), (1320, 650), (W, 810)], "#5f3f21", to="#402811")
    # tall windows at the back
    for x in (350, 520, 960, 1130):
        s.round(x - 8, 186, x + 118, 500, 56, "#f3ead6")
        s.round(x, 194, x + 110, 470, 52, "#cfe4f2", to="#f6f3e2")
        s.leaves(x + 55, 440, 50, 42, SUMMER, n=120, size=6)
        s.rect(x, 462, x + 110, 476, "#7c5531")
        s.rect(x + 52, 196, x + 58, 464, "#f3ead6")
        for y in (270, 360):
            s.rect(x, y, x + 110, y + 5, "#f3ead6")
        for side in (-1, 1):
            cx = x - 26 if side < 0 else x + 92
            s.poly([(cx, 176), (cx + 44, 176), (cx + (30 if side < 0 else 52), 478), (cx - (8 if side < 0 else -14), 478)], "#8f2f38", to="#6b1f2a")
            for k in range(4):
                s.line([(cx + 6 + k * 10, 180), (cx + 2 + k * 10, 474)], "#571822", 2.4, alpha=0.6)
        s.rect(x - 34, 168, x + 144, 180, "#c79a4a", to="#8a6524")
    # panelling
    s.rect(280, 470, 1320, 650, "#7c5531", to="#583a1e")
    for i in range(14):
        x = 290 + i * 74
        s.rect(x, 486, x + 62, 634, "#8f6439", to="#6b4726")
        s.line([(x, 486), (x + 62, 486), (x + 62, 634)], "#4a2f17", 2)
    s.line([(280, 470), (1320, 470)], "#b98a54", 5)
    # side windows
    for k in range(2):
        a, b = 40 + k * 122, 120 + k * 118
        ya, yb = 150 + k * 44, 176 + k * 42
        la, lb = 600 - k * 74, 562 - k * 70
        s.poly([(a, ya), (b, yb), (b, lb - 40), (a, la - 44)], "#e3eef4", to="#f9f4e0")
        s.line([((a + b) / 2, (ya + yb) / 2), ((a + b) / 2, (la + lb) / 2 - 42)], "#f3ead6", 6)
        s.line([(a, (ya + la) / 2), (b, (yb + lb) / 2)], "#f3ead6", 5)
    # coat of arms on the wall: gate tower over waves
    s.shadow(806, 330, 88, 110, alpha=0.25)
    s.poly([(720, 216), (880, 216), (880, 330), (864, 384), (800, 428), (736, 384), (720, 330)], "#c9a24a")
    s.poly([(728, 224), (872, 224), (872, 328), (857, 378), (800, 418), (743, 378), (728, 328)], "#0b5563", to="#0a4653")
    s.rect(766, 270, 834, 352, "#f4ead2")
    s.rect(758, 262, 842, 276, "#f4ead2")
    for x in (758, 788, 818):
        s.rect(x, 246, x + 24, 264, "#f4ead2")
    s.round(786, 306, 814, 366, 14, "#0b5563")
    s.rect(780, 352, 820, 366, "#0b5563")
    for k, y in enumerate((366, 384)):
        s.line([(742 + k * 10 + i, y + 5 * math.sin(i / 9)) for i in range(0, 117 - k * 20, 3)], "#f4ead2", 5)
    # chandeliers
    for x, y in ((480, 200), (1120, 200)):
        s.line([(x, 110), (x, y)], "#8a6a2c", 4)
        s.oval(x, y + 6, 92, 17, "#a9812f")
        s.oval(x, y + 2, 80, 11, "#5b4518")
        for i in range(9):
            a = math.pi * i / 8
            lx, ly = x + 88 * math.cos(a), y - 2 + 12 * math.sin(a)
            s.rect(lx - 3, ly - 18, lx + 3, ly, "#fff6dc")
            s.glow(lx, ly - 20, 46, "#ffdf9a", 0.55)
    # floor
    s.poly([(280, 650), (1320, 650), (W, 810), (W, H), (0, H), (0, 810)], "#a5713d", to="#6f4722")
    for i in range(-14, 15):
        s.line([(800 + i * 38, 650), (800 + i * 160, H)], "#5b3818", 1.6, alpha=0.55)
    for i in range(9):
        y = 650 + 417 * (i / 9) ** 1.6
        s.line([(0, y), (W, y)], "#5b3818", 1.2, alpha=0.3)
    for x in (405, 575, 1015, 1185):
        s.poly([(x - 50, 650), (x + 50, 650), (x + 50 + (x - 800) * 0.6, 900), (x - 80 + (x - 800) * 0.6, 900)], "#fff1d0", alpha=0.16, blur=14)
    # the chair's desk
    s.rect(610, 590, 990, 676, "#9b6c3c", to="#6d4620")
    s.rect(596, 578, 1004, 594, "#c0905a", to="#94672f")
    for x in (640, 760, 880):
        s.rect(x, 606, x + 90, 664, "#80552b")
    for x in (680, 800, 920):
        s.round(x - 26, 500, x + 26, 582, 12, "#3a4f5c", to="#243540")
        s.line([(x + 34, 580), (x + 26, 548)], "#22262a", 3)
        s.oval(x + 25, 545, 5, 7, "#22262a")
        s.rect(x - 22, 572, x + 14, 578, "#f6f2e6")
    s.rect(1060, 560, 1130, 674, "#8a5f34", to="#5f3f1f")
    s.rect(1050, 548, 1140, 564, "#b98a54")
    s.line([(1095, 548), (1095, 512)], "#22262a", 3)
    s.oval(1095, 508, 5, 7, "#22262a")

    # half-round rows of desks
    def arc(rx, ry, top, height, a0, a1, steps, color, edge):
        cx, cy = 800, 620
        pts = [(cx + rx * math.cos(a0 + (a1 - a0) * i / steps), cy + ry * math.sin(a0 + (a1 - a0) * i / steps)) for i in range(steps + 1)]
        s.poly(pts + [(x, y + height * 0.35 + height * 0.65 * 1) for x, y in reversed(pts)], color, to=mix(col(color), (0, 0, 0), 0.4))
        inner = [(cx + (rx - top) * math.cos(a0 + (a1 - a0) * i / steps), cy + (ry - top * 0.5) * math.sin(a0 + (a1 - a0) * i / steps)) for i in range(steps + 1)]
        s.poly(inner + list(reversed(pts)), edge, to=mix(col(edge), (0, 0, 0), 0.18))
        s.line(pts, mix(col(edge), (255, 255, 255), 0.35), 3)
        for i in range(1, steps, 4):
            x, y = pts[i]
            s.line([(x, y + 4), (x, y + height)], mix(col(color), (0, 0, 0), 0.35), 1.6)
        return inner, pts

    for rx, ry, top, height, chairs, u in [(400, 176, 46, 66, 9, 0.8), (620, 300, 58, 92, 11, 1.1), (860, 452, 74, 120, 12, 1.5)]:
        s.poly([(800 + (rx + 14) * math.cos(math.pi * i / 40), 620 + (ry + height + 8) * math.sin(math.pi * i / 40)) for i in range(41)], "#1a0f06", alpha=0.10, blur=10)
        a0, a1 = math.pi * 0.06, math.pi * 0.94
        inner, pts = arc(rx, ry, top, height, a0, a1, 48, "#9a6a38", "#c8965c")
        for k in range(chairs):
            a = a0 + (a1 - a0) * (k + 0.5) / chairs
            x, y = 800 + (rx - top * 0.45) * math.cos(a), 620 + (ry - top * 0.25) * math.sin(a)
            s.poly([(x - 24 * u, y + 4 * u), (x - 20 * u, y - 8 * u), (x + 18 * u, y - 8 * u), (x + 22 * u, y + 4 * u)], "#f7f3e8")
            s.line([(x + 30 * u, y), (x + 24 * u, y - 32 * u)], "#24282c", 3 * u)
            s.oval(x + 23 * u, y - 35 * u, 4.5 * u, 6.5 * u, "#24282c")
            s.rect(x - 44 * u, y - 22 * u, x - 36 * u, y, "#d9ecf2", to="#9fc0cc")
            cx, cy = 800 + (rx + 34 * u) * math.cos(a), 620 + (ry + 26 * u) * math.sin(a)
            s.shadow(cx, cy + 62 * u, 36 * u, 8 * u, alpha=0.4, blur=4)
            s.round(cx - 30 * u, cy - 34 * u, cx + 30 * u, cy + 40 * u, 13 * u, "#3f5f6d", to="#22363f")
            s.round(cx - 24 * u, cy - 28 * u, cx + 24 * u, cy - 2 * u, 9 * u, "#557b8b", alpha=0.7)
            s.rect(cx - 5 * u, cy + 40 * u, cx + 5 * u, cy + 62 * u, "#2a2d30")
    s.beams(-120, 60, [22, 30, 39], 1800, 2.6, "#fff3d0", alpha=0.13, blur=24)
    return s.finish(warm=0.03, bloom=0.32, vignette=0.24)


def wertstoffhof():
    s = Scene(139)
    s.sky([(0, "#5b9bd4"), (0.6, "#aed0e8"), (1, "#eef2ec")], 600, clouds=0.95, cover=0.52)
    s.ridge(520, 80, "#8fae94", to="#a5bd9a", cell=420, bottom=640)
    for x, h, p in [(60, 300, SUMMER), (230, 220, AUTUMN), (1380, 280, SUMMER), (1540, 360, AUTUMN), (1230, 180, SUMMER)]:
        s.tree(x, 610, h, p, n=800)
    # hall
    s.rect(420, 330, 1180, 610, "#d6dade", to="#b3b9be")
    for i in range(38):
        s.line([(420 + i * 20, 334), (420 + i * 20, 610)], "#9aa1a8", 1.4, alpha=0.6)
    s.poly([(390, 338), (800, 236), (1210, 338)], "#3f5f52", to="#2b463b")
    s.poly([(406, 338), (800, 242), (1194, 338), (1180, 344), (800, 254), (420, 344)], "#557a6a")
    s.rect(470, 420, 660, 610, "#2c3136", to="#4a5158")
    s.rect(710, 400, 890, 610, "#8f969c", to="#757c83")
    for k in range(10):
        s.line([(710, 420 + k * 20), (890, 420 + k * 20)], "#5d646b", 1.6)
    for x in (930, 1040):
        s.window(x, 430, 70, 70)
    s.rect(600, 356, 1000, 388, "#f4f4ee")
    s.letters(800, 372, "Wertstoffhof", 24, "#1f4a3c")
    s.rect(0, 600, W, 626, "#7f9a50", to="#6a8442", tex=0.3)
    s.blur(1.1, (0, 0, W, 626))
    s.rect(0, 620, W, H, "#a4a6a5", to="#7b7e80", tex=0.16, cell=40)
    # ramp with railing
    s.poly([(0, 690), (W, 664), (W, 760), (0, 800)], "#c2bfb6", to="#9e9b92", tex=0.1)
    s.poly([(0, 686), (W, 660), (W, 668), (0, 696)], "#dedbd2")
    for i in range(27):
        x = i * 62
        y = 688 - 26 * x / W
        s.rect(x, y - 62, x + 5, y, "#e0b21f", to="#a67f10")
    for dy in (60, 34):
        s.line([(0, 688 - dy), (W, 662 - dy)], "#f0c22a", 6)
    # containers
    for x, w, c, sign, stuff in [(20, 290, "#2f6f9e", "PAPIER", ["#e8e0cc", "#c9a878", "#f4f1e8", "#b5906a"]), (335, 290, "#3f8a55", "GARTEN", ["#4f7a34", "#6f9a44", "#8a6a3a", "#3d6128"]),
                                 (650, 290, "#c98a22", "HOLZ", ["#b98a55", "#8a6236", "#d9b07a", "#6d4a28"]), (965, 290, "#8a8f96", "METALL", ["#b9bec4", "#6d747c", "#d9dde0", "#a5683a"]), (1280, 300, "#b5443a", "SPERRGUT", ["#7a5a8a", "#c9a05a", "#4a6a7f", "#a5533f"])]:
        y, h = 905, 190
        s.shadow(x + w / 2, y + 8, w * 0.56, 16, alpha=0.55)
        for _ in range(120):
            px = x + 24 + s.rand() * (w - 48)
            top = 46 * (1 - abs((px - x - w / 2) / (w / 2)) ** 2)
            py = y - h + 6 - s.rand(-8, top)
            cc = col(s.pick(stuff))
            if sign in ("HOLZ", "METALL", "SPERRGUT"):
                a = s.rand(-1.2, 1.2)
                ln, th = s.rand(18, 52), s.rand(4, 11)
                dx, dy = ln * math.cos(a) / 2, ln * math.sin(a) / 2
                s.line([(px - dx, py - dy), (px + dx, py + dy)], mix(cc, (0, 0, 0), s.rand(0, 0.3)), th)
            elif sign == "PAPIER":
                w2, h2 = s.rand(14, 40), s.rand(8, 24)
                s.poly([(px - w2 / 2, py), (px - w2 / 2 + 6, py - h2), (px + w2 / 2, py - h2 + 4), (px + w2 / 2 - 4, py + 3)], mix(cc, (0, 0, 0), s.rand(0, 0.2)))
            else:
                s.leaves(px, py, 16, 10, [mix(cc, (0, 0, 0), 0.4), cc, mix(cc, (255, 255, 255), 0.2)], n=12, size=5)
        s.poly([(x, y - h), (x + w, y - h), (x + w - 14, y), (x + 14, y)], c, to=mix(col(c), (0, 0, 0), 0.3), tex=0.08)
        s.rect(x - 8, y - h - 8, x + w + 8, y - h + 12, mix(col(c), (255, 255, 255), 0.2), to=mix(col(c), (0, 0, 0), 0.15))
        for i in range(7):
            px = x + 26 + i * (w - 52) / 6
            s.rect(px - 6, y - h + 12, px + 6, y - 4, mix(col(c), (255, 255, 255), 0.14), to=mix(col(c), (0, 0, 0), 0.35), across=True)
        s.rect(x + w * 0.16, y - h * 0.66, x + w * 0.84, y - h * 0.34, "#f7f5ee")
        s.letters(x + w / 2, y - h * 0.5, sign, 29, "#1f2a30")
        for px in (x + 36, x + w - 36):
            s.oval(px, y + 2, 12, 10, "#26282b")
    # car with trailer and people
    s.shadow(560, 1030, 330, 20, alpha=0.5)
    s.poly([(240, 1000), (250, 930), (330, 920), (390, 862), (560, 858), (630, 922), (660, 940), (664, 1004), (240, 1010)], "#2f6f86", to="#1b4556")
    s.poly([(348, 922), (396, 874), (462, 872), (462, 922)], "#b8d0da", to="#6d8a98")
    s.poly([(474, 872), (552, 870), (604, 922), (474, 922)], "#b8d0da", to="#6d8a98")
    s.line([(468, 872), (468, 1000)], "#143441", 2)
    s.oval(652, 956, 9, 12, "#d0342c")
    s.oval(250, 956, 11, 12, "#fff4cf")
    s.rect(664, 984, 740, 992, "#3a3d41")
    s.poly([(730, 930), (990, 930), (980, 1000), (740, 1000)], "#b3b8bd", to="#7d838a")
    for k in range(26):
        px = 744 + s.rand() * 230
        s.leaves(px, 924 - s.rand(0, 34), 22, 14, SUMMER, n=16, size=6)
    s.rect(726, 926, 994, 936, "#5b6168")
    for x in (326, 590, 860):
        s.oval(x, 1006, 37, 37, "#17181a")
        s.oval(x, 1006, 20, 20, "#b9bcc0", to="#74787d")
    s.person(1090, 1030, 196, coat="#f28a1c", legs="#3a4650", hair="#4a3524")
    s.rect(1064, 1030 - 196 * 0.62, 1116, 1030 - 196 * 0.58, "#f4f4e6")
    s.person(1200, 1036, 190, coat="#5a7f4f", legs="#2f3a52", hair="#8a6a3a")
    s.round(1222, 950, 1290, 1010, 4, "#c79a62", to="#94693a")
    s.line([(1256, 950), (1256, 1010)], "#e6cfa0", 6)
    for i in range(4):
        s.poly([(60 + i * 20, 1046), (110 + i * 20, 1030), (110 + i * 20, 1040), (60 + i * 20, 1056)], "#f0ede2", alpha=0.5)
    s.glow(260, -80, 1100, "#fff4d6", 0.35)
    return s.finish()


SCENES = {f.__name__: f for f in (marktplatz, bruecke, herbstwald, rathaus, baustelle, buecherei, see, spielplatz, weihnachtsmarkt,
                                  feuerwehr, blumenwiese, bushaltestelle, ratssaal, wertstoffhof)}
assert (W, H, K) == (1600, 1067, 2)
