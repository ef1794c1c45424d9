import FoundationEssentials
import GRDB

/// A value on its way into a statement.
enum Value {
  case number(Int?)
  case text(String?)
  case bytes([UInt8]?)

  var databaseValue: DatabaseValue {
    switch self {
    case .number(let number?): number.databaseValue
    case .text(let text?): text.databaseValue
    case .bytes(let bytes?): Data(bytes).databaseValue
    case .number(nil), .text(nil), .bytes(nil): .null
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
