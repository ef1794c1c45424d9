/// How heavily each thing weighs against giving somebody a piece of work.
///
/// The unit is a thousandth of a person's capacity: a weight of 150 says that somebody else is
/// better only while that one's load is below by more than 15 in 100.
enum CandidacyWeight {
  /// Load above capacity counts so many times: late work is dearer than uneven work, so hours
  /// beyond those a week has go to others even when those are strangers to the client.
  static let overload = 5
  /// No load counts for more than this, ten weeks' work in a week: beyond it all are as bad.
  static let mostLoad = 10_000
  /// A client who can't be advised in the language asked for may not understand what is signed;
  /// only somebody with hardly an hour left is worse.
  static let language = 600
  /// A client handed to a stranger tells everything anew, and clients leave when brokers change.
  static let stranger = 400
  /// Somebody who has dealt with the client needs no introduction, yet is not the one called.
  static let acquaintance = 150
  /// A client without a broker loses nobody, yet is better served by somebody who was met before.
  static let unacquainted = 150
  /// A day away of the ten in two weeks is a tenth of the time in which something can be put right.
  static let absentDay = 100
  /// Another team's lead does not see the work on the board, so it takes a word with both.
  static let otherTeam = 200
}
