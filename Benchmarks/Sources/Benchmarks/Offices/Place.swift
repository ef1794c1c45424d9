import Foundation

/// A directory that is removed at the end.
final class Place: Sendable {
  let path: String

  /// On the disk, or in memory, where syncing costs nothing.
  init(isInMemory: Bool) throws {
    let memory = "/dev/shm"
    let root =
      isInMemory && FileManager.default.isWritableFile(atPath: memory)
      ? memory : FileManager.default.temporaryDirectory.path
    path = "\(root)/daybook-bench-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
