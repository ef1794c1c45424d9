import CivilTime
import ICalendar
import Procedure

/// How an assessment is written on an object.
extension RiskRecord {
  enum Name {
    static let answer = "X-DAYBOOK-ANSWER"
    static let likelihood = "X-DAYBOOK-RISK-L"
    static let consequence = "X-DAYBOOK-RISK-C"
    static let colour = "X-DAYBOOK-RISK-COLOUR"
    static let score = "X-DAYBOOK-RISK-SCORE"
    static let residual = "X-DAYBOOK-RISK-RESIDUAL"
    static let validUntil = "X-DAYBOOK-RISK-VALID-UNTIL"
    static let open = "X-DAYBOOK-RISK-OPEN"
    static let approved = "X-DAYBOOK-RISK-APPROVED"
    static let basis = "X-DAYBOOK-RISK-BASIS"
    /// What a feed leaves out: it holds what only the office may read.
    static let inner: Set<String> = [answer, approved, basis]
  }

  /// Every property that the record decides, by name.
  func properties(zone: Zone) -> [(name: String, drafts: [PropertyDraft])] {
    func number(_ name: String, _ value: Int?) -> (String, [PropertyDraft]) {
      (name, value.map { [PropertyDraft(name, integer: $0)] } ?? [])
    }
    return [
      ("COLOR", colour.map { [PropertyDraft("COLOR", text: $0.name)] } ?? []),
      number(Name.likelihood, likelihood), number(Name.consequence, consequence),
      (Name.colour, colour.map { [PropertyDraft(Name.colour, raw: $0.rawValue)] } ?? []),
      number(Name.score, score),
      (Name.residual, residual.map { [PropertyDraft(Name.residual, raw: $0.rawValue)] } ?? []),
      (Name.validUntil, validUntil.map { [PropertyDraft(Name.validUntil, time: .date($0))] } ?? []),
      (Name.open, open.isEmpty ? [] : [PropertyDraft(Name.open, list: open)]),
      (Name.answer, answers.map(\.draft)), (Name.approved, approvals.map(\.draft)),
      (Name.basis, basis.map { [$0.draft(zone: zone)] } ?? []),
    ]
  }

  /// Reads what is written on a component; its times without a zone are those of the given one.
  init(_ component: Component, zones: CalendarZones, here: Zone) {
    self.init()
    for property in component.properties {
      switch property.name {
      case Name.answer: if let answer = GivenAnswer(property) { answers.append(answer) }
      case Name.likelihood: likelihood = try? property.integer()
      case Name.consequence: consequence = try? property.integer()
      case Name.colour: colour = Colour(rawValue: property.rawValue.lowercased())
      case Name.score: score = try? property.integer()
      case Name.residual: residual = Colour(rawValue: property.rawValue.lowercased())
      case Name.validUntil: validUntil = (try? property.time(in: zones))?.wallTime.day
      case Name.open: open = property.list
      case Name.approved: if let approval = Approval(property) { approvals.append(approval) }
      case Name.basis: basis = Basis(property, zones: zones, here: here)
      default: break
      }
    }
  }
}

extension Colour {
  /// A colour name that calendar programs know (RFC 7986, section 5.9: CSS3).
  var name: String {
    switch self {
    case .blue: "royalblue"
    case .yellow: "gold"
    case .orange: "darkorange"
    case .red: "crimson"
    }
  }
}

extension GivenAnswer {
  fileprivate var draft: PropertyDraft {
    var parameters = [
      Parameter("PROMPT", prompt), Parameter("BY", by.description),
      Parameter("AT", CalendarTime.utc(at).description),
    ]
    if let note { parameters.append(Parameter("NOTE", note)) }
    return PropertyDraft(RiskRecord.Name.answer, text: value, parameters)
  }

  fileprivate init?(_ property: Property) {
    guard let prompt = property.parameter("PROMPT"), let by = property.parameter("BY"),
      let at = property.parameter("AT").flatMap({ CalendarTime(Array($0.utf8)) })
    else { return nil }
    self.init(
      prompt: prompt, value: property.text, note: property.parameter("NOTE"),
      by: PersonID(by), at: at.instant(in: .utc))
  }
}

extension RiskRecord.Approval {
  fileprivate var draft: PropertyDraft {
    PropertyDraft(
      RiskRecord.Name.approved, text: condition ?? "",
      [
        Parameter("BY", by.description), Parameter("AT", CalendarTime.utc(at).description),
        Parameter("SCORE", String(score)),
      ])
  }

  fileprivate init?(_ property: Property) {
    guard let by = property.parameter("BY"),
      let at = property.parameter("AT").flatMap({ CalendarTime(Array($0.utf8)) })
    else { return nil }
    self.init(
      by: PersonID(by), at: at.instant(in: .utc),
      condition: property.text.isEmpty ? nil : property.text,
      score: property.parameter("SCORE").flatMap { Int($0) } ?? 0)
  }
}

extension RiskRecord.Basis {
  fileprivate func draft(zone: Zone) -> PropertyDraft {
    var parameters: [Parameter] = []
    if let start {
      parameters.append(Parameter("START", CalendarTime.utc(zone.instant(of: start)).description))
    }
    if let client { parameters.append(Parameter("CLIENT", client.description)) }
    return PropertyDraft(RiskRecord.Name.basis, text: place ?? "", parameters)
  }

  fileprivate init(_ property: Property, zones: CalendarZones, here: Zone) {
    let start = property.parameter("START").flatMap { CalendarTime(Array($0.utf8)) }
    self.init(
      start: start.map { here.wallTime(at: $0.instant(in: .utc)) },
      place: property.text.isEmpty ? nil : property.text,
      client: property.parameter("CLIENT").flatMap { Ref($0) })
  }
}
