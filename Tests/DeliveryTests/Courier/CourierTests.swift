import Chat
import CivilTime
import Delivery
import Planner
import Reception
import Store
import StoreConformance
import Testing

@Suite("The courier")
struct CourierTests {
  private static let busy = PostAnswer(status: 503)

  @Test("A message goes out once, with its key, its words and what answers it")
  func once() async throws {
    let office = try await DeliveryOffice()
    try await office.set(up: "line", DeliveryOffice.line)
    try await office.link("li.wei", "line", as: "broker-1")
    let reminder = try await office.remind("li.wei")[0]
    let post = ScriptedPost()
    let figures = DeliveryFigures()
    let courier = office.courier(post, figures: figures)
    await courier.round()
    await courier.round()
    let sent = try #require(post.sent.first)
    #expect(post.sent.count == 1)
    let parcel = try #require(try await office.parcels(reminder).first)
    #expect(sent["webhook-id"] == parcel.key && parcel.key.hasSuffix("-line"))
    #expect(sent.text.contains("10:00-11:00: Wang Fang"))
    #expect(sent.text.contains("ok R1") && sent.text.contains("snooze R1 5m"))
    #expect(sent.text.contains("broker-1"))
    #expect(parcel.state == .sent && parcel.attempt == 1)
    let now = office.clock.now
    let text = try await office.store.read { try figures.text(seeing: $0, at: now) }
    #expect(text.contains("daybook_sent_total{channel=\"line\"} 1\n"))
    #expect(text.contains("daybook_lateness_seconds_bucket{le=\"1\"} 1\n"))
  }

  @Test("The buttons speak the reader's language")
  func language() async throws {
    let office = try await DeliveryOffice()
    try await office.set(up: "line", DeliveryOffice.line)
    try await office.link("zhao.lei", "line", as: "broker-2")
    try await office.remind("zhao.lei")
    let post = ScriptedPost()
    await office.courier(post).round()
    let text = try #require(post.sent.first?.text)
    #expect(text.contains("收到 R1") && text.contains("稍后 R1 5分钟"))
  }

  @Test("What fails for now is tried again after a while, under the same key")
  func again() async throws {
    let office = try await DeliveryOffice()
    try await office.set(up: "line", DeliveryOffice.line)
    try await office.link("li.wei", "line", as: "broker-1")
    let reminder = try await office.remind("li.wei")[0]
    let post = ScriptedPost([Self.busy, PostAnswer(status: 200)])
    let courier = office.courier(post)
    await courier.round()
    office.clock.pass(14)
    await courier.round()
    #expect(post.sent.count == 1)
    office.clock.pass(1)
    await courier.round()
    #expect(post.sent.count == 2)
    #expect(Set(post.sent.map { $0["webhook-id"] }).count == 1)
    let parcels = try await office.parcels(reminder)
    #expect(parcels.map(\.state) == [.sent] && parcels.first?.attempt == 2)
  }

  @Test("A receiver that names a time is heard")
  func named() async throws {
    let office = try await DeliveryOffice()
    try await office.set(up: "line", DeliveryOffice.line)
    try await office.link("li.wei", "line", as: "broker-1")
    try await office.remind("li.wei")
    let wait = PostAnswer(
      status: 429, headers: [HTTPDraft.Header(name: "Retry-After", value: "90")])
    let post = ScriptedPost([wait, PostAnswer(status: 200)])
    let courier = office.courier(post)
    await courier.round()
    office.clock.pass(89)
    await courier.round()
    #expect(post.sent.count == 1)
    office.clock.pass(1)
    await courier.round()
    #expect(post.sent.count == 2)
  }

  @Test("What is refused goes by the next channel at once")
  func refused() async throws {
    let office = try await DeliveryOffice()
    try await office.set(up: "line", DeliveryOffice.line)
    try await office.set(up: "slack", DeliveryOffice.slack)
    try await office.link("li.wei", "line", as: "broker-1")
    try await office.link("li.wei", "slack", as: "U1", since: 1)
    let reminder = try await office.remind("li.wei")[0]
    let no = PostAnswer(status: 200, body: Array(#"{"ok":false,"error":"channel_not_found"}"#.utf8))
    let post = ScriptedPost([no, PostAnswer(status: 200)])
    let courier = office.courier(post)
    await courier.round()
    await courier.round()
    #expect(
      post.sent.map(\.url) == [
        "https://slack.com/api/chat.postMessage", "https://hooks.example.com/in",
      ])
    let parcels = try await office.parcels(reminder)
    #expect(parcels.map(\.channel) == ["slack", "line"])
    #expect(parcels.map(\.state) == [.dead, .sent])
    #expect(parcels.first?.note == "channel_not_found")
  }

  @Test("After five tries it waits at the terminal, is listed, and can be sent once more")
  func dead() async throws {
    let office = try await DeliveryOffice()
    try await office.set(up: "line", DeliveryOffice.line)
    try await office.link("li.wei", "line", as: "broker-1")
    let reminder = try await office.remind("li.wei")[0]
    let post = ScriptedPost { _, place in PostAnswer(status: place < 5 ? 503 : 200) }
    let courier = office.courier(post)
    for wait in [0, 15, 60, 240, 900, 3_600] {
      office.clock.pass(wait)
      await courier.round()
    }
    #expect(post.sent.count == 5)
    let dead = try await office.store.read { try $0.parcels(.dead) }
    #expect(dead.map(\.channel) == ["line"] && dead.map(\.attempt) == [5])
    let now = office.clock.now
    let number = try #require(dead.first?.number)
    #expect(try await office.reception.collect(for: "li.wei", at: now).count == 1)
    #expect(try await office.store.write { try $0.resend(number, at: now) })
    await courier.round()
    #expect(post.sent.count == 6)
    #expect(try await office.parcels(reminder).map(\.state) == [.sent, .sent])
  }

  @Test("Where nothing is set up, or nobody linked, the next way is taken")
  func unset() async throws {
    let office = try await DeliveryOffice()
    try await office.link("li.wei", "slack", as: "U1")
    let reminder = try await office.remind("li.wei")[0]
    let post = ScriptedPost()
    await office.courier(post).round()
    #expect(post.sent.isEmpty)
    #expect(try await office.parcels(reminder).map(\.channel) == ["slack", "terminal"])
  }

  @Test(
    "Nothing is said of what was answered before it was sent, or of what was moved or cancelled",
    arguments: [
      Sample.meeting(1, day: 3, hour: 10, "STATUS:CANCELLED"), Sample.meeting(1, day: 5, hour: 10),
    ])
  func overtaken(changed: StoredObject) async throws {
    let office = try await DeliveryOffice()
    try await office.set(up: "line", DeliveryOffice.line)
    try await office.link("li.wei", "line", as: "broker-1")
    let reminders = try await office.remind("li.wei", count: 2)
    let now = office.clock.now
    try await office.store.write { desk in
      var answered = reminders[0]
      answered.state = .acknowledged
      answered.by = "li.wei"
      try desk.keep(
        [Change(before: .reminder(reminders[0]), after: .reminder(answered))], by: "li.wei",
        line: "ok", at: now, undoing: nil)
    }
    let post = ScriptedPost()
    let courier = office.courier(post)
    try await office.store.write { desk in
      let old = Sample.meeting(1, day: 3, hour: 10)
      try desk.keep(
        [Change(before: .object(old), after: .object(changed))], by: "li.wei", line: "cancel",
        at: now, undoing: nil)
    }
    await courier.round()
    await courier.round()
    #expect(post.sent.isEmpty)
    for reminder in reminders {
      #expect(try await office.parcels(reminder).map(\.state) == [.cancelled])
    }
  }
}
