/// Which calendar a feed shows.
public enum FeedName: Hashable, Sendable {
  /// What takes the time of a person or a room.
  case person(PersonID)
  /// What the people of a team have.
  case team(String)
  /// Everything about one client.
  case client(Ref)
  /// The tasks of a work plan.
  case plan(Ref)
  /// Who is on duty by a list.
  case duty(String)
  /// The expiry dates of all policies.
  case renewals
  /// Everybody's appointments and tasks.
  case office
}

extension FeedName: CustomStringConvertible {
  /// Reads `person/ID`, `team/ID`, `client/ID`, `plan/ID`, `duty/NAME`, `renewals` or `office`; nil
  /// for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = String(text).split(separator: "/", omittingEmptySubsequences: false).map {
      String($0)
    }
    switch (parts.first, parts.dropFirst().first, parts.count) {
    case ("renewals", nil, 1): self = .renewals
    case ("office", nil, 1): self = .office
    case ("person", let id?, 2) where Self.isName(id): self = .person(PersonID(id))
    case ("team", let id?, 2) where Self.isName(id): self = .team(id)
    case ("client", let id?, 2):
      guard let ref = Ref(id), ref.kind == .client else { return nil }
      self = .client(ref)
    case ("plan", let id?, 2):
      guard let ref = Ref(id), ref.kind == .plan else { return nil }
      self = .plan(ref)
    case ("duty", let name?, 2) where Self.isName(name): self = .duty(name)
    default: return nil
    }
  }

  /// The form that is typed and kept: `person/li.wei`, `client/C5`, `office`.
  public var description: String {
    switch self {
    case .person(let id): "person/\(id)"
    case .team(let id): "team/\(id)"
    case .client(let ref): "client/\(ref)"
    case .plan(let ref): "plan/\(ref)"
    case .duty(let name): "duty/\(name)"
    case .renewals: "renewals"
    case .office: "office"
    }
  }

  /// Whether there is anything in the office that it could show; plans may still come.
  public func exists(in view: any View) throws(Fault) -> Bool {
    switch self {
    case .person(let id): try view.people[id] != nil
    case .team(let id): try view.people.values.contains { $0.team == id }
    case .client(let ref): try view.clients[ref] != nil
    case .duty(let name): try list(named: name, in: view) != nil
    case .plan, .renewals, .office: true
    }
  }

  /// The duty list of that name with the object that keeps it.
  func list(named name: String, in view: any View) throws(Fault)
    -> (list: DutyList, object: StoredObject)?
  {
    try DutyList.all(in: view).first { $0.list.name.lowercased() == name.lowercased() }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 100
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }
}
