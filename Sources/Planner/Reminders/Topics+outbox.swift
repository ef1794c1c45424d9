extension Topics {
  /// What is said of messages that could not be delivered.
  enum Outbox {
    static let none = Topic("outbox.none")
    static let head = Topic("outbox.head", ["count"])
    static let row = Topic("outbox.row", ["n", "who", "channel", "times", "why", "at"])
    static let resent = Topic("resend.resent", ["n", "who", "channel"])
    static let unknown = Topic("resend.unknown", ["n"])

    static let all = [none, head, row, resent, unknown]
  }
}
