extension WorkingCalendar {
  /// A holiday and when it begins.
  public struct Named: Hashable, Sendable {
    /// What it is called, in the language of the place and in English.
    public let names: [String]
    /// The first day of every stretch of days off, in order.
    public private(set) var days: [Day]

    static func all(of exceptions: [DayException]) -> [Named] {
      var all: [Named] = []
      var last: [String: Day] = [:]
      for exception in exceptions where exception.kind == .dayOff && !exception.name.isEmpty {
        let isNew = last[exception.name].map { exception.day - $0 > 1 } ?? true
        last[exception.name] = exception.day
        guard isNew else { continue }
        if let index = all.firstIndex(where: { $0.names.first == exception.name }) {
          all[index].days.append(exception.day)
        } else {
          let names = [exception.name] + [exception.englishName].compactMap(\.self)
          all.append(Named(names: names, days: [exception.day]))
        }
      }
      return all
    }
  }
}
