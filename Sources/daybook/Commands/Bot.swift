import ArgumentParser
import Planner
import Terminal

/// `daybook bot`: one line in, one reply out.
struct Bot: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer a person's lines until the end of the input.")

  @Option(name: .customLong("as"), help: "Who speaks: li.wei.")
  var person: String
  @OptionGroup var data: DataOption
  @Flag(help: "Take and give JSON lines.") var json = false
  @Option(help: "Answer in this language: en or zh.", transform: LanguageOption.language)
  var lang: Language?
  @OptionGroup var clock: ClockOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
  }
}
