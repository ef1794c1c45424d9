import Planner
import Testing

/// Random assignments beside every way there is to give the pieces out.
@Suite("Balanced assignment against every other")
struct AssignmentModelTests {
  struct Instance {
    var rows: [[Int?]]
    var rising: [[Int]]

    /// Up to six pieces and three owners, some pairs forbidden, some owners with little room.
    init(_ numbers: inout Numbers) {
      let owners = Int.random(in: 1...3, using: &numbers)
      let most = [2, 10, 100].randomElement(using: &numbers) ?? 2
      rows = (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
        (0..<owners).map { _ in
          Int.random(in: 0..<4, using: &numbers) == 0
            ? nil : Int.random(in: -most...most, using: &numbers)
        }
      }
      rising = (0..<owners).map { _ in
        let room = Bool.random(using: &numbers) ? 6 : Int.random(in: 0...3, using: &numbers)
        return (0..<room).map { _ in Int.random(in: -most...most, using: &numbers) }.sorted()
      }
    }

    func solved() -> BalancedAssignment<Int, Int> {
      BalancedAssignment(
        of: Array(rows.indices),
        among: rising.enumerated().map { ($0.offset, MarginalCosts($0.element)) }
      ) { rows[$0][$1] }
    }

    /// What an owner per piece costs, nil for nobody; nil where it can't be.
    func cost(of owners: [Int?]) -> (gaps: Int, total: Int)? {
      var (gaps, total) = (0, 0)
      var taken = Array(repeating: 0, count: rising.count)
      for (piece, owner) in owners.enumerated() {
        guard let owner else {
          gaps += 1
          continue
        }
        guard let pair = rows[piece][owner], taken[owner] < rising[owner].count else { return nil }
        total += pair + rising[owner][taken[owner]]
        taken[owner] += 1
      }
      return (gaps, total)
    }

    /// The fewest gaps, and the least total with so few, of all ways there are.
    func best() -> (gaps: Int, total: Int) {
      var best = (gaps: Int.max, total: Int.max)
      let digits = rising.count + 1
      let ways = rows.reduce(1) { ways, _ in ways * digits }
      for way in 0..<ways {
        var rest = way
        let owners = rows.map { _ -> Int? in
          defer { rest /= digits }
          return rest % digits == rising.count ? nil : rest % digits
        }
        if let found = cost(of: owners), found < best { best = found }
      }
      return best
    }

    /// The least total with a piece in the hands of one owner, everything else placed anew; nil
    /// where fewer pieces would have one than in a result.
    func total(
      giving piece: Int, to owner: Int, of result: BalancedAssignment<Int, Int>
    ) -> Int? {
      guard let cost = rows[piece][owner] else { return nil }
      let bait = 1_000_000
      var only = self
      only.rows[piece] = rows[piece].indices.map { $0 == owner ? cost - bait : nil }
      let (gaps, total) = only.best()
      return gaps == result.gaps.count && total < -bait / 2 ? total + bait : nil
    }
  }

  @Test("It is never dearer than another way, and adds up its own choices rightly")
  func cheapest() throws {
    var numbers = Numbers(seed: 40)
    for round in 0..<400 {
      let instance = Instance(&numbers)
      let result = instance.solved()
      #expect((result.gaps.count, result.total) == instance.best(), "round \(round): \(instance)")
      var owners: [Int?] = Array(repeating: nil, count: instance.rows.count)
      for choice in result.choices { owners[choice.item] = choice.owner }
      let added = try #require(instance.cost(of: owners), "round \(round): forbidden or full")
      #expect(added == (result.gaps.count, result.total), "round \(round): \(instance)")
    }
  }

  @Test("The next best is the cheapest of all ways to give the piece to somebody else")
  func second() {
    var numbers = Numbers(seed: 41)
    for round in 0..<150 {
      let instance = Instance(&numbers)
      let result = instance.solved()
      for choice in result.choices {
        let others = instance.rising.indices.filter { $0 != choice.owner }
        let ways = others.compactMap { instance.total(giving: choice.item, to: $0, of: result) }
        let extra = ways.min().map { $0 - result.total }
        #expect(choice.second?.extra == extra, "round \(round), piece \(choice.item): \(instance)")
        guard let second = choice.second else { continue }
        let total = instance.total(giving: choice.item, to: second.owner, of: result)
        #expect(total == result.total + second.extra, "round \(round): \(second.owner)")
        #expect(second.cost == instance.rows[choice.item][second.owner])
      }
    }
  }

  /// Numbers that look random and are the same in every run (xorshift64*).
  struct Numbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
      state = seed | 1
    }

    mutating func next() -> UInt64 {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return state &* 0x2545_F491_4F6C_DD1D
    }
  }
}
