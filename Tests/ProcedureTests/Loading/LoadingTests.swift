import BotFiles
import Procedure
import Testing

@Suite("Loading what is shipped")
struct LoadingTests {
  @Test("What is shipped loads, clauses in the order of the procedure")
  func shipped() throws {
    let procedure = try Shipped.procedure.get()
    #expect(procedure.clauses.first?.id == "G-00")
    #expect(procedure.clauses.count >= 49)
    #expect(procedure.clauses.flatMap(\.prompts).count >= 138)
    #expect(procedure.rules.count >= 70)
    #expect(procedure.roles.count == 8)
    let order = try #require(procedure.clauses.firstIndex { $0.id == "O-a" })
    let prepared = try #require(procedure.clauses.firstIndex { $0.id == "P-01" })
    #expect(prepared < order)
  }

  @Test("Everything that is shipped is found by its id")
  func lookups() throws {
    let procedure = try Shipped.procedure.get()
    for clause in procedure.clauses {
      #expect(procedure.clause(clause.id) == clause)
      for prompt in clause.prompts { #expect(procedure.prompt(prompt.id) == prompt) }
      #expect(procedure.profile(clause.escalation) != nil)
    }
    for set in procedure.sets { #expect(procedure.set(set.id) == set) }
    for followUp in procedure.followUps { #expect(procedure.followUp(followUp.id) == followUp) }
    for rule in procedure.rules { #expect(procedure.rule(rule.id) == rule) }
    #expect(procedure.clause("P-99") == nil)
  }

  @Test("No rule is shipped that nobody has read, and only the house's own may be changed")
  func confidence() throws {
    for rule in try Shipped.procedure.get().rules {
      #expect(rule.isEditable == (rule.confidence == .house), "\(rule.id)")
    }
  }

  @Test("An office without these files has no procedure, and everybody may do everything")
  func none() throws {
    let procedure = try Procedure(files: [])
    #expect(procedure.clauses.isEmpty)
    #expect(procedure.roles.count == 8)
    #expect(procedure.roles.allSatisfy { $0.may == Set(Right.allCases) })
  }

  @Test(
    "A mistake names file and line",
    arguments: [
      ("prepare", "attach: appointment", "attach: meeting", "unknown thing to attach to `meeting`"),
      ("prepare", "    means:", "    meaning:", "unknown key `meaning`"),
      ("prepare", "owner: broker", "owner: brokers", "unknown role `brokers`"),
      ("prepare", "owner: broker", "owner: client", "`client` is not of the office"),
      ("prepare", "likelihood: 3", "likelihood: 6", "`6` is no number from 1 to 5"),
      ("prepare", "from: appointment.start", "from: appointment.begin", "unknown event"),
      ("prepare", "offset: \"-1 business_day\"", "offset: \"-1 bday\"", "is no length"),
      ("prepare", "at: \"17:00\"", "at: \"17.00\"", "is no time of day"),
      ("prepare", "roll: preceding", "roll: backwards", "unknown way to roll"),
      ("prepare", "repeat: daily", "repeat: hourly", "unknown repetition"),
      ("prepare", "escalation: E-SOFT", "escalation: E-SOFTER", "no profile `E-SOFTER`"),
      ("prepare", "keep: with_case", "keep: R-KEEP-EVER", "no rule `R-KEEP-EVER`"),
      ("prepare", "keep: R-KEEP-PIA", "keep: R-KEEP-MIN", "rule `R-KEEP-MIN` has no period"),
      ("prepare", "rules: [R-PI-LEAK", "rules: [R-PI-LEAKS", "no rule `R-PI-LEAKS`"),
      ("prepare", "- id: P-01.2", "- id: P-01.1", "`P-01.1` is a clause, set or prompt already"),
      ("prepare", "- id: P-01.3", "- id: P-02.9", "has to be `P-01.` and a number"),
      ("prepare", "type: choice", "type: choices", "unknown type of answer `choices`"),
      ("prepare", "asked: booking", "asked: later", "only `booking` can stand here"),
      ("prepare", "known: place", "known: spot", "unknown fact `spot`"),
      ("prepare", "known: place", "known: client.age", "cannot answer this prompt"),
      ("prepare", "before: day", "before: week", "unknown moment `week`"),
      ("prepare", "          site: {en", "          any: {en", "means something else"),
      ("prepare", "when: P-01.1 = site", "when: P-01.1 = sitee", "`sitee` is none of office"),
      ("prepare", "when: P-01.1 = site", "when: P-01.9 = site", "neither a fact nor a prompt"),
      ("prepare", "when: mode = in_person", "when: mod = in_person", "neither a fact nor a prompt"),
      ("prepare", "- when: site", "- when: sitee", "nor an answer that can be given"),
      ("prepare", "do: [skip rest]", "do: [skip all]", "unknown effect `skip all`"),
      ("prepare", "block start", "block begin", "unknown gate `begin`"),
      ("prepare", "open get_ppe", "open get_pe", "no task `get_pe`"),
      ("prepare", "likelihood +2]", "likelihood 2]", "write `+1`"),
      ("prepare", "notify team_lead", "notify boss", "unknown role `boss`"),
      ("prepare", "escalate branch_head", "escalate client", "escalate is not for `client`"),
      ("prepare", "floor red", "floor pink", "unknown colour `pink`"),
      ("prepare", "move meetings", "move all", "unknown kind of move"),
      ("prepare", "case X-a", "case X-z", "no clause `X-z`"),
      ("prepare", "case X-a", "case O-a", "clause `O-a` hangs on step"),
      ("prepare", "ask residual", "ask residue", "no set and no prompt `residue`"),
      ("prepare", "keep R-KEEP-SHORT", "keep R-KEEP", "no rule `R-KEEP`"),
      ("prepare", "again 4 business_hours", "again soon", "`soon` is no length"),
      ("prepare", "[likelihood = answer]", "[likelihood =]", "write `+1`"),
      ("exceptions", "[due answer]", "[due today]", "unknown effect `due today`"),
      ("exceptions", "clock stop R-COMPL-STOP", "clock halt R-COMPL-STOP", "write `clock start"),
      ("exceptions", "clock stop R-COMPL-STOP", "clock stop R-COMPL-REPS", "what stops it"),
      ("exceptions", "clock extend R-COMPL-30", "clock extend R-COMPL-STOP", "has no period"),
      ("exceptions", "{rule: R-COMPL-15}", "{rule: R-COMPL-15, at: \"17:00\"}", "beside `rule:`"),
      ("order", "reject: {en", "rejects: {en", "unknown key `rejects`"),
      ("tasks", "from: object.start", "from: object.end", "only `object.start` or `now`"),
      ("tasks", "effort: 30 minutes", "effort: 1 day", "minutes or hours"),
      ("tasks", "clause: X-a", "clause: X-y", "no clause `X-y`"),
      ("tasks", "- id: tell_authority", "- id: tell_police", "there is no `tell_authority`"),
      ("sets", "- id: by_hazard.8", "- id: hazards.8", "has to be `by_hazard.`"),
    ])
  func mistakesInPrompts(name: String, old: String, new: String, message: String) throws {
    try Self.expect(message, in: "prompts/\(name).yaml", old, new)
  }

  @Test(
    "A mistake in the rules names file and line",
    arguments: [
      ("legal", "from: policy.receipt_signed", "from: policy.receipt", "unknown event"),
      ("legal", "offset: 15 days", "offset: fifteen days", "is no length"),
      ("legal", "with: R-COOL-LIFE", "with: R-COOL-DEATH", "no rule `R-COOL-DEATH`"),
      ("legal", "with: R-COOL-LIFE", "with: R-CALLBACK", "ends with itself"),
      ("legal", "bound: min", "bound: least", "unknown bound"),
      ("legal", "duty: insurer", "duty: nobody", "unknown duty"),
      ("legal", "confidence: A", "confidence: C", "only A, B and H"),
      ("legal", "confidence: A", "confidence: H", "needs `editable: true`"),
      ("legal", "yearly: \"04-30\"", "yearly: \"04-31\"", "is no day such as"),
      ("legal", "needs: [approval, notice]", "needs: [luck]", "only `approval` and `notice`"),
      ("legal", "offset: 60 days, needs", "offset: 20 days, needs", "ends later than 30 days"),
      ("legal", "applies: client.age >= 65", "applies: client.old >= 65", "neither a fact"),
      ("legal", "internal: {count: same_day", "internal: {count: same_hour", "way to count"),
      ("legal", "internal: {count: same_day", "internal: {count: same_instant", "together"),
      ("house", "count: same_instant", "count: next_day", "run from the very moment"),
      ("house", "from: R-CALLBACK.due", "from: R-CALLBACKS.due", "no rule `R-CALLBACKS`"),
      ("house", "from: R-CALLBACK.due", "from: R-CALLBACK-WATCH.due", "from its own end"),
      ("house", "    editable: true", "    editable: maybe", "neither true nor false"),
      ("escalation", "{at: due, to: [owner]}", "{at: noon, to: [owner]}", "is no length"),
      ("escalation", "{at: due, to: [owner]}", "{at: due, to: [client]}", "not of the office"),
      ("escalation", "{at: due, to: [owner]}", "{at: due, on: red, to: [owner]}", "one of"),
      ("escalation", "mode: digest", "mode: loud", "unknown mode"),
      ("risk", "{colour: yellow, from: 5", "{colour: yellow, from: 6", "without a gap"),
      ("risk", "control_from: yellow", "control_from: green", "unknown colour"),
      ("risk", "method: matrix", "method: guess", "unknown method"),
      ("risk", "red: [team_lead", "red: [owner", "is no role of the office"),
      ("risk", "below: 160", "below: 60", "the mildest colour comes first"),
      ("risk", "after: 30 days", "after: 30 hours", "only days can stand here"),
      ("roles", "sees: team", "sees: all", "unknown reach"),
      ("roles", "[book, clients", "[books, clients", "unknown right"),
      ("roles", "- id: legal", "- id: owner", "`owner` is no role of the office"),
    ])
  func mistakesInRules(name: String, old: String, new: String, message: String) throws {
    try Self.expect(message, in: "rules/\(name).yaml", old, new)
  }

  private static func expect(_ message: String, in path: String, _ old: String, _ new: String)
    throws
  {
    let files = try Shipped.files(changing: path, old, to: new)
    let error = try #require(throws: BotFileError.self) { _ = try Procedure(files: files) }
    #expect(error.message.contains(message), "\(error)")
    #expect(error.line != nil)
    #expect(error.description.hasPrefix("bot/"))
    // What is missed elsewhere is named where it is missed.
    let isElsewhere = old.contains("- id: tell_") || error.message.contains("already")
    #expect(isElsewhere || error.file == path, "\(error)")
  }
}
