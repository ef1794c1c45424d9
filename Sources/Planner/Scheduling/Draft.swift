/// A place found for a step, before it is said why it lies there.
struct Draft {
  var start = 0
  var finish = 0
  var pieces: [Range<Int>] = []
  /// The point from which the plan allows it.
  var allowed = 0
  /// The index of the step that sets `allowed`, -1 where none does.
  var driver = -1
  /// Whether its owner could not do it at once from `allowed`.
  var isDelayed = false

  /// The same run backwards, with point p as -p.
  var mirrored: Draft {
    Draft(
      start: -finish, finish: -start, pieces: pieces.mirrored, allowed: -allowed, driver: driver,
      isDelayed: isDelayed)
  }
}
