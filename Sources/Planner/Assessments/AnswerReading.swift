import CivilTime
import Procedure

/// The words of a line, read as the answer to one prompt.
struct AnswerReading {
  var answer: Answer
  /// What was said beside it.
  var note: String?
  /// How many words it takes.
  var words: Int

  init(answer: Answer, note: String?, words: Int = 0) {
    self.answer = answer
    self.note = note
    self.words = words
  }

  /// Reads the words that come next; nil where they are no answer to the prompt.
  init?(of words: ArraySlice<SpokenWord>, as prompt: Prompt) {
    guard let word = words.first else { return nil }
    let typed = word.text.lowercased()
    if prompt.type != .text, Self.nothing.contains(typed), prompt.takes(.text("")) {
      self.init(.text(""), among: words)
      return
    }
    switch prompt.type {
    case .yesNo:
      guard let flag = word.flag else { return nil }
      self.init(.flag(flag), among: words)
    case .scale:
      guard let number = word.number, (1...5).contains(number), number == number.rounded() else {
        return nil
      }
      self.init(.number(number), among: words)
    case .number:
      guard let number = word.number, abs(number) <= Self.most else { return nil }
      self.init(.number(number), among: words)
    case .date:
      guard let spoken = word.day, let day = Day(spoken.day) else { return nil }
      self.init(.day(day), among: words, taking: spoken.words)
    case .choice:
      guard
        let option = prompt.option(named: typed, number: word.number)
          ?? word.flag.flatMap(prompt.option(meaning:))
      else { return nil }
      self.init(.choice(option.key), among: words)
    case .text:
      let said = word.rest.lowercased()
      let isNone = Self.nothing.contains(said) || !prompt.isRequired && Self.declined.contains(said)
      let text = isNone ? "" : word.rest
      self.init(answer: .text(text), note: nil, words: words.count)
    }
  }

  /// What follows is the next answer where it can be one, and a note where it can't.
  private init(_ answer: Answer, among words: ArraySlice<SpokenWord>, taking count: Int = 1) {
    self.init(answer: answer, note: nil, words: count)
    let next = words.dropFirst(count).first
    guard let next, next.flag == nil, next.number == nil, next.day == nil, next.control == nil,
      next.rest.utf8.count > Self.longestKey || next.rest.contains(" ")
    else { return }
    note = next.rest
    self.words = words.count
  }

  /// What stands for having nothing to say.
  private static let nothing: Set<String> = ["-", "none", "nothing", "无", "没有"]

  /// More than that, or less than its negative, is a slip of the hand.
  private static let most = 1e9

  /// What stands for it as well where words may be left out.
  private static let declined: Set<String> = ["no", "n", "nope", "没", "否", "不", "没了"]

  /// A lone word of so many bytes may be the key of a choice; a longer one is a note.
  private static let longestKey = 24
}

extension Prompt {
  /// The option that a yes or a no stands for.
  func option(meaning flag: Bool) -> Option? {
    options.first { $0.key == Self.key(of: flag) }
  }

  /// The option of that key, label or number.
  func option(named typed: String, number: Double?) -> Option? {
    let match = options.first { option in
      option.key == typed || option.label.english.lowercased() == typed
        || option.label.chinese == typed
    }
    if let match { return match }
    if let place = number.flatMap({ Int(exactly: $0) }), place > 0, place <= options.count {
      return options[place - 1]
    }
    let near = options.filter { option in
      option.label.chinese.contains(typed) && typed.utf8.first.map { $0 >= 0x80 } == true
        || option.key.hasPrefix(typed) && typed.utf8.count >= 3
    }
    return near.count == 1 ? near[0] : nil
  }
}
