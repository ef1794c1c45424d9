"""What each chat platform sends, made by its own SDK where there is one.

A sender's request(text, delivery) is (query, headers, body); a forged one is the same with what
proves it changed.
"""

import base64
import datetime
import hashlib
import hmac
import json
import os
import time
import urllib.parse

import lark_oapi
import nacl.encoding
import nacl.signing
import slack_sdk.signature
import standardwebhooks
import telegram
import wechatpy.enterprise.crypto
import xmltodict
from Crypto.Cipher import AES
from Crypto.Util import Padding

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


class Sender:
    user = "u1"
    covers_time = True
    answers_at_once = True

    def sign(self, body, delivery, now, kind=None):
        raise NotImplementedError

    def body(self, text, delivery):
        raise NotImplementedError

    def request(self, text, delivery, now=None):
        return self.sign(self.body(text, delivery), delivery, now or int(time.time()))

    def forged(self, text, delivery):
        query, headers, body = self.request(text, delivery)
        return query, {name: self.spoilt(name, value) for name, value in headers.items()}, body

    def spoilt(self, name, value):
        if name not in self.proofs:
            return value
        return value[:5] + ("b" if value[5] == "a" else "a") + value[6:]

    def words(self, content):
        return content.decode()


class Line(Sender):
    name = "line"
    keys = {"secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}
    proofs = ["webhook-signature"]

    def body(self, text, delivery):
        return json.dumps({"type": "chat.line", "timestamp": "2026-11-23T01:00:00Z",
                           "data": {"user": self.user, "text": text}}).encode()

    def sign(self, body, delivery, now, kind=None):
        hook = standardwebhooks.Webhook(self.keys["secret"])
        at = datetime.datetime.fromtimestamp(now, tz=datetime.timezone.utc)
        # The SDK signs text; what is none is signed as the specification has it.
        key = base64.b64decode(self.keys["secret"].removeprefix("whsec_"))
        raw = base64.b64encode(
            hmac.digest(key, f"{delivery}.{now}.".encode() + body, "sha256")).decode()
        try:
            signature = hook.sign(delivery, at, body.decode())
            assert signature == f"v1,{raw}"
        except UnicodeDecodeError:
            signature = f"v1,{raw}"
        return "", {"Content-Type": kind or JSON, "webhook-id": delivery,
                    "webhook-timestamp": str(now), "webhook-signature": signature}, body


class Slack(Sender):
    name = "slack"
    keys = {"signing_secret": "8f742231b10e8888abcd99yyyzzz85a5"}
    proofs = ["X-Slack-Signature"]

    def body(self, text, delivery):
        return urllib.parse.urlencode({
            "command": "/daybook", "text": text, "user_id": self.user, "channel_id": "D1",
            "trigger_id": delivery, "response_url": "https://hooks.slack.com/commands/1/2/3",
        }).encode()

    def sign(self, body, delivery, now, kind=None):
        verifier = slack_sdk.signature.SignatureVerifier(self.keys["signing_secret"])
        try:
            signature = verifier.generate_signature(timestamp=str(now), body=body)
        except UnicodeDecodeError:
            signature = "v0=" + hmac.new(
                self.keys["signing_secret"].encode(), f"v0:{now}:".encode() + body, "sha256"
            ).hexdigest()
        return "", {"Content-Type": kind or FORM, "X-Slack-Request-Timestamp": str(now),
                    "X-Slack-Signature": signature}, body


class Mattermost(Sender):
    name = "mattermost"
    keys = {"token": "xr3j5x3p4pfk7kk6ck7b4e6ghh"}
    covers_time = False
    proofs = ["Authorization"]

    def body(self, text, delivery):
        return urllib.parse.urlencode({
            "token": self.keys["token"], "command": "/daybook", "text": text,
            "user_id": self.user, "channel_id": "c1", "trigger_id": delivery,
            "channel_name": "a" * 26 + "__" + "b" * 26,
        }).encode()

    def sign(self, body, delivery, now, kind=None):
        return "", {"Content-Type": kind or FORM,
                    "Authorization": f"Token {self.keys['token']}"}, body

    def spoilt(self, name, value):
        return value + "x" if name in self.proofs else value


class Telegram(Sender):
    name = "telegram"
    user = "42"
    keys = {"secret_token": "tele_Secret-1"}
    covers_time = False
    proofs = ["X-Telegram-Bot-Api-Secret-Token"]

    def body(self, text, delivery):
        message = telegram.Message(
            message_id=1, date=datetime.datetime.now(datetime.timezone.utc), text=text,
            chat=telegram.Chat(id=int(self.user), type=telegram.Chat.PRIVATE),
            from_user=telegram.User(id=int(self.user), first_name="Li", is_bot=False))
        number = int(hashlib.sha256(delivery.encode()).hexdigest()[:7], 16)
        return telegram.Update(update_id=number, message=message).to_json().encode()

    def sign(self, body, delivery, now, kind=None):
        return "", {"Content-Type": kind or JSON,
                    "X-Telegram-Bot-Api-Secret-Token": self.keys["secret_token"]}, body


class DingTalk(Sender):
    """No SDK signs for the outgoing robot: as its page has it."""

    name = "dingtalk"
    keys = {"app_secret": "this is secret"}
    proofs = ["sign"]

    def body(self, text, delivery):
        return json.dumps({
            "msgtype": "text", "msgId": delivery, "senderId": "s", "senderStaffId": self.user,
            "conversationId": "cid1", "conversationType": "1", "text": {"content": text},
        }).encode()

    def sign(self, body, delivery, now, kind=None):
        secret = self.keys["app_secret"]
        code = hmac.digest(secret.encode(), f"{now}000\n{secret}".encode(), "sha256")
        return "", {"Content-Type": kind or JSON, "timestamp": f"{now}000",
                    "sign": base64.b64encode(code).decode()}, body


class Feishu(Sender):
    name = "feishu"
    user = "ou_1"
    answers_at_once = False
    keys = {"encrypt_key": "test key", "verification_token": "verify-me"}
    proofs = ["X-Lark-Signature"]

    def body(self, text, delivery):
        return json.dumps({
            "schema": "2.0",
            "header": {"event_id": delivery, "token": "verify-me", "create_time": "0",
                       "event_type": "im.message.receive_v1", "tenant_key": "t", "app_id": "a"},
            "event": {
                "sender": {"sender_id": {"open_id": self.user}, "sender_type": "user"},
                "message": {"message_id": "om_1", "chat_id": "oc_1", "chat_type": "p2p",
                            "message_type": "text", "content": json.dumps({"text": text})},
            },
        }).encode()

    def sign(self, body, delivery, now, kind=None):
        key = self.keys["encrypt_key"]
        vector = os.urandom(16)
        cipher = AES.new(hashlib.sha256(key.encode()).digest(), AES.MODE_CBC, vector)
        sealed = base64.b64encode(vector + cipher.encrypt(Padding.pad(body, 16))).decode()
        body = json.dumps({"encrypt": sealed}).encode()
        signature = hashlib.sha256(f"{now}n1{key}".encode() + body).hexdigest()
        return "", {"Content-Type": kind or JSON, "X-Lark-Request-Timestamp": str(now),
                    "X-Lark-Request-Nonce": "n1", "X-Lark-Signature": signature}, body

    def is_taken_by_sdk(self, request):
        """Whether Lark's own receiver takes a request."""
        said = []
        handler = lark_oapi.EventDispatcherHandler.builder(
            self.keys["encrypt_key"], self.keys["verification_token"]
        ).register_p2_im_message_receive_v1(said.append).build()
        raw = lark_oapi.RawRequest()
        raw.uri, raw.headers, raw.body = "/", request[1], request[2]
        return handler.do(raw).status_code == 200 and len(said) == 1


class WeCom(Sender):
    name = "wecom"
    keys = {"token": "QDG6eK", "aes_key": "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
            "corp_id": "wx5823bf96d3bd56c7"}

    @property
    def crypto(self):
        return wechatpy.enterprise.crypto.WeChatCrypto(
            self.keys["token"], self.keys["aes_key"], self.keys["corp_id"])

    def body(self, text, delivery):
        return xmltodict.unparse({"xml": {
            "ToUserName": "wx", "FromUserName": self.user, "CreateTime": "1", "MsgType": "text",
            "Content": text, "MsgId": str(int(hashlib.sha256(delivery.encode()).hexdigest()[:12], 16)),
        }}, full_document=False).encode()

    def sign(self, body, delivery, now, kind=None):
        # The SDK seals text; what is none goes out as it is, and is as badly signed.
        try:
            sealed = self.crypto.encrypt_message(body.decode(), "n1", str(now))
        except UnicodeDecodeError:
            return "msg_signature=0&timestamp=0&nonce=0", {"Content-Type": "text/xml"}, body
        signature = xmltodict.parse(sealed)["xml"]["MsgSignature"]
        query = urllib.parse.urlencode(
            {"msg_signature": signature, "timestamp": now, "nonce": "n1"})
        return query, {"Content-Type": kind or "text/xml"}, sealed.encode()

    def forged(self, text, delivery):
        query, headers, body = self.request(text, delivery)
        return query.replace("nonce=n1", "nonce=n2"), headers, body

    def words(self, content):
        if not content:
            return ""
        outer = xmltodict.parse(content)["xml"]
        inner = self.crypto.decrypt_message(
            content.decode(), outer["MsgSignature"], outer["TimeStamp"], outer["Nonce"])
        return xmltodict.parse(inner)["xml"]["Content"]


class Discord(Sender):
    name = "discord"
    key = nacl.signing.SigningKey(bytes(range(32)))
    keys = {"public_key": key.verify_key.encode(nacl.encoding.HexEncoder).decode()}
    proofs = ["X-Signature-Ed25519"]

    def body(self, text, delivery):
        return json.dumps({
            "type": 2, "id": delivery, "application_id": "a1", "token": "tok", "channel_id": "c1",
            "channel": {"id": "c1", "type": 1}, "user": {"id": self.user},
            "data": {"name": "daybook", "options": [{"name": "line", "type": 3, "value": text}]},
        }).encode()

    def sign(self, body, delivery, now, kind=None):
        signature = self.key.sign(str(now).encode() + body).signature.hex()
        return "", {"Content-Type": kind or JSON, "X-Signature-Timestamp": str(now),
                    "X-Signature-Ed25519": signature}, body


ALL = [Line(), Slack(), Mattermost(), Telegram(), DingTalk(), Feishu(), WeCom(), Discord()]
