import CivilTime
import Planner
import Store

/// What was read once and holds until the roster's number changes, in this process or another.
struct Memory: Sendable {
  /// The number of the journal when people, clients, keys, office or horizon last changed.
  var roster: Int
  var office: Office?
  /// Outlives changes of the roster: it comes with the program.
  var handbook: Handbook?
  var bells: Bells?
  var people: [PersonID: Person]?
  var rooms: [Person]?
  var addresses: Roster?
  var clients: ClientBook?
  var keys: [Int: DataKey] = [:]
  /// The data key of each client that was used.
  var keyOfClient: [Int: Int] = [:]
  /// From when to when occurrences are laid out.
  var window: Span?
  /// Whether the turn that runs changed anything remembered here.
  var isChanged = false
  /// The journal's last entry; only while writing.
  var tail: Tail?

  struct Tail {
    var number: Int
    var hash: [UInt8]
  }

  init(roster: Int) {
    self.roster = roster
  }

  /// Forgets what may have changed with a person, a client or the office.
  mutating func forgetRoster() {
    office = nil
    bells = nil
    people = nil
    rooms = nil
    addresses = nil
    clients = nil
  }
}
