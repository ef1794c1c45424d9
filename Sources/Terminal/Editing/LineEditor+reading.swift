import CEdit
import Glibc

extension LineEditor {
  /// Waits for a character, and shows meanwhile what others say; nil at the end of the input.
  ///
  /// - Throws: `Unreadable` where the terminal is gone.
  fileprivate func read() throws(Unreadable) -> Unicode.Scalar? {
    while true {
      if interjections.isStopped { return nil }
      if !isSearching { interjections.show(showAbove) }
      guard try wait() else { continue }
      var byte: UInt8 = 0
      switch unsafe Glibc.read(STDIN_FILENO, &byte, 1) {
      case 0: return nil
      case 1: if let scalar = decoder.take(byte) { return scalar }
      default: guard errno == EINTR || errno == EAGAIN else { throw Unreadable() }
      }
    }
  }

  /// Waits until something can be read; false where it was woken by something else.
  private func wait() throws(Unreadable) -> Bool {
    let wanted = Int16(POLLIN)
    var places = [
      pollfd(fd: STDIN_FILENO, events: wanted, revents: 0),
      pollfd(fd: interjections.bell, events: wanted, revents: 0),
    ]
    guard unsafe poll(&places, nfds_t(places.count), -1) >= 0 else {
      if errno == EINTR { return false }
      throw Unreadable()
    }
    if places[1].revents != 0 {
      interjections.hush()
      return false
    }
    return places[0].revents != 0
  }

  /// Whether the history is being searched: libedit then shows the search as a second row.
  private var isSearching: Bool {
    line.contains("\n")
  }

  /// Writes lines in place of prompt and line, and those below them again.
  private func showAbove(_ lines: String) {
    if unsafe edit_moves(editor) != 0 {
      let rows = min(place(isEnd: false).row, max(TerminalModes.rows - 1, 0))
      unsafe edit_say("\r\(rows > 0 ? "\u{1B}[\(rows)A" : "")\u{1B}[J\(lines)")
    } else {
      unsafe edit_say("\n\(lines)")
    }
    redraw()
  }

  /// Writes a text behind the line, however many rows that takes, and begins a row below it.
  func showBelow(_ text: String) {
    if unsafe edit_moves(editor) != 0 {
      let (here, end) = (place(isEnd: false), place(isEnd: true))
      for _ in here.row..<max(end.row, here.row) { unsafe edit_say("\n") }
      unsafe edit_say("\r\(end.column > 0 ? "\u{1B}[\(end.column)C" : "")")
    }
    unsafe edit_say("\(text)\n")
  }

  /// Shows prompt and line from where the cursor is.
  func redraw() {
    // The terminal may have changed its size since the line was begun.
    unsafe el_resize(editor)
    unsafe edit_refresh(editor)
  }

  /// Where the cursor is, or would be at the end of the line.
  private func place(isEnd: Bool) -> CursorPlace {
    let line = line
    let count = isEnd ? line.count : unsafe el_wline(editor).pointee.beforeCursor
    return CursorPlace(
      prompt: unsafe prompt.map { unsafe String(cString: $0) } ?? "", typed: line.prefix(count),
      next: line.dropFirst(count).first, columns: TerminalModes.columns
    ) { scalar in
      Int(wcwidth(wchar_t(scalar.value)))
    }
  }

  /// All of the line that is being edited.
  private var line: [Unicode.Scalar] {
    let line = unsafe el_wline(editor).pointee
    return unsafe UnsafeBufferPointer(start: line.buffer, count: line.lastchar - line.buffer)
      .compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
  }
}

/// The terminal cannot be read any more.
private struct Unreadable: Error {}

extension LineInfoW {
  fileprivate var beforeCursor: Int {
    unsafe cursor - buffer
  }
}

func readCharacter(_ editor: OpaquePointer?, _ character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
  guard let owner = unsafe LineEditor.owner(of: editor) else { return -1 }
  do {
    let scalar = try owner.read()
    unsafe character?.pointee = wchar_t(scalar?.value ?? 0)
    return scalar == nil ? 0 : 1
  } catch {
    unsafe character?.pointee = 0
    return -1
  }
}
