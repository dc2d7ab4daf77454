"""Stats: reads what `build --stats --format json` prints and holds it against what is expected.

usage: … | stats.py full      (something was rendered)
       … | stats.py nothing   (a second build: all is fresh, not a byte is written)
"""
import json
import sys


def objects(text):
    """Every JSON object in the output, alone or one a line."""
    decoder, at = json.JSONDecoder(), 0
    while (at := text.find("{", at)) >= 0:
        try:
            value, at = decoder.raw_decode(text, at)
            yield value
        except ValueError:
            at += 1


def main(expected):
    text = sys.stdin.read()
    stats = next((value for value in objects(text) if {"planned", "rendered", "written", "removed"} <= value.keys()), None)
    if stats is None:
        sys.exit(f"no statistics in the output: {text[:300]!r}")
    print(", ".join(f"{name} {stats[name]}" for name in ("planned", "rendered", "written", "removed")))
    if expected == "full":
        good = stats["planned"] > 0 and stats["rendered"] > 0
    else:
        good = stats["planned"] > 0 and stats["rendered"] == stats["written"] == stats["removed"] == 0
    sys.exit(0 if good else f"expected: {expected}")


if __name__ == "__main__":
    main(sys.argv[1])
