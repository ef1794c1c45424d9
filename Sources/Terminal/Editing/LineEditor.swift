import CEdit
import Glibc

/// A line that is edited at a terminal, through libedit.
///
/// Its history lives in memory only, since lines name clients; nothing but Swift values leaves it.
@safe
public final class LineEditor {
  let editor: OpaquePointer
  let past: OpaquePointer
  let complete: @Sendable (String) -> [String]
  private(set) var prompt: UnsafeMutablePointer<CChar>?
  var isDiscarded = false
  /// What is said by others while the line is edited.
  let interjections: Interjections
  var decoder = CharacterDecoder()

  /// Takes over the terminal of standard input and output; nil where there is none to edit at.
  ///
  /// - Parameter complete: Gives, for a line as far as it is typed, what its last word may become.
  public init?(complete: @escaping @Sendable (String) -> [String]) {
    LineEditor.useUTF8()
    TerminalModes.keep()
    guard
      let editor = unsafe edit_open("daybook", promptText),
      let past = unsafe edit_history(editor, 1000)
    else { return nil }
    unsafe self.editor = editor
    unsafe self.past = past
    self.complete = complete
    interjections = Interjections(clearing: unsafe edit_moves(editor) != 0 ? "\u{1B}[J" : "")
    unsafe edit_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    unsafe edit_bind(editor, "^I", "daybook-complete", completeWord)
    unsafe edit_bind(editor, "^C", "daybook-discard", discardLine)
    unsafe edit_bind(editor, "^Z", "daybook-suspend", suspend)
    unsafe edit_bind(editor, "^R", "em-inc-search-prev", nil)
    unsafe edit_read_by(editor, readCharacter)
    unsafe edit_take_signals(editor)
  }

  deinit {
    unsafe el_end(editor)
    unsafe history_end(past)
    unsafe free(prompt)
  }

  /// Shows the prompt and waits for a line; nil at Ctrl-D on an empty line, or once it is stopped.
  public func next(prompt: String) -> InputLine? {
    guard interjections.beginLine() else { return nil }
    let line = edit(prompt: prompt)
    interjections.endLine(isLast: line == nil)
    return line
  }

  private func edit(prompt: String) -> InputLine? {
    unsafe free(self.prompt)
    unsafe self.prompt = strdup(prompt)
    while true {
      isDiscarded = false
      var count: Int32 = 0
      // What is typed from the prompt on is not echoed twice.
      unsafe edit_raw(editor, 1)
      let typed = unsafe el_gets(editor, &count)
      if isDiscarded && !interjections.isStopped { continue }
      guard let typed = unsafe typed, count > 0 else { return nil }
      let bytes = unsafe UnsafeBufferPointer(start: typed, count: Int(count))
        .map { UInt8(bitPattern: $0) }
      let line = InputLine(
        bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], limit: LineReader.limit)
      if case .text(let text) = line, !text.allSatisfy(\.isWhitespace) { remember(text) }
      return line
    }
  }

  /// Puts a line into the history as if it had been typed.
  public func remember(_ line: String) {
    unsafe edit_remember(past, line)
  }

  /// The line as far as the cursor.
  var typed: String {
    let line = unsafe el_line(editor).pointee
    let bytes = unsafe UnsafeBufferPointer(start: line.buffer, count: line.cursor - line.buffer)
    return unsafe String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func useUTF8() {
    unsafe setlocale(LC_CTYPE, "")
    if let codeset = unsafe nl_langinfo(nl_item(CODESET)),
      unsafe String(cString: codeset) != "UTF-8"
    {
      unsafe setlocale(LC_CTYPE, "C.UTF-8")
    }
  }
}
