import CivilTime
import GRDB
import Planner
import Store

extension SQLiteDesk {
  private static var grants: String { "SELECT token, feed, privacy, created, revoked FROM feed " }

  func feed(_ token: [UInt8]) throws(Fault) -> FeedGrant? {
    try row(Self.grants + "WHERE token = ?", [token.data], read: FeedGrant.init)
  }

  var feeds: [FeedGrant] {
    get throws(Fault) { try rows(Self.grants + "ORDER BY created, rowid", read: FeedGrant.init) }
  }

  func add(_ grant: FeedGrant) throws(Fault) {
    try run(
      "INSERT INTO feed VALUES (?, ?, ?, ?, ?)",
      [grant.token.data, grant.feed, grant.privacy, grant.created.seconds, grant.revoked?.seconds])
  }

  func revoke(feed token: [UInt8], at now: Instant) throws(Fault) -> Bool {
    try run(
      "UPDATE feed SET revoked = ? WHERE token = ? AND revoked IS NULL", [now.seconds, token.data])
    return db.changesCount > 0
  }

  func lease(
    _ name: String, for holder: String, until: Instant, at now: Instant
  ) throws(Fault) -> Bool {
    try run(
      """
      INSERT INTO lease VALUES (?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
      WHERE lease.holder = excluded.holder OR lease.until <= ?
      """, [name, holder, until.seconds, now.seconds])
    return db.changesCount > 0
  }

  var holders: [String] {
    get throws(Fault) {
      try rows(
        """
        SELECT holder FROM lease UNION SELECT owner FROM outbox WHERE state = 1
        AND owner IS NOT NULL ORDER BY 1
        """
      ) { $0.text(0) }
    }
  }

  func releaseAll(of holder: String) throws(Fault) {
    try run("DELETE FROM lease WHERE holder = ?", [holder])
    try run("UPDATE outbox SET lease = 0 WHERE state = 1 AND owner = ?", [holder])
  }

  func release(_ name: String, of holder: String) throws(Fault) {
    try run("DELETE FROM lease WHERE name = ? AND holder = ?", [name, holder])
  }
}

extension FeedGrant {
  fileprivate init(_ row: Row) {
    self.init(
      token: row.bytes(0), feed: row.text(1), privacy: row.text(2),
      created: Instant(seconds: row.number(3)),
      revoked: row.optionalNumber(4).map { Instant(seconds: $0) })
  }
}
