import CivilTime
import Planner
import Testing

@Suite("Giving out a whole book")
struct BookTests {
  static let days = (0..<10).map { Day(unchecked: 2026, 11, 23) + $0 }

  static func candidate(
    _ id: String, load: Int = 0, classes: [String?] = [nil]
  ) -> Candidate<String> {
    Candidate(
      id: id, roles: ["broker"], trainings: classes.map { .init($0) },
      registrations: classes.map { .init($0) }, languages: ["zh"], load: load, capacity: 4800)
  }

  static func needs(_ business: String, acquainted: Set<String> = []) -> WorkNeeds<String> {
    WorkNeeds(
      classOfBusiness: business, broker: "leaver", acquainted: acquainted, days: days, effort: 60)
  }

  @Test("Whoever is not trained for a class never gets a piece of it, even idle beside the busy")
  func trained() {
    let book = (0..<40).map { ($0, Self.needs($0 % 2 == 0 ? "motor" : "life")) }
    let result = BalancedAssignment(
      of: book,
      among: [
        Self.candidate("li", load: 4000, classes: ["life"]), Self.candidate("wu", load: 4700),
        Self.candidate("he", classes: ["motor"]),
      ])
    #expect(result.gaps.isEmpty && result.choices.count == 40)
    for choice in result.choices {
      #expect(choice.owner != (choice.item % 2 == 0 ? "li" : "he"))
    }
  }

  @Test("Equal candidates end with equal loads, what each had before counted in")
  func shared() {
    let book = (0..<30).map { ($0, Self.needs("motor")) }
    let result = BalancedAssignment(
      of: book,
      among: [
        Self.candidate("li"), Self.candidate("wu", load: 600), Self.candidate("he"),
      ])
    // 1,800 minutes and the 600 there are: 800 each.
    #expect(result.counts.map(\.count).reduce(0, +) == 30)
    #expect(result.counts.map(\.count)[1] == 3 || result.counts.map(\.count)[1] == 4)
    #expect(abs(result.counts[0].count - result.counts[2].count) <= 1)
  }

  @Test("A client stays with who knows them as long as that one is not much busier")
  func known() throws {
    let book = [(1, Self.needs("motor", acquainted: ["wu"])), (2, Self.needs("motor"))]
    let result = BalancedAssignment(
      of: book, among: [Self.candidate("li"), Self.candidate("wu", load: 480)])
    #expect(result.choices.map(\.owner) == ["wu", "li"])
    let second = try #require(result.choices.first?.second)
    #expect(second.owner == "li" && second.extra > 0)
    let busy = BalancedAssignment(
      of: book, among: [Self.candidate("li"), Self.candidate("wu", load: 4_400)])
    #expect(busy.choices.map(\.owner) == ["li", "li"])
  }

  @Test("A book that asks for what nobody has learnt stays where it is")
  func nobody() {
    let result = BalancedAssignment(
      of: [(1, Self.needs("marine"))], among: [Self.candidate("li", classes: ["motor"])])
    #expect(result.choices.isEmpty && result.gaps.map(\.gap) == [.nobodyMay])
  }
}
