import CivilTime
import Planner

extension Captured {
  /// A new duty list: its people, by the day or else by the week.
  var newDuty: Command? {
    guard let name = text("list"), let isWeekly else { return nil }
    return .staff(
      .duty(
        .make(
          name, members: members ?? [], isWeekly: isWeekly,
          from: self["from"] == nil ? nil : when("from").day)))
  }

  /// Other people on a duty list, or another length of its shifts.
  var changedDuty: Command? {
    guard let name = text("list") else { return nil }
    return .staff(.duty(.change(name, members: members, isWeekly: isWeekly)))
  }

  /// A shift that somebody else takes; the speaker where nobody is named.
  var swappedDuty: Command? {
    guard let name = text("list"), let day = when("on").day else { return nil }
    return .staff(.duty(.swap(name, on: day, to: person("who") ?? scene.speaker.id)))
  }

  /// The people named one after the other; nil where none are.
  private var members: [PersonID]? {
    text("members").map { words in
      words.split { $0 == "," || $0 == "，" || $0 == "、" || $0 == ";" }.map { word in
        reader.person(named: word.split(separator: " ").joined(separator: " "))
      }
    }
  }

  private var isWeekly: Bool? { self["rotation"].map { $0.value == 0 } }
}
