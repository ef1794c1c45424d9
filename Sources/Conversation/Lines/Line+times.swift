extension Line {
  /// Whether a time may begin here: not inside a word, a number, a price or a policy's number.
  func canBeginTime(at position: Int) -> Bool {
    let byte = bytes[position]
    guard byte != .space, !byte.isContinuation else { return false }
    guard position > 0, byte.isDigit || byte.isLetter else { return true }
    let before = bytes[position - 1]
    if before.isLetter || before.isDigit { return false }
    if before == UInt8(ascii: ".") || before == UInt8(ascii: "_") || before == UInt8(ascii: "@") {
      // After a full stop that is wide a sentence begins.
      return original[offsets[position - 1]] >= 0x80
    }
    guard byte.isDigit else { return before != UInt8(ascii: "$") }
    if "+#$%/*".utf8.contains(before) { return false }
    // A full-width mark parts sentences, it is no part of a number.
    let isNarrow = original[offsets[position - 1]] < 0x80
    if isNarrow, before == UInt8(ascii: ":") { return position < 2 || !bytes[position - 2].isDigit }
    if isNarrow, "-,".utf8.contains(before) {
      return position < 2 || !(bytes[position - 2].isDigit || bytes[position - 2].isLetter)
    }
    return !Line.currencies.contains {
      position >= $0.count && bytes.holds($0, at: position - $0.count)
    }
  }

  /// Whether a time that began at a position may end at another: the word or number does not go on.
  func canEndTime(at position: Int, from start: Int) -> Bool {
    guard position < bytes.count else { return true }
    let (before, after) = (bytes[position - 1], bytes[position])
    guard before.isLetter || before.isDigit else { return true }
    let next = position + 1 < bytes.count ? bytes[position + 1] : .space
    if after == UInt8(ascii: "t"), before.isDigit, next.isDigit, position - start >= 8 {
      return true
    }
    if after.isLetter || after.isDigit || after == UInt8(ascii: "_") { return false }
    let isNarrow = original[offsets[position]] < 0x80
    if after == UInt8(ascii: "."), isNarrow, next.isLetter || next.isDigit { return false }
    guard before.isDigit else { return true }
    if after == UInt8(ascii: "%") || after == UInt8(ascii: "@") && next.isLetter { return false }
    guard next.isDigit, isNarrow else { return true }
    if ",/:".utf8.contains(after) { return false }
    if after == UInt8(ascii: "-") { return !isSerial(start..<position) }
    return true
  }

  /// Whether a number is one of several with dashes between them, as telephones have.
  private func isSerial(_ range: Range<Int>) -> Bool {
    guard range.allSatisfy({ bytes[$0].isDigit }) else { return false }
    let dash = UInt8(ascii: "-")
    if range.lowerBound > 1, bytes[range.lowerBound - 1] == dash,
      bytes[range.lowerBound - 2].isDigit
    {
      return true
    }
    var end = range.upperBound + 1
    while end < bytes.count, bytes[end].isDigit, end - range.upperBound < 9 { end += 1 }
    guard end + 1 < bytes.count, bytes[end] == dash, bytes[end + 1].isDigit else { return false }
    return true
  }

  private static let currencies = ["¥", "€", "£", "￥"].map { Array($0.utf8) }
}
