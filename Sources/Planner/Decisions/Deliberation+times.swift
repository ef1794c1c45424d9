import CivilTime
import Procedure

extension Deliberation {
  /// When the office is open.
  var businessTime: BusinessTime {
    BusinessTime(
      calendar: office.calendar, hours: office.hours.week?.days ?? [:], zone: officeZone)
  }

  /// The close of business of a day, on the office's wall; of a day that is not worked, 18:00.
  func close(of day: Day) -> WallTime {
    let end = businessTime.hours(on: day).last?.endSeconds ?? 18 * 3_600
    return WallTime(seconds: day.number * 86_400 + end)
  }

  /// The opening of business of a day, on the office's wall; of a day that is not worked, 09:00.
  func opening(of day: Day) -> WallTime {
    let start = businessTime.hours(on: day).first?.start.seconds ?? 9 * 3_600
    return WallTime(seconds: day.number * 86_400 + start)
  }

  /// The moment so long after another, on the office's wall: whole days end with business.
  func moment(_ offset: Offset, after start: WallTime) -> WallTime {
    let instant = officeZone.instant(of: start)
    switch offset.unit {
    case .minutes: return start + offset.count * 60
    case .hours: return start + offset.count * 3_600
    case .businessHours:
      let found = businessTime.adding(minutes: offset.count * 60, to: instant)
      return found.map { officeZone.wallTime(at: $0.value) } ?? start
    case .businessDays:
      return close(of: office.calendar.adding(workingDays: offset.count, to: start.day).value)
    case .days: return close(of: start.day + offset.count)
    case .months: return close(of: start.day.adding(months: offset.count))
    case .years: return close(of: start.day.adding(months: offset.count * 12))
    }
  }
}
