import Procedure
import Testing

@Suite("Roles")
struct RoleTests {
  @Test("Only those who answer for others approve, release and extend")
  func rights() throws {
    let roles = Dictionary(
      uniqueKeysWithValues: try Shipped.procedure.get().roles.map { ($0.id, $0) })
    func holders(of right: Right) -> Set<Party> {
      Set(roles.values.filter { $0.may.contains(right) }.map(\.id))
    }
    #expect(holders(of: .extendClock) == [.branchHead, .compliance])
    #expect(holders(of: .approveRed) == [.teamLead, .branchHead, .compliance])
    #expect(!holders(of: .caseRelease).contains(.broker))
    #expect(holders(of: .answer).count == 8)
  }

  @Test("A broker acts for oneself, a lead for the team, the branch head for the office")
  func reach() throws {
    let roles = try Shipped.procedure.get().roles
    func reach(_ party: Party) -> [RoleRights.Reach?] {
      let role = roles.first { $0.id == party }
      return [role?.sees, role?.actsFor]
    }
    #expect(reach(.broker) == [.team, .own])
    #expect(reach(.teamLead) == [.team, .team])
    #expect(reach(.branchHead) == [.office, .office])
    #expect(reach(.compliance) == [.office, .own])
  }

  @Test("What holds without a file reaches as far as what is shipped")
  func usual() throws {
    for role in try Shipped.procedure.get().roles {
      let usual = try #require(Procedure.none.roles.first { $0.id == role.id })
      #expect(usual.sees == role.sees && usual.actsFor == role.actsFor, "\(role.id)")
    }
  }

  @Test("Eight parties are roles of the office, owner and duty are people of it, the rest are not")
  func parties() {
    #expect(Party.allCases.count(where: \.isRole) == 8)
    #expect(Set(Party.allCases.filter { $0.isInside && !$0.isRole }) == [.owner, .duty])
  }
}
