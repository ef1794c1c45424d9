/// Cuts a stream of bytes into lines and never holds more than one line and one block.
struct LineBuffer {
  let limit: Int
  private var bytes: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var isSwallowing = false

  init(limit: Int) {
    self.limit = limit
  }

  mutating func append(_ more: some Sequence<UInt8>) {
    bytes.removeFirst(start)
    searched -= start
    start = 0
    bytes.append(contentsOf: more)
  }

  /// The next whole line, or nil until more bytes come.
  mutating func next() -> InputLine? {
    while let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = bytes[start..<end]
      start = end + 1
      searched = start
      if isSwallowing {
        isSwallowing = false
        return .tooLarge(limit: limit)
      }
      return InputLine(line.last == UInt8(ascii: "\r") ? line.dropLast() : line, limit: limit)
    }
    searched = bytes.count
    // A carriage return may still be cut off.
    if bytes.count - start > limit + 1 {
      isSwallowing = true
      start = bytes.count
    }
    return nil
  }

  /// What is left at the end of the stream, where it does not end with a newline.
  mutating func last() -> InputLine? {
    defer { start = bytes.count }
    if isSwallowing {
      isSwallowing = false
      return .tooLarge(limit: limit)
    }
    let line = bytes[start...]
    return line.isEmpty
      ? nil : InputLine(line.last == UInt8(ascii: "\r") ? line.dropLast() : line, limit: limit)
  }
}
