extension Topics {
  /// What is said about legal clocks.
  enum Clocks {
    static let started = Topic("clocks.started", ["ref", "title", "legal", "ours", "owner"])

    static let all = [started]
  }
}
