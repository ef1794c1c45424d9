import CivilTime
import Procedure

/// Changes that one decision puts together, with the references it gives out on the way.
struct Drafting {
  private(set) var changes: [Change] = []
  private var given: [Ref.Kind: Int] = [:]
  private var serial = 0
  private let deliberation: Deliberation

  init(_ deliberation: Deliberation) {
    self.deliberation = deliberation
  }

  /// The next reference of a kind that nothing bears yet, in the store or in this draft.
  mutating func ref(_ kind: Ref.Kind) throws(Fault) -> Ref {
    var number = given[kind] ?? 0
    if number == 0 { number = try deliberation.view.nextNumber(of: kind) }
    given[kind] = number + 1
    return Ref(kind, number)
  }

  /// A UID of the office's own for something without a reference.
  mutating func uid(_ word: String) throws(Fault) -> String {
    serial += 1
    let last = try deliberation.view.journal(of: nil, by: nil, limit: 1).first?.number ?? 0
    return "\(word)-\(last + 1)-\(serial)-\(deliberation.office.id)@daybook"
  }

  /// Adds a change; a second one of the same object takes the place of the first.
  mutating func add(_ change: Change) {
    guard case .object(let object)? = change.after,
      let place = changes.firstIndex(where: { earlier in
        if case .object(let before)? = earlier.after { before.uid == object.uid } else { false }
      })
    else { return changes.append(change) }
    changes[place] = Change(before: changes[place].before, after: change.after)
  }

  mutating func add(_ more: [Change]) {
    for change in more { add(change) }
  }

  /// Takes back the changes that fit.
  mutating func drop(where fits: (Change) -> Bool) { changes.removeAll(where: fits) }

  /// The object of that UID as this draft leaves it.
  func object(uid: String) -> StoredObject? {
    for change in changes.reversed() {
      if case .object(let object)? = change.after, object.uid == uid { return object }
    }
    return nil
  }

  /// Keeps a new to-do.
  mutating func keep(_ todo: Todo, client: Client? = nil) throws(Fault) {
    add(try deliberation.keep(todo, client: client))
  }

  /// Keeps what has become of a to-do, as the draft or the store has it.
  mutating func change(_ object: StoredObject, to todo: Todo) throws(Fault) {
    add(try deliberation.change(self.object(uid: object.uid) ?? object, to: todo))
  }
}

extension Deliberation {
  /// The UID of an object of the office's own.
  func uid(of ref: Ref) -> String { "\(ref)-\(office.id)@daybook" }

  /// Tells people something; each but the asker gets a notice of their own.
  func notify(
    _ party: Party, of owner: PersonID, about: Ref?, client: Ref?, prompt: String?, words: String,
    needsAnswer: Bool, in drafting: inout Drafting
  ) throws(Fault) -> [Person] {
    let people = people(as: party, of: owner)
    try notify(
      people, about: about, client: client, prompt: prompt, words: words,
      needsAnswer: needsAnswer, in: &drafting)
    return people
  }

  /// Tells some people something; each gets a notice of their own. What is about something goes to
  /// whoever stands in for those who are away as well.
  func notify(
    _ people: [Person], about: Ref?, client: Ref?, prompt: String?, words: String,
    matter: Notice.Matter? = nil, needsAnswer: Bool, in drafting: inout Drafting
  ) throws(Fault) {
    var readers: [(to: PersonID, instead: PersonID?)] = people.map { ($0.id, nil) }
    if let about {
      for person in people {
        let cover = try cover(
          for: person, hearing: about, besides: readers.map(\.to), consenting: matter == .approval)
        if let cover { readers.append((cover, person.id)) }
      }
    }
    for (reader, absent) in readers where reader != asker.id {
      let notice = Notice(
        uid: try drafting.uid("notice"), to: reader, from: asker.id, about: about,
        prompt: prompt, words: words, matter: matter, at: now, needsAnswer: needsAnswer)
      do {
        drafting.add(Change(before: nil, after: .object(try notice.object(client: client))))
      } catch {
        throw .damaged("\(notice.uid): \(error)")
      }
      try remind(of: notice, insteadOf: absent, in: &drafting)
    }
  }

  /// Who hears of something in the place of somebody who is away; whoever may consent goes first where
  /// consent is asked for. Nil where they are there, or nobody stands in.
  private func cover(
    for person: Person, hearing ref: Ref, besides readers: [PersonID], consenting: Bool
  ) throws(Fault) -> PersonID? {
    guard try reach(of: person.id).isAway(at: now) else { return nil }
    var keptOut = readers + [asker.id]
    if ref.kind == .case, let object = try view.object(ref) {
      keptOut += try Todo(object, here: officeZone).incident?.keptOut ?? []
    }
    var there: [PersonID] = []
    for other in try covers(of: person) where !keptOut.contains(other) {
      if try !reach(of: other).isAway(at: now) { there.append(other) }
    }
    return (consenting ? there.first { mayConsent($0) } : nil) ?? there.first
  }

  /// Sees to it that somebody hears of a notice: at once where it wants an answer, else when they
  /// may be told.
  private func remind(
    of notice: Notice, insteadOf absent: PersonID?, in drafting: inout Drafting
  ) throws(Fault) {
    var reminder = Reminder(
      ref: try drafting.ref(.reminder), to: notice.to, owner: notice.to, kind: .notice,
      uid: notice.uid, about: notice.about, key: "", due: now, isUrgent: notice.needsAnswer)
    reminder.instead = absent
    let time =
      notice.needsAnswer
      ? now : try reach(of: notice.to).time(from: now, isWork: true, before: nil)
    if time <= now { reminder.said = now } else { reminder.again = time }
    drafting.add(Change(before: nil, after: .reminder(reminder)))
  }
}
