import CEdit
import Glibc
import Synchronization

/// Texts that come while somebody may be typing, held back until they break nothing.
final class Interjections: Sendable {
  private struct Text {
    let words: String
    let whenShown: (@Sendable (Bool) -> Void)?
  }

  private struct State {
    var waiting: [Text] = []
    var isEditing = false
    var isStopped = false
  }

  private let state = Mutex(State())
  /// Readable when there is something to look at; -1 where the system has none left.
  let bell = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
  /// What clears the screen from the cursor on.
  private let clearing: [UInt8]

  init(clearing: String = "") {
    self.clearing = Array(clearing.utf8)
  }

  deinit {
    if bell >= 0 { close(bell) }
  }

  /// Writes a text at once, or leaves it to whoever edits a line.
  func say(_ words: String, whenShown: (@Sendable (Bool) -> Void)?) {
    let isHeard: Bool? = state.withLock { state in
      if state.isEditing {
        state.waiting.append(Text(words: words, whenShown: whenShown))
        return nil
      }
      return Output.say(words)
    }
    if let isHeard { whenShown?(isHeard) } else { ring() }
  }

  /// A line is edited from now on; false where none shall be any more.
  func beginLine() -> Bool {
    state.withLock { state in
      state.isEditing = !state.isStopped
      return state.isEditing
    }
  }

  /// A line has been edited: what waited is written below it.
  ///
  /// - Parameter isLast: Whether the input has ended, with the cursor still behind the prompt.
  func endLine(isLast: Bool) {
    finish { state in
      if state.isEditing && isLast { Output.say("") }
    }
  }

  /// No line is edited any more: what waits is written below the one that is, which is lost.
  func stop() {
    finish { state in
      state.isStopped = true
      // What the shell says next begins a line of its own.
      if state.isEditing { Output.write([UInt8(ascii: "\n")] + clearing) }
    }
    ring()
  }

  var isStopped: Bool {
    state.withLock(\.isStopped)
  }

  /// Draws what waits, as lines; `draw` is not called when nothing does or the line has ended.
  func show(_ draw: (String) -> Void) {
    let shown = state.withLock { state in
      let texts = state.waiting
      guard state.isEditing, !texts.isEmpty else { return [Text]() }
      state.waiting = []
      draw(texts.map { $0.words + "\n" }.joined())
      return texts
    }
    for text in shown { text.whenShown?(true) }
  }

  /// Makes the bell silent again.
  func hush() {
    var count: eventfd_t = 0
    _ = unsafe eventfd_read(bell, &count)
  }

  private func ring() {
    _ = eventfd_write(bell, 1)
  }

  private func finish(_ begin: (inout State) -> Void) {
    let shown = state.withLock { state in
      begin(&state)
      let texts = state.waiting
      state.waiting = []
      state.isEditing = false
      return texts.map { ($0, isHeard: Output.say($0.words)) }
    }
    for (text, isHeard) in shown { text.whenShown?(isHeard) }
  }
}
