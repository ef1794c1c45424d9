import CivilTime
import Planner

extension Captured {
  /// Policies and their renewals.
  var renewal: Command? {
    switch command.id {
    case "policy-new": .renewal(.addPolicy(policy))
    case "policy": .renewal(.show(target))
    case "renewals": .renewal(.list(daysAhead, whose))
    case "touch": .renewal(.touch(target, contact))
    case "pipeline": .renewal(.pipeline(whose))
    case "event":
      event.map { .renewal(.event(target, $0, on: dayPassed("on"))) }
    default: nil
    }
  }

  private var policy: PolicyDraft {
    let period = piece("period")
    return PolicyDraft(
      client: text("client") ?? "", number: text("number") ?? "",
      classOfBusiness: reader.business(named: text("class") ?? ""),
      insurer: text("insurer") ?? "", premium: text("premium") ?? "", effective: period?.day,
      expiry: piece("until")?.day ?? period?.lastDay)
  }

  /// The days asked about: `60 days`, `december`; nil where none are said.
  private var daysAhead: DayRange? {
    if let seconds = piece("ahead")?.seconds {
      return DayRange(scene.today, scene.today + max(1, seconds / 86_400))
    }
    guard let range = days("days") else { return nil }
    // `in 60 days` names one day: everything until then is meant.
    return range.first == range.last && range.first > scene.today
      ? DayRange(scene.today, range.last) : range
  }

  private var contact: Contact {
    let change = self["change"] ?? self["rise"] ?? self["drop"]
    var percent = change.flatMap { change in
      Double(line.text(change.range).filter { $0.isNumber || $0 == "." || $0 == "-" })
    }
    if self["drop"] != nil { percent?.negate() }
    // A day that stands for itself is part of what was said as well.
    var words = ["result", "bare", "note"].compactMap { text($0) }
    if let bare = self["bare"]?.range, let note = self["note"]?.range,
      line.skippingSpace(from: bare.upperBound) == note.lowerBound
    {
      // `月底发工资` stays as it was written.
      words.removeLast(2)
      words.append(line.text(bare.lowerBound..<note.upperBound))
    }
    return Contact(
      words: words.joined(separator: " "), change: percent, premium: text("premium"),
      day: piece("day")?.day ?? piece("bare")?.day)
  }

  private var event: PolicyEvent? {
    self["what"].flatMap {
      PolicyEvent.allCases.indices.contains($0.value) ? PolicyEvent.allCases[$0.value] : nil
    }
  }

  /// A day in the past: what reads as one of next year is that of this one, or of the last.
  private func dayPassed(_ slot: String) -> Day? {
    guard let day = piece(slot)?.day else { return nil }
    let before = day.adding(months: -12)
    return day > scene.today && scene.today - before <= Self.eventsKnownFor ? before : day
  }

  /// Something that has happened is written down within so many days.
  private static let eventsKnownFor = 200
}
