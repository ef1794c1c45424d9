import CivilTime
public import Wire

extension Found {
  /// One of the objects in `found` of `daybook when --json`: local times, the end not included.
  public var json: JSON {
    var members = [
      JSON.Member(name: "text", value: .string(text)),
      JSON.Member(name: "type", value: .string(kind.rawValue)),
      JSON.Member(name: "start", value: .string(start)),
      JSON.Member(name: "end", value: .string(end)),
      JSON.Member(name: "duration", value: .string(duration)),
      JSON.Member(name: "rrule", value: .string(rrule)),
    ]
    if isAlternative { members.append(JSON.Member(name: "alternative", value: .bool(true))) }
    return .object(members)
  }

  private var start: String? {
    Found.local(day, clock)
  }

  private var end: String? {
    if let endDay { return Found.local(endDay, until) }
    if let until { return Found.local(day, until) }
    if let lastDay { return Found.local(lastDay + 1, nil) }
    guard let clock, let seconds else { return nil }
    guard let day else { return Found.local(nil, ClockTime(seconds: clock.seconds + seconds)) }
    let time = WallTime(day, clock) + seconds
    return Found.local(time.day, time.clock)
  }

  private static func local(_ day: Day?, _ clock: ClockTime?) -> String? {
    let parts = [day?.description, clock?.description].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "T")
  }
}
