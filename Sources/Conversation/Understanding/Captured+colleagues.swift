import Planner

extension Captured {
  /// The words that name somebody with a slip in them.
  var misspelt: [String] { people { $0.value == PersonReading.misspelt } }

  /// What is asked where a name may mean several colleagues, or is nearly somebody's.
  var whichColleague: Heard? {
    for text in people({ $0.value > PersonReading.speaker }) where reader.chosen[text] == nil {
      let meant = reader.people(named: text)
      let isSure = meant.count == 1 && !misspelt.contains(text)
      guard !isSure, !meant.isEmpty else { continue }
      var options: [Heard.Option] = []
      for person in meant.prefix(9) {
        var decided = self
        decided.reader.chosen[text] = person
        let heard = decided.heard
        guard case .command(let command) = heard else { return heard }
        options.append(Heard.Option(person: person, command: command))
      }
      return .choice(of: text, options)
    }
    return nil
  }

  private func people(_ fits: (Capture) -> Bool) -> [String] {
    captures.filter { command.slots[$0.name].type == .person && fits($0) }
      .map { line.text($0.range) }
  }
}
