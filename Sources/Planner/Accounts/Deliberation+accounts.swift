import CivilTime

/// Who the asker is on the platforms.
extension Deliberation {
  func decide(_ command: AccountCommand) throws(Fault) -> Decision {
    switch command {
    case .invite(let platform, let digits):
      let code = LinkCode(
        digits: digits, person: asker.id, platform: platform, until: now + LinkCode.lifetime)
      let facts: [String: Fact] = [
        "code": .text(digits), "platform": platform.map(Fact.platform) ?? .none,
        "minutes": .number(LinkCode.lifetime / 60),
      ]
      return Decision(.told(Telling(Topics.Accounts.code, facts)), deeds: [.issue(code)])
    case .redeem:
      return Decision(
        .told(.refusing(.badInput, Topics.Accounts.known, ["who": .text(asker.id.description)])))
    case .list: return try listAccounts()
    case .unlink(let platform): return try unlink(platform)
    }
  }

  private func listAccounts() throws(Fault) -> Decision {
    let accounts = try view.accounts(of: asker.id)
    guard !accounts.isEmpty else { return Decision(.told(Telling(Topics.Accounts.none))) }
    let rows = accounts.map { account in
      Statement.row(
        Topics.Accounts.row,
        [
          "platform": .platform(account.platform), "user": .text(account.user),
          "since": .date(zone.wallTime(at: account.since).day),
        ])
    }
    let head = Statement(Topics.Accounts.head, ["count": .number(accounts.count)])
    return Decision(.told(Telling([head] + rows)))
  }

  private func unlink(_ platform: String) throws(Fault) -> Decision {
    let accounts = try view.accounts(of: asker.id).filter { $0.platform == platform }
    guard !accounts.isEmpty else {
      return Decision(
        .told(
          .refusing(
            .notFound, Topics.Accounts.notThere, ["platform": .platform(platform)])))
    }
    let facts: [String: Fact] = [
      "platform": .platform(platform), "users": .list(accounts.map { .text($0.user) }),
    ]
    return Decision(
      .told(Telling(Topics.Accounts.removed, facts)), deeds: accounts.map(Deed.unlink))
  }
}
