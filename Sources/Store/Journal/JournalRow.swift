public import CivilTime
import Crypto
public import Planner

/// An entry of the journal as it is stored: payloads sealed, so that the chain can be proven
/// without a key and outlives every key.
public struct JournalRow: Hashable, Sendable {
  /// Its number, from 1 without gaps.
  public var number: Int
  /// The number of the first entry of the same turn.
  public var turn: Int
  /// When it was written.
  public var at: Instant
  /// Who asked for it.
  public var by: PersonID
  /// The reference of the record, where it has one.
  public var ref: Ref?
  /// The turn that this turn takes back, where it does.
  public var undoes: Int?
  /// The number of the data key that sealed the payloads.
  public var key: Int
  /// What was typed, sealed.
  public var line: [UInt8]
  /// The record as it was, sealed.
  public var before: [UInt8]?
  /// The record as it became, sealed.
  public var after: [UInt8]?

  /// A row with the given facts.
  public init(
    number: Int, turn: Int, at: Instant, by: PersonID, ref: Ref?, undoes: Int?, key: Int,
    line: [UInt8], before: [UInt8]?, after: [UInt8]?
  ) {
    self.number = number
    self.turn = turn
    self.at = at
    self.by = by
    self.ref = ref
    self.undoes = undoes
    self.key = key
    self.line = line
    self.before = before
    self.after = after
  }

  /// The link of the chain: SHA-256 of the previous row's link and of this row's stored bytes.
  ///
  /// The first row follows 32 zero bytes.
  public func hash(after previous: [UInt8]) -> [UInt8] {
    Self.link(packed, after: previous)
  }

  /// The link of the chain: SHA-256 of the previous link and of a row's packed bytes.
  static func link(_ packed: [UInt8], after previous: [UInt8]) -> [UInt8] {
    var digest = SHA256()
    digest.update(data: previous)
    digest.update(data: packed)
    return Array(digest.finalize())
  }

  /// The row in bytes, as the chain takes them and a proof carries them.
  public var packed: [UInt8] {
    var packing = Packing()
    packing.add(number)
    packing.add(turn)
    packing.add(at.seconds)
    packing.add(by.description)
    packing.add(ref?.description)
    packing.add(undoes ?? 0)
    packing.add(key)
    packing.add(line)
    packing.add(before == nil ? 0 : 1)
    packing.add(before ?? [])
    packing.add(after == nil ? 0 : 1)
    packing.add(after ?? [])
    return packing.bytes
  }

  /// What the first row follows.
  public static let root = [UInt8](repeating: 0, count: 32)

  /// The places that payloads are sealed for.
  public enum Payload: String, Sendable {
    case line
    case before
    case after
  }

  /// The place of one payload.
  public static func place(_ payload: Payload, of number: Int) -> String {
    "journal/\(number)/\(payload.rawValue)"
  }
}
