import FoundationEssentials

/// The files of the checkout that this test was built from.
enum Checkout {
  static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  /// Every file below one of the folders that lie at the top, hidden ones and builds left out.
  static func files(below folders: [String]) -> [String] {
    folders.flatMap { folder -> [String] in
      let below = FileManager.default.enumerated(root + "/" + folder)
      return below.isEmpty ? [folder] : below.map { folder + "/" + $0 }
    }
    .filter { path in
      path.split(separator: "/").allSatisfy { !$0.hasPrefix(".") || $0 == ".ci" }
        && !path.contains("__pycache__")
    }
    .sorted()
  }

  /// The Swift sources of the rooms.
  static func sources() throws -> [Source] {
    try files(below: ["Sources"]).filter { $0.hasSuffix(".swift") }.map(Source.init)
  }

  /// The Swift sources of rooms and tests.
  static func everything() throws -> [Source] {
    try files(below: ["Sources", "Tests"]).filter { $0.hasSuffix(".swift") }.map(Source.init)
  }

  /// The bytes of a file, decoded as far as they are text.
  static func text(of path: String) throws -> String {
    let bytes = try Data(contentsOf: URL(filePath: root + "/" + path))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension FileManager {
  /// The paths of all plain files below a folder, relative to it.
  fileprivate func enumerated(_ folder: String) -> [String] {
    guard let names = try? contentsOfDirectory(atPath: folder) else { return [] }
    return names.flatMap { name -> [String] in
      if name.hasPrefix(".build") { return [] }
      let below = enumerated(folder + "/" + name)
      var isFolder = false
      _ = fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
      return isFolder ? below.map { name + "/" + $0 } : [name]
    }
  }
}
