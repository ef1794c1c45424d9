/// Words and buttons, to be put into the forms of the platforms.
struct Utterance {
  let text: String
  let buttons: [Button]
  private static let mostButtons = 25

  /// Cuts the text to the platform's length, and turns buttons that cannot be pressed there into
  /// words.
  init(_ text: String, _ buttons: [Button], on platform: Platform, with secrets: Secrets) {
    var kept: [Button] = []
    var spelled = ""
    var values: Set<String> = []
    let canPress = platform.takesPresses(with: secrets)
    // Discord refuses a message in which a value comes twice.
    for button in buttons where values.insert(button.value).inserted {
      if canPress, platform.fits(button), kept.count < Self.mostButtons {
        kept.append(button)
      } else {
        spelled += button.label == button.value ? "\n- " : "\n- \(button.label): "
        spelled += button.value
      }
    }
    self.text = platform.longestText.cut(text, before: spelled)
    self.buttons = kept
  }
}

extension Platform {
  /// Whether presses can come back at all.
  fileprivate func takesPresses(with secrets: Secrets) -> Bool {
    switch self {
    case .wecom: false
    case .mattermost: secrets["press_url"] != nil && secrets["token"] != nil
    default: true
    }
  }

  /// Whether a button's value is short enough to come back.
  fileprivate func fits(_ button: Button) -> Bool {
    guard !button.label.isEmpty, !button.value.isEmpty else { return false }
    return switch self {
    case .line, .wecom: true
    case .slack, .feishu, .mattermost: Clip.scalars(2_000).fits(button.payload)
    case .telegram: Clip.bytes(64).fits(button.payload)
    case .dingtalk: Clip.bytes(500).fits(button.payload)
    case .discord: Clip.scalars(100).fits(button.payload)
    }
  }

  /// What stands on a button, at the platform's length.
  func label(of button: Button) -> String {
    Clip.scalars(self == .slack ? 75 : 80).cut(button.label)
  }
}
