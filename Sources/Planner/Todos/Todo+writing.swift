import CivilTime
import ICalendar

extension Todo {
  /// The object that keeps a new to-do; throws where a text of it cannot be written.
  func object(owner: Person, client: Client?, at now: Instant) throws(ICalendarError)
    -> StoredObject
  {
    var properties = [
      PropertyDraft("UID", raw: uid),
      PropertyDraft("DTSTAMP", time: .utc(now)),
      PropertyDraft("CREATED", time: .utc(now)),
      PropertyDraft("LAST-MODIFIED", time: .utc(now)),
      PropertyDraft("SEQUENCE", integer: sequence),
    ]
    if let ref { properties.append(PropertyDraft(DaybookProperty.ref, raw: ref.description)) }
    properties.append(
      PropertyDraft("ORGANIZER", raw: owner.address, [Parameter("CN", owner.name)]))
    if let client { properties.append(client.attendee) }
    if let every { properties.append(PropertyDraft("RRULE", raw: every)) }
    for (_, drafts) in self.properties() { properties += drafts }
    let calendar = ComponentDraft(
      "VCALENDAR",
      [PropertyDraft("VERSION", raw: "2.0"), PropertyDraft("PRODID", raw: Appointment.product)],
      [ComponentDraft("VTODO", properties, isNote ? [noteAlarm] : [])])
    return StoredObject(
      calendar: "\(owner.id)/tasks", name: "\(uid).ics", uid: uid, kind: .task, ref: ref,
      owner: owner.id, client: self.client, sequence: sequence, text: try calendar.bytes())
  }
}

extension Deliberation {
  /// The change that makes a kept to-do say what another says; nothing else in its text is touched.
  func change(_ object: StoredObject, to todo: Todo) throws(Fault) -> Change {
    let before = try Todo(object, here: officeZone)
    var raised = todo
    raised.sequence = object.sequence + 1
    let old = Dictionary(
      before.properties().map { ($0.name, $0.drafts) }, uniquingKeysWith: { $0 + $1 })
    var changed = try change(object, sequence: raised.sequence) {
      (text) throws(ICalendarError) in
      try text.edited { (edit) throws(ICalendarError) in
        guard let component = text.components(named: "VTODO").first else { return }
        try edit.set(PropertyDraft("DTSTAMP", time: .utc(now)), in: component)
        try edit.set(PropertyDraft("LAST-MODIFIED", time: .utc(now)), in: component)
        try edit.set(PropertyDraft("SEQUENCE", integer: raised.sequence), in: component)
        for (name, drafts) in raised.properties() where old[name] ?? [] != drafts {
          try edit.put(drafts, named: name, in: component)
        }
        if before.owner != todo.owner, let owner = people[todo.owner] {
          try edit.set(
            PropertyDraft("ORGANIZER", raw: owner.address, [Parameter("CN", owner.name)]),
            in: component)
        }
      }
    }
    if case .object(var after)? = changed.after, before.owner != todo.owner {
      after.owner = todo.owner
      let folder = object.calendar.split(separator: "/").last.map(String.init) ?? "tasks"
      after.calendar = "\(todo.owner)/\(folder)"
      changed.after = .object(after)
    }
    return changed
  }

  /// The change that keeps a new to-do; a refusal where what somebody typed cannot be written.
  func keep(_ todo: Todo, client: Client? = nil) throws(Fault) -> Change {
    guard let owner = people[todo.owner] else { throw .damaged("nobody is \(todo.owner)") }
    do {
      return Change(
        before: nil,
        after: .object(try todo.object(owner: owner, client: client, at: now)))
    } catch {
      throw .damaged("\(todo.uid): \(error)")
    }
  }
}

extension CalendarEdit {
  /// Puts these in place of all properties of a name.
  mutating func put(_ drafts: [PropertyDraft], named name: String, in component: Component)
    throws(ICalendarError)
  {
    guard drafts.count != 1 else { return try set(drafts[0], in: component) }
    removeAll(name, in: component)
    for draft in drafts { try insert(draft, in: component) }
  }
}
