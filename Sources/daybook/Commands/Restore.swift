import ArgumentParser
import SQLiteStore
import Terminal

/// `daybook restore`: puts a backup in the place of the day-book.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup in the place of the day-book, after proving that it is whole.")

  @Argument(help: "A file that daybook backup wrote.", completion: .file())
  var file: String
  @OptionGroup var data: DataOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let directory = try data.directory
    let resources = try resources.resources
    try SQLiteStore.restore(
      from: file.absolutePath, to: directory, handbook: { try resources.handbook() }
    ) {
      try resources.holidays()
    }
    Output.say("\(directory): is as \(file) has it")
  }
}
