import CivilTime
import Procedure

extension Deliberation {
  /// The day until which the record of a step is kept: by its clause's rule and by those that
  /// answers have named, the longest counts; nil where it goes with its case.
  func keepUntil(_ todo: Todo, by clause: Clause) -> Day? {
    var days: [Day] = []
    var rules = todo.keptBy
    if clause.record.keep == "longest" {
      rules += clause.rules.filter { $0.hasPrefix("R-KEEP") }
    } else if let offset = Offset(clause.record.keep) {
      days.append(today.adding(offset))
    } else {
      rules.append(clause.record.keep)
    }
    for id in rules {
      guard let rule = procedure.rule(id), let offset = rule.offsets.first else { continue }
      days.append(today.adding(offset))
    }
    return days.max()
  }
}

extension Day {
  /// The day so many days, months or years later.
  func adding(_ offset: Offset) -> Day {
    switch offset.unit {
    case .months: adding(months: offset.count)
    case .years: adding(months: offset.count * 12)
    case .days, .businessDays: self + offset.count
    case .minutes, .hours, .businessHours: self
    }
  }
}
