import CivilTime
import Planner

extension PhraseReader {
  /// Hours that begin in the evening, as somebody says them who wants to be left alone, and where
  /// they end; the value holds both ends in minutes.
  func night(in line: Line, at position: Int) -> (end: Int, value: Int)? {
    let stretch = line.bytes.indices.dropFirst(position + 1).prefix(Self.longestHour)
    for dash in times.dashes(in: line, within: stretch) {
      let blank = line.blanking(dash)
      let found = times.pieces(in: blank, now: now).times
      let second = line.skippingSpace(from: dash.upperBound)
      guard let from = clock(at: position, of: found, in: blank),
        blank.skippingSpace(from: from.end) == second,
        let until = clock(at: second, of: found, in: blank)
      else { continue }
      let begin = from.isGuessed ? Self.evening(from.minute) : from.minute
      let end = until.isGuessed ? until.minute % 720 : until.minute
      return (until.end, begin * 1_440 + end)
    }
    return nil
  }

  /// Bytes that a time of day may take before the word that leads to the next.
  private static let longestHour = 64

  private static func evening(_ minute: Int) -> Int { minute < 720 ? minute + 720 : minute }

  /// A time of day at a position, a bare hour among them, and whether its half is guessed.
  private func clock(at position: Int, of pieces: [Piece], in line: Line)
    -> (end: Int, minute: Int, isGuessed: Bool)?
  {
    let piece = pieces.first { $0.range.lowerBound == position && $0.kind == .time }
    if let piece, let clock = piece.clock, !piece.isImpossible {
      return (piece.range.upperBound, clock.seconds / 60, piece.isGuessed)
    }
    guard piece == nil, let hour = hour(in: line, at: position) else { return nil }
    return (hour.end, hour.value * 60, (1...12).contains(hour.value))
  }
}

extension Captured {
  /// The hours in a slot.
  func night(_ slot: String) -> QuietHours? {
    guard let value = self[slot]?.value,
      let from = ClockTime(hour: value / 1_440 / 60, minute: value / 1_440 % 60),
      let until = ClockTime(hour: value % 1_440 / 60, minute: value % 60)
    else { return nil }
    return QuietHours(from: from, until: until)
  }
}
