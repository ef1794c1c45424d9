import CivilTime

/// What tells an alarm from the object's others: what it is, and of which occurrence.
///
/// Alarms of the office's own begin with `~`; any other name is the UID or the place of a VALARM.
public struct AlarmKey: Hashable, Sendable {
  /// What an alarm is.
  public enum Kind: Hashable, Sendable {
    /// So many seconds before an appointment.
    case before(Int)
    case questions
    case due
    case contact
    case rung(Int)
    case digest
    /// A VALARM of the object's.
    case own(String)
  }

  /// What it is.
  public var kind: Kind
  /// RECURRENCE-ID of the occurrence, where the object recurs.
  public var recurrence: String?

  init(_ kind: Kind, recurrence: String? = nil) {
    self.kind = kind
    self.recurrence = recurrence
  }

  /// Reads a key.
  public init(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    recurrence = parts.count > 1 ? parts[1] : nil
    let name = parts.first ?? ""
    let words = name.split(separator: "-").map(String.init)
    let number = words.count > 1 ? Int(words[1]) : nil
    switch (words.first, number) {
    case ("~before", let seconds?): kind = .before(seconds)
    case ("~rung", let rung?): kind = .rung(rung)
    case ("~questions", _): kind = .questions
    case ("~due", _): kind = .due
    case ("~contact", _): kind = .contact
    case ("~digest", _): kind = .digest
    default: kind = .own(name)
    }
  }

  /// The name without the occurrence.
  public var name: String {
    switch kind {
    case .before(let seconds): "~before-\(seconds)"
    case .questions: "~questions"
    case .due: "~due"
    case .contact: "~contact"
    case .rung(let rung): "~rung-\(rung)"
    case .digest: "~digest"
    case .own(let name): name
    }
  }

  var text: String { recurrence.map { "\(name)/\($0)" } ?? name }

  /// Why somebody is told when it rings.
  var reminder: Reminder.Kind {
    switch kind {
    case .before: .appointment
    case .questions: .questions
    case .due: .due
    case .contact: .contact
    case .rung: .rung
    case .digest: .digest
    case .own: .alarm
    }
  }
}
