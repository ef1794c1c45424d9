public import CivilTime
public import Procedure

/// One fact of a statement, before it is put into the words of a language.
public indirect enum Fact: Hashable, Sendable {
  case text(String)
  case number(Int)
  /// A number with a fraction, said with at most two places.
  case decimal(Double)
  /// Fills its field where it is true, and leaves a gap where it is not.
  case flag(Bool)
  case ref(Ref)
  /// A person by id, or `you`.
  case person(PersonID)
  case client(Client)
  /// A text that the procedure has in both languages.
  case words(Bilingual)
  case role(Person.Role)
  /// A class of business, or `all`, as it is kept.
  case business(String)
  /// A platform on which people chat, by its name in addresses and settings.
  case platform(String)
  /// A way to somebody: a platform, mail, the terminal.
  case channel(String)
  /// Why a message was not delivered, as it is kept.
  case reason(String)
  /// An option of a prompt: its key, and its label where that says more.
  case option(Option)
  case day(Day)
  /// A day that is a fact whatever days are worked, and never provisional.
  case date(Day)
  /// Days, the last one included.
  case days(DayRange)
  /// A time on the asker's wall.
  case moment(WallTime)
  /// A time of day.
  case clock(ClockTime)
  /// A stretch of so many seconds from a start on the asker's wall.
  case stretch(WallTime, seconds: Int)
  /// A length in seconds.
  case length(Int)
  /// Hundredths of a currency, an ISO 4217 code.
  case money(Int, currency: String)
  /// A risk colour with its score, where it has one.
  case colour(Colour, score: Int?)
  /// Several facts, one after the other.
  case list([Fact])
  /// Several facts that are clauses of one sentence.
  case clauses([Fact])
  /// A phrase that is worded for itself.
  case phrase(Statement)

  /// No fact: its field is a gap.
  public static let none = Fact.text("")
}
