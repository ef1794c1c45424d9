#!/usr/bin/env bash
# Asks programs that nobody here wrote what our calendars and rules mean and what an assignment
# costs, and compares; writes to the bot as chat platforms do, by their own SDKs; has mail sent to a
# server.
#
# Wants the packages of requirements.txt in the Python that comes first, a built daybook ($DAYBOOK,
# else .build/debug/daybook) and a built AssignmentSolver beside it in .build/debug.
set -euo pipefail
cd "$(dirname "$0")"

python3 rules.py
python3 recurring.py
python3 feeds.py
python3 assignment.py
python3 webhooks.py
python3 mail.py
