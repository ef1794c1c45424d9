import Planner
import Procedure

extension Voice {
  /// What can be said at a touch to what waits for an answer: words to show, and the line that they
  /// stand for.
  func answers(to session: Session, options: [String]) -> [Reply.Answer] {
    let choices = session.choices
    if choices.count == 1 { return yesOrNo }
    if !choices.isEmpty {
      return choices.indices.map { index in
        let number = String(index + 1)
        return Reply.Answer(
          label: options.indices.contains(index) ? options[index] : number, line: number)
      }
    }
    guard let asking = session.asking else { return [] }
    switch asking.type {
    case .yesNo: return yesOrNo
    case .scale: return (1...5).map { Reply.Answer(label: String($0), line: String($0)) }
    case .choice:
      return asking.options.filter { $0.count == 3 }.map { option in
        let label = option[language == .chinese ? 2 : 1]
        return Reply.Answer(label: label, line: language == .chinese ? label : option[0])
      }
    case .number, .date, .text: return []
    }
  }

  private var yesOrNo: [Reply.Answer] {
    [say(.buttonYes), say(.buttonNo)].map { Reply.Answer(label: $0, line: $0) }
  }
}
