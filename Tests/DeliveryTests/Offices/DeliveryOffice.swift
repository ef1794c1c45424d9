import BotFiles
import Chat
import CivilTime
import Conversation
import Delivery
import Foundation
import Logging
import Planner
import Reception
import SQLiteStore
import Store
import StoreConformance

/// The sample office with messages to deliver and a clock of its own.
final class DeliveryOffice: Sendable {
  let directory: String
  let store: any Store
  private let disk: SQLiteStore
  let reception: Reception
  let clock = TestClock(Sample.now)

  /// The checkout, for the words of `bot/`.
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let phrasebook = Result { () throws -> Phrasebook in
    let folder = checkout.appending(path: "bot").resolvingSymlinksInPath()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("prompts/") && !$0.hasPrefix("rules/") }
    return try Phrasebook(
      files: paths.map { path in
        BotFile(path: path, text: [UInt8](try Data(contentsOf: folder.appending(path: path))))
      })
  }

  /// A1 is a meeting of li.wei on Tuesday at ten.
  init() async throws {
    directory =
      FileManager.default.temporaryDirectory.appending(path: "daybook-\(UUID().uuidString)").path
    disk = try SQLiteStore.create(in: directory, at: Sample.now) { WorkingCalendar() }
    store = disk
    try await Sample.found(store)
    reception = Reception(store: store, phrasebook: try Self.phrasebook.get())
    try await store.write { desk in
      _ = try desk.keep(
        [Change(before: nil, after: .object(Sample.meeting(1, day: 3, hour: 10)))], by: "li.wei",
        line: "book", at: Sample.now, undoing: nil)
    }
  }

  deinit {
    try? close()
    try? FileManager.default.removeItem(atPath: directory)
  }

  func close() throws { try disk.close() }

  static let line = [
    "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "url": "https://hooks.example.com/in",
  ]
  static let slack = ["bot_token": "xoxb-1"]

  /// Links somebody to a platform, the later the further to the front, and sets it up.
  func link(_ person: PersonID, _ platform: String, as user: String, since: Int = 0) async throws {
    try await store.write { desk in
      try desk.keep(
        Account(platform: platform, user: user, person: person, since: Sample.now + since))
    }
  }

  func set(up channel: String, _ values: [String: String]) async throws {
    try await store.write { try Hookup(values).keep(for: channel, at: $0) }
  }

  /// Says a number of reminders of A1 to somebody, each as a message of its own.
  @discardableResult
  func remind(_ person: PersonID, count: Int = 1) async throws -> [Reminder] {
    let now = clock.now
    return try await store.write { desk in
      let first = try desk.nextNumber(of: .reminder)
      let reminders = (0..<count).map { place in
        var reminder = Reminder(
          ref: Ref(.reminder, first + place), to: person, owner: "li.wei", kind: .appointment,
          uid: "A1-sample@daybook", about: Ref(.appointment, 1), key: "~before-\(86_400 + place)",
          due: Sample.at(3, 10) - 86_400 - place, isUrgent: true)
        reminder.said = now
        return reminder
      }
      try desk.keep(
        reminders.map { Change(before: nil, after: .reminder($0)) }, by: .program, line: "clock",
        at: now, undoing: nil)
      return reminders
    }
  }

  /// The messages that a reminder went out with.
  func parcels(_ reminder: Reminder) async throws -> [Parcel] {
    let ref = reminder.ref
    return try await store.read { try $0.parcels(.reminder(ref)) }
  }

  func courier(
    _ post: any Post, mailer: any Mailer = ScriptedMailer(), name: String = "one",
    figures: DeliveryFigures = DeliveryFigures(),
    pause: @escaping @Sendable () async throws -> Void = { await Task.yield() }
  ) -> Courier {
    Courier(
      over: reception, name: name, post: post, mailer: mailer, figures: figures,
      logger: .silent, now: { [clock] in clock.now }, chance: { 0.5 }, pause: pause)
  }
}

extension Logger {
  static var silent: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}
