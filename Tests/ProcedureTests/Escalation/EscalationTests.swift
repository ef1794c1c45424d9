import CivilTime
import Procedure
import Testing

@Suite("Escalation")
struct EscalationTests {
  static func times(
    _ id: String, opened: String, due: String? = nil, coloured: String? = nil
  ) throws -> [Instant?] {
    let profile = try #require(try Shipped.procedure.get().profile(id))
    return profile.times(
      opened: Office.moment(opened), due: due.map { Office.moment($0) },
      coloured: coloured.map { Office.moment($0) }, in: Office.time)
  }

  @Test("A task that is late climbs by working time: its owner, the lead, the branch head")
  func standard() throws {
    let times = try Self.times("E-STD", opened: "2026-11-20T09:00", due: "2026-11-23T18:00")
    #expect(
      times == [
        Office.moment("2026-11-23T18:00"), Office.moment("2026-11-24T14:00"),
        Office.moment("2026-11-24T18:00"), Office.moment("2026-11-26T18:00"),
      ])
  }

  @Test("A leak counts from its opening, whatever is due")
  func opening() throws {
    let times = try Self.times("E-DATA", opened: "2026-11-21T20:00")
    #expect(
      times == [
        Office.moment("2026-11-21T20:00"), Office.moment("2026-11-21T20:30"),
        Office.moment("2026-11-21T22:00"),
      ])
  }

  @Test("A renewal counts back from the expiry")
  func before() throws {
    let times = try Self.times("E-RENEW", opened: "2026-10-01T09:00", due: "2026-12-20T09:00")
    #expect(times.first == Office.moment("2026-11-20T09:00"))
    #expect(times.last == Office.moment("2026-12-20T09:00"))
  }

  @Test("A colour that was not reached sets nothing off")
  func colours() throws {
    #expect(try Self.times("E-RISK", opened: "2026-11-23T09:00") == [nil, nil, nil])
    let times = try Self.times("E-RISK", opened: "2026-11-23T09:00", coloured: "2026-11-23T10:00")
    #expect(times == [Office.moment("2026-11-23T10:00"), nil, Office.moment("2026-11-24T10:00")])
  }

  @Test("Steps say to whom and how loudly")
  func steps() throws {
    let procedure = try Shipped.procedure.get()
    let soft = try #require(procedure.profile("E-SOFT")?.steps.last)
    #expect(soft.trigger == .after(Offset(1, .businessDays)))
    #expect(soft.to == [.teamLead])
    #expect(soft.mode == .digest)
    let red = try #require(procedure.profile("E-RISK")?.steps.first { $0.trigger == .colour(.red) })
    #expect(red.needsApproval)
    #expect(red.to == [.teamLead, .compliance])
  }
}
