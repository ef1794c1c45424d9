/// Kinds of number that a time is written with.
enum Numeral: Int, CaseIterable, Sendable {
  /// Any count: digits, words, `a couple of`.
  case number = 2
  /// 0-24.
  case hour
  /// 0-59, two digits.
  case minute
  /// 1-31.
  case day
  /// 1-12.
  case monthNumber
  /// 1500-2199, four digits.
  case year
  /// One digit.
  case tenth
  /// 1-31 in digits: `one may ask` is no date.
  case dayDigits
  /// Two digits of a year, read as 1950-2049.
  case shortYear
  /// `1st`, `twenty-third`.
  case ordinal
  /// `0730`, three or four digits.
  case clockDigits
  /// `20261127`
  case dateDigits
  /// A month or a day of two digits.
  case twoDigits

  /// The name in the grammar.
  var name: String {
    switch self {
    case .monthNumber: "month_number"
    case .dayDigits: "day_digits"
    case .shortYear: "short_year"
    case .clockDigits: "clock_digits"
    case .dateDigits: "date_digits"
    case .twoDigits: "two_digits"
    default: "\(self)"
    }
  }

  /// Values that make sense.
  var range: ClosedRange<Int> {
    switch self {
    case .number: 0...99_999
    case .hour: 0...24
    case .minute: 0...59
    case .day, .dayDigits, .twoDigits: 1...31
    case .monthNumber: 1...12
    case .year: 1_500...2_199
    case .tenth: 0...9
    case .shortYear: 0...99
    case .ordinal: 1...99
    case .clockDigits: 0...2_359
    case .dateDigits: 19_000_101...21_001_231
    }
  }

  /// How many digits it can have.
  var digits: ClosedRange<Int> {
    switch self {
    case .number: 1...5
    case .hour, .day, .dayDigits, .monthNumber, .ordinal: 1...2
    case .minute, .shortYear, .twoDigits: 2...2
    case .year: 4...4
    case .tenth: 1...1
    case .clockDigits: 3...4
    case .dateDigits: 8...8
    }
  }
}

/// The classes of words that numbers are made of.
struct NumeralWords: Sendable {
  /// Words worth 0-9, 10, 20 .. 90, 100, 1,000, 10,000.
  var numbers: Int32
  /// Words that count but are no numbers on a clock: `a`, `a couple of`.
  var amounts: Int32
  /// `first`, `second`.
  var ordinals: Int32
  /// What follows the digits of an ordinal: `st`, `nd`.
  var marks: Int32
  /// Words that only count: `两`.
  var counting: Int32
  /// What may stand within a number: `two thousand and six`.
  var joints: Int32
}
