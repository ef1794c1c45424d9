import CivilTime

/// A list of people who are on duty by turns, the same length each.
struct DutyList: Hashable, Sendable {
  /// What it is called.
  var name: String
  /// The team that it is for.
  var team: String?
  /// Who takes turns, in order; never empty.
  var members: [PersonID]
  /// The first day of the first shift.
  var start: Day
  /// How many days a shift lasts: 1 or 7.
  var length: Int
  /// Who has a single shift out of turn, by its first day.
  var swaps: [Day: PersonID] = [:]

  /// One turn of the list.
  struct Shift: Hashable, Sendable {
    var person: PersonID
    var days: DayRange
  }

  /// The shift that a day is in; nil before the list begins.
  func shift(on day: Day) -> Shift? {
    guard day >= start, !members.isEmpty else { return nil }
    let turn = (day - start) / length
    let first = start + turn * length
    return Shift(
      person: swaps[first] ?? members[turn % members.count],
      days: DayRange(first, first + (length - 1)))
  }

  /// The shifts from a day on, the one that it is in first.
  func shifts(from day: Day, count: Int) -> [Shift] {
    let first = max(day, start)
    return (0..<count).compactMap { shift(on: first + $0 * length) }
  }

  /// The same with the shift of a day given to somebody, out of turn or back in it.
  func giving(_ day: Day, to person: PersonID) -> DutyList {
    guard let first = shift(on: day)?.days.first else { return self }
    var other = self
    other.swaps[first] = nil
    if other.shift(on: first)?.person != person { other.swaps[first] = person }
    return other
  }
}
