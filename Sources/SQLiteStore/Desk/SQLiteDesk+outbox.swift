import CivilTime
import GRDB
import Planner
import Store

extension SQLiteDesk {
  private static let columns =
    "number, key, packed, channel, attempt, due, state, note, done, person"

  func enqueue(_ message: Outgoing, on channel: String, due: Instant) throws(Fault) {
    try run(
      """
      INSERT OR IGNORE INTO outbox (key, person, channel, due, urgent, state, attempt, packed)
      VALUES (?, ?, ?, ?, ?, 0, 0, ?)
      """,
      [
        "\(message.to) \(message.key) \(channel)", message.to.description, channel, due.seconds,
        message.isUrgent ? 1 : 0, message.packed.data,
      ])
    guard db.changesCount > 0 else { return }
    let parcel = Int(db.lastInsertedRowID)
    for ref in message.reminders {
      try run("INSERT OR IGNORE INTO said VALUES (?, ?)", [ref.number, parcel])
    }
  }

  /// The way that messages to somebody go first.
  func channel(of person: PersonID) throws(Fault) -> String {
    try channels(of: person).first ?? Channel.terminal
  }

  func isWaiting(_ channel: String, for person: PersonID?, at now: Instant) throws(Fault) -> Bool {
    let waiting = """
      SELECT 1 FROM outbox WHERE channel = ? AND state <= 1 AND due <= ?
      AND (state = 0 OR lease < ?)
      """
    var values: StatementArguments = [channel, now.seconds, now.seconds]
    if let person { values += [person.description] }
    return try number(
      waiting + (person == nil ? "" : " AND person = ?") + " LIMIT 1", values) != nil
  }

  /// What may go out; a lease that ran out is free again: whoever had it may have died on the way.
  private static let free = """
    channel = ? AND state <= 1 AND due <= ? AND (state = 0 OR lease < ?)
    """

  private static func each(isForOne: Bool) -> String {
    """
    SELECT number FROM outbox WHERE \(free) \(isForOne ? "AND person = ?" : "")
    ORDER BY urgent DESC, due, number LIMIT ?
    """
  }

  /// The first message to each person to whom none is on its way, whatever else waits for them.
  private static let oneEach = """
    SELECT number FROM (
      SELECT number, urgent, due,
      row_number() OVER (PARTITION BY person ORDER BY urgent DESC, due, number) AS place
      FROM outbox WHERE \(free) AND person = coalesce(?, person) AND person NOT IN
      (SELECT person FROM outbox WHERE channel = ? AND state = 1 AND lease >= ?)
    ) WHERE place = 1 ORDER BY urgent DESC, due, number LIMIT ?
    """

  func claim(
    _ channel: String, to person: PersonID?, by owner: String, until lease: Instant,
    at now: Instant, limit: Int, oneEach: Bool
  ) throws(Fault) -> [Parcel] {
    let numbers = try rows(
      oneEach ? Self.oneEach : Self.each(isForOne: person != nil),
      oneEach
        ? [channel, now.seconds, now.seconds, person?.description, channel, now.seconds, limit]
        : [channel, now.seconds, now.seconds] + (person.map { [$0.description] } ?? []) + [limit]
    ) { $0.number(0) }
    var parcels: [Parcel] = []
    for number in numbers {
      try run(
        """
        UPDATE outbox SET state = 1, attempt = attempt + 1, owner = ?, lease = ? WHERE number = ?
        """, [owner, lease.seconds, number])
      let claimed = try row(
        "SELECT \(Self.columns) FROM outbox WHERE number = ?", [number], read: Parcel.init)
      if let claimed { parcels.append(claimed) }
    }
    return parcels
  }

  func finish(_ parcel: Parcel, _ end: Delivered, at now: Instant) throws(Fault) -> Bool {
    let (state, note, due): (Parcel.State, String?, Instant)
    switch end {
    case .sent: (state, note, due) = (.sent, nil, parcel.due)
    case .cancelled: (state, note, due) = (.cancelled, nil, parcel.due)
    case .failed(let reason, let again): (state, note, due) = (.due, reason, again)
    case .refused(let reason, let next):
      (state, note, due) = (.dead, reason, parcel.due)
      if let next, try isHeld(parcel) { try enqueue(parcel.message, on: next, due: now) }
    }
    guard try isHeld(parcel) else { return false }
    try run(
      """
      UPDATE outbox SET state = ?, note = ?, due = ?, done = ?, owner = NULL, lease = NULL
      WHERE number = ?
      """, [state.rawValue, note, due.seconds, now.seconds, parcel.number])
    return true
  }

  /// Whether nobody else has taken a parcel over meanwhile.
  private func isHeld(_ parcel: Parcel) throws(Fault) -> Bool {
    try number(
      "SELECT 1 FROM outbox WHERE number = ? AND state = 1 AND attempt = ?",
      [parcel.number, parcel.attempt]) != nil
  }

  func parcels(_ query: ParcelQuery) throws(Fault) -> [Parcel] {
    switch query {
    case .dead:
      try rows(
        "SELECT \(Self.columns) FROM outbox WHERE state = 4 ORDER BY number DESC LIMIT 200",
        read: Parcel.init)
    case .abandoned(let time):
      try rows(
        """
        SELECT \(Self.columns) FROM outbox WHERE state = 1 AND lease < ? ORDER BY number LIMIT 200
        """, [time.seconds], read: Parcel.init)
    case .reminder(let ref):
      try rows(
        """
        SELECT \(Self.columns) FROM outbox WHERE number IN
        (SELECT parcel FROM said WHERE reminder = ?) ORDER BY number
        """, [ref.number], read: Parcel.init)
    }
  }

  var deadLetters: [DeadLetter] {
    get throws(Fault) {
      try parcels(.dead).map { parcel in
        DeadLetter(
          number: parcel.number, to: parcel.message.to, channel: parcel.channel,
          attempts: parcel.attempt, reason: parcel.note ?? "", at: parcel.done)
      }
    }
  }

  func passages(of reminder: Ref) throws(Fault) -> [Passage] {
    try parcels(.reminder(reminder)).map { parcel in
      let state: Passage.State =
        switch parcel.state {
        case .due: .waiting
        case .sending: .sending
        case .sent: .delivered
        case .cancelled: .needless
        case .dead: .dead
        }
      let isOpen = state == .waiting || state == .sending
      return Passage(
        channel: parcel.channel, state: state, attempts: parcel.attempt, reason: parcel.note,
        at: isOpen ? parcel.due : parcel.done)
    }
  }

  func outbox(at now: Instant) throws(Fault) -> [OutboxCount] {
    // Two partial indices, whatever was ever sent.
    let due = try rows(
      "SELECT channel, count(*) FROM outbox WHERE state <= 1 AND due <= ? GROUP BY channel",
      [now.seconds]
    ) { OutboxCount(channel: $0.text(0), due: $0.number(1), dead: 0) }
    let dead = try rows("SELECT channel, count(*) FROM outbox WHERE state = 4 GROUP BY channel") {
      OutboxCount(channel: $0.text(0), due: 0, dead: $0.number(1))
    }
    var counts: [String: OutboxCount] = [:]
    for count in due + dead {
      counts[count.channel, default: OutboxCount(channel: count.channel, due: 0, dead: 0)].due +=
        count.due
      counts[count.channel]?.dead += count.dead
    }
    return counts.values.sorted { $0.channel < $1.channel }
  }

  func resend(_ number: Int, at now: Instant) throws(Fault) -> Bool {
    guard try self.number("SELECT 1 FROM outbox WHERE number = ? AND state = 4", [number]) != nil
    else { return false }
    // Attempts go on being counted: their number is the proof of who holds a message.
    try run(
      "UPDATE outbox SET state = 0, due = ? WHERE number = ?",
      [now.seconds, number])
    return true
  }
}

extension Parcel {
  init(_ row: Row) throws {
    let message: Outgoing
    do { message = try Outgoing(packed: row.bytes(2)) } catch {
      throw Fault.damaged("message \(row.number(0)) can't be read")
    }
    self.init(
      number: row.number(0), key: "\(message.key)-\(row.text(3))", message: message,
      channel: row.text(3), attempt: row.number(4), due: Instant(seconds: row.number(5)),
      state: State(rawValue: row.number(6)) ?? .dead, note: row.optionalText(7),
      done: row.optionalNumber(8).map { Instant(seconds: $0) })
  }
}
