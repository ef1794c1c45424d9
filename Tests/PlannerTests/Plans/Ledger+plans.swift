import CivilTime
import Procedure
import Testing

@testable import Planner

extension Ledger {
  /// The shipped office with motor plans for clients, each made by the broker or for them by their
  /// lead: P1 has T1 to T9, P2 T10 to T18.
  static func planned(
    for clients: [String] = ["C1"], by id: PersonID = "li.wei",
    at now: String = "2026-11-23T09:00:00+08:00"
  ) throws -> Ledger {
    var ledger = try shipped()
    for client in clients {
      _ = try ledger.run(plan(for: client), by: id, at: now)
    }
    return ledger
  }

  /// A motor plan by 18 December.
  static func plan(for client: String) throws -> Command {
    .plan(
      .make(
        template: "motor", client: client, by: try day("2026-12-18"), backward: false, person: nil))
  }

  /// The to-do of a reference as it is kept.
  func todo(_ ref: Ref) throws -> Todo { try Todo(#require(object(ref)), here: office.zone) }

  /// The day on which a task is due.
  func due(_ number: Int) throws -> String? {
    try todo(Ref(.task, number)).due?.day.description
  }

  /// What notices of a matter somebody has not seen yet.
  func notices(to id: PersonID, _ matter: Notice.Matter) throws -> [Notice] {
    try objects.compactMap { try Notice($0) }
      .filter { $0.to == id && $0.matter == matter && $0.acknowledged == nil }
  }
}
