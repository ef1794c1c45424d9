import ArgumentParser
import CivilTime
import Conversation
import Planner
import Terminal

/// `daybook when`: reads phrases, one a line, and says how it understands the time.
struct When: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read phrases, one a line, and say how the time in them is understood.")

  @OptionGroup var clock: ClockOption
  @Option(help: "Understand this language only: en or zh.", transform: LanguageOption.language)
  var lang: Language?
  @Flag(help: "One JSON object a line.") var json = false
  @Option(help: "The zone of the times.", transform: ZoneOption.zone)
  var zone: Zone?
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let resources = try resources.resources
    let times = try resources.phrasebook().times
    let office = OfficeDays(try resources.holidays())
    let zone = zone ?? ZoneOption.usual
    let keyboard = Keyboard(reading: LineReader())
    while let line = await keyboard.next(prompt: "") {
      let text = line.words
      let found = times.find(
        in: text, now: clock.clock.now, zone: zone, language: lang, office: office)
      let object = TimePhrases.json(of: text, found: found)
      guard Output.say(json ? object.text : Self.words(found)) else { return }
    }
  }

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
