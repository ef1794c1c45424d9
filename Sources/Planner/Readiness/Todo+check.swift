extension Todo {
  /// What the UID of a check begins with.
  static let checkMark = "check-"

  /// Whether it is a check of a person or a room: it is asked, and is no work to be listed, planned
  /// or given away.
  public var isCheck: Bool { clause != nil && uid.hasPrefix(Self.checkMark) }
}

extension Todo {
  /// What stands in brackets behind its title: the class of business of a training, the colleague that
  /// a plan is about.
  var about: String? {
    if ref?.kind == .plan { return openedBy }
    return parent == nil ? classOfBusiness : nil
  }
}
