import CivilTime

extension Recurrence.Iterator {
  mutating func advanceWeek() -> Bool {
    while budget.step(), position * 86_400 <= latest {
      days.removeAll(keepingCapacity: true)
      for offset in 0..<7 where pattern.weekdays.contains((offset + pattern.weekStart.offset) % 7) {
        let day = Day(number: position + offset)
        if !pattern.hasMonths || pattern.months.contains(day.month) { days.append(day) }
      }
      position += stride
      if fill() { return true }
    }
    return false
  }

  mutating func advanceMonth() -> Bool {
    while budget.step() {
      let (year, month) = (position / 12, position % 12 + 1)
      // SKIP=BACKWARD may reach back by a day.
      guard (Day(unchecked: year, month, 1) - 1).number * 86_400 <= latest else { return false }
      days.removeAll(keepingCapacity: true)
      pattern.collect(year: year, month: month, into: &days)
      position += stride
      if fill() { return true }
    }
    return false
  }

  mutating func advanceYear() -> Bool {
    while budget.step() {
      guard (Day(unchecked: position, 1, 1) - 1).number * 86_400 <= latest else { return false }
      days.removeAll(keepingCapacity: true)
      pattern.collect(year: position, into: &days)
      position += stride
      if fill() { return true }
    }
    return false
  }

  /// Makes the collected days the period's set, in order and once each, and lets BYSETPOS choose.
  private mutating func fill() -> Bool {
    bases.removeAll(keepingCapacity: true)
    order()
    guard !pattern.positions.isEmpty else {
      for day in days { bases.append(day.number * 86_400) }
      return !days.isEmpty
    }
    let times = pattern.times
    let count = days.count * times.count
    for number in pattern.positions {
      let index = number > 0 ? number - 1 : count + number
      guard index >= 0, index < count else { continue }
      bases.append(days[index / times.count].number * 86_400 + times[index % times.count])
    }
    // Equal neighbours are passed over when they are given out.
    bases.sort()
    return !bases.isEmpty
  }

  private mutating func order() {
    guard days.count > 1 else { return }
    var isOrdered = true
    for index in 1..<days.count where days[index - 1] >= days[index] {
      isOrdered = false
      break
    }
    if isOrdered { return }
    days.sort()
    var kept = 1
    for index in 1..<days.count where days[index] != days[kept - 1] {
      days[kept] = days[index]
      kept += 1
    }
    days.removeSubrange(kept...)
  }
}
