#!/usr/bin/env bash
# Asks programs that nobody here wrote what our calendars and rules mean, and compares.
#
# Wants the packages of requirements.txt in the Python that comes first, and a built daybook:
# $DAYBOOK, else .build/debug/daybook.
set -euo pipefail
cd "$(dirname "$0")"

python3 rules.py
python3 recurring.py
python3 feeds.py
