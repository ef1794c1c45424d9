extension Deliberation {
  func decide(_ command: ReportCommand) throws(Fault) -> Decision {
    refused(.unknownCommand, .badValue("report"))
  }
}
