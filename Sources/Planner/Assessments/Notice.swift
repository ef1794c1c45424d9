public import CivilTime
import ICalendar
import Procedure

/// Something that somebody has to be told, kept as a VJOURNAL until they have seen it.
public struct Notice: Hashable, Sendable {
  /// The UID.
  public var uid: String
  /// Whom it is for.
  public var to: PersonID
  /// Who caused it.
  public var from: PersonID
  /// What it is about.
  public var about: Ref?
  /// The prompt whose answer caused it.
  public var prompt: String?
  /// That answer, or the words of the notice.
  public var words: String
  /// What it says of the object, where that is more than its words.
  public var matter: Matter?
  /// When it is said.
  public var at: Instant
  /// When it was written, where that was before.
  public var made: Instant?
  /// Whether it has to be acknowledged (an escalation).
  public var needsAnswer: Bool
  /// When it was acknowledged.
  public var acknowledged: Instant?

  /// What a notice says of the object that it is about.
  public enum Matter: String, Sendable {
    /// It waits for the reader's approval.
    case approval
    /// It was approved; the words are the condition.
    case approved
    /// It is the reader's now; the words are its title.
    case given
    /// It is somebody else's now, whom the words name.
    case taken
    /// The reader stands in for somebody, whom the words name with the days.
    case covers
    /// And need not any more.
    case coversNot = "covers-not"
    /// Whoever stood in for the reader is away as well.
    case coverGone = "cover-gone"
    /// The reader comes on duty, or goes off it; the words name another, the days and the list.
    case onDuty = "on-duty"
    case offDuty = "off-duty"
    /// The list by which the reader took turns is no more.
    case dutyEnded = "duty-ended"
  }
}

extension Notice {
  private enum Name {
    static let prompt = "X-DAYBOOK-PROMPT"
    static let about = "X-DAYBOOK-ABOUT"
    static let matter = "X-DAYBOOK-MATTER"
    static let needsAnswer = "X-DAYBOOK-NEEDS-ANSWER"
    static let acknowledged = "X-DAYBOOK-ACKNOWLEDGED"
  }

  /// Reads a kept notice; nil for a journal object that is none.
  init?(_ object: StoredObject) throws(Fault) {
    guard object.kind == .journal else { return nil }
    let text = try object.calendarText()
    guard let journal = text.components(named: "VJOURNAL").first,
      journal.first("CATEGORIES")?.list.contains("NOTICE") == true
    else { return nil }
    self.init(
      uid: object.uid, to: object.owner,
      from: PersonID(journal.first(DaybookProperty.owner)?.text ?? ""),
      about: journal.first(Name.about).flatMap { Ref($0.text) },
      prompt: journal.first(Name.prompt)?.text,
      words: journal.first("SUMMARY")?.text ?? "",
      matter: journal.first(Name.matter).flatMap { Matter(rawValue: $0.text) },
      at: journal.stamp("DTSTART") ?? journal.stamp("CREATED") ?? Instant(seconds: 0),
      made: journal.stamp("CREATED"),
      needsAnswer: journal.first(Name.needsAnswer)?.text == "TRUE",
      acknowledged: journal.stamp(Name.acknowledged))
  }

  /// The object that keeps it, sealed with the key of the client it is about.
  func object(client: Ref?) throws(ICalendarError) -> StoredObject {
    let made = made ?? at
    var properties = [
      PropertyDraft("UID", raw: uid), PropertyDraft("DTSTAMP", time: .utc(made)),
      PropertyDraft("CREATED", time: .utc(made)), PropertyDraft("LAST-MODIFIED", time: .utc(made)),
      PropertyDraft("DTSTART", time: .utc(at)), PropertyDraft("SUMMARY", text: words),
      PropertyDraft("CATEGORIES", list: ["NOTICE"]),
      PropertyDraft("STATUS", raw: acknowledged == nil ? "DRAFT" : "FINAL"),
      PropertyDraft(DaybookProperty.owner, text: from.description),
    ]
    if let about { properties.append(PropertyDraft(Name.about, raw: about.description)) }
    if let prompt { properties.append(PropertyDraft(Name.prompt, text: prompt)) }
    if let matter { properties.append(PropertyDraft(Name.matter, text: matter.rawValue)) }
    if needsAnswer { properties.append(PropertyDraft(Name.needsAnswer, raw: "TRUE")) }
    if let acknowledged {
      properties.append(PropertyDraft(Name.acknowledged, time: .utc(acknowledged)))
    }
    let calendar = ComponentDraft(
      "VCALENDAR",
      [PropertyDraft("VERSION", raw: "2.0"), PropertyDraft("PRODID", raw: Appointment.product)],
      [ComponentDraft("VJOURNAL", properties)])
    return StoredObject(
      calendar: "\(to)/journal", name: "\(uid).ics", uid: uid, kind: .journal, ref: nil, owner: to,
      client: client, sequence: 0, text: try calendar.bytes())
  }
}

extension Deliberation {
  /// The notices of a person that wait to be seen, the newest first.
  func notices(for person: PersonID) throws(Fault) -> [(notice: Notice, object: StoredObject)] {
    var found: [(notice: Notice, object: StoredObject)] = []
    for object in try view.todos(.notices(to: person)).reversed() {
      // What a colleague is told later is not there yet.
      if let notice = try Notice(object), notice.at <= now { found.append((notice, object)) }
    }
    return found
  }

  /// The people of the office who bear a role towards an owner: their own lead and assistants, or
  /// whoever has the role for the whole office; never whoever asks, unless they are the owner. On duty
  /// is who is so now for the team of the owner.
  func people(as party: Party, of owner: PersonID) -> [Person] {
    if party == .owner { return [people[owner]].compactMap(\.self) }
    if party == .duty { return peopleOnDuty(for: owner) }
    let bearing = people.values.filter { person in
      person.roles.contains { $0.rawValue == party.rawValue }
    }.sorted { $0.id < $1.id }
    let team = people[owner]?.team
    let near = bearing.filter { $0.team == team && team != nil }
    return near.isEmpty ? bearing.filter { $0.team == nil || team == nil } : near
  }
}
