import Wire

extension Utterance {
  /// The words and the buttons as they are.
  var line: [(String, JSON?)] {
    let buttons = buttons.map { button -> JSON in
      ["label": .string(button.label), "value": .string(button.payload)]
    }
    return [("text", .string(text)), ("buttons", buttons.isEmpty ? nil : .array(buttons))]
  }
}
