import GRDB
import Planner
import Store

extension SQLiteDesk {
  func chained(_ numbers: [Int]) throws(Fault) -> [ChainedRow] {
    var found: [ChainedRow] = []
    for number in numbers {
      let row = try row(
        """
        SELECT \(Self.journalColumns), (SELECT b.hash FROM journal b WHERE b.seq = a.seq - 1)
        FROM journal a WHERE a.seq = ?
        """, [number]
      ) { row in
        ChainedRow(
          JournalRow(row), previous: row.optionalBytes(11) ?? JournalRow.root,
          hash: row.bytes(10))
      }
      if let row { found.append(row) }
    }
    return found
  }

  func entries(_ numbers: [Int]) throws(Fault) -> [JournalEntry] {
    try entries(try chained(numbers).map(\.row))
  }

  var head: JournalHead {
    get throws(Fault) {
      let tail = try tail
      return JournalHead(number: tail.number, hash: tail.hash)
    }
  }
}
