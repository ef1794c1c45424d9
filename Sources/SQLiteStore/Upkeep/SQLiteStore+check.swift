internal import GRDB
import Planner
public import Store

extension SQLiteStore {
  /// Proves the chain, opens everything, works the derived rows out again and compares.
  public func check() async throws -> [Finding] {
    let shelf = shelf
    do {
      return try await pool.read { db in
        let desk = SQLiteDesk(db, shelf: shelf)
        try desk.refresh()
        return try desk.inspect()
      }
    } catch let error as DatabaseError {
      let fault = StoreError(error, at: shelf.path)
      guard fault.kind == .corrupt else { throw fault }
      return [Finding(.database, at: shelf.path, "is damaged: bring a backup back")]
    }
  }
}

extension SQLiteDesk {
  func inspect() throws(Fault) -> [Finding] {
    var findings = try inspectDatabase()
    findings += try inspectChain()
    findings += try inspectClients()
    findings += try inspectObjects()
    findings += try inspectOrphans()
    return findings
  }

  private func inspectDatabase() throws(Fault) -> [Finding] {
    try rows("PRAGMA quick_check(20)") { $0.text(0) }
      .filter { $0 != "ok" }
      .map { Finding(.database, at: shelf.path, $0) }
  }

  /// Walks the journal from its first entry; needs no key.
  private func inspectChain() throws(Fault) -> [Finding] {
    var findings: [Finding] = []
    var previous = JournalRow.root
    var expected = 1
    while true {
      let chunk = try rows(
        "SELECT \(Self.journalColumns) FROM journal WHERE seq >= ? ORDER BY seq LIMIT 500",
        [expected]
      ) { (JournalRow($0), $0.bytes(10)) }
      if chunk.isEmpty { return findings }
      for (row, hash) in chunk {
        let place = "journal \(row.number)"
        if row.number != expected {
          findings.append(
            Finding(.chain, at: place, "entries \(expected) to \(row.number - 1) are missing"))
        } else if row.hash(after: previous) != hash {
          findings.append(Finding(.chain, at: place, "was changed after it was written"))
        }
        previous = hash
        expected = row.number + 1
        do throws(Fault) {
          _ = try entry(row)
        } catch {
          findings.append(Finding(.unreadable, at: place, "\(error.words)"))
        }
      }
    }
  }

  private func inspectClients() throws(Fault) -> [Finding] {
    var findings: [Finding] = []
    do throws(Fault) {
      _ = try clients
    } catch {
      findings.append(Finding(.unreadable, at: "clients", error.words))
    }
    do throws(Fault) {
      _ = try people
    } catch {
      findings.append(Finding(.unreadable, at: "people", error.words))
    }
    return findings
  }

  private func inspectOrphans() throws(Fault) -> [Finding] {
    var findings: [Finding] = []
    for (child, parent) in [
      ("span", "object"), ("series", "object"), ("alarm", "object"), ("ref", "object"),
    ] {
      let lost = try rows(
        """
        SELECT DISTINCT object FROM \(child)
        WHERE object IS NOT NULL AND object NOT IN (SELECT id FROM \(parent))
        """
      ) { $0.number(0) }
      findings += lost.map { Finding(.orphan, at: child, "belongs to no object (\($0))") }
    }
    findings += try rows(
      """
      SELECT o.calendar, o.name FROM object o WHERE o.number IS NOT NULL AND NOT EXISTS
      (SELECT 1 FROM ref r WHERE r.letter = o.letter AND r.number = o.number AND r.object = o.id)
      """
    ) { Finding(.orphan, at: "\($0.text(0))/\($0.text(1))", "its reference points elsewhere") }
    return findings
  }
}

extension Fault {
  /// What it says, without the kind.
  var words: String {
    switch self {
    case .storage(let words), .damaged(let words): words
    }
  }
}
