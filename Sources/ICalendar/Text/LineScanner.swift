/// Cuts bytes into content lines (RFC 5545, section 3.1) in one pass.
///
/// A line ends with any run of CR, then LF, or with CR alone. What follows blank lines and starts
/// with a space or tab continues the line before them.
struct LineScanner {
  private(set) var lines: [Line] = []
  private var unfolded: [UInt8] = []
  private let limits: Limits

  init(limits: Limits) {
    self.limits = limits
  }

  mutating func scan(_ bytes: Span<UInt8>) throws(ICalendarError) {
    let count = bytes.count
    lines.reserveCapacity(count / 32)
    var number = 1
    var position = bytes.startsWithByteOrderMark ? 3 : 0
    while position < count {
      var line = Line(
        start: UInt32(position), contentEnd: 0, end: 0, number: UInt32(number))
      var isWide = false
      var physicalStart = position
      while true {
        while position < count {
          let byte = bytes[position]
          if byte >= 0x7F {
            if byte == 0x7F { throw ICalendarError(line: number, .controlCharacter(byte)) }
            isWide = true
          } else if byte < 0x20, byte != 0x09 {
            if byte == 0x0A || byte == 0x0D { break }
            throw ICalendarError(line: number, .controlCharacter(byte))
          }
          position += 1
        }
        if position - physicalStart > limits.line {
          throw ICalendarError(line: number, .lineTooLong(limit: limits.line))
        }
        line.contentEnd = UInt32(position)
        position = bytes.endOfBreak(at: position)
        line.end = UInt32(position)
        number += 1
        if line.contentEnd == line.start { break }
        // Blank lines before a continued line belong to the fold.
        var (next, skipped) = (position, 0)
        while next < count, bytes[next] == 0x0A || bytes[next] == 0x0D {
          next = bytes.endOfBreak(at: next)
          skipped += 1
        }
        guard next < count, bytes[next] == 0x20 || bytes[next] == 0x09 else { break }
        line.isFolded = true
        physicalStart = next
        position = next
        number += skipped
      }
      try classify(&line, in: bytes, isWide: isWide)
      lines.append(line)
    }
  }

  private mutating func classify(
    _ line: inout Line, in bytes: Span<UInt8>, isWide: Bool
  ) throws(ICalendarError) {
    let (start, end) = (Int(line.start), Int(line.contentEnd))
    guard start < end else { return }
    if line.isFolded {
      unfolded.removeAll(keepingCapacity: true)
      bytes.unfold(from: start, to: end, into: &unfolded)
      let span = unfolded.span
      if isWide, !span.isUTF8(from: 0, to: span.count) {
        throw ICalendarError(line: Int(line.number), .invalidUTF8)
      }
      line.findParts(in: span, from: 0, to: span.count)
    } else {
      if isWide, !bytes.isUTF8(from: start, to: end) {
        throw ICalendarError(line: Int(line.number), .invalidUTF8)
      }
      line.findParts(in: bytes, from: start, to: end)
    }
  }
}

extension Line {
  /// Finds the name and the colon of an unfolded line.
  fileprivate mutating func findParts(in bytes: Span<UInt8>, from start: Int, to end: Int) {
    var position = start
    var isName = true
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") { break }
      isName = isName && byte.isNameByte
      position += 1
    }
    nameLength = UInt32(position - start)
    var isQuoted = false
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ":"), !isQuoted {
        break
      }
      position += 1
    }
    colon = UInt32(position - start)
    if position == end {
      kind = isQuoted ? .openQuote : .noColon
    } else if !isName || nameLength == 0 {
      kind = .badName
    } else if bytes.matches("BEGIN", from: start, length: Int(nameLength)) {
      kind = .begin
    } else if bytes.matches("END", from: start, length: Int(nameLength)) {
      kind = .end
    } else {
      kind = .property
    }
  }
}
