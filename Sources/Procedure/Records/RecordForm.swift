/// What a clause leaves behind.
public struct RecordForm: Hashable, Sendable {
  /// The kind of record: `needs_record`.
  public var kind: String
  /// The names of its fields, in order.
  public var fields: [Bilingual]
  /// What each field is filled with, in the same order.
  public var sources: [RecordSource]
  /// How long it is kept: a rule's id, `with_case`, `with_policy`, `longest` or `2 years`.
  public var keep: String
}

/// A kind of record.
public struct RecordKind: Hashable, Sendable {
  /// Its name in all files: `needs_record`.
  public var id: String
  /// What it is called.
  public var title: Bilingual
  /// The fields that the words of an answer fill in order; empty where an answer is kept whole.
  public var parts: [Bilingual]
}
