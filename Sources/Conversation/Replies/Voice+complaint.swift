import CivilTime
import Planner
import Wire

extension Voice {
  /// Why a line was not understood, with one example of what would be.
  func draft(_ complaint: Complaint) -> Draft {
    if case .unknownCommand(let id, _, nil) = complaint, commands.command(id: id) != nil {
      // The command is known; what follows its name is not.
      return draft(.notUnderstood("", command: id))
    }
    let kind: Reply.Kind =
      complaint.code == .invalidTime || complaint.code == .ambiguous
      ? .refused : .error
    var draft = Draft(kind, [words(complaint)])
    draft.error = Reply.Failure(code: complaint.code, message: draft.lines[0], offers: [])
    if case .unknownCommand(_, let near, _?) = complaint { draft.options = near }
    return draft
  }

  private func words(_ complaint: Complaint) -> String {
    switch complaint {
    case .unknownCommand(let word, let near, let meant):
      say(
        .unknownCommand,
        ["words": word, "near": list(near), "hint": meant == nil ? "" : say(.yes)])
    case .missing(let slot, let id):
      say(
        .missing,
        ["command": name(id), "slot": book.slot(slot, of: id), "example": example(id)])
    case .notUnderstood(let words, let id):
      words.isEmpty
        ? say(.notFollowed, ["example": example(id)])
        : say(.notUnderstood, ["words": words, "command": name(id), "example": example(id)])
    case .impossibleTime(let words): say(.impossibleTime, ["words": words])
    case .series(let words): say(.series, ["words": words])
    case .nothingAsked(let words): say(.nothingAsked, ["words": words])
    case .noSuchChoice(_, let count):
      count == 1 ? say(.yesOrNo) : say(.noSuchChoice, ["count": String(count)])
    case .lapsed: say(.lapsed)
    case .nothingMore: say(.moreEnd)
    case .nothingToRepeat: say(.repeatNothing)
    case .empty: say(.empty)
    case .unknownLanguage(let words): say(.unknownLanguage, ["words": words])
    case .tooLong(let limit): say(.tooLong, ["limit": String(limit / 1_024)])
    case .invalidUTF8: say(.invalidUTF8)
    case .controlCharacter(let code): say(.controlCharacter, ["code": String(code)])
    case .badEnvelope(let reason): say(.badEnvelope, ["reason": reason])
    }
  }

  /// The name that a command is called by first.
  func name(_ id: String) -> String {
    commands.command(id: id)?.names[language]?.first ?? commands.command(id: id)?.names[.english]?
      .first ?? id
  }

  /// A line that works.
  func example(_ id: String) -> String {
    commands.command(id: id)?.example.text(in: language) ?? id
  }

  /// Names, parted by `/`.
  func list(_ names: [String]) -> String {
    names.map { language == .chinese ? $0 : "\"\($0)\"" }.joined(separator: " / ")
  }

  /// `7 Mar`, without weekday or year.
  private func monthAndDay(_ day: Day) -> String {
    let month = book.months[day.month - 1]
    return language == .chinese ? "\(month)月\(day.date.day)日" : "\(day.date.day) \(month)"
  }
}
