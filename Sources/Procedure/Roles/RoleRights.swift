/// What one role sees and may do.
public struct RoleRights: Hashable, Sendable {
  /// How far a trust reaches.
  public enum Reach: String, CaseIterable, Codable, Sendable {
    case own, team, office
  }

  /// The role.
  public var id: Party
  /// What it is called.
  public var title: Bilingual
  /// Whose appointments and tasks it reads in words.
  public var sees: Reach
  /// For whom it may act.
  public var actsFor: Reach
  /// What it may do.
  public var may: Set<Right>

  /// A role with the given rights.
  public init(id: Party, title: Bilingual, sees: Reach, actsFor: Reach, may: Set<Right>) {
    self.id = id
    self.title = title
    self.sees = sees
    self.actsFor = actsFor
    self.may = may
  }
}
