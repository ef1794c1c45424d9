import CEdit
import Glibc

// What libedit calls back; the editor that it belongs to comes with it.

extension LineEditor {
  static func owner(of editor: OpaquePointer?) -> LineEditor? {
    guard let owner = unsafe edit_owner(editor) else { return nil }
    return unsafe Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue()
  }

  /// Adds what is sure of the word, or lists what it may become.
  fileprivate func completeTyped() -> Int32 {
    let typed = typed
    let words = Completion(of: typed, among: complete(typed))
    if words.addition.isEmpty {
      if words.list.count < 2 { return CC_REFRESH_BEEP }
      showBelow("\n\(words.listing(columns: TerminalModes.columns))")
      redraw()
      return CC_NORM
    }
    return unsafe el_insertstr(editor, words.addition) == 0 ? CC_REFRESH : CC_ERROR
  }
}

func promptText(_ editor: OpaquePointer?) -> UnsafeMutablePointer<CChar>? {
  unsafe LineEditor.owner(of: editor)?.prompt
}

func completeWord(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  UInt8(unsafe LineEditor.owner(of: editor)?.completeTyped() ?? CC_ERROR)
}

/// Ctrl-C: the line is forgotten and a new one begun.
func discardLine(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  let owner = unsafe LineEditor.owner(of: editor)
  owner?.isDiscarded = true
  owner?.showBelow("^C")
  return UInt8(CC_NEWLINE)
}

/// Ctrl-Z: the shell gets the terminal back as it was, until the program is brought to the front.
func suspend(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  let owner = unsafe LineEditor.owner(of: editor)
  owner?.showBelow("^Z")
  unsafe edit_raw(editor, 0)
  // Threads of a queue do not get signals, unless they ask.
  var stop = sigset_t()
  unsafe sigemptyset(&stop)
  unsafe sigaddset(&stop, SIGTSTP)
  unsafe pthread_sigmask(SIG_UNBLOCK, &stop, nil)
  raise(SIGTSTP)
  unsafe edit_raw(editor, 1)
  owner?.redraw()
  return UInt8(CC_NORM)
}
