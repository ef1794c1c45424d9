import CivilTime
import Planner

extension Captured {
  /// What a line about plans, tasks, risk, renewals, cases or reports means; nil for others.
  var procedural: Heard? {
    if let moved { return .command(moved) }
    return
      (work ?? risk ?? renewal ?? incident ?? readiness ?? reminder ?? staff ?? office ?? account
      ?? report)
      .map { .command($0) }
  }

  /// What shifts an appointment moves it.
  private var moved: Command? {
    guard command.id == "shift", self["to"] != nil else { return nil }
    switch target {
    case .ref(let ref) where ref.kind == .appointment, .it(let ref?) where ref.kind == .appointment:
      return .move(.ref(ref), to: when("to"))
    default: return nil
    }
  }

  /// Plans and tasks.
  private var work: Command? {
    switch command.id {
    case "plan-new":
      .plan(
        .make(
          template: text("template") ?? "", client: text("client"), by: soon("by").day,
          backward: isSaid("backward"), person: self["who"] == nil ? nil : person("who")))
    case "plan": .plan(.show(target))
    case "plans": .plan(.list(listed, all: isSaid("all")))
    case "task":
      .todo(
        .make(
          title: text("title") ?? "", due: self["by"] == nil ? nil : soon("by"),
          client: text("client"), owner: person("owner"),
          work: piece("work")?.seconds.map { $0 / 60 }))
    case "tasks": .todo(.list(whose, due: listedDue))
    case "start": .todo(.start(target))
    case "done": .todo(.done(target, result: text("result")))
    case "block": .todo(.block(target, reason: text("reason")))
    case "unblock": .todo(.block(target, reason: nil))
    case "depends": dependency
    case "shift": .todo(.shift(target, to: self["to"] == nil ? nil : soon("to"), by: lag("by")))
    case "skip": .todo(.skip(target, reason: text("reason")))
    case "assign": .plan(.assign(target, to: named("who")))
    case "load": .plan(.load(whose, weeks: 2))
    case "handover": handover
    case "whatif":
      named("who").map { who in
        .plan(.whatIf(who, days("days") ?? DayRange(scene.today, scene.today)))
      }
    case "board": .plan(.board(team: team))
    default: nil
    }
  }

  /// The time of a deadline: a day without a year that has passed not long ago is that one, and not
  /// the same of next year.
  private func soon(_ slot: String) -> When {
    var when = when(slot)
    guard let piece = piece(slot), piece.isYearless, !piece.isMonthless,
      let before = when.day?.adding(months: -12)
    else { return when }
    if before < scene.today, scene.today - before <= Self.deadlinesMissedFor { when.day = before }
    return when
  }

  /// So many days after a date nobody means the next one of that name by it.
  private static let deadlinesMissedFor = 92

  private var risk: Command? {
    switch command.id {
    case "ask": .risk(.ask(target))
    case "approve": .risk(.approve(target, condition: text("condition")))
    case "why": .risk(.why(target, text("about")))
    default: nil
    }
  }

  private var dependency: Command? {
    guard let ref = self["target"].flatMap({ Ref(line.text($0.range)) }),
      let other = self["on"].flatMap({ Ref(line.text($0.range)) })
    else { return nil }
    let kind: Link.Kind =
      switch text("kind")?.lowercased() {
      case "starts", "同时开始": .startToStart
      case "ends", "finishes", "同时完成": .finishToFinish
      case "ends-when-starts", "开始后完成": .startToFinish
      default: .finishToStart
      }
    return .todo(.depends(ref, on: other, kind: kind, gap: lag("gap") ?? .days(0)))
  }

  private var handover: Command? {
    guard let from = named("from") else { return nil }
    let receiver: PlanCommand.Receiver = named("to").map { .person($0) } ?? .team(team)
    return .plan(.handOver(from: from, to: receiver, days: days("days")))
  }

  /// The person in a slot, the speaker among them; nil where none is named.
  func named(_ slot: String) -> PersonID? {
    self[slot] == nil ? nil : person(slot) ?? scene.speaker.id
  }

  private var listedDue: TodoCommand.Due? {
    self["late"] != nil ? .late : days("days").map(TodoCommand.Due.on)
  }

  /// Whose things are listed, which a word alone may say.
  var listed: Whose {
    guard let word = text("all"), !isSaid("all") else { return whose }
    return whose(named: word)
  }

  /// Whether a word that switches something on was said.
  func isSaid(_ slot: String) -> Bool {
    guard let word = text(slot)?.lowercased() else { return false }
    return ["all", "everything", "backward", "late", "全部", "所有", "倒排"].contains(word)
  }
}
