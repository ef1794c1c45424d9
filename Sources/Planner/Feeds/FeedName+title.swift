extension FeedName {
  /// The language of the few words a feed says itself: the person's own; for several people the one
  /// that most of them speak.
  func language(people: [PersonID: Person], clients: ClientBook) -> Language {
    switch self {
    case .person(let id) where people[id]?.isRoom == false:
      return people[id]?.language ?? .english
    case .client(let ref):
      return clients[ref]?.broker.flatMap { people[$0]?.language } ?? .english
    case .team(let team):
      return Self.commonLanguage(of: people.values.filter { $0.team == team && !$0.isRoom })
    case .person, .plan, .duty, .renewals, .office:
      return Self.commonLanguage(of: people.values.filter { !$0.isRoom })
    }
  }

  private static func commonLanguage(of people: [Person]) -> Language {
    people.count { $0.language == .chinese } * 2 > people.count ? .chinese : .english
  }

  /// What calendar programs show as its name; a client is called by name only where all is shown.
  func title(
    _ privacy: Privacy, people: [PersonID: Person], clients: ClientBook, words: FeedWords
  ) -> String {
    switch self {
    case .person(let id): return people[id]?.name(in: words.language) ?? id.description
    case .team(let team): return words.team(team)
    case .client(let ref):
      guard let name = clients[ref]?.name(in: words.language) else { return ref.description }
      switch privacy {
      case .full: return "\(ref) \(name)"
      case .initials: return "\(ref) \(Initials.of(name))"
      case .busy: return ref.description
      }
    case .plan(let ref): return words.plan(ref)
    case .duty(let name): return words.duty(name)
    case .renewals: return words.renewals
    case .office: return words.office
    }
  }

  /// A colour by its CSS name (RFC 7986, section 5.9), always the same for the same feed.
  var colour: String {
    var hash: UInt32 = 2_166_136_261
    for byte in description.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Self.colours[Int(hash >> 8) % Self.colours.count]
  }

  private static let colours = [
    "steelblue", "seagreen", "indianred", "darkorange", "mediumpurple", "teal", "goldenrod",
    "slategray", "cadetblue", "olivedrab", "palevioletred", "darkcyan",
  ]
}
