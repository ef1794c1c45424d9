import Chat
import CivilTime
import Foundation
import Planner
import Store
import StoreConformance
import Testing

@testable import Delivery

@Suite("Mail")
struct MailTests {
  private static let setup = ["command": "sendmail -t -i", "from": "daybook@office.example"]

  @Test("A message goes by mail with what it is about, and says that nobody wrote it")
  func letter() async throws {
    let office = try await DeliveryOffice()
    try await office.set(up: "mail", Self.setup)
    try await office.link("li.wei", "mail", as: "li.wei@example.com")
    let reminder = try await office.remind("li.wei")[0]
    let mailer = ScriptedMailer()
    await office.courier(ScriptedPost(), mailer: mailer).round()
    let (letter, command) = try #require(mailer.sent.first)
    #expect(command == ["sendmail", "-t", "-i"])
    let head = letter.split(separator: "\n\n")[0].split(separator: "\n")
    #expect(head.contains("To: <li.wei@example.com>"))
    #expect(head.contains("From: Daybook <daybook@office.example>"))
    #expect(head.contains("Auto-Submitted: auto-generated"))
    #expect(head.contains("Date: Mon, 2 Mar 2026 01:00:00 +0000"))
    let key = try #require(try await office.parcels(reminder).first?.key)
    #expect(head.contains("Message-ID: <\(key).sample@office.example>"))
    let calendar = try #require(Self.part(of: letter, type: "text/calendar"))
    #expect(calendar.contains("METHOD:PUBLISH\r\n") && calendar.contains("UID:A1-sample@daybook"))
    #expect(calendar.contains("BEGIN:VEVENT") && calendar.hasSuffix("END:VCALENDAR\r\n"))
    let text = try #require(Self.part(of: letter, type: "text/plain"))
    #expect(text.contains("Wang Fang"))
  }

  /// The decoded content of the part of a type.
  private static func part(of letter: String, type: String) -> String? {
    guard let start = letter.range(of: "Content-Type: \(type)") else { return nil }
    guard let body = letter[start.upperBound...].range(of: "\n\n") else { return nil }
    let lines = letter[body.upperBound...].split(separator: "\n").prefix { !$0.hasPrefix("--") }
    return Data(base64Encoded: lines.joined()).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Mail is tried after every chat, however new it is")
  func last() async throws {
    let office = try await DeliveryOffice()
    try await office.link("li.wei", "slack", as: "U1")
    try await office.link("li.wei", "mail", as: "li.wei@example.com", since: 9)
    let channels = try await office.store.read { try $0.channels(of: "li.wei") }
    #expect(channels == ["slack", "mail", "terminal"])
  }

  @Test(
    "What could break out of a header is no address",
    arguments: [
      "a@b.example\nBcc: x@y.example", "a b@c.example", "-f@b.example", "@b.example", "a@",
      "a@b@c.example", "a@nodot", "<a@b.example>", "a,b@c.example", "李@b.example",
    ])
  func addresses(text: String) {
    #expect(!Letter.isAddress(text))
    #expect(Letter.isAddress("li.wei+daybook@mail.example.com"))
  }

  @Test("A subject is plain where it can be, else in short words cut between characters")
  func subjects() throws {
    #expect(EncodedWord.text("A1 in 15 min") == "A1 in 15 min")
    let text = String(repeating: "续保提醒：王芳，", count: 8)
    let lines = EncodedWord.text(text).split(separator: "\n ").map(String.init)
    #expect(lines.count > 1 && lines.allSatisfy { $0.utf8.count <= 75 })
    let words = try lines.map { line in
      let data = try #require(Data(base64Encoded: String(line.dropFirst(10).dropLast(2))))
      return try #require(String(data: data, encoding: .utf8))
    }
    #expect(words.joined() == text)
  }

  @Test("The program gets the letter; what it ends with decides")
  func program() async throws {
    let office = try await DeliveryOffice()
    let file = office.directory + "/letter"
    let mailer = MailProgram()
    try await mailer.send(Array("hello".utf8), by: ["tee", file])
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "hello")
    try await mailer.send([], by: ["/bin/sh", "-c", "exit"])
    await #expect(throws: PostFailure.refused("the mail program ends with 67")) {
      try await mailer.send([], by: ["sh", "-c", "exit 67"])
    }
    await #expect(throws: PostFailure.passing("the mail program ends with 75")) {
      try await mailer.send([], by: ["sh", "-c", "exit 75"])
    }
    await #expect(throws: PostFailure.passing("the mail program cannot be run")) {
      try await mailer.send([], by: ["no-such-program"])
    }
  }
}
