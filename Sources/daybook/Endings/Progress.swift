import Terminal

/// Says how far long work has come, where standard error is a terminal.
enum Progress {
  static func show(_ line: String) {
    if isWatched { Output.progress(line) }
  }

  static func clear() {
    if isWatched { Output.progress("") }
  }

  private static var isWatched: Bool { TerminalModes.isTerminal(2) }
}
