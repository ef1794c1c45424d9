/// Colours text for a terminal, or leaves it alone.
public struct Paint: Sendable {
  /// What a text is to the reader.
  public enum Tone: String, CaseIterable, Sendable {
    case prompt = "1"
    case quiet = "2"
    case refusal = "31"
    case notice = "33"
    case urgent = "1;31"
  }

  /// Whether it colours at all.
  public let isOn: Bool

  /// Colours where the output is a terminal and NO_COLOR is not set to anything.
  public init(isTerminal: Bool, environment: [String: String]) {
    isOn =
      isTerminal && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }

  /// The text in the colour of its tone.
  public func callAsFunction(_ text: String, _ tone: Tone) -> String {
    isOn ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A prompt, with its colours marked so that an editor does not count them as columns.
  ///
  /// libedit drops colours behind which nothing stands, so the last character is not coloured.
  public func prompt(_ text: String) -> String {
    guard isOn, let last = text.last else { return text }
    return "\u{1}\u{1B}[\(Tone.prompt.rawValue)m\u{1}\(text.dropLast())\u{1}\u{1B}[0m\u{1}\(last)"
  }
}
