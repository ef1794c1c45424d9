import ICalendar

/// Random drafts, the same ones for the same seed.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let letters = Array("abz A09,;:\\\"^'=.-\n\t王芳é😀")
  private static let names = ["SUMMARY", "X-A", "DTSTART", "CATEGORIES", "item1.TEL"]

  mutating func text(upTo count: Int = 120) -> String {
    let length = Int.random(in: 0...count, using: &self)
    return String((0..<length).compactMap { _ in Self.letters.randomElement(using: &self) })
  }

  mutating func property() -> PropertyDraft {
    let parameters = (0..<Int.random(in: 0...2, using: &self)).map { number in
      let values = (0..<Int.random(in: 1...2, using: &self)).map { _ in text(upTo: 30) }
      return Parameter("P\(number)", values)
    }
    return PropertyDraft(
      Self.names.randomElement(using: &self) ?? "X", text: text(), parameters)
  }

  mutating func component(depth: Int) -> ComponentDraft {
    let children = depth == 0 ? 0 : Int.random(in: 0...2, using: &self)
    return ComponentDraft(
      "V\(depth)", (0..<Int.random(in: 0...6, using: &self)).map { _ in property() },
      (0..<children).map { _ in component(depth: depth - 1) })
  }
}
