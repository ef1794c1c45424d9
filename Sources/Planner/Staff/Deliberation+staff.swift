extension Deliberation {
  func decide(_ command: StaffCommand) throws(Fault) -> Decision {
    switch command {
    case .skills(let whose): try skills(of: whose)
    case .qualify(let person, let kind, let business, let until):
      try qualify(person, kind, for: business, until: until)
    case .cover(let cover, let days, let person): try self.cover(cover, days, of: person)
    case .duty(let command): try decide(command)
    case .leave(let person, let day): try leave(person, on: day)
    }
  }
}
