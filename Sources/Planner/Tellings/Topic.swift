/// What a statement is about: the file of `bot/replies/LANGUAGE/` that words it, its name there and
/// the fields that the words may name.
///
/// A topic is data to be worded, so that a new statement needs no code where words are chosen.
public struct Topic: Hashable, Sendable {
  /// `FILE.NAME`: `plan-new.made` is `made` in `plan-new.yaml`.
  public let id: String
  /// The names of the facts.
  public let fields: Set<String>

  /// The topic of that name, about facts of these names.
  public init(_ id: String, _ fields: Set<String> = []) {
    self.id = id
    self.fields = fields
  }

  /// Topics with the same name are the same.
  public static func == (one: Topic, other: Topic) -> Bool { one.id == other.id }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
