import CivilTime
import Planner

extension Voice {
  /// The rule that stood in the way, in one sentence; a client who is taken is called as the
  /// speaker did.
  func rule(_ reason: Refusal.Reason, wanted: WallTime?, client: String? = nil) -> String {
    switch reason {
    case .unknownClient, .ambiguousClient, .unknownPerson, .clientExists:
      whoRule(reason)
    case .taken, .holiday, .dayOff, .absent, .outsideHours, .noSlot, .undoTaken:
      timeRule(reason, wanted: wanted, client: client)
    case .unknownRef(let ref): say(.unknownRef, ["ref": ref.description])
    case .nothingMeant(let words):
      words.map { say(.nothingMeant, ["words": $0]) } ?? say(.noIt)
    case .ambiguousTarget(let words, _): say(.ambiguousTarget, ["words": words])
    case .notAppointment(let ref): say(.notAppointment, ["ref": ref.description])
    case .notAllowed(let who):
      who.map { say(.notAllowed, ["who": $0.description]) } ?? say(.notAllowedAtAll)
    case .lacksRight(let roles):
      say(
        .lacksRight, ["roles": roles.compactMap { book.roles[$0] }.joined(separator: say(.comma))])
    case .notOfKind(let ref, let kinds):
      say(
        .notOfKind,
        ["ref": ref.description, "kinds": kinds.map(name).joined(separator: say(.or))])
    case .ambiguousTodo(let words, _): say(.ambiguousTarget, ["words": words])
    case .noQuestions(let ref): say(.noQuestions, ["ref": ref.description])
    case .alreadyCancelled(let ref): say(.alreadyCancelled, ["ref": ref.description])
    case .alreadyOver(let meeting): say(.alreadyOver, values(meeting))
    case .notYetStarted(let meeting): say(.notYetStarted, values(meeting))
    case .missingTime: say(.missingTime, ["date": wanted.map { date($0.day) } ?? ""])
    case .eitherHalf(let first):
      say(.eitherHalf, ["date": date(first.day), "hour": hourOfTwelve(first.clock)])
    case .missingDay: say(.missingDay)
    case .inThePast(let time):
      time.clock == .midnight
        ? say(.dayInThePast, ["date": date(time.day)]) : say(.inThePast, ["when": moment(time)])
    case .skippedTime(let time, let zone):
      say(.skippedTime, ["when": moment(time), "zone": zone])
    case .length(let seconds, let allowed):
      say(
        .length,
        [
          "length": length(seconds), "shortest": length(allowed.lowerBound),
          "longest": length(allowed.upperBound),
        ])
    case .tooFarAhead(let day, let last): say(.tooFar, ["date": date(day), "last": date(last)])
    case .nothingToUndo: say(.nothingToUndo)
    case .changedSince(let ref, let who):
      say(.changedSince, ["ref": ref.description, "who": name(who)])
    case .badValue(let words): say(.badValue, ["words": words])
    case .recurring(let ref): say(.recurring, ["ref": ref.description])
    case .roomClosed(let room, let ref, let free):
      say(
        .roomClosed,
        ["room": room.description, "ref": ref.description, "free": free?.description ?? ""])
    }
  }

  /// The hour on a clock of twelve, the minutes only where there are some.
  private func hourOfTwelve(_ clock: ClockTime) -> String {
    let minute = clock.minute < 10 ? "0\(clock.minute)" : "\(clock.minute)"
    return "\(clock.hour % 12)" + (clock.minute == 0 ? "" : ":\(minute)")
  }

  private func name(_ kind: Ref.Kind) -> String {
    switch kind {
    case .appointment: say(.kindAppointment)
    case .task, .reminder: say(.kindTask)
    case .plan: say(.kindPlan)
    case .case: say(.kindCase)
    case .policy: say(.kindPolicy)
    case .client: say(.kindClient)
    }
  }

  private func whoRule(_ reason: Refusal.Reason) -> String {
    switch reason {
    case .unknownClient(let words, let near):
      let nearest = near.first.map { "\($0.ref) \($0.name(in: language))" } ?? ""
      let saying: Saying =
        near.isEmpty ? .unknownClient : near.count == 1 ? .clientNearOne : .clientNear
      return say(saying, ["words": words, "near": nearest])
    case .ambiguousClient(let words, _): return say(.ambiguousClient, ["words": words])
    case .unknownPerson(let words, let near):
      let names = near.map(\.description).joined(separator: say(.comma))
      return say(.unknownPerson, ["words": words, "near": names])
    case .clientExists(let client):
      return say(
        .clientExists, ["ref": client.ref.description, "name": client.name(in: language)])
    default: return ""
    }
  }

  private func timeRule(
    _ reason: Refusal.Reason, wanted: WallTime?, client: String?
  ) -> String {
    switch reason {
    case .taken(let participant, let start, let seconds, let engagement):
      return taken(
        participant, start, seconds: seconds, by: engagement, wanted: wanted, client: client)
    case .holiday(let exception):
      return say(.holiday, ["date": date(exception.day), "name": name(exception)])
    case .dayOff(let day): return say(.dayOff, ["date": date(day)])
    case .absent(let who, let day, let reason):
      return say(
        who == scene.speaker.id ? .absentOwn : .absent,
        ["who": who.description, "date": date(day), "reason": reason ?? ""])
    case .outsideHours(let who, let start, let seconds, let hours):
      let list = hours.map(\.description).joined(separator: say(.comma))
      return say(
        who == scene.speaker.id ? .outsideHoursOwn : .outsideHours,
        ["who": who.description, "when": stretch(start, seconds: seconds), "hours": list])
    case .noSlot(let range, let seconds):
      return say(.noSlot, ["days": days(range), "length": length(seconds)])
    case .undoTaken(let ref, let other):
      let start = scene.zone.wallTime(at: other.span.start)
      return say(
        .undoTaken,
        [
          "ref": ref.description, "other": other.ref?.description ?? say(.something),
          "times": stretch(start, seconds: other.span.seconds),
        ])
    default: return ""
    }
  }

  private func taken(
    _ participant: Participant, _ start: WallTime, seconds: Int, by engagement: Engagement,
    wanted: WallTime?, client: String?
  ) -> String {
    let times =
      wanted?.day == start.day
      ? clocks(start, seconds: seconds) : stretch(start, seconds: seconds)
    var values = [
      "wanted": wanted.map(moment) ?? "", "who": participant.description, "times": times,
      "ref": engagement.ref?.description ?? say(.something),
    ]
    guard case .person(let id) = participant else {
      values["who"] = client ?? participant.description
      return say(.takenPerson, values)
    }
    values["who"] = name(id)
    if wanted == nil { return say(.takenWithoutWanted, values) }
    if id == scene.speaker.id { return say(.takenOwn, values) }
    return say(scene.people[id]?.isRoom == true ? .takenRoom : .takenPerson, values)
  }

  private func name(_ id: PersonID) -> String {
    id == scene.speaker.id ? say(.you) : id.description
  }
}
