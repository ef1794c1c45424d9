import CivilTime
import Conversation
import FoundationEssentials
import Planner
import Reception
import SQLiteStore

/// A temporary example office for each transcript to play in.
struct Stage {
  private let directory: String
  private let resources: Resources
  private let phrasebook: Phrasebook
  private let handbook: Handbook

  /// Builds the office once; every play begins with a copy of it.
  init(resources: Resources) async throws {
    self.resources = resources
    phrasebook = try resources.phrasebook()
    // What no scene changes is read once for all of them.
    handbook = try resources.handbook()
    let name = "daybook-\(UInt64.random(in: 0...UInt64.max))"
    directory = FileManager.default.temporaryDirectory.path + "/" + name
    let founding = Founding(
      directory: directory + "/office", resources: resources, zone: ZoneOption.usual,
      now: Self.founded, isExample: true)
    do {
      try await founding.found().close()
    } catch {
      clear()
      throw error
    }
  }

  /// The office is older than any scene, so that its history lies before.
  private static let founded = Instant(seconds: 1_767_225_600)

  /// Plays a transcript file.
  func play(_ file: String) async throws -> [Difference] {
    let transcript: Transcript
    do {
      transcript = try Transcript(String(decoding: try File.read(file), as: UTF8.self))
    } catch let error as TranscriptError {
      throw Failure("\(file):\(error.line): \(error.reason)")
    }
    do {
      return try await open { try await $0.replay(transcript) }
    } catch let stranger as Stranger {
      throw Failure("\(file): \(stranger)")
    }
  }

  /// Opens a new office for as long as something goes on in it.
  func open<Result>(
    _ scene: @Sendable (Reception) async throws -> sending Result
  ) async throws -> Result {
    let place = directory + "/scene"
    try? FileManager.default.removeItem(atPath: place)
    try FileManager.default.copyItem(atPath: directory + "/office", toPath: place)
    let store = try SQLiteStore.open(in: place, handbook: { [handbook] in handbook }) {
      [resources] in try resources.holidays()
    }
    defer { try? store.close() }
    return try await scene(
      Reception(store: store, phrasebook: phrasebook, random: { 482_913 }))
  }

  /// Removes every office again.
  func clear() {
    try? FileManager.default.removeItem(atPath: directory)
  }
}
