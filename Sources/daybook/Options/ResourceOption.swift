import ArgumentParser

/// Where the words of the bot and the calendars of the office lie.
struct ResourceOption: ParsableArguments {
  @Option(
    name: .customLong("resources"),
    help: "The directory of bot/ and calendars/.",
    completion: .directory)
  var named: String?

  /// The resources; throws where none can be found.
  var resources: Resources {
    get throws { try Resources(named: named) }
  }
}
