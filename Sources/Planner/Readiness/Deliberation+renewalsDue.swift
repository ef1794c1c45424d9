import CivilTime
import Procedure

/// A policy whose client has to be spoken to about its renewal.
struct DueRenewal {
  var policy: Policy
  var client: Client?
  /// The day of contact that has come, the last of those of its cadence.
  var contact: Day
}

extension Deliberation {
  /// The asker's policies that end within a month, the first to end at the top.
  func renewalsDue() throws(Fault) -> [DueRenewal] {
    let ahead = span(of: DayRange(today, today + Self.renewalsAhead))
    var due: [DueRenewal] = []
    for item in try view.agenda(of: [asker.id], in: ahead) where item.object.kind == .policy {
      let policy = try Policy(item.object)
      let client = try known(policy.client)
      let cadence = client?.kind == .organisation ? "R-RENEW-COM" : "R-RENEW-STD"
      let days = procedure.rule(cadence)?.offsets.map { policy.expiry.adding($0) } ?? []
      guard policy.broker == asker.id, let contact = days.filter({ $0 <= today }).max() else {
        continue
      }
      due.append(DueRenewal(policy: policy, client: client, contact: contact))
    }
    return due.sorted { ($0.policy.expiry, $0.policy.ref) < ($1.policy.expiry, $1.policy.ref) }
  }

  /// How far ahead of their end policies are listed, days.
  private static var renewalsAhead: Int { 30 }

  func row(_ renewal: DueRenewal) throws(Fault) -> Statement {
    .row(
      Topics.Morning.renewal,
      [
        "ref": .ref(renewal.policy.ref), "expiry": .day(renewal.policy.expiry),
        "days": .number(renewal.policy.expiry - today),
        "client": renewal.client.map { .client($0) } ?? .none,
        "class": .business(renewal.policy.classOfBusiness),
        "today": .flag(renewal.contact == today),
        "contact": renewal.contact == today ? .none : .day(renewal.contact),
      ])
  }
}
