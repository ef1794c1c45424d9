import BotFiles
import Planner

/// How a command is found in free words: what tells it, and what marks the words of its slots.
struct FreeSpec: Sendable {
  /// A word before the words of a slot.
  struct Marker: Sendable {
    var word: [UInt8]
    var slot: Int
    /// Whether the word belongs to what it marks: `谈续保`.
    var isKept: Bool
  }

  /// Words that tell the command.
  private(set) var cues: [[UInt8]] = []
  /// Words of its own that tell nothing, the longest first.
  private(set) var fillers: [[UInt8]] = []
  /// Words that mark others, the longest first.
  private(set) var markers: [Marker] = []
  /// The slots that words without a mark fill, in order.
  private(set) var rest: [Int] = []
  /// The slots that tell the command where all of them are filled.
  private(set) var alone: [Int] = []
  /// The slot that a client's name fills.
  private(set) var names: Int?
  /// Whether questions ask for it.
  private(set) var asks = false
  /// Whether its words are taken as they stand: no names and references are looked for in them.
  private(set) var isPlain = false

  /// Whether the command can be found in free words.
  var isFree: Bool { !cues.isEmpty }

  /// Takes what a phrasebook says under `free:` to what others say.
  mutating func add(_ root: Entry, of command: CommandSpec) throws(BotFileError) {
    func slot(_ entry: Entry) throws(BotFileError) -> Int {
      let name = try entry.text()
      guard let number = command.slot(name) else {
        throw entry.error("unknown slot {\(name)}")
      }
      return number
    }
    for (key, value) in try root.members() {
      switch try key.text() {
      case "cues":
        for word in try value.list() { cues.append(try Self.bytes(word)) }
      case "fillers":
        for word in try value.list() { fillers.append(try Self.bytes(word)) }
      case "before", "with":
        let isKept = try key.text() == "with"
        for (name, words) in try value.members() {
          let number = try slot(name)
          for word in try words.list() {
            markers.append(Marker(word: try Self.bytes(word), slot: number, isKept: isKept))
          }
        }
      case "rest":
        rest = []
        for name in try value.list() { rest.append(try slot(name)) }
      case "alone":
        alone = []
        for name in try value.list() { alone.append(try slot(name)) }
      case "names": names = try slot(value)
      case "asks": asks = try value.text() == "true"
      case "plain": isPlain = try value.text() == "true"
      case let other: throw key.error("unknown key `\(other)`")
      }
    }
    cues.sort { $0.count > $1.count }
    fillers.sort { $0.count > $1.count }
    markers.sort { $0.word.count > $1.word.count }
  }

  private static func bytes(_ entry: Entry) throws(BotFileError) -> [UInt8] {
    Line.fold(Array(try entry.text().utf8)).bytes
  }

  /// The end of the longest word that tells the command at a position.
  func cue(in line: Line, at position: Int) -> Int? {
    cues.first { line.holds($0, at: position) }.map { position + $0.count }
  }

  /// The end of the longest word of its own that tells nothing at a position.
  func filler(in line: Line, at position: Int) -> Int? {
    fillers.first { line.holds($0, at: position) }.map { position + $0.count }
  }

  /// The longest word that marks others at a position; of one that marks several, all.
  func marks(in line: Line, at position: Int) -> [Marker] {
    guard let first = markers.first(where: { line.holds($0.word, at: position) }) else { return [] }
    return markers.filter { $0.word == first.word }
  }
}
