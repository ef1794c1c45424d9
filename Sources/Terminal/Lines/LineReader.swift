import Glibc

/// Reads lines from a file descriptor, a pipe for example.
public struct LineReader: Sendable {
  /// The longest line that is read, in bytes.
  public static let limit = 65_536

  private let descriptor: Int32
  private var buffer = LineBuffer(limit: limit)
  private var isAtEnd = false

  /// Reads from an open descriptor, which it does not close.
  public init(descriptor: Int32 = 0) {
    self.descriptor = descriptor
  }

  /// The next line, waiting for it; nil at the end of the input or when it cannot be read.
  public mutating func next() -> InputLine? {
    while true {
      if let line = buffer.next() { return line }
      if isAtEnd { return buffer.last() }
      let block = read()
      isAtEnd = block.isEmpty
      buffer.append(block)
    }
  }

  /// The next line that has come already, nil where it would have to be waited for.
  public mutating func waiting() -> InputLine? { buffer.next() }

  private func read() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 16_384) { block, count in
      var got = unsafe Glibc.read(descriptor, block.baseAddress, block.count)
      while got < 0 && errno == EINTR {
        got = unsafe Glibc.read(descriptor, block.baseAddress, block.count)
      }
      count = max(got, 0)
    }
  }
}
