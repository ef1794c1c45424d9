/// Stretches of universal time in order, none touching the next.
public struct SpanSet: Hashable, Sendable {
  /// The stretches, in order.
  public private(set) var spans: [Span]

  /// No time at all.
  public init() {
    spans = []
  }

  /// The union of the given stretches, in any order.
  public init(_ spans: some Sequence<Span>) {
    var merged: [Span] = []
    for span in spans.filter({ !$0.isEmpty }).sorted(by: { $0.start < $1.start }) {
      if let last = merged.last, span.start <= last.end {
        merged[merged.count - 1].end = max(last.end, span.end)
      } else {
        merged.append(span)
      }
    }
    self.spans = merged
  }

  /// Whether it holds no instant.
  public var isEmpty: Bool { spans.isEmpty }

  /// The total length in seconds.
  public var seconds: Int { spans.reduce(0) { $0 + $1.seconds } }

  /// The time in either set.
  public func union(_ other: SpanSet) -> SpanSet {
    SpanSet(spans + other.spans)
  }

  /// The time in both sets.
  public func intersection(_ other: SpanSet) -> SpanSet {
    var common: [Span] = []
    var (mine, theirs) = (0, 0)
    while mine < spans.count, theirs < other.spans.count {
      let (one, two) = (spans[mine], other.spans[theirs])
      let shared = Span(max(one.start, two.start), min(one.end, two.end))
      if !shared.isEmpty { common.append(shared) }
      if one.end < two.end { mine += 1 } else { theirs += 1 }
    }
    return SpanSet(ordered: common)
  }

  /// The time in this set and not in the other.
  public func subtracting(_ other: SpanSet) -> SpanSet {
    var rest: [Span] = []
    var next = 0
    for span in spans {
      var start = span.start
      while next < other.spans.count, other.spans[next].end <= start { next += 1 }
      var index = next
      while index < other.spans.count, other.spans[index].start < span.end {
        let taken = other.spans[index]
        if start < taken.start { rest.append(Span(start, taken.start)) }
        start = max(start, taken.end)
        index += 1
      }
      if start < span.end { rest.append(Span(start, span.end)) }
    }
    return SpanSet(ordered: rest)
  }

  /// The first stretch that shares an instant with `span`.
  public func first(overlapping span: Span) -> Span? {
    // The first stretch that ends after the span's start is the only one worth asking.
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].overlaps(span) ? spans[low] : nil
  }

  /// Whether one stretch holds the whole of `span`.
  public func contains(_ span: Span) -> Bool {
    first(overlapping: span)?.contains(span) ?? false
  }

  private init(ordered spans: [Span]) {
    self.spans = spans
  }
}
