extension Deliberation {
  func decide(_ command: CaseCommand) throws(Fault) -> Decision {
    refused(.unknownCommand, .badValue("case"))
  }
}
