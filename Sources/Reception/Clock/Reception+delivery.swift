public import CivilTime
import Conversation
public import Planner
public import Store

extension Reception {
  /// What waits at the terminals of somebody, or of everybody, taken as said: whoever asks shows
  /// it at once.
  public func collect(for person: PersonID?, at now: Instant) async throws -> [Push] {
    try await deliver(on: Channel.terminal, to: person, at: now) { _ in .sent }
  }

  /// Takes what is due on a channel and puts it into words as things stand now; with `oneEach`
  /// nobody gets a message while another to them is on its way.
  public func parcels(
    on channel: String, to person: PersonID?, by owner: String, until lease: Instant,
    at now: Instant, limit: Int, oneEach: Bool = false
  ) async throws -> [(parcel: Parcel, push: Push?)] {
    let parcels = try await store.write { desk in
      try desk.claim(
        channel, to: person, by: owner, until: lease, at: now, limit: limit, oneEach: oneEach)
    }
    guard !parcels.isEmpty else { return [] }
    let phrasebook = phrasebook
    return try await store.read { book in
      try parcels.map { parcel in
        (parcel, try phrasebook.push(parcel, in: book, at: now))
      }
    }
  }

  /// Delivers what is due on a channel by a way that cannot fail.
  private func deliver(
    on channel: String, to person: PersonID?, at now: Instant,
    by way: @Sendable (Push) -> Delivered
  ) async throws -> [Push] {
    // Most looks find nothing, and cost no write.
    guard try await store.read({ try $0.isWaiting(channel, for: person, at: now) }) else {
      return []
    }
    var pushes: [Push] = []
    while true {
      let found = try await parcels(
        on: channel, to: person, by: "terminal", until: now + 60, at: now, limit: 200)
      guard !found.isEmpty else { return pushes }
      let ends = found.map { one in (one.parcel, one.push.map(way) ?? .cancelled) }
      try await store.write { desk in
        for (parcel, end) in ends { try desk.finish(parcel, end, at: now) }
      }
      pushes += found.compactMap(\.push)
    }
  }
}

extension Phrasebook {
  /// A parcel in the words of whom it is for; nil where nothing of it is left to say.
  func push(_ parcel: Parcel, in book: any Book, at now: Instant) throws -> Push? {
    guard let telling = try Planner.message(parcel.message, seeing: book, at: now),
      let reader = try book.people[parcel.message.to]
    else { return nil }
    let office = try book.office
    let scene = Scene(
      speaker: reader, people: try book.people, now: now,
      zone: reader.zone.flatMap(Zone.init(identifier:)) ?? office.zone, calendar: office.calendar,
      session: Session())
    let said = words(of: telling, in: scene)
    let answers = telling.presses.map { press in
      Push.Answer(
        label: words(of: Telling([press.label]), in: scene),
        line: words(of: Telling([press.line]), in: scene))
    }
    return Push(
      kind: parcel.message.kind, id: telling.refs.first ?? Ref(.reminder, 0), to: reader.id,
      text: said, refs: telling.refs, answers: answers, key: parcel.key)
  }
}
