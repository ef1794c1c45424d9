import ArgumentParser
import CivilTime
import Conversation
import Planner
import Terminal
import Wire

/// `daybook when`: reads phrases, one a line, and says how it understands the time.
struct When: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read phrases, one a line, and say how the time in them is understood.")

  @OptionGroup var clock: ClockOption
  @Option(
    help: "The language whose reading goes first: en or zh.", transform: LanguageOption.language)
  var lang: Language?
  @Flag(help: "One JSON object a line.") var json = false
  @Option(help: "The zone of the times.", transform: ZoneOption.zone)
  var zone: Zone?
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let resources = try resources.resources
    let times = try resources.phrasebook().times
    let zone = zone ?? ZoneOption.usual
    let office = OfficeDays(
      try resources.holidays(), business: try resources.businessTime(in: zone))
    var reader = LineReader()
    while let first = reader.next() {
      // What came at once is answered at once: a write for each line would cost more than to read it.
      var answers: [UInt8] = []
      var next: InputLine? = first
      while let line = next {
        let text = line.words
        let found = times.find(
          in: text, now: clock.clock.now, zone: zone, language: lang, office: office)
        if json {
          TimePhrases.json(of: text, found: found).write(to: &answers)
        } else {
          answers += Self.words(found).utf8
        }
        answers.append(UInt8(ascii: "\n"))
        next = answers.count < Self.block ? reader.waiting() : nil
      }
      guard Output.write(answers) else { return }
    }
  }

  /// So many bytes of answers are written at once.
  private static let block = 65_536

  /// What was found in a line, for people: one time after the other, parted by semicolons.
  private static func words(_ found: [Found]) -> String {
    if found.isEmpty { return "no time" }
    return found.map { found in
      let facts = ["type", "start", "end", "duration", "rrule"].compactMap { name -> String? in
        if case .string(let text)? = found.json[name] { text } else { nil }
      }
      return "\(found.isAlternative ? "or " : "")\(found.text) = \(facts.joined(separator: " "))"
    }
    .joined(separator: "; ")
  }
}
