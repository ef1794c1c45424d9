extension Deliberation {
  func decide(_ command: RenewalCommand) throws(Fault) -> Decision {
    refused(.unknownCommand, .badValue("renewal"))
  }
}
