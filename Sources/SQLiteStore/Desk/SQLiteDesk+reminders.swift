import CivilTime
import GRDB
import Planner
import Store

extension SQLiteDesk {
  func reminders(_ query: ReminderQuery) throws(Fault) -> [Reminder] {
    let select = "SELECT packed FROM reminder WHERE "
    let packed: [[UInt8]]
    switch query {
    case .number(let number):
      packed = try rows(select + "number = ?", [number]) { $0.bytes(0) }
    case .identity(let identity):
      packed = try rows(select + "identity = ?", [identity]) { $0.bytes(0) }
    case .open(let person):
      packed = try rows(
        select + "person = ? AND open = 1 ORDER BY said IS NULL, said DESC, number LIMIT 500",
        [person.description]
      ) { $0.bytes(0) }
    case .last(let person):
      packed = try rows(
        select + "person = ? AND said IS NOT NULL ORDER BY said DESC, number DESC LIMIT 1",
        [person.description]
      ) { $0.bytes(0) }
    case .about(let uid):
      packed = try rows(select + "uid = ? ORDER BY number DESC LIMIT 500", [uid]) { $0.bytes(0) }
    case .notices(let ref):
      packed = try rows(
        select + "notice = ? ORDER BY number DESC LIMIT 500", [ref.description]
      ) { $0.bytes(0) }
    case .lost:
      packed = try rows(
        select + "open = 1 AND said IS NULL AND again IS NULL ORDER BY number LIMIT 500"
      ) { $0.bytes(0) }
    }
    return try packed.map { bytes throws(Fault) in try reminder(bytes) }
  }

  func ladders(_ query: LadderQuery) throws(Fault) -> [Ladder] {
    let packed: [[UInt8]]
    switch query {
    case .about(let uid):
      packed = try rows("SELECT packed FROM ladder WHERE uid = ?", [uid]) { $0.bytes(0) }
    case .open:
      packed = try rows(
        "SELECT packed FROM ladder WHERE open = 1 ORDER BY next IS NULL, next, uid LIMIT 1000"
      ) { $0.bytes(0) }
    }
    return try packed.map { bytes throws(Fault) in try ladder(bytes) }
  }

  func keep(_ reminder: Reminder) throws(Fault) {
    try run(
      """
      INSERT INTO reminder VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO UPDATE SET
      person = excluded.person, open = excluded.open, said = excluded.said,
      again = excluded.again, packed = excluded.packed, notice = excluded.notice
      """,
      [
        reminder.ref.number, reminder.identity, reminder.uid, reminder.to.description,
        reminder.isOpen ? 1 : 0, reminder.said?.seconds, reminder.again?.seconds,
        reminder.packed.data, reminder.kind == .notice ? reminder.about?.description : nil,
      ])
  }

  /// Fills in the columns that an older format had not.
  func keepRemindersAnew() throws(Fault) {
    let packed = try rows("SELECT packed FROM reminder") { $0.bytes(0) }
    for bytes in packed { try keep(try reminder(bytes)) }
  }

  func keep(_ ladder: Ladder) throws(Fault) {
    try run(
      """
      INSERT INTO ladder VALUES (?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET
      open = excluded.open, next = excluded.next, packed = excluded.packed
      """,
      [
        ladder.uid, ladder.state == .over ? 0 : 1, ladder.next?.seconds, ladder.packed.data,
      ])
  }

  func due(until now: Instant, limit: Int) throws(Fault) -> Pending {
    var pending = Pending()
    let last = try mark("tick") ?? now.seconds
    if now.seconds > last {
      pending.alarms = try alarms(
        in: Span(Instant(seconds: last + 1), Instant(seconds: now.seconds + 1)))
    }
    pending.reminders = try rows(
      "SELECT packed FROM reminder WHERE again <= ? ORDER BY again, number LIMIT ?",
      [now.seconds, limit]
    ) { $0.bytes(0) }.map { bytes throws(Fault) in try reminder(bytes) }
    pending.ladders = try rows(
      "SELECT packed FROM ladder WHERE next <= ? ORDER BY next, uid LIMIT ?",
      [now.seconds, limit]
    ) { $0.bytes(0) }.map { bytes throws(Fault) in try ladder(bytes) }
    return pending
  }

  var tick: Instant? {
    get throws(Fault) { try mark("tick").map { Instant(seconds: $0) } }
  }

  func setTick(_ now: Instant) throws(Fault) { try setMark("tick", to: now.seconds) }

  func nextDue(after last: Instant) throws(Fault) -> Instant? {
    let alarm = try number(
      "SELECT due FROM alarm WHERE due > ? ORDER BY due LIMIT 1", [last.seconds])
    let reminder = try number(
      "SELECT again FROM reminder WHERE again IS NOT NULL ORDER BY again LIMIT 1")
    let ladder = try number(
      "SELECT next FROM ladder WHERE next IS NOT NULL ORDER BY next LIMIT 1")
    return [alarm, reminder, ladder].compactMap(\.self).min().map { Instant(seconds: $0) }
  }

  private func reminder(_ packed: [UInt8]) throws(Fault) -> Reminder {
    try unpack("a reminder") { () throws(Unpacking.Broken) in try Reminder(packed: packed) }
  }

  private func ladder(_ packed: [UInt8]) throws(Fault) -> Ladder {
    try unpack("a ladder") { () throws(Unpacking.Broken) in try Ladder(packed: packed) }
  }
}

extension DueAlarm {
  init(_ row: Row) throws {
    guard let kind = StoredObject.Kind(code: row.number(6)) else {
      throw Fault.damaged("object \(row.text(2)) is of unknown kind \(row.number(6))")
    }
    let letter = row.optionalText(3).flatMap(Ref.Kind.init(rawValue:))
    self.init(
      due: Instant(seconds: row.number(0)), key: row.text(1), uid: row.text(2),
      about: letter.map { Ref($0, row.number(4)) }, owner: PersonID(row.text(5)), kind: kind)
  }
}
