public import CivilTime

/// What somebody may advise on: a training or a registration for a class of business.
public struct Qualification: Codable, Hashable, Sendable {
  /// What kind of qualification.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// A training of the office, which runs out.
    case training
    /// The registration with the authority to practise.
    case registration
  }

  /// Training or registration.
  public var kind: Kind
  /// The class of business, or `all`.
  public var classOfBusiness: String
  /// The last day on which it holds; nil where it does not run out.
  public var until: Day?

  /// A qualification of that kind.
  public init(_ kind: Kind, for classOfBusiness: String, until: Day? = nil) {
    self.kind = kind
    self.classOfBusiness = classOfBusiness.lowercased()
    self.until = until
  }

  /// Whether it covers a class of business, whatever the day.
  public func covers(_ business: String) -> Bool {
    classOfBusiness == "all" || classOfBusiness == business.lowercased()
  }
}

extension Qualification {
  /// Reads `motor`, or `motor@2027-03-31`.
  public init?(_ text: some StringProtocol, _ kind: Kind) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return nil }
    var until: Day?
    if parts.count == 2 {
      guard let day = Day(parts[1]) else { return nil }
      until = day
    }
    self.init(kind, for: String(name.map { $0 == "_" ? " " : $0 }), until: until)
  }

  /// The form that `init(_:_:)` reads.
  public var text: String {
    String(classOfBusiness.map { $0 == " " ? "_" : $0 }) + (until.map { "@\($0)" } ?? "")
  }
}
