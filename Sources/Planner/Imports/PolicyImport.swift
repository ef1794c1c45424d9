public import CivilTime
import ICalendar

/// Takes policies from the rows of a table; a policy is known by its insurer and number.
public func importing(
  policies table: ImportedTable<PolicyRow>, by asker: Person, seeing view: any View,
  at now: Instant
) throws(Fault) -> ImportResult {
  var result = ImportResult()
  result.issues = table.issues
  let book = try view.clients
  let people = try view.people
  let office = try view.office.id
  var number = try view.nextNumber(of: .policy)
  var kept: [String: (policy: Policy, object: StoredObject)] = [:]
  for object in try view.objects(.policy, owner: nil, client: nil, limit: .max) {
    let policy = try Policy(object)
    kept[policy.key] = (policy, object)
  }
  for (line, row) in table.rows {
    guard case .one(let client) = book.match(row.client, where: { _ in true }) else {
      result.issues.append(
        RowIssue(line: line, column: "client", "\"\(row.client)\" is not one client of the office"))
      continue
    }
    let broker = row.broker.map { people.person(named: $0) }
    if case .some(nil) = broker {
      result.issues.append(
        RowIssue(line: line, column: "broker", "\"\(row.broker ?? "")\" is nobody of the office"))
      continue
    }
    let before = kept["\(row.insurer)\n\(row.number)"]
    let ref = before?.policy.ref ?? Ref(.policy, number)
    let policy = Policy(
      ref: ref, number: row.number, client: client.ref, insurer: row.insurer,
      classOfBusiness: row.classOfBusiness, premium: row.premium, currency: row.currency,
      effective: row.effective, expiry: row.expiry,
      broker: broker?.map(\.id) ?? before?.policy.broker ?? client.broker ?? asker.id)
    if let before, before.policy == policy {
      result.unchanged += 1
      continue
    }
    if before == nil { number += 1 }
    do {
      var object = try policy.object(clientName: client.name, office: office, at: now)
      if let before {
        object.sequence = before.object.sequence + 1
        object.text = try CalendarText(object.text)
          .stamped(sequence: object.sequence, at: now).bytes
      }
      kept[policy.key] = (policy, object)
      result.keep(.object(object), instead: before.map { .object($0.object) })
    } catch {
      result.issues.append(RowIssue(line: line, "\(error)"))
    }
  }
  return result
}

extension Policy {
  fileprivate var key: String { "\(insurer)\n\(number)" }
}
