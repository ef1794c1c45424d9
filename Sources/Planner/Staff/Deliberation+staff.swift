extension Deliberation {
  func decide(_ command: StaffCommand) throws(Fault) -> Decision {
    refused(.unknownCommand, .badValue("staff"))
  }
}
