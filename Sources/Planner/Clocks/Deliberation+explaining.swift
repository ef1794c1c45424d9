import CivilTime
import Procedure

/// What a rule says.
extension Deliberation {
  func explain(_ name: String, from when: When?) throws(Fault) -> Decision {
    let rule: DeadlineRule
    switch self.rule(named: name) {
    case .found(let found): rule = found
    case .refused(let decision): return decision
    }
    var statements = [
      Statement(
        Topics.Clocks.rule,
        [
          "rule": .text(rule.id), "title": .words(rule.title), "source": .text(rule.source),
          "confidence": .phrase(Statement(confidence(of: rule))),
        ])
    ]
    if rule.hasEnd {
      statements += counting(of: rule)
      statements += ends(of: rule, from: when)
    } else {
      statements.append(Statement(Topics.Clocks.onlyTests, ["rule": .text(rule.id)]))
    }
    if let longer = rule.extend {
      statements.append(
        Statement(
          Topics.Clocks.extends,
          ["period": period(longer.offset), "needs": .list(longer.needs.map { term($0) })]))
    }
    if !rule.needs.isEmpty {
      statements.append(
        Statement(Topics.Clocks.needs, ["needs": .list(rule.needs.map { term($0) })]))
    }
    if !rule.stops.isEmpty {
      statements.append(
        Statement(Topics.Clocks.stops, ["reasons": .list(rule.stops.map { term($0) })]))
    }
    if !rule.restarts.isEmpty {
      statements.append(
        Statement(Topics.Clocks.restarts, ["reasons": .list(rule.restarts.map { term($0) })]))
    }
    statements.append(
      Statement(Topics.Clocks.duty, ["duty": .phrase(Statement(duty(of: rule)))]))
    return Decision(.told(Telling(statements)))
  }

  private func counting(of rule: DeadlineRule) -> [Statement] {
    if rule.yearly != nil { return [Statement(Topics.Clocks.yearly)] }
    let base = rule.precedingRule.flatMap { procedure.rule($0) }
    let event = procedure.event(of: rule) ?? ""
    var statements = [
      Statement(
        Topics.Clocks.counts,
        [
          "event": base == nil ? term(event) : .none,
          "base": base.map { .words($0.title) } ?? .none,
          "periods": .list(rule.offsets.map { period($0) }),
          "count": countsDays(rule) ? .phrase(Statement(count(rule.count))) : .none,
          "roll": roll(rule.roll),
          "bound": bound(of: rule),
        ])
    ]
    if let other = rule.with.flatMap({ procedure.rule($0) }) {
      statements.append(
        Statement(
          Topics.Clocks.endsWith, ["rule": .text(other.id), "title": .words(other.title)]))
    }
    let own = rule.target
    if own.offset != nil || own.count != rule.count || own.roll != rule.roll,
      rule.offsets.allSatisfy({ $0.unit.isOfDays })
    {
      let parts = [
        own.offset.map { period($0) } ?? .none,
        own.count == rule.count ? .none : .phrase(Statement(count(own.count))), roll(own.roll),
      ]
      statements.append(Statement(Topics.Clocks.own, ["parts": .list(parts)]))
    }
    return statements
  }

  /// The ends for an event on a day, the asker's today where none is named.
  private func ends(of rule: DeadlineRule, from when: When?) -> [Statement] {
    let anchor = moment(of: when)
    let from = zone.wallTime(at: anchor)
    let ends = procedure.ends(of: rule, from: anchor, in: businessTime)
    let isLegal = rule.confidence != .house
    if ends.count > 1 {
      return zip(rule.offsets, ends).map { offset, ends in
        .row(
          Topics.Clocks.endsRow,
          [
            "period": period(offset), "legal": isLegal ? .day(ends.legalDay) : .none,
            "ours": .day(ends.targetDay),
          ])
      }
    }
    return ends.map { ends in
      guard !rule.offsets.allSatisfy({ $0.unit.isOfDays }) else {
        return Statement(
          Topics.Clocks.ends,
          [
            "from": .day(from.day), "legal": isLegal ? .day(ends.legalDay) : .none,
            "ours": .day(ends.targetDay), "provisional": .flag(isHidden(ends)),
          ])
      }
      return Statement(
        Topics.Clocks.endsByHour,
        [
          "from": .moment(from), "legal": .moment(zone.wallTime(at: ends.legal)),
          "ours": ends.target == ends.legal ? .none : .moment(zone.wallTime(at: ends.target)),
          "provisional": .flag(isHidden(ends)),
        ])
    }
  }

  /// A length as people say it: `15 days`, `20 working days before`.
  func period(_ offset: Offset) -> Fact {
    let topic =
      switch offset.unit {
      case .minutes: Topics.Clocks.minutes
      case .hours: Topics.Clocks.hours
      case .businessHours: Topics.Clocks.businessHours
      case .days: Topics.Clocks.days
      case .businessDays: Topics.Clocks.businessDays
      case .months: Topics.Clocks.months
      case .years: Topics.Clocks.years
      }
    if offset.count == 0 {
      return .phrase(
        Statement(offset.unit.isOfDays ? Topics.Clocks.onTheDay : Topics.Clocks.atOnce))
    }
    let length = Statement(topic, ["count": .number(abs(offset.count))])
    return offset.count > 0
      ? .phrase(length) : .phrase(Statement(Topics.Clocks.before, ["period": .phrase(length)]))
  }

  /// Whether it matters where counting begins: not for what lies before, nor for the day itself.
  private func countsDays(_ rule: DeadlineRule) -> Bool {
    rule.offsets.contains { $0.count > 0 }
  }

  private func confidence(of rule: DeadlineRule) -> Topic {
    switch rule.confidence {
    case .a: Topics.Clocks.lawRead
    case .b: Topics.Clocks.summaries
    case .house: Topics.Clocks.house
    }
  }

  private func count(_ counting: DeadlineRule.Counting) -> Topic {
    switch counting {
    case .nextDay: Topics.Clocks.nextDay
    case .sameDay: Topics.Clocks.sameDay
    case .sameInstant: Topics.Clocks.sameInstant
    }
  }

  private func roll(_ roll: Roll) -> Fact {
    switch roll {
    case .none: .none
    case .preceding: .phrase(Statement(Topics.Clocks.rollPreceding))
    case .following: .phrase(Statement(Topics.Clocks.rollFollowing))
    }
  }

  private func bound(of rule: DeadlineRule) -> Fact {
    switch rule.bound {
    case .min: .phrase(Statement(Topics.Clocks.boundMin))
    case .max: .phrase(Statement(Topics.Clocks.boundMax))
    case .contract: .phrase(Statement(Topics.Clocks.boundContract))
    case nil: .none
    }
  }

  private func duty(of rule: DeadlineRule) -> Topic {
    switch rule.duty {
    case .broker: Topics.Clocks.dutyBroker
    case .insurer: Topics.Clocks.dutyInsurer
    case .client: Topics.Clocks.dutyClient
    case .regulator: Topics.Clocks.dutyRegulator
    }
  }
}
