import GRDB
import Planner
import Store

extension StoreError {
  /// What a database error means to the one who runs the program.
  init(_ error: any Error, at path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(database: error, at: path)
    default: self.init(.failed, "\(path): \(error)")
    }
  }

  private init(database error: DatabaseError, at path: String) {
    switch error.resultCode {
    case .SQLITE_FULL:
      self.init(.full, "\(path): the disk is full; nothing was lost: make room and try again")
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
      self.init(.full, "\(path): can't be written, the disk is full or failing; nothing was lost")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(
        .readOnly, "\(path): can't be opened for writing: check the rights of file and directory")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.locked, "\(path): another program keeps it locked: try again when it is done")
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self.init(
        .corrupt, "\(path): is damaged or no day-book: bring a backup back with daybook restore")
    default:
      self.init(.failed, "\(path): the database failed (\(error.message ?? "no reason given"))")
    }
  }
}

extension Fault {
  /// What an error within a turn means to a decision.
  init(_ error: any Error, at path: String) {
    if let fault = error as? Fault {
      self = fault
    } else {
      self = .storage(StoreError(error, at: path).description)
    }
  }
}
