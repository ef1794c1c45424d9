import CivilTime
import GRDB
import Planner
import Store

extension SQLiteDesk {
  static let journalColumns =
    "seq, turn, at, by, object, undoes, datakey, line, before, after, hash"

  var lastNumber: Int {
    get throws(Fault) { try tail.number }
  }

  /// The last entry and its link in the chain.
  var tail: Memory.Tail {
    get throws(Fault) {
      if let tail = memory.tail { return tail }
      let last = try row("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1") {
        Memory.Tail(number: $0.number(0), hash: $0.bytes(1))
      }
      let tail = last ?? Memory.Tail(number: 0, hash: JournalRow.root)
      memory.tail = tail
      return tail
    }
  }

  func journal(
    of ref: Ref?, by person: PersonID?, limit: Int
  ) throws(Fault) -> [JournalEntry] {
    let select = "SELECT \(Self.journalColumns) FROM journal "
    let order = "ORDER BY seq DESC LIMIT ?"
    let found: [JournalRow]
    switch (ref?.description, person?.description) {
    case (nil, nil):
      found = try rows(select + order, [limit], read: JournalRow.init)
    case (let ref?, nil):
      found = try rows(
        select + "WHERE object = ? " + order, [ref, limit], read: JournalRow.init)
    case (nil, let person?):
      found = try rows(
        select + "WHERE by = ? " + order, [person, limit], read: JournalRow.init)
    case (let ref?, let person?):
      found = try rows(
        select + "WHERE object = ? AND +by = ? " + order, [ref, person, limit],
        read: JournalRow.init)
    }
    return try entries(found)
  }

  func journal(in span: Span, limit: Int) throws(Fault) -> [JournalEntry] {
    try entries(
      try rows(
        """
        SELECT \(Self.journalColumns) FROM journal INDEXED BY journal_at
        WHERE at >= ? AND at < ? ORDER BY at, seq LIMIT ?
        """, [span.start.seconds, span.end.seconds, limit], read: JournalRow.init))
  }

  func lastTurn(by person: PersonID) throws(Fault) -> [JournalEntry] {
    let turn = try number(
      """
      SELECT turn FROM journal j WHERE by = ? AND undoes IS NULL
      AND NOT EXISTS (SELECT 1 FROM journal u WHERE u.undoes = j.turn)
      ORDER BY seq DESC LIMIT 1
      """, [person.description])
    guard let turn else { return [] }
    // Entries of one turn follow one another.
    let found = try rows(
      """
      SELECT \(Self.journalColumns) FROM journal
      WHERE seq >= ?1 AND seq < coalesce((
        SELECT seq FROM journal WHERE seq > ?1 AND turn > ?1 ORDER BY seq LIMIT 1), 1 << 62)
      ORDER BY seq DESC
      """, [turn], read: JournalRow.init)
    return try entries(found)
  }

  func entries(_ rows: [JournalRow]) throws(Fault) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    for row in rows { entries.append(try entry(row)) }
    return entries
  }

  /// An entry with its payloads open; where their key was destroyed, what it said is gone.
  func entry(_ row: JournalRow) throws(Fault) -> JournalEntry {
    var entry = JournalEntry(
      number: row.number, turn: row.turn, at: row.at, by: row.by, line: "",
      change: Change(before: nil, after: nil))
    guard let key = try key(row.key) else { return entry }
    let line = try open(row.line, with: key, for: JournalRow.place(.line, of: row.number))
    entry.line = String(decoding: line, as: UTF8.self)
    entry.change.before = try record(row.before, .before, of: row, with: key)
    entry.change.after = try record(row.after, .after, of: row, with: key)
    return entry
  }

  private func record(
    _ sealed: [UInt8]?, _ payload: JournalRow.Payload, of row: JournalRow, with key: DataKey
  ) throws(Fault) -> Planner.Record? {
    guard let sealed else { return nil }
    let place = JournalRow.place(payload, of: row.number)
    let packed = try open(sealed, with: key, for: place)
    return try unpack(place) { () throws(Unpacking.Broken) in try Planner.Record(packed: packed) }
  }
}

extension JournalRow {
  init(_ row: Row) {
    self.init(
      number: row.number(0), turn: row.number(1), at: Instant(seconds: row.number(2)),
      by: PersonID(row.text(3)), ref: row.optionalText(4).flatMap { Ref($0) },
      undoes: row.optionalNumber(5), key: row.number(6), line: row.bytes(7),
      before: row.optionalBytes(8), after: row.optionalBytes(9))
  }
}
