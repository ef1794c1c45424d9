import CivilTime
import Planner
import Store
import Testing

@Suite("The journal's chain")
struct JournalRowTests {
  static let row = JournalRow(
    number: 2, turn: 1, at: Instant(seconds: 5), by: "li.wei", ref: Ref(.appointment, 1),
    undoes: nil, key: 3, line: [1], before: nil, after: [2])

  @Test("A link depends on the one before and on every field, also on what is missing")
  func links() {
    var links = [Self.row.hash(after: JournalRow.root)]
    links.append(Self.row.hash(after: links[0]))
    let changes: [(inout JournalRow) -> Void] = [
      { $0.number = 3 }, { $0.turn = 2 }, { $0.at = Instant(seconds: 6) }, { $0.by = "x" },
      { $0.ref = nil }, { $0.undoes = 1 }, { $0.key = 4 }, { $0.line = [] }, { $0.before = [] },
      { $0.after = nil }, { $0.after = [] },
      {
        $0.line = []
        $0.after = [1, 2]
      },
    ]
    for change in changes {
      var row = Self.row
      change(&row)
      links.append(row.hash(after: JournalRow.root))
    }
    #expect(Set(links).count == links.count)
    #expect(links.allSatisfy { $0.count == 32 })
    #expect(Self.row.hash(after: JournalRow.root) == links[0])
  }
}
