import CivilTime
import Planner

extension Captured {
  /// The morning, the evening, rooms, signing and notices.
  var readiness: Command? {
    switch command.id {
    case "morning": .readiness(.morning)
    case "evening": .readiness(.evening)
    case "inspect": .readiness(.inspect(named("room")))
    case "sign": .readiness(.sign)
    case "notices": .readiness(.notices)
    default: nil
    }
  }

  /// Trainings, registrations and leavers.
  var staff: Command? {
    switch command.id {
    case "skills": .staff(.skills(whose))
    case "trained": qualifying(.training)
    case "registered": qualifying(.registration)
    case "cover": named("cover").map { .staff(.cover($0, days("days"), of: person("who"))) }
    case "leaver":
      named("who").map { .staff(.leave($0, on: self["on"] == nil ? nil : when("on").day)) }
    case "duty": .staff(.duty(.show(text("list"))))
    case "duty-new": newDuty
    case "duty-change": changedDuty
    case "duty-remove": text("list").map { .staff(.duty(.remove($0))) }
    case "duty-swap": swappedDuty
    default: nil
    }
  }

  private func qualifying(_ kind: Qualification.Kind) -> Command? {
    named("who").map { who in
      .staff(
        .qualify(
          who, kind, classOfBusiness: reader.business(named: text("class") ?? ""),
          until: self["until"] == nil ? nil : when("until").day))
    }
  }
}

extension PhraseReader {
  /// The class of business that words name, as it is kept.
  func business(named words: String) -> String {
    let name = words.lowercased()
    if classes.values.contains(name) { return name }
    return classes[name] ?? String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
  }
}
