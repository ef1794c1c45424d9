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
    case "ok":
      isSaid("all")
        ? .readiness(.acknowledge(.all)) : .readiness(.acknowledge(.number(noticeNumber)))
    default: nil
    }
  }

  /// Trainings, registrations and leavers.
  var staff: Command? {
    switch command.id {
    case "skills": .staff(.skills(whose))
    case "trained": qualifying(.training)
    case "registered": qualifying(.registration)
    case "leaver":
      named("who").map { .staff(.leave($0, on: self["on"] == nil ? nil : when("on").day)) }
    default: nil
    }
  }

  /// The number of a notice; the first where none is said.
  private var noticeNumber: Int {
    guard let number = number("number"), number == number.rounded(), (1...999).contains(number)
    else { return self["number"] == nil ? 1 : 0 }
    return Int(number)
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
