import CivilTime
import Planner
import Store

extension Requirement {
  static let messages = [
    Requirement("Each way that a reminder goes can be looked up, with what came of it") { store in
      let reminder = Ref(.reminder, 1)
      let message = Outgoing(
        to: Sample.liWei.id, reminders: [reminder], kind: .reminder, isUrgent: false,
        at: Sample.now)
      func passages(of ref: Ref = reminder) async throws -> [Passage] {
        try await store.read { try $0.passages(of: ref) }
      }
      func claim(_ channel: String) async throws -> Parcel? {
        try await store.write { desk in
          try desk.claim(
            channel, to: nil, by: "courier", until: Sample.now + 60, at: Sample.now + 6, limit: 9,
            oneEach: false
          ).first
        }
      }
      try expect(try await passages(), [], "before it is sent")
      try await store.write { try $0.enqueue(message, on: "slack", due: Sample.now) }
      var first = Passage(
        channel: "slack", state: .waiting, attempts: 0, reason: nil, at: Sample.now)
      try expect(try await passages(), [first], "while it waits")
      let parcel = try await claim("slack")
      (first.state, first.attempts) = (.sending, 1)
      try expect(try await passages(), [first], "on its way")
      if let parcel {
        _ = try await store.write { desk in
          try desk.finish(
            parcel, .refused("no such user", next: Channel.terminal), at: Sample.now + 6)
        }
      }
      (first.state, first.reason, first.at) = (.dead, "no such user", Sample.now + 6)
      try expect(try await passages().first, first, "refused")
      if let parcel = try await claim(Channel.terminal) {
        _ = try await store.write { try $0.finish(parcel, .sent, at: Sample.now + 7) }
      }
      let second = Passage(
        channel: Channel.terminal, state: .delivered, attempts: 1, reason: nil,
        at: Sample.now + 7)
      try expect(try await passages(), [first, second], "delivered by the next way")
      try expect(try await passages(of: Ref(.reminder, 2)), [], "another reminder")
    },
    Requirement("What was said of something in notices is found by its reference, newest first") {
      store in
      func reminder(_ number: Int, _ kind: Reminder.Kind, about ref: Ref) -> Reminder {
        Reminder(
          ref: Ref(.reminder, number), to: Sample.liWei.id, owner: Sample.liWei.id, kind: kind,
          uid: "\(kind)-\(number)", about: ref, key: "", due: Sample.now, isUrgent: false)
      }
      let (t1, t2) = (Ref(.task, 1), Ref(.task, 2))
      let kept = [
        reminder(1, .notice, about: t1), reminder(2, .notice, about: t2),
        reminder(3, .due, about: t1), reminder(4, .notice, about: t1),
      ]
      try await store.write { desk in
        _ = try desk.keep(
          kept.map { Change(before: nil, after: .reminder($0)) }, by: .program, line: "clock",
          at: Sample.now, undoing: nil)
      }
      let found = try await store.read { try $0.reminders(.notices(about: t1)) }
      try expect(found.map(\.ref.number), [4, 1], "notices about T1")
    },
  ]
}
