/// Something that an answer can close until it is given otherwise or its tasks are done.
public enum Gate: String, CaseIterable, Codable, Hashable, Sendable {
  case start, done
  /// Looking at client data.
  case access
  /// Taking new work on.
  case assignments
  /// Using a room.
  case room
  /// Publishing a plan.
  case publish
  /// Advising on a class of business.
  case skill
}
