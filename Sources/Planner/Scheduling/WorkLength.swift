/// A length on the axis of business minutes; as a lag it may be negative, which is a lead.
public enum WorkLength: Hashable, Sendable {
  /// So many minutes within business hours.
  case minutes(Int)
  /// So many working days, whatever their hours: from an opening to the close of the last one.
  case days(Int)

  /// No length at all.
  public static let none = WorkLength.minutes(0)
}
