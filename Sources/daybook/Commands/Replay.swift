import ArgumentParser
import CivilTime
import FoundationEssentials
import Reception
import Terminal

/// `daybook replay`: plays transcripts, each in an example office of its own.
struct Replay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play transcripts and show where the bot says something else.")

  @Argument(help: "Transcript files.", completion: .file(extensions: ["txt"]))
  var files: [String]
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let stage = try await Stage(resources: resources.resources)
    defer { stage.clear() }
    var isSame = true
    for file in files {
      do {
        let differences = try await stage.play(file)
        for difference in differences {
          Output.say("\(file):\(difference.line): differs\n\(difference.description)")
        }
        isSame = isSame && differences.isEmpty
      } catch let failure as Failure {
        Output.complain("daybook: \(failure.message)")
        isSame = false
      }
    }
    if !isSame { throw ExitCode(Failure.Status.no.rawValue) }
  }
}
