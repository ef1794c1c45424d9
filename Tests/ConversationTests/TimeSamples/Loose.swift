import Foundation

/// Any JSON value.
enum Loose: Decodable, Sendable {
  case null
  case number(Double)
  case string(String)
  case list([Loose])
  case object([String: Loose])

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .null
    } else if let flag = try? box.decode(Bool.self) {
      self = .number(flag ? 1 : 0)
    } else if let number = try? box.decode(Double.self) {
      self = .number(number)
    } else if let text = try? box.decode(String.self) {
      self = .string(text)
    } else if let list = try? box.decode([Loose].self) {
      self = .list(list)
    } else {
      self = .object(try box.decode([String: Loose].self))
    }
  }

  subscript(key: String) -> Loose? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var string: String? { if case .string(let text) = self { text } else { nil } }
  var number: Int? { if case .number(let number) = self { Int(number) } else { nil } }
  var double: Double? { if case .number(let number) = self { number } else { nil } }
  var list: [Loose] { if case .list(let list) = self { list } else { [] } }
  var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }
}

/// Phrases of other programs, where they lie beside the checkout; none where they do not.
enum TimeSamples {
  /// `DAYBOOK_SAMPLES`, else `shared/samples` beside a folder that the checkout lies in.
  static let folder: String? = {
    if let given = ProcessInfo.processInfo.environment["DAYBOOK_SAMPLES"] {
      return given + "/time-phrases"
    }
    var parts = #filePath.split(separator: "/").dropLast()
    while !parts.isEmpty {
      let path = "/" + parts.joined(separator: "/") + "/shared/samples/time-phrases"
      if FileManager.default.fileExists(atPath: path) { return path }
      parts.removeLast()
    }
    return nil
  }()

  /// The values of a file, one a line or all in a list.
  static func rows(_ name: String) throws -> [Loose] {
    guard let folder else { return [] }
    let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    if name.hasSuffix(".json") { return try JSONDecoder().decode([Loose].self, from: data) }
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Loose.self, from: $0)
    }
  }
}
