import CivilTime
import GRDB
import Planner
import Store

extension SQLiteDesk: Desk {
  func keep(
    _ changes: [Change], by person: PersonID, line: String, at now: Instant, undoing: Int?
  ) throws(Fault) -> Int? {
    guard !changes.isEmpty else { return nil }
    let turn = try tail.number + 1
    var roster = RosterChange.none
    for change in changes {
      roster = max(roster, try keep(change))
      try record(
        change, turn: turn, by: person, line: line, at: now, undoing: undoing)
    }
    if roster != .none { try changeRoster() }
    if roster == .addresses { try deriveAll() }
    for message in changes.messages {
      try enqueue(message, on: try channel(of: message.to), due: message.at)
    }
    return turn
  }

  /// How much of what everybody remembers a change makes untrue.
  private enum RosterChange: Int, Comparable {
    case none
    case names
    /// Who answers to an address decides whose time a meeting takes.
    case addresses

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  private func keep(_ change: Change) throws(Fault) -> RosterChange {
    switch (change.before, change.after) {
    case (nil, nil):
      return .none
    case (nil, .object(let object)?):
      try insert(object)
      return .none
    case (.object(let before)?, .object(let after)?):
      try update(before, to: after)
      return .none
    case (.object(let object)?, nil):
      try run("DELETE FROM object WHERE id = ?", [try id(of: object)])
      return .none
    case (_, .client(let client)?):
      try keep(client)
      return .names
    case (.client(let client)?, _):
      try run("DELETE FROM client WHERE number = ?", [client.ref.number])
      return .names
    case (let before, .person(let person)?):
      try keep(person)
      if case .person(let old)? = before, old.email == person.email { return .names }
      return .addresses
    case (.person(let person)?, _):
      try run("DELETE FROM person WHERE id = ?", [person.id.description])
      return .addresses
    case (_, .reminder(let reminder)?):
      try keep(reminder)
      return .none
    case (.reminder(let reminder)?, _):
      try run("DELETE FROM reminder WHERE number = ?", [reminder.ref.number])
      return .none
    case (_, .ladder(let ladder)?):
      try keep(ladder)
      return .none
    case (.ladder(let ladder)?, _):
      try run("DELETE FROM ladder WHERE uid = ?", [ladder.uid])
      return .none
    case (_, .object(let object)?):
      throw .damaged("\(object.path) can't become of something that was no object")
    }
  }

  /// Writes one entry, the next link of the chain.
  func record(
    _ change: Change, turn: Int, by person: PersonID, line: String, at now: Instant, undoing: Int?
  ) throws(Fault) {
    let last = try tail
    let number = last.number + 1
    let key = try sealingKey(for: change.client)
    func sealed(_ bytes: [UInt8], _ payload: JournalRow.Payload) throws(Fault) -> [UInt8] {
      try seal(bytes, with: key, for: JournalRow.place(payload, of: number))
    }
    var row = JournalRow(
      number: number, turn: turn, at: now, by: person, ref: change.ref, undoes: undoing,
      key: key.id, line: try sealed(Array(line.utf8), .line), before: nil, after: nil)
    if let before = change.before { row.before = try sealed(before.packed, .before) }
    if let after = change.after { row.after = try sealed(after.packed, .after) }
    try append(row, after: last)
  }

  private static let appending =
    "INSERT INTO journal (\(journalColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

  func append(_ row: JournalRow, after last: Memory.Tail) throws(Fault) {
    let hash = row.hash(after: last.hash)
    try run(
      Self.appending,
      [
        row.number, row.turn, row.at.seconds, row.by.description, row.ref?.description, row.undoes,
        row.key, row.line.data, row.before?.data, row.after?.data, hash.data,
      ])
    memory.tail = Memory.Tail(number: row.number, hash: hash)
  }

  private func insert(_ object: StoredObject) throws(Fault) {
    let key = try sealingKey(for: object.client)
    let sealed = try seal(object.text, with: key, for: object.path)
    try run(
      """
      INSERT INTO object (calendar, name, uid, kind, letter, number, owner, client, etag,
      sequence, datakey, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        object.calendar, object.name, object.uid, object.kind.code, object.ref?.kind.rawValue,
        object.ref?.number, object.owner.description, object.client?.number, try tail.number + 1,
        object.sequence, key.id, sealed.data,
      ])
    let id = Int(db.lastInsertedRowID)
    if let ref = object.ref { try take(ref, for: id) }
    try derive(object, id: id)
  }

  private func update(_ before: StoredObject, to after: StoredObject) throws(Fault) {
    let id = try id(of: before)
    let key = try sealingKey(for: after.client)
    let sealed = try seal(after.text, with: key, for: after.path)
    try run(
      """
      UPDATE object SET calendar = ?, name = ?, uid = ?, kind = ?, letter = ?, number = ?,
      owner = ?, client = ?, etag = ?, sequence = ?, datakey = ?, sealed = ? WHERE id = ?
      """,
      [
        after.calendar, after.name, after.uid, after.kind.code, after.ref?.kind.rawValue,
        after.ref?.number, after.owner.description, after.client?.number, try tail.number + 1,
        after.sequence, key.id, sealed.data, id,
      ])
    if let ref = after.ref { try take(ref, for: id) }
    try forget(derivedOf: id)
    try derive(after, id: id)
  }

  private func id(of object: StoredObject) throws(Fault) -> Int {
    let id = try number(
      "SELECT id FROM object WHERE calendar = ? AND name = ?", [object.calendar, object.name])
    guard let id else { throw .damaged("\(object.path) is not here any more") }
    return id
  }
}

extension Change {
  /// The client whose key seals it.
  var client: Ref? {
    switch after ?? before {
    case .object(let object): object.client
    case .client(let client): client.ref
    case .person, .reminder, .ladder, nil: nil
    }
  }
}
