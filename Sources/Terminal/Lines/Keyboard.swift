import Dispatch
import Synchronization

/// Where lines come from: a pipe, or somebody who types. It waits on a thread of its own.
public final class Keyboard: Sendable {
  private enum Source {
    case pipe(LineReader)
    case editor(LineEditor)
  }

  private let source: Mutex<Source>
  private let interjections: Interjections
  private let thread = DispatchQueue(label: "keyboard")
  private let pending = Mutex(Pending())

  /// Whoever waits for a line, until nobody shall wait any longer.
  private struct Pending {
    var answer: Answer?
    var isStopped = false
  }

  /// Lines of a pipe or file.
  public init(reading reader: LineReader) {
    source = Mutex(.pipe(reader))
    interjections = Interjections()
  }

  /// Lines that somebody types at a terminal, with editing, history and completion.
  public init(editing editor: sending LineEditor) {
    interjections = editor.interjections
    source = Mutex(.editor(editor))
  }

  /// The next line; nil at the end of the input or once it is stopped. Only a terminal shows the
  /// prompt.
  public func next(prompt: String) async -> InputLine? {
    let answer = Answer()
    let isStopped = pending.withLock { pending in
      pending.answer = answer
      return pending.isStopped
    }
    if isStopped { return nil }
    return await withCheckedContinuation { continuation in
      answer.await(with: continuation)
      thread.async {
        answer.give(self.read(prompt: prompt))
      }
    }
  }

  /// Ends the input: whoever waits for a line gets none, now and later. A line that is being
  /// typed is lost.
  public func stop() {
    let answer = pending.withLock { pending in
      pending.isStopped = true
      return pending.answer
    }
    answer?.give(nil)
    interjections.stop()
  }

  /// Writes a text, on lines of its own: above the line that is being typed, which stays as it is,
  /// or at once where none is. Texts come in the order in which they were given.
  ///
  /// - Parameters:
  ///   - text: One line or several, without the end of the last.
  ///   - whenShown: Called once it is written, with false where nobody reads it; a search through
  ///     the history is not broken into, so that this may take a while.
  public func interject(_ text: String, whenShown: (@Sendable (Bool) -> Void)? = nil) {
    interjections.say(text, whenShown: whenShown)
  }

  /// Puts a line into the history as if it had been typed.
  public func remember(_ line: String) {
    source.withLock { source in
      if case .editor(let editor) = source { editor.remember(line) }
    }
  }

  private func read(prompt: String) -> InputLine? {
    source.withLock { source in
      switch source {
      case .pipe(var reader):
        let line = reader.next()
        source = .pipe(reader)
        return line
      case .editor(let editor):
        return editor.next(prompt: prompt)
      }
    }
  }
}

/// Hands one line to whoever waits for it, once, whichever of line and stop comes first.
private final class Answer: Sendable {
  private enum State {
    case open
    case awaited(CheckedContinuation<InputLine?, Never>)
    case given
  }

  private let state = Mutex(State.open)

  func await(with continuation: CheckedContinuation<InputLine?, Never>) {
    let isGiven = state.withLock { state in
      if case .given = state { return true }
      state = .awaited(continuation)
      return false
    }
    if isGiven { continuation.resume(returning: nil) }
  }

  /// False where nobody waits any more.
  @discardableResult
  func give(_ line: InputLine?) -> Bool {
    let waiting: CheckedContinuation<InputLine?, Never>? = state.withLock { state in
      defer { state = .given }
      if case .awaited(let continuation) = state { return continuation }
      return nil
    }
    waiting?.resume(returning: line)
    return waiting != nil
  }
}
