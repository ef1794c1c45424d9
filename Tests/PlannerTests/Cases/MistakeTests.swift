import CivilTime
import Procedure
import Testing

@testable import Planner

@Suite("Mistakes")
struct MistakeTests {
  let now = "2026-11-23T10:02:00+08:00"
  let t1 = Target.ref(Ref(.task, 1))
  let x1 = Target.ref(Ref(.case, 1))

  func mistake(_ target: Target) -> Command {
    .incident(.open(CaseReport(.mistake, about: target, words: "wrong client")))
  }

  /// A task of Li Wei's with a mistake that an assistant has reported.
  func frozen() throws -> Ledger {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(
      .todo(.make(title: "send the proposal", due: nil, client: "C1", owner: nil, work: nil)),
      by: "li.wei", at: now)
    _ = try ledger.run(mistake(t1), by: "wu.na", at: now)
    return ledger
  }

  @Test("The lead is told at once and has to answer; the case is the owner's")
  func told() throws {
    let ledger = try frozen()
    let notices = try ledger.objects.compactMap { try Notice($0) }
    #expect(notices.contains { $0.to == "chen.jing" && $0.needsAnswer })
    let todo = try ledger.incident(1)
    #expect(todo.owner == "li.wei" && todo.incident?.reporter == "wu.na")
    #expect(todo.due?.description == "2026-11-23T10:32")
  }

  @Test("Nothing is done with what is frozen")
  func freezes() throws {
    var ledger = try frozen()
    let commands: [(Command, PersonID)] = [
      (.todo(.start(t1)), "li.wei"), (.todo(.done(t1, result: nil)), "li.wei"),
      (.todo(.skip(t1, reason: "no need")), "chen.jing"), (.risk(.ask(t1)), "li.wei"),
      (.plan(.assign(t1, to: "zhao.lei")), "chen.jing"),
    ]
    for (command, person) in commands {
      let decision = try ledger.run(command, by: person, at: now)
      #expect(decision.facts("start.frozen")?["case"] == .ref(Ref(.case, 1)), "\(command)")
      #expect(decision.changes.isEmpty, "\(command)")
    }
  }

  @Test("A frozen appointment is neither moved nor cancelled nor confirmed nor answered")
  func appointment() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(Ledger.booking("C1", "2026-11-27T15:00"), by: "li.wei", at: now)
    let a1 = Target.ref(Ref(.appointment, 1))
    _ = try ledger.run(mistake(a1), by: "li.wei", at: now)
    let commands: [Command] = [
      .move(a1, to: When(clock: ClockTime("16:00"))), .cancel(a1, reason: nil), .confirm(a1),
      .risk(.answer(about: Ref(.appointment, 1), prompt: "P-01.1", of: 1, in: .booking, [])),
    ]
    for command in commands {
      let decision = try ledger.run(command, by: "li.wei", at: now)
      #expect(decision.facts("start.frozen") != nil, "\(command)")
      #expect(decision.changes.isEmpty, "\(command)")
    }
    // That the client stayed away is a fact.
    let after = try ledger.run(.noShow(a1), by: "li.wei", at: "2026-11-27T15:30:00+08:00")
    #expect(after.meeting?.appointment.status == .noShow)
  }

  @Test("A plan is frozen with its steps, a step without its plan")
  func plan() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(
      .plan(.make(template: "motor", client: "C1", by: nil, backward: false, person: nil)),
      by: "li.wei", at: now)
    _ = try ledger.run(mistake(.ref(Ref(.plan, 1))), by: "li.wei", at: now)
    for number in 1...9 {
      let decision = try ledger.run(
        .todo(.done(.ref(Ref(.task, number)), result: nil)), by: "sun.hui", at: now)
      #expect(decision.facts("start.frozen") != nil, "T\(number)")
    }
    ledger = try Ledger.shipped()
    _ = try ledger.run(
      .plan(.make(template: "motor", client: "C1", by: nil, backward: false, person: nil)),
      by: "li.wei", at: now)
    _ = try ledger.run(mistake(.ref(Ref(.task, 3))), by: "li.wei", at: now)
    let first = try ledger.run(.todo(.start(t1)), by: "li.wei", at: now)
    #expect(first.facts("start.frozen") == nil)
  }

  @Test("A second person releases it, neither who reported it nor whose work it is")
  func secondPerson() throws {
    var ledger = try Ledger.shipped()
    _ = try ledger.run(
      .todo(.make(title: "rota", due: nil, client: nil, owner: nil, work: nil)), by: "chen.jing",
      at: now)
    _ = try ledger.run(mistake(t1), by: "sun.hui", at: now)
    for prompt in ["X-b.3", "X-b.4"] {
      try ledger.answer(Ref(.case, 1), prompt, "done", by: "chen.jing", at: now)
    }
    let release = Command.incident(.release(x1, reason: "checked"))
    for person: PersonID in ["chen.jing", "sun.hui"] {
      let decision = try ledger.run(release, by: person, at: now)
      #expect(decision.facts("release.second_person") != nil, "\(person)")
    }
    #expect(try ledger.run(release, by: "li.wei", at: now).refusal?.code == .notAllowed)
    let released = try ledger.run(release, by: "he.ping", at: now)
    #expect(released.facts("release.released") != nil)
    #expect(try ledger.run(.todo(.start(t1)), by: "chen.jing", at: now).telling?.refusal == nil)
  }

  @Test("It waits for what was done to put it right and for the cause")
  func waits() throws {
    var ledger = try frozen()
    let release = Command.incident(.release(x1, reason: nil))
    func count() throws -> Fact? {
      try ledger.run(release, by: "chen.jing", at: now).facts("release.waits")?["count"]
    }
    #expect(try count() == .number(2))
    try ledger.answer(Ref(.case, 1), "X-b.3", "called back", by: "li.wei", at: now)
    #expect(try count() == .number(1))
    try ledger.answer(Ref(.case, 1), "X-b.4", "names", by: "li.wei", at: now)
    #expect(try count() == nil)
    #expect(try ledger.incident(1).isOver)
  }

  @Test("A mistake in somebody else's team is not for everybody to report")
  func reach() throws {
    var ledger = try frozen()
    let decision = try ledger.run(mistake(t1), by: "dana.cole", at: now)
    #expect(decision.refusal?.code == .notAllowed)
  }
}
