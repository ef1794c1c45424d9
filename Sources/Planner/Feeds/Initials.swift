/// What stands for a name where the name itself must not be shown.
enum Initials {
  /// `W.F.` for Wang Fang; `王*` for 王芳.
  static func of(_ name: String) -> String {
    let words = name.split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first?.first else { return "*" }
    guard first.isASCII || first.isCased else { return "\(first)*" }
    return words.prefix(4).compactMap(\.first).map { "\($0.uppercased())." }.joined()
  }
}
