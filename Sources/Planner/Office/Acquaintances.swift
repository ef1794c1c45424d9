public import CivilTime

/// The clients that somebody may know by name, to be found in what they type.
public struct Acquaintances {
  private let book: ClientBook
  private let isKnown: (Client) -> Bool

  /// Nobody at all.
  public static var nobody: Acquaintances {
    Acquaintances(book: ClientBook([]), isKnown: { _ in false })
  }

  /// Everybody among the given clients.
  public init(_ clients: [Client]) {
    self.init(book: ClientBook(clients), isKnown: { _ in true })
  }

  private init(book: ClientBook, isKnown: @escaping (Client) -> Bool) {
    self.book = book
    self.isKnown = isKnown
  }

  /// Those whom a person may know at a moment.
  public init(of person: Person, seeing view: any View, at now: Instant) throws(Fault) {
    let deliberation = try Deliberation(asker: person, view: view, now: now)
    self.init(book: try view.clients, isKnown: deliberation.isKnown)
  }

  /// Whether somebody is called so, one or several.
  public func knows(_ words: String) -> Bool {
    switch book.match(words, where: isKnown) {
    case .one, .several: true
    case .none: false
    }
  }

  /// Whether somebody has that whole name, pinyin in one word included.
  public func hasName(_ words: String) -> Bool {
    !book.named(words, where: isKnown).isEmpty
  }

  /// Whether somebody is nearly called so: two letters at most are missing, wrong or swapped.
  public func isSlip(_ words: String) -> Bool {
    guard case .none(let near) = book.match(words, where: isKnown) else { return false }
    return near.contains { Likeness.distance(words, $0.name) <= 2 }
  }

  /// Whether a word is part of somebody's name.
  public func hasPart(_ word: String) -> Bool {
    !book.all(withPart: word, where: isKnown).isEmpty
  }

  /// Whether somebody's family is called so.
  public func hasFamily(_ word: String) -> Bool {
    !book.all(ofFamily: word, where: isKnown).isEmpty
  }
}
