import BotFiles

extension RecordForm {
  /// Reads what a clause leaves behind.
  init(_ entry: Entry, _ names: Names) throws(BotFileError) {
    try entry.knows(["kind", "fields", "from", "keep"])
    let found = try entry.required("kind")
    kind = try names.record(try found.word(), at: found)
    fields = try entry.required("fields").bilinguals()
    sources = []
    if let given = entry.member("from") {
      for item in try given.list() { sources.append(try names.source(item)) }
      guard sources.count == fields.count else {
        throw given.error("\(fields.count) fields and \(sources.count) sources")
      }
    } else {
      sources = fields.map { _ in .nothing }
    }
    let kept = try entry.required("keep")
    keep = try kept.text()
    guard ["with_case", "with_policy", "longest"].contains(keep) || Offset(keep) != nil else {
      _ = try names.period(keep, at: kept)
      return
    }
  }
}

extension RecordKind {
  /// Reads one kind of record.
  init(_ entry: Entry) throws(BotFileError) {
    try entry.knows(["id", "title", "parts"])
    id = try entry.required("id").word()
    title = try entry.required("title").bilingual()
    parts = try entry.member("parts")?.bilinguals() ?? []
  }
}

extension Entry {
  /// As many texts in one language as in the other, paired.
  fileprivate func bilinguals() throws(BotFileError) -> [Bilingual] {
    try knows(["en", "zh"])
    let (english, chinese) = (try required("en").texts(), try required("zh").texts())
    guard english.count == chinese.count else {
      throw error("\(english.count) English fields and \(chinese.count) Chinese ones")
    }
    return zip(english, chinese).map { Bilingual(english: $0, chinese: $1) }
  }
}
