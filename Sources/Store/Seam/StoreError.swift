/// Why a store can't be opened, saved or brought back; the message says what to do, in one line.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Kind: String, Sendable {
    /// No day-book lies in the directory.
    case absent
    /// One lies there already.
    case present
    /// The key file is not there.
    case keyMissing
    /// The key file is no key, or not the one that sealed this day-book.
    case keyWrong
    /// Others than its owner may read the key file.
    case keyExposed
    /// A newer program wrote the database.
    case newer
    /// The directory or a file in it can't be written.
    case readOnly
    /// The disk is full.
    case full
    /// Another program keeps the database locked.
    case locked
    /// The database is damaged, or no database at all.
    case corrupt
    /// The disk failed, or something nobody foresaw.
    case failed
  }

  /// What went wrong.
  public var kind: Kind
  /// What and where and what to do, in one line.
  public var description: String

  /// An error of that kind.
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    description = message
  }
}
