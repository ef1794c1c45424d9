import CivilTime
import Planner
import Procedure

extension Voice {
  /// The words and facts of what the planner tells by topics.
  func draft(_ telling: Telling, of command: Command) -> Draft {
    let kind = telling.kind.flatMap { Reply.Kind(rawValue: $0) } ?? .report
    var draft = Draft(kind, lines(telling.statements))
    draft.refs = telling.refs.isEmpty ? refs(in: telling.statements) : telling.refs
    draft.it = telling.it
    draft.lines += telling.documents.filter(\.isSaid).flatMap(lines)
    draft.enclosures = telling.enclosures + telling.documents.map(enclosure)
    draft.proof = telling.proof
    draft.options = telling.options.map(words)
    if let limit = telling.limit { draft.limit = limit }
    draft.data = data(of: telling)
    if let code = telling.refusal {
      draft.error = Reply.Failure(code: code, message: draft.lines.first ?? "", offers: [])
    }
    return draft
  }

  /// The lines of statements; rows that follow one another line up.
  func lines(_ statements: [Statement]) -> [String] {
    var lines: [String] = []
    var rows: [[String]] = []
    func close() {
      lines += Columns.lines(rows)
      rows = []
    }
    for statement in statements {
      let text = words(statement)
      if statement.isRow {
        rows.append(
          text.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed })
      } else {
        close()
        if !text.isEmpty {
          lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
      }
    }
    close()
    return lines
  }

  /// A statement in words.
  func words(_ statement: Statement) -> String {
    book.topics.say(statement.topic, statement.facts.mapValues(words))
  }

  /// A fact in words; empty where it leaves a gap.
  func words(_ fact: Fact) -> String {
    switch fact {
    case .text(let text): text
    case .number(let number): String(number)
    case .decimal(let number): number.short
    case .flag(let flag): flag ? Wording.silent : ""
    case .ref(let ref): ref.description
    case .person(let id): id == scene.speaker.id ? say(.you) : id.description
    case .client(let client): client.name(in: language)
    case .words(let words): words.text(in: language)
    case .role(let role): book.roles[role] ?? role.rawValue
    case .business(let business): book.classes[business] ?? business
    case .platform(let platform): book.platforms[platform] ?? platform
    case .channel(let channel):
      book.channels[channel] ?? book.platforms[channel] ?? channel
    case .reason(let reason): book.reason(reason)
    case .option(let option): name(of: option)
    case .day(let day): date(day)
    case .date(let day): plainDate(day)
    case .days(let range): days(range)
    case .moment(let time): moment(time)
    case .clock(let clock): ClockTime(seconds: clock.seconds / 60 * 60).description
    case .stretch(let start, let seconds): stretch(start, seconds: seconds)
    case .length(let seconds): length(seconds)
    case .money(let hundredths, let currency): money(hundredths, currency)
    case .colour(let colour, let score):
      [book.colours[colour] ?? colour.rawValue, score.map(String.init)].compactMap(\.self)
        .joined(separator: " ")
    case .list(let facts):
      facts.map(words).filter { !$0.isEmpty }.joined(separator: say(.comma))
    case .clauses(let facts):
      facts.map(words).filter { !$0.isEmpty }.joined(separator: say(.pause))
    case .phrase(let statement): words(statement)
    }
  }

  /// What is typed to choose an option: its key in English, its label in Chinese.
  func name(of option: Option) -> String {
    language == .chinese ? option.label.chinese : option.key
  }

  /// `186,400`, with the currency where it is not the yuan; hundredths only where there are any.
  func money(_ hundredths: Int, _ currency: String) -> String {
    var digits = String(abs(hundredths) / 100)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    let rest = abs(hundredths) % 100
    let cents = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (hundredths < 0 ? "-" : "") + digits + cents
      + (currency == "CNY" || currency.isEmpty ? "" : " \(currency)")
  }

  /// Every object that statements name, in order, each once.
  func refs(in statements: [Statement]) -> [Ref] {
    var found: [Ref] = []
    for statement in statements {
      let fields = statement.facts.keys.sorted { one, other in
        (one == "ref" ? 0 : 1, one) < (other == "ref" ? 0 : 1, other)
      }
      for field in fields {
        for ref in statement.facts[field]?.refs ?? [] where !found.contains(ref) {
          found.append(ref)
        }
      }
    }
    return found
  }
}

extension Fact {
  /// The references it holds.
  fileprivate var refs: [Ref] {
    switch self {
    case .ref(let ref): [ref]
    case .client(let client): [client.ref]
    case .list(let facts), .clauses(let facts): facts.flatMap(\.refs)
    case .phrase(let statement): statement.facts.values.flatMap(\.refs).sorted()
    default: []
    }
  }
}

extension Double {
  /// At most two places, none where they are zeros.
  var short: String {
    guard let hundredths = Int(exactly: (self * 100).rounded()) else { return String(self) }
    if hundredths % 100 == 0 { return String(hundredths / 100) }
    let rest = abs(hundredths % 100)
    let places = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(places)"
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
