/// The operating procedure of an office as data: clauses, prompts, rules, roles.
public struct Procedure: Sendable {
  /// The clauses in the order of the files.
  public let clauses: [Clause]
  /// Prompts that answers can add.
  public let sets: [PromptSet]
  /// Tasks that answers can open.
  public let followUps: [FollowUp]
  /// Rules of law and of the house.
  public let rules: [DeadlineRule]
  /// Ladders of escalation.
  public let profiles: [EscalationProfile]
  /// How risk is rated.
  public let risk: RiskScale
  /// What roles may.
  public let roles: [RoleRights]
  /// Kinds of record.
  public let kinds: [RecordKind]
  /// What the office asks of its own people.
  public let house: HouseRules

  private let places: Places

  /// Where things stand, by id.
  private struct Places: Sendable {
    var clauses: [String: Int]
    var sets: [String: Int]
    var followUps: [String: Int]
    var rules: [String: Int]
    var profiles: [String: Int]
    var kinds: [String: Int]
    var prompts: [String: Prompt]
  }

  /// The prompt whose answers ask for what is left of a risk, so that it names the control.
  let controlPrompt: String?
  /// Whether any question depends on the colour.
  let asksByColour: Bool

  /// A procedure of the given parts; of two with one id the first counts.
  init(
    clauses: [Clause], sets: [PromptSet], followUps: [FollowUp], rules: [DeadlineRule],
    profiles: [EscalationProfile], risk: RiskScale, roles: [RoleRights],
    kinds: [RecordKind], house: HouseRules = .usual
  ) {
    func index(_ ids: [String]) -> [String: Int] {
      Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let prompts = clauses.flatMap(\.prompts) + sets.flatMap(\.prompts)
    places = Places(
      clauses: index(clauses.map(\.id)), sets: index(sets.map(\.id)),
      followUps: index(followUps.map(\.id)), rules: index(rules.map(\.id)),
      profiles: index(profiles.map(\.id)), kinds: index(kinds.map(\.id)),
      prompts: Dictionary(prompts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    controlPrompt = prompts.first { $0.asks.contains(PromptSet.residual) }?.id
    asksByColour = prompts.contains { prompt in
      prompt.when.looksAtColour || prompt.outcomes.contains { $0.when.looksAtColour }
    }
    self.clauses = clauses
    self.sets = sets
    self.followUps = followUps
    self.rules = rules
    self.profiles = profiles
    self.risk = risk
    self.roles = roles
    self.kinds = kinds
    self.house = house
  }

  /// No clauses at all; roles reach as far as usual and may do everything.
  public static let none = Procedure(
    clauses: [], sets: [], followUps: [], rules: [], profiles: [], risk: .usual,
    roles: RoleRights.usual, kinds: [])

  /// The clause of that id.
  public func clause(_ id: String) -> Clause? { places.clauses[id].map { clauses[$0] } }

  /// The set of that id.
  public func set(_ id: String) -> PromptSet? { places.sets[id].map { sets[$0] } }

  /// The follow-up of that id.
  public func followUp(_ id: String) -> FollowUp? { places.followUps[id].map { followUps[$0] } }

  /// The rule of that id.
  public func rule(_ id: String) -> DeadlineRule? { places.rules[id].map { rules[$0] } }

  /// The profile of that id.
  public func profile(_ id: String) -> EscalationProfile? {
    places.profiles[id].map { profiles[$0] }
  }

  /// The kind of record of that id.
  public func kind(_ id: String) -> RecordKind? { places.kinds[id].map { kinds[$0] } }

  /// The prompt of that id, of a clause or a set.
  public func prompt(_ id: String) -> Prompt? { places.prompts[id] }

  /// Whether a rule only extends another of the clause: it is as long as that one may be made.
  public func isExtension(_ id: String, in clause: Clause) -> Bool {
    guard let rule = rule(id) else { return false }
    return clause.rules.contains { other in
      self.rule(other).map { extended($0)?.id == rule.id } ?? false
    }
  }

  /// The rule that takes the place of another once that is extended: from the same event, as long
  /// as the extension; nil where there is none.
  public func extended(_ rule: DeadlineRule) -> DeadlineRule? {
    guard let longer = rule.extend?.offset else { return nil }
    return rules.first { other in
      other.id != rule.id && other.offsets == [longer] && rule.needs(toExtendTo: other) != nil
    }
  }
}
