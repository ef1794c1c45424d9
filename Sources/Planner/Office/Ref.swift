/// A short reference that people say aloud: a letter for the kind of object and a number, `A4`.
///
/// References are unique in an office and stay with their object for life.
public struct Ref: Codable, Hashable, Comparable, Sendable, CustomStringConvertible {
  /// What the letter stands for.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case appointment = "A"
    case task = "T"
    case plan = "P"
    case reminder = "R"
    case client = "C"
    case policy = "Y"
    case `case` = "X"
  }

  /// The kind of object.
  public var kind: Kind
  /// Counted from 1 within the kind.
  public var number: Int

  /// The reference of that kind and number.
  public init(_ kind: Kind, _ number: Int) {
    self.kind = kind
    self.number = number
  }

  /// Reads `A4` or `a4`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard (2...16).contains(bytes.count), bytes[1] != UInt8(ascii: "0"),
      let kind = Kind(rawValue: String(Unicode.Scalar(bytes[0] & 0xDF))),
      bytes.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text.dropFirst())
    else { return nil }
    self.init(kind, number)
  }

  /// The form people say: `A4`.
  public var description: String { "\(kind.rawValue)\(number)" }

  /// By kind, then by number.
  public static func < (one: Ref, other: Ref) -> Bool {
    (one.kind.rawValue, one.number) < (other.kind.rawValue, other.number)
  }
}
