public import CivilTime

/// Decides what a command does, given what is known and what time it is; changes nothing itself.
///
/// - Throws: `Fault` when what is kept can't be read; a command that can't be done is a refusal.
public func decide(
  _ command: Command, by person: Person, seeing view: any View, at now: Instant
) throws(Fault) -> Decision {
  let deliberation = try Deliberation(asker: person, view: view, now: now)
  if let right = command.right, let refusal = deliberation.refusal(without: right) {
    return refusal
  }
  if command.opensClientFiles, let closed = try deliberation.accessRefusal() { return closed }
  return switch command {
  case .book(let booking): try deliberation.book(booking)
  case .move(let target, let when, let insists):
    try deliberation.move(target, to: when, insists: insists)
  case .cancel(let target, let reason): try deliberation.cancel(target, reason: reason)
  case .cancelAll(let range, let refs, let reason):
    try deliberation.cancelAll(range, refs, reason: reason)
  case .confirm(let target): try deliberation.confirm(target)
  case .noShow(let target): try deliberation.noShow(target)
  case .agenda(let range, let whose): try deliberation.agenda(range, of: whose)
  case .free(let range, let seconds, let whose, let client):
    try deliberation.free(range, seconds: seconds, of: whose, with: client)
  case .whoIsFree(let range, let seconds, let team):
    try deliberation.whoIsFree(range, seconds: seconds, team: team)
  case .find(let words): try deliberation.find(words)
  case .history(let target): try deliberation.history(of: target)
  case .undo: try deliberation.undo()
  case .whoAmI: Decision(.whoAmI(person))
  case .clients(let words): try deliberation.clients(like: words)
  case .addClient(let name, let email, let phone):
    try deliberation.addClient(name: name, email: email, phone: phone)
  case .people: Decision(.people(deliberation.people.values.sorted { $0.id < $1.id }))
  case .away(let range, let id, let reason, let cover):
    try deliberation.away(range, of: id, reason: reason, cover: cover)
  case .hours(let id): try deliberation.hours(of: id)
  case .plan(let command): try deliberation.decide(command)
  case .todo(let command): try deliberation.decide(command)
  case .risk(let command): try deliberation.decide(command)
  case .renewal(let command): try deliberation.decide(command)
  case .clock(let command): try deliberation.decide(command)
  case .incident(let command): try deliberation.decide(command)
  case .readiness(let command): try deliberation.decide(command)
  case .staff(let command): try deliberation.decide(command)
  case .report(let command): try deliberation.decide(command)
  case .reminder(let command): try deliberation.decide(command)
  case .account(let command): try deliberation.decide(command)
  }
}
