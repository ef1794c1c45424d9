import Conversation
import Delivery
import FoundationEssentials
import Planner
import Reception
import SQLiteStore
import Store
import Terminal

extension BotLoop {
  /// A loop on standard input: with a prompt, history and completion where that is a terminal.
  init(
    office: OpenOffice, reception: Reception? = nil, person name: String, clock: Clock,
    isJSON: Bool = false,
    language: Language? = nil
  ) async throws {
    let person = try await office.person(name)
    let reception = try reception ?? office.reception()
    try await office.settle(by: reception, at: clock.now)
    if let language {
      try await reception.speak(language, to: person.id, on: Self.channel)
    }
    let isTyped = TerminalModes.isTerminal(0) && TerminalModes.isTerminal(1) && !isJSON
    let words = reception.phrasebook
    let tongue = language ?? person.language
    if isTyped, let editor = LineEditor(complete: { words.completions(for: $0, in: tongue) }) {
      for line in try await office.lines(of: person.id) { editor.remember(line) }
      keyboard = Keyboard(editing: editor)
    } else {
      keyboard = Keyboard(reading: LineReader())
    }
    voice = Voice(
      speaksJSON: isJSON, isTerminal: isTyped,
      paint: Paint(isTerminal: isTyped, environment: ProcessInfo.processInfo.environment))
    self.reception = reception
    self.person = person.id
    self.clock = clock
    holder = Holder.newName()
    keeper = Timekeeper(
      over: reception, holder: holder, logger: .silent, now: { clock.now })
  }
}

extension OpenOffice {
  /// The lines that changed something lately, oldest first: the journal is a person's history.
  fileprivate func lines(of person: PersonID) async throws -> [String] {
    let entries = try await store.read { try $0.journal(of: nil, by: person, limit: 200) }
    var turns: Set<Int> = []
    return entries.filter { turns.insert($0.turn).inserted }.reversed().map(\.line)
  }
}
