"""Has reminders sent by mail through msmtp to an SMTP server, and reads them as a mail program does.

The server is aiosmtpd, the reader Python's email package and icalendar.
"""

import email
import email.policy
import pathlib
import queue
import shutil
import socket
import subprocess
import sys
import tempfile

import icalendar
from aiosmtpd.controller import Controller

from daybook import program

START = "2026-11-23T09:10:00+08:00"
LATER = "2026-11-23T10:47:00+08:00"


class Box:
    """Keeps what it is sent; refuses one recipient, as servers do."""

    def __init__(self):
        self.letters = queue.Queue()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.letters.put(envelope)
        return "250 OK"


def run(data, *words, said=None):
    done = subprocess.run(
        [program(), *words, "--data", data], input=said, capture_output=True, text=True,
        timeout=60, check=False)
    if done.returncode != 0:
        sys.exit(f"mail: {' '.join(words)}: {done.stderr}")
    return done.stdout


def main():
    if shutil.which("msmtp") is None:
        print("mail: msmtp is not installed, nothing sent")
        return
    with tempfile.TemporaryDirectory() as folder:
        box = Box()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = Controller(box, hostname="127.0.0.1", port=port)
        server.start()
        serving = None
        try:
            config = pathlib.Path(folder) / "msmtprc"
            config.write_text(
                f"account default\nhost 127.0.0.1\nport {port}\ntls off\nauth off\n"
                "from daybook@office.example\n", encoding="utf-8")
            config.chmod(0o600)
            data = folder + "/data"
            run(data, "init", "--example", "--at", "2026-01-01T09:00:00+08:00")
            run(data, "webhook", "set", "mail", f"command=msmtp -C {config} -t",
                "from=daybook@office.example")
            run(data, "person", "link", "zhao.lei", "mail", "zhao.lei@example.com")
            run(data, "person", "link", "li.wei", "mail", "nobody@example.com")
            for person, client in (("zhao.lei", "Zhang Wei"), ("li.wei", "Wang Fang")):
                run(data, "bot", "--as", person, "--at", START,
                    said=f"book {client} today 11am 45m 续保面谈\nclient_office\n")
            serving = subprocess.Popen(
                [program(), "serve", "--data", data, "--port", "0", "--at", LATER],
                stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
            letters = [box.letters.get(timeout=60)]
            while True:
                try:
                    letters.append(box.letters.get(timeout=2))
                except queue.Empty:
                    break
        finally:
            if serving:
                serving.terminate()
                serving.wait(timeout=60)
            server.stop()
        if serving.returncode != 0:
            sys.exit(f"mail: serve ends with {serving.returncode}")
        check(letters)
        undelivered = run(data, "bot", "--as", "qian.bo", "--at", LATER, said="outbox\n")
        # What a server refuses for good is given up at once, and somebody can see it.
        assert "li.wei" in undelivered and "65" in undelivered, undelivered


def check(letters):
    ids = set()
    enclosed = 0
    for envelope in letters:
        assert envelope.mail_from == "daybook@office.example", envelope.mail_from
        assert envelope.rcpt_tos == ["zhao.lei@example.com"], envelope.rcpt_tos
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert not letter.defects, letter.defects
        assert letter["Auto-Submitted"] == "auto-generated"
        assert letter["To"].addresses[0].addr_spec == "zhao.lei@example.com"
        assert letter["Date"].datetime is not None
        assert letter["Message-ID"] not in ids, "one message came twice"
        ids.add(letter["Message-ID"])
        text = letter.get_body(("plain",)).get_content()
        assert text.strip().startswith(letter["Subject"].strip()[:20]), (letter["Subject"], text)
        for part in letter.iter_attachments():
            assert part.get_content_type() == "text/calendar", part.get_content_type()
            assert part.get_param("method") == "PUBLISH"
            calendar = icalendar.Calendar.from_ical(part.get_payload(decode=True))
            assert calendar["METHOD"] == "PUBLISH"
            items = [c for c in calendar.subcomponents if c.name in ("VEVENT", "VTODO")]
            assert len(items) == 1 and "UID" in items[0], part.get_filename()
            enclosed += 1
    assert enclosed > 0, "nothing is enclosed"
    print(f"mail: {len(letters)} messages read, {enclosed} calendar objects enclosed")


if __name__ == "__main__":
    main()
