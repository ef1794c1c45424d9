import CivilTime
import Planner
import Store

private let owner = Participant.person("li.wei")
private let year = 365 * 86_400

extension Requirement {
  static let series = [
    Requirement("A series takes each of its times, but not those taken out, moved or cancelled") {
      store in
      try await store.add(
        Sample.appointment(
          1, "DTSTART;TZID=Asia/Shanghai:20260302T100000", "DURATION:PT1H",
          "RRULE:FREQ=DAILY;COUNT=5", "EXDATE;TZID=Asia/Shanghai:20260303T100000", "END:VEVENT",
          "BEGIN:VEVENT", "UID:A1-sample@daybook", "DTSTAMP:20260301T000000Z",
          "RECURRENCE-ID;TZID=Asia/Shanghai:20260304T100000",
          "DTSTART;TZID=Asia/Shanghai:20260304T150000", "DURATION:PT2H", "END:VEVENT",
          "BEGIN:VEVENT", "UID:A1-sample@daybook", "DTSTAMP:20260301T000000Z",
          "RECURRENCE-ID;TZID=Asia/Shanghai:20260305T100000",
          "DTSTART;TZID=Asia/Shanghai:20260305T100000", "STATUS:CANCELLED"))
      try expect(
        try await store.engagements(of: owner, from: Sample.at(1, 0), to: Sample.at(12, 0)),
        ["A1 busy 1+1", "A1 busy 54+2", "A1 busy 97+1"], "the times")
      let ids = try await store.read { book in
        try book.agenda(of: ["li.wei"], in: Span(Sample.at(1, 0), Sample.at(12, 0)))
          .map(\.recurrence)
      }
      try expect(ids, ["20260302T100000", "20260304T100000", "20260306T100000"], "the ids")
    },
    Requirement("A series is known beyond the horizon and before it, and extending changes nothing")
    {
      store in
      try await store.add(
        Sample.appointment(
          1, "DTSTART;TZID=Asia/Shanghai:20200106T100000", "DURATION:PT30M",
          "RRULE:FREQ=WEEKLY;BYDAY=MO"),
        Sample.appointment(
          2, client: nil, "DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=YEARLY"))
      let days = [-4 * year, 0, 3 * year, 10 * year]
      func answers() async throws -> [[String]] {
        var all: [[String]] = []
        for day in days {
          let span = Span(Sample.now + day, seconds: 60 * 86_400)
          all.append(
            try await store.engagements(of: owner, from: span.start, to: span.end)
              + store.read { try $0.agenda(of: ["li.wei"], in: span).map { "\($0.span.start)" } })
        }
        return all
      }
      let before = try await answers()
      try expect(before.map(\.count).min() ?? 0 > 15, true, "there are times everywhere")
      let horizon = try await store.read { try $0.horizon }
      try await store.write { try $0.extendHorizon(to: horizon + 2 * year) }
      try expect(try await answers(), before, "what is seen")
      try await store.write { try $0.extendHorizon(to: horizon) }
      try expect(
        try await store.read { try $0.horizon }, horizon + 2 * year, "the horizon stays ahead")
    },
    Requirement("What lasts over the horizon's edge is seen from its other side") { store in
      let horizon = try await store.read { try $0.horizon }
      let start = Zone.utc.wallTime(at: horizon + -86_400)
      let day = start.day.date
      let text = "\(day.year)" + [day.month, day.day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
      try await store.add(
        Sample.appointment(1, "DTSTART:\(text)T000000Z", "DURATION:P3D", "RRULE:FREQ=YEARLY"))
      for hours in [-12, 12, 47] {
        let found = try await store.engagements(
          of: owner, from: horizon + hours * 3600, to: horizon + (hours + 1) * 3600)
        try expect(found.count, 1, "\(hours) hours from the horizon")
      }
    },
    Requirement("Alarms of a series ring for each of its times") { store in
      try await store.add(
        Sample.appointment(
          1, "DTSTART:20260303T020000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3",
          "BEGIN:VALARM", "TRIGGER:-PT10M", "END:VALARM", "BEGIN:VALARM",
          "TRIGGER;VALUE=DATE-TIME:20260303T000000Z", "END:VALARM"))
      let keys = try await store.read { book in
        try book.alarms(in: Span(Sample.at(2, 0), Sample.at(9, 0))).map(\.key)
      }
      try expect(
        keys, ["1", "0/20260303T020000Z", "0/20260304T020000Z", "0/20260305T020000Z"], "the keys")
    },
    Requirement("A person who gets a mail address takes part in what they were invited to") {
      store in
      try await store.add(
        Sample.meeting(
          1, client: nil, day: 3, hour: 10, "ATTENDEE:mailto:zhao.lei@example.com"))
      var known = Sample.zhaoLei
      known.email = "zhao.lei@example.com"
      let person = known
      try await store.write { desk in
        _ = try desk.keep(
          [Change(before: .person(Sample.zhaoLei), after: .person(person))], by: "qian.bo",
          line: "person", at: Sample.now, undoing: nil)
      }
      try expect(
        try await store.engagements(
          of: .person("zhao.lei"), from: Sample.at(3, 0), to: Sample.at(4, 0)),
        ["A1 busy 25+1"], "zhao.lei")
    },
  ]
}
