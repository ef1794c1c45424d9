import CivilTime
import Planner
import Procedure

/// A line heard as an answer to the prompt that waits.
struct SpokenAnswer {
  let asking: Session.Asking
  let words: [SpokenWord]
  /// Whether the whole line stands in quotation marks, and so is no command.
  let isQuoted: Bool

  var command: Command {
    .risk(
      .answer(
        about: asking.about, prompt: asking.prompt, of: asking.of, in: asking.round, words))
  }

  /// Whether the line can only be an answer: it begins with a word that the prompt takes.
  var answers: Bool {
    guard let first = words.first else { return false }
    if first.control != nil || isQuoted { return true }
    switch asking.type {
    case .yesNo: return first.flag != nil
    case .scale: return first.number.map { (1...5).contains($0) } ?? false
    case .number: return first.number != nil
    case .date: return first.day != nil && words.count <= (first.day?.words ?? 1)
    case .choice:
      let typed = first.text.lowercased()
      let isOption = asking.options.contains { names in
        names.contains { $0.lowercased() == typed }
      }
      let isFlag = first.flag.map { flag in
        asking.options.contains { $0.contains(Prompt.key(of: flag)) }
      }
      return isOption || isFlag == true || words.count == 1 && first.number != nil
    case .text: return first.text == "-"
    }
  }

  /// Whether a line that is no command is meant as an answer all the same: words where words are
  /// asked for, or one word where something else is, or what would answer another question.
  var mayBeFree: Bool {
    asking.type == .text || words.count == 1
      || words.first.map { $0.flag != nil || $0.number != nil } ?? false
  }
}

extension Phrasebook {
  /// The words of a line with whatever each can mean; nil while nothing is asked.
  func spokenWords(_ line: Line, reader: PhraseReader, asking: Session.Asking?) -> SpokenAnswer? {
    guard let asking else { return nil }
    if let quotation = line.quotation(at: 0), quotation.upperBound == line.bytes.count {
      let text = line.text(0..<line.bytes.count)
      return SpokenAnswer(
        asking: asking, words: [SpokenWord(text: text, rest: text)], isQuoted: true)
    }
    var starts: [Range<Int>] = []
    var position = line.skippingSpace(from: 0)
    while position < line.bytes.count {
      let end = wordEnd(of: line, from: position, asking)
      starts.append(position..<end)
      position = end
      while position < line.bytes.count,
        line.bytes[position] == .space || line.bytes[position] == .comma
      {
        position += 1
      }
    }
    let words = starts.map { range in
      var word = SpokenWord(
        text: line.text(range), rest: line.text(range.lowerBound..<line.bytes.count))
      word.flag = flag(line.text(range))
      word.number = Self.number(line.text(range))
      word.control = control(line.text(range))
      if let piece = reader.pieces.first(where: { $0.range.lowerBound == range.lowerBound }),
        let day = piece.day
      {
        let count = starts.count {
          $0.lowerBound >= range.lowerBound && $0.lowerBound < piece.range.upperBound
        }
        word.day = SpokenWord.SpokenDay(day: day.description, words: max(1, count))
      }
      return word
    }
    return SpokenAnswer(asking: asking, words: words, isQuoted: false)
  }

  /// The end of a word; Chinese short words part without a space: `是是`.
  private func wordEnd(of line: Line, from position: Int, _ asking: Session.Asking) -> Int {
    var end = position
    while end < line.bytes.count, line.bytes[end] != .space, line.bytes[end] != .comma { end += 1 }
    // The label of an option may hold what parts words: `没有，已出示`.
    let label = asking.options.joined().compactMap { line.end(ofLabel: $0, at: position) }.max()
    if asking.type == .choice, let label, label > end { return label }
    guard line.bytes[position] >= 0x80, asking.type == .yesNo else { return end }
    for meaning in [ShortWords.Meaning.yes, .no] {
      if let short = words.end(of: meaning, in: line, at: position), short < end { return short }
    }
    return end
  }

  private func flag(_ text: String) -> Bool? {
    let word = Line(text)
    if words.is(word, .yes) { return true }
    return words.is(word, .no) ? false : nil
  }

  private func control(_ text: String) -> SpokenWord.Control? {
    let word = Line(text)
    if words.is(word, .skip) { return .skip }
    if words.is(word, .back) { return .back }
    return words.is(word, .later) ? .later : nil
  }

  /// A number that may be followed by a unit: `3`, `17%`, `2.5`, `3份`.
  private static func number(_ text: String) -> Double? {
    var digits = ""
    for character in text.halfWidth {
      if character.isASCII, character.isNumber || ".-".contains(character) {
        digits.append(character)
      } else if digits.isEmpty || character.isNumber {
        return nil
      } else {
        break
      }
    }
    return Double(digits)
  }
}

extension String {
  /// The text with full-width digits and marks in their usual width: `１`, `１７％`.
  fileprivate var halfWidth: String {
    var plain = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      plain.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(plain)
  }
}

extension Line {
  /// The end of a label that stands whole at a position, however its punctuation is typed.
  fileprivate func end(ofLabel label: String, at position: Int) -> Int? {
    let wanted = Line.fold(Array(label.utf8)).bytes
    let end = position + wanted.count
    guard end <= bytes.count, bytes[position..<end].elementsEqual(wanted) else { return nil }
    return end == bytes.count || bytes[end] == .space || bytes[end] == .comma ? end : nil
  }
}
