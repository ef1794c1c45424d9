import FoundationEssentials
import Glibc
import Store

/// Whoever holds leases and parcels: this process, by a name that tells whether it still lives.
enum Holder {
  /// A name that no other process bears: where its number counts, its number, when it began, and a
  /// random end.
  static func newName() -> String {
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    guard let space, let began = beginning(of: getpid()) else { return random }
    return "\(space)/\(getpid())/\(began)/\(random)"
  }

  /// Whether a holder's process has ended for certain; of another machine nothing is known.
  static func hasEnded(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    guard parts.count == 4, let space, parts[0] == space, let process = Int32(parts[1]) else {
      return false
    }
    return beginning(of: process) != String(parts[2])
  }

  /// Gives back what processes hold that were killed, so that nobody waits for their leases to run
  /// out.
  static func releaseEnded(in store: any Store) async throws {
    let ended = try await store.read { try $0.holders }.filter(hasEnded)
    guard !ended.isEmpty else { return }
    try await store.write { desk in
      for holder in ended { try desk.releaseAll(of: holder) }
    }
  }

  /// Where the numbers of processes count: this start of this machine, this container.
  private static let space: String? = {
    guard let start = text(of: "/proc/sys/kernel/random/boot_id")?.split(separator: "-").first,
      let names = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")
    else { return nil }
    return start + "-" + names.filter(\.isNumber)
  }()

  /// When a process began, in ticks since the machine's start; nil where there is no such process,
  /// or only its name is left: nobody may have asked yet how it ended.
  private static func beginning(of process: Int32) -> String? {
    guard let line = text(of: "/proc/\(process)/stat"),
      let end = line.lastIndex(of: ")")
    else { return nil }
    let fields = line[end...].split(separator: " ")
    guard fields.count > 20, !["Z", "X"].contains(fields[1]) else { return nil }
    return String(fields[20])
  }

  private static func text(of path: String) -> String? {
    (try? File.read(path)).map { String(decoding: $0, as: UTF8.self) }
  }
}
