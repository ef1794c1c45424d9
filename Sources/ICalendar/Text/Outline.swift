/// One component as it lies in the lines.
struct Branch: Sendable {
  /// The line of its BEGIN.
  var begin: Int32
  /// The line of its END.
  var end: Int32 = -1
  var parent: Int32
}

/// The components of a text, in the order in which they begin.
struct Outline: Sendable {
  private(set) var branches: [Branch] = []
  private(set) var roots: [Int] = []

  init(_ lines: inout [Line], of bytes: Span<UInt8>, limits: Limits) throws(ICalendarError) {
    var open: [Int] = []
    var loose: ICalendarError?
    for index in lines.indices {
      let number = Int(lines[index].number)
      switch lines[index].kind {
      case .begin:
        if open.count == limits.depth {
          throw ICalendarError(line: number, .tooDeep(limit: limits.depth))
        }
        lines[index].component = Int32(branches.count)
        if open.isEmpty { roots.append(branches.count) }
        let parent = open.last ?? -1
        open.append(branches.count)
        branches.append(Branch(begin: Int32(index), parent: Int32(parent)))
      case .end:
        let found = lines[index].value(in: bytes)
        guard let last = open.popLast() else {
          if loose == nil {
            loose = ICalendarError(
              line: number, .unexpectedEnd(found: String(name: found), open: nil))
          }
          lines[index].kind = .loose
          continue
        }
        let name = lines[Int(branches[last].begin)].value(in: bytes)
        if !found.matchesName(name) {
          throw ICalendarError(
            line: number,
            .unexpectedEnd(found: String(name: found), open: String(name: name)))
        }
        branches[last].end = Int32(index)
      case .loose: break
      case .property where !open.isEmpty: break
      case let kind:
        if let problem = kind.problem(of: lines[index], in: bytes), !open.isEmpty {
          throw ICalendarError(line: number, problem)
        }
        lines[index].kind = .loose
      }
    }
    if let last = open.last {
      let line = lines[Int(branches[last].begin)]
      throw ICalendarError(
        line: Int(line.number), .missingEnd(String(name: line.value(in: bytes))))
    }
    if roots.isEmpty { throw loose ?? ICalendarError(line: 1, .notCalendar) }
  }
}

extension Line.Kind {
  fileprivate func problem(of line: Line, in bytes: Span<UInt8>) -> ICalendarError.Problem? {
    switch self {
    case .noColon: .noColon
    case .openQuote: .unclosedQuote
    case .badName:
      .badName(
        String(
          decoding: line.unfolded(in: bytes)
            .prefix(min(Int(line.nameLength), 40)), as: UTF8.self))
    default: nil
    }
  }
}

extension Line {
  /// The whole content line without folds.
  func unfolded(in bytes: Span<UInt8>) -> [UInt8] {
    unfolded(in: bytes, from: 0)
  }

  /// The bytes after the colon, without folds.
  func value(in bytes: Span<UInt8>) -> [UInt8] {
    unfolded(in: bytes, from: Int(colon) + 1)
  }

  /// The bytes before the colon, without folds.
  func head(in bytes: Span<UInt8>) -> [UInt8] {
    guard isFolded else { return bytes.array(from: Int(start), to: Int(start + colon)) }
    return Array(unfolded(in: bytes).prefix(Int(colon)))
  }

  private func unfolded(in bytes: Span<UInt8>, from offset: Int) -> [UInt8] {
    guard isFolded else { return bytes.array(from: Int(start) + offset, to: Int(contentEnd)) }
    var line: [UInt8] = []
    bytes.unfold(from: Int(start), to: Int(contentEnd), into: &line)
    return offset == 0 ? line : Array(line.dropFirst(offset))
  }
}

extension Span<UInt8> {
  /// A copy of the bytes between two positions.
  func array(from start: Int, to end: Int) -> [UInt8] {
    guard start < end else { return [] }
    return [UInt8](capacity: end - start) { copy in
      for position in start..<end { copy.append(self[position]) }
    }
  }
}
