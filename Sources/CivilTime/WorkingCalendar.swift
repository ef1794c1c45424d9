/// Stand-in until the real one arrives; replace the whole file.
public struct WorkingCalendar: Sendable {
  /// An empty calendar.
  public init() {}
}
