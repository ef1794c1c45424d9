/// What is wrong with an iCalendar text, and where.
public struct ICalendarError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The physical line of the text, from 1; nil where the fault lies in no line that exists yet.
  public var line: Int?
  /// What is wrong there.
  public var problem: Problem

  /// A problem at a line.
  public init(line: Int? = nil, _ problem: Problem) {
    self.line = line
    self.problem = problem
  }

  /// The same problem, placed at a line unless it has one already.
  public func at(line: Int) -> ICalendarError {
    ICalendarError(line: self.line ?? line, problem)
  }

  /// One sentence that names the line and says what to do.
  public var description: String {
    line.map { "line \($0): \(problem)" } ?? "\(problem)"
  }
}
