import BotFiles

extension RoleRights {
  /// Reads one role.
  init(_ entry: Entry) throws(BotFileError) {
    try entry.knows(["id", "title", "sees", "acts_for", "may"])
    let name = try entry.required("id")
    id = try name.value("role")
    guard id.isRole else { throw name.error("`\(id.rawValue)` is no role of the office") }
    title = try entry.required("title").bilingual()
    sees = try entry.required("sees").value("reach")
    actsFor = try entry.required("acts_for").value("reach")
    may = []
    for item in try entry.required("may").list() {
      guard may.insert(try item.value("right")).inserted else {
        throw item.error("`\(try item.text())` is there already")
      }
    }
  }
}
