import CivilTime
import Planner
import Wire

extension Voice {
  /// Free time: numbered starts where it is known for whom, else the free stretches of each day.
  func draft(_ slots: Slots, choices: [Command]) -> Draft {
    let values = [
      "length": length(slots.seconds), "days": days(slots.range), "whose": name(slots.whose),
    ]
    var draft = Draft(.slots, [say(.freeHead, values)] + notes(slots.notes, on: slots.range))
    if choices.isEmpty {
      draft.lines += stretches(slots)
      if let first = usualStart(slots) {
        draft.lines.append(say(.freeNext, ["when": moment(first)]))
      }
    } else {
      draft.options = slots.starts.map { stretch($0, seconds: slots.seconds) }
      let rows = slots.starts.enumerated().map { index, start in
        [String(index + 1), stretch(start, seconds: slots.seconds)]
      }
      draft.lines += Columns.lines(rows)
    }
    let starts = slots.starts.map { data($0, seconds: slots.seconds, in: slots.zone) }
    draft.data = .object(
      data(slots.range) + [
        JSON.Member(name: "seconds", value: .int(slots.seconds)),
        JSON.Member(name: "slots", value: .array(starts)),
      ])
    return draft
  }

  /// The first start, from 09:00 on where there is one: rooms are free at night as well.
  private func usualStart(_ slots: Slots) -> WallTime? {
    let fits = slots.stretches.lazy.filter { $0.seconds >= slots.seconds }
    let morning = ClockTime(seconds: 9 * 3_600)
    return slots.starts.first { $0.clock >= morning }
      ?? fits.map { max(slots.zone.wallTime(at: $0.start), WallTime(slots.range.first, morning)) }
      .first
  }

  private func stretches(_ slots: Slots) -> [String] {
    var rows: [[String]] = []
    var last: Day?
    for stretch in slots.stretches where stretch.seconds >= slots.seconds {
      let start = slots.zone.wallTime(at: stretch.start)
      let clocks = clocks(start, seconds: stretch.seconds)
      if last == start.day, !rows.isEmpty {
        rows[rows.count - 1][1] += say(.comma) + clocks
      } else {
        rows.append([date(start.day), clocks])
      }
      last = start.day
    }
    // The heading has said the only day.
    if rows.count == 1, slots.range.first == slots.range.last { rows[0].removeFirst() }
    return Columns.lines(rows)
  }

  /// Offers on one line, numbered; the day is named where it is not the one asked for.
  func offers(_ refusal: Refusal, besides day: Day?, isNumbered: Bool) -> String {
    var last = day
    var offers = refusal.offers.map { start in
      let time =
        start.day == last
        ? clocks(start, seconds: refusal.offerSeconds)
        : stretch(start, seconds: refusal.offerSeconds)
      last = start.day
      return time
    }
    if let insisting = refusal.insisting {
      let time = stretch(insisting, seconds: refusal.offerSeconds)
      offers.append(say(.allTheSame, ["when": time]))
    }
    guard isNumbered else { return offers.joined(separator: "   ") }
    return offers.enumerated().map { "\($0 + 1)  \($1)" }.joined(separator: "   ")
  }
}
