import BotFiles
import CivilTime

extension ReminderRules {
  /// Reads `reminders:` of the house.
  init(_ entry: Entry, _ names: Names) throws(BotFileError) {
    try entry.knows(["appointments", "questions", "days", "profile", "quiet", "again", "late"])
    self = .none
    for item in try entry.required("appointments").list() {
      beforeAppointments.append(try item.seconds)
    }
    beforeAppointments.sort(by: >)
    if let item = entry.member("questions") { beforeQuestions = try item.lapse }
    isDayTold = try entry.member("days")?.flag() ?? false
    if let item = entry.member("profile") { profile = try names.profile(item) }
    if let quiet = entry.member("quiet") {
      quietFrom = try quiet.required("from").clock
      quietUntil = try quiet.required("until").clock
    }
    if let item = entry.member("again") { again = try item.lapse }
    if let item = entry.member("late") { lateAtMost = try item.seconds }
  }
}

extension Entry {
  fileprivate var lapse: Offset {
    get throws(BotFileError) {
      guard let offset = Offset(try text()), offset.count > 0 else {
        throw error("`\(try text())` is no length: say 15 minutes, 1 day, 4 business_hours")
      }
      return offset
    }
  }

  /// A length that no calendar changes, in seconds.
  fileprivate var seconds: Int {
    get throws(BotFileError) {
      let offset = try lapse
      switch offset.unit {
      case .minutes: return offset.count * 60
      case .hours: return offset.count * 3_600
      case .days: return offset.count * 86_400
      default: throw error("`\(try text())` is neither minutes nor hours nor days")
      }
    }
  }

  fileprivate var clock: ClockTime {
    get throws(BotFileError) {
      guard let clock = ClockTime(try text()) else {
        throw error("`\(try text())` is no time of day: say 20:00")
      }
      return clock
    }
  }
}
