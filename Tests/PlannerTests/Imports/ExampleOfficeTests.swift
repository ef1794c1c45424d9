import CivilTime
import FoundationEssentials
import Planner
import Testing

/// The office in `calendars/example`, as the program reads it.
@Suite("The example office")
struct ExampleOfficeTests {
  var records = KeptRecords()

  init() throws {
    for name in ["people", "clients", "policies"] {
      let result = try records.importing(
        OfficeTable(try Self.bytes(of: "\(name).csv")), at: Instant(seconds: 1_800_000_000))
      #expect(result.issues.isEmpty)
      records.keep(result.changes)
    }
  }

  static func bytes(of name: String) throws -> [UInt8] {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(4)
    let path = "/" + parts.joined(separator: "/") + "/calendars/example/" + name
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  @Test("Ten people in two teams, two rooms, forty clients and sixty policies")
  func counts() {
    #expect(records.people.count == 12 && records.people.values.count { $0.isRoom } == 2)
    #expect(Set(records.people.values.compactMap(\.team)) == ["east", "west"])
    #expect(records.clientList.count == 40 && records.objects.count == 60)
    #expect(records.clients.clients.map(\.ref.number) == Array(1...40))
  }

  @Test("The people that others rely on are there")
  func people() {
    let roles = records.people.mapValues(\.roles)
    #expect(roles["li.wei"] == [.broker] && roles["zhao.lei"] == [.broker])
    #expect(roles["wu.na"] == [.assistant] && roles["chen.jing"] == [.teamLead])
    #expect(roles["dana.cole"] == [.broker] && roles["omar.haddad"] == [.broker])
    #expect(roles["grace.lin"] == [.teamLead] && roles["sun.hui"] == [.branchHead])
    #expect(roles["he.ping"] == [.compliance, .legal])
    #expect(roles["qian.bo"] == [.itAdmin, .officeAdmin])
    #expect(roles["room-1"] == [.room] && roles["room-2"] == [.room])
  }

  @Test("No two clients share a name, and the first four are those of the manual")
  func clients() {
    let clients = records.clients.clients
    #expect(Set(clients.map(\.name)).count == 40)
    #expect(
      clients.prefix(4).map(\.name) == ["Wang Fang", "Zhang Wei", "Northwind Foods", "Maria Silva"])
    #expect(clients[0].chineseName == "王芳" && clients[1].chineseName == "张伟")
    #expect(clients[2].kind == .organisation && clients[3].kind == .individual)
    #expect(clients.allSatisfy { $0.broker.map { records.people[$0] != nil } ?? false })
    #expect(clients.allSatisfy { $0.email?.hasSuffix("example.com") ?? false })
  }

  @Test("Every policy belongs to its client's broker and is written as it can be read")
  func policies() throws {
    for object in records.objects.values {
      let policy = try Policy(object)
      #expect(policy.effective < policy.expiry && policy.premium > 0)
      #expect(records.clientList[policy.client]?.broker == policy.broker)
    }
    let motor = try Policy(try #require(records.objects[Ref(.policy, 8)]))
    #expect(motor.client == Ref(.client, 1) && motor.expiry == Day("2026-12-20"))
  }
}
