import CivilTime
import Procedure

extension Deliberation {
  /// The object that a command is about: by its reference, as `it`, or by a client's name or words
  /// of its title; `retry` is the same command for one of several that fit.
  func object(meantBy target: Target, retry: (Target) -> Command) throws(Fault)
    -> Lookup<StoredObject>
  {
    switch target {
    case .ref(let named), .it(let named?):
      let ref = try meant(by: named)
      guard let object = try view.object(ref) else {
        if ref.kind == .client, let client = try view.clients[ref], isKnown(client) {
          let kinds: [Ref.Kind] = [.appointment, .task, .plan, .case, .policy]
          return .refused(refused(.badInput, .notOfKind(ref, kinds)))
        }
        return .refused(refused(.notFound, .unknownRef(ref)))
      }
      if let refusal = try keptOut(of: object) { return .refused(refusal) }
      return .found(object)
    case .it(nil):
      return .refused(refused(.notFound, .nothingMeant(nil)))
    case .words(let words):
      let todos = try openTodos(with: words)
      if todos.count == 1 { return .found(todos[0].object) }
      if todos.isEmpty {
        switch try appointment(target, retry: retry) {
        case .found(let meant): return .found(meant.object)
        case .refused(let decision): return .refused(decision)
        }
      }
      let refs = todos.prefix(9).compactMap(\.todo.ref)
      return .refused(
        refused(
          .ambiguous, .ambiguousTodo(words, todos.prefix(9).map(\.todo)),
          choices: refs.map { retry(.ref($0)) }))
    }
  }

  /// What a reference stands for: that of a reminder for what it is about.
  func meant(by ref: Ref) throws(Fault) -> Ref {
    guard ref.kind == .reminder else { return ref }
    return try view.reminders(.number(ref.number)).first?.about ?? ref
  }

  /// The asker's open to-dos whose title holds the words, or that are about a client of that name.
  private func openTodos(with words: String) throws(Fault)
    -> [(todo: Todo, object: StoredObject)]
  {
    let sought = words.lowercased()
    let clients = Set(try view.clients.all(like: words, where: isKnown).map(\.ref))
    var found: [(todo: Todo, object: StoredObject)] = []
    for object in try view.todos(.open(owner: asker.id)) where object.ref != nil {
      let todo = try Todo(object, here: officeZone)
      let isMeant =
        todo.title.lowercased().contains(sought) || todo.client.map(clients.contains) ?? false
      if isMeant, todo.isWork { found.append((todo, object)) }
    }
    return found
  }

  /// The to-do that a command is about, if the asker may act for its owner.
  func todo(_ target: Target, of kinds: Set<Ref.Kind>, retry: (Target) -> Command)
    throws(Fault) -> Lookup<(todo: Todo, object: StoredObject)>
  {
    switch try object(meantBy: target, retry: retry) {
    case .refused(let decision): return .refused(decision)
    case .found(let object):
      guard object.kind == .task, let ref = object.ref, kinds.contains(ref.kind) else {
        return .refused(
          refused(.badInput, .notOfKind(object.ref ?? Ref(.task, 0), kinds.sorted(by: <))))
      }
      let todo = try Todo(object, here: officeZone)
      var isAllowed = people[object.owner].map(trust.mayActFor) ?? false
      if !isAllowed { isAllowed = isHandler(object) }
      if !isAllowed { isAllowed = try leadsPlan(of: todo) }
      guard isAllowed else { return .refused(refused(.notAllowed, .notAllowed(object.owner))) }
      if todo.isCheck { return .refused(no(.badInput, Topics.Access.isCheck, ref)) }
      return .found((todo, object))
    }
  }

  /// Whether a to-do is a step of a plan that the asker may act for.
  func leadsPlan(of todo: Todo) throws(Fault) -> Bool {
    guard let parent = todo.parent, let plan = try view.todos(.uid(parent)).first,
      plan.ref?.kind == .plan, let owner = people[plan.owner]
    else { return false }
    return trust.mayActFor(owner)
  }
}

extension Ref.Kind: Comparable {
  /// In the order of the letters.
  public static func < (one: Ref.Kind, other: Ref.Kind) -> Bool {
    one.rawValue < other.rawValue
  }
}
