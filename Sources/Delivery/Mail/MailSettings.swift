/// What an office sets to have mail sent.
public enum MailSettings {
  /// The names of the keys and what each means.
  public static let keys = [
    (name: "command", means: "the mail program and its arguments: sendmail -t -i, msmtp -t"),
    (name: "from", means: "the address that mail comes from"),
  ]

  /// The first thing that is wrong with values, on one line; what is still missing is not.
  public static func complaint(about values: [String: String]) -> String? {
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      switch name {
      case "command" where value.split(separator: " ").isEmpty: return "mail: command is empty"
      case "command": continue
      case "from" where !Letter.isAddress(value): return "mail: from is no mail address"
      case "from": continue
      default:
        return "mail: no such key; it knows \(keys.map(\.name).joined(separator: ", "))"
      }
    }
    return nil
  }

  /// What is missing before mail can be sent; nil where nothing is.
  public static func missing(from values: [String: String]) -> String? {
    keys.first { values[$0.name] == nil }.map { "mail: \($0.name) is missing" }
  }

  /// Whether mail can be sent to somebody there.
  public static func isAddress(_ text: String) -> Bool { Letter.isAddress(text) }
}
