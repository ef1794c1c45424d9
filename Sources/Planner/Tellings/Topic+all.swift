extension Topic {
  /// Every topic there is; each has to be worded in every language.
  public static let all: [Topic] = []
}
