import BotFiles
import CivilTime
import Conversation
import Testing

/// What holds for any grammar and any line.
@Suite("Grammars of times")
struct TimeGrammarTests {
  private static let words = """
    weekday: {1: [lundi], 2: [mardi], 3: [mercredi], 4: [jeudi], 5: [vendredi]}
    month: {3: [mars], 12: [décembre]}
    relative: {0: ["aujourd'hui"], 1: [demain]}
    unit: {hour: [heures, heure], day: [jours, jour]}
    series_unit: {day: [jours], week: [semaines]}
    number: {2: [deux], 3: [trois]}
    next: {1: [prochain]}
    """
  private static let times = """
    links:
      joint: [à, de]
      to: [à, "jusqu'à"]
      ahead: [dans]
      from: [de]
    not_before: []
    forgiving: [relative, weekday]
    none: []
    days:
      - "{relative}"
      - "{weekday}[ {shift:next}]"
      - "[le ]{day:day_digits} {month}[ {year}]"
    weak_days: []
    weak_clock: []
    clock:
      - "{hour} h[ {minute}]"
    part: []
    length:
      - "{number} {unit}"
    series:
      - "tous les {weekday}"
      - "tou(te|)s les {number} {unit:series_unit}"
    bare: []
    """

  @Test(
    "A third language needs two files and no code",
    arguments: [
      ("demain à 15 h 30", "datetime 2026-11-24T15:30"), ("vendredi", "date 2026-11-27"),
      ("mardi prochain", "date 2026-12-01"), ("le 7 mars", "date 2027-03-07"),
      ("dans trois jours", "date 2026-11-26"), ("vendrdei 10 h", "datetime 2026-11-27T10:00"),
      ("14 h à 16 h", "timerange 14:00 16:00"),
      ("tous les lundi", "recurrence FREQ=WEEKLY;BYDAY=MO"),
      ("tomorrow 3pm", "datetime 2026-11-24T15:00"), ("下周三", "date 2026-12-02"),
    ])
  func french(text: String, facts: String) throws {
    let files = [
      BotFile(path: "grammar/fr/words.yaml", text: Array(Self.words.utf8)),
      BotFile(path: "grammar/fr/times.yaml", text: Array(Self.times.utf8)),
    ]
    let times = try Phrasebook(files: Bot.files() + files).times
    let now = Bot.shanghai.instant(of: WallTime("2026-11-23T09:10") ?? WallTime(seconds: 0))
    let found = times.find(in: text, now: now, zone: Bot.shanghai).map(GotTime.init)
    let words = found.map { got in
      ([got.type] + [got.start, got.end, got.rrule].compactMap(\.self)).joined(separator: " ")
    }
    #expect(words == [facts])
  }

  @Test(
    "The steps that a line takes grow no faster than the line",
    arguments: [
      "1234567890", "12 ", "1-", "(", "([", "“", "\"", "monday ", "周一", "一", "one hundred ",
      "from the ", "前", "may 1 ", "wendesdxy ", "every last ", "下", "3pm to ", "二十", "a",
    ])
  func linear(part: String) throws {
    let times = try Bot.phrasebook.get().times
    var numbers: [Int] = []
    for size in [8_192, 16_384, 65_536] {
      let line = String(repeating: part, count: size / part.utf8.count)
      let steps = times.steps(in: line)
      // A start, and so many for each byte; the last word that is looked at may take some more.
      #expect(steps <= 14_000 + 3 * line.utf8.count, "\(part) \(size)")
      numbers.append(steps)
    }
    #expect(numbers[2] <= 8 * max(numbers[0], 1_000) + 14_000)
  }

  @Test("What a person types is read to its end")
  func whole() throws {
    let line = String(repeating: "call Wang Fang about the renewal, ", count: 100) + "friday 3pm"
    #expect(try TimePhraseTests.facts(line) == ["datetime 2026-11-27T15:00"])
    let chinese = String(repeating: "给王芳打电话谈续保的事,", count: 100) + "周五下午三点"
    #expect(try TimePhraseTests.facts(chinese) == ["datetime 2026-11-27T15:00"])
  }
}
