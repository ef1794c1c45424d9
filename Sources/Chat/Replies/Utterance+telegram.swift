import Wire

extension Utterance {
  /// The members of `sendMessage`.
  func telegram(to chat: String) -> [(String, JSON?)] {
    [
      ("chat_id", Int(chat).map(JSON.int) ?? .string(chat)), ("text", .string(text)),
      ("reply_markup", keyboard), ("link_preview_options", ["is_disabled": true]),
    ]
  }

  private var keyboard: JSON? {
    guard !buttons.isEmpty else { return nil }
    let rows = buttons.map { button -> JSON in
      [
        [
          "text": .string(Platform.telegram.label(of: button)),
          "callback_data": .string(button.payload),
        ]
      ]
    }
    return ["inline_keyboard": .array(rows)]
  }
}
