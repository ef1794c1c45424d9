/// A question of the procedure: when it is asked, what answers it takes and what they bring about.
public struct Prompt: Hashable, Sendable {
  /// Its name in all files: `P-01.1`.
  public var id: String
  /// The clause or the set that it belongs to.
  public var clause: String
  /// The question.
  public var ask: Bilingual
  /// The kind of answer.
  public var type: AnswerType
  /// Whether something waits for the answer.
  public var isRequired: Bool
  /// Before what it has to be answered.
  public var before: Moment
  /// Whether it is asked at once when an appointment is booked.
  public var isAskedAtBooking: Bool
  /// The fact that answers it without asking.
  public var known: String?
  /// What a number counts.
  public var unit: Bilingual?
  /// What can be chosen, in order.
  public var options: [Option]
  /// When it is asked at all.
  public var when: Condition
  /// What answers bring about, in order.
  public var outcomes: [PromptOutcome]

  /// The sets and prompts that its answers can add.
  public var asks: Set<String> {
    Set(
      outcomes.flatMap(\.effects).compactMap { effect in
        if case .ask(let id) = effect { id } else { nil }
      })
  }
}
