import CivilTime
import ICalendar
public import Procedure

/// What proves what happened to an object: the entries of the journal, by number, and what they say
/// in a form that anybody can read.
public struct ProofContents: Hashable, Sendable {
  /// What it is about.
  public var subject: Ref
  /// Everything that it concerns, the subject first.
  public var refs: [Ref]
  /// The numbers of the journal's entries, in order.
  public var entries: [Int]
  /// Files that say what stands in those entries.
  public var parts: [Enclosure]

  /// The proof of what those entries say, the oldest first.
  public init(
    of subject: Ref, concerning refs: [Ref], entries: [JournalEntry], in procedure: Procedure
  ) throws(Fault) {
    self.subject = subject
    self.refs = refs
    self.entries = entries.map(\.number)
    parts = try Self.readable(entries)
    parts.append(
      Enclosure(name: "answers.csv", bytes: try Self.answers(entries, in: procedure)))
  }

  /// The name of the archive: `proof-P3.tar`.
  public var name: String { "proof-\(subject).tar" }

  /// The files that follow from the entries alone, so that whoever has the day-book can make them
  /// again and compare.
  public static func readable(_ entries: [JournalEntry]) throws(Fault) -> [Enclosure] {
    [
      Enclosure(name: "entries.csv", bytes: listing(entries)),
      Enclosure(name: "objects.ics", bytes: objects(entries)),
      Enclosure(name: "records.csv", bytes: try records(entries)),
    ]
  }

  /// One line for each entry: its number, when, by whom, of what, and what was typed.
  private static func listing(_ entries: [JournalEntry]) -> [UInt8] {
    var rows = [["number", "turn", "at", "by", "ref", "object", "change", "line"]]
    for entry in entries {
      let change =
        switch (entry.change.before, entry.change.after) {
        case (nil, .some): "new"
        case (.some, nil): "removed"
        case (.some, .some): "changed"
        case (nil, nil): ""
        }
      rows.append([
        String(entry.number), String(entry.turn), entry.at.description, entry.by.description,
        entry.change.ref?.description ?? "", entry.object?.path ?? "", change, entry.line,
      ])
    }
    return CommaSeparated.text(rows)
  }

  /// Every object as the last of the entries left it, one iCalendar stream after the other.
  private static func objects(_ entries: [JournalEntry]) -> [UInt8] {
    var paths: [String] = []
    var last: [String: [UInt8]] = [:]
    for entry in entries {
      guard let object = entry.object else { continue }
      if last.updateValue(object.text, forKey: object.uid) == nil { paths.append(object.uid) }
    }
    return paths.flatMap { last[$0] ?? [] }
  }

  /// The fields of every record.
  private static func records(_ entries: [JournalEntry]) throws(Fault) -> [UInt8] {
    var rows = [
      ["number", "kind", "about", "clause", "by", "at", "keep_until", "field", "prompt", "value"]
    ]
    for entry in entries where entry.change.before == nil {
      guard let object = entry.object, let record = try FileEntry(object) else { continue }
      for field in record.fields {
        rows.append([
          String(entry.number), record.kind, record.about?.description ?? "", record.clause ?? "",
          record.by.description, record.at.description, record.keepUntil?.description ?? "",
          field.name, field.prompt ?? "", field.value,
        ])
      }
    }
    return CommaSeparated.text(rows)
  }

  /// Every answer once, with its question in both languages.
  private static func answers(_ entries: [JournalEntry], in procedure: Procedure) throws(Fault)
    -> [UInt8]
  {
    var rows = [["ref", "prompt", "question", "问题", "answer", "note", "by", "at"]]
    var seen: Set<String> = []
    for entry in entries {
      guard let object = entry.object else { continue }
      for given in try object.answers {
        let key = "\(object.uid) \(given.prompt) \(given.at.seconds) \(given.value)"
        guard seen.insert(key).inserted else { continue }
        let ask = procedure.prompt(given.prompt)?.ask
        rows.append([
          object.ref?.description ?? "", given.prompt, ask?.english ?? "", ask?.chinese ?? "",
          given.value, given.note ?? "", given.by.description, given.at.description,
        ])
      }
    }
    return CommaSeparated.text(rows)
  }
}

extension JournalEntry {
  /// The object that it left behind, or took away.
  var object: StoredObject? {
    if case .object(let object)? = change.after ?? change.before { object } else { nil }
  }
}

extension StoredObject {
  /// The answers that are written on it.
  fileprivate var answers: [GivenAnswer] {
    get throws(Fault) {
      guard kind == .appointment || kind == .task else { return [] }
      let text = try calendarText()
      let name = kind == .task ? "VTODO" : "VEVENT"
      guard let component = text.components(named: name).first else { return [] }
      return RiskRecord(component, zones: text.zones, here: .utc).answers
    }
  }
}
