// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: a target under the strictest settings, beside the rooms it may look into.
func room(_ name: String, uses rooms: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: rooms, swiftSettings: strict)
}

func tests(
  of name: String, uses more: [Target.Dependency] = [], beside files: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name)] + more,
    exclude: files,
    swiftSettings: strict
  )
}

let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let tls: Target.Dependency = .product(name: "HummingbirdTLS", package: "hummingbird")
let webTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")
let lifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let http: [Target.Dependency] = [
  hummingbird, tls, lifecycle,
  .product(name: "HummingbirdCore", package: "hummingbird"),
  .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
  .product(name: "NIOEmbedded", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
  .product(name: "NIOSSL", package: "swift-nio-ssl"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
  .product(name: "Logging", package: "swift-log"),
]
let client: [Target.Dependency] = [
  lifecycle,
  .product(name: "AsyncHTTPClient", package: "async-http-client"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
  .product(name: "Logging", package: "swift-log"),
  .product(name: "Subprocess", package: "swift-subprocess"),
  .product(name: "SystemPackage", package: "swift-system"),
]
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "daybook",
  products: [
    .executable(name: "daybook", targets: ["daybook"]),
    // For Benchmarks, which is a package of its own.
    .library(
      name: "Rooms",
      targets: [
        "CivilTime", "ICalendar", "BotFiles", "Wire", "Procedure", "Planner", "Conversation",
        "Store", "SQLiteStore", "Reception",
      ]),
    .library(name: "CLibical", targets: ["CLibical"]),
  ],
  dependencies: [
    // What the bot understands and says is YAML that an office edits by hand.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Sealing at rest (AES-GCM) and the journal's hash chain (SHA-256).
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // SQLite: one writer, many readers, migrations, a statement cache.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // HTTP; its traits stay off so that full Foundation is not pulled in by it.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    // What Hummingbird stands on, named here because feeds are compressed once and kept so.
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.34.1"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.2"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.14.0"),
    // Requests to chat platforms, to an address that was checked before, within a time limit.
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    // Mail goes through the machine's own mail program; without the trait that brings Foundation.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    // The type of paths that swift-subprocess takes.
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    // Graceful start and stop of everything that runs beside a server.
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    // The command line.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibical", providers: [.apt(["libical-dev"])]),
    .systemLibrary(name: "CEdit", providers: [.apt(["libedit-dev"])]),

    room("CivilTime"),
    room("Wire"),
    room("ICalendar", uses: ["CLibical", "CivilTime"]),
    room("BotFiles", uses: [yaml]),
    room("Procedure", uses: ["BotFiles", "CivilTime"]),
    room("Planner", uses: ["ICalendar", "Procedure", "CivilTime"]),
    room("Conversation", uses: ["Planner", "Procedure", "BotFiles", "Wire", "CivilTime"]),
    room("Store", uses: ["Planner", "Procedure", "ICalendar", "Wire", "CivilTime", crypto]),
    room("SQLiteStore", uses: ["Store", grdb]),
    room("Reception", uses: ["Conversation", "Planner", "Store", "Wire", "CivilTime"]),
    room(
      "Delivery",
      uses: ["Reception", "Conversation", "Chat", "Store", "Planner", "CivilTime"] + client),
    room(
      "Web",
      uses: [
        "Reception", "Conversation", "Chat", "Store", "Planner", "ICalendar", "Wire", "CivilTime",
        crypto,
      ] + http),
    room("Chat", uses: ["Wire", "CivilTime", crypto, cryptoExtras]),
    room("Terminal", uses: ["CEdit"]),
    .executableTarget(
      name: "daybook",
      dependencies: [
        "CivilTime", "ICalendar", "BotFiles", "Procedure", "Planner", "Conversation", "Store",
        "SQLiteStore", "Reception", "Delivery", "Web", "Chat", "Terminal", "Wire", arguments,
        lifecycle,
        signals, .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict
    ),
    // What every store has to do, tried on each kind of store.
    .target(
      name: "StoreConformance", dependencies: ["Store", "Planner", "CivilTime"],
      path: "Tests/StoreConformance", swiftSettings: strict),
    // Chat platforms that send and sign what somebody types.
    .target(
      name: "PlatformSender", dependencies: ["Chat", "Wire", crypto],
      path: "Tests/PlatformSender", swiftSettings: strict),
    // A program that books until it is killed, to see what is there afterwards.
    .executableTarget(
      name: "BookingWriter",
      dependencies: ["SQLiteStore", "Store", "Planner", "CivilTime", "StoreConformance"],
      path: "Tests/BookingWriter", swiftSettings: strict),
    // A program that solves an assignment, for a solver of others to compare with.
    .executableTarget(
      name: "AssignmentSolver", dependencies: ["Planner"],
      path: "Tests/AssignmentSolver", swiftSettings: strict),
    tests(of: "Store", uses: ["Planner", "ICalendar", "CivilTime", "StoreConformance"]),
    tests(
      of: "SQLiteStore",
      uses: ["Store", "Planner", "CivilTime", "StoreConformance", "BookingWriter", grdb]),
    tests(
      of: "Delivery",
      uses: [
        "Reception", "Conversation", "Chat", "Planner", "Procedure", "BotFiles", "Store",
        "SQLiteStore", "CivilTime", "StoreConformance", "daybook",
      ] + client),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    tests(of: "ICalendar", uses: ["CivilTime"]),
    // A program that takes lines at a terminal while a test has it say others.
    .executableTarget(
      name: "Typist", dependencies: ["Terminal"],
      path: "Tests/Typist", swiftSettings: strict),
    tests(of: "Terminal", uses: ["Typist"]),
    tests(
      of: "Conversation", uses: ["Planner", "Procedure", "BotFiles", "CivilTime"],
      beside: ["French"]),
    tests(of: "Procedure", uses: ["BotFiles", "CivilTime", "ICalendar", "Planner"]),
    tests(of: "Reception", uses: ["Conversation", "Planner", "CivilTime"]),
    .testTarget(
      name: "DaybookTests",
      dependencies: ["daybook", "Reception", "Conversation", "Planner", "BotFiles", "CivilTime"],
      swiftSettings: strict),
    tests(of: "CivilTime"),
    tests(of: "Wire"),
    tests(of: "Chat", uses: ["PlatformSender", "Wire", crypto, cryptoExtras]),
    tests(of: "Planner", uses: ["Procedure", "BotFiles", "CivilTime", "ICalendar"]),
    tests(
      of: "Web",
      uses: [
        "SQLiteStore", "Reception", "Conversation", "Chat", "Procedure", "BotFiles",
        "PlatformSender", "Store", "Wire", webTesting,
      ] + http),
  ],
  swiftLanguageModes: [.v6]
)
