import Wire

extension Utterance {
  /// The text, and where there are buttons the blocks that Slack then shows in its place.
  var slack: [(String, JSON?)] {
    [("text", .string(SlackText.escaped(text))), ("blocks", slackBlocks)]
  }

  func slackAnswer(isPrivate: Bool) -> [(String, JSON?)] {
    [responseType(isPrivate: isPrivate)] + slack
  }

  /// Who sees an answer, as Slack and Mattermost say it.
  func responseType(isPrivate: Bool) -> (String, JSON?) {
    ("response_type", isPrivate ? "ephemeral" : "in_channel")
  }

  private var slackBlocks: JSON? {
    guard !buttons.isEmpty else { return nil }
    let sections = pieces(of: 2_400).prefix(40).map { piece -> JSON in
      [
        "type": "section",
        "text": [
          "type": "mrkdwn", "text": .string(Clip.scalars(3_000).cut(SlackText.escaped(piece))),
          "verbatim": true,
        ],
      ]
    }
    let elements = buttons.enumerated().map { index, button -> JSON in
      [
        "type": "button", "action_id": .string("press-\(index)"), "value": .string(button.payload),
        "text": [
          "type": "plain_text", "text": .string(Platform.slack.label(of: button)), "emoji": false,
        ],
      ]
    }
    return .array(sections + [["type": "actions", "elements": .array(elements)]])
  }

  private func pieces(of length: Int) -> [String] {
    var pieces: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      let piece = rest.prefix(length)
      pieces.append(String(piece))
      rest = rest[piece.endIndex...]
    }
    return pieces
  }
}
