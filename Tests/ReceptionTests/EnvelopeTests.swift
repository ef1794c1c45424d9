import CivilTime
import Conversation
import Testing
import Wire

@testable import Reception

@Suite("Lines of programs")
struct EnvelopeTests {
  @Test(
    "Words, an identifier and a time are taken from an object",
    arguments: [
      ("today", "today", nil, nil),
      (#"{"text": "today"}"#, "today", nil, nil),
      (#"  {"text": "a\nb", "id": "x1"}"#, "a\nb", .string("x1"), nil),
      (#"{"id": 7, "text": "\u738b", "more": [1]}"#, "王", .int(7), nil),
      (
        #"{"text": "t", "at": "2026-03-06T16:00:00+08:00"}"#, "t", nil,
        Instant(seconds: 1_772_784_000)
      ),
      (#"{"text": "t", "id": null, "at": null}"#, "t", nil, nil),
    ] as [(String, String, JSON?, Instant?)])
  func reading(line: String, text: String, id: JSON?, at: Instant?) throws {
    let envelope = try Envelope(line: line)
    #expect(envelope.text == text)
    #expect(envelope.id == id)
    #expect(envelope.at == at)
  }

  @Test(
    "An object that says nothing is refused with what is wrong",
    arguments: [
      ("{", "not JSON"), ("{}", "no \"text\""), (#"{"text": 7}"#, "\"text\" has the wrong type"),
      (#"{"text": "a""#, "not JSON"), (#"{"text": "a", "id": {}}"#, "\"id\" has the wrong type"),
      (#"{"text": "a", "at": "noon"}"#, "\"at\" is not an RFC 3339 time: noon"),
    ])
  func refusing(line: String, reason: String) {
    let error = #expect(throws: BadEnvelope.self) { try Envelope(line: line) }
    #expect(error?.reason == reason)
  }

  @Test("The reply carries the sender's identifier as it came")
  func echoing() {
    let reply = Reply(.help, "h")
    #expect(reply.json(number: 3, id: .int(7))["id"] == .int(7))
    #expect(reply.json(number: 3, id: JSON?.none)["id"] == .null)
    #expect(reply.json(number: 3, id: .string("x"))["reply"] == .int(3))
  }
}
