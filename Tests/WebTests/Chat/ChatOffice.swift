import BotFiles
import CivilTime
import Conversation
import Foundation
import Hummingbird
import Logging
import Planner
import PlatformSender
import Procedure
import Reception
import SQLiteStore
import Store
import Synchronization
import Testing
import Web

@testable import Chat

/// The small office with the bot as it is shipped, and platforms that write to it.
struct ChatOffice {
  let office: TestOffice
  let desk: ChatDesk
  /// What is behind the terminal.
  let terminal: Reception
  let post: Postbox

  init(
    _ platforms: Platform..., limits: [String: String] = [:], post: Postbox = Postbox(),
    pause: @escaping @Sendable (Double) async throws -> Void = { _ in }
  ) async throws {
    self.post = post
    office = try await TestOffice(handbook: { try Self.handbook.get() })
    terminal = try Self.reception(office.store)
    desk = ChatDesk(reception: terminal, late: post, pause: pause, chance: { 0.5 })
    for platform in platforms {
      try await set(platform.rawValue, Sender(platform).settings)
    }
    if !limits.isEmpty { try await set(WebhookSettings.limitsName, limits) }
  }

  var now: Int { office.now.seconds }

  func set(_ name: String, _ values: [String: String]) async throws {
    try await office.store.write { try Hookup(values).keep(for: name, at: $0) }
  }

  func link(_ sender: Sender, to person: PersonID = "li.wei") async throws {
    let account = Account(
      platform: sender.platform.rawValue, user: sender.user, person: person, since: office.now)
    try await office.store.write { try $0.keep(account) }
  }

  func account(_ sender: Sender) async throws -> Account? {
    try await office.store.read { try $0.account(sender.platform.rawValue, user: sender.user) }
  }

  /// How many turns the journal holds.
  var lastNumber: Int {
    get async throws { try await office.store.read { try $0.lastNumber } }
  }

  /// The site; another desk over the same store is the program started anew.
  func application(_ desk: ChatDesk? = nil) throws -> Application<Site> {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let office = office
    return try Web.application(
      over: office.store, chat: desk ?? self.desk, logger: logger, now: { office.now })
  }

  static func reception(_ store: SQLiteStore) throws -> Reception {
    Reception(store: store, phrasebook: try phrasebook.get(), random: { 482_913 })
  }

  static let phrasebook = Result { try Phrasebook(files: files { _ in true }) }

  private static let handbook = Result {
    Handbook(
      procedure: try Procedure(
        files: files { $0.hasPrefix("prompts/") || $0.hasPrefix("rules/") }), templates: [])
  }

  private static func files(_ isWanted: (String) -> Bool) throws -> [BotFile] {
    let folder = URL(filePath: #filePath).appending(path: "../../../../bot").standardized
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") && isWanted($0) }.sorted().map { path in
        BotFile(path: path, text: [UInt8](try Data(contentsOf: folder.appending(path: path))))
      }
  }
}

/// Keeps what would have been sent to platforms, which answer as a test says.
final class Postbox: Post {
  /// What is known of each request: the draft and whether it may go into private nets.
  typealias Script = @Sendable (HTTPDraft) async throws(PostFailure) -> PostAnswer?

  private let drafts = Mutex<[(draft: HTTPDraft, anywhere: Bool)]>([])
  private let script: Script

  /// Where the script gives nothing, all is well.
  init(_ script: @escaping Script = { _ in nil }) {
    self.script = script
  }

  func send(_ draft: HTTPDraft, anywhere: Bool) async throws(PostFailure) -> PostAnswer {
    drafts.withLock { $0.append((draft, anywhere)) }
    if let answer = try await script(draft) { return answer }
    return PostAnswer(
      status: 200,
      body: Array(
        #"{"ok":true,"code":0,"errcode":0,"tenant_access_token":"t","access_token":"t","#
          .utf8)
        + Array(#""expire":60,"expires_in":60}"#.utf8))
  }

  /// What was sent, those that fetch a token left out.
  var sent: [(url: String, text: String, anywhere: Bool)] {
    drafts.withLock { $0 }
      .map { ($0.draft.url, String(decoding: $0.draft.body, as: UTF8.self), $0.anywhere) }
      .filter { !$0.0.contains("token/internal") && !$0.0.contains("gettoken") }
  }
}
