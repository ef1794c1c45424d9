import CivilTime
import Planner

extension Voice {
  /// `Sat 7 Mar`, with the year when it is not this one, and `provisional` beside a date of a
  /// year whose official notice is not out (promise 7).
  func date(_ day: Day) -> String {
    let date = plainDate(day)
    return scene.calendar.status(of: day.year) == .official
      ? date : say(.provisional, ["date": date])
  }

  /// `Sat 7 Mar`, for a date that is a fact whatever days are worked.
  func plainDate(_ day: Day) -> String {
    let (year, month, number) = day.date
    return say(
      .date,
      [
        "weekday": book.weekdays[day.weekday.offset], "day": String(number),
        "month": book.months[month - 1], "year": year == scene.today.year ? "" : String(year),
      ])
  }

  /// `Sat 7 Mar 15:00`.
  func moment(_ time: WallTime) -> String {
    // Nobody says seconds.
    "\(date(time.day)) \(ClockTime(seconds: time.clock.seconds / 60 * 60))"
  }

  /// `Sat 7 Mar 15:00-15:45`; a stretch that runs past midnight names both days.
  func stretch(_ start: WallTime, seconds: Int) -> String {
    let end = start + seconds
    if end.day == start.day || end.clock == .midnight && end.day == start.day + 1 {
      return "\(date(start.day)) \(clocks(start, seconds: seconds))"
    }
    return "\(moment(start)) - \(moment(end))"
  }

  /// `15:00-15:45`.
  func clocks(_ start: WallTime, seconds: Int) -> String {
    let end = start + seconds
    return "\(start.clock)-\(end.clock == .midnight ? "24:00" : end.clock.description)"
  }

  /// `45 min`, `1 h 30 min`.
  func length(_ seconds: Int) -> String {
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
    let values = ["hours": String(hours), "minutes": String(minutes)]
    if hours == 0 { return say(.minutes, values) }
    return say(minutes == 0 ? .hours : .hoursMinutes, values)
  }

  /// `Mon 30 Nov - Fri 4 Dec`, with the part of the day where one was said.
  func days(_ range: DayRange) -> String {
    let days =
      range.first == range.last
      ? date(range.first)
      : say(.days, ["first": date(range.first), "last": date(range.last)])
    guard let from = range.from else { return days }
    guard let until = range.until else {
      return say(.fromOn, ["days": days, "from": from.description])
    }
    return say(
      .between, ["days": days, "from": from.description, "until": until.description])
  }

  /// The start of an appointment on the speaker's wall.
  func start(of appointment: Appointment) -> WallTime {
    appointment.isAllDay ? appointment.start : scene.zone.wallTime(at: appointment.span.start)
  }
}
