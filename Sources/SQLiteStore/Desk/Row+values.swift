import FoundationEssentials
import GRDB

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

extension [UInt8] {
  /// The bytes on their way into a statement.
  var data: Data { Data(self) }
}
