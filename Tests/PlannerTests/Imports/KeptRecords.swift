import CivilTime
import Planner

/// An office in memory that knows no more than imports ask about.
struct KeptRecords: View {
  var people: [PersonID: Person] = [:]
  var clientList: [Ref: Client] = [:]
  var objects: [Ref: StoredObject] = [:]

  mutating func keep(_ changes: [Change]) {
    for change in changes {
      switch change.after {
      case .client(let client): clientList[client.ref] = client
      case .person(let person): people[person.id] = person
      case .object(let object): object.ref.map { objects[$0] = object }
      case .reminder, .ladder, nil: break
      }
    }
  }

  func importing(_ table: OfficeTable, at now: Instant) throws(Fault) -> ImportResult {
    let admin = Person(id: "qian.bo", name: "Qian Bo", roles: [.officeAdmin])
    switch table {
    case .clients(let table): return try Planner.importing(clients: table, by: admin, seeing: self)
    case .people(let table): return try Planner.importing(people: table, seeing: self)
    case .policies(let table):
      return try Planner.importing(policies: table, by: admin, seeing: self, at: now)
    case .unreadable(let issues):
      var result = ImportResult()
      result.issues = issues
      return result
    }
  }

  var office: Office {
    let always = Span(Instant(seconds: 0), Instant(seconds: 1 << 40))
    let hours = AvailabilityLayer(precedence: 10, span: always, zone: .utc, week: nil)
    return Office(id: "test", zone: .utc, calendar: WorkingCalendar(), hours: hours)
  }
  var clients: ClientBook { ClientBook(Array(clientList.values)) }
  func object(_ ref: Ref) -> StoredObject? { objects[ref] }
  func object(uid: String, in calendar: String) -> StoredObject? {
    objects.values.first { $0.uid == uid && $0.calendar == calendar }
  }
  func object(uid: String) -> StoredObject? { objects.values.first { $0.uid == uid } }
  func reminders(_ query: ReminderQuery) -> [Reminder] { [] }
  func ladders(_ query: LadderQuery) -> [Ladder] { [] }
  func engagements(of participant: Participant, in span: Span) -> [Engagement] { [] }
  func agenda(of owners: [PersonID], in span: Span) -> [AgendaItem] { [] }
  func availabilities(of owner: PersonID) -> [StoredObject] { [] }
  func objects(_ kind: StoredObject.Kind, owner: PersonID?, client: Ref?, limit: Int)
    -> [StoredObject]
  {
    objects.values.filter { $0.kind == kind }
  }
  func nextNumber(of kind: Ref.Kind) -> Int {
    let given = kind == .client ? Array(clientList.keys) : Array(objects.keys)
    return (given.filter { $0.kind == kind }.map(\.number).max() ?? 0) + 1
  }
  func todos(_ query: TodoQuery) -> [StoredObject] { [] }
  var handbook: Handbook { .none }
  func journal(in span: Span, limit: Int) -> [JournalEntry] { [] }
  func journal(of ref: Ref?, by person: PersonID?, limit: Int) -> [JournalEntry] { [] }
  func lastTurn(by person: PersonID) -> [JournalEntry] { [] }
}
