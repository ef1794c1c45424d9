/// What the prompts of a clause hang on.
public enum Anchorage: String, CaseIterable, Codable, Hashable, Sendable {
  case appointment
  /// The step of a plan that carries the clause out.
  case step
  /// Every step of a plan.
  case task
  case plan, policy, person, room, device
  /// The case of the clause.
  case `case`
  case office
}
