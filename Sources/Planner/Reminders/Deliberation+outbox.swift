import CivilTime

/// What could not be delivered, as people ask about it.
extension Deliberation {
  /// The messages that a channel did not take, to those whom the asker answers for.
  func listOutbox() throws(Fault) -> Decision {
    let letters = try lettersSeen()
    guard !letters.isEmpty else { return Decision(.told(Telling(Topics.Outbox.none))) }
    let rows = letters.map { letter in
      Statement.row(
        Topics.Outbox.row,
        [
          "n": .number(letter.number), "who": .person(letter.to),
          "channel": .channel(letter.channel),
          "times": .number(letter.attempts), "why": .reason(letter.reason),
          "at": letter.at.map { .moment(zone.wallTime(at: $0)) } ?? .none,
        ])
    }
    return Decision(
      .told(
        Telling([Statement(Topics.Outbox.head, ["count": .number(rows.count)])] + rows)))
  }

  /// Has one of them tried once more.
  func resend(_ number: Int) throws(Fault) -> Decision {
    guard let letter = try lettersSeen().first(where: { $0.number == number }) else {
      return Decision(
        .told(.refusing(.notFound, Topics.Outbox.unknown, ["n": .number(number)])))
    }
    return Decision(
      .told(
        Telling(
          Topics.Outbox.resent,
          [
            "n": .number(number), "who": .person(letter.to), "channel": .channel(letter.channel),
          ])),
      deeds: [.resend(number)])
  }

  /// Whoever keeps the machines sees all of them; nothing about clients is in them.
  private func lettersSeen() throws(Fault) -> [DeadLetter] {
    try view.deadLetters.filter { letter in
      asker.roles.contains(.itAdmin) || people[letter.to].map(trust.maySee) ?? false
    }
  }
}
