extension Deliberation {
  func decide(_ command: ClockCommand) throws(Fault) -> Decision {
    refused(.unknownCommand, .badValue("clock"))
  }
}
