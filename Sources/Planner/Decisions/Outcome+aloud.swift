extension Outcome {
  /// The same as it may be said where others read along: without the reasons of absences, in which
  /// people write what they like.
  public var aloud: Outcome {
    guard case .slots(var slots) = self else { return self }
    slots.notes = slots.notes.map { note in
      guard case .absence = note.reason else { return note }
      return DayNote(note.day, .absence(nil))
    }
    return .slots(slots)
  }
}
