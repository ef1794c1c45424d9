import CivilTime
import Planner
import Procedure

extension Voice {
  /// A document in the words of the language, as a file.
  func enclosure(_ document: Document) -> Enclosure {
    let bytes: [UInt8] =
      switch document.content {
      case .page(let page): page.html(in: language) { words($0) }
      case .table(let rows): CommaSeparated.text(rows.map { $0.map(cell) })
      case .lines(let statements): Array((words(statements).joined(separator: "\n") + "\n").utf8)
      }
    return Enclosure(name: document.name, bytes: bytes)
  }

  /// A document as lines of a reply; none for a page.
  func lines(of document: Document) -> [String] {
    switch document.content {
    case .page: []
    case .table(let rows): rows.map { CommaSeparated.line($0.map(cell)) }
    case .lines(let statements): words(statements)
    }
  }

  private func words(_ statements: [Statement]) -> [String] { statements.map { words($0) } }

  /// A fact as a cell of a table that programs read: days and numbers in the forms of ISO 8601.
  private func cell(_ fact: Fact) -> String {
    switch fact {
    case .day(let day): day.description
    case .moment(let time): time.description
    case .person(let id): id.description
    case .money(let hundredths, let currency):
      [(Double(hundredths) / 100).short, currency].joined(separator: " ")
    case .list(let facts): facts.map(cell).filter { !$0.isEmpty }.joined(separator: "; ")
    default: words(fact)
    }
  }
}
