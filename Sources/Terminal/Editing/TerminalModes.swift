import CEdit
import Glibc
import Synchronization

/// The terminal's settings before anybody edits lines at it.
public enum TerminalModes {
  private static let kept = Mutex<termios?>(nil)

  /// Notes how the terminal is set now.
  static func keep() {
    var modes = termios()
    if unsafe tcgetattr(STDIN_FILENO, &modes) == 0 {
      kept.withLock { $0 = modes }
    }
  }

  /// Sets the terminal as it was, for an end that comes while a line is being edited.
  public static func restore() {
    kept.withLock { kept in
      guard var modes = kept else { return }
      kept = nil
      unsafe tcsetattr(STDIN_FILENO, TCSANOW, &modes)
    }
  }

  /// Whether a file descriptor is a terminal.
  public static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// How many columns the terminal has, 80 where it does not say.
  public static var columns: Int {
    let columns = size.ws_col
    return columns > 0 ? Int(columns) : 80
  }

  /// How many rows the terminal has, 24 where it does not say.
  static var rows: Int {
    let rows = size.ws_row
    return rows > 0 ? Int(rows) : 24
  }

  private static var size: winsize {
    var size = winsize()
    return unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : winsize()
  }
}
