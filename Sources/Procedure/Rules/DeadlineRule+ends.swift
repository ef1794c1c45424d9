public import CivilTime

extension DeadlineRule {
  /// When its periods end for an event, in order: the law at midnight, the target with business.
  ///
  /// `pauses` are days on which the clock stood still, which may overlap and do not bear on hours;
  /// `longer` is the period that takes the place of the rule's own.
  public func ends(
    from event: Instant, in office: BusinessTime, pauses: [Range<Day>] = [],
    extendedTo longer: Offset? = nil
  ) -> [Ends] {
    let day = office.zone.wallTime(at: event).day
    if let yearly { return [ends(on: yearly, from: day, in: office)] }
    let still = Pauses(pauses)
    return (longer.map { [$0] } ?? offsets).map { offset in
      let wanted = longer ?? target.offset ?? offset
      return offset.unit.isOfDays
        ? ends(offset, wanted, from: day, in: office, still)
        : ends(offset, wanted, from: event, in: office)
    }
  }

  private func ends(
    _ offset: Offset, _ wanted: Offset, from event: Instant, in office: BusinessTime
  ) -> Ends {
    let legal = offset.moment(from: event, in: office)
    let own = min(wanted.moment(from: event, in: office).value, legal.value)
    return Ends(
      legal: legal.value, legalDay: office.zone.wallTime(at: legal.value).day, target: own,
      targetDay: office.zone.wallTime(at: own).day, isProvisional: legal.isProvisional)
  }

  private func ends(
    _ offset: Offset, _ wanted: Offset, from day: Day, in office: BusinessTime, _ still: Pauses
  ) -> Ends {
    let calendar = office.calendar
    let legal = calendar.end(of: offset, from: day, counting: count, roll: roll, still)
    var own = calendar.end(
      of: wanted, from: day, counting: target.count, roll: target.roll, still)
    if own.value > legal.value { own = calendar.rolled(legal.value, .preceding) }
    return Ends(legal: legal, target: own, in: office)
  }

  private func ends(on yearly: YearDay, from day: Day, in office: BusinessTime) -> Ends {
    var last = yearly.day(in: day.year)
    if last < day { last = yearly.day(in: day.year + 1) }
    let legal =
      roll == .none
      ? Reckoned(last, isProvisional: false) : office.calendar.rolled(last, roll)
    return Ends(legal: legal, target: office.calendar.rolled(last, target.roll), in: office)
  }
}

extension Ends {
  fileprivate init(legal: Reckoned<Day>, target: Reckoned<Day>, in office: BusinessTime) {
    self.init(
      legal: office.zone.instant(of: WallTime(legal.value + 1)), legalDay: legal.value,
      target: office.close(of: target.value), targetDay: target.value,
      isProvisional: legal.isProvisional || target.isProvisional)
  }
}

extension Offset {
  /// The moment so long after an event; an office that never opens has hours of sixty minutes.
  fileprivate func moment(from event: Instant, in office: BusinessTime) -> Reckoned<Instant> {
    end(from: event, in: office) ?? Reckoned(event + count * 3_600, isProvisional: true)
  }
}

extension BusinessTime {
  /// The close of business of a day; of a day that is not worked, 18:00.
  func close(of day: Day) -> Instant {
    let end = hours(on: day).last?.endSeconds ?? 18 * 3_600
    return zone.instant(of: WallTime(seconds: day.number * 86_400 + end))
  }
}
