"""Runs daybook and reads what it prints."""

import json
import os
import pathlib
import subprocess

CHECKOUT = pathlib.Path(__file__).resolve().parents[2]


def program():
    """The executable under test: DAYBOOK, else the debug build of this checkout."""
    return os.environ.get("DAYBOOK", str(CHECKOUT / ".build" / "debug" / "daybook"))


def samples():
    """Calendars of other programs: DAYBOOK_SAMPLES, else shared/samples beside an ancestor."""
    given = os.environ.get("DAYBOOK_SAMPLES")
    if given:
        return pathlib.Path(given)
    for folder in CHECKOUT.parents:
        if (folder / "shared" / "samples").is_dir():
            return folder / "shared" / "samples"
    return None


def occurrences(path, start=None, end=None, limit=1_000_000):
    """The occurrences in a file, and the lines that were refused."""
    command = [program(), "occurrences", str(path), "--json", "--limit", str(limit)]
    if start:
        command += ["--from", start.isoformat()]
    if end:
        command += ["--to", end.isoformat()]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    found, refused = [], run.stderr.splitlines()
    for line in run.stdout.splitlines():
        entry = json.loads(line)
        if "start" in entry:
            found.append(entry)
        else:
            refused.append(line)
    return found, refused
