import Wire

extension Utterance {
  /// A text that calls a user by a mention, or with buttons a Markdown message whose links say
  /// their value for the reader.
  func dingtalk(calling user: String? = nil) -> JSON {
    let call = user.map { "@\($0) " } ?? ""
    let at: JSON? = user.map { ["atUserIds": [.string($0)], "isAtAll": false] }
    guard !buttons.isEmpty else {
      return ["msgtype": "text", "text": ["content": .string(call + text)], "at": at]
    }
    let links = buttons.map { button in
      let label = Platform.dingtalk.label(of: button).filter { !"[]()\n".contains($0) }
      return "[\(label)](dtmd://dingtalkclient/sendMessage?content=\(Form.encoded(button.value)))"
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "  \n")
    let title = Clip.scalars(40).cut(String(text.prefix { $0 != "\n" }))
    return [
      "msgtype": "markdown",
      "markdown": [
        "title": .string(title),
        "text": .string(call + lines + "\n\n" + links.joined(separator: "  \n")),
      ],
      "at": at,
    ]
  }
}
