/// How long a text may be, as a platform counts.
enum Clip {
  case bytes(Int)
  case utf16(Int)
  case scalars(Int)

  func fits(_ text: String) -> Bool { size(of: text) <= limit }

  /// The text and a tail, where together they are too long the text cut between two characters and
  /// ended with an ellipsis; a tail that leaves the text too little is cut as well.
  func cut(_ text: String, before tail: String = "") -> String {
    let whole = text + tail
    guard !fits(whole) else { return whole }
    guard size(of: tail) <= limit / 2 else { return cut(whole) }
    var length = size(of: "…") + size(of: tail)
    let kept = text.prefix { character in
      length += size(of: String(character))
      return length <= limit
    }
    return kept + "…" + tail
  }

  private var limit: Int {
    switch self {
    case .bytes(let limit), .utf16(let limit), .scalars(let limit): limit
    }
  }

  private func size(of text: String) -> Int {
    switch self {
    case .bytes: text.utf8.count
    case .utf16: text.utf16.count
    case .scalars: text.unicodeScalars.count
    }
  }
}
