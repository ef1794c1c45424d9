import Planner
import Store

extension Requirement {
  static let todos = [
    Requirement("To-dos are found by owner, whole, UID and clause, and only what is open as open") {
      store in
      let objects = [
        todo("T1", of: "li.wei", ["RELATED-TO;RELTYPE=PARENT:P1@x", "X-DAYBOOK-CLAUSE:O-a"]),
        todo("T2", of: "li.wei", ["RELATED-TO:P1@x", "STATUS:COMPLETED"]),
        todo("T3", of: "zhao.lei", ["X-DAYBOOK-CLAUSE:O-a", "STATUS:CANCELLED"]),
        todo("T4", of: "zhao.lei", ["RELATED-TO;RELTYPE=DEPENDS-ON:T1@x"]),
      ]
      try await keep(objects, at: store)
      try expect(try await found(.open(owner: "li.wei"), in: store), ["T1"], "open of one")
      try expect(try await found(.open(owner: nil), in: store), ["T1", "T4"], "open of all")
      try expect(try await found(.parts(of: "P1@x"), in: store), ["T1", "T2"], "parts")
      try expect(try await found(.uid("T3@x"), in: store), ["T3"], "by UID")
      try expect(try await found(.clause("O-a", owner: nil), in: store), ["T1", "T3"], "clause")
      try expect(
        try await found(.clause("O-a", owner: "zhao.lei"), in: store), ["T3"], "clause of one")
    },
    Requirement("A to-do that was finished, handed on or removed stands where it belongs") {
      store in
      let first = todo("T1", of: "li.wei", [])
      try await keep([first], at: store)
      var done = first
      done.text = todo("T1", of: "li.wei", ["STATUS:COMPLETED"]).text
      try await change(first, to: done, at: store)
      try expect(try await found(.open(owner: nil), in: store), [], "finished")
      var given = todo("T1", of: "zhao.lei", [])
      given.calendar = first.calendar
      try await change(done, to: given, at: store)
      try expect(try await found(.open(owner: "li.wei"), in: store), [], "handed on")
      try expect(try await found(.open(owner: "zhao.lei"), in: store), ["T1"], "with the other")
      try await change(given, to: nil, at: store)
      try expect(try await found(.open(owner: nil), in: store), [], "removed")
    },
    Requirement("Every notice that waits is found, the first kept first, and no other record") {
      store in
      let waiting = (1...300).map { notice("n\($0)", "CATEGORIES:NOTICE", "STATUS:DRAFT") }
      let others = [
        notice("seen", "CATEGORIES:NOTICE", "STATUS:FINAL"),
        notice("record", "CATEGORIES:RECORD", "STATUS:DRAFT"),
      ]
      try await keep(waiting + others, at: store)
      let kept = try await store.read { try $0.todos(.notices(to: "li.wei")).map(\.uid) }
      try expect(kept, waiting.map(\.uid), "waiting")
      let other = try await store.read { try $0.todos(.notices(to: "zhao.lei")).map(\.uid) }
      try expect(other, [], "of another")
      let open = try await store.read { try $0.todos(.open(owner: nil)).map(\.uid) }
      try expect(open, [], "among the to-dos")
    },
  ]

  private static func todo(_ ref: String, of owner: PersonID, _ lines: [String]) -> StoredObject {
    object(
      "VTODO", "\(ref)@x", .task, Ref(ref), owner, lines + ["DUE;VALUE=DATE:20260310"])
  }

  private static func notice(_ uid: String, _ lines: String...) -> StoredObject {
    object("VJOURNAL", uid, .journal, nil, "li.wei", lines)
  }

  private static func object(
    _ component: String, _ uid: String, _ kind: StoredObject.Kind, _ ref: Ref?, _ owner: PersonID,
    _ lines: [String]
  ) -> StoredObject {
    let text =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:\(component)", "UID:\(uid)"] + lines
      + ["END:\(component)", "END:VCALENDAR", ""]
    return StoredObject(
      calendar: "\(owner)/x", name: "\(uid).ics", uid: uid, kind: kind, ref: ref, owner: owner,
      client: nil, sequence: 0, text: Array(text.joined(separator: "\r\n").utf8))
  }

  private static func keep(_ objects: [StoredObject], at store: any Store) async throws {
    try await store.write { desk in
      _ = try desk.keep(
        objects.map { Change(before: nil, after: .object($0)) }, by: "li.wei", line: "x",
        at: Sample.now, undoing: nil)
    }
  }

  private static func change(
    _ before: StoredObject, to after: StoredObject?, at store: any Store
  ) async throws {
    try await store.write { desk in
      _ = try desk.keep(
        [Change(before: .object(before), after: after.map { .object($0) })], by: "li.wei",
        line: "x", at: Sample.now, undoing: nil)
    }
  }

  private static func found(_ query: TodoQuery, in store: any Store) async throws -> [String] {
    try await store.read { try $0.todos(query).compactMap(\.ref?.description) }
  }
}
