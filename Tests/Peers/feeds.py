"""Reads our feeds with icalendar and recurring-ical-events and finds the same occurrences.

    feeds.py FILE...    prints the occurrences of feeds and compares them with daybook's
    feeds.py            makes an office, books, imports, serves, and checks every feed of it
"""

import collections
import contextlib
import datetime
import gzip
import pathlib
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

import icalendar
import recurring_ical_events

import daybook
import recurring

NOW = "2026-11-23T09:00:00+08:00"
START, END = recurring.START, recurring.END

LINES = {
    "li.wei": [
        "book Wang Fang thursday 3pm 45m sign the proposal at Guomao",
        "book C3 friday 10:00 call about the claim at room-1",
        "预约 王芳 明天下午3点 45分钟 续保面谈 在国贸",
        "book Maria Silva 2026-12-03 9:30 30m needs analysis",
        "move A1 to friday 4pm",
        "cancel A2",
        "plan new motor for Wang Fang by 18 Dec",
    ],
    "zhao.lei": ["预约 张伟 下周三上午10点 30分钟 体检资料说明"],
}

# What the feed of li.wei has to hold: summary, start, end, status.
BOOKED = [
    ("Wang Fang · sign the proposal · Guomao", "2026-11-27T16:00", "2026-11-27T16:45", "CONFIRMED"),
    ("Northwind Foods · call about the claim · Room 1", "2026-11-27T10:00", None, "CANCELLED"),
    ("Wang Fang · 续保面谈 · 国贸", "2026-11-24T15:00", "2026-11-24T15:45", "CONFIRMED"),
    ("Maria Silva · needs analysis", "2026-12-03T09:30", "2026-12-03T10:00", "CONFIRMED"),
]

# Names that no feed may show which hides them.
SECRETS = ["wang fang", "王芳", "northwind", "maria", "silva", "张伟", "zhang wei", "@example.com"]


def run(*arguments, given=None):
    done = subprocess.run(
        [daybook.program(), *arguments], input=given, capture_output=True, text=True,
        timeout=300, check=False,
    )
    return done.stdout, done.stderr, done.returncode


class Failures(list):
    def expect(self, holds, what):
        if not holds:
            self.append(what)
            print("FAILED:", what)


def check_form(failures, name, content, is_imported=False):
    """What every feed owes its readers; what others wrote may have one UID twice all the same."""
    lines = content.split(b"\r\n")
    failures.expect(b"\n" not in b"".join(lines), f"{name}: a line ends without CRLF")
    calendar = icalendar.Calendar.from_ical(content)
    failures.expect("METHOD" not in calendar and "UID" not in calendar, f"{name}: METHOD or UID")
    for key in ("NAME", "X-WR-CALNAME", "COLOR", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"):
        failures.expect(key in calendar, f"{name}: no {key}")
    failures.expect(not calendar.errors, f"{name}: {calendar.errors}")
    seen = set()
    for component in calendar.subcomponents:
        if component.name not in ("VEVENT", "VTODO"):
            continue
        uid = str(component["UID"])
        key = uid, str(component.get("RECURRENCE-ID") and component["RECURRENCE-ID"].dt)
        failures.expect(is_imported or key not in seen, f"{name}: {key} twice")
        seen.add(key)
        for needed in ("LAST-MODIFIED", "DTSTAMP"):
            failures.expect(needed in component, f"{name}: {uid} has no {needed}")
        failures.expect(not component.errors, f"{name}: {uid}: {component.errors}")
    return calendar


def occurrences(content):
    """What recurring-ical-events finds, each as kind, start and end."""
    calendar = icalendar.Calendar.from_ical(content)
    query = recurring_ical_events.of(calendar, components=["VEVENT", "VTODO"])
    found = []
    for component in query.between(START, END):
        start = component["DTSTART"].dt
        end = component.get("DTEND", component.get("DUE"))
        found.append((component, recurring.moment(start), recurring.moment(end.dt if end else start)))
    return found


def check_occurrences(failures, name, path):
    lines, count = recurring.differences(path)
    for line in lines:
        failures.expect(False, f"{name}: {line}")
    return count


def check_booked(failures, content):
    events = {str(event["SUMMARY"]): event for event in icalendar.Calendar.from_ical(content).events}
    for summary, start, end, status in BOOKED:
        event = events.get(summary)
        failures.expect(event is not None, f"person/li.wei: no {summary} in {sorted(events)}")
        if event is None:
            continue
        failures.expect(
            event["DTSTART"].dt.replace(tzinfo=None).isoformat(timespec="minutes") == start
            and event["DTSTART"].dt.utcoffset() == datetime.timedelta(hours=8),
            f"{summary} starts at {event['DTSTART'].dt}",
        )
        if end:
            failures.expect(
                event["DTEND"].dt.replace(tzinfo=None).isoformat(timespec="minutes") == end,
                f"{summary} ends at {event['DTEND'].dt}",
            )
        failures.expect(str(event["STATUS"]) == status, f"{summary} is {event['STATUS']}")
        alarms = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
        wanted = [datetime.timedelta(minutes=-15)] if status == "CONFIRMED" else []
        failures.expect(alarms == wanted, f"{summary} rings at {alarms}")


def check_plan(failures, content):
    """The steps of a plan hang on it and on one another, as RFC 5545 and RFC 9253 write it."""
    todos = {str(todo["UID"]): todo for todo in icalendar.Calendar.from_ical(content).todos}
    links = collections.Counter()
    for uid, todo in todos.items():
        related = todo.get("RELATED-TO", [])
        for link in related if isinstance(related, list) else [related]:
            kind = link.params.get("RELTYPE", "PARENT")
            failures.expect(str(link) in todos and str(link) != uid, f"plan: {uid} {kind} {link}")
            links[kind] += 1
    failures.expect(len(todos) == 10, f"plan: {len(todos)} to-dos")
    failures.expect(
        links == {"PARENT": 9, "FINISHTOSTART": 8}, f"plan: links {dict(links)}"
    )


def importable(folder):
    """Samples whose occurrences both sides agree on, one file a UID."""
    samples = daybook.samples()
    if samples is None:
        print("no samples: imports skipped")
        return
    uids = set()
    for path in sorted((samples / "ics" / "recurring").glob("*.ics")):
        if path.name in recurring.EXPLAINED:
            continue
        try:
            calendars = icalendar.Calendar.from_ical(path.read_bytes(), multiple=True)
        except ValueError:
            continue
        own = {str(part.get("UID", "")) for calendar in calendars for part in calendar.walk()}
        if len(calendars) == 1 and not (own - {""}) & uids:
            uids |= own
            yield path


def check_imports(failures, data, folder):
    """Every sample that was taken has the occurrences in our feed that it had in its own file."""
    out = folder / "dana.ics"
    export = ("export", "person/dana.cole", "--data", data, "--at", NOW, "-o", str(out))
    run(*export)
    wanted = collections.Counter(recurring.theirs(out))
    taken = []
    for path in importable(folder):
        _, _, status = run("import", str(path), "--data", data, "--as", "dana.cole", "--at", NOW)
        if status == 0:
            taken.append(path)
    run(*export)
    for path in taken:
        wanted += collections.Counter(
            {key: count for key, count in recurring.theirs(path).items() if key[0] != "VJOURNAL"}
        )
    found = recurring.theirs(out)
    for sign, entries in (("only in the feed", found - wanted), ("not in the feed", wanted - found)):
        for entry in sorted(entries)[:10]:
            failures.expect(False, f"imports: {sign}: {' '.join(entry)}")
    print(f"{len(taken)} files imported, {sum(wanted.values())} occurrences in their feed")
    check_form(failures, "person/dana.cole", out.read_bytes(), is_imported=True)
    check_occurrences(failures, "person/dana.cole", out)


@contextlib.contextmanager
def serving(data):
    process = subprocess.Popen(
        [daybook.program(), "serve", "--data", data, "--port", "0", "--at", NOW],
        stderr=subprocess.PIPE, text=True,
    )
    try:
        line = process.stderr.readline()
        yield line.split()[-1].rstrip("/")
    finally:
        process.terminate()
        process.wait(timeout=30)


def get(url, **headers):
    request = urllib.request.Request(
        url, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, response.headers, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def check_served(failures, data, exported):
    """The feed as a client fetches it: the same events, cheaply the second time."""
    paths = {}
    for privacy in ("full", "initials", "busy"):
        out, _, _ = run("feed", "new", "person/li.wei", "--privacy", privacy, "--data", data)
        paths[privacy] = out.strip()
    with serving(data) as site:
        for privacy, path in paths.items():
            status, headers, body = get(site + path)
            failures.expect(status == 200, f"{path}: {status}")
            failures.expect(
                headers["Content-Type"] == "text/calendar; charset=utf-8", f"{headers}"
            )
            check_form(failures, f"person/li.wei {privacy}", body)
            times = sorted(entry[1:] for entry in occurrences(body))
            # Tasks take no time: who may see no more than that sees none of them.
            failures.expect(
                times == sorted(
                    entry[1:] for entry in occurrences(exported)
                    if privacy != "busy" or entry[0].name == "VEVENT"
                ),
                f"{privacy}: other times than exported",
            )
            if privacy != "full":
                text = str(icalendar.Calendar.from_ical(body).to_ical().replace(b"\r\n ", b""), "utf-8")
                for secret in SECRETS:
                    failures.expect(secret not in text.lower(), f"{privacy} shows {secret}")
            again, _, rest = get(site + path, If_None_Match=headers["ETag"])
            failures.expect((again, rest) == (304, b""), f"{path}: {again} for a known tag")
            _, packed, bytes_ = get(site + path, Accept_Encoding="gzip")
            failures.expect(
                packed["Content-Encoding"] == "gzip" and gzip.decompress(bytes_) == body,
                f"{path}: gzip differs",
            )
        run("feed", "revoke", paths["busy"], "--data", data)
        failures.expect(get(site + paths["busy"])[0] == 410, "a closed feed is not gone")
        failures.expect(get(site + "/feeds/nothing.ics")[0] == 404, "an unknown feed is found")


def check_office():
    failures = Failures()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        data = str(folder / "data")
        _, errors, status = run("init", "--example", "--data", data, "--at", NOW)
        failures.expect(status == 0, f"init: {errors}")
        for person, lines in LINES.items():
            run("bot", "--as", person, "--data", data, "--at", NOW, given="\n".join(lines) + "\n")
        total = 0
        for feed in ("person/li.wei", "person/zhao.lei", "person/room-1", "team/east", "client/C1",
                     "plan/P1", "renewals", "office"):
            path = folder / (feed.replace("/", "-") + ".ics")
            _, errors, status = run("export", feed, "--data", data, "--at", NOW, "-o", str(path))
            failures.expect(status == 0, f"export {feed}: {errors}")
            check_form(failures, feed, path.read_bytes())
            total += check_occurrences(failures, feed, path)
            said, errors, status = run(
                "import", str(path), "--data", data, "--as", "li.wei", "--at", NOW
            )
            unchanged = status == 0 and "0 new, 0 changed" in said
            failures.expect(unchanged, f"{feed} does not come back: {said}{errors}")
        check_plan(failures, (folder / "plan-P1.ics").read_bytes())
        own = (folder / "person-li.wei.ics").read_bytes()
        check_booked(failures, own)
        check_served(failures, data, own)
        check_imports(failures, data, folder)
    print(f"feeds: {total} occurrences, {len(failures)} failures")
    return failures


def main():
    if len(sys.argv) == 1:
        return 1 if check_office() else 0
    failures = Failures()
    for name in sys.argv[1:]:
        path = pathlib.Path(name)
        check_form(failures, name, path.read_bytes())
        for component, start, end in sorted(occurrences(path.read_bytes()), key=lambda one: one[1]):
            print(start, end, component.get("UID", ""), component.get("SUMMARY", ""))
        check_occurrences(failures, name, path)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
