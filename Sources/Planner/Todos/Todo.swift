public import CivilTime
import Procedure

/// Something to be done, read from a VTODO: a task, a work plan, a case or a renewal.
public struct Todo: Hashable, Sendable {
  /// How it stands (RFC 5545, section 3.8.1.11).
  public enum State: String, Codable, CaseIterable, Sendable {
    case open = "NEEDS-ACTION"
    case started = "IN-PROCESS"
    case done = "COMPLETED"
    case cancelled = "CANCELLED"
  }

  /// The reference: `T12`, `P3` or `X2`; nil for a renewal, which goes by its policy's.
  public var ref: Ref?
  /// The UID, the same for life.
  public var uid: String
  /// Whose it is.
  public var owner: PersonID
  /// The client it is about.
  public var client: Ref?
  /// What is to be done.
  public var title: String
  /// When work on it begins, on the wall clock of `zone`.
  public var start: WallTime?
  /// The office's own target.
  public var due: WallTime?
  /// The last moment that does not move what comes after it.
  public var latest: WallTime?
  /// The last day that the law allows.
  public var legalDue: Day?
  /// Start and due as they were when the plan was published.
  public var baseline: Baseline?
  /// Minutes of work (ESTIMATED-DURATION).
  public var work: Int
  /// How much working time it spans at least.
  public var duration: WorkLength?
  /// How it stands.
  public var state: State
  /// PERCENT-COMPLETE, 0-100.
  public var percent: Int
  /// Why it can't go on, where somebody has said so.
  public var blocked: String?
  /// UID of what it is part of: a plan, an appointment, a policy or a case.
  public var parent: String?
  /// What it waits for (RFC 9253).
  public var links: [Link]
  /// The clause of the procedure that it carries out.
  public var clause: String?
  /// The template that a plan was made from.
  public var template: String?
  /// The letter of a step: `d`.
  public var step: String?
  /// The class of business.
  public var classOfBusiness: String?
  /// The prompt whose answer opened it, as `P-05.0@A11`; being done lifts what that answer blocks.
  public var openedBy: String?
  /// Whether it only calls something to mind at its time, and is no work.
  public var isNote: Bool
  /// The rule by which a note comes again (RRULE).
  public var every: String?
  /// Who has asked for a note that is somebody else's.
  public var askedBy: PersonID?
  /// Whether personal data in it is for its handlers only (CLASS:CONFIDENTIAL).
  public var isConfidential: Bool
  /// Questions, answers and what came of them.
  public var risk: RiskRecord
  /// Legal clocks that run on it.
  public var clocks: [KeptClock]
  /// What a case keeps besides; nil for what is none.
  public var incident: Incident?
  /// Rules by which its papers are kept; the longest counts.
  public var keptBy: [String]
  /// Why its dates are what they are, the last reason last.
  public var reasons: [String]
  /// When it was done.
  public var completed: Instant?
  /// When it was made.
  public var created: Instant?
  /// SEQUENCE.
  public var sequence: Int
  /// The zone of its times.
  public var zone: Zone

  /// Start and due of a plan's step on the day that the plan was published.
  public struct Baseline: Codable, Hashable, Sendable {
    /// The start, on the wall clock of the to-do's zone.
    public var start: WallTime
    /// The due time, on the same wall clock.
    public var due: WallTime

    /// A baseline of the given times.
    public init(start: WallTime, due: WallTime) {
      self.start = start
      self.due = due
    }
  }

  /// A to-do with the given facts.
  public init(
    ref: Ref?, uid: String, owner: PersonID, client: Ref? = nil, title: String,
    start: WallTime? = nil, due: WallTime? = nil, work: Int = 30,
    duration: WorkLength? = nil, parent: String? = nil, clause: String? = nil, zone: Zone
  ) {
    self.ref = ref
    self.uid = uid
    self.owner = owner
    self.client = client
    self.title = title
    self.start = start
    self.due = due
    self.work = work
    self.duration = duration
    self.parent = parent
    self.clause = clause
    self.zone = zone
    state = .open
    percent = 0
    links = []
    risk = RiskRecord()
    clocks = []
    keptBy = []
    reasons = []
    isConfidential = false
    isNote = false
    sequence = 0
  }

  /// Whether nothing remains to be done.
  public var isOver: Bool { state == .done || state == .cancelled }
}
