public import CivilTime

/// What a case keeps besides its clause: who reported it, who has no part in it, what has happened.
public struct Incident: Hashable, Sendable {
  /// Who reported it.
  public var reporter: PersonID
  /// Those concerned in it, who neither handle nor read it.
  public var keptOut: [PersonID]
  /// Names of the places that it touches, as clients' cities are written.
  public var places: [String]
  /// The days on which it keeps people from meeting.
  public var days: DayRange?
  /// Appointments and tasks that it holds up.
  public var touches: [Ref]
  /// Who has to say that they are safe, and what they have said.
  public var rollCall: [Call]
  /// What has happened, the last at the end.
  public var notes: [Note]

  /// One person of a roll-call.
  public struct Call: Hashable, Sendable {
    /// What somebody has said.
    public enum Answer: String, Codable, Sendable {
      case safe = "SAFE"
      case needsHelp = "NEEDS-HELP"
    }

    /// Who was asked.
    public var person: PersonID
    /// What they said; nil while they have not answered.
    public var answer: Answer?
    /// When they said it.
    public var at: Instant?

    /// A call that waits for its answer.
    public init(_ person: PersonID) {
      self.person = person
    }
  }

  /// Something that happened to a case.
  public struct Note: Hashable, Sendable {
    /// What happened.
    public enum Event: String, Codable, CaseIterable, Sendable {
      case reported, merged, stopped, resumed, extended, restarted, met, released, closed, moved
    }

    /// What happened.
    public var event: Event
    /// When.
    public var at: Instant
    /// Whose doing it was.
    public var by: PersonID
    /// What was said about it.
    public var words: String

    /// An event with the given facts.
    public init(_ event: Event, at: Instant, by: PersonID, words: String = "") {
      self.event = event
      self.at = at
      self.by = by
      self.words = words
    }
  }

  /// A case that somebody reported; nothing else is known of it yet.
  public init(reporter: PersonID) {
    self.reporter = reporter
    keptOut = []
    places = []
    touches = []
    rollCall = []
    notes = []
  }

  /// Those who have not answered the roll-call.
  public var missing: [PersonID] { rollCall.filter { $0.answer == nil }.map(\.person) }

  /// Those who need help.
  public var needingHelp: [PersonID] { rollCall.filter { $0.answer == .needsHelp }.map(\.person) }
}
