import Testing

/// Who may look into whom: the house of the design, read from the bottom up.
@Suite("Imports")
struct ImportTests {
  static let rooms: [String: Set<String>] = [
    "CivilTime": ["Foundation"],
    "Wire": [],
    "ICalendar": ["CLibical", "CivilTime"],
    "BotFiles": ["Yams"],
    "Procedure": ["BotFiles", "CivilTime"],
    "Planner": ["ICalendar", "Procedure", "CivilTime"],
    "Conversation": ["Planner", "Procedure", "BotFiles", "Wire", "CivilTime"],
    "Store": ["Planner", "Procedure", "ICalendar", "Wire", "CivilTime", "Crypto"],
    "SQLiteStore": ["Store", "Planner", "ICalendar", "CivilTime", "Crypto", "GRDB", essentials],
    "Reception": ["Conversation", "Planner", "Store", "Wire", "CivilTime", essentials],
    "Delivery": [
      "Reception", "Conversation", "Chat", "Store", "Planner", "CivilTime", "ServiceLifecycle",
      "Logging", "AsyncHTTPClient", "NIOCore", "NIOPosix", "NIOHTTP1", "Subprocess",
      "SystemPackage", essentials,
    ],
    "Web": [
      "Reception", "Conversation", "Chat", "Store", "Planner", "ICalendar", "Wire", "CivilTime",
      "Crypto",
      "Hummingbird", "HummingbirdTLS", "HummingbirdCore", "HTTPTypes", "NIOCore", "NIOSSL",
      "NIOHTTPCompression",
      "NIOEmbedded", "NIOHTTP1", "NIOPosix", "Logging", "ServiceLifecycle", essentials,
    ],
    "Chat": ["Wire", "CivilTime", "Crypto", "CryptoExtras", essentials],
    "Terminal": ["CEdit", "Glibc", "Dispatch"],
    "daybook": [
      "CivilTime", "ICalendar", "BotFiles", "Procedure", "Planner", "Conversation", "Store",
      "SQLiteStore", "Reception", "Delivery", "Web", "Chat", "Terminal", "Wire", "ArgumentParser",
      "ServiceLifecycle", "Logging", "Glibc",
      "UnixSignals", essentials,
    ],
  ]
  static let essentials = "FoundationEssentials"
  static let everywhere: Set<String> = ["Synchronization", "Swift"]

  @Test("A room imports only what lies below it")
  func downwards() throws {
    for source in try Checkout.sources() {
      let allowed = try #require(Self.rooms[source.room], "\(source): no such room in the design")
      for (number, module) in Self.imports(in: source) {
        #expect(
          allowed.contains(module) || Self.everywhere.contains(module),
          "\(source):\(number): \(source.room) may not import \(module)")
      }
    }
  }

  @Test("No room is below itself")
  func withoutCircles() {
    func below(_ room: String, _ seen: Set<String> = []) -> Set<String> {
      let next = (Self.rooms[room] ?? []).subtracting(seen)
      return next.reduce(into: next) { $0.formUnion(below($1, seen.union(next))) }
    }
    for room in Self.rooms.keys {
      #expect(!below(room).contains(room), "\(room) is above and below itself")
    }
  }

  @Test(
    "An import line is understood",
    arguments: [
      ("import A", "A"), ("public import A", "A"), ("@testable import A", "A"),
      ("import struct A.B", "A"), ("internal import A", "A"), ("let important = 1", ""),
    ])
  func reading(line: String, module: String) {
    let source = Source(path: "Sources/X/y.swift", text: line)
    #expect(Self.imports(in: source).map(\.1) == (module.isEmpty ? [] : [module]))
  }

  static func imports(in source: Source) -> [(Int, String)] {
    source.code.compactMap { line in
      let words = line.words
      guard let keyword = words.firstIndex(of: "import"),
        words[..<keyword].allSatisfy({ attributes.contains($0) }),
        let module = words[(keyword + 1)...].first(where: { !kinds.contains($0) })
      else { return nil }
      return (line.number, String(module))
    }
  }

  private static let attributes: Set<Substring> = [
    "public", "internal", "package", "fileprivate", "private", "testable", "preconcurrency",
    "_exported", "unsafe",
  ]
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
  ]
}
