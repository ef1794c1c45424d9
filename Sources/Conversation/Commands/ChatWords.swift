import BotFiles
import Planner

/// What people say around what they want, in every language.
struct ChatWords: Sendable {
  /// What the words of a list do.
  enum Group: String, CaseIterable, Sendable {
    case pleas, thanks, hello, gratitude, fillers, then, and, corrections, better, negations
    case questions, nicknames, looking, later, earlier
    case notThis = "not_this"
    case titlesBefore = "titles_before"
    case titlesAfter = "titles_after"
    case hoursAfter = "hours_after"
  }

  private var words: [Group: [[UInt8]]] = [:]

  /// Reads `grammar/LANGUAGE/chat.yaml` of each language.
  static func load(from folder: BotFolder) throws(BotFileError) -> ChatWords {
    var chat = ChatWords()
    for language in folder.languages {
      let path = "grammar/\(language.rawValue)/chat.yaml"
      guard let root = try folder.entry(path, in: language) else { continue }
      for group in Group.allCases {
        let isWhole = Language.whole.contains(language)
        let list = isWhole ? try root.required(group.rawValue) : root.member(group.rawValue)
        for word in try list?.list() ?? [] {
          chat.words[group, default: []].append(Line.fold(Array(try word.text().utf8)).bytes)
        }
      }
    }
    for group in Group.allCases { chat.words[group]?.sort { $0.count > $1.count } }
    return chat
  }

  /// The end of the longest of the words that stands at a position.
  func end(of group: Group, in line: Line, at position: Int) -> Int? {
    words[group]?.first { line.holds($0, at: position) }.map { position + $0.count }
  }

  /// Where the longest of the words begins that ends at a position.
  func start(of group: Group, in line: Line, before end: Int) -> Int? {
    words[group]?.first { $0.count <= end && line.holds($0, at: end - $0.count) }
      .map { end - $0.count }
  }

  /// Whether a whole line is one of the words.
  func `is`(_ line: Line, _ group: Group) -> Bool {
    words[group]?.contains(line.bytes) ?? false
  }

  /// Whether one of the words stands in a line, outside of what is quoted.
  func stand(_ group: Group, in line: Line) -> Bool {
    line.bytes.indices.contains { position in
      line.seams[position] && end(of: group, in: line, at: position) != nil
    }
  }

  /// A line without what only thanks for a wish, then with less and less of what only leads up to it.
  func unwrapped(_ line: Line) -> [Line] {
    // Nobody chats at such length; what does is pasted.
    guard line.bytes.count <= 600 else { return [line] }
    var (start, end) = (line.skippingPauses(from: 0), line.bytes.count)
    while true {
      while end > start, line.bytes[end - 1].isPause { end -= 1 }
      guard let last = self.start(of: .thanks, in: line, before: end), last > start else { break }
      // `算了` ends in a particle and takes everything back.
      if let no = self.start(of: .negations, in: line, before: end), no < last { break }
      end = last
    }
    var starts = [start]
    while starts.count < 8, let next = self.end(of: .pleas, in: line, at: start) {
      start = line.skippingPauses(from: next)
      guard start < end else { break }
      starts.append(start)
    }
    return starts.filter { $0 < end }.map { Line(line.text($0..<end)) }
  }

  /// A name without the titles that go with it: `Mr. Wang`, `王女士`, `老王`.
  func untitled(_ name: String) -> String {
    let line = Line(name)
    if let end = end(of: .titlesBefore, in: line, at: 0), end < line.bytes.count {
      return line.text(end..<line.bytes.count)
    }
    if let start = start(of: .titlesAfter, in: line, before: line.bytes.count), start > 0 {
      return line.text(0..<start)
    }
    if let end = end(of: .nicknames, in: line, at: 0), line.bytes.count == end + 3 {
      return line.text(end..<line.bytes.count)
    }
    return name
  }
}

extension Line {
  /// Where what is neither a space nor a mark between sentences stands next.
  func skippingPauses(from position: Int) -> Int {
    var position = position
    while position < bytes.count, bytes[position].isPause { position += 1 }
    return position
  }
}

extension UInt8 {
  /// A space or a mark between sentences and their parts.
  var isPause: Bool { self == .space || ",.?!;~".utf8.contains(self) }
}
