import BotFiles
import CivilTime

extension ClauseDeadline {
  /// Reads a deadline: a rule, or an event with an offset.
  init(_ entry: Entry, _ names: Names) throws(BotFileError) {
    try entry.knows(["from", "offset", "rule", "at", "roll", "repeat"])
    from = ""
    if let found = entry.member("rule") {
      rule = try names.period(try found.text(), at: found)
      for name in ["from", "offset", "at", "roll"] {
        if let extra = entry.member(name) {
          throw extra.error("the rule says that; `\(name):` cannot stand beside `rule:`")
        }
      }
    } else {
      from = try names.event(try entry.required("from"))
      offset = try entry.required("offset").offset()
    }
    if let time = entry.member("at") {
      let text = try time.text()
      guard let clock = ClockTime(text) else { throw time.error("`\(text)` is no time of day") }
      guard offset?.unit.isOfDays == true else {
        throw time.error("a time of day goes with an offset of days")
      }
      at = clock
    }
    roll = try entry.optional("roll", "way to roll") ?? .none
    self.repeat = try entry.optional("repeat", "repetition")
  }
}
