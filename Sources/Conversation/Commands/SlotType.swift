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
  /// Hours that may run past midnight: `20:30-8:00`.
  case night
  /// That something is switched off, or back to what is usual.
  case setting
  /// How long a turn lasts: `weekly`, `每天`.
  case rotation
  /// That what is late is meant: `overdue`, `逾期`.
  case late
  /// How long before something: `2h before`, `2小时前`.
  case ahead

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
    case .when, .to, .days, .length, .by, .ahead: true
    default: false
    }
  }
}
