import CivilTime
import Planner

extension Captured {
  /// Cases and legal clocks.
  var incident: Command? { reported.map { .incident(.open($0)) } ?? handling ?? clock }

  /// A report of a new case.
  private var reported: CaseReport? {
    let words = text("story")
    switch command.id {
    case "missing": return CaseReport(.missing, about: target, words: words)
    case "mistake": return CaseReport(.mistake, about: target, words: words)
    case "complaint":
      let named = self["client"].flatMap { Ref(line.text($0.range)) }
      let isClient = named == nil || named?.kind == .client
      return CaseReport(
        .complaint, about: isClient ? nil : named.map(Target.ref),
        client: isClient ? text("client") : nil, words: words)
    case "emergency":
      return CaseReport(
        .emergency, words: words, places: reader.words.cases.places(in: words ?? ""),
        days: days("days") ?? days("until").map { DayRange(scene.today, $0.last) },
        team: team)
    case "leak": return CaseReport(.leak, words: words)
    case "fault":
      return CaseReport(.fault, words: words, clause: reader.words.cases.fault(in: words ?? ""))
    case "claim":
      let on = self["on"] == nil ? nil : lately("on").day.map { DayRange($0, $0) }
      return CaseReport(.claim, about: target, words: words, days: on)
    default: return nil
    }
  }

  private var handling: Command? {
    switch command.id {
    case "cases": .incident(.list(listed, all: isSaid("all")))
    case "case": .incident(.show(target))
    case "release": .incident(.release(target, reason: text("reason")))
    case "close": .incident(.close(target, result: text("result")))
    case "safe": .incident(.safe(self["target"] == nil ? nil : target, isSafe: true))
    case "not-safe": .incident(.safe(self["target"] == nil ? nil : target, isSafe: false))
    case "move-affected": .incident(.moveAffected(target))
    default: nil
    }
  }

  private var clock: Command? {
    let rule = text("rule") ?? ""
    let from = self["from"] == nil ? nil : lately("from")
    return switch command.id {
    case "clocks": .clock(.list(self["target"] == nil ? nil : target))
    case "clock": .clock(.explain(rule: rule, from: from))
    case "clock-start":
      .clock(.start(rule: rule, self["target"] == nil ? nil : target, from: from))
    case "clock-stop":
      .clock(.stop(target, reason: reader.words.cases.stop(text("reason") ?? "")))
    case "clock-resume": .clock(.resume(target))
    case "clock-extend": .clock(.extend(target, reason: text("reason")))
    case "clock-met": .clock(.met(target, rule: text("rule")))
    case "clock-restart": .clock(.restart(target, from: from))
    default: nil
    }
  }

  /// The time of an event, which has mostly happened: a day without a year that would be far ahead
  /// was last year's.
  private func lately(_ slot: String) -> When {
    var when = when(slot)
    guard let day = when.day, day - scene.today > 183, let range = self[slot]?.range else {
      return when
    }
    let hasYear = line.text(range).split { !$0.isNumber }.contains { $0.count == 4 }
    if !hasYear { when.day = day.adding(months: -12) }
    return when
  }
}
