import CivilTime
import Planner
import Store
import Synchronization

/// What every connection to one day-book shares.
final class Shelf: Sendable {
  /// The database file.
  let path: String
  let master: MasterKey
  /// Reads the working days that the program was given; asked at most once a roster.
  let holidays: @Sendable () throws -> WorkingCalendar
  /// Reads the procedure that the program was given; asked at most once.
  let handbook: @Sendable () throws -> Handbook
  private let memory = Mutex(Memory(roster: -1))

  init(
    path: String, master: MasterKey, handbook: @escaping @Sendable () throws -> Handbook,
    holidays: @escaping @Sendable () throws -> WorkingCalendar
  ) {
    self.path = path
    self.master = master
    self.handbook = handbook
    self.holidays = holidays
  }

  var remembered: Memory {
    memory.withLock { $0 }
  }

  /// Keeps what a transaction learnt, unless a later one has learnt more.
  func remember(_ learnt: Memory) {
    var learnt = learnt
    learnt.tail = nil
    memory.withLock { if $0.roster <= learnt.roster { $0 = learnt } }
  }

  func forget() {
    memory.withLock { $0 = Memory(roster: -1) }
  }
}
