extension Deliberation {
  func decide(_ command: ReadinessCommand) throws(Fault) -> Decision {
    refused(.unknownCommand, .badValue("readiness"))
  }
}
