public import CivilTime
import ICalendar

/// Takes policies from the rows of a table; a policy is known by its insurer and number.
///
/// A policy that is there stays with its client and its broker, whatever the row says of the
/// broker; every line of its text that the row has nothing to do with stays too.
public func importing(
  policies table: ImportedTable<PolicyRow>, by asker: Person, seeing view: any View,
  at now: Instant
) throws(Fault) -> ImportResult {
  var policies = try PolicyImport(seeing: view, asker: asker, at: now)
  for (line, row) in table.rows { try policies.take(row, line: line) }
  return policies.result.finished(by: table)
}

/// Tells the new policies of a table from those that the office knows.
private struct PolicyImport {
  private(set) var result = ImportResult()

  private struct Key: Hashable {
    let number: String
    let insurer: String
  }

  private let now: Instant
  private let asker: PersonID
  private let office: String
  /// Lays out when the clients are contacted.
  private let renewals: Deliberation
  private let brokers: Brokers
  private let clients: ClientBook
  private var names = NameIndex<Ref>()
  private var known: [Key: (object: StoredObject, policy: Policy)] = [:]
  /// The line that each policy was taken from.
  private var lines: [Key: Int] = [:]
  private var nextNumber: Int

  init(seeing view: any View, asker: Person, at now: Instant) throws(Fault) {
    self.now = now
    self.asker = asker.id
    renewals = try Deliberation(asker: asker, view: view, now: now)
    office = try view.office.id
    brokers = Brokers(try view.people)
    clients = try view.clients
    nextNumber = try view.nextNumber(of: .policy)
    for client in clients.clients {
      names.add(client.ref, names: [client.name, client.chineseName])
    }
    for object in try view.objects(.policy, owner: nil, client: nil, limit: .max) {
      // Events of other programs may lie among the policies; they have no policy number.
      guard let policy = try? Policy(object) else { continue }
      known[Key(number: policy.number, insurer: policy.insurer)] = (object, policy)
    }
  }

  /// Takes a row as a new policy, as news of a known one, or as an issue.
  mutating func take(_ row: PolicyRow, line: Int) throws(Fault) {
    let client: Client
    switch find(client: row.client) {
    case .success(let found): client = found
    case .failure(let issue): return refuse(line, issue.reason, column: .client)
    }
    var named: PersonID?
    if let words = row.broker {
      let found = brokers.find(words)
      named = found.id
      if let issue = found.issue { return refuse(line, issue, column: .broker) }
    }
    let key = Key(number: row.number, insurer: row.insurer)
    if let first = lines.updateValue(line, forKey: key) {
      return refuse(line, "stands in line \(first) already", column: .number)
    }
    if let known = known[key] {
      guard known.policy.client == client.ref else {
        let reason = "\(known.policy.ref) is a policy of \(known.policy.client) in the office"
        return refuse(line, reason, column: .client)
      }
      return try update(known.object, known.policy.updated(by: row), was: known.policy, client)
    }
    let policy = Policy(
      row, ref: Ref(.policy, nextNumber), client: client.ref,
      broker: named ?? client.broker ?? asker)
    nextNumber += 1
    let object = try object(of: policy, client)
    result.keep(.object(object), instead: nil)
    result.changes += try renewals.firstCadence(of: policy, client)
  }

  private mutating func update(
    _ object: StoredObject, _ policy: Policy, was before: Policy, _ client: Client
  ) throws(Fault) {
    guard policy != before else {
      result.unchanged += 1
      return
    }
    let changed = try policy.object(
      insteadOf: object, clientName: client.name, office: office, at: now)
    result.keep(.object(changed), instead: .object(object))
    if policy.effective != before.effective || policy.expiry != before.expiry {
      result.changes += try renewals.replaceCadence(of: policy, object, client)
    }
  }

  private func object(of policy: Policy, _ client: Client) throws(Fault) -> StoredObject {
    do {
      return try policy.object(clientName: client.name, office: office, at: now)
    } catch {
      throw .damaged("\(policy.ref): \(error)")
    }
  }

  private struct Issue: Error {
    let reason: String
  }

  private func find(client words: String) -> Result<Client, Issue> {
    let quoted = RowFields.quoted(words)
    if let ref = Ref(words), ref.kind == .client {
      return clients[ref].map { .success($0) }
        ?? .failure(Issue(reason: "there is no client \(quoted)"))
    }
    let found = names[words]
    if found.count == 1, let client = clients[found[0]] { return .success(client) }
    let all = found.map(\.description).joined(separator: " or ")
    return .failure(
      Issue(reason: found.isEmpty ? "there is no client \(quoted)" : "\(quoted) may be \(all)"))
  }

  private mutating func refuse(_ line: Int, _ reason: String, column: Column) {
    result.issues.append(RowIssue(line: line, column: column.title, reason))
  }
}

extension Policy {
  fileprivate init(_ row: PolicyRow, ref: Ref, client: Ref, broker: PersonID) {
    self.init(
      ref: ref, number: row.number, client: client, insurer: row.insurer,
      classOfBusiness: row.classOfBusiness, premium: row.premium, currency: row.currency,
      effective: row.effective, expiry: row.expiry, broker: broker)
  }

  fileprivate func updated(by row: PolicyRow) -> Policy {
    var policy = Policy(row, ref: ref, client: client, broker: broker)
    policy.received = received
    policy.suspended = suspended
    return policy
  }
}
