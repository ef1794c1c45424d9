/// What somebody meant, or the decision that says why it can't be told.
enum Lookup<Thing> {
  case found(Thing)
  case refused(Decision)
}

extension Deliberation {
  /// The person named, if the asker may see their appointments in words.
  func person(named id: PersonID) -> Lookup<Person> {
    guard let person = people[id] else {
      let near = Likeness.near(id.description, among: people.keys.map(\.description))
      return .refused(
        refused(.notFound, .unknownPerson(id.description, near: near.map { PersonID($0) })))
    }
    return .found(person)
  }

  /// The person on whose behalf something is to be done, if the asker may act for them.
  func ownerToActFor(_ id: PersonID?) throws(Fault) -> Lookup<Person> {
    guard let id, id != asker.id else { return .found(asker) }
    switch person(named: id) {
    case .refused(let decision): return .refused(decision)
    case .found(let person):
      guard trust.mayActFor(person) else {
        return .refused(refused(.notAllowed, .notAllowed(person.id)))
      }
      return .found(person)
    }
  }

  /// The client that the words of a booking name; near and equal names become choices.
  func client(named words: String, for booking: Booking) throws(Fault) -> Lookup<Client> {
    try client(named: words) { name in
      var again = booking
      again.client = name
      return .book(again)
    }
  }

  /// The client that words name; near and equal names become choices of the same command, which
  /// `retry` makes for a reference.
  func client(named words: String, retry: (String) -> Command) throws(Fault) -> Lookup<Client> {
    func choices(_ clients: [Client]) -> [Command] {
      clients.map { retry($0.ref.description) }
    }
    switch try view.clients.match(words, where: isKnown) {
    case .one(let client):
      return .found(client)
    case .several(let clients):
      let shown = Array(clients.prefix(9))
      return .refused(
        refused(.ambiguous, .ambiguousClient(words, shown), choices: choices(shown)))
    case .none(let near):
      return .refused(
        refused(.notFound, unknownClient(words, near: near), choices: choices(near)))
    }
  }

  /// That no client is called so: a reference is no name, and nobody is added under it.
  func unknownClient(_ words: String, near: [Client]) -> Refusal.Reason {
    if let ref = Ref(words.trimmed), ref.kind == .client { return .unknownRef(ref) }
    return .unknownClient(words, near: near)
  }

  /// Whether the asker may know a client by name.
  var isKnown: (Client) -> Bool {
    { [trust, people] client in trust.mayKnow(client, people: people) }
  }

  /// The client of that reference as the asker may know them: without a name where not at all.
  func known(_ ref: Ref?) throws(Fault) -> Client? {
    guard let ref, let client = try view.clients[ref] else { return nil }
    if isKnown(client) { return client }
    return Client(ref: ref, name: ref.description)
  }

  /// The room that a place names, by its id or its name.
  func room(named place: String?) throws(Fault) -> Person? {
    guard let wanted = place?.lowercased() else { return nil }
    return try view.rooms.first { room in
      [room.id.description, room.name, room.chineseName ?? ""]
        .contains { $0.lowercased() == wanted }
    }
  }
}
