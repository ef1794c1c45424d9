import CivilTime
import Testing

/// Business time against a model that looks at every minute on the clock.
@Suite("Business time, minute by minute")
struct BusinessTimeModelTests {
  static let zones = ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"]

  struct Model {
    let office: BusinessTime
    let start: Instant
    let open: [Bool]

    init(office: BusinessTime, hours: [Weekday: [ClockSpan]], start: Instant, minutes: Int) {
      self.office = office
      self.start = start
      open = (0..<minutes).map { minute in
        let time = office.zone.wallTime(at: start + minute * 60)
        guard office.calendar.isWorking(time.day) else { return false }
        let isMakeUp = office.calendar.exception(on: time.day) != nil
        return (hours[isMakeUp ? .friday : time.day.weekday] ?? []).contains {
          $0.start <= time.clock && time.clock.seconds < $0.endSeconds
        }
      }
    }

    func adding(_ minutes: Int, to minute: Int) -> Int? {
      var (left, position) = (minutes, minute)
      while left != 0 {
        let next = left > 0 ? position : position - 1
        guard open.indices.contains(next) else { return nil }
        position += left.signum()
        if open[next] { left -= left.signum() }
      }
      return position
    }
  }

  @Test("Adding, counting and opening are what the minutes say", arguments: zones)
  func model(zone: String) throws {
    var random = RandomNumbers(seed: 21)
    let zone = try #require(Zone(identifier: zone))
    // Weeks in which the clocks of these zones change, and an ordinary one.
    for first in ["2026-03-05", "2026-03-31", "2026-10-01", "2026-10-30", "2011-12-27"] {
      let day = try #require(Day(first))
      let hours = try Self.hours(&random)
      let exceptions = [
        DayException(day + 3, .workingDay, name: "up"), DayException(day + 5, .dayOff, name: "off"),
      ]
      let office = BusinessTime(
        calendar: WorkingCalendar(exceptions: exceptions), hours: hours, zone: zone)
      let model = Model(
        office: office, hours: hours, start: zone.instant(of: WallTime(day)), minutes: 14 * 1_440)
      for _ in 0..<250 {
        try check(model, &random)
      }
    }
  }

  private func check(_ model: Model, _ random: inout RandomNumbers) throws {
    let office = model.office
    let from = Int.random(in: model.open.indices, using: &random)
    let to = Int.random(in: from..<model.open.count, using: &random)
    let (start, end) = (model.start + from * 60, model.start + to * 60)
    let open = model.open[from..<to].count { $0 }
    #expect(office.minutes(from: start, to: end) == open)
    #expect(office.minutes(from: end, to: start) == -open)
    #expect(office.open(in: Span(start, end)).seconds == open * 60)
    #expect(office.isOpen(at: start) == model.open[from])
    if let next = model.open[from...].firstIndex(of: true) {
      #expect(office.nextOpen(from: start)?.value == model.start + next * 60)
    }
    let minutes = Int.random(in: -2_000...2_000, using: &random)
    if let found = model.adding(minutes, to: from) {
      let answer = try #require(office.adding(minutes: minutes, to: start))
      #expect(answer.value == model.start + found * 60, "\(start) + \(minutes)")
      #expect(office.minutes(from: start, to: answer.value) == minutes)
    }
  }

  /// Hours that begin or end at no time that comes twice.
  private static func hours(_ random: inout RandomNumbers) throws -> [Weekday: [ClockSpan]] {
    let weeks = try [
      ["00:00-24:00"], ["09:00-12:00", "13:30-18:00"],
      ["00:00-00:30", "02:20-11:45", "20:00-24:00"],
    ].map { try $0.map { try #require(ClockSpan($0)) } }
    return Dictionary(
      uniqueKeysWithValues: Weekday.allCases.map { day in
        (day, weeks[Int.random(in: weeks.indices, using: &random)])
      })
  }
}
