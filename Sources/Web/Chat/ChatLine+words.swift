import Chat

extension ChatLine {
  /// The longest line that is read, in bytes.
  static let longest = 64 << 10

  /// What was said as one line: without the slash of a command, and with spaces for line breaks.
  ///
  /// Telegram says `/start` when somebody opens the talk, with what the link to it brought.
  func words(on platform: Platform) -> String {
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    guard line.hasPrefix("/") else { return line }
    let words = line.split(separator: " ", omittingEmptySubsequences: true)
    if platform == .telegram, words.first == "/start" {
      return words.count == 2 ? "link \(words[1])" : "help"
    }
    return String(line.dropFirst())
  }

  /// The room to write to somebody in, where the platform cannot find it by the user.
  func place(on platform: String) -> String? {
    let needsRoom = [Platform.mattermost.rawValue, Platform.discord.rawValue].contains(platform)
    return needsRoom && !isGroup ? room : nil
  }
}
