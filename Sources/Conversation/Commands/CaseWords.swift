import BotFiles
import Planner

/// Words by which a report of a case is understood, in both languages: places, signs of a fault,
/// reasons why a clock stops.
struct CaseWords: Sendable {
  private struct Entry: Sendable {
    var name: String
    var words: [[UInt8]]
  }

  private var places: [Entry] = []
  private var faults: [Entry] = []
  private var stops: [Entry] = []

  /// Reads `grammar/LANGUAGE/cases.yaml` of both languages.
  static func load(from folder: BotFolder) throws(BotFileError) -> CaseWords {
    var words = CaseWords()
    for language in folder.languages {
      let path = "grammar/\(language.rawValue)/cases.yaml"
      guard let root = try folder.entry(path, in: language) else { continue }
      words.places += try entries(root.required("places"))
      words.faults += try entries(root.required("faults"))
      words.stops += try entries(root.required("stops"))
    }
    return words
  }

  private static func entries(_ root: BotFiles.Entry) throws(BotFileError) -> [Entry] {
    var entries: [Entry] = []
    for (name, list) in try root.members() {
      var words: [[UInt8]] = []
      for word in try list.list() { words.append(Line.fold(Array(try word.text().utf8)).bytes) }
      entries.append(Entry(name: try name.text(), words: words))
    }
    return entries
  }

  /// The places that a text names, each once.
  func places(in text: String) -> [String] {
    var found: [String] = []
    let line = Line(text)
    for entry in places where line.mentions(entry.words) && !found.contains(entry.name) {
      found.append(entry.name)
    }
    return found
  }

  /// The clause that the fault of a device falls under; nil where no word tells it.
  func fault(in text: String) -> String? {
    let line = Line(text)
    // Both languages name the same clauses; the gravest that any of them tells counts.
    let order = faults.map(\.name)
    return faults.filter { line.mentions($0.words) }
      .min { order.firstIndex(of: $0.name) ?? 0 < order.firstIndex(of: $1.name) ?? 0 }?.name
  }

  /// The rules' own word for the reason of a stop; the text as it is where there is none.
  func stop(_ text: String) -> String {
    let line = Line(text)
    return stops.first { line.mentions($0.words) }?.name ?? text
  }
}

extension Line {
  /// Whether one of the words stands anywhere in the line.
  fileprivate func mentions(_ words: [[UInt8]]) -> Bool {
    bytes.indices.contains { position in words.contains { holds($0, at: position) } }
  }
}
