import Glibc
import Synchronization

/// Says lines at once, without a buffer that an end of the program could lose.
public enum Output {
  /// Whoever writes, writes whole lines: others wait.
  private static let turn = Mutex(())

  /// Writes a line to standard output; false when nobody reads it any more.
  @discardableResult
  public static func say(_ line: String) -> Bool {
    write(Array(line.utf8) + [UInt8(ascii: "\n")], to: STDOUT_FILENO)
  }

  /// Writes bytes to standard output; false when nobody reads them any more.
  @discardableResult
  public static func write(_ bytes: [UInt8]) -> Bool {
    write(bytes, to: STDOUT_FILENO)
  }

  /// Writes a line to standard error.
  public static func complain(_ line: String) {
    _ = write(Array(line.utf8) + [UInt8(ascii: "\n")], to: STDERR_FILENO)
  }

  /// Writes over the last line of standard error, for progress that somebody watches.
  public static func progress(_ line: String) {
    _ = write(Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    turn.withLock { _ in writeAll(bytes, to: descriptor) }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
