import CivilTime

extension Recurrence.Iterator {
  /// Puts the position at the period of DTSTART.
  mutating func place() {
    let day = WallTime(seconds: start).day
    switch pattern.frequency {
    case .yearly: (position, stride) = (day.year, pattern.interval)
    case .monthly:
      let date = day.date
      (position, stride) = (date.year * 12 + date.month - 1, pattern.interval)
    case .weekly:
      position = day.number - (day.weekday.offset - pattern.weekStart.offset + 7) % 7
      stride = pattern.interval * 7
    case .daily: (position, stride) = (day.number, pattern.interval)
    case .hourly, .minutely, .secondly:
      position = start.flooredQuotient(by: pattern.unit)
      stride = pattern.interval
    }
  }

  /// The period that holds a moment, on the scale of `position`.
  func period(of seconds: Int) -> Int {
    let day = WallTime(seconds: seconds).day
    return switch pattern.frequency {
    case .yearly: day.year
    case .monthly: day.date.year * 12 + day.date.month - 1
    case .weekly, .daily: day.number
    case .hourly, .minutely, .secondly: seconds.flooredQuotient(by: pattern.unit)
    }
  }

  /// Jumps over the periods before the window; counted starts in them are subtracted where each
  /// period holds the same number, and otherwise nothing is jumped over.
  mutating func jump(isCounted: Bool) {
    guard earliest > start, !offsets.isEmpty else { return }
    // SKIP moves a day at most into the period before or after.
    let periods = (period(of: earliest) - position) / stride - 1
    guard periods > 0 else { return }
    if isCounted {
      guard let perPeriod = pattern.startsPerPeriod else { return }
      guard advance() else { return }
      let first = bases.reduce(0) { sum, base in
        sum + offsets.count { base + $0 >= start }
      }
      bases.removeAll(keepingCapacity: true)
      remaining -= first
      let others = (periods - 1).multipliedReportingOverflow(by: perPeriod)
      remaining = others.overflow ? 0 : Swift.max(0, remaining - others.partialValue)
      position += (periods - 1) * stride
    } else {
      position += periods * stride
    }
  }

  /// Finds the next period that holds anything and fills in its set; false where none is left.
  mutating func advance() -> Bool {
    switch pattern.frequency {
    case .daily: advanceDay()
    case .weekly: advanceWeek()
    case .monthly: advanceMonth()
    case .yearly: advanceYear()
    case .hourly, .minutely, .secondly: advanceUnit()
    }
  }

  private mutating func advanceDay() -> Bool {
    while budget.step(), position * 86_400 <= latest {
      let day = Day(number: position)
      if !pattern.hasDayLimit || pattern.admits(day) {
        hold(position * 86_400)
        position += stride
        return true
      }
      guard let named = pattern.firstDayOfNamedMonth(from: day) else { return false }
      position = aligned(Swift.max(named.number, position + 1))
    }
    return false
  }

  private mutating func advanceUnit() -> Bool {
    let unit = pattern.unit
    while budget.step(), position * unit <= latest {
      let seconds = position * unit
      guard pattern.isLimited else {
        hold(seconds)
        position += stride
        return true
      }
      let day = seconds.flooredQuotient(by: 86_400)
      if day != admittedDay {
        guard pattern.admits(Day(number: day)) else {
          guard let named = pattern.firstDayOfNamedMonth(from: Day(number: day)) else {
            return false
          }
          position = aligned(Swift.max(named.number, day + 1) * (86_400 / unit))
          continue
        }
        admittedDay = day
      }
      let clock = seconds - day * 86_400
      guard let next = pattern.nextClock(from: clock) else {
        position = aligned((day + 1) * (86_400 / unit))
        continue
      }
      if next == clock {
        hold(seconds)
        position += stride
        return true
      }
      position = aligned((day * 86_400 + next) / unit)
    }
    return false
  }

  /// The first position at or after a target that a whole number of strides leads to.
  private func aligned(_ target: Int) -> Int {
    position + (target - position + stride - 1) / stride * stride
  }

  /// Makes a period of one base.
  @inline(__always)
  private mutating func hold(_ base: Int) {
    if bases.count == 1 { bases[0] = base } else { bases = [base] }
  }
}
