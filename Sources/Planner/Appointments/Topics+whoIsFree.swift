extension Topics {
  /// What is said of who can take a meeting.
  enum WhoIsFree {
    static let head = Topic("who-free.head", ["length", "days", "team"])
    static let row = Topic("who-free.row", ["who", "day", "times"])
    static let stretch = Topic("who-free.stretch", ["from", "until"])
    static let nobody = Topic("who-free.nobody", ["length", "days", "team"])

    static let all = [head, row, stretch, nobody]
  }
}
