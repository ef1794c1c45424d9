import Chat
import CivilTime
import Delivery
import Logging
import Planner
import ServiceLifecycle
import Store
import StoreConformance
import Synchronization
import Testing

@Suite("Messages on their way")
struct FlightTests {
  @Test("Who comes too late to hand a message over changes nothing any more")
  func fenced() async throws {
    let office = try await DeliveryOffice()
    try await office.set(up: "line", DeliveryOffice.line)
    try await office.link("li.wei", "line", as: "broker-1")
    let reminder = try await office.remind("li.wei")[0]
    let (gate, arrived) = (Gate(), Gate())
    let slow = ScriptedPost { _, _ in
      await arrived.open()
      await gate.pass()
      return PostAnswer(status: 410)
    }
    let quick = ScriptedPost()
    await withTaskGroup { group in
      group.addTask { await office.courier(slow).round() }
      await arrived.pass()
      await office.courier(quick, name: "two").round()
      #expect(quick.sent.isEmpty)
      office.clock.pass(61)
      await office.courier(quick, name: "two").round()
      await gate.open()
    }
    #expect(slow.sent.count == 1 && quick.sent.count == 1)
    #expect(slow.sent[0]["webhook-id"] == quick.sent[0]["webhook-id"])
    let parcels = try await office.parcels(reminder)
    #expect(parcels.map(\.state) == [.sent] && parcels.first?.attempt == 2)
  }

  @Test("Whoever is asked to end finishes what is on its way, and takes nothing more")
  func drained() async throws {
    let office = try await DeliveryOffice()
    try await office.set(up: "line", DeliveryOffice.line)
    try await office.link("li.wei", "line", as: "broker-1")
    let reminders = try await office.remind("li.wei", count: 2)
    let (gate, arrived) = (Gate(), Gate())
    let post = ScriptedPost { _, _ in
      await arrived.open()
      await gate.pass()
      return PostAnswer(status: 200)
    }
    let group = ServiceGroup(services: [office.courier(post)], logger: .silent)
    try await withThrowingTaskGroup { tasks in
      tasks.addTask { try await group.run() }
      await arrived.pass()
      await group.triggerGracefulShutdown()
      await gate.open()
      try await tasks.waitForAll()
    }
    #expect(post.sent.count == 1)
    var states: [Parcel.State] = []
    for reminder in reminders { states += try await office.parcels(reminder).map(\.state) }
    #expect(states == [.sent, .due])
  }

  /// What is on its way just now, and the most that ever was.
  private final class Watch: Sendable {
    struct Counts {
      var flying: [String: Int] = [:]
      var most = 0
      var mostForOne = 0
      var order: [String: [String]] = [:]
    }

    let counts = Mutex(Counts())

    func start(_ who: String, _ key: String) {
      counts.withLock { counts in
        counts.flying[who, default: 0] += 1
        counts.order[who, default: []].append(key)
        counts.most = max(counts.most, counts.flying.values.reduce(0, +))
        counts.mostForOne = max(counts.mostForOne, counts.flying[who] ?? 0)
      }
    }

    func end(_ who: String) { counts.withLock { $0.flying[who, default: 1] -= 1 } }
  }

  @Test("Each person gets one message at a time, in order, and no more fly than may")
  func order() async throws {
    let office = try await DeliveryOffice()
    try await office.set(up: "line", DeliveryOffice.line)
    let people = (1...12).map { PersonID("broker-\($0)") }
    try await office.store.write { desk in
      _ = try desk.keep(
        people.map { id in
          Change(
            before: nil,
            after: .person(Person(id: id, name: id.description, roles: [.broker], team: "east")))
        }, by: "qian.bo", line: "init", at: Sample.now, undoing: nil)
    }
    var expected: [String: [String]] = [:]
    for person in people {
      try await office.link(person, "line", as: "<\(person)>")
      let reminders = try await office.remind(person, count: 4)
      expected[person.description] = reminders.map { "\($0.ref)-1-\(Sample.now.seconds)-line" }
    }
    let watch = Watch()
    let post = ScriptedPost { draft, _ in
      let key = draft["webhook-id"] ?? ""
      let who = people.first { draft.text.contains("<\($0)>") }?.description ?? "?"
      watch.start(who, key)
      for _ in 0..<20 { await Task.yield() }
      watch.end(who)
      return PostAnswer(status: 200)
    }
    await office.courier(post).round()
    let counts = watch.counts.withLock { $0 }
    #expect(post.sent.count == 48)
    #expect(counts.mostForOne == 1)
    #expect((2...8).contains(counts.most))
    #expect(counts.order == expected)
  }

  @Test("A platform that does not answer holds up no other", .timeLimit(.minutes(1)))
  func slow() async throws {
    let office = try await DeliveryOffice()
    try await office.set(up: "line", DeliveryOffice.line)
    try await office.set(up: "slack", DeliveryOffice.slack)
    let people = (1...20).map { PersonID("broker-\($0)") }
    try await office.store.write { desk in
      _ = try desk.keep(
        people.map { id in
          Change(
            before: nil,
            after: .person(Person(id: id, name: id.description, roles: [.broker], team: "east")))
        }, by: "qian.bo", line: "init", at: Sample.now, undoing: nil)
    }
    for (place, person) in people.enumerated() {
      try await office.link(person, place < 10 ? "slack" : "line", as: person.description)
      try await office.remind(person)
    }
    let done = Gate()
    let count = Mutex(0)
    let post = ScriptedPost { draft, _ in
      if draft.url.contains("slack") {
        await done.pass()
      } else if count.withLock({ count in
        count += 1
        return count == 10
      }) {
        await done.open()
      }
      return PostAnswer(status: 200, body: Array(#"{"ok":true}"#.utf8))
    }
    await office.courier(post).round()
    #expect(post.sent.count == 20)
  }

  @Test("A token is fetched once, and again when the platform no longer takes it")
  func tokens() async throws {
    let office = try await DeliveryOffice()
    try await office.set(up: "feishu", ["app_id": "cli_1", "app_secret": "s"])
    try await office.link("li.wei", "feishu", as: "ou_1")
    try await office.remind("li.wei", count: 3)
    let stale = Mutex(true)
    let post = ScriptedPost { draft, place in
      if draft.url.contains("tenant_access_token") {
        let token = #"{"code":0,"tenant_access_token":"t-\#(place)","expire":7200}"#
        return PostAnswer(status: 200, body: Array(token.utf8))
      }
      let isStale =
        place >= 2
        && stale.withLock { stale in
          defer { stale = false }
          return stale
        }
      let code = isStale ? 99_991_663 : 0
      return PostAnswer(status: 200, body: Array(#"{"code":\#(code),"msg":"x"}"#.utf8))
    }
    await office.courier(post).round()
    let tokens = post.sent.map { $0["authorization"] }
    #expect(tokens == [nil, "Bearer t-0", "Bearer t-0", nil, "Bearer t-3", "Bearer t-3"])
  }
}
