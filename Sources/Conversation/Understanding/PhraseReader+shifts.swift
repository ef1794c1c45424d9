import Planner

extension PhraseReader {
  /// How much later a line wants something, in seconds, less than zero for earlier; nil where it says
  /// another time or none: `an hour later`, `push it back 30 minutes`, `推迟半小时`.
  func shift(in line: Line) -> Int? {
    let isLater = words.chat.stand(.later, in: line)
    guard isLater != words.chat.stand(.earlier, in: line), timeCount == 1, let piece = pieces.first
    else { return nil }
    let length = piece.kind == .duration ? piece : untold(piece, in: line)
    return length?.seconds.map { isLater ? $0 : -$0 }
  }

  /// The length in what reads as a time that far from now.
  private func untold(_ piece: Piece, in line: Line) -> Piece? {
    let end = piece.range.upperBound
    let start =
      words.chat.start(of: .later, in: line, before: end)
      ?? words.chat.start(of: .earlier, in: line, before: end)
    guard let start, start > piece.range.lowerBound else { return nil }
    let found = times.pieces(in: Line(line.text(piece.range.lowerBound..<start)), now: now).times
    return found.count == 1 && found[0].kind == .duration ? found[0] : nil
  }
}
