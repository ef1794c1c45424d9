import Wire

extension Utterance {
  /// The type of a message, and its content, which is JSON inside a text.
  var feishu: (type: String, content: String) {
    guard !buttons.isEmpty else {
      return ("text", (["text": .string(text)] as JSON).text)
    }
    let actions = buttons.map { button -> JSON in
      [
        "tag": "button", "type": "default",
        "text": [
          "tag": "plain_text", "content": .string(Platform.feishu.label(of: button)),
        ],
        "value": ["value": .string(button.payload)],
      ]
    }
    let card: JSON = [
      "config": ["wide_screen_mode": true],
      "elements": [
        ["tag": "div", "text": ["tag": "plain_text", "content": .string(text)]],
        ["tag": "action", "actions": .array(actions)],
      ],
    ]
    return ("interactive", card.text)
  }
}
