import CivilTime
import Planner

extension Voice {
  /// Why not, and what can be had instead: the rule first, the numbered offers below it.
  func draft(_ refusal: Refusal, of command: Command, choices: [Command]) -> Draft {
    var draft = Draft(
      .refused,
      [rule(refusal.reason, wanted: wanted(by: command, refusal), client: client(of: command))])
    draft.error = Reply.Failure(code: refusal.code, message: draft.lines[0], offers: [])
    let insisting = refusal.insisting.map { stretch($0, seconds: refusal.offerSeconds) }
    if !refusal.offers.isEmpty || insisting != nil {
      let isNumbered = choices.count == refusal.offers.count + (insisting == nil ? 0 : 1)
      let offers = offers(
        refusal, besides: wanted(by: command, refusal)?.day, isNumbered: isNumbered)
      draft.lines.append(isNumbered ? "  " + offers : say(.offers, ["offers": offers]))
      if isNumbered {
        draft.options = refusal.offers.map { stretch($0, seconds: refusal.offerSeconds) }
        draft.options += insisting.map { [say(.allTheSame, ["when": $0])] } ?? []
      }
      draft.error?.offers = refusal.offers.map {
        data($0, seconds: refusal.offerSeconds, in: refusal.zone)
      }
    }
    add(candidates: refusal.reason, to: &draft, isAsked: !choices.isEmpty)
    draft.refs = refs(in: refusal.reason)
    draft.it = target(of: refusal.reason)
    if draft.options.count != choices.count { draft.options = choices.map { _ in "" } }
    return draft
  }

  /// Clients or appointments among which the words leave a choice.
  private func add(candidates reason: Refusal.Reason, to draft: inout Draft, isAsked: Bool) {
    var rows: [[String]] = []
    switch reason {
    case .unknownClient(_, let clients), .ambiguousClient(_, let clients):
      draft.options = clients.map { "\($0.ref) \($0.name(in: language))" }
      draft.error?.offers = clients.map { data($0) }
      if case .unknownClient = reason, clients.count == 1, isAsked { return }
      rows = clients.map(row)
    case .ambiguousTarget(_, let meetings):
      draft.options = meetings.map { "\($0.appointment.ref) \(when($0.appointment))" }
      draft.error?.offers = meetings.map { data($0) }
      rows = meetings.map { [$0.appointment.ref.description, when($0.appointment), subject($0)] }
    case .ambiguousTodo(_, let todos):
      draft.options = todos.map { "\($0.ref?.description ?? "") \($0.title)" }
      rows = todos.map { todo in
        [todo.ref?.description ?? "", todo.title, todo.due.map { date($0.day) } ?? ""]
      }
    case .roomClosed(_, _, let free?):
      draft.options = [free.description]
      return
    default: return
    }
    if isAsked { rows = rows.enumerated().map { [String($0 + 1)] + $1 } }
    draft.lines += Columns.lines(rows)
  }

  /// The client's name as it was typed.
  private func client(of command: Command) -> String? {
    guard case .book(let booking) = command, Ref(booking.client) == nil else { return nil }
    return booking.client
  }

  /// The start that the command asked for, as far as it can be told.
  private func wanted(by command: Command, _ refusal: Refusal) -> WallTime? {
    let when: When
    switch command {
    case .book(let booking): when = booking.when
    case .move(_, let to, _): when = to
    default: return nil
    }
    guard let clock = when.clock else { return when.day.map { WallTime($0) } }
    if let day = when.day { return WallTime(day, clock) }
    switch refusal.reason {
    case .taken(_, let start, _, _): return WallTime(start.day, clock)
    case .inThePast(let start), .outsideHours(_, let start, _, _): return start
    case .holiday(let exception): return WallTime(exception.day, clock)
    case .dayOff(let day), .absent(_, let day, _): return WallTime(day, clock)
    default: return nil
    }
  }

  /// The appointment that the command was about; what only stood in its way is not meant by `it`.
  private func target(of reason: Refusal.Reason) -> Ref? {
    switch reason {
    case .alreadyOver(let meeting), .notYetStarted(let meeting): meeting.appointment.ref
    case .alreadyCancelled(let ref), .recurring(let ref), .changedSince(let ref, _),
      .undoTaken(let ref, _):
      ref
    default: nil
    }
  }

  private func refs(in reason: Refusal.Reason) -> [Ref] {
    switch reason {
    case .unknownClient(_, let clients), .ambiguousClient(_, let clients): clients.map(\.ref)
    case .ambiguousTarget(_, let meetings): meetings.map(\.appointment.ref)
    case .taken(_, _, _, let engagement): engagement.ref.map { [$0] } ?? []
    case .undoTaken(let ref, let other): [ref] + (other.ref.map { [$0] } ?? [])
    case .alreadyOver(let meeting), .notYetStarted(let meeting): [meeting.appointment.ref]
    case .alreadyCancelled(let ref), .recurring(let ref), .changedSince(let ref, _),
      .notAppointment(let ref):
      [ref]
    case .clientExists(let client): [client.ref]
    case .roomClosed(_, let ref, _): [ref]
    case .notOfKind(let ref, _), .noQuestions(let ref): [ref]
    case .ambiguousTodo(_, let todos): todos.compactMap(\.ref)
    default: []
    }
  }
}
