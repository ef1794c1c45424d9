import CivilTime

/// What would be known if somebody were away: the same as another view, with one absence more.
struct AbsentView: View {
  private let view: any View
  private let person: PersonID
  private let absence: StoredObject

  init(_ view: any View, person: PersonID, absence: StoredObject) {
    self.view = view
    self.person = person
    self.absence = absence
  }

  func availabilities(of owner: PersonID) throws(Fault) -> [StoredObject] {
    try view.availabilities(of: owner) + (owner == person ? [absence] : [])
  }

  var office: Office { get throws(Fault) { try view.office } }
  var people: [PersonID: Person] { get throws(Fault) { try view.people } }
  var rooms: [Person] { get throws(Fault) { try view.rooms } }
  var clients: ClientBook { get throws(Fault) { try view.clients } }
  var handbook: Handbook { get throws(Fault) { try view.handbook } }
  func object(_ ref: Ref) throws(Fault) -> StoredObject? { try view.object(ref) }
  func object(uid: String, in calendar: String) throws(Fault) -> StoredObject? {
    try view.object(uid: uid, in: calendar)
  }
  func object(uid: String) throws(Fault) -> StoredObject? { try view.object(uid: uid) }
  func reminders(_ query: ReminderQuery) throws(Fault) -> [Reminder] {
    try view.reminders(query)
  }
  func ladders(_ query: LadderQuery) throws(Fault) -> [Ladder] { try view.ladders(query) }
  func engagements(of participant: Participant, in span: Span) throws(Fault) -> [Engagement] {
    try view.engagements(of: participant, in: span)
  }
  func agenda(of owners: [PersonID], in span: Span) throws(Fault) -> [AgendaItem] {
    try view.agenda(of: owners, in: span)
  }
  func objects(_ kind: StoredObject.Kind, owner: PersonID?, client: Ref?, limit: Int)
    throws(Fault) -> [StoredObject]
  {
    try view.objects(kind, owner: owner, client: client, limit: limit)
  }
  func todos(_ query: TodoQuery) throws(Fault) -> [StoredObject] { try view.todos(query) }
  func journal(in span: Span, limit: Int) throws(Fault) -> [JournalEntry] {
    try view.journal(in: span, limit: limit)
  }
  func nextNumber(of kind: Ref.Kind) throws(Fault) -> Int { try view.nextNumber(of: kind) }
  func journal(of ref: Ref?, by person: PersonID?, limit: Int) throws(Fault) -> [JournalEntry] {
    try view.journal(of: ref, by: person, limit: limit)
  }
  func lastTurn(by person: PersonID) throws(Fault) -> [JournalEntry] {
    try view.lastTurn(by: person)
  }
}
