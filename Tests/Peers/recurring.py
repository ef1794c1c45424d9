"""Compares the occurrences in real calendars with those of recurring-ical-events.

    recurring.py [FOLDER]

FOLDER is ics/recurring of the samples unless given. Exits with 1 where a difference has no
explanation in EXPLAINED.
"""

import collections
import datetime
import pathlib
import sys
import zoneinfo

import icalendar
import recurring_ical_events

import daybook

START, END = datetime.date(2005, 1, 1), datetime.date(2027, 1, 1)
KINDS = ["VEVENT", "VTODO", "VJOURNAL"]

# File, and why we differ; RFC sections are those of RFC 5545.
SWAPPED = "we refuse an end before its start and name the line; the peer swaps the two"
EXPLAINED = {
    "Germany_Holidays.ics": (
        "DTEND on DTSTART's day, which section 3.6.1 forbids: we read the whole day, as the"
        " programs that write it mean it, the peer no time at all"
    ),
    "bad_rrule_missing_until_event.ics": "UNTL is no rule part: we refuse, the peer fails",
    "end_before_start_event.ics": SWAPPED,
    "issue_117_until_before_dtstart.ics": (
        "UNTIL lies before DTSTART: we keep DTSTART, which section 3.8.5.1 calls the first"
        " instance in the recurrence set; the peer finds nothing"
    ),
    "issue_128_only_first_event.ics": "we refuse COUNT=-1; the peer takes it out of the rule",
    "issue_132_swapped_start_and_end.ics": SWAPPED,
    "issue_201_mixed_datetime_and_date.ics": (
        "DTSTART is a day and DTEND a time, which section 3.8.2.2 forbids: we keep the event of"
        " whole days that DTSTART begins, the peer makes both times"
    ),
    "issue_201_test_matrix.ics": "BEGIN:VTODO is ended by END:VTOOD: we refuse and name the line",
    "issue_61_time_zone_error.ics": (
        "line 211 is the rest of a line that was cut in two: we refuse and name it"
    ),
    "issue_75_range_parameter.ics": (
        "UNTIL is a day where DTSTART is a time, which section 3.3.10 forbids: we include that"
        " day, as the programs that write it mean it, the peer ends at its midnight"
    ),
}


def moment(value):
    """A day, a local time, or an instant in UTC."""
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            return value.isoformat()
        return value.astimezone(datetime.timezone.utc).isoformat()
    return value.isoformat()


def theirs(path):
    calendars = icalendar.Calendar.from_ical(path.read_bytes(), multiple=True)
    found = collections.Counter()
    for calendar in calendars:
        query = recurring_ical_events.of(calendar, components=KINDS)
        for component in query.between(START, END):
            start = component["DTSTART"].dt
            end = component.get("DTEND", component.get("DUE"))
            found[
                component.name,
                str(component.get("UID", "")),
                str(component.get("SUMMARY", "")),
                moment(start),
                moment(end.dt if end else start),
            ] += 1
    return found


def read(text, zone):
    if len(text) == 10:
        return datetime.date.fromisoformat(text)
    if text.endswith("Z"):
        return datetime.datetime.fromisoformat(text[:-1] + "+00:00")
    time = datetime.datetime.fromisoformat(text)
    return time.replace(tzinfo=zoneinfo.ZoneInfo(zone)) if zone else time


def ours(path):
    entries, refused = daybook.occurrences(path, START, END)
    found = collections.Counter(
        (
            entry["kind"],
            entry["uid"],
            entry["summary"],
            moment(read(entry["start"], entry["zone"])),
            moment(read(entry["end"], entry["zone"])),
        )
        for entry in entries
    )
    return found, refused


def differences(path):
    """What is different about a file, a line each."""
    try:
        expected = theirs(path)
    except Exception as error:  # whatever the peer cannot read is a difference as well
        return [f"recurring-ical-events fails: {type(error).__name__}: {error}"[:200]], 0
    found, refused = ours(path)
    lines = [f"we refuse: {line}" for line in refused]
    for sign, entries in ((" only ours  ", found - expected), (" only theirs", expected - found)):
        lines += [f"{sign} {' '.join(entry)}" for entry in sorted(entries)[:4]]
    return lines, sum(expected.values())


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if folder is None:
        samples = daybook.samples()
        if samples is None:
            print("no samples: skipped")
            return 0
        folder = samples / "ics" / "recurring"
    failures, total, files = 0, 0, sorted(folder.glob("*.ics"))
    for path in files:
        lines, count = differences(path)
        total += count
        if not lines:
            continue
        reason = EXPLAINED.get(path.name)
        if reason:
            print(f"{path.name}: explained: {reason}")
            continue
        failures += 1
        print(f"{path.name}: UNEXPLAINED")
        for line in lines:
            print("   ", line)
    print(f"{len(files)} files, {total} occurrences, {failures} unexplained differences")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
