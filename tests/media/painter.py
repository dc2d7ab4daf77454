"""Tools to paint the sample town's pictures: gradients, noise, light, water, leaves, houses, people.

Coordinates are those of the finished picture (1600 x 1067); painting happens at twice that size.
"""

import math

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

W, H, K = 1600, 1067, 2


def mix(a, b, t):
    return tuple(x + (y - x) * t for x, y in zip(a, b))


def hexa(text):
    return tuple(int(text[i:i + 2], 16) for i in (1, 3, 5))


def col(value):
    return hexa(value) if isinstance(value, str) else value


def ints(colour):
    return tuple(max(0, min(255, int(round(c)))) for c in colour)


class Scene:
    def __init__(self, seed):
        self.rng = np.random.default_rng(seed)
        self.im = Image.new("RGB", (W * K, H * K))
        self.pen = ImageDraw.Draw(self.im)

    def take(self, image):
        self.im = image
        self.pen = ImageDraw.Draw(image)

    def rand(self, a=0.0, b=1.0):
        return a + (b - a) * float(self.rng.random())

    def pick(self, items):
        return items[int(self.rng.integers(len(items)))]

    # -- noise -------------------------------------------------------------

    def noise(self, w, h, cell, octaves=4, stretch=1.0):
        """Smooth noise between 0 and 1; `cell` is the size of the largest features."""
        total = np.zeros((h, w), np.float32)
        weight, amount = 0.0, 1.0
        for _ in range(octaves):
            gw, gh = max(2, int(w / (cell * stretch)) + 2), max(2, int(h / cell) + 2)
            grid = self.rng.random((gh, gw)).astype(np.float32)
            total += amount * np.asarray(Image.fromarray(grid).resize((w, h), Image.BICUBIC))
            weight += amount
            amount *= 0.5
            cell = max(cell / 2, 1.5)
        total /= weight
        low, high = np.percentile(total, (1, 99))
        return np.clip((total - low) / (high - low), 0, 1)

    # -- areas -------------------------------------------------------------

    def stamp(self, mask, left, top, fill, to=None, alpha=1.0, blur=0, tex=0.0, cell=20, across=False):
        """Fill a mask (its upper left corner at left, top in pixels) with a colour or a gradient."""
        if blur:
            pad = int(blur * K * 3)
            wide = Image.new("L", (mask.width + 2 * pad, mask.height + 2 * pad))
            wide.paste(mask, (pad, pad))
            mask, left, top = wide.filter(ImageFilter.GaussianBlur(blur * K)), left - pad, top - pad
        x0, y0 = max(0, left), max(0, top)
        x1, y1 = min(W * K, left + mask.width), min(H * K, top + mask.height)
        if x1 <= x0 or y1 <= y0:
            return
        mask = mask.crop((x0 - left, y0 - top, x1 - left, y1 - top))
        w, h = x1 - x0, y1 - y0
        if alpha < 1:
            mask = mask.point(lambda v: int(v * alpha))
        fill = col(fill)
        if to is None and not tex:
            self.im.paste(ints(fill), (x0, y0), mask)
            return
        to = col(to) if to is not None else fill
        ramp = np.linspace(0, 1, w if across else h, dtype=np.float32)
        area = np.array(fill, np.float32) + ramp[:, None] * (np.array(to, np.float32) - np.array(fill, np.float32))
        area = np.broadcast_to(area[None, :, :] if across else area[:, None, :], (h, w, 3))
        if tex:
            area = area * (1 + tex * (self.noise(w, h, cell * K, 4) - 0.5))[:, :, None]
        self.im.paste(Image.fromarray(np.clip(area, 0, 255).astype(np.uint8)), (x0, y0), mask)

    def _mask(self, box, draw):
        left, top = math.floor(box[0] * K), math.floor(box[1] * K)
        right, bottom = math.ceil(box[2] * K) + 1, math.ceil(box[3] * K) + 1
        mask = Image.new("L", (max(1, right - left), max(1, bottom - top)))
        draw(ImageDraw.Draw(mask), left, top)
        return mask, left, top

    def poly(self, points, fill, **how):
        if not how:
            self.pen.polygon([(x * K, y * K) for x, y in points], fill=ints(col(fill)))
            return
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        mask, left, top = self._mask((min(xs), min(ys), max(xs), max(ys)), lambda d, l, t: d.polygon(
            [(x * K - l, y * K - t) for x, y in points], fill=255))
        self.stamp(mask, left, top, fill, **how)

    def rect(self, x0, y0, x1, y1, fill, **how):
        if not how:
            self.pen.rectangle([x0 * K, y0 * K, x1 * K - 1, y1 * K - 1], fill=ints(col(fill)))
            return
        self.poly([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], fill, **how)

    def oval(self, x, y, rx, ry, fill, **how):
        if not how:
            self.pen.ellipse([(x - rx) * K, (y - ry) * K, (x + rx) * K, (y + ry) * K], fill=ints(col(fill)))
            return
        mask, left, top = self._mask((x - rx, y - ry, x + rx, y + ry), lambda d, l, t: d.ellipse(
            [(x - rx) * K - l, (y - ry) * K - t, (x + rx) * K - l, (y + ry) * K - t], fill=255))
        self.stamp(mask, left, top, fill, **how)

    def round(self, x0, y0, x1, y1, radius, fill, **how):
        mask, left, top = self._mask((x0, y0, x1, y1), lambda d, l, t: d.rounded_rectangle(
            [x0 * K - l, y0 * K - t, x1 * K - l, y1 * K - t], radius * K, fill=255))
        self.stamp(mask, left, top, fill, **how)

    def line(self, points, fill, width=1.0, **how):
        points = [(x * K, y * K) for x, y in points]
        thick = max(1, round(width * K))
        if not how:
            self.pen.line(points, fill=ints(col(fill)), width=thick, joint="curve")
            return
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        left, top = int(min(xs) - thick), int(min(ys) - thick)
        mask = Image.new("L", (int(max(xs) - left + 2 * thick), int(max(ys) - top + 2 * thick)))
        ImageDraw.Draw(mask).line([(x - left, y - top) for x, y in points], fill=255, width=thick, joint="curve")
        self.stamp(mask, left, top, fill, **how)

    def shadow(self, x, y, rx, ry, alpha=0.35, blur=8, fill="#101418"):
        self.oval(x, y, rx, ry, fill, alpha=alpha, blur=blur)

    # -- light -------------------------------------------------------------

    def glow(self, x, y, radius, colour, strength=0.6, power=2.0):
        """Add light that fades towards the radius."""
        r = radius * K
        x0, y0 = max(0, int(x * K - r)), max(0, int(y * K - r))
        x1, y1 = min(W * K, int(x * K + r) + 1), min(H * K, int(y * K + r) + 1)
        if x1 <= x0 or y1 <= y0:
            return
        yy, xx = np.mgrid[y0:y1, x0:x1]
        d = np.sqrt((xx - x * K) ** 2 + (yy - y * K) ** 2) / r
        light = (np.clip(1 - d, 0, 1) ** power * strength)[:, :, None] * np.array(col(colour), np.float32)
        area = np.asarray(self.im.crop((x0, y0, x1, y1)), np.float32)
        area = 255 - (255 - area) * (255 - np.clip(light, 0, 255)) / 255
        self.im.paste(Image.fromarray(area.astype(np.uint8)), (x0, y0))

    def blur(self, radius, box=None):
        if box is None:
            self.take(self.im.filter(ImageFilter.GaussianBlur(radius * K)))
            return
        area = tuple(int(v * K) for v in box)
        self.im.paste(self.im.crop(area).filter(ImageFilter.GaussianBlur(radius * K)), area[:2])

    def beams(self, x, y, angles, length, spread, colour, alpha=0.10, blur=10):
        for angle in angles:
            a, b = math.radians(angle - spread), math.radians(angle + spread)
            self.poly([(x, y), (x + length * math.cos(a), y + length * math.sin(a)),
                       (x + length * math.cos(b), y + length * math.sin(b))], colour, alpha=alpha, blur=blur)

    def finish(self, vignette=0.15, bloom=0.18, warm=0.0, contrast=1.06, grain=1.5, lift=0.0):
        image = self.im.resize((W, H), Image.LANCZOS)
        a = np.asarray(image, np.float32) / 255
        if bloom:
            bright = np.clip(a - 0.62, 0, 1) * 2.2
            soft = Image.fromarray((np.clip(bright, 0, 1) * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(22))
            a = 1 - (1 - a) * (1 - bloom * np.asarray(soft, np.float32) / 255)
        a = (a - 0.5) * contrast + 0.5 + lift
        a = a * np.array([1 + warm, 1 + warm * 0.25, 1 - warm], np.float32)
        yy, xx = np.mgrid[0:H, 0:W]
        d = ((xx / W - 0.5) ** 2 * 1.6 + (yy / H - 0.5) ** 2 * 1.6)
        a = a * (1 - vignette * np.clip(d * 1.7, 0, 1)[:, :, None])
        if grain:
            rough = Image.fromarray(np.clip(self.rng.normal(128, 42, (H, W)), 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.6))
            a = a + (np.asarray(rough, np.float32)[:, :, None] - 128) / 42 * grain * 1.6 / 255
        return Image.fromarray((np.clip(a, 0, 1) * 255).round().astype(np.uint8))

    # -- nature ------------------------------------------------------------

    def sky(self, stops, bottom, clouds=0.0, light="#ffffff", shade="#c9d3de", cell=170, stretch=2.2, cover=0.55):
        """A sky down to `bottom`; stops are (position 0-1, colour)."""
        h, w = int(bottom * K), W * K
        t = np.linspace(0, 1, h)
        rows = np.stack([np.interp(t, [s[0] for s in stops], [col(s[1])[i] for s in stops]) for i in range(3)], 1)
        area = np.broadcast_to(rows[:, None, :], (h, w, 3)).astype(np.float32)
        if clouds:
            n = self.noise(w // 2, h // 2, cell, 6, stretch)
            n = np.asarray(Image.fromarray(n).resize((w, h), Image.BICUBIC))
            mask = np.clip((n - cover) / (1 - cover) * 2.1, 0, 1)
            fade = np.interp(t, [0, 0.75, 1], [1, 0.85, 0.35])[:, None]
            under = np.pad(mask, ((16 * K, 0), (10 * K, 0)), mode="edge")[:h, :w]
            lit = np.clip(mask - under * 0.75, 0, 1)[:, :, None]
            cloud = np.array(col(shade), np.float32) + (np.array(col(light), np.float32) - np.array(col(shade), np.float32)) * np.clip(lit * 2.2 + 0.25, 0, 1)
            m = (mask * fade * clouds)[:, :, None]
            area = area * (1 - m) + cloud * m
        self.im.paste(Image.fromarray(np.clip(area, 0, 255).astype(np.uint8)), (0, 0))

    def ridge(self, base, height, fill, to=None, cell=300, octaves=4, bottom=None, alpha=1.0, blur=0, tilt=0):
        """A line of hills from side to side."""
        line = self.noise(W, 2, cell, octaves)[0]
        points = [(x, base - height * float(line[min(x, W - 1)]) + tilt * x / W) for x in range(0, W + 8, 8)]
        points = [(-10, points[0][1])] + points + [(W + 10, points[-1][1])]
        low = bottom if bottom is not None else base + 60
        self.poly(points + [(W + 10, low), (-10, low)], fill, to=to if to is not None else fill, alpha=alpha, blur=blur)

    def leaves(self, x, y, rx, ry, colours, n=500, size=7, light=(-0.5, -0.75), gap=0.0):
        """A round mass of leaves, lit from `light`; colours from dark to bright."""
        colours = [col(c) for c in colours]
        spots = []
        for _ in range(n):
            angle, r = self.rand(0, math.tau), math.sqrt(self.rand())
            dx, dy = r * math.cos(angle), r * math.sin(angle)
            spots.append((dx, dy))
        spots.sort(key=lambda s: s[0] * light[0] + s[1] * light[1] + self.rand(-0.35, 0.35))
        for dx, dy in spots:
            lit = (dx * light[0] + dy * light[1]) * 0.5 + 0.5 + self.rand(-0.18, 0.18)
            place = max(0.0, min(0.999, lit)) * (len(colours) - 1)
            i = int(place)
            c = mix(colours[i], colours[min(i + 1, len(colours) - 1)], place - i)
            s = size * self.rand(0.55, 1.25)
            self.oval(x + dx * rx, y + dy * ry, s, s * self.rand(0.6, 0.95), c)

    def tree(self, x, base, height, colours, trunk="#4b3a2c", spread=0.42, n=900, leaf=None, light=(-0.5, -0.75), bare=0.3):
        """A broad-leaved tree of several leaf masses."""
        leaf = leaf or height * 0.022
        wide = height * spread
        tw = height * 0.035
        t = col(trunk)
        self.poly([(x - tw, base), (x - tw * 0.5, base - height * 0.5), (x + tw * 0.5, base - height * 0.5), (x + tw * 1.1, base)],
                  mix(t, (255, 255, 255), 0.12), to=mix(t, (0, 0, 0), 0.35), across=True)
        for side in (-1, 1):
            self.line([(x, base - height * bare), (x + side * wide * 0.45, base - height * 0.58)], t, tw * 0.6)
        middle = base - height * (bare + (1 - bare) / 2)
        ry = height * (1 - bare) / 2
        for dx, dy, s in [(-0.5, 0.35, 0.5), (0.52, 0.33, 0.5), (0, 0.3, 0.6), (-0.35, -0.15, 0.55), (0.38, -0.18, 0.55), (0, -0.5, 0.5), (0.02, 0.0, 0.6)]:
            self.leaves(x + dx * wide, middle + dy * ry, wide * s, ry * s * 0.95, colours, n=n // 7, size=leaf, light=light)

    def fir(self, x, base, height, colours, tiers=9, snow=False):
        wide = height * 0.30
        self.rect(x - height * 0.02, base - height * 0.1, x + height * 0.02, base, "#3c2c20")
        c0, c1 = col(colours[0]), col(colours[1])
        for i in range(tiers):
            f = i / tiers
            y = base - height * 0.06 - height * 0.9 * f
            w = wide * (1 - f) ** 0.9 + 3
            drop = height * 0.16
            points = [(x, y - drop)]
            steps = 9
            for s in range(steps + 1):
                px = x + w - 2 * w * s / steps
                points.append((px, y - abs(px - x) / w * -8 + (6 if s % 2 else 0)))
            self.poly(points, mix(c0, c1, f * 0.7), to=mix(c0, (0, 0, 0), 0.35))
            if snow:
                self.line([(x - w * 0.7, y - 6), (x, y - drop * 0.5), (x + w * 0.7, y - 6)], "#dfe8f2", 2, alpha=0.35, blur=1)

    def grass(self, top, bottom, colours, n=3500, short=4, tall=46, lean=0.25):
        """Blades, small far away and tall near by."""
        for i in range(n):
            f = (i / n) ** 1.35
            y = top + (bottom - top) * f + self.rand(-3, 3)
            x = self.rand(-10, W + 10)
            h = (short + (tall - short) * f) * self.rand(0.5, 1.2)
            bend = h * self.rand(-lean, lean)
            c = mix(col(self.pick(colours)), col(self.pick(colours)), self.rand())
            w = 0.6 + 2.2 * f
            self.poly([(x - w, y), (x + bend, y - h), (x + w, y)], c)

    def water(self, top, bottom, tint="#2f5d73", amount=0.42, ripple=5.0, sky_line=None, bright=0.10):
        """Mirror what lies above `top` into the area below and ripple it."""
        t, b = int(top * K), int(bottom * K)
        h, w = b - t, W * K
        source = np.asarray(self.im, np.float32)
        y = np.arange(h)
        f = y / h
        span = t if sky_line is None else int((top - sky_line) * K)
        rows = np.clip(t - 1 - (f ** 0.92) * min(span, int(h * 1.15)), 0, t - 1)
        n = 0.45 * self.noise(w // 2, h // 2, 9, 2, 14.0) + 0.55 * self.noise(w // 2, h // 2, 3.2, 2, 12.0)
        n = np.asarray(Image.fromarray(n).resize((w, h), Image.BICUBIC)) - 0.5
        strength = ripple * K * (0.25 + 2.6 * f)[:, None]
        rr = np.clip(rows[:, None] + n * strength * 2.2, 0, t - 1).astype(np.int32)
        cc = np.clip(np.arange(w)[None, :] + n * strength * 1.1, 0, w - 1).astype(np.int32)
        area = source[rr, cc]
        deep = (amount * (0.65 + 0.5 * f))[:, None, None]
        area = area * (1 - deep) + np.array(col(tint), np.float32) * deep
        area += (np.clip(n - 0.28, 0, 1) * 255 * bright * (0.3 + f)[:, None] * 3)[:, :, None]
        area *= 0.94
        self.im.paste(Image.fromarray(np.clip(area, 0, 255).astype(np.uint8)), (0, t))

    # -- built things ------------------------------------------------------

    def window(self, x, y, w, h, glass="#5d7385", frame="#f2efe8", lit=None, cross=True, shutter=None, box=False):
        if shutter:
            for side in (-1, 1):
                sx = x - w * 0.55 if side < 0 else x + w * 1.05
                self.rect(sx, y - 1, sx + w * 0.5, y + h + 1, shutter, to=mix(col(shutter), (0, 0, 0), 0.25))
                for i in range(1, 6):
                    self.line([(sx + 1, y + h * i / 6), (sx + w * 0.5 - 1, y + h * i / 6)], mix(col(shutter), (0, 0, 0), 0.3), 0.8)
        self.rect(x - 2.5, y - 2.5, x + w + 2.5, y + h + 2.5, frame)
        if lit:
            self.rect(x, y, x + w, y + h, mix(col(lit), (255, 255, 255), 0.35), to=lit)
        else:
            self.rect(x, y, x + w, y + h, mix(col(glass), (255, 255, 255), 0.35), to=mix(col(glass), (0, 0, 0), 0.35))
            self.poly([(x, y), (x + w * 0.6, y), (x + w * 0.15, y + h), (x, y + h)], "#ffffff", alpha=0.13)
        if cross:
            self.rect(x + w / 2 - 1, y, x + w / 2 + 1, y + h, frame)
            self.rect(x, y + h * 0.36 - 1, x + w, y + h * 0.36 + 1, frame)
        if box:
            self.rect(x - 4, y + h + 2, x + w + 4, y + h + 7, "#5a4030")
            for _ in range(26):
                self.oval(x + self.rand(-5, w + 5), y + h + self.rand(-5, 5), 2.2, 2, self.pick(["#c22f3c", "#d8485a", "#4d7a3a", "#3c6631", "#e06a7a"]))

    def house(self, x, base, w, wall_h, roof_h, wall, roof="#8c4a34", beam="#4a3324", floors=2, shop=None, shutter=None,
              lit=0.0, lamp="#ffcf7a", glass="#5d7385", timber=True, shade=0.18, boxes=True):
        """A gabled house seen from the front, half-timbered above the ground floor."""
        top = base - wall_h
        wall = col(wall)
        over = w * 0.045
        peak = (x + w / 2, top - roof_h)
        self.poly([(x, base), (x, top), peak, (x + w, top), (x + w, base)], mix(wall, (255, 255, 255), 0.10), to=mix(wall, (0, 0, 0), 0.10), tex=0.07, cell=26)
        ground = wall_h / (floors + 0.15) * 1.05
        level = (wall_h - ground) / max(1, floors - 1)
        b = max(3.0, w * 0.021)

        def inside(px, py):
            if py >= top:
                return True
            t = (top - py) / roof_h
            return x + w / 2 * t + b < px < x + w - w / 2 * t - b

        def bar(x0, y0, x1, y1, thick=b):
            self.line([(x0 + 1.2, y0 + 1.6), (x1 + 1.2, y1 + 1.6)], mix(wall, (0, 0, 0), 0.35), thick)
            self.line([(x0, y0), (x1, y1)], mix(col(beam), (255, 255, 255), self.rand(0, 0.08)), thick)

        cols = max(2, round(w / 82))
        step = w / cols
        for floor in range(1, floors):
            y1 = base - ground - (floor - 1) * level
            y0 = y1 - level
            if timber:
                bar(x, y1, x + w, y1, b * 1.3)
                bar(x, y0 + b / 2, x + w, y0 + b / 2, b * 1.2)
                for i in range(cols + 1):
                    px = min(max(x + i * step, x + b / 2), x + w - b / 2)
                    bar(px, y0, px, y1)
                bar(x, (y0 + y1) / 2 + level * 0.2, x + w, (y0 + y1) / 2 + level * 0.2, b * 0.8)
                for px, side in ((x, 1), (x + w, -1)):
                    bar(px, y1, px + side * step * 0.5, y0 + level * 0.1, b * 0.9)
            for i in range(cols):
                ww, wh = step * 0.36, level * 0.46
                wx, wy = x + i * step + step / 2 - ww / 2, y0 + level * 0.2
                on = self.rand() < lit
                self.window(wx, wy, ww, wh, glass=glass, lit=lamp if on else None, shutter=shutter, box=boxes and not on)
                if timber and not shutter:
                    bar(wx - b, y0, wx - b, y1, b * 0.8)
                    bar(wx + ww + b, y0, wx + ww + b, y1, b * 0.8)
        if timber:
            for k in range(1, 4):
                y = top - roof_h * k / 4
                half = w / 2 * (1 - k / 4)
                bar(x + w / 2 - half, y, x + w / 2 + half, y, b)
            bar(x, top, x + w, top, b * 1.4)
            for fx in (0.25, 0.4, 0.6, 0.75):
                reach = roof_h * (1 - abs(fx - 0.5) * 2)
                bar(x + w * fx, top, x + w * fx, top - reach * 0.95, b * 0.85)
            bar(x + w * 0.1, top, x + w * 0.25, top - roof_h * 0.25, b * 0.8)
            bar(x + w * 0.9, top, x + w * 0.75, top - roof_h * 0.25, b * 0.8)
        ww, wh = w * 0.11, min(roof_h * 0.2, level * 0.42)
        for fx in (0.5 - 0.075 - 0.055, 0.5 + 0.075 - 0.055):
            self.window(x + w * fx, top - roof_h * 0.25 + (roof_h * 0.25 - wh) / 2, ww, wh, glass=glass, lit=lamp if self.rand() < lit else None)
        # the roof's edge
        r = w * 0.045
        for side in (-1, 1):
            ex = x + w / 2 + side * (w / 2 + over)
            ey = top + over * roof_h / (w / 2)
            self.line([(peak[0], peak[1] - r * 0.3), (ex, ey)], mix(col(roof), (0, 0, 0), 0.38), r * 1.25)
            self.line([(peak[0], peak[1] - r * 0.75), (ex, ey - r * 0.45)], roof, r * 0.75)
        # ground floor
        y = base - ground
        stone = mix(wall, (120, 112, 104), 0.45)
        self.rect(x, y + b, x + w, base, mix(stone, (255, 255, 255), 0.1), to=mix(stone, (0, 0, 0), 0.18), tex=0.12, cell=14)
        self.rect(x, base - ground * 0.09, x + w, base, mix(stone, (0, 0, 0), 0.35))
        door = self.pick(["#3d5a4c", "#5a2f2a", "#2f4a63", "#4a3a2c"])
        if shop:
            for fx0, fx1 in ((0.06, 0.40), (0.60, 0.94)):
                self.rect(x + w * fx0 - 3, y + ground * 0.26, x + w * fx1 + 3, base - ground * 0.12, "#3a3a3a")
                self.rect(x + w * fx0, y + ground * 0.29, x + w * fx1, base - ground * 0.15, lamp if lit else "#8fa5b0",
                          to=mix(col(lamp), (90, 50, 10), 0.4) if lit else "#41525c")
                for _ in range(7):
                    gx = x + w * self.rand(fx0 + 0.03, fx1 - 0.03)
                    self.rect(gx - 4, base - ground * self.rand(0.3, 0.45), gx + 5, base - ground * 0.16, mix(col(self.pick(["#a5553f", "#d2b06b", "#567a86", "#7b5068"])), (40, 40, 40), 0.3))
                aw = (fx1 - fx0) * w + 16
                ax, ay = x + w * fx0 - 8, y + ground * 0.2
                parts = 10
                for i in range(parts):
                    self.poly([(ax + aw * i / parts, ay), (ax + aw * (i + 1) / parts, ay), (ax + aw * (i + 1) / parts + 2, ay + ground * 0.2), (ax + aw * i / parts - 2, ay + ground * 0.2)],
                              shop if i % 2 else "#f3ede0", to=mix(col(shop if i % 2 else "#f3ede0"), (0, 0, 0), 0.25))
        else:
            for fx in (0.14, 0.70):
                self.window(x + w * fx, y + ground * 0.28, w * 0.15, ground * 0.38, glass=glass, lit=lamp if self.rand() < lit else None, shutter=shutter)
        dw = w * 0.13
        self.round(x + w / 2 - dw / 2 - 4, base - ground * 0.68, x + w / 2 + dw / 2 + 4, base + 8, dw * 0.5, mix(stone, (255, 255, 255), 0.4))
        self.round(x + w / 2 - dw / 2, base - ground * 0.64, x + w / 2 + dw / 2, base + 8, dw * 0.45, door, to=mix(col(door), (0, 0, 0), 0.3))
        self.rect(x + w / 2 - dw / 2 - 6, base - 1, x + w / 2 + dw / 2 + 6, base + 10, mix(stone, (255, 255, 255), 0.1))
        if shade:
            self.poly([(x, base), (x, top), peak, (x + w, top), (x + w, base)], "#1a2436", to="#1a2436", alpha=shade * 0.35)
            self.poly([(x + w * 0.72, base), (x + w * 0.72, top - roof_h * 0.5), (x + w, top), (x + w, base)], "#1a2436", alpha=shade, blur=w * 0.03)

    def person(self, x, base, h, coat="#3b4d6b", legs="#23262d", skin="#d9ab8c", hair="#3a2a20", step=0.12, bag=None):
        u = h
        self.shadow(x + u * 0.18, base, u * 0.32, u * 0.045, alpha=0.35, blur=u * 0.03)
        for side in (-1, 1):
            self.line([(x + side * u * 0.03, base - u * 0.48), (x + side * u * step, base - 1)], legs, u * 0.085)
            self.oval(x + side * u * step + u * 0.02, base - u * 0.015, u * 0.055, u * 0.025, "#1b1b1d")
        self.poly([(x - u * 0.10, base - u * 0.82), (x + u * 0.10, base - u * 0.82), (x + u * 0.145, base - u * 0.42), (x - u * 0.145, base - u * 0.42)],
                  mix(col(coat), (255, 255, 255), 0.15), to=mix(col(coat), (0, 0, 0), 0.2))
        for side in (-1, 1):
            self.line([(x + side * u * 0.11, base - u * 0.79), (x + side * u * 0.17, base - u * 0.6), (x + side * u * 0.15, base - u * 0.46)], mix(col(coat), (0, 0, 0), 0.12 if side > 0 else 0), u * 0.06)
        self.oval(x, base - u * 0.9, u * 0.062, u * 0.078, skin)
        self.oval(x, base - u * 0.935, u * 0.068, u * 0.055, hair)
        if bag:
            self.round(x + u * 0.12, base - u * 0.5, x + u * 0.27, base - u * 0.32, u * 0.02, bag)

    def letters(self, x, y, text, size, fill):
        """Lettering centred at x, y."""
        self.pen.text((x * K, y * K), text, fill=ints(col(fill)), font=ImageFont.load_default(size * K), anchor="mm")

    def cobbles(self, top, bottom, light, dark, vanish=None, rows=46):
        """A paved square in perspective."""
        light, dark = col(light), col(dark)
        self.rect(0, top, W, bottom, mix(dark, (0, 0, 0), 0.15), to=mix(dark, (0, 0, 0), 0.3))
        y, i = top, 0
        height = 2.2
        while y < bottom:
            height = 2.2 + (bottom - top) * 0.062 * ((y - top) / (bottom - top)) ** 1.15
            wide = height * 1.9
            x = -wide + (i % 2) * wide / 2
            while x < W + wide:
                shade = self.rand(-1, 1)
                c = mix(mix(dark, light, 0.6), light if shade > 0 else dark, abs(shade) * 0.75)
                gap = max(0.35, height * 0.06)
                self.pen.rounded_rectangle([(x + gap) * K, (y + gap) * K, (x + wide - gap) * K, (y + height - gap) * K],
                                           max(1, height * 0.28 * K), fill=ints(c))
                if height > 7:
                    self.pen.line([((x + height * 0.4) * K, (y + gap * 2.2) * K), ((x + wide - height * 0.5) * K, (y + gap * 2.2) * K)], fill=ints(mix(c, (255, 255, 255), 0.18)), width=max(1, int(height * 0.08 * K)))
                x += wide
            y += height
            i += 1
        fade = self.noise(W, int(bottom - top), 180, 3, 2.0)
        mask = Image.fromarray((fade * 90).astype(np.uint8)).resize((W * K, int((bottom - top)) * K))
        self.stamp(mask, 0, int(top * K), "#000000")

    def multiply(self, box, colour):
        area = tuple(int(v * K) for v in box)
        part = self.im.crop(area)
        self.im.paste(ImageChops.multiply(part, Image.new("RGB", part.size, ints(col(colour)))), area[:2])
