"""Writes to the bot as each chat platform does, by the platform's own SDK where there is one.

Starts daybook serve on a free port of this machine, with every platform set up, and sends what is
good, forged, stale, sent again, too large, no text, or has hostile headers.
"""

import contextlib
import hashlib
import http.client
import json
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse

import daybook
import senders

HOSTILE = ["", "null", "-1", "1e9", "9" * 30, "v1,", "v0=", "a" * 5000, "\xfc", "%00", ",,,"]


class Failures(list):
    def expect(self, holds, what):
        if not holds:
            self.append(what)
            print("FAILED:", what)


def run(*arguments, given=None):
    return subprocess.run(
        [daybook.program(), *arguments], input=given, capture_output=True, text=True, timeout=300,
        check=True,
    ).stdout


@contextlib.contextmanager
def serving(data):
    process = subprocess.Popen(
        [daybook.program(), "serve", "--data", data, "--port", "0"], stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield urllib.parse.urlsplit(process.stderr.readline().split()[-1]).port
    finally:
        process.terminate()
        process.wait(timeout=30)


def send(port, platform, request, method="POST"):
    query, headers, body = request
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request(
            method, f"/webhooks/{platform}" + (f"?{query}" if query else ""), body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def clients(data, name):
    return run("bot", "--as", "li.wei", "--data", data, given=f"clients {name}\n")


def check(failures, data, port, sender):
    name = sender.name

    def expect_refused(request, what):
        status, content = send(port, name, request)
        failures.expect(400 <= status < 500, f"{name}: {what}: {status}")
        for key, value in sender.keys.items():
            failures.expect(
                len(value) < 8 or value.encode() not in content, f"{name}: {what} tells {key}")

    status, content = send(port, name, sender.request("whoami", f"{name}-who"))
    failures.expect(status == 200, f"{name}: whoami: {status} {content}")
    if sender.answers_at_once:
        failures.expect("li.wei" in sender.words(content), f"{name}: {sender.words(content)}")

    client = f"Peer {name.capitalize()}"
    request = sender.request(f"new client {client}", f"{name}-new")
    first = send(port, name, request)
    again = send(port, name, request)
    failures.expect(
        first[0] == again[0] == 200 and sender.words(first[1]) == sender.words(again[1]),
        f"{name}: {first} and then {again}")
    told = clients(data, client)
    failures.expect(len(re.findall(rf"{client}\b", told)) >= 1, f"{name}: {told}")
    failures.expect(len(re.findall(r"\bC\d+", told)) == 1, f"{name}: made twice: {told}")

    expect_refused(sender.forged("today", f"{name}-forged"), "forged")
    for age in (-4000, 4000):
        if sender.covers_time:
            expect_refused(
                sender.request("today", f"{name}-stale{age}", int(time.time()) + age),
                f"a time {age} s off")
    now = int(time.time())
    expect_refused(sender.sign(b"\xff\xfe\x80", f"{name}-bytes", now), "bytes that are no text")
    expect_refused(sender.sign(b"{", f"{name}-half", now), "half a body")
    expect_refused(sender.sign(b"a" * (256 * 1024 + 1), f"{name}-large", now), "a large body")
    query, headers, body = sender.request("today", f"{name}-hostile")
    for header in headers:
        # WeCom proves itself by its query, Mattermost by its body as well.
        if (name, header) in [("wecom", "Content-Type"), ("mattermost", "Authorization")]:
            continue
        for value in HOSTILE:
            expect_refused((query, {**headers, header: value}, body), f"{header}: {value[:9]}")
        fewer = {other: text for other, text in headers.items() if other != header}
        expect_refused((query, fewer, body), f"without {header}")


def check_handshakes(failures, port):
    def expect(sender, body, kind, wanted):
        request = sender.sign(body, "handshake", int(time.time()), kind)
        status, content = send(port, sender.name, request)
        failures.expect(
            status == 200 and wanted in content, f"{sender.name} handshake: {status} {content}")

    by_name = {sender.name: sender for sender in senders.ALL}
    expect(by_name["slack"], b'{"type":"url_verification","challenge":"abc"}', senders.JSON, b"abc")
    feishu = b'{"type":"url_verification","challenge":"abc","token":"verify-me"}'
    expect(by_name["feishu"], feishu, None, b'"abc"')
    expect(by_name["discord"], b'{"type":1}', None, b'{"type":1}')
    wecom = by_name["wecom"]
    sealed = wecom.crypto.encrypt_message("1616140317555161061", "n1", "1409659589")
    sealed = re.search(r"<Encrypt><!\[CDATA\[(.*?)\]\]>", sealed).group(1)
    now = str(int(time.time()))
    signature = hashlib.sha1(
        "".join(sorted([wecom.keys["token"], now, "n1", sealed])).encode()).hexdigest()
    query = urllib.parse.urlencode(
        {"msg_signature": signature, "timestamp": now, "nonce": "n1", "echostr": sealed})
    status, content = send(port, "wecom", (query, {}, b""), "GET")
    failures.expect(
        status == 200 and content == b"1616140317555161061", f"echostr: {status} {content}")


def check_linking(failures, data, port):
    """A code from the terminal makes a stranger known, and only once."""
    sender = senders.Telegram()
    sender.user = "77"

    def say(text, delivery):
        return json.loads(send(port, "telegram", sender.request(text, delivery))[1])["text"]

    failures.expect("绑定" in say("today", "l1"), "a stranger is not told how to link")
    told = run("bot", "--as", "dana.cole", "--data", data, given="link telegram\n")
    code = re.search(r"\b\d{6}\b", told).group()
    failures.expect("Welcome, Dana Cole" in say(f"/link {code}", "l2"), "the code does not link")
    failures.expect("dana.cole" in say("whoami", "l3"), "linked, and not known")
    failures.expect("dana.cole  telegram  77" in run("person", "links", "--data", data), "links")
    run("person", "unlink", "telegram", "77", "--data", data)
    failures.expect("绑定" in say(f"/link {code}", "l4"), "the code links twice")


def main():
    failures = Failures()
    feishu = next(sender for sender in senders.ALL if sender.name == "feishu")
    failures.expect(
        feishu.is_taken_by_sdk(feishu.request("today", "sdk")), "Lark's SDK refuses our request")
    with tempfile.TemporaryDirectory() as folder:
        data = f"{folder}/office"
        run("init", "--example", "--data", data)
        for sender in senders.ALL:
            settings = [f"{key}={value}" for key, value in sender.keys.items()]
            run("webhook", "set", sender.name, *settings, "--data", data)
            run("person", "link", "li.wei", sender.name, sender.user, "--data", data)
        run("webhook", "set", "limits", "lines=1000", "--data", data)
        listed = run("webhook", "list", "--data", data)
        for sender in senders.ALL:
            for key, value in sender.keys.items():
                failures.expect(key in listed and value not in listed, f"list: {listed}")
        with serving(data) as port:
            for sender in senders.ALL:
                check(failures, data, port, sender)
            check_handshakes(failures, port)
            check_linking(failures, data, port)
            status, _ = send(port, "matrix", ("", {}, b"{}"))
            failures.expect(status == 404, f"an unknown platform: {status}")
        run("check", "--data", data)
    print(f"{len(senders.ALL)} platforms, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
