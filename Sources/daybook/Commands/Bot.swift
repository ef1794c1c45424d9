import ArgumentParser
import Planner
import SQLiteStore
import Terminal
import Wire

/// `daybook bot`: one line in, one reply out.
struct Bot: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer a person's lines until the end of the input.",
    discussion: """
      On a terminal it has a prompt, history and completion, and what comes up appears above the \
      line that is typed; in a pipe it says nothing but replies. With --json every line, bare or \
      {"text", "id", "at"}, is answered by one object; what comes up is said in others between \
      them, and "at" lets the time pass.
      """)

  @Option(name: .customLong("as"), help: "Who speaks: li.wei.")
  var person: String
  @OptionGroup var data: DataOption
  @Flag(help: "Take and give JSON lines.")
  var json = false
  @Option(help: "Answer in this language: en or zh.", transform: LanguageOption.language)
  var lang: Language?
  @OptionGroup var clock: ClockOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    let loop = try await BotLoop(
      office: office, person: person, clock: clock.clock, isJSON: json, language: lang)
    try await Holder.releaseEnded(in: office.store)
    try await Household.run([.init(loop, endsAll: true)])
    try office.close()
  }
}
