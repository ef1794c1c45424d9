import BotFiles

extension RecordForm {
  /// Reads what a clause leaves behind.
  init(_ entry: Entry, _ names: Names) throws(BotFileError) {
    try entry.knows(["kind", "fields", "keep"])
    kind = try entry.required("kind").word()
    let fields = try entry.required("fields")
    try fields.knows(["en", "zh"])
    let (english, chinese) = (
      try fields.required("en").texts(), try fields.required("zh").texts()
    )
    guard english.count == chinese.count else {
      throw fields.error("\(english.count) English fields and \(chinese.count) Chinese ones")
    }
    self.fields = zip(english, chinese).map { Bilingual(english: $0, chinese: $1) }
    let found = try entry.required("keep")
    keep = try found.text()
    guard ["with_case", "with_policy", "longest"].contains(keep) || Offset(keep) != nil else {
      _ = try names.period(keep, at: found)
      return
    }
  }
}
