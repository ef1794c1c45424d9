import Wire

extension Utterance {
  func mattermostAnswer(isPrivate: Bool, with secrets: Secrets) -> [(String, JSON?)] {
    [
      responseType(isPrivate: isPrivate), ("text", .string(text)),
      ("attachments", mattermostAttachments(with: secrets)),
    ]
  }

  /// The answer to a press: a note for the person, or new words for the message that was pressed.
  func mattermostUpdate(isPrivate: Bool, with secrets: Secrets) -> JSON {
    guard !isPrivate else { return ["ephemeral_text": .string(text)] }
    let attachments = mattermostAttachments(with: secrets) ?? []
    return ["update": ["message": .string(text), "props": ["attachments": attachments]]]
  }

  /// An attachment that holds the buttons; nil where nobody told where presses go.
  func mattermostAttachments(with secrets: Secrets) -> JSON? {
    guard !buttons.isEmpty, let address = secrets["press_url"],
      let token = secrets["token"]?.split(separator: " ").first
    else { return nil }
    let actions = buttons.enumerated().map { index, button -> JSON in
      [
        "id": .string("press\(index)"), "type": "button",
        "name": .string(Platform.mattermost.label(of: button)),
        "integration": [
          "url": .string(address),
          "context": [
            "value": .string(button.payload),
            "seal": .string(Utterance.mattermostSeal(of: button.payload, token: String(token))),
          ],
        ],
      ]
    }
    return [["fallback": "", "actions": .array(actions)]]
  }

  /// What a press brings back to prove that the button is ours.
  static func mattermostSeal(of value: String, token: String) -> String {
    Hex.text(Proof.code(of: Array("press\n\(value)".utf8), key: token.utf8))
  }
}
