import BotFiles

extension FollowUp {
  /// Reads one follow-up task.
  init(_ entry: Entry, _ names: Names) throws(BotFileError) {
    try entry.knows(["id", "title", "owner", "due", "effort", "clause", "clears"])
    id = try entry.required("id").text()
    title = try entry.required("title").bilingual()
    owner = try entry.required("owner").insider()
    let limit = try entry.required("due")
    try limit.knows(["from", "offset"])
    let from = try limit.required("from")
    guard ["object.start", "now"].contains(try from.text()) else {
      throw from.error("only `object.start` or `now` can stand here")
    }
    due = Due(from: try from.text(), offset: try limit.required("offset").offset())
    let work = try entry.required("effort")
    effort = try work.offset()
    guard effort.count > 0, !effort.unit.isOfDays else {
      throw work.error("effort is counted in minutes or hours")
    }
    clause = nil
    if let found = entry.member("clause") { clause = try names.clause(found) }
    clears = try entry.member("clears")?.flag() ?? false
  }
}
