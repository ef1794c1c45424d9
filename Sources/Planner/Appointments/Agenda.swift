import CivilTime

/// Looking at appointments: of some days, or those that fit some words.
extension Deliberation {
  func agenda(_ range: DayRange, of whose: Whose) throws(Fault) -> Decision {
    let asked: [Person]
    switch owners(of: whose) {
    case .found(let found): asked = found
    case .refused(let decision): return decision
    }
    let items = try view.agenda(of: asked.map(\.id), in: span(of: range))
    var meetings: [Meeting] = []
    for item in items {
      guard let meeting = try meeting(item), meeting.appointment.status != .cancelled,
        includes(meeting, in: range)
      else { continue }
      meetings.append(visible(meeting))
    }
    let notes = try notes(on: range, of: asked.count == 1 ? asked[0] : nil)
    let isOwnDay = whose == .own && range == DayRange(today, today)
    return Decision(
      .agenda(
        Agenda(
          range: range, whose: whose, today: today, zone: zone,
          meetings: Self.markingOverlaps(meetings), notes: notes,
          notices: isOwnDay ? try noticeCount() : 0)))
  }

  func find(_ words: String) throws(Fault) -> Decision {
    let clients = try view.clients.all(like: words, where: isKnown)
    var objects: [StoredObject] = []
    for client in clients.prefix(Self.foundAtMost) {
      objects += try view.objects(
        .appointment, owner: nil, client: client.ref, limit: Self.foundAtMost)
    }
    let sought = words.lowercased()
    for object in try view.objects(
      .appointment, owner: asker.id, client: nil, limit: Self.searchedAtMost)
    where !objects.contains(where: { $0.path == object.path }) {
      let appointment = try Appointment(object, here: officeZone)
      let texts = [appointment.purpose, appointment.place ?? "", appointment.ref.description]
      if texts.contains(where: { $0.lowercased().contains(sought) }) { objects.append(object) }
    }
    var meetings: [Meeting] = []
    for object in objects {
      meetings.append(visible(try meeting(try Appointment(object, here: officeZone))))
    }
    // The next one first, then what is over, the latest first.
    let (coming, over) = (
      meetings.filter { $0.appointment.span.end > now },
      meetings.filter { $0.appointment.span.end <= now }
    )
    meetings =
      coming.sorted { $0.appointment.span.start < $1.appointment.span.start }
      + over.sorted { $0.appointment.span.start > $1.appointment.span.start }
    var policies: [Policy] = []
    for client in clients.prefix(Self.foundAtMost) {
      for object in try view.objects(
        .policy, owner: nil, client: client.ref, limit: Self.foundAtMost)
      {
        policies.append(try Policy(object))
      }
    }
    return Decision(
      .found(
        Findings(
          words: words, clients: Array(clients.prefix(Self.foundAtMost)),
          meetings: Array(meetings.prefix(Self.foundAtMost)), policies: policies)))
  }

  /// How much of each kind a search says.
  private static let foundAtMost = 50
  /// How many of the asker's own appointments a search reads, the newest.
  private static let searchedAtMost = 1_000

  /// The people whose time is asked about.
  func owners(of whose: Whose) -> Lookup<[Person]> {
    switch whose {
    case .own:
      return .found([asker])
    case .person(let id), .room(let id):
      switch person(named: id) {
      case .found(let person): return .found([person])
      case .refused(let decision): return .refused(decision)
      }
    case .team(let team):
      let members = people.values.filter { $0.team == team }.sorted { $0.id < $1.id }
      if members.isEmpty {
        let near = Likeness.near(team, among: Set(people.values.compactMap(\.team)))
        return .refused(
          refused(.notFound, .unknownPerson(team, near: near.map { PersonID($0) })))
      }
      return .found(members)
    case .everybody:
      return .found(people.values.filter { !$0.isRoom }.sorted { $0.id < $1.id })
    }
  }

  /// A meeting of somebody whose appointments the asker may not read keeps only its time.
  private func visible(_ meeting: Meeting) -> Meeting {
    let appointment = meeting.appointment
    guard let owner = people[appointment.owner],
      !trust.maySee(owner) || (appointment.isPrivate && owner.id != asker.id)
    else { return meeting }
    var bare = meeting
    bare.client = nil
    bare.appointment.client = nil
    bare.appointment.purpose = ""
    bare.appointment.place = nil
    bare.appointment.risk = RiskRecord()
    return bare
  }

  private func includes(_ meeting: Meeting, in range: DayRange) -> Bool {
    guard range.from != nil || range.until != nil else { return true }
    let clock = zone.wallTime(at: meeting.appointment.span.start).clock
    return clock >= range.from ?? .midnight && range.until.map { clock < $0 } ?? true
  }

  /// Marks meetings of one owner that overlap; only imported ones can (promise 1).
  private static func markingOverlaps(_ meetings: [Meeting]) -> [Meeting] {
    var marked = meetings
    for (index, one) in meetings.enumerated() where one.appointment.isBusy {
      for (other, two) in meetings.enumerated().dropFirst(index + 1) {
        guard two.appointment.span.start < one.appointment.span.end else { break }
        guard two.appointment.isBusy, one.appointment.owner == two.appointment.owner,
          one.appointment.span.overlaps(two.appointment.span)
        else { continue }
        marked[index].overlaps.append(two.appointment.ref)
        marked[other].overlaps.append(one.appointment.ref)
      }
    }
    return marked
  }
}
