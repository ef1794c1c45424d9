/// A stretch of a day on the wall clock; midnight as its end is the end of the day.
public struct ClockSpan: Codable, Hashable, Sendable, CustomStringConvertible {
  /// The first moment inside.
  public let start: ClockTime
  /// The first moment after it; midnight stands for 24:00.
  public let end: ClockTime

  /// The stretch between two times of one day, or nil where it would end before it starts.
  public init?(_ start: ClockTime, _ end: ClockTime) {
    guard end == .midnight || start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// The stretch between the bounds, the upper one not included; nil where they are one time.
  public init?(_ range: ClosedRange<ClockTime>) {
    guard range.lowerBound < range.upperBound else { return nil }
    self.init(range.lowerBound, range.upperBound)
  }

  /// Reads `09:00-12:00`, with `24:00` or `00:00` for the end of the day.
  public init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let start = ClockTime(ends[0]),
      let end = ends[1] == "24:00" ? .midnight : ClockTime(ends[1])
    else { return nil }
    self.init(start, end)
  }

  /// Seconds from midnight to the end, at most 86 400.
  public var endSeconds: Int { end == .midnight ? 86_400 : end.seconds }

  /// Its length on the clock in seconds.
  public var seconds: Int { endSeconds - start.seconds }

  /// `09:00-12:00`.
  public var description: String {
    "\(start)-\(end == .midnight ? "24:00" : end.description)"
  }

  /// The stretches in order, those that meet made one.
  static func merged(_ spans: [ClockSpan]) -> [ClockSpan] {
    var merged: [ClockSpan] = []
    for span in spans.sorted(by: { $0.start < $1.start }) {
      if let last = merged.last, span.start.seconds <= last.endSeconds {
        let end = last.endSeconds < span.endSeconds ? span.end : last.end
        merged[merged.count - 1] = ClockSpan(start: last.start, end: end)
      } else {
        merged.append(span)
      }
    }
    return merged
  }

  private init(start: ClockTime, end: ClockTime) {
    self.start = start
    self.end = end
  }
}
