import Planner
import Testing

@Suite("Balanced assignment")
struct BalancedAssignmentTests {
  /// Pieces by number, owners by name, a row of costs for each piece.
  static func assign(
    _ rows: [[Int?]], loads: [(owner: String, load: MarginalCosts)]
  ) -> BalancedAssignment<Int, String> {
    BalancedAssignment(of: Array(rows.indices), among: loads) { piece, owner in
      loads.firstIndex { $0.owner == owner }.flatMap { rows[piece][$0] }
    }
  }

  @Test("A piece that came first goes to another where that makes the whole cheaper")
  func handedOn() {
    // Alone, piece 0 is cheapest with Li; piece 1 can go to nobody but Li, whose second costs 10.
    let result = Self.assign(
      [[1, 3], [1, nil]],
      loads: [("li", MarginalCosts([0, 10])), ("wu", MarginalCosts([0, 10]))])
    #expect(result.choices.map(\.owner) == ["wu", "li"])
    #expect(result.total == 4)
  }

  @Test("A chain of three hands on where each may do only some of the work")
  func chain() {
    let full = MarginalCosts([0])
    let result = Self.assign(
      [[0, 1, nil], [nil, 0, 1], [0, nil, nil]],
      loads: [("li", full), ("wu", full), ("he", full)])
    #expect(result.choices.map(\.owner) == ["wu", "he", "li"])
    #expect(result.total == 2)
  }

  @Test("Costs of pairs, of loads and of the next best are the hand-worked ones")
  func explanation() throws {
    let result = Self.assign(
      [[5, 9], [7, 8]],
      loads: [("li", MarginalCosts(first: 10, step: 20)), ("wu", MarginalCosts([10, 30]))])
    // Li 5 + Wu 8, each with a first piece at 10. The other way round costs 9 + 7 and the same
    // load, one with both costs at least 12 + 10 + 30.
    #expect(result.total == 33)
    let first = try #require(result.choices.first)
    #expect(first.owner == "li" && first.cost == 5 && first.load == 10)
    let second = try #require(first.second)
    #expect(second.owner == "wu" && second.cost == 9 && second.extra == 3)
  }

  @Test("Without anybody else there is no next best")
  func onlyOne() throws {
    let result = Self.assign(
      [[4, nil]], loads: [("li", MarginalCosts(step: 1)), ("wu", MarginalCosts(step: 1))])
    let choice = try #require(result.choices.first)
    #expect(choice.owner == "li" && choice.second == nil)
  }

  @Test("What nobody may have stays without an owner, however dear the others are")
  func forbidden() throws {
    let result = Self.assign(
      [[nil, nil], [nil, 4_000_000]],
      loads: [("li", MarginalCosts(step: 1)), ("wu", MarginalCosts(first: 4_000_000, step: 9))])
    #expect(result.choices.map(\.owner) == ["wu"])
    let gap = try #require(result.gaps.first)
    #expect(gap.item == 0 && gap.gap == .nobodyMay && result.gaps.count == 1)
  }

  @Test("Where there is room for some only, the dearest is left, and why is said")
  func room() throws {
    let result = Self.assign(
      [[3], [9], [4]], loads: [("li", MarginalCosts([0, 0]))])
    #expect(result.choices.map(\.item) == [0, 2] && result.total == 7)
    let gap = try #require(result.gaps.first)
    #expect(gap.item == 1 && gap.gap == .nobodyHasRoom)
  }

  @Test("Equal costs give loads that differ by one at most", arguments: [1, 7, 40, 103])
  func balance(pieces: Int) throws {
    let owners = ["li", "wu", "he", "zhao", "chen"]
    let result = Self.assign(
      Array(repeating: Array(repeating: 50, count: owners.count), count: pieces),
      loads: owners.map { ($0, MarginalCosts(step: 1)) })
    let counts = result.counts.map(\.count)
    #expect(counts.reduce(0, +) == pieces)
    #expect(try #require(counts.max()) - #require(counts.min()) <= 1)
  }

  @Test("Whoever has work already gets less of the new")
  func uneven() {
    let result = Self.assign(
      Array(repeating: [0, 0], count: 6),
      loads: [("li", MarginalCosts { 4 + $0 }), ("wu", MarginalCosts { $0 })])
    #expect(result.counts.map(\.count) == [1, 5])
  }

  @Test("Of equally cheap owners the first has it, and every run gives the same")
  func ties() {
    let rows: [[Int?]] = (0..<30).map { piece in (0..<4).map { (piece * $0) % 3 } }
    let loads = ["li", "wu", "he", "zhao"].map { ($0, MarginalCosts(step: 2)) }
    let first = Self.assign(rows, loads: loads)
    for _ in 0..<5 {
      #expect(Self.assign(rows, loads: loads).choices.map(\.owner) == first.choices.map(\.owner))
    }
    #expect(Self.assign([[1, 1, 1, 1]], loads: loads).choices.map(\.owner) == ["li"])
  }

  @Test("A cost that falls counts as the one before it, and one beyond every bound as the bound")
  func odd() {
    let falling = Self.assign([[0], [0]], loads: [("li", MarginalCosts([5, 1]))])
    #expect(falling.total == 10)
    let huge = Self.assign(
      [[Int.max, Int.max], [Int.min, nil]],
      loads: [("li", MarginalCosts(first: .max, step: .max)), ("wu", MarginalCosts { _ in .max })])
    #expect(huge.choices.map(\.item) == [0, 1] && huge.choices.last?.owner == "li")
  }

  @Test("Nothing to give out, and nobody to give it to")
  func empty() {
    #expect(Self.assign([], loads: [("li", MarginalCosts(step: 1))]).total == 0)
    #expect(Self.assign([[], []], loads: []).gaps.map(\.gap) == [.nobodyMay, .nobodyMay])
  }
}
