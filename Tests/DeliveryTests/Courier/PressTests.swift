import CivilTime
import Conversation
import Planner
import Reception
import Store
import StoreConformance
import Testing

@Suite("What a touch says")
struct PressTests {
  @Test(
    "A snooze pressed under a message is understood in its reader's language, and holds for five minutes",
    arguments: [("li.wei", "snooze R1 5m"), ("zhao.lei", "稍后 R1 5分钟")] as [(PersonID, String)])
  func snoozed(reader: PersonID, line: String) async throws {
    let office = try await DeliveryOffice()
    let reminder = try await office.remind(reader)[0]
    let now = office.clock.now
    let push = try #require(try await office.reception.collect(for: reader, at: now).first)
    let button = try #require(push.answers.first { $0.line == line })
    let call = Call(platform: "slack", id: "press-1", isPress: true) { reply in
      AnsweredCall(
        id: "press-1", at: now, status: 200, contentType: "text/plain",
        body: Array(reply.text.utf8))
    }
    _ = try await office.reception.answer(button.line, by: reader, on: "slack", at: now, to: call)
    let kept = try await office.store.read { try $0.reminders(.number(reminder.ref.number)).first }
    #expect(kept?.state == .snoozed && kept?.again == now + 300)
  }
}
