public import CivilTime

/// What a decision may know, read within one transaction of the store.
public protocol View {
  /// What holds for everybody.
  var office: Office { get throws(Fault) }
  /// Everybody, rooms included, by id.
  var people: [PersonID: Person] { get throws(Fault) }
  /// The rooms among them, in order of id.
  var rooms: [Person] { get throws(Fault) }
  /// Every client.
  var clients: ClientBook { get throws(Fault) }
  /// The object of that reference.
  func object(_ ref: Ref) throws(Fault) -> StoredObject?
  /// The object of that UID in a calendar.
  func object(uid: String, in calendar: String) throws(Fault) -> StoredObject?
  /// The object of that UID in any calendar.
  func object(uid: String) throws(Fault) -> StoredObject?
  /// Reminders that the query asks for.
  func reminders(_ query: ReminderQuery) throws(Fault) -> [Reminder]
  /// Ladders that the query asks for.
  func ladders(_ query: LadderQuery) throws(Fault) -> [Ladder]
  /// Messages that could not be delivered, the newest first.
  var deadLetters: [DeadLetter] { get throws(Fault) }
  /// The ways that a reminder went, or is to go, to its reader, in order.
  func passages(of reminder: Ref) throws(Fault) -> [Passage]
  /// Everything that takes the participant's time within a span, in order of start.
  func engagements(of participant: Participant, in span: Span) throws(Fault) -> [Engagement]
  /// The objects whose occurrences begin in a span, with those occurrences, for any of the owners.
  func agenda(of owners: [PersonID], in span: Span) throws(Fault) -> [AgendaItem]
  /// Absences and hours of their own that a person keeps (VAVAILABILITY).
  func availabilities(of owner: PersonID) throws(Fault) -> [StoredObject]
  /// Objects of one kind, of one owner or about one client, newest reference first.
  func objects(_ kind: StoredObject.Kind, owner: PersonID?, client: Ref?, limit: Int)
    throws(Fault) -> [StoredObject]
  /// Kept to-dos (VTODO) that the query asks for, in order of reference; those without one last, in
  /// the order in which they were first kept.
  func todos(_ query: TodoQuery) throws(Fault) -> [StoredObject]
  /// The procedure in force and the templates of work plans.
  var handbook: Handbook { get throws(Fault) }
  /// What was written down within a span, oldest first.
  func journal(in span: Span, limit: Int) throws(Fault) -> [JournalEntry]
  /// The first number not yet given to that kind.
  func nextNumber(of kind: Ref.Kind) throws(Fault) -> Int
  /// What was written down about one object, or by one person, newest first.
  func journal(of ref: Ref?, by person: PersonID?, limit: Int) throws(Fault) -> [JournalEntry]
  /// The changes of the person's last turn that is neither an undo nor undone, newest first.
  func lastTurn(by person: PersonID) throws(Fault) -> [JournalEntry]
  /// Who somebody is on the platforms, the newest account first; everybody's where nobody is named.
  func accounts(of person: PersonID?) throws(Fault) -> [Account]
}

/// Which kept to-dos are asked for.
public enum TodoQuery: Hashable, Sendable {
  /// Whatever is not over, of one person or of everybody: tasks, plans and cases.
  case open(owner: PersonID?)
  /// Whatever is part of the object of that UID, over or not.
  case parts(of: String)
  /// The to-do of that UID.
  case uid(String)
  /// Whatever carries out that clause, over or not, of one person or of everybody.
  case clause(String, owner: PersonID?)
  /// Notices (VJOURNAL) to a person that wait to be seen.
  case notices(to: PersonID)
}

extension View {
  /// None, where nothing is delivered.
  public var deadLetters: [DeadLetter] { [] }

  /// None, where nothing is delivered.
  public func passages(of reminder: Ref) throws(Fault) -> [Passage] { [] }

  /// The rooms, sought among all people.
  public var rooms: [Person] {
    get throws(Fault) { try people.values.filter(\.isRoom).sorted { $0.id < $1.id } }
  }

  /// Nobody is known on any platform.
  public func accounts(of person: PersonID?) throws(Fault) -> [Account] { [] }
}

/// What went wrong beneath a view; nobody at the bot can mend it.
public enum Fault: Error, Hashable, Sendable {
  /// The database could not be read or written; the text says what to do.
  case storage(String)
  /// A kept object cannot be read; the text names it and says why.
  case damaged(String)
}
