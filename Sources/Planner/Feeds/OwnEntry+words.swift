import CivilTime
import ICalendar
import Procedure

/// What a calendar program shows of an entry.
extension OwnEntry {
  func summary(of component: Component) -> String {
    let place = policy?.insurer ?? component.first("LOCATION")?.text
    let purpose = policy?.classOfBusiness ?? purpose(of: component, at: place)
    var parts: [String?]
    if sight == .full {
      parts = [client?.name(in: words.language), purpose, place]
    } else {
      let veil = NameVeil(clients, about: client)
      parts = [
        client.map { Initials.of($0.name(in: words.language)) },
        veil.cover(purpose), room(of: component),
      ]
    }
    parts.removeAll { $0?.isEmpty ?? true }
    let text = parts.compactMap(\.self).joined(separator: Self.dot)
    return didNotCome(component) ? words.noShow(text) : text
  }

  /// What stands between the parts of a summary.
  private static let dot = " · "

  private func didNotCome(_ component: Component) -> Bool {
    component.says(DaybookProperty.outcome, "NO-SHOW")
  }

  /// The purpose as it was typed, also where the summary of a feed has come back by an import.
  private func purpose(of component: Component, at place: String?) -> String {
    var text = component.first("SUMMARY")?.text[...] ?? ""
    if didNotCome(component) {
      for language in Language.whole {
        text = text.dropping(suffix: FeedWords(language: language).noShow(""))
      }
    }
    for name in [client?.name, client?.chineseName].compactMap(\.self) {
      if text == name { return "" }
      text = text.dropping(prefix: name + Self.dot)
    }
    if let place, !place.isEmpty {
      if client != nil, text == place { return "" }
      text = text.dropping(suffix: Self.dot + place)
    }
    return String(text)
  }

  /// The policy, where it is one.
  private var policy: Policy? {
    item.object.kind == .policy ? try? Policy(item.object) : nil
  }

  /// The reference first, by which the bot knows it.
  func description(of component: Component) -> String {
    // What has no reference of its own goes by that of its policy.
    let ref =
      item.object.ref?.description
      ?? item.master?.first(DaybookProperty.policy)?.text ?? ""
    let risk = risk(of: component)
    guard sight == .full else { return ([ref] + risk.prefix(1)).joined(separator: "\n") }
    let head = [ref, item.object.client?.description, policy?.number].compactMap(\.self)
      .joined(separator: " · ")
    var notes = component.first("DESCRIPTION")?.text[...]
    if notes == head[...] { notes = nil }
    notes = notes?.dropping(prefix: head + "\n")
    let own = notes.map { FeedWords.withoutRisk(String($0)) }.flatMap { $0.isEmpty ? nil : $0 }
    return ([head] + risk + [own].compactMap(\.self)).joined(separator: "\n")
  }

  /// The colour of its risk, and the questions that wait for an answer.
  private func risk(of component: Component) -> [String] {
    let record = RiskRecord(component, zones: item.zones, here: .utc)
    guard let colour = record.colour else { return [] }
    let open = record.open.map { id in
      procedure.prompt(id)?.ask.text(in: words.language) ?? id
    }
    return [words.risk(colour, score: record.score)]
      + (open.isEmpty ? [] : [words.open(open.count, first: open[0])])
  }

  /// The office's own room; any other place may be somebody's home.
  func room(of component: Component) -> String? {
    let id = component.all("ATTENDEE")
      .first { $0.parameter("CUTYPE")?.uppercased() == "ROOM" }
      .flatMap { $0.parameter(DaybookProperty.owner) }
    guard let id, let room = people[PersonID(id)], room.isRoom else { return nil }
    return room.name(in: words.language)
  }
}

extension Substring {
  fileprivate func dropping(prefix: String) -> Substring {
    hasPrefix(prefix) ? dropFirst(prefix.count) : self
  }

  fileprivate func dropping(suffix: String) -> Substring {
    hasSuffix(suffix) ? dropLast(suffix.count) : self
  }
}
