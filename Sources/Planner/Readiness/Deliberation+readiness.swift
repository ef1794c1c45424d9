extension Deliberation {
  func decide(_ command: ReadinessCommand) throws(Fault) -> Decision {
    switch command {
    case .morning: try morning()
    case .evening: try evening()
    case .inspect(let room): try inspect(room)
    case .sign: try sign()
    case .notices: try listNotices()
    case .acknowledge(let which): try acknowledge(which)
    }
  }
}
