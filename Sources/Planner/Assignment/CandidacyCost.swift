/// What speaks against giving a person a piece of work, part by part, in thousandths of a person's
/// capacity.
public struct CandidacyCost: Hashable, Sendable {
  /// What a part of the cost comes from.
  public enum Part: String, CaseIterable, Codable, Sendable {
    /// What there is to do already, and this on top.
    case load
    /// The client's language is not one of the person's.
    case language
    /// The client would have somebody new.
    case relationship
    /// Days away while it has to be done.
    case absence
    /// It belongs to another team.
    case team
  }

  /// What there is to do already, and this on top; 1000 is as much as there is time for.
  public var load: Int
  /// The client's language is not one of the person's.
  public var language: Int
  /// The client would have somebody new.
  public var relationship: Int
  /// Days away while it has to be done.
  public var absence: Int
  /// It belongs to another team.
  public var team: Int

  /// All parts together.
  public var total: Int { load + fit }
  /// All parts but the load, for where that follows from what else is given out at once.
  public var fit: Int { language + relationship + absence + team }

  /// One of the parts.
  public subscript(part: Part) -> Int {
    switch part {
    case .load: load
    case .language: language
    case .relationship: relationship
    case .absence: absence
    case .team: team
    }
  }

  /// The parts that are not 0, the heaviest first.
  public var parts: [Part] {
    Part.allCases.enumerated().filter { self[$0.element] != 0 }
      .sorted { (self[$1.element], $0.offset) < (self[$0.element], $1.offset) }
      .map(\.element)
  }
}
