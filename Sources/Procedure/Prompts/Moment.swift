/// Before what a prompt has to be answered.
public enum Moment: String, CaseIterable, Codable, Hashable, Sendable {
  /// On the working day before the start.
  case day
  case start, done
  /// Once it has begun; nothing waits for it.
  case after
}
