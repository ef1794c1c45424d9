import CLibical
import CivilTime

extension Recurrence {
  /// The starts between two moments, both included, of a rule whose RSCALE is not the Gregorian,
  /// expanded by libical and ICU on the same wall clock; a millisecond for each is usual.
  func foreignStarts(from: WallTime, through latest: WallTime) -> [Int] {
    var endless = rule
    if case .until = rule.end { endless.end = .never }
    return unsafe endless.description.withCString { text in
      var rule = unsafe icalrecurrencetype_from_string(text)
      unsafe rule.until = time(latest)
      guard let iterator = unsafe icalrecur_iterator_new(rule, time(start)) else { return [] }
      defer { unsafe icalrecur_iterator_free(iterator) }
      if from > start { unsafe icalrecur_iterator_set_start(iterator, time(from)) }
      var starts: [Int] = []
      while let start = unsafe wallTime(icalrecur_iterator_next(iterator)) {
        starts.append(start.seconds)
      }
      // The library does not start late where COUNT is given.
      return starts.filter { $0 >= from.seconds && $0 <= latest.seconds }
    }
  }

  private func time(_ wall: WallTime) -> icaltimetype {
    let text = "\(isAllDay ? CalendarTime.date(wall.day) : .floating(wall))"
    return unsafe text.withCString { unsafe icaltime_from_string($0) }
  }

  private func wallTime(_ time: icaltimetype) -> WallTime? {
    let date = unsafe (Int(time.year), Int(time.month), Int(time.day))
    let clock = unsafe (Int(time.hour), Int(time.minute), Int(time.second))
    guard date.0 > 0, let day = Day(year: date.0, month: date.1, day: date.2) else { return nil }
    return WallTime(day) + (clock.0 * 3_600 + clock.1 * 60 + clock.2)
  }
}
