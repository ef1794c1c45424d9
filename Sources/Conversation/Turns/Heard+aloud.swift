import Planner

extension Heard {
  /// Whether it is answered where others read along: what shows nothing about any client. The list
  /// is closed, so that what is new is not on it.
  public var mayBeAloud: Bool {
    switch self {
    case .help, .language, .more: true
    case .command(.whoAmI), .command(.free(_, _, _, with: nil)), .command(.whoIsFree): true
    case .command(.reminder(.acknowledge)), .command(.reminder(.snooze)): true
    case .command(.account(.redeem)): true
    default: false
    }
  }
}
