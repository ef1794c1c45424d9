import CivilTime
import Planner
import Store

private let owner = Participant.person("li.wei")
private let client = Participant.client(Ref(.client, 1))

extension Requirement {
  static let time = [
    Requirement("A meeting takes the time of owner, client and room, and of no one else") { store in
      try await store.add(
        Sample.meeting(
          1, day: 3, hour: 10,
          "ATTENDEE;CUTYPE=ROOM;X-DAYBOOK-OWNER=room-1:urn:daybook:person:room-1",
          "ATTENDEE:mailto:stranger@example.org"))
      for participant in [owner, client, .person("room-1")] {
        try expect(
          try await store.engagements(
            of: participant, from: Sample.at(3, 10, 59), to: Sample.at(3, 12)),
          ["A1 busy 25+1"], "\(participant)")
        try expect(
          try await store.engagements(
            of: participant, from: Sample.at(3, 11), to: Sample.at(3, 12)),
          [], "\(participant) after it")
        try expect(
          try await store.engagements(of: participant, from: Sample.at(3, 9), to: Sample.at(3, 10)),
          [], "\(participant) before it")
      }
      try expect(
        try await store.engagements(
          of: .person("zhao.lei"), from: Sample.at(1, 0), to: Sample.at(9, 0)), [], "zhao.lei")
    },
    Requirement("Who has declined keeps the time; colleagues are known by mail, URN or room name") {
      store in
      try await store.add(
        Sample.meeting(
          1, owner: "zhao.lei", client: nil, day: 3, hour: 10,
          "ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:Li.Wei@Example.com", "LOCATION:room-1"),
        Sample.meeting(
          2, owner: "zhao.lei", client: nil, day: 3, hour: 12,
          "ATTENDEE;PARTSTAT=DECLINED:mailto:li.wei@example.com"),
        Sample.meeting(
          3, owner: "li.wei", client: nil, day: 3, hour: 14,
          "ATTENDEE:urn:daybook:person:zhao.lei"))
      let (from, to) = (Sample.at(3, 0), Sample.at(4, 0))
      try expect(
        try await store.engagements(of: owner, from: from, to: to),
        ["A1 busy 25+1", "A3 busy 29+1"], "li.wei")
      try expect(
        try await store.engagements(of: .person("room-1"), from: from, to: to), ["A1 busy 25+1"],
        "room-1")
      try expect(
        try await store.engagements(of: .person("zhao.lei"), from: from, to: to).count, 3,
        "zhao.lei")
    },
    Requirement("What is transparent takes no time but is in the agenda; what is cancelled is gone")
    {
      store in
      try await store.add(
        Sample.meeting(1, day: 3, hour: 10, "TRANSP:TRANSPARENT"),
        Sample.meeting(2, day: 3, hour: 11, "STATUS:CANCELLED"),
        Sample.meeting(3, day: 3, hour: 12, "STATUS:TENTATIVE"))
      try expect(
        try await store.engagements(of: owner, from: Sample.at(3, 0), to: Sample.at(4, 0)),
        ["A1 free 25+1", "A3 busy 27+1"], "engagements")
      let agenda = try await store.read { book in
        try book.agenda(of: ["li.wei"], in: Span(Sample.at(3, 0), Sample.at(4, 0)))
          .map(\.object.ref?.number)
      }
      try expect(agenda, [1, 3], "agenda")
    },
    Requirement("An agenda holds what begins within it, in order of start, each once") { store in
      try await store.add(
        Sample.meeting(1, day: 4, hour: 9, "ATTENDEE:urn:daybook:person:zhao.lei"),
        Sample.meeting(2, day: 3, hour: 10), Sample.meeting(3, day: 2, hour: 22),
        Sample.meeting(4, owner: "zhao.lei", day: 3, hour: 8))
      let agenda = try await store.read { book in
        try book.agenda(of: ["li.wei", "zhao.lei"], in: Span(Sample.at(3, 0), Sample.at(5, 0)))
          .map { "\($0.object.ref?.number ?? 0)@\(($0.span.start - Sample.now) / 3600)" }
      }
      try expect(agenda, ["4@23", "2@25", "1@48"], "agenda")
    },
    Requirement("Whole days are days of the office's zone, and what is long is found at its end") {
      store in
      try await store.add(
        Sample.appointment(
          1, "DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20260304"),
        Sample.appointment(
          2, client: nil, "DTSTART;VALUE=DATE:20250601", "DTEND;VALUE=DATE:20260306"),
        Sample.appointment(3, client: nil, "DTSTART:20260225T000000Z", "DURATION:P7DT1H"))
      try expect(
        try await store.engagements(of: owner, from: Sample.at(3, 23), to: Sample.at(4, 0)),
        ["A2 busy -6585+6672", "A3 busy -121+169", "A1 busy 15+24"], "the night")
      try expect(
        try await store.engagements(of: owner, from: Sample.at(4, 8), to: Sample.at(4, 9)),
        ["A2 busy -6585+6672", "A3 busy -121+169"], "a morning")
    },
    Requirement("Alarms are due before the start, at the end or at their time, once") { store in
      try await store.add(
        Sample.meeting(
          1, day: 3, hour: 10, "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "END:VALARM",
          "BEGIN:VALARM", "UID:after", "TRIGGER;RELATED=END:PT0S", "REPEAT:1", "DURATION:PT5M",
          "END:VALARM", "BEGIN:VALARM", "TRIGGER;VALUE=DATE-TIME:20260303T010000Z", "END:VALARM"),
        Sample.meeting(
          2, day: 3, hour: 10, "STATUS:CANCELLED", "BEGIN:VALARM", "TRIGGER:-PT15M", "END:VALARM"))
      let alarms = try await store.read { book in
        try book.alarms(in: Span(Sample.at(3, 0), Sample.at(4, 0)))
          .map { "\($0.key)@\(($0.due - Sample.at(3, 0)) / 60)" }
      }
      try expect(alarms, ["2@540", "0@585", "after@660", "after#1@665"], "alarms")
    },
  ]
}
