import CivilTime
import Planner

extension Captured {
  private static var weekly: [String] { ["weekly", "每周", "按周"] }
  private static var daily: [String] { ["daily", "每天", "每日", "按天"] }

  /// A new duty list: its people, by the day or else by the week.
  var newDuty: Command? {
    guard let name = text("list") else { return nil }
    let words = (text("members") ?? "").split { $0 == "," || $0 == "，" || $0 == "、" || $0 == ";" }
    let members = words.map { word in
      reader.person(named: word.split(separator: " ").joined(separator: " "))
    }
    let rotation = text("rotation")?.lowercased() ?? ""
    guard (Self.weekly + Self.daily).contains(rotation) else { return nil }
    return .staff(
      .duty(
        .make(
          name, members: members, isWeekly: Self.weekly.contains(rotation),
          from: self["from"] == nil ? nil : when("from").day)))
  }

  /// A shift that somebody else takes; the speaker where nobody is named.
  var swappedDuty: Command? {
    guard let name = text("list"), let day = when("on").day else { return nil }
    return .staff(.duty(.swap(name, on: day, to: person("who") ?? scene.speaker.id)))
  }
}
