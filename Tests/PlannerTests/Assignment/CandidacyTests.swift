import CivilTime
import Planner
import Testing

@Suite("Candidacy")
struct CandidacyTests {
  typealias Someone = Candidate<String>
  typealias Needs = WorkNeeds<String>

  static let days = (0..<5).map { Day(unchecked: 2026, 11, 23) + $0 }
  /// A week's work on a motor policy, two days of it in the client's company.
  static let work = Needs(
    classOfBusiness: "motor", role: "broker", language: "zh", broker: "zhao", acquainted: ["wu"],
    team: "east", days: days, daysTaken: 2, effort: 120)
  /// Somebody who could have it: trained, registered, of the team, at half load with it.
  static let li = Someone(
    id: "li", roles: ["broker", "assistant"],
    trainings: [.init("motor", until: days[4])], registrations: [.init(nil)],
    languages: ["zh", "en"], team: "east", load: 1080, capacity: 2400)

  static func reason(_ change: (inout Someone) -> Void) -> Candidacy.Reason? {
    var someone = li
    change(&someone)
    return Candidacies(of: [someone], for: work).refused.first?.reason
  }

  @Test("Whoever meets every need is not refused")
  func fits() {
    #expect(Self.reason { _ in } == nil)
    #expect(Candidacy(of: Self.li, for: Self.work).cost != nil)
  }

  @Test("Without the training, with one of another class or with one that runs out, never")
  func training() {
    #expect(Self.reason { $0.trainings = [] } == .notTrained("motor"))
    #expect(Self.reason { $0.trainings = [.init("property")] } == .notTrained("motor"))
    let early = Self.days[3]
    #expect(
      Self.reason { $0.trainings = [.init("motor", until: early), .init(nil, until: early - 9)] }
        == .trainingExpired("motor", early))
    #expect(Self.reason { $0.trainings = [.init(nil)] } == nil)
  }

  @Test("Without the registration for the class, or once it has run out, never")
  func registration() {
    #expect(Self.reason { $0.registrations = [] } == .notRegistered("motor"))
    #expect(Self.reason { $0.registrations = [.init("life")] } == .notRegistered("motor"))
    let early = Self.days[3]
    #expect(
      Self.reason { $0.registrations = [.init(nil, until: early)] } == .notRegistered("motor"))
    #expect(Self.reason { $0.registrations = [.init("motor", until: early + 1)] } == nil)
  }

  @Test("A training of its own is asked for beside that of the class, without a registration")
  func ownTraining() {
    var work = Self.work
    work.training = "complaints"
    #expect(Candidacy(of: Self.li, for: work) == .refused(.notTrained("complaints")))
    var he = Self.li
    he.trainings.append(.init("complaints"))
    he.registrations = [.init("motor")]
    #expect(Candidacy(of: he, for: work).cost != nil)
  }

  @Test("The wrong role, a part in the matter and a block each keep it away")
  func others() {
    #expect(Self.reason { $0.roles = ["assistant"] } == .wrongRole("broker"))
    #expect(Self.reason { $0.isBlocked = true } == .blocked)
    var complaint = Self.work
    complaint.subjects = ["li", "chen"]
    #expect(Candidacy(of: Self.li, for: complaint) == .refused(.isSubject))
  }

  @Test("Too few days left is a refusal that names the days away; enough left is a cost")
  func absence() {
    let away = Array(Self.days[1...4])
    #expect(Self.reason { $0.absences = Set(away + [Self.days[0] - 7]) } == .absent(away))
    var someone = Self.li
    someone.absences = Set(away.dropLast())
    let cost = Candidacy(of: someone, for: Self.work).cost
    #expect(cost?.absence == 300 && cost?.parts.contains(.absence) == true)
  }

  @Test("Each part is there where it speaks against somebody, the heaviest first")
  func parts() throws {
    let cost = try #require(Candidacy(of: Self.li, for: Self.work).cost)
    #expect(cost.parts == [.load, .relationship] && cost.load == 500 && cost.relationship == 400)
    var stranger = Self.li
    stranger.languages = ["en"]
    stranger.team = nil
    let worse = try #require(Candidacy(of: stranger, for: Self.work).cost)
    #expect(worse.parts == [.language, .load, .relationship, .team])
    #expect(worse.total == worse.parts.reduce(0) { $0 + worse[$1] })
    #expect(worse.fit == worse.total - worse.load)
  }

  @Test("The client's broker comes before one who knows the client, and that one before a stranger")
  func relationship() {
    let team = ["li", "wu", "zhao"].map { name in
      var someone = Self.li
      someone.id = name
      return someone
    }
    #expect(Candidacies(of: team, for: Self.work).ranked.map(\.owner) == ["zhao", "wu", "li"])
    var newClient = Self.work
    newClient.broker = nil
    #expect(Candidacies(of: team, for: newClient).ranked.map(\.owner) == ["wu", "li", "zhao"])
  }

  @Test("A broker over capacity loses even a client of their own to a stranger with time")
  func overload() {
    var zhao = Self.li
    zhao.id = "zhao"
    zhao.load = 2500
    #expect(Candidacies(of: [zhao, Self.li], for: Self.work).ranked.first?.owner == "li")
    zhao.load = 1900
    #expect(Candidacies(of: [zhao, Self.li], for: Self.work).ranked.first?.owner == "zhao")
  }

  @Test("Odd figures are borne: no capacity, less than no load, more than anybody's")
  func odd() {
    let loads = [(0, 0), (-5, 2400), (Int.max / 2, 2400), (600, -1)].map { load, capacity in
      var someone = Self.li
      (someone.load, someone.capacity) = (load, capacity)
      return Candidacy(of: someone, for: Self.work).cost?.load
    }
    #expect(loads == [10_000, 47, 10_000, 10_000])
  }
}
