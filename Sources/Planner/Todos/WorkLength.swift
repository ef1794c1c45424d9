/// A length of working time: whole working days from an opening to the close of the last one, or
/// minutes within business hours; as a lag it may be negative, which is a lead.
public enum WorkLength: Codable, Hashable, Sendable {
  case days(Int)
  case minutes(Int)

  /// No length at all.
  public static let none = WorkLength.minutes(0)

  /// Reads a DURATION of days or of hours and minutes: `P2D`, `PT4H`, `-P1D`; weeks are five days.
  public init?(_ text: some StringProtocol) {
    var rest = text[...]
    let isNegative = rest.first == "-"
    if isNegative { rest = rest.dropFirst() }
    guard rest.first == "P" else { return nil }
    rest = rest.dropFirst()
    let isTime = rest.first == "T"
    if isTime { rest = rest.dropFirst() }
    var (total, number) = (0, "")
    for character in rest {
      if character.isNumber {
        number.append(character)
        continue
      }
      guard let count = Int(number), count < 100_000 else { return nil }
      number = ""
      switch (isTime, character) {
      case (false, "W"): total += count * 5
      case (false, "D"): total += count
      case (true, "H"): total += count * 60
      case (true, "M"): total += count
      default: return nil
      }
    }
    guard number.isEmpty, rest.first != nil else { return nil }
    let signed = isNegative ? -total : total
    self = isTime ? .minutes(signed) : .days(signed)
  }

  /// The length as a DURATION: `P2D`, `PT90M`.
  public var text: String {
    switch self {
    case .days(let days): days < 0 ? "-P\(-days)D" : "P\(days)D"
    case .minutes(let minutes): minutes < 0 ? "-PT\(-minutes)M" : "PT\(minutes)M"
    }
  }

  /// Whether it has no length.
  public var isZero: Bool { self == .days(0) || self == .minutes(0) }
}
