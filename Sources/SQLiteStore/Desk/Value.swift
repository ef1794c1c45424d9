import FoundationEssentials
import GRDB

/// A value on its way into a statement.
enum Value {
  case number(Int?)
  case text(String?)
  case bytes([UInt8]?)

  /// The value as GRDB takes it without a detour.
  var argument: (any DatabaseValueConvertible)? {
    switch self {
    case .number(let number?): number
    case .text(let text?): text
    case .bytes(let bytes?): Data(bytes)
    case .number(nil), .text(nil), .bytes(nil): nil
    }
  }
}

extension Row {
  func number(_ column: Int) -> Int { self[column] }
  func optionalNumber(_ column: Int) -> Int? { self[column] }
  func text(_ column: Int) -> String { self[column] }
  func optionalText(_ column: Int) -> String? { self[column] }

  func bytes(_ column: Int) -> [UInt8] {
    optionalBytes(column) ?? []
  }

  func optionalBytes(_ column: Int) -> [UInt8]? {
    (self[column] as Data?).map { [UInt8]($0) }
  }
}
