import CivilTime
import Planner
import Store

extension Requirement {
  static let rooms = [
    Requirement("Sessions and settings are kept, replaced and forgotten") { store in
      try await store.write { desk in
        try desk.setSession("li.wei/a", to: [1, 2])
        try desk.setSession("li.wei/b", to: [3])
        try desk.setSession("li.wei/a", to: [4])
        try desk.setSetting("x", to: [])
        try desk.setSetting("y", to: [9])
        try desk.setSetting("y", to: nil)
        try desk.setSession("li.wei/b", to: nil)
      }
      let kept = try await store.read { book in
        [
          try book.session("li.wei/a"), try book.session("li.wei/b"), try book.setting("x"),
          try book.setting("y"),
        ]
      }
      try expect(kept, [[4], nil, [], nil], "what is kept")
    },
    Requirement("A feed is found by its token, and once revoked stays so") { store in
      let grant = FeedGrant(
        token: [UInt8](repeating: 7, count: 32), feed: "person/li.wei", privacy: "initials",
        created: Sample.now)
      let revoked = try await store.write { desk in
        try desk.add(grant)
        return try desk.revoke(feed: [1, 2], at: Sample.now)
      }
      try expect(revoked, false, "revoking what is not there")
      try expect(
        try await store.read { try $0.feed(grant.token) }, FeedGrant?.some(grant), "the feed")
      let again = try await store.write { desk in
        [
          try desk.revoke(feed: grant.token, at: Sample.now + 5),
          try desk.revoke(feed: grant.token, at: Sample.now + 9),
        ]
      }
      try expect(again, [true, false], "revoking twice")
      var closed = grant
      closed.revoked = Sample.now + 5
      try expect(try await store.read { try $0.feeds }, [closed], "all feeds")
      try expect(try await store.read { try $0.feed([1]) }, nil, "an unknown feed")
    },
    Requirement("A lease is held by one until it runs out or is given back") { store in
      func lease(_ holder: String, at seconds: Int) async throws -> Bool {
        try await store.write {
          try $0.lease(
            "clock", for: holder, until: Sample.now + seconds + 60, at: Sample.now + seconds)
        }
      }
      try expect(try await lease("a", at: 0), true, "the first")
      try expect(try await lease("b", at: 30), false, "another meanwhile")
      try expect(try await lease("a", at: 40), true, "renewing")
      try expect(try await lease("b", at: 99), false, "another before the renewed end")
      try expect(try await lease("b", at: 100), true, "another after it")
      try await store.write { try $0.release("clock", of: "a") }
      try expect(try await lease("a", at: 110), false, "giving back what one does not hold")
      try await store.write { try $0.release("clock", of: "b") }
      try expect(try await lease("a", at: 111), true, "after it was given back")
    },
  ]
}
