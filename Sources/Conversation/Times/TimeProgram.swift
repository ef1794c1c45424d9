/// The patterns of a grammar as one flat list of steps, so that a match copies nothing.
struct TimeProgram: Sendable {
  /// What a step asks of the line.
  enum Ask: UInt8, Sendable {
    /// A byte, in `what`.
    case byte
    /// A word of a class, in `what`.
    case word
    /// A word of a class whose value goes into a field.
    case slot
    /// A numeral whose value goes into a field.
    case numeral
    case gap
    case fork
    case end
  }

  /// One step of a match.
  struct Step: Sendable {
    var ask: Ask
    var what: Int32 = 0
    var field: Int32 = 0
    var next: Int32 = 0
  }

  private(set) var steps: [Step] = []
  /// The steps that forks lead to.
  private(set) var branches: [Int32] = []

  /// Adds a pattern and gives its first step.
  mutating func add(_ pattern: Pattern, words lexicon: inout Lexicon) -> Int32 {
    let base = Int32(steps.count)
    for step in pattern.steps {
      switch step {
      case .literal(let bytes, let next):
        if bytes.count == 1, bytes[0] < 0x80, !bytes[0].isLetter {
          steps.append(Step(ask: .byte, what: Int32(bytes[0]), next: base + Int32(next)))
        } else {
          let number = lexicon.number(ofLiteral: bytes)
          steps.append(Step(ask: .word, what: Int32(number), next: base + Int32(next)))
        }
      case .gap(let next), .space(let next), .text(_, _, let next):
        steps.append(Step(ask: .gap, next: base + Int32(next)))
      case .slot(let name, let type, let next):
        let isNumeral = Numeral(rawValue: type) != nil
        steps.append(
          Step(
            ask: isNumeral ? .numeral : .slot,
            what: Int32(isNumeral ? type : type - TimeGrammar.firstClass), field: Int32(name),
            next: base + Int32(next)))
      case .fork(let forks):
        steps.append(
          Step(ask: .fork, what: Int32(branches.count), field: Int32(forks.count)))
        branches += forks.map { base + Int32($0) }
      case .bundle, .joined, .end: steps.append(Step(ask: .end))
      }
    }
    return base + Int32(pattern.start)
  }

  /// The steps that a match can begin with.
  func starts(from step: Int32) -> [Step] {
    var found: [Step] = []
    var waiting = [step]
    var seen: Set<Int32> = []
    while let number = waiting.popLast() {
      guard seen.insert(number).inserted else { continue }
      let step = steps[Int(number)]
      switch step.ask {
      case .gap: waiting.append(step.next)
      case .fork:
        waiting += branches[Int(step.what)..<Int(step.what + step.field)]
      case .end: break
      default: found.append(step)
      }
    }
    return found
  }
}
