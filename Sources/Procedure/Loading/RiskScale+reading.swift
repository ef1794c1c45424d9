import BotFiles

extension RiskScale {
  private static let keys: Set<String> = [
    "method", "matrix", "floors", "lec", "control_from", "residual_from", "approval", "expiry",
  ]

  /// Reads `risk:` of `rules/risk.yaml`.
  init(_ entry: Entry) throws(BotFileError) {
    try entry.knows(Self.keys)
    method = try entry.required("method").value("method")
    bands = try Self.bands(try entry.required("matrix"))
    floors = []
    for item in try entry.member("floors")?.list() ?? [] {
      try item.knows(["consequence", "colour"])
      floors.append(
        Floor(
          consequence: try item.required("consequence").integer(in: 1...5),
          colour: try item.required("colour").value("colour")))
    }
    tables = try Tables(try entry.required("lec"))
    controlFrom = try entry.required("control_from").value("colour")
    residualFrom = try entry.required("residual_from").value("colour")
    approval = [:]
    for (key, roles) in try entry.required("approval").members() {
      let colour: Colour = try key.value("colour")
      var parties: Set<Party> = []
      for role in try roles.list() {
        let party: Party = try role.value("role")
        guard party.isRole else { throw role.error("`\(party.rawValue)` is no role of the office") }
        parties.insert(party)
      }
      approval[colour] = parties
    }
    let expiry = try entry.required("expiry")
    try expiry.knows(["moves_more_than", "after"])
    staleAfterMove = try expiry.required("moves_more_than").count(of: .businessDays)
    staleAfterDays = try expiry.required("after").count(of: .days)
  }

  private static func bands(_ entry: Entry) throws(BotFileError) -> [Band] {
    try entry.knows(["bands"])
    var bands: [Band] = []
    for item in try entry.required("bands").list() {
      try item.knows(["colour", "from", "to"])
      let band = Band(
        colour: try item.required("colour").value("colour"),
        from: try item.required("from").integer(in: 1...25),
        to: try item.required("to").integer(in: 1...25))
      guard band.from == (bands.last?.to ?? 0) + 1, band.to >= band.from else {
        throw item.error("the bands have to cover 1 to 25 without a gap")
      }
      guard bands.allSatisfy({ $0.colour < band.colour }) else {
        throw item.error("the mildest colour comes first, and each once")
      }
      bands.append(band)
    }
    guard bands.last?.to == 25 else {
      throw entry.error("the bands have to cover 1 to 25 without a gap")
    }
    return bands
  }
}

extension RiskScale.Tables {
  /// The tables stand with the gravest value first; levels 5 to 1 take the first five.
  fileprivate init(_ entry: Entry) throws(BotFileError) {
    try entry.knows(["likelihood", "exposure", "consequence", "bands"])
    likelihood = Array(try entry.required("likelihood").falling(atLeast: 5).prefix(5).reversed())
    consequence = Array(try entry.required("consequence").falling(atLeast: 5).prefix(5).reversed())
    // Brokers are exposed to what they do every working day: the second of the table.
    exposure = try entry.required("exposure").falling(atLeast: 2)[1]
    bounds = []
    let list = try entry.required("bands")
    let items = try list.list()
    for (place, item) in items.enumerated() {
      try item.knows(["colour", "below"])
      let colour: Colour = try item.required("colour").value("colour")
      guard let below = item.member("below") else {
        guard place == items.count - 1, colour == .red else {
          throw item.error("only red, the last, has no `below:`")
        }
        return
      }
      let bound = Bound(colour: colour, below: try below.decimal())
      if let last = bounds.last, last.below >= bound.below || last.colour >= colour {
        throw item.error("the mildest colour comes first, and each once")
      }
      bounds.append(bound)
    }
    throw list.error("the last band is red, without `below:`")
  }
}

extension Entry {
  /// Numbers from the largest down.
  fileprivate func falling(atLeast count: Int) throws(BotFileError) -> [Double] {
    var values: [Double] = []
    for item in try list() {
      let value = try item.decimal()
      if value <= 0 || values.last.map({ $0 <= value }) == true {
        throw item.error("the values fall, and stay above 0")
      }
      values.append(value)
    }
    guard values.count >= count else { throw error("\(count) values at least are expected here") }
    return values
  }

  /// A length in one unit.
  fileprivate func count(of unit: Offset.Unit) throws(BotFileError) -> Int {
    let offset = try offset()
    guard offset.unit == unit, offset.count >= 0 else {
      throw error("only \(unit.rawValue) can stand here")
    }
    return offset.count
  }
}
