import Chat
import CivilTime
import Conversation
import Planner
import Reception
import Store

extension ChatDesk {
  /// Answers somebody who is not known: a code makes them so, anything else is told how.
  func meet(_ line: ChatLine, of setup: Setup) async throws -> ChatAnswer {
    let platform = setup.platform.rawValue
    let now = setup.now.seconds
    if wrongCodes.silence(of: line.user, on: platform, at: now, setup.limits) != nil {
      return silence(to: line, setup)
    }
    guard let code = reception.phrasebook.code(in: line.words, at: setup.now) else {
      return remark(.stranger, to: line, nil, setup)
    }
    let phrasebook = reception.phrasebook
    let linked = try await reception.store.write { desk -> ChatAnswer? in
      if let kept = try desk.answered(line.deliveryID, on: platform) {
        return ChatAnswer(call: kept)
      }
      guard let id = try desk.redeem(code, on: platform, at: setup.now),
        let person = try desk.people[id], !person.isRoom
      else { return nil }
      try desk.keep(
        Account(
          platform: platform, user: line.user, person: id, place: line.place(on: platform),
          since: setup.now))
      let name = person.language == .chinese ? person.chineseName ?? person.name : person.name
      let words = phrasebook.words(
        of: .linked(name, platform: platform), in: person.language)
      let reply = Reply(.done, words)
      let call = setup.form(reply, to: line)
      try desk.keep(call, on: platform)
      return ChatAnswer(reply: reply, call: call)
    }
    if let linked {
      wrongCodes.forget(line.user, on: platform)
      return linked
    }
    let count = wrongCodes.add(line.user, on: platform, at: now, setup.limits)
    return count >= max(1, setup.limits.codes)
      ? remark(.tooManyCodes(minutes: max(1, setup.limits.codeSeconds / 60)), to: line, nil, setup)
      : remark(.wrongCode, to: line, nil, setup)
  }
}

extension Phrasebook {
  /// The code in a line that says one in either language; nil for any other line.
  func code(in line: String, at now: Instant) -> String? {
    let stranger = Person(id: "stranger", name: "stranger", roles: [])
    let scene = Scene(
      speaker: stranger, people: [:], now: now, zone: .utc, calendar: WorkingCalendar())
    guard case .command(.account(.redeem(let code))) = understand(line, in: scene) else {
      return nil
    }
    return code
  }
}
