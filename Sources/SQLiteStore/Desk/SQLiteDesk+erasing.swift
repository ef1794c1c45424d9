import CivilTime
import GRDB
import Planner
import Store

extension SQLiteDesk {
  func erase(
    _ client: Ref, by person: PersonID, line: String, at now: Instant
  ) throws(Fault) {
    // Which client it was stays provable; what was known of them does not.
    let last = try tail
    let key = try sealingKey(for: nil)
    let number = last.number + 1
    let sealed = try seal(
      Array(line.utf8), with: key, for: JournalRow.place(.line, of: number))
    try append(
      JournalRow(
        number: number, turn: number, at: now, by: person, ref: client, undoes: nil, key: key.id,
        line: sealed, before: nil, after: nil), after: last)
    try run("DELETE FROM object WHERE client = ?", [client.number])
    try run("DELETE FROM client WHERE number = ?", [client.number])
    // Questions that wait may hold the name.
    try run("DELETE FROM session")
    try silenceCalls()
    try run("UPDATE datakey SET wrapped = NULL WHERE client = ?", [client.number])
    hasErased = true
    let (roster, handbook) = (memory.roster, memory.handbook)
    memory = Memory(roster: roster)
    memory.handbook = handbook
    try changeRoster()
    memory.tail = nil
  }
}
