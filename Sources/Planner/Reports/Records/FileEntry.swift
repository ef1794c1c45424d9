public import CivilTime
import ICalendar
import Procedure

/// The record that a step leaves behind (clause R-1), kept as a VJOURNAL that is never changed.
public struct FileEntry: Hashable, Sendable {
  /// The UID.
  public var uid: String
  /// What kind of record: `needs_record`.
  public var kind: String
  /// Whoever wrote it.
  public var by: PersonID
  /// What it is about.
  public var about: Ref?
  /// The client.
  public var client: Ref?
  /// The clause that asks for it.
  public var clause: String?
  /// Its fields, in order; one that was not known when it was written is empty.
  public var fields: [Field]
  /// When.
  public var at: Instant
  /// The day until which it has to be kept.
  public var keepUntil: Day?

  /// One field of a record.
  public struct Field: Hashable, Sendable {
    /// What it is called, or the question that it answers.
    public var name: String
    /// What stands in it.
    public var value: String
    /// The prompt whose answer it is; nil for a field of the form.
    public var prompt: String?

    /// A field with that content.
    public init(name: String, value: String, prompt: String? = nil) {
      self.name = name
      self.value = value
      self.prompt = prompt
    }
  }
}

extension FileEntry {
  private enum Name {
    static let kind = "X-DAYBOOK-RECORD"
    static let about = "X-DAYBOOK-ABOUT"
    static let clause = "X-DAYBOOK-CLAUSE"
    static let field = "X-DAYBOOK-FIELD"
    static let keepUntil = "X-DAYBOOK-KEEP-UNTIL"
  }

  /// Reads a kept record; nil for a journal object that is none.
  init?(_ object: StoredObject) throws(Fault) {
    guard object.kind == .journal else { return nil }
    let text = try object.calendarText()
    guard let journal = text.components(named: "VJOURNAL").first,
      let kind = journal.first(Name.kind)?.text
    else { return nil }
    self.init(
      uid: object.uid, kind: kind, by: object.owner,
      about: journal.first(Name.about).flatMap { Ref($0.text) }, client: object.client,
      clause: journal.first(Name.clause)?.text,
      fields: journal.all(Name.field).map {
        Field(
          name: $0.parameter("NAME") ?? "", value: $0.text, prompt: $0.parameter("PROMPT"))
      },
      at: journal.stamp("CREATED") ?? Instant(seconds: 0),
      keepUntil: (try? journal.first(Name.keepUntil)?.time(in: text.zones))?.wallTime.day)
  }

  /// The object that keeps it, under a title that calendar programs show.
  func object(title: String? = nil) throws(ICalendarError) -> StoredObject {
    var properties = [
      PropertyDraft("UID", raw: uid), PropertyDraft("DTSTAMP", time: .utc(at)),
      PropertyDraft("CREATED", time: .utc(at)), PropertyDraft("LAST-MODIFIED", time: .utc(at)),
      PropertyDraft("DTSTART", time: .utc(at)), PropertyDraft("SUMMARY", text: title ?? kind),
      PropertyDraft("CATEGORIES", list: ["RECORD"]), PropertyDraft("STATUS", raw: "FINAL"),
      PropertyDraft(Name.kind, text: kind),
    ]
    if let about { properties.append(PropertyDraft(Name.about, raw: about.description)) }
    if let clause { properties.append(PropertyDraft(Name.clause, text: clause)) }
    if let keepUntil {
      properties.append(PropertyDraft(Name.keepUntil, time: .date(keepUntil)))
    }
    for field in fields {
      let prompt = field.prompt.map { [Parameter("PROMPT", $0)] } ?? []
      properties.append(
        PropertyDraft(Name.field, text: field.value, [Parameter("NAME", field.name)] + prompt))
    }
    let calendar = ComponentDraft(
      "VCALENDAR",
      [PropertyDraft("VERSION", raw: "2.0"), PropertyDraft("PRODID", raw: Appointment.product)],
      [ComponentDraft("VJOURNAL", properties)])
    return StoredObject(
      calendar: "\(by)/journal", name: "\(uid).ics", uid: uid, kind: .journal, ref: nil, owner: by,
      client: client, sequence: 0, text: try calendar.bytes())
  }
}

extension Deliberation {
  /// A record of a kind about something; its fields are prompts or names with what was answered.
  func entry(
    _ kind: String, about assessed: Assessed, clause: String? = nil,
    fields: [(name: Bilingual, value: String)], keepUntil: Day? = nil, in drafting: inout Drafting
  ) throws(Fault) -> Change {
    let fields = fields.map {
      FileEntry.Field(name: $0.name.text(in: asker.language), value: $0.value)
    }
    return try entry(
      kind, about: assessed, clause: clause, content: fields, keepUntil: keepUntil, in: &drafting)
  }

  /// A record of a kind about something, with that content.
  func entry(
    _ kind: String, about assessed: Assessed, clause: String?, content: [FileEntry.Field],
    keepUntil: Day?, in drafting: inout Drafting
  ) throws(Fault) -> Change {
    let entry = FileEntry(
      uid: try drafting.uid("record"), kind: kind, by: asker.id, about: assessed.ref,
      client: assessed.client?.ref, clause: clause ?? assessed.clauses.first?.id,
      fields: content, at: now, keepUntil: keepUntil)
    let title = procedure.kind(kind)?.title.text(in: asker.language)
    do {
      return Change(before: nil, after: .object(try entry.object(title: title)))
    } catch {
      throw .damaged("\(entry.uid): \(error)")
    }
  }
}
