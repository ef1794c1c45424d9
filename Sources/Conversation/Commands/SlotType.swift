/// What can stand in a slot of a phrasebook's line.
enum SlotType: Int, CaseIterable, Sendable {
  case text, word, when, to, days, length, target, person, team, everybody, language, email, phone
  /// A reference or a quotation: what can be told from the words around it.
  case named
  /// A reference and nothing else.
  case ref
  /// A length of working time: `+2 business days`.
  case lag
  /// A number, its unit left out: `17%`.
  case number
  /// The end of a period: `friday`, `周五前`.
  case by
  /// A number with its sign for percent: `17%`, `-3.5 %`.
  case percent
  /// A class of business that the replies name, else a word or a quotation.
  case business
  /// A sum of money: `3980`, `USD 96,500`, `9800元`.
  case amount
  /// What stands without a space or a comma.
  case term
  /// What can happen to a policy: `signed`, `已缴费`.
  case happening

  /// The numbers of all types by name.
  static let numbers = Dictionary(
    uniqueKeysWithValues: allCases.map { ("\($0)", $0.rawValue) })

  /// The type of that name in `commands.yaml`.
  init?(name: String) {
    guard let number = SlotType.numbers[name] else { return nil }
    self.init(rawValue: number)
  }

  /// Whether a time stands there.
  var isTime: Bool {
    switch self {
    case .when, .to, .days, .length, .by: true
    default: false
    }
  }
}
