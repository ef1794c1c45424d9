import CivilTime

extension Condition {
  /// Whether it holds; what is not known fails every test but `not`.
  public func holds(_ facts: Facts) -> Bool {
    switch self {
    case .always: true
    case .all(let parts): parts.allSatisfy { $0.holds(facts) }
    case .any(let parts): parts.contains { $0.holds(facts) }
    case .not(let inner): !inner.holds(facts)
    case .test(let subject, let test): test.holds(for: subject.value(in: facts), facts)
    }
  }
}

extension Condition.Subject {
  func value(in facts: Facts) -> Known? {
    switch self {
    case .answer: facts.answer.map(Known.init)
    case .fact(let name): facts.values[name]
    case .prompt(let id): facts.answers[id].map(Known.init)
    }
  }
}

extension Known {
  /// An answer as a fact.
  init(_ answer: Answer) {
    switch answer {
    case .flag(let flag): self = .flag(flag)
    case .number(let number): self = .number(number)
    case .choice(let key): self = .text(key)
    case .day(let day): self = .day(day)
    case .text(let text): self = .text(text)
    }
  }
}

extension Condition.Test {
  fileprivate func holds(for value: Known?, _ facts: Facts) -> Bool {
    guard let value else { return false }
    switch self {
    case .isAny: return true
    case .isEmpty: return value == .text("")
    case .isGiven: return value != .text("")
    case .isTrue:
      switch value {
      case .flag(let flag): return flag
      case .text(let text): return !text.isEmpty && text != "no"
      case .number, .day: return true
      }
    case .equals(let word):
      switch value {
      case .flag(let flag): return word == (flag ? "yes" : "no")
      case .text(let text): return text == word || text.lowercased() == word.lowercased()
      case .number(let number): return Double(word) == number
      case .day(let day): return day.description == word
      }
    case .holds(let words):
      if case .text(let text) = value { return text.lowercased().contains(words.lowercased()) }
      return false
    case .compares(let comparison, let bound): return compare(value, comparison, bound)
    case .isPast, .isFuture, .isWithin, .isOlder, .isBeyond, .isAfter, .isBefore:
      guard case .day(let day) = value else { return false }
      return holds(on: day, facts)
    }
  }

  private func compare(_ value: Known, _ comparison: Condition.Comparison, _ bound: Double) -> Bool
  {
    let number: Double
    switch value {
    case .number(let given): number = given
    case .text(let text):
      guard let colour = Colour(rawValue: text) else { return false }
      number = colour.number
    case .flag, .day: return false
    }
    return switch comparison {
    case .atLeast: number >= bound
    case .atMost: number <= bound
    case .above: number > bound
    case .below: number < bound
    case .equal: number == bound
    }
  }

  private func holds(on day: Day, _ facts: Facts) -> Bool {
    let today = facts.today
    func ahead(_ offset: Offset) -> Day {
      switch offset.unit {
      case .minutes, .hours, .businessHours: today
      case .days: today + offset.count
      case .businessDays: facts.calendar.adding(workingDays: offset.count, to: today).value
      case .months: today.adding(months: offset.count)
      case .years: today.adding(months: offset.count * 12)
      }
    }
    func named(_ subject: Condition.Subject) -> Day? {
      if case .day(let day)? = subject.value(in: facts) { day } else { nil }
    }
    switch self {
    case .isPast: return day < today
    case .isFuture: return day > today
    case .isWithin(let offset): return day >= today && day <= ahead(offset)
    case .isOlder(let offset): return day < ahead(Offset(-offset.count, offset.unit))
    case .isBeyond(let offset): return day > ahead(offset)
    case .isAfter(let other): return named(other).map { day > $0 } ?? false
    case .isBefore(let other): return named(other).map { day < $0 } ?? false
    default: return false
    }
  }
}

extension Colour {
  /// A number in the order of the colours.
  var number: Double { Double(Self.allCases.firstIndex(of: self) ?? 0) }
}
