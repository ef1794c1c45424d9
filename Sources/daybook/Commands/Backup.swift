import ArgumentParser
import SQLiteStore
import Terminal

/// `daybook backup`: a copy of the day-book, while everybody goes on working.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the day-book to a file, sealed as it is.",
    discussion: "The key is not in it: keep a copy of daybook.key elsewhere.")

  @Argument(help: "The file to write, which must not be there yet.", completion: .file())
  var file: String
  @OptionGroup var data: DataOption
  @OptionGroup var resources: ResourceOption

  func run() async throws {
    let office = try OpenOffice(data: data, resources: resources)
    try office.store.backup(to: file.absolutePath)
    try office.close()
    Output.say(
      "\(file): sealed with \(SQLiteStore.keyFile(in: office.directory)), which is not in it")
  }
}
