import CivilTime

extension Zone {
  /// The zone that a VTIMEZONE describes, found without expanding it: by X-LIC-LOCATION, else the
  /// first common zone whose clock changes as the present rules of the VTIMEZONE say.
  init?(like definition: Component) {
    if let location = definition.first("X-LIC-LOCATION")?.text,
      let zone = Zone(named: location)
    {
      self = zone
      return
    }
    var observances: [Observance] = []
    for part in definition.components.prefix(200)
    where part.isNamed("STANDARD") || part.isNamed("DAYLIGHT") {
      guard let observance = Observance(part) else { return nil }
      observances.append(observance)
    }
    guard !observances.isEmpty, let zone = Self.common.first(where: { $0.fits(observances) })
    else { return nil }
    self = zone
  }

  /// The year whose clock changes tell zones apart.
  private static let comparedYear = 2026

  /// The zones compared, those meant most often first.
  private static let common: [Zone] = {
    let first = [
      "Asia/Shanghai", "UTC", "Europe/Berlin", "Europe/London", "America/New_York",
      "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Halifax",
      "America/Anchorage", "Europe/Athens", "Europe/Moscow", "Asia/Tokyo", "Asia/Kolkata",
      "Asia/Dubai", "Asia/Bangkok", "Asia/Karachi", "Asia/Dhaka", "Australia/Sydney",
      "America/Sao_Paulo", "America/Bogota", "America/Phoenix", "Pacific/Auckland",
    ]
    let all = first + WindowsZones.identifiers
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }.compactMap(Zone.init(identifier:))
  }()

  private func fits(_ observances: [Observance]) -> Bool {
    let year = Self.comparedYear
    let lasting = observances.filter { $0.rule != nil && ($0.lastYear ?? year) >= year }
    if !lasting.isEmpty, lasting.contains(where: { $0.from != $0.to }) {
      return lasting.allSatisfy { part in
        guard let time = part.rule?.time(in: year) else { return false }
        return changes(at: time, from: part.from, to: part.to)
      }
    }
    // No change recurs: the clock stands still since the last one, which may never have happened.
    guard let last = observances.max(by: { $0.lastTime < $1.lastTime }) else { return false }
    let start = Instant(seconds: Day(unchecked: year, 1, 1).number * 86_400)
    guard steadyOffset(from: start, to: start + 366 * 86_400) == last.to else { return false }
    let recent = WallTime(Day(unchecked: 1990, 1, 1))
    return observances.allSatisfy { part in
      part.from == part.to || observances.count == 1
        || part.changeTimes.filter { $0 > recent }.suffix(10).allSatisfy {
          changes(at: $0, from: part.from, to: part.to)
        }
    }
  }
}

extension Observance {
  /// The last wall time at which it begins.
  fileprivate var lastTime: WallTime {
    changeTimes.max() ?? WallTime(seconds: .min)
  }

  /// The wall times at which it begins, as far as they are known without counting.
  fileprivate var changeTimes: [WallTime] {
    guard let rule, let lastYear, let last = rule.time(in: lastYear) else { return dates }
    return dates + [last]
  }
}
