"""Asks daybook and python-dateutil about random recurrence rules and explains every difference.

    rules.py [HOW-MANY] [SEED]

Exits with 1 where a difference has no explanation in EXPLAINED.
"""

import collections
import datetime
import pathlib
import random
import signal
import sys
import tempfile
import warnings

from dateutil.rrule import rrulestr

import daybook

warnings.simplefilter("ignore")

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
# How far each frequency is followed.
REACH = {
    "YEARLY": datetime.timedelta(days=32 * 366),
    "MONTHLY": datetime.timedelta(days=9 * 366),
    "WEEKLY": datetime.timedelta(days=3 * 366),
    "DAILY": datetime.timedelta(days=500),
    "HOURLY": datetime.timedelta(days=20),
    "MINUTELY": datetime.timedelta(days=1),
    "SECONDLY": datetime.timedelta(hours=1),
}


def sample(chance, values, most):
    """A few of the values, joined as a rule writes them, or nothing."""
    if chance.random() > 0.3:
        return None
    values = list(values)
    count = chance.randint(1, min(most, len(values)))
    return ",".join(str(value) for value in chance.sample(values, count))


def both_ways(limit):
    """1 to a limit and -1 to its negative."""
    return [number for number in range(-limit, limit + 1) if number != 0]


def random_parts(chance, frequency):
    """The parts of a rule that RFC 5545 lets stand together, without its end."""
    parts = {"FREQ": frequency}
    if chance.random() < 0.5:
        parts["INTERVAL"] = str(chance.choice([2, 3, 4, 5, 7, 12, 13, 52]))
    if chance.random() < 0.3:
        parts["WKST"] = chance.choice(DAYS)
    parts["BYMONTH"] = sample(chance, range(1, 13), 4)
    if frequency == "YEARLY":
        parts["BYWEEKNO"] = sample(chance, both_ways(53), 4)
    if frequency in ("YEARLY", "HOURLY", "MINUTELY", "SECONDLY"):
        parts["BYYEARDAY"] = sample(chance, both_ways(366), 9)
    if frequency != "WEEKLY":
        parts["BYMONTHDAY"] = sample(chance, both_ways(31), 7)
    if frequency in ("YEARLY", "MONTHLY") and not parts.get("BYWEEKNO") and chance.random() < 0.5:
        most = 53 if frequency == "YEARLY" and not parts["BYMONTH"] else 5
        weekdays = DAYS + [f"{number}{day}" for number in both_ways(most) for day in DAYS]
        parts["BYDAY"] = sample(chance, weekdays, 5)
    else:
        parts["BYDAY"] = sample(chance, DAYS, 4)
    parts["BYHOUR"] = sample(chance, range(24), 4)
    parts["BYMINUTE"] = sample(chance, range(60), 4)
    parts["BYSECOND"] = sample(chance, range(60), 4)
    if any(name.startswith("BY") and value for name, value in parts.items()):
        parts["BYSETPOS"] = sample(chance, both_ways(8), 3)
    return {name: value for name, value in parts.items() if value}


class Late(Exception):
    pass


def late(*_):
    raise Late


def in_time(starts, seconds=0.15):
    """What dateutil finds in time: it looks for the next start to the year 9999."""
    found = []
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        for start in starts:
            found.append(start)
    except Late:
        pass
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return found


class Case:
    """A rule, its start, what is asked of it and what dateutil says."""

    def __init__(self, chance, number):
        self.uid = f"rule-{number}"
        frequency = chance.choice(list(REACH))
        self.parts = random_parts(chance, frequency)
        day = datetime.datetime(2019, 1, 1) + datetime.timedelta(days=chance.randrange(1500))
        self.start = day + datetime.timedelta(seconds=chance.randrange(86_400))
        self.bound = self.start + REACH[frequency]
        self.count = None
        ending = chance.random()
        if ending < 0.5:
            self.count = chance.randint(1, 40)
            self.end = f";COUNT={self.count}"
        elif ending < 0.8 or frequency in ("HOURLY", "MINUTELY", "SECONDLY"):
            self.end = f";UNTIL={self.bound:%Y%m%dT%H%M%S}"
        else:
            self.end = ""

    @property
    def rule(self):
        return ";".join(f"{name}={value}" for name, value in self.parts.items())

    def expected(self):
        """What dateutil gives up to the bound, with DTSTART as the first occurrence."""
        text = f"{self.rule};UNTIL={self.bound:%Y%m%dT%H%M%S}"
        if self.count:
            text += f";COUNT={self.count}"
        try:
            found = in_time(rrulestr(text, dtstart=self.start))
        except ValueError:
            # "Invalid rrule byxxx generates an empty set": it says so at once.
            found = []
        if not found or found[0] != self.start:
            found = [self.start] + found
        return found[: self.count] if self.count else found

    def event(self):
        return (
            f"BEGIN:VEVENT\r\nUID:{self.uid}\r\nDTSTAMP:20190101T000000Z\r\n"
            f"DTSTART:{self.start:%Y%m%dT%H%M%S}\r\nRRULE:{self.rule}{self.end}\r\nEND:VEVENT\r\n"
        )


def weeks_without_days(case):
    parts = case.parts
    return "BYWEEKNO" in parts and not {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & set(parts)


def first_week_from_the_end(case):
    return bool({"-52", "-53"} & set(case.parts.get("BYWEEKNO", "").split(",")))


def last_week_of_the_year_before(case):
    return bool({"52", "53"} & set(case.parts.get("BYWEEKNO", "").split(",")))


def weekdays_with_and_without_number(case):
    entries = case.parts.get("BYDAY", "").split(",")
    return case.parts["FREQ"] in ("MONTHLY", "YEARLY") and 0 < sum(
        len(entry) > 2 for entry in entries
    ) < len(entries)


def first_week_of_a_set(case):
    return case.parts["FREQ"] == "WEEKLY" and "BYSETPOS" in case.parts


# A class of rules, and why we differ on it.
EXPLAINED = [
    (
        weeks_without_days,
        "BYWEEKNO alone: dateutil takes all seven days of the week; RFC 5545, section 3.3.10:"
        ' "Information, not contained in the rule, necessary to determine the various recurrence'
        ' instance start time and dates are derived from the Start Time", so the weekday is'
        " DTSTART's",
    ),
    (
        first_week_from_the_end,
        "BYWEEKNO=-52 or -53: dateutil leaves out the days of a year's first week that lie in the"
        ' calendar year before (its source says "TODO: Check -numweeks for next year"); RFC 5545,'
        " section 3.3.10, numbers the weeks of a year from its end as from its start",
    ),
    (
        last_week_of_the_year_before,
        "BYWEEKNO=52 or 53: dateutil counts a week too many in the year before where that year's"
        " first days belong to no week of its own, and so gives January's first days to week 53"
        ' instead of 52; RFC 5545, section 3.3.10: "Week number one of the calendar year is the'
        ' first week that contains at least four (4) days in that calendar year"',
    ),
    (
        weekdays_with_and_without_number,
        "BYDAY=1MO,TU: dateutil wants a day to be in both the numbered and the plain weekdays;"
        ' RFC 5545, section 3.3.10: "a COMMA-separated list of days of the week", each of which'
        " may or may not have a number",
    ),
    (
        first_week_of_a_set,
        "WEEKLY with BYSETPOS: dateutil counts the first week from DTSTART's day; RFC 5545,"
        ' section 3.3.10: "A set of recurrence instances starts at the beginning of the interval'
        ' defined by the FREQ rule part"',
    ),
]


def main():
    signal.signal(signal.SIGVTALRM, late)
    how_many = int(sys.argv[1]) if len(sys.argv) > 1 else 3000
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 5545)
    cases = [Case(chance, number) for number in range(how_many)]
    found = collections.defaultdict(list)
    refused = []
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "rules.ics"
        for first in range(0, how_many, 250):
            some = cases[first : first + 250]
            path.write_text(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//rules//EN\r\n"
                + "".join(case.event() for case in some)
                + "END:VCALENDAR\r\n",
                newline="",
            )
            end = max(case.bound for case in some).date() + datetime.timedelta(days=1)
            entries, faults = daybook.occurrences(path, end=end)
            refused += faults
            for entry in entries:
                found[entry["uid"]].append(datetime.datetime.fromisoformat(entry["start"]))
    for line in refused:
        print("refused:", line)
    explained = collections.Counter()
    failures = len(refused)
    total = 0
    for case in cases:
        ours = [start for start in found[case.uid] if start <= case.bound]
        theirs = case.expected()
        total += len(theirs)
        if ours == theirs:
            continue
        reason = next((reason for applies, reason in EXPLAINED if applies(case)), None)
        if reason:
            explained[reason] += 1
            continue
        failures += 1
        if failures <= 20:
            print(f"DTSTART:{case.start:%Y%m%dT%H%M%S} RRULE:{case.rule}{case.end}")
            print("  only ours:  ", [str(start) for start in ours if start not in theirs][:5])
            print("  only theirs:", [str(start) for start in theirs if start not in ours][:5])
            print("  in number:  ", len(ours), len(theirs))
    print(f"{how_many} rules, {total} occurrences, {failures} unexplained differences")
    for reason, count in explained.most_common():
        print(f"{count} explained: {reason}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
