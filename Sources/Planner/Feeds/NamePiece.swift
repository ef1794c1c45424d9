/// What a text is cut into to look for names: words, and single characters of scripts that put no
/// spaces between words.
struct NamePiece {
  /// What stands between the piece before and this one.
  var gap: String
  /// The piece as written; empty only for what is left at the end.
  var text: String
  /// As names compare: in lower case.
  var folded: String
  /// Whether it is a word, not a single character.
  var isWord: Bool

  var whole: String { gap + text }

  /// What a gap is when names compare: all that a name may leave out is one space.
  var foldedGap: String {
    var folded = ""
    for character in gap {
      if character.isWhitespace || character == "\"" || character == "." || character == "," {
        if folded.last != " " { folded.append(" ") }
      } else {
        folded.append(character)
      }
    }
    return folded
  }

  /// The pieces of a text; put together again they are the text.
  static func pieces(of text: String) -> [NamePiece] {
    var pieces: [NamePiece] = []
    var (gap, word) = ("", "")
    func close() {
      guard !word.isEmpty else { return }
      pieces.append(NamePiece(gap: gap, text: word, folded: word.lowercased(), isWord: true))
      (gap, word) = ("", "")
    }
    for character in text {
      if character.isCased || character.isNumber && !character.isLetter {
        word.append(character)
      } else if character.isLetter {
        close()
        pieces.append(
          NamePiece(gap: gap, text: "\(character)", folded: "\(character)", isWord: false))
        gap = ""
      } else {
        close()
        gap.append(character)
      }
    }
    close()
    if !gap.isEmpty { pieces.append(NamePiece(gap: gap, text: "", folded: "", isWord: false)) }
    return pieces
  }
}
