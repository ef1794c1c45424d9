import BotFiles
import Foundation
import Procedure

/// The procedure as it is shipped in `bot/` of the checkout.
enum Shipped {
  static let procedure = Result { try Procedure(files: files()) }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "bot")

  /// The files of the procedure.
  static func files() throws -> [BotFile] {
    try ["prompts", "rules"].flatMap { part in
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path)
        .filter { $0.hasSuffix(".yaml") }
        .map { name in
          let path = "\(part)/\(name)"
          return BotFile(
            path: path, text: [UInt8](try Data(contentsOf: folder.appending(path: path))))
        }
    }
  }

  /// The files with the first place of a text changed in one of them.
  static func files(changing path: String, _ old: String, to new: String) throws -> [BotFile] {
    try files().map { file in
      guard file.path == path else { return file }
      let text = String(decoding: file.text, as: UTF8.self)
      return BotFile(
        path: path, text: Array(text.replacing(old, with: new, maxReplacements: 1).utf8))
    }
  }
}
