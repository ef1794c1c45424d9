public import CivilTime
public import ICalendar

/// Takes the objects of an iCalendar stream into a calendar of one person.
///
/// Every object keeps its bytes. One that is there already, just so, changes nothing; one of a
/// lower SEQUENCE than the kept one is an issue, and so is what can't be read or placed in time.
/// Overlaps are listed, never dropped.
public func importing(
  _ stream: CalendarText, into calendar: String, of owner: Person, seeing view: any View,
  at now: Instant
) throws(Fault) -> ImportResult {
  var work = try CalendarImport(calendar: calendar, owner: owner, view: view, now: now)
  let objects: [ObjectText]
  do {
    objects = try stream.objects()
  } catch {
    work.result.issues.append(RowIssue(line: error.line ?? 1, error.problem.description))
    return work.result
  }
  for object in objects { try work.take(object) }
  if objects.isEmpty {
    work.result.issues.append(RowIssue(line: 1, "there is no event, task or journal entry in it"))
  }
  try work.findOverlaps()
  return work.result
}

private struct CalendarImport {
  let calendar: String
  let owner: Person
  let view: any View
  let now: Instant
  let zone: Zone
  let office: String
  var result = ImportResult()
  private var numbers: [Ref.Kind: Int] = [:]
  private var engagements: [Engagement] = []
  private var names: Set<String> = []

  init(calendar: String, owner: Person, view: any View, now: Instant) throws(Fault) {
    self.calendar = calendar
    self.owner = owner
    self.view = view
    self.now = now
    let office = try view.office
    self.office = office.id
    zone = owner.zone.flatMap(Zone.init(identifier:)) ?? office.zone
  }

  mutating func take(_ object: ObjectText) throws(Fault) {
    guard let kind = StoredObject.Kind(component: object.kind) else {
      return note(object, "\(object.kind) is not kept here; remove it")
    }
    guard let uid = object.uid, !uid.isEmpty else {
      return note(object, "\(object.kind) has no UID; add one")
    }
    let name = uid.asObjectName
    guard names.insert(name).inserted else {
      return note(object, "the UID \(uid.shortened) stands for two objects; give one another UID")
    }
    var before = try view.object(uid: uid, in: calendar)
    if let before, before.text == object.bytes {
      result.unchanged += 1
      return
    }
    let text: CalendarText
    do {
      text = try CalendarText(object.bytes)
      try text.check(withRestrictions: false)
      // Hours that can't be read would keep their owner from being booked at all.
      if kind == .availability { _ = try AvailabilityLayer(object.bytes, zone: zone) }
    } catch {
      return result.issues.append(RowIssue(error, of: object))
    }
    let (series, faults) = text.series
    if let fault = faults.first {
      return result.issues.append(RowIssue(fault, of: object))
    }
    let isOwn = uid.hasSuffix("-\(office)@daybook")
    if isOwn, before == nil { before = try ownObject(uid, text) }
    let sequence = text.sequence
    if let before, sequence < before.sequence {
      return note(object, "SEQUENCE \(sequence) is older than the kept \(before.sequence)")
    }
    let event = text.components(named: "VEVENT").first
    let isPolicy = isOwn && event?.first("X-DAYBOOK-POLICY-NUMBER") != nil
    var given = before?.ref
    if before == nil { given = try ref(for: isPolicy ? .policy : kind) }
    let stored = StoredObject(
      calendar: calendar, name: before?.name ?? name, uid: uid,
      kind: before?.kind ?? (isPolicy ? .policy : kind),
      ref: given, owner: owner.id,
      client: before?.client ?? (isOwn ? event?.clientRef : nil), sequence: sequence,
      text: object.bytes)
    if isOwn, let before {
      if try before.isAlike(stored, in: view) {
        result.unchanged += 1
        return
      }
      guard before.calendar == calendar else {
        return note(object, "\(before.path) is another calendar's; import it as \(before.owner)")
      }
    }
    result.keep(.object(stored), instead: before.map(Record.object))
    if stored.kind == .appointment {
      engagements += series.engagements(of: stored, until: last, zone)
    }
  }

  /// The object that the office itself once wrote, wherever it lies: feeds show it to others too.
  private func ownObject(_ uid: String, _ text: CalendarText) throws(Fault) -> StoredObject? {
    let names = (text.calendar?.components ?? []).compactMap { $0.first(DaybookProperty.ref) }
    if let ref = names.first.flatMap({ Ref($0.rawValue) }),
      let object = try view.object(ref), object.uid == uid
    {
      return object
    }
    // A series of renewal touches bears its policy's reference, or none.
    return try view.todos(.uid(uid)).first
  }

  /// Lists the overlaps of what came in, with one another and with what was there.
  mutating func findOverlaps() throws(Fault) {
    guard let first = engagements.map(\.span.start).min(),
      let end = engagements.map(\.span.end).max()
    else { return }
    let taken = Set(engagements.map(\.object))
    let present = try view.engagements(of: .person(owner.id), in: Span(first, end))
      .filter { $0.isBusy && !taken.contains($0.object) }
    let all = (engagements + present).sorted { $0.span.start < $1.span.start }
    var running: [Engagement] = []
    for engagement in all {
      running.removeAll { $0.span.end <= engagement.span.start }
      for other in running where other.object != engagement.object {
        guard taken.contains(other.object) || taken.contains(engagement.object) else { continue }
        guard result.overlaps.count < Self.overlapsAtMost else { return }
        result.overlaps.append(Overlap(of: owner.id, other, engagement))
      }
      running.append(engagement)
    }
  }

  /// How many overlaps are listed: more than anybody reads, fewer than a hostile file can make.
  private static let overlapsAtMost = 1_000

  /// The end of what can be booked; later occurrences overlap nothing yet.
  private var last: Instant { now + Openings.daysAhead * 86_400 }

  private mutating func note(_ object: ObjectText, _ reason: String) {
    result.issues.append(RowIssue(line: object.line, reason))
  }

  private mutating func ref(for kind: StoredObject.Kind) throws(Fault) -> Ref? {
    let letter: Ref.Kind
    switch kind {
    case .appointment: letter = .appointment
    case .task: letter = .task
    case .policy: letter = .policy
    case .availability, .journal: return nil
    }
    var number = numbers[letter]
    if number == nil { number = try view.nextNumber(of: letter) }
    guard let number else { return nil }
    numbers[letter] = number + 1
    return Ref(letter, number)
  }
}
