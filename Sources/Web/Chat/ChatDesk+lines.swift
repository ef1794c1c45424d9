import Chat
import CivilTime
import Conversation
import Planner
import Reception
import Store

extension ChatDesk {
  /// What is known of a line before it is understood.
  private struct Look: Sendable {
    var kept: AnsweredCall?
    var account: Account?
    var person: Person?
  }

  /// Answers a line, or finds what was answered to it before.
  func carryOut(_ line: ChatLine, of setup: Setup) async throws -> ChatAnswer {
    let platform = setup.platform.rawValue
    let look = try await reception.store.read { book in
      let account = try book.account(platform, user: line.user)
      return Look(
        kept: try book.answered(line.deliveryID, on: platform), account: account,
        person: try account.flatMap { try book.people[$0.person] })
    }
    if let kept = look.kept { return ChatAnswer(call: kept) }
    let user = "\(platform)/\(line.user)"
    switch gate.admit(user, at: setup.now.seconds, setup.limits) {
    case .open: break
    case .notice:
      return remark(.tooManyLines(seconds: FloodGate.minute), to: line, look.person, setup)
    case .silent: return silence(to: line, setup)
    }
    guard let person = look.person, !person.isRoom, let account = look.account else {
      return try await meet(line, of: setup)
    }
    let reply = try await turn(line, by: person, of: setup)
    if reply.reply?.kind == .error { gate.misunderstood(user, at: setup.now.seconds) }
    try await notePlace(of: line, account)
    return reply
  }

  private func turn(
    _ line: ChatLine, by person: Person, of setup: Setup
  ) async throws -> ChatAnswer {
    let platform = setup.platform.rawValue
    let phrasebook = reception.phrasebook
    let spoken = { @Sendable (reply: Reply) -> Reply in
      var reply = reply
      reply.text = reply.chatText(phrasebook, in: person.language)
      reply.enclosures = []
      reply.proof = nil
      return reply
    }
    let call = Call(
      platform: platform, id: line.deliveryID, isAloud: line.isGroup, isPress: line.isPress,
      mark: line.mark
    ) { setup.form(spoken($0), to: line) }
    guard line.text.utf8.count <= ChatLine.longest else {
      let complaint = Complaint.tooLong(limit: ChatLine.longest)
      let reply = try await reception.complain(
        complaint, to: person.id, on: "\(platform)/\(line.room)", at: setup.now)
      return ChatAnswer(reply: reply, call: setup.form(reply, to: line))
    }
    let outcome = try await reception.answer(
      line.words(on: setup.platform), by: person.id, on: "\(platform)/\(line.room)", at: setup.now,
      to: call)
    switch outcome {
    case .answered(let reply, let call): return ChatAnswer(reply: spoken(reply), call: call)
    case .kept(let call): return ChatAnswer(call: call)
    }
  }

  /// Says a remark in the language of a person, or in both to somebody who is not known.
  func remark(
    _ remark: Remark, to line: ChatLine, _ person: Person?, _ setup: Setup
  ) -> ChatAnswer {
    let phrasebook = reception.phrasebook
    let words =
      person.map { phrasebook.words(of: remark, in: $0.language) }
      ?? phrasebook.words(of: remark)
    let reply =
      remark.code.map { code in
        Reply(.error, words, error: Reply.Failure(code: code, message: words))
      } ?? Reply(.done, words)
    return ChatAnswer(reply: reply, call: setup.form(reply, to: line))
  }

  /// Says nothing; a program of the office's own learns why.
  func silence(to line: ChatLine, _ setup: Setup) -> ChatAnswer {
    let failure = Reply.Failure(code: .tooMany, message: "too many lines")
    return ChatAnswer(call: setup.form(Reply(.error, "", error: failure), to: line))
  }

  /// Notes the room for two in which somebody is to be written to.
  private func notePlace(of line: ChatLine, _ account: Account) async throws {
    guard let place = line.place(on: account.platform), place != account.place else { return }
    var account = account
    account.place = place
    try await reception.store.write { [account] desk in
      // Whoever was let go of meanwhile stays so.
      guard try desk.account(account.platform, user: account.user)?.person == account.person else {
        return
      }
      try desk.keep(account)
    }
  }
}

extension Remark {
  /// What programs read where it is a refusal.
  fileprivate var code: Refusal.Code? {
    switch self {
    case .stranger, .inPrivate: .notAllowed
    case .wrongCode: .badInput
    case .tooManyCodes, .tooManyLines: .tooMany
    case .outdated: .expired
    case .linked, .files: nil
    }
  }
}
