/// Slack's own writing of links, mentions and the three characters it escapes.
enum SlackText {
  /// What a person sees of a text, without the mention of the bot.
  static func plain(_ text: String, bot: String?, isMention: Bool) -> String {
    var text = text.trimmed
    if let bot {
      for mention in ["<@\(bot)>:", "<@\(bot)>,", "<@\(bot)>"] {
        text = text.after(mention) ?? text
      }
    } else if isMention, text.hasPrefix("<@"), let end = text.firstIndex(of: ">") {
      text = String(text[text.index(after: end)...])
    }
    var plain = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      plain += rest[..<start]
      rest = rest[start...].dropFirst()
      guard let end = rest.firstIndex(of: ">") else { break }
      plain += reference(rest[..<end], bot: bot)
      rest = rest[end...].dropFirst()
    }
    return unescaped(plain + rest).spoken
  }

  /// A text in which nothing is a link or a mention.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func unescaped(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      plain += rest[..<start]
      rest = rest[start...]
      let entities = ["&lt;": "<", "&gt;": ">", "&amp;": "&"]
      if let (entity, character) = entities.first(where: { rest.hasPrefix($0.key) }) {
        plain += character
        rest = rest.dropFirst(entity.count)
      } else {
        plain += "&"
        rest = rest.dropFirst()
      }
    }
    return plain + rest
  }

  private static func reference(_ inside: Substring, bot: String?) -> String {
    let halves = inside.split(separator: "|", maxSplits: 1)
    guard let target = halves.first else { return "" }
    if target == "@\(bot ?? "")" { return "" }
    let label = halves.count == 2 ? String(halves[1]) : nil
    switch target.first {
    case "@": return label.map { "@\($0)" } ?? String(target)
    case "#": return label.map { "#\($0)" } ?? String(target)
    case "!": return label ?? "@\(target.dropFirst())"
    default: return label ?? String(target)
    }
  }
}
