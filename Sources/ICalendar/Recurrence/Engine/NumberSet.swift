/// A set of small numbers, -63 to 63, as two machine words.
struct NumberSet: Hashable, Sendable {
  private var positive: UInt64 = 0
  private var negative: UInt64 = 0

  init(_ numbers: some Sequence<Int> = []) {
    for number in numbers { insert(number) }
  }

  mutating func insert(_ number: Int) {
    if number >= 0 { positive |= 1 << UInt64(number) } else { negative |= 1 << UInt64(-number) }
  }

  @inline(__always)
  func contains(_ number: Int) -> Bool {
    number >= 0 ? positive >> UInt64(number) & 1 == 1 : negative >> UInt64(-number) & 1 == 1
  }

  var count: Int { positive.nonzeroBitCount + negative.nonzeroBitCount }
  var isEmpty: Bool { positive | negative == 0 }

  /// The least member from a number on, for numbers from 0.
  @inline(__always)
  func next(from number: Int) -> Int? {
    guard number < 64 else { return nil }
    let rest = positive >> UInt64(number)
    return rest == 0 ? nil : number + rest.trailingZeroBitCount
  }
}
