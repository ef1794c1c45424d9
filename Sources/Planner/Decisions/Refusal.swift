public import CivilTime

/// Why a command is not done, and what can be done instead.
public struct Refusal: Hashable, Sendable {
  /// The code that programs read (design: error codes of the JSON lines).
  public enum Code: String, Codable, Sendable {
    case unknownCommand = "unknown_command"
    case ambiguous
    case notFound = "not_found"
    case notAllowed = "not_allowed"
    case conflict
    case unavailable
    case noticeTooShort = "notice_too_short"
    case limitReached = "limit_reached"
    case invalidTime = "invalid_time"
    case inThePast = "in_the_past"
    case gated
    case expired
    case badInput = "bad_input"
    case tooLarge = "too_large"
    case tooMany = "too_many"
  }

  /// The rule that stood in the way, with the facts that explain it.
  public enum Reason: Hashable, Sendable {
    /// No client of that name; the nearest names are `choices` of the decision.
    case unknownClient(String, near: [Client])
    /// Several clients fit.
    case ambiguousClient(String, [Client])
    case unknownPerson(String, near: [PersonID])
    case unknownRef(Ref)
    /// Nothing fits the words, or there is no `it` to speak of.
    case nothingMeant(String?)
    /// Several appointments fit the words.
    case ambiguousTarget(String, [Meeting])
    case notAppointment(Ref)
    /// The object is of another kind than those the command is for.
    case notOfKind(Ref, [Ref.Kind])
    /// Several to-dos fit the words.
    case ambiguousTodo(String, [Todo])
    /// No question hangs on an object of that kind.
    case noQuestions(Ref)
    case notAllowed(PersonID?)
    /// None of the asker's roles may; these may.
    case lacksRight([Person.Role])
    case alreadyCancelled(Ref)
    case alreadyOver(Meeting)
    case notYetStarted(Meeting)
    case missingTime
    /// The hour said lies within working hours in the morning and in the evening.
    case eitherHalf(WallTime)
    case missingDay
    case inThePast(WallTime)
    /// A local time that the clock skips, with the zone's name.
    case skippedTime(WallTime, zone: String)
    /// The length is not one a meeting can have; both in seconds.
    case length(Int, allowed: ClosedRange<Int>)
    case tooFarAhead(Day, last: Day)
    /// The participant is taken by that meeting.
    case taken(Participant, WallTime, seconds: Int, by: Engagement)
    case holiday(DayException)
    case dayOff(Day)
    case absent(PersonID, Day, reason: String?)
    /// Outside the hours that the day has, which are given in order.
    case outsideHours(PersonID, WallTime, seconds: Int, hours: [ClockSpan])
    case noSlot(DayRange, seconds: Int)
    case nothingToUndo
    /// Somebody changed the object after the turn that was to be undone.
    case changedSince(Ref, by: PersonID)
    /// Somebody has taken the time that the undo would need.
    case undoTaken(Ref, by: Engagement)
    case badValue(String)
    /// The appointment recurs and can't be moved as one.
    case recurring(Ref)
    /// The room is out of service by that check; `free` is one that can be had then.
    case roomClosed(PersonID, Ref, free: PersonID?)
    /// A client of exactly that name is there.
    case clientExists(Client)
  }

  /// The code.
  public var code: Code
  /// The rule.
  public var reason: Reason
  /// The nearest bookable starts, in the zone said; empty where none apply.
  public var offers: [WallTime]
  /// Length of each offer, seconds.
  public var offerSeconds: Int
  /// The start asked for, where only hours or a day off stand in its way: the decision's last
  /// choice takes it all the same.
  public var insisting: WallTime?
  /// Zone of all wall times in the refusal.
  public var zone: Zone

  /// A refusal with the given facts.
  public init(
    _ code: Code, _ reason: Reason, offers: [WallTime] = [], offerSeconds: Int = 0,
    insisting: WallTime? = nil, zone: Zone
  ) {
    self.code = code
    self.reason = reason
    self.offers = offers
    self.offerSeconds = offerSeconds
    self.insisting = insisting
    self.zone = zone
  }
}
