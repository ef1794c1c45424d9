import CivilTime
import ICalendar
import Testing

@Suite("Occurrences in calendars of other programs", .enabled(if: !Samples.calendars.isEmpty))
struct SampleSeriesTests {
  @Test(
    "They come in order and within limit and window, or a line is named",
    arguments: Samples.calendars)
  func occurrences(file: Samples.File) throws {
    guard let text = try? CalendarText(file.bytes) else { return }
    let (all, faults) = text.series
    #expect(faults.allSatisfy { $0.line != nil })
    let found = all.occurrences(in: .always, limit: 200)
    let starts = found.map { $0.start.instant(in: .utc) }
    #expect(zip(starts, starts.dropFirst()).allSatisfy(<=) && found.count <= 200)
    let window = OccurrenceWindow.days(
      from: Day(unchecked: 2019, 1, 1), to: Day(unchecked: 2020, 1, 1))
    for one in all.occurrences(in: window, limit: 200) {
      #expect(one.start.wallTime.day.year <= 2019 && one.end.wallTime.day.year >= 2019)
      #expect(one.start.instant(in: .utc) <= one.end.instant(in: .utc))
    }
  }

  @Test("A window gives what the whole gives in it", arguments: Samples.calendars)
  func windows(file: Samples.File) throws {
    guard let text = try? CalendarText(file.bytes) else { return }
    for series in text.series.series {
      let whole = series.occurrences(
        in: .days(from: nil, to: Day(unchecked: 2025, 1, 1)), limit: 5_000)
      guard whole.count < 5_000, let some = whole.dropFirst(whole.count / 2).first else { continue }
      let day = some.start.wallTime.day
      let part = series.occurrences(in: .days(from: day, to: day + 40), limit: 5_000)
      let expected = whole.filter { one in
        let (start, end) = (one.start.wallTime, one.end.wallTime)
        return start < WallTime(day + 40) && (start >= WallTime(day) || end > WallTime(day))
      }
      #expect(part.map(\.start) == expected.map(\.start))
      #expect(part.map(\.recurrenceID) == expected.map(\.recurrenceID))
    }
  }
}
