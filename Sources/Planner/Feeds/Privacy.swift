/// How much of each appointment a feed shows, chosen when it is given out.
public enum Privacy: String, CaseIterable, Codable, Sendable {
  /// Everything that is kept: names, places, notes.
  case full
  /// Initials instead of names; no addresses, no numbers, no places but the office's own rooms.
  ///
  /// A place may be a client's home, and free text of other programs may hold anything: the former
  /// is left out and events of the latter are shown as busy.
  case initials
  /// Nothing but times.
  case busy

  /// What is given out where nobody chooses.
  public static let usual = Privacy.initials
}
