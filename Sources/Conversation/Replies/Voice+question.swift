import Planner
import Procedure
import Wire

extension Voice {
  /// A prompt with its place and what may be answered: `1 of 2  Is …?  (y/n)`.
  func words(_ question: Question) -> String {
    let prompt = question.prompt
    var values = [
      "n": String(question.number), "of": String(question.of),
      "question": prompt.ask.text(in: language), "answers": answers(to: prompt),
      "unit": prompt.unit?.text(in: language) ?? "",
    ]
    if prompt.isRequired { values["optional"] = "" } else { values["optional"] = Wording.silent }
    return say(.question, values)
  }

  /// What may be answered, in a few words.
  private func answers(to prompt: Prompt) -> String {
    switch prompt.type {
    case .yesNo: say(.answerYesNo)
    case .scale: "1-5"
    case .choice: prompt.options.map(name).joined(separator: " / ")
    case .date: say(.answerDate)
    case .number, .text: ""
    }
  }

  /// Whether a line was the words that were asked for, or a command.
  func unclear(isCommand: Bool) -> Draft {
    guard isCommand else {
      var draft = Draft(.ask, [say(.askIsAnswer)])
      draft.options = [say(.askTheAnswer)]
      return draft
    }
    let options = [say(.askTheAnswer), say(.askTheCommand)]
    let offers = options.enumerated().map { "\($0 + 1)  \($1)" }.joined(separator: "   ")
    var draft = Draft(.ask, [say(.askUnclear), "  " + offers])
    draft.options = options
    return draft
  }

  /// Whether a command is wanted that only what it is about tells.
  func unsure(_ command: Command) -> Draft {
    let line = line(command) ?? ""
    var draft = Draft(.ask, [say(.unsure, ["line": line])])
    draft.options = [line]
    return draft
  }

  /// Which of several colleagues is meant, or whether the only one that is nearly called so is.
  func choice(of words: String, _ people: [PersonID]) -> Draft {
    let isNear = people.count == 1
    let name = people.first.flatMap { scene.people[$0]?.name(in: language) } ?? ""
    let asked =
      isNear
      ? say(.colleagueNear, ["words": words, "near": name])
      : say(.ambiguousColleague, ["words": words])
    var draft = Draft(.refused, [asked])
    draft.error = Reply.Failure(
      code: .ambiguous, message: draft.lines[0],
      offers: people.map { .string($0.description) })
    draft.options = people.map(\.description)
    guard !isNear else { return draft }
    draft.lines += Columns.lines(
      people.enumerated().map { place, id in
        [String(place + 1), id.description, scene.people[id]?.name(in: language) ?? ""]
      })
    return draft
  }

  /// The prompt as programs read it (design, section 3).
  func data(_ question: Question) -> JSON {
    let prompt = question.prompt
    let options = prompt.type == .yesNo ? ["yes", "no"] : prompt.options.map(\.key)
    return .object([
      "prompt": .string(prompt.id), "type": .string(prompt.type.rawValue),
      "options": .array(options.map { .string($0) }), "n": .int(question.number),
      "of": .int(question.of),
    ])
  }
}

extension Draft {
  /// Ends the reply with a question.
  mutating func put(_ question: Question, in voice: Voice) {
    lines.append((lines.isEmpty ? "" : "  ") + voice.words(question))
    ask = voice.data(question)
    if !refs.contains(question.about) { refs.append(question.about) }
  }
}
