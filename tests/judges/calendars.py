"""Calendars: each .ics is read by `icalendar`, its lines by our own reading of RFC 5545.

Calendar programs refuse a file without saying why, or show an event at the wrong hour. So lines, folding
and escapes are checked in the raw bytes; zones against the zone database; recurrences are expanded.
"""
import re
from datetime import datetime
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar

from common import main

LINE = re.compile(r'[A-Za-z][A-Za-z0-9-]*(;[A-Za-z0-9-]+=("[^"\x00-\x08\x0a-\x1f]*"|[^",;:\x00-\x08\x0a-\x1f]*)'
                  r'(,("[^"]*"|[^",;:]*))*)*:[^\x00-\x08\x0a-\x1f\x7f]*')
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "X-WR-CALNAME"}
STATUS = {"VEVENT": {"TENTATIVE", "CONFIRMED", "CANCELLED"}, "VTODO": {"NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"},
          "VJOURNAL": {"DRAFT", "FINAL", "CANCELLED"}}
UID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~:/+-]*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
RANDOM = re.compile(r"(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-")


def judge_lines(raw):
    """The file as bytes: line ends, folding, syntax of each line, escapes in texts."""
    if raw.startswith(b"\xef\xbb\xbf"):
        yield "begins with a byte order mark"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw) or not raw.endswith(b"\r\n"):
        yield "has a line that does not end in CRLF"
    for line in raw.split(b"\r\n"):
        if len(line) > 75:
            yield f"has a line of {len(line)} octets"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield "has a letter cut apart by folding, or is not UTF-8"
            return
    for line in re.sub(r"\r\n[ \t]", "", raw.decode("utf-8")).split("\r\n"):
        if line and not LINE.fullmatch(line):
            yield f"has the line {line[:60]!r}, which is no content line"
        name, _, value = re.sub(r'"[^"]*"', "", line).partition(":")
        if name.split(";")[0].upper() in TEXTS and re.search(r"(?<!\\)(\\\\)*(\\[^\\;,nN]|\\$|[;,])", value):
            yield f"has an unescaped character in {line[:60]!r}"


def offset_differs(calendar, event):
    """Whether the file's own VTIMEZONE gives another hour than the zone database."""
    start = event["DTSTART"]
    zones = {str(zone["TZID"]): zone for zone in calendar.walk("VTIMEZONE")}
    name = start.params.get("TZID")
    if name not in zones:
        return None
    plain = start.dt.replace(tzinfo=None)
    ours, real = plain.replace(tzinfo=zones[name].to_tz(lookup_tzid=False)), plain.replace(tzinfo=ZoneInfo(name))
    return ours.utcoffset() != real.utcoffset() and f"{name} is {ours.utcoffset()} in the file, {real.utcoffset()} in truth"


def plain(value):
    """A moment as naive datetime, so that days and instants of one event can be compared."""
    return value.replace(tzinfo=None) if isinstance(value, datetime) else datetime(value.year, value.month, value.day)


def judge_repeat(event):
    """Recurrence: it expands, it ends or is bounded, the left-out days are among its days."""
    start = event["DTSTART"].dt
    text = event["RRULE"].to_ical().decode()
    if "UNTIL" in text and isinstance(start, datetime) and not re.search(r"UNTIL=\d{8}T\d{6}Z?", text):
        yield "UNTIL is a day, DTSTART an instant"
    if "UNTIL" in text and not isinstance(start, datetime) and "T" in re.search(r"UNTIL=([0-9TZ]*)", text)[1]:
        yield "UNTIL is an instant, DTSTART a day"
    if isinstance(start, datetime) and start.tzinfo and re.search(r"UNTIL=\d{8}T\d{6}(?!Z)", text):
        yield "UNTIL is not in UTC"
    try:
        first = start if isinstance(start, datetime) else plain(start)
        days = [plain(day) for _, day in zip(range(2000), rrulestr(text, dtstart=first))]
    except ValueError as error:
        yield f"RRULE {text}: {error}"
        return
    if not days:
        yield f"RRULE {text} has no day"
    elif days[0] != plain(start):
        yield f"DTSTART {plain(start)} is not a day of RRULE {text}"
    left_out = event.get("EXDATE", [])
    for group in left_out if isinstance(left_out, list) else [left_out]:
        for day in group.dts:
            if type(day.dt) is not type(start):
                yield f"EXDATE {day.dt} is of another type than DTSTART"
            elif plain(day.dt) not in days:
                yield f"EXDATE {day.dt} is no day of the recurrence"


def judge_event(calendar, event):
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
        if name not in event or isinstance(event[name], list):
            yield f"has not exactly one {name}"
            return
    if event.errors:
        yield from (f"{name}: {why}" for name, why in event.errors)
        return
    if not UID.fullmatch(event["UID"]) or RANDOM.search(event["UID"]):
        yield "the UID is not of the stable form name@host"
    if not re.fullmatch(rb"\d{8}T\d{6}Z", event["DTSTAMP"].to_ical()):
        yield "DTSTAMP is not in UTC"
    if "STATUS" in event and str(event["STATUS"]) not in STATUS[event.name]:
        yield f"STATUS is {event['STATUS']}"
    if "SEQUENCE" in event and not (isinstance(event["SEQUENCE"], int) and event["SEQUENCE"] >= 0):
        yield f"SEQUENCE is {event['SEQUENCE']}"
    start, end = event["DTSTART"].dt, event.get("DTEND")
    if isinstance(start, datetime) and start.tzinfo is None:
        yield "DTSTART has no zone"
    if end is not None and type(end.dt) is not type(start):
        yield "DTEND is of another type than DTSTART"
    elif end is not None and plain(end.dt) <= plain(start):
        yield "ends before it begins"
    if isinstance(start, datetime) and event["DTSTART"].params.get("TZID"):
        difference = offset_differs(calendar, event)
        if difference:
            yield difference
    if "URL" in event and not re.match(r"https?://", event["URL"]):
        yield f"URL {event['URL']} is not absolute"
    if "RRULE" in event:
        yield from judge_repeat(event)


def judge_file(raw, known, path):
    """One calendar; `known` holds what other files said of the same UID."""
    yield from judge_lines(raw)
    try:
        calendars = Calendar.from_ical(raw, multiple=True)
    except (ValueError, KeyError, IndexError) as error:
        yield f"icalendar cannot read it: {error}"
        return
    if len(calendars) != 1 or str(calendars[0].get("VERSION")) != "2.0" or not calendars[0].get("PRODID"):
        yield "is not one calendar with VERSION 2.0 and PRODID"
        return
    calendar = calendars[0]
    if not calendar.subcomponents:
        yield "is empty"
    yield from (f"uses the zone {zone} without a VTIMEZONE" for zone in sorted(calendar.get_missing_tzids()))
    seen = set()
    for event in calendar.walk():
        if event.name not in STATUS:
            continue
        uid = str(event.get("UID"))
        yield from (f"{uid}: {fault}" for fault in judge_event(calendar, event))
        if (uid, str(event.get("RECURRENCE-ID"))) in seen:
            yield f"{uid}: occurs twice"
        seen.add((uid, str(event.get("RECURRENCE-ID"))))
        said = tuple(event[name].to_ical() if name in event else None for name in ("DTSTART", "RRULE", "STATUS", "SEQUENCE"))
        other = known.setdefault((uid, str(event.get("RECURRENCE-ID"))), (said, path))
        if other[0] != said:
            yield f"{uid}: says something else in {other[1]}"


def judge(tree):
    known = {}
    for path in tree.paths(".ics"):
        yield from (f"{path}: {fault}" for fault in judge_file(tree.bytes(path), known, path))


if __name__ == "__main__":
    main(judge, lambda tree: len(tree.paths(".ics")))
