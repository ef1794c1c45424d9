import CivilTime
import Planner
import Store

extension Requirement {
  static let accounts = [
    Requirement("Whom a platform means is kept, replaced and forgotten, the newest first") {
      store in
      let old = Account(
        platform: "slack", user: "U1", person: Sample.liWei.id, since: Sample.now)
      let new = Account(
        platform: "discord", user: "9", person: Sample.liWei.id, place: "c1",
        since: Sample.now + 5)
      let (wasThere, wasNot) = try await store.write { desk in
        for account in [old, new] { try desk.keep(account) }
        try desk.keep(
          Account(platform: "slack", user: "U2", person: Sample.zhaoLei.id, since: Sample.now))
        return (
          try desk.removeAccount("slack", user: "U2"), try desk.removeAccount("slack", user: "U2")
        )
      }
      try expect([wasThere, wasNot], [true, false], "forgetting twice")
      try expect(
        try await store.read { try $0.accounts(of: Sample.liWei.id) }, [new, old], "accounts")
      try expect(
        try await store.read { try $0.account("discord", user: "9") }, Account?.some(new), "one")
      try expect(try await store.read { try $0.account("slack", user: "9") }, nil, "none")
      let channels = try await store.read { try $0.channels(of: Sample.liWei.id) }
      try expect(channels, ["discord", "slack", Channel.terminal], "the ways to somebody")
    },
    Requirement("What was answered is kept for each platform, with the turn or not at all") {
      store in
      let call = AnsweredCall(
        id: "e1", at: Sample.now, status: 200, contentType: "text/plain", body: [1, 2])
      try? await store.write { desk in
        try desk.keep(call, on: "slack")
        throw Breach(description: "the turn fails")
      }
      try expect(
        try await store.read { try $0.answered("e1", on: "slack") }, nil, "after a failure")
      try await store.write { try $0.keep(call, on: "slack") }
      try expect(
        try await store.read { try $0.answered("e1", on: "slack") }, AnsweredCall?.some(call),
        "what was answered")
      try expect(try await store.read { try $0.answered("e1", on: "line") }, nil, "elsewhere")
      try await store.write { try $0.forgetCalls(before: Sample.now + 1) }
      try expect(try await store.read { try $0.answered("e1", on: "slack") }, nil, "once forgotten")
    },
    Requirement("A code makes one user known, where and while it is good, and once") { store in
      func redeem(_ digits: String, _ platform: String, at now: Instant) async throws -> PersonID? {
        try await store.write { try $0.redeem(digits, on: platform, at: now) }
      }
      func issue(_ digits: String, to person: PersonID, for platform: String?) async throws {
        let code = LinkCode(
          digits: digits, person: person, platform: platform, until: Sample.now + 600)
        let decision = Decision(.whoAmI(Sample.liWei), deeds: [.issue(code)])
        try await store.write { desk in
          _ = try desk.keep(decision, by: person, line: "link", at: Sample.now)
        }
      }
      let (li, zhao) = (Sample.liWei.id, Sample.zhaoLei.id)
      try await issue("111111", to: li, for: nil)
      try await issue("222222", to: li, for: "slack")
      try await issue("333333", to: zhao, for: nil)
      try expect(try await redeem("111111", "slack", at: Sample.now), nil, "one drawn before")
      try expect(try await redeem("222222", "line", at: Sample.now), nil, "elsewhere")
      try expect(try await redeem("222222", "slack", at: Sample.now + 600), nil, "too late")
      try await issue("222222", to: li, for: "slack")
      try expect(try await redeem("222222", "slack", at: Sample.now + 599), li, "in time")
      try expect(try await redeem("222222", "slack", at: Sample.now), nil, "twice")
      try await issue("444444", to: li, for: nil)
      try await issue("444444", to: zhao, for: nil)
      try expect(try await redeem("444444", "line", at: Sample.now), nil, "drawn by two")
    },
  ]
}
