import Wire

extension Utterance {
  /// The members of a message, in which nobody is called by a mention.
  var discord: [(String, JSON?)] {
    [
      ("content", .string(text)), ("components", components),
      ("allowed_mentions", ["parse": []]),
    ]
  }

  func discordAnswer(isPrivate: Bool) -> [(String, JSON?)] {
    discord + [("flags", isPrivate ? 64 : nil)]
  }

  /// Rows of five.
  private var components: JSON? {
    guard !buttons.isEmpty else { return nil }
    let rows = stride(from: 0, to: buttons.count, by: 5).map { start -> JSON in
      let row = buttons[start..<min(start + 5, buttons.count)].map { button -> JSON in
        [
          "type": 2, "style": 2, "label": .string(Platform.discord.label(of: button)),
          "custom_id": .string(button.payload),
        ]
      }
      return ["type": 1, "components": .array(row)]
    }
    return .array(rows)
  }
}
