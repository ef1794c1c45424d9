import CivilTime
import Planner
import Reception
import Store

extension Courier {
  /// As many calendar objects go with one message at most.
  private static let mostEnclosures = 10
  private static let longestSubject = 100

  /// A message as mail, with what it is about enclosed; nil where an address is none.
  func letter(_ push: Push, to account: Account, over hookup: Hookup) async throws -> Letter? {
    guard let from = hookup.values["from"], Letter.isAddress(from), Letter.isAddress(account.user)
    else { return nil }
    let now = now()
    return try await reception.store.read { book in
      let first = push.text.prefix { $0 != "\n" }
      var letter = Letter(
        from: from, to: account.user, subject: String(first.prefix(Self.longestSubject)),
        text: push.text, id: "\(push.key).\(try book.office.id)", date: now)
      for ref in push.refs where letter.enclosures.count < Self.mostEnclosures {
        guard ref.kind != .reminder, let object = try book.object(ref),
          [.appointment, .task, .policy].contains(object.kind)
        else { continue }
        let feed = try Feed(of: object, for: push.to, seeing: book, at: now)
        letter.enclosures.append(
          Letter.Enclosure(name: "\(ref).ics", bytes: try feed.text(isSent: true).bytes))
      }
      return letter
    }
  }
}
