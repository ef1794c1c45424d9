extension Topics {
  /// When people want to be left alone.
  enum Quiet {
    static let hours = Topic("quiet.hours", ["from", "until", "house"])
    static let none = Topic("quiet.none")
    static let tooLong = Topic("quiet.too_long", ["from", "until", "hours"])

    static let all = [hours, none, tooLong]
  }
}
