extension Topics {
  /// Who somebody is on the platforms.
  enum Accounts {
    static let code = Topic("link.code", ["code", "platform", "minutes"])
    static let known = Topic("link.known", ["who"])
    static let head = Topic("links.head", ["count"])
    static let row = Topic("links.row", ["platform", "user", "since"])
    static let none = Topic("links.none")
    static let removed = Topic("unlink.removed", ["platform", "users"])
    static let notThere = Topic("unlink.not_there", ["platform"])

    static let all = [code, known, head, row, none, removed, notThere]
  }
}
