public import CivilTime

/// What came of a command, as facts; a phrasebook turns them into words.
public enum Outcome: Sendable {
  case booked(Meeting)
  /// An appointment at another time, and what has become of the answers about it.
  case moved(Meeting, was: WallTime, answers: Statement? = nil)
  case cancelled(Meeting, reason: String?)
  case confirmed(Meeting)
  case noShow(Meeting)
  case agenda(Agenda)
  case slots(Slots)
  case found(Findings)
  case history(of: Ref?, [JournalTurn])
  case undone([Meeting], line: String)
  case whoAmI(Person)
  case clients([Client], like: String?)
  case clientAdded(Client)
  case people([Person])
  /// An absence, the meetings in it and the tasks of plans that it moves.
  case away(Person, DayRange, reason: String?, clashes: [Meeting], moved: [Statement] = [])
  case hours(Person, WeekHours, absences: [Absence])
  case refused(Refusal)
  /// Anything whose words are told by topics.
  case told(Telling)
}

/// An appointment with the names that a reply says.
public struct Meeting: Hashable, Sendable {
  /// The appointment.
  public var appointment: Appointment
  /// Whom it is with, where the asker may know; nil for foreign events and private ones.
  public var client: Client?
  /// What it overlaps with, in order of start: imported events only.
  public var overlaps: [Ref]

  /// An appointment with its names.
  public init(_ appointment: Appointment, client: Client?, overlaps: [Ref] = []) {
    self.appointment = appointment
    self.client = client
    self.overlaps = overlaps
  }
}

/// Appointments of some days.
public struct Agenda: Sendable {
  /// The days asked about.
  public var range: DayRange
  /// Whose they are.
  public var whose: Whose
  /// Today, in the asker's zone.
  public var today: Day
  /// The zone of all times said.
  public var zone: Zone
  /// The appointments in order of start.
  public var meetings: [Meeting]
  /// What is special about days of the range: holidays, make-up working days.
  public var notes: [DayNote]
  /// How many notices wait for the asker; said of their own day.
  public var notices: Int

  /// An agenda with the given facts.
  public init(
    range: DayRange, whose: Whose, today: Day, zone: Zone, meetings: [Meeting], notes: [DayNote],
    notices: Int = 0
  ) {
    self.range = range
    self.whose = whose
    self.today = today
    self.zone = zone
    self.meetings = meetings
    self.notes = notes
    self.notices = notices
  }
}

/// What is special about a day.
public struct DayNote: Hashable, Sendable {
  /// Why a day is not like the others of its weekday.
  public enum Reason: Hashable, Sendable {
    case holiday(DayException)
    case makeUp(DayException)
    /// The year's official notice is not out yet (promise 7).
    case provisional
    case absence(String?)
    /// They are on duty by that list, on those days of a shift.
    case duty(String, DayRange)
  }
  /// The day.
  public var day: Day
  /// Why.
  public var reason: Reason

  /// A note on a day.
  public init(_ day: Day, _ reason: Reason) {
    self.day = day
    self.reason = reason
  }
}

/// Bookable slots.
public struct Slots: Sendable {
  /// The days asked about.
  public var range: DayRange
  /// Whose time it is.
  public var whose: Whose
  /// The length asked for, seconds.
  public var seconds: Int
  /// Their starts, in order, in `zone`.
  public var starts: [WallTime]
  /// The free stretches of the range, in order.
  public var stretches: [Span]
  /// The zone of the starts.
  public var zone: Zone
  /// What is special about days of the range.
  public var notes: [DayNote]

  /// Slots with the given facts.
  public init(
    range: DayRange, whose: Whose, seconds: Int, starts: [WallTime], stretches: [Span],
    zone: Zone, notes: [DayNote]
  ) {
    self.range = range
    self.whose = whose
    self.seconds = seconds
    self.starts = starts
    self.stretches = stretches
    self.zone = zone
    self.notes = notes
  }
}

/// What a search found.
public struct Findings: Sendable {
  /// The words searched for.
  public var words: String
  /// Clients whose name matches.
  public var clients: [Client]
  /// Appointments with them, or with the words in their text, newest first.
  public var meetings: [Meeting]
  /// Policies of those clients or of that number.
  public var policies: [Policy]

  /// Findings with the given facts.
  public init(words: String, clients: [Client], meetings: [Meeting], policies: [Policy]) {
    self.words = words
    self.clients = clients
    self.meetings = meetings
    self.policies = policies
  }
}

/// Days on which somebody can't be booked.
public struct Absence: Hashable, Sendable {
  /// The days.
  public var range: DayRange
  /// Why, where a reason was given.
  public var reason: String?
  /// Who stands in, where somebody was named.
  public var cover: PersonID?

  /// An absence on those days.
  public init(_ range: DayRange, reason: String?, cover: PersonID? = nil) {
    self.cover = cover
    self.range = range
    self.reason = reason
  }
}
