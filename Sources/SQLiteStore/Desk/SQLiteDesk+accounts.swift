import CivilTime
import GRDB
import Planner
import Store

extension SQLiteDesk {
  func accounts(of person: PersonID?) throws(Fault) -> [Account] {
    let select = "SELECT platform, user, person, place, since FROM account "
    let order = "ORDER BY since DESC, platform, user"
    guard let person else { return try rows(select + order, read: Account.init) }
    return try rows(
      select + "WHERE person = ? " + order, [person.description], read: Account.init)
  }

  func account(_ platform: String, user: String) throws(Fault) -> Account? {
    try row(
      "SELECT platform, user, person, place, since FROM account WHERE platform = ? AND user = ?",
      [platform, user], read: Account.init)
  }

  func keep(_ account: Account) throws(Fault) {
    try run(
      "INSERT OR REPLACE INTO account VALUES (?, ?, ?, ?, ?)",
      [
        account.platform, account.user, account.person.description, account.place,
        account.since.seconds,
      ])
  }

  func removeAccount(_ platform: String, user: String) throws(Fault) -> Bool {
    try run("DELETE FROM account WHERE platform = ? AND user = ?", [platform, user])
    return db.changesCount > 0
  }

  /// The ways to somebody, the one to try first at the front: chats, then mail; the terminal is
  /// always left.
  func channels(of person: PersonID) throws(Fault) -> [String] {
    var channels: [String] = []
    let accounts = try accounts(of: person)
    for account in accounts where !channels.contains(account.platform) {
      channels.append(account.platform)
    }
    let isMail = { (channel: String) in channel == Channel.mail }
    return channels.filter { !isMail($0) } + channels.filter(isMail) + [Channel.terminal]
  }

  func answered(_ id: String, on platform: String) throws(Fault) -> AnsweredCall? {
    guard
      let found = try row(
        "SELECT at, status, type, sealed FROM call WHERE platform = ? AND id = ?", [platform, id],
        read: { ($0.number(0), $0.number(1), $0.text(2), $0.bytes(3)) })
    else { return nil }
    return AnsweredCall(
      id: id, at: Instant(seconds: found.0), status: found.1, contentType: found.2,
      body: try open(found.3, key: Self.officeKey, for: "call/\(platform)/\(id)"))
  }

  func keep(_ call: AnsweredCall, on platform: String) throws(Fault) {
    let sealed = try seal(
      call.body, with: try sealingKey(for: nil), for: "call/\(platform)/\(call.id)")
    try run(
      "INSERT OR REPLACE INTO call VALUES (?, ?, ?, ?, ?, ?)",
      [
        platform, call.id, call.at.seconds, call.status, call.contentType, sealed.data,
      ])
  }

  /// Empties every answer, which may hold a name; its request stays answered.
  func silenceCalls() throws(Fault) {
    let calls = try rows("SELECT platform, id FROM call", read: { ($0.text(0), $0.text(1)) })
    let key = try sealingKey(for: nil)
    for (platform, id) in calls {
      let sealed = try seal([], with: key, for: "call/\(platform)/\(id)")
      try run(
        "UPDATE call SET sealed = ? WHERE platform = ? AND id = ?", [sealed.data, platform, id])
    }
  }

  func forgetCalls(before time: Instant) throws(Fault) {
    try run("DELETE FROM call WHERE at < ?", [time.seconds])
  }
}

extension Account {
  init(_ row: Row) throws {
    self.init(
      platform: row.text(0), user: row.text(1), person: PersonID(row.text(2)),
      place: row.optionalText(3), since: Instant(seconds: row.number(4)))
  }
}
